import {expect} from '@open-wc/testing';
import {
  isInsufficient,
  measure,
  membersOf,
  scopeOf,
  tablesOf,
  type GivenOptions,
  type Scope,
} from 'keepwell/metrics/kernel';
import {daysActive, type DaysActive} from 'keepwell/metrics/adoption/days-active';
import {firstDay, randomDays} from './random-days.js';

const asOf = Date.parse('2026-05-15T12:00:00Z');
const given = {firstPeriod: '2026-03-01', periods: 40} as const;

function daysOf(
  events: readonly object[],
  options: GivenOptions<typeof daysActive>,
  scope: Partial<Scope> = {},
): DaysActive {
  const outcome = measure(daysActive, tablesOf(daysActive.tables, {events}), options, scopeOf({asOf, ...scope}));
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}

/** So many users, active on so many of the days from 1 May on. */
const activeOn = (...groups: readonly (readonly [users: number, days: number])[]) =>
  groups.flatMap(([users, days], group) =>
    Array.from({length: users * days}, (_, i) => ({
      user: `${String(group)}-${String(i % users)}`,
      at: new Date(Date.UTC(2026, 4, 1 + Math.floor(i / users), 12)).toISOString(),
    })),
  );

describe('days active', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const {events, users, isActive} = randomDays(seed, 60);
    const daysOfUser = (user: string) =>
      Array.from({length: 40}, (_, day) => isActive(user, firstDay + day, firstDay + day + 1)).filter(Boolean).length;

    it(`count users by their days, exactly and at least (${String(seed)})`, () => {
      const times = users.map(daysOfUser).filter((days) => days > 0);
      const {buckets, active, moments, power} = daysOf(events, given);
      expect(active).to.equal(times.length);
      expect(buckets).to.have.length(40);
      for (const {times: k, exactly, atLeast} of buckets) {
        expect(exactly.count).to.equal(times.filter((days) => days === k).length);
        expect(atLeast.count).to.equal(times.filter((days) => days >= k).length);
      }
      expect(moments!.mean).to.be.closeTo(times.reduce((a, b) => a + b, 0) / times.length, 1e-12);
      expect(power).to.include({from: 20, count: times.filter((days) => days >= 20).length});
    });

    it(`name whom they count (${String(seed)})`, () => {
      const tables = tablesOf(daysActive.tables, {events});
      for (const {times, exactly, atLeast} of daysOf(events, given).buckets.slice(0, 12)) {
        for (const [counted, {count}] of [
          ['exactly', exactly],
          ['at-least', atLeast],
        ] as const) {
          const found = membersOf(daysActive, tables, {times, counted}, given, scopeOf({asOf}));
          expect(found).to.have.property('ids').with.length(count!);
        }
      }
    });
  }

  it('are whole periods: of 28 days the last one is yesterday', () => {
    const {start, end, completeness} = daysOf(activeOn([1, 14]), {});
    expect(end * 86_400_000).to.equal(Date.UTC(2026, 4, 15));
    expect(end - start).to.equal(28);
    expect(completeness).to.equal('complete');
    expect(daysOf(activeOn([1, 14]), {firstPeriod: '2026-05-01', periods: 28}).completeness).to.equal('incomplete');
  });

  it('hide what is small, and what would tell about it', () => {
    const options = {firstPeriod: '2026-05-01', periods: 5};
    const {buckets, moments} = daysOf(activeOn([9, 1], [5, 2], [1, 3], [8, 5]), options, {minimumGroup: 3});
    expect(buckets.map(({exactly}) => exactly.count)).to.deep.equal([9, null, null, 0, 8]);
    // At least two less at least four is what the two hidden ones are together.
    expect(buckets.map(({atLeast}) => atLeast.count)).to.deep.equal([23, 14, null, 8, 8]);
    expect(moments, 'two hidden ones follow from the mean').to.equal(null);
    expect(
      daysActive.headline!(daysOf(activeOn([9, 1], [5, 2], [1, 3], [8, 5]), options, {minimumGroup: 3})),
    ).to.include({code: 'small-group'});
  });

  it('have a mean between one and all of the days, whatever its interval would reach', () => {
    const outcome = daysOf(activeOn([1, 1], [1, 5]), {firstPeriod: '2026-05-01', periods: 5});
    const headline = daysActive.headline!(outcome);
    expect(headline).to.deep.include({value: 3, n: 2, unit: 'days'});
    expect(headline).to.have.property('interval').that.includes({lower: 1, upper: 5});
  });
});
