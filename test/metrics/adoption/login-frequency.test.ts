import {expect} from '@open-wc/testing';
import {isInsufficient, measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {loginFrequency, type LoginFrequency} from 'keepwell/metrics/adoption/login-frequency';
import {ratioEstimate} from 'keepwell/metrics/statistics';
import {randomDays} from './random-days.js';

const asOf = Date.parse('2026-05-15T12:00:00Z');

function loginsOf(
  events: readonly object[],
  given: GivenOptions<typeof loginFrequency>,
  scope: Partial<Scope> = {},
): LoginFrequency {
  const tables = tablesOf(loginFrequency.tables, {events});
  const outcome = measure(loginFrequency, tables, {events: null, ...given}, scopeOf({asOf, ...scope}));
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}

describe('login frequency', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const {events, users, isActive} = randomDays(seed, 60);
    const given = {firstPeriod: '2026-03-02', periods: 6} as const;
    const outcome = loginsOf(events, given);
    const byUser = users
      .map((user) =>
        outcome.periods.map(
          ({start}) =>
            Array.from({length: 7}, (_, day) => start + day).filter((day) => isActive(user, day, day + 1)).length,
        ),
      )
      .filter((weeks) => weeks.some((days) => days > 0));
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

    it(`is days over weeks with a login, and its interval that of users (${String(seed)})`, () => {
      const numerators = byUser.map(sum);
      const denominators = byUser.map((weeks) => weeks.filter((days) => days > 0).length);
      const expected = ratioEstimate({numerators, denominators, level: 0.95})!;
      expect(outcome.n).to.equal(byUser.length);
      expect(outcome.value).to.be.closeTo(expected.ratio, 1e-12);
      expect(outcome.interval!.upper).to.be.closeTo(Math.min(7, expected.interval!.upper), 1e-12);
      expect(outcome.interval!.lower).to.be.closeTo(Math.max(1, expected.interval!.lower), 1e-12);
    });

    it(`has idle weeks in the base when asked to (${String(seed)})`, () => {
      const {value, terms} = loginsOf(events, {...given, idlePeriods: 'counted'});
      expect(terms['userPeriods']).to.equal(6 * byUser.length);
      expect(value).to.be.closeTo(sum(byUser.map(sum)) / (6 * byUser.length), 1e-12);
    });

    it(`tells weeks and days of the week apart (${String(seed)})`, () => {
      outcome.periods.forEach(({users: count, loginDays}, week) => {
        expect(count).to.equal(byUser.filter((weeks) => weeks[week]! > 0).length);
        expect(loginDays).to.equal(sum(byUser.map((weeks) => weeks[week]!)));
      });
      outcome.buckets.forEach(({times, exactly}) => {
        expect(exactly.count).to.equal(sum(byUser.map((weeks) => weeks.filter((days) => days === times).length)));
      });
    });
  }

  it('counts up to all 31 days of a month', () => {
    const events = Array.from({length: 31}, (_, day) => ({
      user: 'a',
      at: `2026-03-${String(day + 1).padStart(2, '0')}T12:00:00Z`,
    }));
    const {value, buckets} = loginsOf(events, {unit: 'month', firstPeriod: '2026-03-01', periods: 1});
    expect(value).to.equal(31);
    expect(buckets.at(-1)).to.deep.include({times: 31});
    expect(buckets.at(-1)!.exactly.count).to.equal(1);
  });

  it('does not show a period of too few', () => {
    const acts = ['a', 'b', 'c'].map((user) => ({user, at: '2026-05-05T12:00:00Z'}));
    const events = [...acts, {user: 'a', at: '2026-05-12T12:00:00Z'}];
    const {periods} = loginsOf(events, {firstPeriod: '2026-05-04', periods: 2}, {minimumGroup: 3});
    expect(periods[0]).to.include({users: 3, suppressed: false});
    expect(periods[1]).to.include({users: null, loginDays: null, daysPerUser: null, suppressed: true});
  });
});
