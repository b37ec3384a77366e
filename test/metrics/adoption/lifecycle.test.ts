import {expect} from '@open-wc/testing';
import {isoDay, parseIsoDay} from 'keepwell/metrics/calendar';
import {
  isInsufficient,
  measure,
  membersOf,
  scopeOf,
  tablesOf,
  type GivenOptions,
  type Scope,
} from 'keepwell/metrics/kernel';
import {lifecycle, type Lifecycle} from 'keepwell/metrics/adoption/lifecycle';
import {seededRandom} from 'keepwell/metrics/statistics';

type Act = readonly [user: string, day: string];

const far = Date.parse('2100-01-01T00:00:00Z');
const read = (acts: readonly Act[]) =>
  tablesOf(lifecycle.tables, {events: acts.map(([user, day]) => ({user, at: `${day}T12:00:00Z`}))});

function lifecycleOf(
  acts: readonly Act[],
  given: GivenOptions<typeof lifecycle>,
  scope: Partial<Scope> = {},
): Lifecycle {
  const outcome = measure(lifecycle, read(acts), given, scopeOf({asOf: far, ...scope}));
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}

describe('lifecycle', () => {
  describe('of random users, day by day', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const random = seededRandom(seed);
      const first = parseIsoDay('2026-03-01')!;
      const acts = Array.from({length: 120}, (): Act => [
        `u${String(Math.floor(random() * 15))}`,
        isoDay(first - 20 + Math.floor(random() * 90)),
      ]);
      const periods = 40;
      const active = (offset: number): Set<string> =>
        new Set(acts.filter(([, day]) => day === isoDay(first + offset)).map(([user]) => user));
      const before = (offset: number): Set<string> =>
        new Set(acts.filter(([, day]) => day < isoDay(first + offset)).map(([user]) => user));

      it(`is what sets say (${String(seed)})`, () => {
        const {periods: rows} = lifecycleOf(acts, {unit: 'day', firstPeriod: '2026-03-01', periods});
        rows.forEach((row, offset) => {
          const [now, yesterday, known] = [active(offset), active(offset - 1), before(offset)];
          expect(row.new, row.label).to.equal([...now].filter((user) => !known.has(user)).length);
          expect(row.returning, row.label).to.equal([...now].filter((user) => yesterday.has(user)).length);
          expect(row.dormant, row.label).to.equal([...yesterday].filter((user) => !now.has(user)).length);
          expect(row.active, row.label).to.equal(now.size);
          expect(row.change, row.label).to.equal(now.size - yesterday.size);
        });
      });

      it(`names as many as it counts (${String(seed)})`, () => {
        const given = {unit: 'day', firstPeriod: '2026-03-01', periods} as const;
        const tables = read(acts);
        for (const row of lifecycleOf(acts, given).periods.slice(0, 5)) {
          for (const state of ['new', 'returning', 'resurrecting', 'dormant'] as const) {
            const found = membersOf(lifecycle, tables, {start: row.start, state}, given, scopeOf({asOf: far}));
            expect(found).to.have.property('ids').with.length(row[state]!);
          }
        }
      });
    }
  });

  const weeks: readonly Act[] = [
    ['a', '2026-06-01'],
    ['b', '2026-06-02'],
    ['a', '2026-06-08'],
    ['b', '2026-06-09'],
    ['c', '2026-06-10'],
  ];

  it('tells nothing of periods still to come, not even that nobody came', () => {
    const asOf = Date.parse('2026-06-17T12:00:00Z');
    const {periods, running} = lifecycleOf(weeks, {firstPeriod: '2026-06-01', periods: 4}, {asOf});
    expect(periods.map(({completeness}) => completeness)).to.deep.equal([
      'complete',
      'complete',
      'incomplete',
      'future',
    ]);
    expect(periods[2]).to.include({dormant: 3, active: 0});
    expect(periods[3]).to.include({dormant: null, active: null, new: null, suppressed: false});
    expect(running).to.include({day: 3, days: 7});
  });

  it('shows none of the counts of a period in which one is too small, and names nobody of it', () => {
    const scope = scopeOf({asOf: far, minimumGroup: 2});
    const given = {firstPeriod: '2026-06-01', periods: 3};
    const {periods} = lifecycleOf(weeks, given, scope);
    expect(periods.map(({suppressed}) => suppressed)).to.deep.equal([false, true, false]);
    expect(periods[1]).to.include({new: null, returning: null, active: null, change: null});
    expect(
      membersOf(lifecycle, read(weeks), {start: periods[1]!.start, state: 'returning'}, given, scope),
    ).to.deep.equal({suppressed: true});
  });

  it('says where the data begin, for there everybody is new', () => {
    const start = parseIsoDay('2026-06-01');
    expect(lifecycleOf(weeks, {firstPeriod: '2026-05-25', periods: 4}).dataStart).to.equal(start);
    expect(lifecycleOf(weeks, {firstPeriod: '2026-06-08', periods: 2}).dataStart).to.equal(null);
  });

  it('comes down to the change of the last period that has ended', () => {
    const outcome = lifecycleOf(weeks, {periods: 2}, {asOf: Date.parse('2026-06-17T12:00:00Z')});
    expect(lifecycle.headline!(outcome)).to.deep.include({
      value: 1,
      n: 3,
      terms: {newUsers: 1, resurrectingUsers: 0, dormantUsers: 0},
    });
  });

  it('has the hour before the first one before it, also where the clock is put back', () => {
    const events = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((at) => ({user: 'a', at}));
    const outcome = measure(
      lifecycle,
      tablesOf(lifecycle.tables, {events}),
      {unit: 'hour', firstPeriod: '2026-10-25T01:00:00Z', periods: 1},
      scopeOf({asOf: far, timeZone: 'Europe/Berlin'}),
    );
    expect(outcome).to.have.property('periods').with.nested.property('[0].returning', 1);
  });
});
