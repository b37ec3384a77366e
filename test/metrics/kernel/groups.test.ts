import {expect} from '@open-wc/testing';
import {groupedTables, groupings, measureBy, type Grouping} from '#internal/metrics/kernel/groups.js';
import {partition} from '#internal/metrics/kernel/partition.js';
import {
  defaultScope,
  defineMetric,
  measure,
  measureGroups,
  metricsBy,
  scopeOf,
  SetupError,
  tablesOf,
  type AnyMetric,
  type Estimate,
} from 'keepwell/metrics/kernel';
import {nrr} from 'keepwell/metrics/revenue/nrr';
import {seededRandom} from 'keepwell/metrics/statistics';
import {cohortRetention} from 'keepwell/metrics/retention/cohort-retention';
import {MISSING} from 'keepwell/metrics/table';
import {accounts, events, renewals, responses} from 'keepwell/metrics/tables';
import {csat} from 'keepwell/metrics/voice/csat';
import {nps} from 'keepwell/metrics/voice/nps';
import * as z from 'zod/mini';

/** The amounts as they came. */
const dueAmounts = defineMetric({
  id: 'due-amounts',
  label: 'Due amounts',
  about: 'What is due',
  family: 'renewals',
  unit: 'money',
  tables: [renewals.pick('dueArr')],
  options: z.object({}),
  interval: 'none',
  source: 'this test',
  accumulator() {
    const amounts: number[] = [];
    return {
      renewals({dueArr}) {
        amounts.push(...dueArr);
      },
      result: () => amounts,
    };
  },
  derive: (amounts) => ({kind: 'amounts', amounts}),
  examples: [],
});

const scope = scopeOf({asOf: Date.UTC(2026, 0, 31)});

describe('partition', () => {
  const chunkOf = (rows: readonly object[]) =>
    tablesOf([events], {events: rows})['events']!.chunks[0]! as unknown as {
      readonly length: number;
      readonly user: {readonly codes: Int32Array};
      readonly at: Float64Array;
      readonly account: {readonly codes: Int32Array};
    };
  const chunk = chunkOf(['a', 'b', 'c', 'd', 'e'].map((user, i) => ({user, at: `2026-01-0${i + 1}T00:00:00Z`})));

  it('gives each group its rows, in their order', () => {
    const parts = partition(chunk, Int32Array.from([1, 0, 1, 2, 1]), 3);
    expect(parts.map((part) => [...part.user.codes])).to.deep.equal([[1], [0, 2, 4], [3]]);
    expect([...parts[1]!.at]).to.deep.equal([chunk.at[0], chunk.at[2], chunk.at[4]]);
    expect(parts[1]).to.have.length(3);
    expect([...parts[1]!.account.codes]).to.deep.equal([MISSING, MISSING, MISSING]);
  });

  it('leaves out rows of no group', () => {
    expect(partition(chunk, Int32Array.from([-1, 0, 7, 0, -1]), 2).map(({length}) => length)).to.deep.equal([2, 0]);
  });

  it('moves nothing where all rows are of one group', () => {
    expect(partition(chunk, new Int32Array(5), 2)[0]).to.equal(chunk);
  });

  it('moves no rows that stand together, and others beside them', () => {
    const [between, around, none, last] = partition(chunk, Int32Array.from([1, 0, 0, 1, 3]), 4);
    expect([between!.at.buffer, last!.at.buffer]).to.deep.equal([chunk.at.buffer, chunk.at.buffer]);
    expect([...between!.at]).to.deep.equal([chunk.at[1], chunk.at[2]]);
    expect([...last!.user.codes]).to.deep.equal([4]);
    expect(around!.at.buffer).not.to.equal(chunk.at.buffer);
    expect([...around!.at]).to.deep.equal([chunk.at[0], chunk.at[3]]);
    expect(none!.at).to.have.length(0);
  });

  it('gives each group its rows however they stand', () => {
    const random = seededRandom(5);
    const days = Array.from({length: 40}, (_, i) => ({
      user: `u${i}`,
      at: new Date(Date.UTC(2026, 0, 1 + i)).toISOString(),
    }));
    const many = chunkOf(days);
    for (let round = 0; round < 300; round++) {
      // Runs of a group, now and then broken by another one; -1 and 3 are none.
      const stays = random();
      const groupOfRow = new Int32Array(days.length);
      for (let row = 0, group = -1; row < days.length; row++) {
        if (random() > stays) group = Math.floor(5 * random()) - 1;
        groupOfRow[row] = group;
      }
      const expected = [0, 1, 2].map((group) => [...groupOfRow.keys()].filter((row) => groupOfRow[row] === group));
      const parts = partition(many, groupOfRow, 3);
      expect(parts.map(({user}) => [...user.codes])).to.deep.equal(expected);
      expect(parts.map(({at}) => [...at])).to.deep.equal(expected.map((rows) => rows.map((row) => many.at[row]!)));
    }
  });
});

describe('measureBy', () => {
  const rows = {
    accounts: [
      {account: 'x', segment: 'small', csm: 'kim'},
      {account: 'y', segment: 'large', csm: 'lee'},
      {account: 'z', csm: 'kim'},
    ],
    responses: [
      {account: 'x', score: 10},
      {account: 'x', score: 0},
      {account: 'y', score: 10},
      {account: 'z', score: 9},
      {account: 'unheard of', score: 3},
      {score: 10},
    ],
  };
  const read = (by: 'segment' | 'csm', given: Record<string, readonly object[]> = rows) =>
    tablesOf(groupedTables(nps, by), given);
  const shown = (outcomes: readonly {readonly name: string | null; readonly outcome: {readonly kind: string}}[]) =>
    outcomes.map(({name, outcome}) => [name, outcome.kind === 'estimate' ? (outcome as Estimate).value : outcome.kind]);

  it('groups by what the account says; rows without a group are one more, the last', () => {
    const outcomes = measureBy(nps, read('segment'), {by: 'segment'}, {}, scope);
    expect(shown(outcomes)).to.deep.equal([
      ['large', 100],
      ['small', 0],
      [null, 100 / 3],
    ]);
    expect(outcomes[0]!.outcome.made).to.deep.include({metric: 'nps', scope});
  });

  it('measures a group as if there were nothing else', () => {
    const alone = measure(nps, tablesOf([responses], {responses: rows.responses.slice(0, 2)}), {}, scope);
    const [, small] = measureBy(nps, read('segment'), {by: 'segment'}, {}, scope);
    expect({...small!.outcome, made: null}).to.deep.equal({...alone, made: null});
  });

  it('takes what the row itself says before what its account says', () => {
    const tables = tablesOf(groupedTables(dueAmounts, 'csm'), {
      accounts: rows.accounts,
      renewals: [
        {account: 'x', contract: '1', due: '2026-01-01', dueArr: 1, status: 'won', csm: 'lee'},
        {account: 'x', contract: '2', due: '2026-01-01', dueArr: 2, status: 'won'},
        {account: 'y', contract: '3', due: '2026-01-01', dueArr: 4, status: 'won', csm: 'mo'},
      ],
    });
    const outcomes = measureBy(dueAmounts, tables, {by: 'csm'}, {}, scope);
    expect(outcomes.map(({name, outcome}) => [name, 'amounts' in outcome && outcome.amounts])).to.deep.equal([
      ['kim', [2]],
      ['lee', [1]],
      ['mo', [4]],
    ]);
  });

  it('finds the accounts of rows that came in any chunk', () => {
    const tables = read('csm');
    const [chunk] = tables['responses']!.chunks;
    const pieces = partition(chunk!, Int32Array.from([0, 1, 0, 2, 1, 2]), 3);
    const cut = {...tables, responses: {...tables['responses']!, chunks: pieces}};
    expect(measureBy(nps, cut, {by: 'csm'}, {}, scope)).to.deep.equal(measureBy(nps, tables, {by: 'csm'}, {}, scope));
  });

  it('has one group without a name where there are no accounts at all, and none without rows', () => {
    expect(shown(measureBy(nps, read('csm', {responses: rows.responses}), {by: 'csm'}, {}, scope))).to.deep.equal([
      [null, 100 / 3],
    ]);
    expect(measureBy(nps, read('csm', {responses: []}), {by: 'csm'}, {}, scope)).to.deep.equal([]);
  });

  it('does not group rows that were read without their account', () => {
    const tables = tablesOf([...nps.tables, accounts], {...rows});
    expect(() => measureBy(nps, withoutAccounts(tables), {by: 'csm'}, {}, scope)).to.throw(
      RangeError,
      'expected responses with its column account',
    );
  });

  it('hides groups of too few accounts, and the next smallest where the total would tell', () => {
    const many = {
      accounts: Array.from({length: 30}, (_, i) => ({
        account: `a${i}`,
        segment: i < 2 ? 'few' : i < 10 ? 'some' : 'most',
      })),
      responses: Array.from({length: 30}, (_, i) => ({account: `a${i}`, score: 10})),
    };
    const outcomes = (minimumGroup: number) =>
      measureBy(
        nps,
        read('segment', many),
        {by: 'segment'},
        {},
        scopeOf({...defaultScope, asOf: scope.asOf, minimumGroup}),
      );
    expect(shown(outcomes(1))).to.deep.equal([
      ['few', 100],
      ['most', 100],
      ['some', 100],
    ]);
    expect(shown(outcomes(5))).to.deep.equal([
      ['few', 'insufficient'],
      ['most', 100],
      ['some', 'insufficient'],
    ]);
    expect(outcomes(5)[0]!.outcome).to.deep.include({code: 'small-group'});
    expect(shown(outcomes(2))).to.deep.equal([
      ['few', 100],
      ['most', 100],
      ['some', 100],
    ]);
  });

  it('groups cohorts too: users of an account are in its group', () => {
    const tables = tablesOf(groupedTables(cohortRetention, 'segment'), {
      accounts: rows.accounts,
      events: [
        {user: 'a', account: 'x', at: '2026-01-05T00:00:00Z'},
        {user: 'a', account: 'x', at: '2026-01-12T00:00:00Z'},
        {user: 'b', account: 'y', at: '2026-01-05T00:00:00Z'},
      ],
    });
    const outcomes = measureBy(
      cohortRetention,
      tables,
      {by: 'segment'},
      {firstPeriod: '2026-01-05', periods: 2},
      scope,
    );
    const back = outcomes.map(({name, outcome}) => [
      name,
      outcome.kind === 'cohorts' && outcome.rows[0]!.cells[1]!.count,
    ]);
    expect(back).to.deep.equal([
      ['large', 0],
      ['small', 1],
    ]);
  });
});

describe('measureBy, what answers tell themselves', () => {
  const rows = {
    accounts: [
      {account: 'x', plan: 'pro'},
      {account: 'y', plan: 'starter'},
      {account: 'z', plan: 'pro'},
    ],
    responses: [
      {account: 'x', employee: 'kim', place: 'Oslo', kind: 'csat', score: 5},
      {account: 'y', employee: 'kim', place: 'Lyon', kind: 'csat', score: 1},
      {account: 'z', employee: 'kim', place: 'Oslo', kind: 'csat', score: 4},
      {account: 'z', employee: 'lee', place: 'Oslo', kind: 'csat', score: 2},
      {account: 'x', kind: 'csat', score: 5},
    ],
  };
  const measured = (by: Grouping, given: Readonly<Record<string, readonly object[]>> = rows, minimumGroup = 1) =>
    measureBy(
      csat,
      tablesOf(groupedTables(csat, by), given),
      {by},
      {},
      scopeOf({...defaultScope, asOf: scope.asOf, minimumGroup}),
    );
  const told = (groups: ReturnType<typeof measured>) =>
    groups.map(({name, outcome}) =>
      outcome.kind === 'insufficient' ? [name, outcome.code] : [name, outcome.value, outcome.n],
    );

  it('groups answers by employee, by place, and by the plan of their account', () => {
    expect(told(measured('employee'))).to.deep.equal([
      ['kim', 2 / 3, 3],
      ['lee', 0, 1],
      [null, 1, 1],
    ]);
    expect(told(measured('place'))).to.deep.equal([
      ['Lyon', 0, 1],
      ['Oslo', 2 / 3, 3],
      [null, 1, 1],
    ]);
    expect(told(measured('plan'))).to.deep.equal([
      ['pro', 3 / 4, 4],
      ['starter', 0, 1],
    ]);
  });

  it('has each answer in one group, so that they come to the whole', () => {
    const whole = measure(csat, tablesOf(csat.tables, {responses: rows.responses}), {}, scope) as Estimate;
    for (const grouping of groupings) {
      const groups = measured(grouping).map(({outcome}) => outcome as Estimate);
      expect(groups.reduce((all, {n}) => all + n, 0)).to.equal(whole.n);
      expect(groups.reduce((high, {value, n}) => high + value * n, 0)).to.be.closeTo(whole.value * whole.n, 1e-9);
    }
  });

  it('hides who was rated by too few accounts, and the next smallest', () => {
    const many = Array.from({length: 12}, (_, i) => ({
      account: `a${i}`,
      employee: i < 1 ? 'lee' : i < 5 ? 'mo' : 'kim',
      kind: 'csat',
      score: 5,
    }));
    expect(told(measured('employee', {responses: many}, 3))).to.deep.equal([
      ['kim', 1, 7],
      ['lee', 'small-group'],
      ['mo', 'small-group'],
    ]);
  });

  it('reads the accounts only where they can tell the group', () => {
    const read = (grouping: Grouping) => groupedTables(csat, grouping).map(({id}) => id);
    expect(read('plan')).to.deep.equal(['responses', 'accounts']);
    expect(read('employee')).to.deep.equal(['responses']);
    expect(read('place')).to.deep.equal(['responses']);
  });

  it('has one group without a name where the column is there but nothing in it', () => {
    const given = {responses: [{account: 'x', kind: 'csat', score: 5}]};
    for (const grouping of ['plan', 'employee', 'place'] as const)
      expect(told(measured(grouping, given))).to.deep.equal([[null, 1, 1]]);
  });

  it('refuses what nothing that the metric reads can tell', () => {
    const refused = (measuring: () => unknown): SetupError => {
      try {
        measuring();
      } catch (error) {
        if (error instanceof SetupError) return error;
      }
      throw new Error('expected a SetupError, got none');
    };
    const tables = (metric: AnyMetric) => tablesOf(metric.tables, {});
    for (const grouping of ['employee', 'place'] as const) {
      const grouped = measureGroups(nrr, grouping) as unknown as AnyMetric;
      const several = metricsBy([csat, nrr], grouping);
      for (const error of [
        refused(() => measureBy(nrr, tables(grouped), {by: grouping}, {}, scope)),
        refused(() => measure(grouped, tables(grouped), {}, scope)),
        refused(() => measure(several, tables(several), {}, scope)),
      ]) {
        expect(error.code).to.equal('unknown-group');
        expect(error.message).to.match(
          /^\[nrr\] by: expected a column of what it reads \(subscriptions.*\) or of the /,
        );
        expect(error.message).to.contain(`, got "${grouping}"`);
      }
    }
    expect(measureBy(nrr, tables(nrr as unknown as AnyMetric), {by: 'plan'}, {}, scope)).to.deep.equal([]);
  });
});

/** The tables as if `account` of the responses had not been read. */
function withoutAccounts(tables: ReturnType<typeof tablesOf>): ReturnType<typeof tablesOf> {
  const responsesRead = tables['responses']!;
  const chunks = responsesRead.chunks.map((chunk) => {
    const {account: _, ...rest} = chunk as typeof chunk & {account: unknown};
    return rest;
  });
  return {...tables, responses: {...responsesRead, chunks}};
}
