import {expect} from '@open-wc/testing';
import {firstOfMonth, monthOf, parseIsoDay} from 'keepwell/metrics/calendar';
import {
  isInsufficient,
  measure,
  membersOf,
  scopeOf,
  tablesOf,
  type GivenOptions,
  type Scope,
} from 'keepwell/metrics/kernel';
import {activeUsers, type ActiveUsers} from 'keepwell/metrics/adoption/active-users';
import {randomDays} from './random-days.js';

const asOf = Date.parse('2026-05-15T12:00:00Z');
type Event = {readonly user: string; readonly at: string};

function activeIn(events: readonly Event[], given: GivenOptions<typeof activeUsers>, scope: Partial<Scope> = {}) {
  return measure(activeUsers, tablesOf(activeUsers.tables, {events}), given, scopeOf({asOf, ...scope}));
}

function known(outcome: ReturnType<typeof activeIn>): ActiveUsers {
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}

describe('active users', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const {events, users, isActive} = randomDays(seed, 75);
    const among = (from: number, end: number) => users.filter((user) => isActive(user, from, end));

    for (const [window, days] of [
      ['day', 1],
      ['trailing-week', 7],
      ['trailing-month', 28],
    ] as const) {
      it(`are those of the ${String(days)} days up to each (${String(seed)})`, () => {
        for (const {end, users: count} of known(activeIn(events, {window, monthDays: 28, periods: 90})).periods)
          expect(count).to.equal(among(end - days, end).length);
      });
    }

    it(`are those of the month of the calendar, and named (${String(seed)})`, () => {
      const given = {window: 'calendar-month', periods: 4} as const;
      const tables = tablesOf(activeUsers.tables, {events});
      for (const {start, users: count} of known(activeIn(events, given)).periods) {
        const wanted = among(start, firstOfMonth(monthOf(start) + 1));
        expect(count).to.equal(wanted.length);
        const found = membersOf(activeUsers, tables, {start}, given, scopeOf({asOf}));
        expect(found).to.deep.equal({by: 'user', ids: wanted});
      }
    });
  }

  const three: readonly Event[] = ['a', 'b', 'c'].map((user) => ({user, at: '2026-05-01T12:00:00Z'}));

  it('take no event of the running day into the value, and none at as-of at all', () => {
    const events = [...three, {user: 'd', at: '2026-05-15T11:00:00Z'}, {user: 'e', at: '2026-05-15T12:00:00Z'}];
    const {value, periods} = known(activeIn(events, {periods: 2}));
    expect(value).to.equal(3);
    expect(periods.at(-1)).to.include({users: 4, completeness: 'incomplete'});
  });

  it('are partial up to the day on which the data are said to begin, not the first event', () => {
    const given = {window: 'trailing-week', firstPeriod: '2026-05-08', periods: 3} as const;
    const partial = (dataStart: string | null) =>
      known(activeIn(three, {...given, dataStart})).periods.map((period) => period.partial);
    expect(partial(null)).to.deep.equal([false, false, false]);
    expect(partial('2026-05-03')).to.deep.equal([true, false, false]);
    expect(partial('2026-01-01')).to.deep.equal([false, false, false]);
  });

  it('are partial in a month of the calendar within which the data begin', () => {
    const {periods} = known(
      activeIn([{user: 'a', at: '2026-04-02T12:00:00Z'}], {window: 'calendar-month', periods: 2}),
    );
    expect(periods.map((period) => period.partial)).to.deep.equal([true, false]);
  });

  it('are not shown where they are few, though nobody at all is', () => {
    const given = {window: 'day', firstPeriod: '2026-05-01', periods: 2} as const;
    expect(activeIn(three, {...given, periods: 1}, {minimumGroup: 4})).to.include({code: 'too-few'});
    expect(known(activeIn(three, given, {minimumGroup: 4})).periods).to.deep.include({
      label: '2026-05-01',
      start: parseIsoDay('2026-05-01'),
      end: parseIsoDay('2026-05-02'),
      completeness: 'complete',
      users: null,
      partial: false,
      suppressed: true,
    });
  });
});
