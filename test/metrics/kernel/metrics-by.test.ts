import {expect} from '@open-wc/testing';
import {standingOf} from '#internal/metrics/kernel/standing.js';
import {
  estimate,
  headlineOf,
  measure,
  membersOf,
  metricsBy,
  scopeOf,
  tablesOf,
  type AnyMetric,
  type ByGroup,
  type Estimate,
  type Made,
  type MetricsBy,
} from 'keepwell/metrics/kernel';
import {timeToValue} from 'keepwell/metrics/retention/time-to-value';
import {mrr} from 'keepwell/metrics/revenue/mrr';
import {csat} from 'keepwell/metrics/voice/csat';
import {nps} from 'keepwell/metrics/voice/nps';

const scope = scopeOf({asOf: Date.UTC(2026, 5, 1)});
const any = (metric: unknown): AnyMetric => metric as AnyMetric;

const rows = {
  accounts: [{account: 'x', segment: 'small'}, {account: 'y', segment: 'large'}, {account: 'z'}],
  responses: [
    {account: 'x', kind: 'nps', score: 10},
    {account: 'x', kind: 'nps', score: 0},
    {account: 'y', kind: 'nps', score: 10},
    {account: 'y', kind: 'csat', score: 5},
    {account: 'y', kind: 'csat', score: 1},
    {account: 'z', kind: 'nps', score: 10},
  ],
  subscriptions: [
    {account: 'x', amount: 100, interval: 'month', start: '2026-01-01'},
    {account: 'y', amount: 300, interval: 'month', start: '2026-01-01'},
  ],
};

const measured = (metric: MetricsBy, given: Record<string, readonly object[]> = rows, changed = {}, options = {}) =>
  measure(metric, tablesOf(metric.tables, given), options, {...scope, ...changed});

/** What each metric has by group: values, or why there is none. */
const shown = (outcome: ReturnType<typeof measured>) =>
  (outcome as Made<ByGroup>).metrics.map(({metric, all, groups}) => [
    metric,
    valueOf(all),
    groups.map(({name, number}) => [name, valueOf(number)]),
  ]);
const valueOf = (number: {readonly kind: string}) =>
  number.kind === 'estimate' ? (number as Estimate).value : (number as unknown as {readonly code: string}).code;

describe('metricsBy', () => {
  const both = metricsBy([any(nps), any(mrr)], 'segment');

  it('measures metrics of several tables by group, each of all rows too', () => {
    expect(shown(measured(both))).to.deep.equal([
      [
        'nps',
        50,
        [
          ['large', 100],
          ['small', 0],
          [null, 100],
        ],
      ],
      [
        'mrr',
        400,
        [
          ['large', 300],
          ['small', 100],
        ],
      ],
    ]);
  });

  it('reads each table once, with all columns that its metrics read', () => {
    const {tables} = metricsBy([any(nps), any(csat)], 'segment');
    expect(tables.map(({id}) => id)).to.deep.equal(['responses', 'subscriptions', 'accounts']);
    for (const {id, columns} of [...nps.tables, ...csat.tables]) {
      const read = tables.find((table) => table.id === id)!;
      expect(Object.keys(read.columns)).to.include.members(Object.keys(columns));
    }
  });

  it('takes options by metric', () => {
    const outcome = measured(metricsBy([any(nps), any(csat)], 'segment'), rows, {}, {csat: {shows: 'mean'}});
    expect(shown(outcome)[1]!.slice(0, 2)).to.deep.equal(['csat', 3]);
    expect(outcome.made.options).to.nested.include({'csat.shows': 'mean', 'nps.interval': 'score'});
    expect(() => measured(both, rows, {}, {nps: {interval: 'guess'}})).to.throw(/nps.*interval: expected one of/);
  });

  it('shows the one number of a metric that is more', () => {
    const spells = [3, 5, 9].map((duration) => ({duration, status: true, account: 'x'}));
    const outcome = measure(
      metricsBy([any(timeToValue)], 'segment'),
      tablesOf(metricsBy([any(timeToValue)], 'segment').tables, {
        accounts: rows.accounts,
        events: ['x', 'y'].flatMap((account, i) => [
          {user: account, account, event: 'signup', at: '2026-01-01T00:00:00Z'},
          {user: account, account, event: 'value', at: `2026-01-0${3 + i}T00:00:00Z`},
        ]),
        spells: spells.slice(3),
      }),
      {},
      scope,
    );
    expect(shown(outcome)[0]![2]).to.deep.equal([
      ['large', 3],
      ['small', 2],
    ]);
  });

  it('hides small groups, and keeps no counts of them', () => {
    const responses = ['a', 'b', 'c', 'd', 'e'].map((account) => ({account, score: 10}));
    const accounts = responses.map(({account}, i) => ({account, segment: i < 3 ? 'many' : i < 4 ? 'one' : 'single'}));
    const metric = metricsBy([any(nps)], 'segment');
    const tables = tablesOf(metric.tables, {accounts, responses});
    const few = {...scope, minimumGroup: 2};
    const accumulator = metric.accumulator({nps: {interval: 'score'}}, few) as unknown as Record<
      string,
      (chunk: object) => void
    > & {result(): readonly {readonly groups: {readonly groups: readonly object[]}}[]};
    for (const {id} of metric.tables) for (const chunk of tables[id]?.chunks ?? []) accumulator[id]!(chunk);
    expect(accumulator.result()[0]!.groups.groups.slice(1)).to.deep.equal([
      {name: 'one', accounts: 1, counts: null},
      {name: 'single', accounts: 1, counts: null},
    ]);
    expect(shown(measure(metric, tables, {}, few))).to.deep.equal([
      [
        'nps',
        100,
        [
          ['many', 100],
          ['one', 'small-group'],
          ['single', 'small-group'],
        ],
      ],
    ]);
  });

  it('is insufficient where all metrics are, and where nothing has a group', () => {
    expect(measured(both, {accounts: rows.accounts})).to.include({kind: 'insufficient', code: 'no-responses'});
    expect(measured(both, {responses: rows.responses})).to.include({kind: 'insufficient', code: 'no-groups'});
    const some = measured(both, {...rows, subscriptions: []});
    expect(shown(some)[1]!.slice(0, 2)).to.deep.equal(['mrr', 'no-subscriptions']);
  });

  it('has a name of its own, so that no engine takes it for the metric', () => {
    expect(both.id).to.equal('nps+mrr?by=segment');
    expect(metricsBy([any(nps)], 'csm')).to.include({id: 'nps?by=csm', formula: nps.formula, about: nps.about});
  });

  it('tells the accounts of a group, unless it is hidden', () => {
    const metric = metricsBy([any(nps)], 'segment');
    const tables = tablesOf(metric.tables, rows);
    const who = (group: string | null, changed = {}) => membersOf(metric, tables, {group}, {}, {...scope, ...changed});
    expect(who('large')).to.deep.equal({by: 'account', ids: ['y']});
    expect(who(null)).to.deep.equal({by: 'account', ids: ['z']});
    expect(who('unheard of')).to.equal(null);
    expect(who('large', {minimumGroup: 2})).to.deep.equal({suppressed: true});
  });
});

describe('headlineOf', () => {
  it('is the outcome where that is one number, else what the metric says', () => {
    const one = estimate(1, {terms: {}, n: 1});
    expect(headlineOf({}, one)).to.equal(one);
    expect(headlineOf({headline: () => one}, {kind: 'curve'})).to.equal(one);
    expect(headlineOf({}, {kind: 'curve'})).to.include({kind: 'insufficient', code: 'no-number'});
  });
});

describe('standingOf', () => {
  const group = (value: number, lower: number, upper: number): Estimate =>
    estimate(value, {terms: {}, n: 9, interval: {lower, upper, level: 0.95, method: ''}});

  it('is clear only where the interval does not hold the value of the whole', () => {
    expect(standingOf(group(50, 21, 70), {value: 20})).to.equal('above');
    expect(standingOf(group(50, 20, 70), {value: 20})).to.equal('unclear');
    expect(standingOf(group(5, -10, 20), {value: 20})).to.equal('unclear');
    expect(standingOf(group(5, -10, 19), {value: 20})).to.equal('below');
  });

  it('is not said where there is no interval', () => {
    expect(standingOf(estimate(90, {terms: {}, n: 9}), {value: 20})).to.equal(null);
  });
});
