import {expect} from '@open-wc/testing';
import {communityGrowth} from 'keepwell/metrics/advocacy/community-growth';
import {measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {compoundGrowth} from 'keepwell/metrics/statistics';

function growth(
  rows: readonly object[],
  asOf: string,
  options: GivenOptions<typeof communityGrowth> = {},
  more: Partial<Scope> = {},
) {
  const tables = tablesOf(communityGrowth.tables, {community: rows});
  return measure(communityGrowth, tables, options, scopeOf({asOf: Date.parse(asOf), ...more}));
}

describe('compound growth', () => {
  it('has no rate from nothing, from what is missing, or over no time', () => {
    expect(compoundGrowth([0, 5])).to.deep.equal({netAdds: [5], rates: [null], compound: null});
    expect(compoundGrowth([null, 5, 10])).to.deep.equal({netAdds: [null, 5], rates: [null, 1], compound: null});
    expect(compoundGrowth([5])).to.deep.equal({netAdds: [], rates: [], compound: null});
    expect(compoundGrowth([])).to.deep.equal({netAdds: [], rates: [], compound: null});
  });

  it('goes on over a gap, and down to nothing', () => {
    expect(compoundGrowth([100, null, 144]).compound).to.be.closeTo(0.2, 1e-12);
    expect(compoundGrowth([100, 0])).to.deep.equal({netAdds: [-100], rates: [-1], compound: -1});
  });
});

describe('community growth', () => {
  const rows = [
    {on: '2026-02-28', members: 100},
    {on: '2026-03-31', members: 150},
    {on: '2026-03-31', members: 140},
    {on: '2026-04-30', members: 300},
  ];

  it('counts a month as soon as its last day is over, in the zone of the scope', () => {
    expect(growth(rows, '2026-05-01T00:00:00Z')).to.deep.include({terms: {first: 100, last: 300, growthMonths: 2}});
    expect(growth(rows, '2026-05-01T00:00:00Z', {}, {timeZone: 'America/New_York'})).to.include({value: 0.5});
    expect(growth(rows, '2026-04-30T22:00:00Z', {}, {timeZone: 'Asia/Tokyo'})).to.deep.include({
      terms: {first: 100, last: 300, growthMonths: 2},
    });
  });

  it('looks back no further than it is asked to', () => {
    expect(growth(rows, '2026-05-01T00:00:00Z', {months: 1})).to.include({value: 1});
    expect(growth(rows, '2026-04-01T00:00:00Z', {months: 1})).to.include({value: 0.5});
  });

  it('says why there is none', () => {
    expect(growth(rows, '2026-03-15T00:00:00Z')).to.include({code: 'one-count'});
    expect(growth(rows, '2026-02-15T00:00:00Z')).to.include({code: 'no-counts'});
    expect(growth(rows, '2026-05-01T00:00:00Z', {counts: 'active'})).to.include({code: 'no-counts'});
    expect(growth(rows, '2026-05-01T00:00:00Z', {}, {minimumGroup: 101})).to.include({code: 'too-few'});
  });
});
