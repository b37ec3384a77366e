import {expect} from '@open-wc/testing';
import {gauge, scoreOf} from './gauge.js';
import {partText, settled} from './shown.js';

const answered = [
  {score: 10, at: '2026-01-01T00:00:00Z'},
  {score: 10, at: '2026-02-01T00:00:00Z'},
  {score: 0, at: '2026-03-01T00:00:00Z'},
];

afterEach(() => {
  document.body.replaceChildren();
});

describe('scope of a widget', () => {
  for (const [what, asOf] of [
    ['text', '2026-02-15T00:00:00Z'],
    ['epoch milliseconds', Date.UTC(2026, 1, 15)],
    ['a Date', new Date(Date.UTC(2026, 1, 15))],
  ] as const) {
    it(`ends at an as-of that is ${what}`, async () => {
      const element = await settled(gauge({data: answered, asOf}));
      expect(scoreOf(element)).to.equal('+100');
      expect(element.outcome!.made.scope).to.include({asOf: Date.UTC(2026, 1, 15)});
      expect(partText(element, 'foot')).to.contain('as of Feb 15, 2026');
    });
  }

  it('ends with the minute that is running where no as-of is set', async () => {
    const before = Date.now();
    const element = await settled(gauge({data: answered}));
    const {asOf} = element.outcome!.made.scope;
    expect(asOf).to.be.within(before, Date.now() + 59_999);
    expect((asOf + 1) % 60_000).to.equal(0);
  });

  it('tells days in its zone', async () => {
    const at = '2026-02-15T23:30:00Z';
    const west = await settled(gauge({data: answered}, {'as-of': at, 'time-zone': 'America/New_York'}));
    const east = await settled(gauge({data: answered}, {'as-of': at, 'time-zone': 'Asia/Tokyo'}));
    expect(partText(west, 'foot')).to.contain('as of Feb 15, 2026');
    expect(partText(east, 'foot')).to.contain('as of Feb 16, 2026');
  });

  it('has the level of the intervals', async () => {
    const element = await settled(
      gauge({data: answered}, {level: '0.8', 'week-start': 'sunday', 'minimum-group': '3'}),
    );
    expect(partText(element, 'foot')).to.contain('80% interval');
    expect(element.outcome!.made.scope).to.include({level: 0.8, weekStart: 'sunday', minimumGroup: 3, timeZone: 'UTC'});
  });
});
