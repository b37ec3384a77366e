import {expect} from '@open-wc/testing';
import {
  isInsufficient,
  measure,
  membersOf,
  scopeOf,
  tablesOf,
  type GivenOptions,
  type KnownMembers,
  type Members,
  type Scope,
} from 'keepwell/metrics/kernel';
import type {CurvePart} from 'keepwell/metrics/retention/curve-members';
import type {GroupSurvival} from 'keepwell/metrics/retention/group-survival';
import {retentionCurve} from 'keepwell/metrics/retention/retention-curve';
import {atRiskAt, seededRandom} from 'keepwell/metrics/statistics';

type Given = GivenOptions<typeof retentionCurve>;
type Rows = Readonly<Record<string, readonly object[]>>;

const DAY = 86_400_000;
const asOf = Date.UTC(2026, 0, 31);

function found(rows: Rows, part: CurvePart, given: Given = {}, scope: Partial<Scope> = {}): Members | null {
  return membersOf(
    retentionCurve,
    tablesOf(retentionCurve.members!.tables, rows),
    part,
    given,
    scopeOf({asOf, ...scope}),
  );
}

function named(members: Members | null): KnownMembers {
  if (members === null || 'suppressed' in members) throw new Error('nobody is named');
  return members;
}

function curvesOf(rows: Rows, given: Given, scope: Partial<Scope> = {}) {
  const outcome = measure(retentionCurve, tablesOf(retentionCurve.tables, rows), given, scopeOf({asOf, ...scope}));
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}

const sumUpTo = (curve: GroupSurvival['curve'], counts: readonly number[], age: number): number =>
  counts.reduce((sum, count, i) => (curve.time[i]! <= age ? sum + count : sum), 0);

/** Every age at which something happens, those next to it, and some between. */
const agesOf = ({time}: GroupSurvival['curve']): number[] => [
  ...new Set([0, ...time.flatMap((age) => [age, age + 0.5, age + 1])]),
];

describe('who is behind a retention curve', () => {
  const random = seededRandom(31);
  const whole = (below: number) => Math.floor(random() * below);
  const pick = <T>(...from: readonly T[]): T => from[whole(from.length)]!;
  const date = (daysAgo: number): string => new Date(asOf - daysAgo * DAY).toISOString().slice(0, 10);

  const accounts = () =>
    Array.from({length: 60}, (_, i) => {
      const start = whole(50) - 3;
      return {
        account: `a${i}`,
        start: pick(date(start), date(start), date(start), null),
        end: pick(null, date(start - whole(30) + 2)),
        segment: pick('small', 'large', null),
      };
    });
  const spells = () =>
    Array.from({length: 60}, (_, i) => ({
      id: `s${i}`,
      duration: pick(whole(12), whole(12), random() * 10, -1),
      entry: pick(0, 0, whole(6)),
      status: pick(true, false),
      group: pick('small', 'large', null),
    }));
  const fromTheStart = () => spells().map(({entry: _, ...spell}) => spell);

  for (const [what, rowsOf] of [
    ['accounts', () => ({accounts: accounts()})],
    ['spells', () => ({spells: fromTheStart()})],
    ['spells with late entry', () => ({spells: spells()})],
  ] as const) {
    it(`is as many as the curve of ${what} shows at every age`, () => {
      for (let round = 0; round < 15; round++) {
        const rows: Rows = rowsOf();
        const given: Given = {
          by: pick('none', 'segment'),
          observedFrom: what === 'accounts' ? pick(null, date(20)) : null,
        };
        const {overall, groups} = curvesOf(rows, given);
        const curves = [
          {part: {}, survival: overall},
          ...groups.map((one) => ({part: {group: one.name}, survival: one})),
        ];
        for (const {part, survival} of curves) {
          const {curve, counts} = survival;
          for (const age of agesOf(curve)) {
            const ids = (status: CurvePart['status']) => named(found(rows, {...part, age, status}, given)).ids;
            expect(ids('at-risk'), `at risk at ${age}`).to.have.length(atRiskAt(counts, [age])[0]!);
            expect(ids('lost'), `lost by ${age}`).to.have.length(sumUpTo(curve, curve.events, age));
            expect(ids('censored'), `censored by ${age}`).to.have.length(sumUpTo(curve, curve.censored, age));
          }
        }
      }
    });
  }

  it('is everybody, all parts together, and groups are everybody together', () => {
    for (let round = 0; round < 10; round++) {
      const rows: Rows = pick({accounts: accounts()}, {spells: fromTheStart()});
      const given: Given = {by: 'segment'};
      const {overall, groups} = curvesOf(rows, given);
      const everybody = named(found(rows, {age: 0, status: 'at-risk'}, given)).ids;
      expect(everybody).to.have.length(overall.n);
      const age = overall.curve.time[whole(overall.curve.time.length)]! + 0.5;
      const parts = (['at-risk', 'lost', 'censored'] as const).flatMap((status) => [
        ...named(found(rows, {age, status}, given)).ids,
      ]);
      expect(parts.sort()).to.deep.equal([...everybody].sort());
      const grouped = groups.flatMap(({name}) => [
        ...named(found(rows, {group: name, age: 0, status: 'at-risk'}, given)).ids,
      ]);
      expect(grouped.sort()).to.deep.equal([...everybody].sort());
    }
  });

  const lives = {
    accounts: [
      {account: 'long', start: '2026-01-01', end: '2026-01-21'},
      {account: 'short', start: '2026-01-01', end: '2026-01-03'},
      {account: 'also short', start: '2026-01-05', end: '2026-01-07'},
      {account: 'still there', start: '2026-01-11'},
    ],
  };

  it('tells the shortest first', () => {
    expect(found(lives, {age: 30, status: 'lost'})).to.deep.equal({
      by: 'account',
      ids: ['also short', 'short', 'long'],
    });
    expect(found(lives, {age: 3, status: 'at-risk'})).to.deep.equal({by: 'account', ids: ['long', 'still there']});
    expect(found(lives, {age: 30, status: 'censored'})).to.deep.equal({by: 'account', ids: ['still there']});
  });

  it('names nobody where rows tell no id, and accounts where there are spells too', () => {
    const part: CurvePart = {age: 30, status: 'lost'};
    expect(found({spells: [{duration: 3}]}, part)).to.equal(null);
    expect(found({accounts: [{start: '2026-01-01', end: '2026-01-02'}]}, part)).to.equal(null);
    expect(found({}, part)).to.equal(null);
    const both = {accounts: [{account: 'a', start: '2026-01-01', end: '2026-01-04'}], spells: [{id: 's', duration: 2}]};
    expect(found(both, part)).to.deep.equal({by: 'account', ids: ['a'], unnamed: 1});
  });

  it('has no group that the outcome does not have', () => {
    expect(found(lives, {group: 'large', age: 3, status: 'lost'}, {by: 'segment'})).to.equal(null);
    expect(found(lives, {group: null, age: 3, status: 'lost'})).to.deep.equal({
      by: 'account',
      ids: ['also short', 'short'],
    });
  });

  it('does not name those of a group that is not shown, nor fewer than may be', () => {
    const rows = {
      spells: ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'c'].map((group, i) => ({id: `s${i}`, duration: i + 1, group})),
    };
    const given: Given = {by: 'segment'};
    const scope = {minimumGroup: 3};
    const {suppressed} = curvesOf(rows, given, scope);
    expect(suppressed).to.deep.equal(['b', 'c']);
    const of = (group: string, age: number) => found(rows, {group, age, status: 'lost'}, given, scope);
    for (const group of ['b', 'c']) expect(of(group, 9)).to.deep.equal({suppressed: true});
    expect(of('a', 9)).to.deep.equal({by: 'spell', ids: ['s0', 's1', 's2', 's3']});
    expect(of('a', 2)).to.deep.equal({suppressed: true});
    expect(of('a', 0)).to.deep.equal({by: 'spell', ids: []});
  });
});
