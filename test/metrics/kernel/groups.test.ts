import {expect} from '@open-wc/testing';
import {groupedTables, measureBy} from '#internal/metrics/kernel/groups.js';
import {partition} from '#internal/metrics/kernel/partition.js';
import {defaultScope, defineMetric, measure, scopeOf, tablesOf, type Estimate} from 'keepwell/metrics/kernel';
import {cohortRetention} from 'keepwell/metrics/retention/cohort-retention';
import {MISSING} from 'keepwell/metrics/table';
import {accounts, events, renewals, responses} from 'keepwell/metrics/tables';
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

/** The tables as if `account` of the responses had not been read. */
function withoutAccounts(tables: ReturnType<typeof tablesOf>): ReturnType<typeof tablesOf> {
  const responsesRead = tables['responses']!;
  const chunks = responsesRead.chunks.map((chunk) => {
    const {account: _, ...rest} = chunk as typeof chunk & {account: unknown};
    return rest;
  });
  return {...tables, responses: {...responsesRead, chunks}};
}
