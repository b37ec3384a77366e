import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {wilson} from 'keepwell/metrics/statistics';
import {outcomesRoi} from 'keepwell/metrics/voice/outcomes-roi';
import {paybackMonth, returnOnInvestment} from 'keepwell/metrics/voice/return-on-investment';

const asOf = Date.UTC(2026, 5, 30);

function roi(rows: readonly object[], options: GivenOptions<typeof outcomesRoi> = {}, more: Partial<Scope> = {}) {
  const tables = tablesOf(outcomesRoi.tables, {outcomes: rows});
  return measure(outcomesRoi, tables, options, scopeOf({asOf, ...more}));
}

describe('return on investment', () => {
  it('is what came back beyond the cost, as a share of it', () => {
    expect(returnOnInvestment([100], [50, 100])).to.equal(0.5);
    expect(returnOnInvestment([60, 40], [])).to.equal(-1);
    expect(returnOnInvestment([0], [150])).to.equal(null);
  });

  it('has paid back in the month in which the sums meet, also where fractions do not quite', () => {
    expect(paybackMonth([100, 0, 0], [0, 40, 60])).to.equal(3);
    expect(paybackMonth([0.3], [0.1, 0.1, 0.1])).to.equal(3);
    expect(paybackMonth([100], [0, 40])).to.equal(null);
    expect(paybackMonth([10], [10, 0])).to.equal(1);
    expect(paybackMonth([], [])).to.equal(null);
  });
});

describe('agreed outcomes', () => {
  const row = {account: 'a', kind: 'goal', agreedOn: '2026-01-01', cost: 10, benefit: 30};

  it('have the interval of Wilson for those that were reached', () => {
    const rows = [row, {...row, achievedOn: '2026-06-29'}, {...row, achievedOn: '2026-06-30'}];
    const outcome = roi(rows, {shows: 'goals'});
    expect(outcome).to.include({value: 1 / 3});
    expect((outcome as {interval: object}).interval).to.include(wilson({successes: 1, trials: 3, level: 0.95}));
  });

  it('without a day of agreement count from the day on which they were reached', () => {
    const rows = [{account: 'a', achievedOn: '2026-03-01', cost: 10, benefit: 30}];
    expect(roi(rows, {shows: 'payback'})).to.include({value: 1, roi: 2});
  });

  it('without amounts are goals, and no money', () => {
    const rows = [{account: 'a', agreedOn: '2026-01-01', achievedOn: '2026-02-01'}];
    expect(roi(rows)).to.include({code: 'no-outcome-cost'});
    expect(roi(rows, {shows: 'goals'})).to.deep.include({value: 1, roi: null, payback: null});
  });

  it('of few accounts are not shown', () => {
    expect(roi([row, row], {}, {minimumGroup: 2})).to.include({code: 'too-few'});
  });
});
