import {expect} from '@open-wc/testing';
import {csv, memory, membersFrom, sharedSource, type Source} from 'keepwell/data-adapters';
import {
  defineMetric,
  groupedTables,
  measureBy,
  membersBy,
  membersOf,
  scopeOf,
  tablesOf,
  type Members,
  type Scope,
} from 'keepwell/metrics/kernel';
import {catalogue} from 'keepwell/metrics/catalogue';
import {daysToOnboard} from 'keepwell/metrics/retention/days-to-onboard';
import {retentionCurve} from 'keepwell/metrics/retention/retention-curve';
import {seededRandom} from 'keepwell/metrics/statistics';
import {responses} from 'keepwell/metrics/tables';
import {nps} from 'keepwell/metrics/voice/nps';
import * as z from 'zod/mini';
import {serve} from '../../test-server.js';

const scope = scopeOf({asOf: Date.UTC(2026, 0, 31)});
const request = () => ({signal: new AbortController().signal});

const namesNobody = defineMetric({
  id: 'names-nobody',
  label: 'Names nobody',
  about: 'Answers',
  family: 'voice',
  unit: 'count',
  tables: [responses.pick('score')],
  options: z.object({}),
  interval: 'none',
  source: 'this test',
  accumulator: () => ({responses: () => undefined, result: () => 0}),
  derive: () => ({kind: 'nothing'}),
  examples: [],
});

describe('members', () => {
  for (const metric of catalogue) {
    it(`of ${metric.id} are found in the tables that it reads, with all of their columns`, () => {
      if (metric.members === undefined) return;
      expect(metric.members.tables.map(({id}) => id)).to.deep.equal(metric.tables.map(({id}) => id));
      metric.tables.forEach(({columns}, i) => {
        expect(metric.members!.tables[i]!.columns).to.include.keys(Object.keys(columns));
      });
    });
  }

  it('are null where a metric knows none', async () => {
    const rows = {responses: [{score: 1}]};
    expect(membersOf(namesNobody, tablesOf(namesNobody.tables, rows), undefined as never, {}, scope)).to.equal(null);
    const source = memory.open({data: rows});
    expect(await membersFrom(source, namesNobody, undefined as never, {}, scope, request())).to.equal(null);
  });

  it('refuse options that the metric does not know', () => {
    expect(() => membersOf(nps, {}, {from: 0, to: 6}, {answers: 'some' as 'all'}, scope)).to.throw(
      RangeError,
      '[nps] answers',
    );
  });
});

describe('members by group', () => {
  const random = seededRandom(8);
  const pick = <T>(...from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const rows = {
    accounts: Array.from({length: 12}, (_, i) => ({account: `a${i}`, segment: pick('small', 'large', 'large', null)})),
    responses: Array.from({length: 80}, (_, i) => ({
      respondent: `r${i}`,
      account: pick(null, 'gone', ...Array.from({length: 12}, (__, account) => `a${account}`)),
      score: Math.floor(random() * 11),
    })),
  };
  const outcomes = (of: Scope) =>
    measureBy(nps, tablesOf(groupedTables(nps, 'segment'), rows), {by: 'segment'}, {}, of);
  const found = (name: string | null, of: Scope): Members | null =>
    membersBy(
      nps,
      tablesOf(groupedTables(nps.members!, 'segment'), rows),
      {by: 'segment', name},
      {from: 0, to: 6},
      {},
      of,
    );

  it('are as many as the outcome of each group shows', () => {
    const all = outcomes(scope).map(({name, outcome}) => {
      const members = found(name, scope) as Extract<Members, {ids: unknown}>;
      expect(members.ids).to.have.length('distribution' in outcome ? outcome.distribution.detractors : -1);
      return members.ids;
    });
    expect(all).to.have.length(3);
    const together = membersOf(nps, tablesOf(nps.members!.tables, rows), {from: 0, to: 6}, {}, scope);
    expect({by: 'user', ids: all.flat().sort()}).to.deep.equal(together);
  });

  it('are suppressed with the group, and null for one that no row is of', () => {
    const few = {...scope, minimumGroup: 5};
    const shown = outcomes(few).map(({name, outcome}) => [name, outcome.kind === 'insufficient']);
    expect(shown.filter(([, isHidden]) => isHidden)).to.have.length.within(1, 2);
    for (const [name, isHidden] of shown) {
      const members = found(name as string | null, few);
      expect(members !== null && 'suppressed' in members, String(name)).to.equal(isHidden);
    }
    expect(found('medium', scope)).to.equal(null);
  });
});

describe('members from a source', () => {
  const answers = [
    {respondent: 'b', score: 3},
    {respondent: 'a', score: 0},
    {respondent: 'c', score: 10},
  ];

  it('are read in a second pass', async () => {
    const detractors = {by: 'user', ids: ['a', 'b']};
    for (const source of [memory.open({data: answers}), sharedSource(memory.open({data: answers}))]) {
      for (let time = 0; time < 2; time++) {
        expect(await membersFrom(source, nps, {from: 0, to: 6}, {}, scope, request())).to.deep.equal(detractors);
      }
    }
  });

  it('make no second request where the rows are kept', async () => {
    const {url, requests} = await serve([{body: 'score,respondent\n3,b\n0,a\n10,c\n'}]);
    const source = sharedSource(csv.open({url}));
    for (const to of [6, 10]) await membersFrom(source, nps, {from: 0, to}, {}, scope, request());
    expect(await requests()).to.have.length(1);
  });

  it('are null where an engine aggregates: it is not even asked', async () => {
    const engine: Source = {
      ...memory.open({data: answers}),
      aggregate: () => Promise.reject(new Error('asked')),
      chunks: () => {
        throw new Error('read');
      },
    };
    expect(await membersFrom(engine, nps, {from: 0, to: 6}, {}, scope, request())).to.equal(null);
  });

  it('end when the reader has gone', async () => {
    const gone = {signal: AbortSignal.abort(new Error('gone'))};
    const failure = await membersFrom(memory.open({data: answers}), nps, {from: 0, to: 6}, {}, scope, gone).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).to.include({message: 'gone'});
  });

  it('are null for accounts without an id, which count all the same', async () => {
    const accounts = [{start: '2026-01-01', onboarded: '2026-01-09', end: '2026-01-20'}];
    for (const source of [memory.open({data: accounts}), sharedSource(memory.open({data: accounts}))]) {
      expect(await membersFrom(source, daysToOnboard, {from: 0, to: null}, {}, scope, request())).to.equal(null);
      expect(await membersFrom(source, retentionCurve, {age: 30, status: 'lost'}, {}, scope, request())).to.equal(null);
    }
  });

  it('are of the table that rows without a name were measured as', async () => {
    // The key of members makes them no accounts.
    const source = memory.open({data: [{id: 's', duration: 3, account: 'x', name: 'X'}]});
    expect(await membersFrom(source, retentionCurve, {age: 5, status: 'lost'}, {}, scope, request())).to.deep.equal({
      by: 'spell',
      ids: ['s'],
    });
  });
});
