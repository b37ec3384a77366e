import {expect} from '@open-wc/testing';
import {
  isInsufficient,
  measure,
  membersOf,
  scopeOf,
  tablesOf,
  type GivenOptions,
  type Members,
  type Scope,
  type Tables,
} from 'keepwell/metrics/kernel';
import type {CohortPart} from 'keepwell/metrics/retention/cohort-members';
import type {Cohorts} from 'keepwell/metrics/retention/cohort-outcome';
import {cohortRetention} from 'keepwell/metrics/retention/cohort-retention';
import {seededRandom} from 'keepwell/metrics/statistics';

type Given = GivenOptions<typeof cohortRetention>;

const DAY = 86_400_000;
const asOf = Date.UTC(2024, 3, 14, 12);

const read = (events: readonly object[]): Tables => tablesOf(cohortRetention.members!.tables, {events});

function cohortsOf(tables: Tables, given: Given, scope: Scope): Cohorts | null {
  const outcome = measure(cohortRetention, tables, given, scope);
  return isInsufficient(outcome) ? null : outcome;
}

const idsOf = (members: Members | null): readonly string[] | null => (members && 'ids' in members ? members.ids : null);

describe('who is behind a cohort', () => {
  const random = seededRandom(20260122);
  const whole = (below: number) => Math.floor(random() * below);
  const pick = <T>(...from: readonly T[]): T => from[whole(from.length)]!;
  const rows = () =>
    Array.from({length: 300}, () => ({
      user: `u${whole(25)}`,
      account: pick(null, 'a', 'b', 'c', 'd', 'e'),
      event: pick('signup', 'use', 'pay'),
      at: new Date(Date.parse('2024-02-20T00:00:00Z') + whole(60 * 24) * 3_600_000).toISOString(),
    }));

  for (let round = 0; round < 60; round++) {
    const unit = pick('hour', 'day', 'week', 'month');
    const clock = pick('calendar', 'calendar', 'elapsed', 'elapsed-by-hour');
    const given: Given = {
      unit,
      clock,
      periods: 2 + whole(6),
      firstPeriod: pick(null, '2024-03-01', '2024-02-29'),
      ages: pick(null, null, 4),
      cohort: pick('first', 'first-in-window', 'recurring'),
      returns: pick('on', 'on-or-after'),
      columnZero: pick('size', 'returned'),
      month: pick('30-days', 'anniversary'),
      countBy: pick('user', 'user', 'account'),
      startEvent: pick(null, 'signup', 'use'),
      returnEvent: pick(null, 'pay', 'use'),
      minimumOccurrences: pick(1, 1, 2),
      aliases: pick({}, {u1: 'u2', u3: 'u2', u4: 'new', u5: 'new'}),
      ...(whole(4) === 0 && {
        brackets: [
          [0, 0],
          [1, 3],
          [2, 6],
        ],
      }),
    };
    const scope = scopeOf({
      asOf,
      timeZone: pick('UTC', 'America/New_York', 'Asia/Kathmandu'),
      minimumGroup: pick(1, 1, 3),
    });
    it(`is as many as each cell shows: ${JSON.stringify({...given, minimumGroup: scope.minimumGroup})}`, () => {
      const tables = read(rows());
      const outcome = cohortsOf(tables, given, scope);
      if (outcome === null) return;
      const find = (part: CohortPart) => membersOf(cohortRetention, tables, part, given, scope);
      for (const {start: cohort, size, cells} of outcome.rows) {
        const all = find({cohort});
        if (size === null) expect(all).to.deep.equal({suppressed: true});
        else expect(idsOf(all)).to.have.length(size);
        cells.forEach(({count, completeness, suppressed}, column) => {
          const {from, to} = outcome.columns[column]!;
          const [back, away] = [true, false].map((returned) => find({cohort, age: {from, to}, returned}));
          if (completeness === 'future') expect([back, away]).to.deep.equal([null, null]);
          else if (suppressed) expect([back, away]).to.deep.equal([{suppressed: true}, {suppressed: true}]);
          else {
            expect(idsOf(back!)).to.have.length(count!);
            expect([...idsOf(back!)!, ...idsOf(away!)!].sort()).to.deep.equal(idsOf(all));
          }
        });
      }
    });
  }

  const days = ['2026-01-05', '2026-01-06', '2026-01-07'];
  const events = [
    ...['b', 'a', 'c'].map((user) => ({user, account: `${user}1`, at: `${days[0]}T09:00:00Z`})),
    ...['c', 'a', 'd'].map((user) => ({user, account: `${user}1`, at: `${days[1]}T09:00:00Z`})),
  ];
  const scope = scopeOf({asOf: Date.parse('2026-01-07T00:00:00Z')});
  const given: Given = {unit: 'day', firstPeriod: days[0]!, periods: 2};
  const first = Date.parse(days[0]!) / DAY;
  const age = {from: 1, to: 1};

  it('names users, or accounts, in the order of text', () => {
    const found = (part: CohortPart, more: Given = {}) =>
      membersOf(cohortRetention, read(events), part, {...given, ...more}, scope);
    expect(found({cohort: first})).to.deep.equal({by: 'user', ids: ['a', 'b', 'c']});
    expect(found({cohort: first, age, returned: true})).to.deep.equal({by: 'user', ids: ['a', 'c']});
    expect(found({cohort: first, age, returned: false})).to.deep.equal({by: 'user', ids: ['b']});
    expect(found({cohort: first, age, returned: true}, {countBy: 'account'})).to.deep.equal({
      by: 'account',
      ids: ['a1', 'c1'],
    });
  });

  it('names the one id of a person with several', () => {
    const aliases = {a: 'c', b: 'e'};
    expect(membersOf(cohortRetention, read(events), {cohort: first}, {...given, aliases}, scope)).to.deep.equal({
      by: 'user',
      ids: ['b', 'c'],
    });
  });

  it('has nobody for a cohort or ages that the table does not have, and for rows without accounts', () => {
    const found = (part: CohortPart) => membersOf(cohortRetention, read(events), part, given, scope);
    expect(found({cohort: first + 2})).to.equal(null);
    expect(found({cohort: first, age: {from: 0, to: 1}, returned: true})).to.equal(null);
    expect(found({cohort: first + 1, age, returned: true})).to.equal(null);
    const nameless = read(events.map(({user, at}) => ({user, at})));
    expect(membersOf(cohortRetention, nameless, {cohort: first}, {...given, countBy: 'account'}, scope)).to.equal(null);
  });
});
