import {expect} from '@open-wc/testing';
import {addPeriods, weekday} from 'keepwell/metrics/calendar';
import {isInsufficient, measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {stickinessRatio, type Stickiness} from 'keepwell/metrics/adoption/stickiness-ratio';
import {ratioEstimate, wilson} from 'keepwell/metrics/statistics';
import {firstDay, randomDays} from './random-days.js';

const asOf = Date.parse('2026-05-15T12:00:00Z');
type Event = {readonly user: string; readonly at: string};

function ratioIn(events: readonly Event[], given: GivenOptions<typeof stickinessRatio>, scope: Partial<Scope> = {}) {
  return measure(stickinessRatio, tablesOf(stickinessRatio.tables, {events}), given, scopeOf({asOf, ...scope}));
}

function known(outcome: ReturnType<typeof ratioIn>): Stickiness {
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}

describe('stickiness', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const {events, users, isActive} = randomDays(seed, 60);
    const given = {firstPeriod: '2026-04-01', periods: 20, monthDays: 28} as const;
    const first = addPeriods(firstDay, 'month', 1);
    const days = Array.from({length: 20}, (_, i) => first + i);
    const daily = (user: string, day: number) => Number(isActive(user, day, day + 1));
    const monthly = (user: string, day: number) => Number(isActive(user, day - 27, day + 1));
    const sum = (of: (user: string, day: number) => number, day: number) =>
      users.reduce((total, user) => total + of(user, day), 0);

    it(`is the mean of the daily ratios, weekends in or out (${String(seed)})`, () => {
      for (const weekends of ['counted', 'left-out'] as const) {
        const used = days.filter((day) => sum(monthly, day) > 0 && (weekends === 'counted' || weekday(day) < 6));
        const mean = used.reduce((total, day) => total + sum(daily, day) / sum(monthly, day), 0) / used.length;
        expect(known(ratioIn(events, {...given, weekends})).value).to.be.closeTo(mean, 1e-12);
      }
    });

    it(`as a ratio of means has the interval of a ratio of sums over users (${String(seed)})`, () => {
      const seen = users.filter((user) => days.some((day) => monthly(user, day) === 1));
      const total = (of: (user: string, day: number) => number) =>
        seen.map((user) => days.reduce((count, day) => count + of(user, day), 0));
      const expected = ratioEstimate({numerators: total(daily), denominators: total(monthly), level: 0.95})!;
      const {value, interval, n} = known(ratioIn(events, {...given, average: 'ratio-of-means'}));
      expect(n).to.equal(seen.length);
      expect(value).to.be.closeTo(expected.ratio, 1e-12);
      expect(interval!.lower).to.be.closeTo(Math.max(0, expected.interval!.lower), 1e-12);
      expect(interval!.upper).to.be.closeTo(expected.interval!.upper, 1e-12);
    });

    it(`of the last day is a share of those of the month (${String(seed)})`, () => {
      const last = days.at(-1)!;
      const [successes, trials] = [sum(daily, last), sum(monthly, last)];
      const {value, interval} = known(ratioIn(events, {...given, average: 'last-day', weekends: 'left-out'}));
      expect(value).to.equal(successes / trials);
      expect(interval).to.include(wilson({successes, trials, level: 0.95})!);
    });
  }

  const often: readonly Event[] = Array.from({length: 14}, (_, i) => ({
    user: i % 2 === 0 ? 'a' : 'b',
    at: new Date(Date.UTC(2026, 4, 1 + i, 12)).toISOString(),
  }));

  it('ends with the last day that is over, so that a running one does not pull it down', () => {
    const {days} = known(ratioIn(often, {ratio: 'dau/wau', periods: 3}));
    expect(days.map(({label}) => label)).to.deep.equal(['2026-05-12', '2026-05-13', '2026-05-14']);
  });

  it('leaves days out whose window reaches back before the data, unless told to count them', () => {
    const given = {ratio: 'dau/wau', firstPeriod: '2026-05-01', periods: 8} as const;
    const counted = (partialWindows: 'counted' | 'left-out') =>
      known(ratioIn(often, {...given, partialWindows})).days.filter((day) => day.counted).length;
    expect(counted('left-out')).to.equal(2);
    expect(counted('counted')).to.equal(8);
  });

  it('shows no day of too few, and no average that would tell about one', () => {
    const given = {ratio: 'dau/wau', firstPeriod: '2026-05-07', periods: 3} as const;
    expect(ratioIn(often, given, {minimumGroup: 3})).to.include({code: 'too-few'});
    const {days} = known(ratioIn(often, given, {minimumGroup: 2}));
    expect(days[0]).to.include({active: null, base: null, ratio: null, suppressed: true});
    expect(ratioIn(often, {...given, periods: 1}, {minimumGroup: 2})).to.include({code: 'small-group'});
  });
});
