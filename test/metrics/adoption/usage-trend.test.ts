import {expect} from '@open-wc/testing';
import {usageTrend} from 'keepwell/metrics/adoption/usage-trend';
import {isInsufficient, measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {poissonTest} from 'keepwell/metrics/statistics';

const asOf = Date.UTC(2026, 5, 29);
const trend = (
  rows: Record<string, readonly object[]>,
  options: GivenOptions<typeof usageTrend> = {},
  scope: Partial<Scope> = {},
) => {
  const outcome = measure(usageTrend, tablesOf(usageTrend.tables, rows), options, scopeOf({asOf, ...scope}));
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
};
const uses = (account: string, count: number, day: string, user = account): object[] =>
  Array.from({length: count}, (_, i) => ({
    user,
    account,
    event: i % 2 === 0 ? 'even' : 'odd',
    at: new Date(Date.parse(day) + 1000 * i).toISOString(),
  }));

describe('test of two Poisson counts', () => {
  it('is that of R: 11 in 800 against 21 in 3011, and by hand for equal times', () => {
    const p = poissonTest({first: {events: 11, exposure: 800}, second: {events: 21, exposure: 3011}});
    expect(p).to.be.closeTo(0.07967, 5e-6);
    const equal = (first: number, second: number) =>
      poissonTest({first: {events: first, exposure: 2}, second: {events: second, exposure: 2}});
    expect([equal(0, 6), equal(0, 0), equal(3, 3)]).to.deep.equal([2 / 64, 1, 1]);
    expect(equal(0, 1000)).to.be.at.most(1e-15);
    expect(poissonTest({first: {events: 1, exposure: 0}, second: {events: 1, exposure: 1}})).to.equal(null);
  });
});

describe('usage trend', () => {
  it('orders by depth of the drop, then by how much was used before; without a trend last', () => {
    const rows = {
      events: [
        ...[...uses('small', 2, '2026-05-10'), ...uses('small', 1, '2026-06-10')],
        ...[...uses('large', 20, '2026-05-10'), ...uses('large', 10, '2026-06-10')],
        ...[...uses('gone', 3, '2026-05-10')],
        ...[...uses('fresh', 3, '2026-06-10')],
        ...[...uses('up', 1, '2026-05-10'), ...uses('up', 4, '2026-06-10')],
      ],
    };
    const {accounts} = trend(rows);
    expect(accounts.map(({account}) => account)).to.deep.equal(['gone', 'large', 'small', 'up', 'fresh']);
    expect(accounts.map(({ratio}) => ratio)).to.deep.equal([0, 0.5, 0.5, 4, null]);
    for (const {ratio, interval} of accounts) {
      if (ratio !== null) expect(ratio).to.be.within(interval!.lower, interval!.upper);
    }
  });

  it('compares as many weeks as it is told, cut at the days of the zone', () => {
    // Weeks before Monday 29 June: from the 22nd, and from the 15th; in Tokyo the 22nd begins at 15:00 of the 21st.
    const events = ['2026-06-15T00:00:00Z', '2026-06-21T15:00:00Z', '2026-06-21T14:59:59Z'].map((at) => ({
      user: 'u',
      account: 'a',
      event: 'x',
      at,
    }));
    expect(trend({events}, {weeks: 1}).accounts[0]).to.include({before: 3, last: 0});
    expect(trend({events}, {weeks: 1}, {timeZone: 'Asia/Tokyo'}).accounts[0]).to.include({before: 2, last: 1});
  });

  it('counts only the events that it is told to', () => {
    const events = [...uses('a', 5, '2026-05-10'), ...uses('a', 2, '2026-06-10')];
    expect(trend({events}, {events: ['odd']}).accounts[0]).to.include({before: 2, last: 1});
    expect(() => trend({events}, {events: ['no such']})).to.throw('Nobody was there');
  });

  it('takes a limit for a cliff that is reached exactly', () => {
    const events = [...uses('a', 100, '2026-05-10'), ...uses('a', 70, '2026-06-10')];
    const isCliff = (cliff: number) => trend({events}, {cliff}).accounts[0]?.cliff;
    expect([isCliff(0.29), isCliff(0.3), isCliff(0.31)]).to.deep.equal([true, true, false]);
  });

  it('does not show what one person does where two are the least', () => {
    const events = [
      ...uses('a', 9, '2026-05-10'),
      ...uses('b', 9, '2026-05-10', 'u1'),
      ...uses('b', 9, '2026-06-10', 'u2'),
    ];
    const {accounts, compared} = trend({events}, {}, {minimumGroup: 2});
    expect(compared).to.equal(1);
    expect(accounts[1]).to.include({account: 'a', last: null, before: null, weeks: null, gap: 'suppressed'});
  });

  it('has no share where no account was used before', () => {
    const number = usageTrend.headline!(trend({events: uses('a', 2, '2026-06-10')}));
    expect(number).to.include({kind: 'insufficient', code: 'no-use-before'});
  });
});
