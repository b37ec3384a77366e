// Rows that are added to those that are there.
import {expect} from '@open-wc/testing';
import 'keepwell/components/metric-source/define';
import {csv, live, measureFrom, memory, sharedSource, type Source} from 'keepwell/data-adapters';
import {catalogue} from 'keepwell/metrics/catalogue';
import {nps} from 'keepwell/metrics';
import {measure, scopeOf, tablesOf, type AnyMetric, type Example, type Outcome} from 'keepwell/metrics/kernel';
import {seededRandom} from 'keepwell/metrics/statistics';
import {responses} from 'keepwell/metrics/tables';
import {withGroups} from '#internal/metrics/kernel/with-groups.js';
import {gauge, scoreOf} from '../element/gauge.js';
import {eventsOf, settled, showing, typesOf} from '../element/shown.js';
import {dataErrorOf, numbersOf, readAll, serve, until, valuesOf} from './reading.js';

const scope = scopeOf({asOf: Date.UTC(2026, 5, 30)});
const {signal} = new AbortController();
const scores = responses.pick('score', 'account');

function ask(source: Source, metric: AnyMetric = nps): Promise<Outcome> {
  return measureFrom(source, metric, {}, scope, {signal});
}

/** A metric that notes how many rows it is given. */
function noting(): {readonly metric: AnyMetric; readonly rows: number[]} {
  const rows: number[] = [];
  const metric = {
    ...nps,
    accumulator(...asked: Parameters<typeof nps.accumulator>) {
      const accumulator = nps.accumulator(...asked);
      return {
        ...accumulator,
        responses(chunk: Parameters<typeof accumulator.responses>[0]) {
          rows.push(chunk.length);
          accumulator.responses(chunk);
        },
      };
    },
  };
  return {metric: metric as unknown as AnyMetric, rows};
}

function see(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', {value: state, configurable: true});
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(() => {
  Reflect.deleteProperty(document, 'visibilityState');
  document.body.replaceChildren();
});

describe('rows that are added', () => {
  it('are behind those that are there, with the quality of all, and join with them by code', async () => {
    const source = sharedSource(memory.open({data: [{score: 9, account: 'a'}, {score: 'x'}]}));
    await readAll(source, scores);
    await source.append([{score: 3, account: 'a'}, {account: 'b', score: 'y'}, 'torn' as never]);
    await readAll(source, scores);
    await source.append({responses: {score: [7], account: ['b']}});
    const {chunks, quality} = await readAll(source, scores);
    expect(numbersOf(chunks, 'score')).to.deep.equal([9, NaN, 3, NaN, 7]);
    expect(valuesOf(chunks, 'account')).to.deep.equal(['a', null, 'a', 'b', 'b']);
    expect(new Set(chunks.map(({account}) => account.dictionary)).size).to.equal(1);
    expect(quality).to.deep.include({read: 6, kept: 5});
    expect(quality.columns.score).to.deep.include({emptied: 2, example: {row: 2, got: '"x"'}});
    expect(quality.malformed).to.deep.include({count: 1});
  });

  it('are counted by themselves: what was counted before goes on', async () => {
    const {metric, rows} = noting();
    const source = live.open({data: Array.from({length: 1000}, () => ({score: 10}))});
    expect(await ask(source, metric)).to.include({value: 100});
    await source.append(Array.from({length: 10}, () => ({score: 0})));
    expect(await ask(source, metric)).to.deep.include({value: (100 * 990) / 1010});
    await source.append([{score: 0}]);
    await source.append([{score: 0}]);
    const last = (await ask(source, metric)) as Outcome & {made: {quality: unknown}};
    expect(last).to.deep.include({value: (100 * 988) / 1012});
    expect(last.made.quality).to.have.nested.property('responses.kept', 1012);
    expect(rows).to.deep.equal([1000, 10, 2]);
  });

  it('make a source grow that was not made for it', async () => {
    const {url, requests} = await serve([{body: 'score\n10\n10\n'}]);
    const source = sharedSource(csv.open({url}));
    const {metric, rows} = noting();
    for (const expected of [100, 100 / 3, 0]) {
      expect(await ask(source, metric))
        .to.have.property('value')
        .closeTo(expected, 1e-9);
      await source.append([{score: 0}]);
    }
    // Once more from the start with the first, as nothing is kept to go on with before.
    expect(rows).to.deep.equal([2, 2, 1, 1]);
    expect(await requests()).to.have.length(1);
  });

  it('stay when the others are read anew', async () => {
    const data = [{score: 9}];
    const source = sharedSource(memory.open({data}));
    await source.append([{score: 1}]);
    expect(numbersOf((await readAll(source, scores)).chunks, 'score')).to.deep.equal([9, 1]);
    data[0]!.score = 8;
    source.reload();
    expect(numbersOf((await readAll(source, scores)).chunks, 'score')).to.deep.equal([8, 1]);
    expect(await ask(source)).to.include({value: -50});
  });

  it('are refused where they are none, and the others stay', async () => {
    const source = live.open({});
    await source.append([{score: 9}]);
    expect(await dataErrorOf(source.append('rows' as never))).to.have.property('code', 'unreadable');
    expect(await dataErrorOf(source.append(['rows'] as never))).to.have.property('code', 'unreadable');
    expect(await ask(source)).to.include({value: 100});
    const engine = sharedSource({id: 'engine', chunks: memory.open({data: []}).chunks});
    expect(await dataErrorOf(engine.append([{score: 9}]))).to.have.property('code', 'bad-option');
  });

  it('are in few chunks however few come at a time', async () => {
    const source = live.open({});
    const counts: number[] = [];
    for (let i = 0; i < 3000; i++) {
      await source.append([{score: i % 11, account: `a${i % 7}`}]);
      if (i % 500 === 0) counts.push((await source.growth.added(scores, 0, {among: [scores]}))!.chunks.length);
    }
    expect(Math.max(...counts)).to.be.at.most(13);
    await source.append(Array.from({length: 60_000}, (_, i) => ({score: i % 11})));
    const {chunks, length} = await readAll(source, scores);
    expect(length).to.equal(63_000);
    expect(chunks.length).to.be.at.most(24);
    expect(numbersOf(chunks, 'score').slice(0, 3000)).to.deep.equal(Array.from({length: 3000}, (_, i) => i % 11));
    const since = await source.growth.added(scores, 2990, {among: [scores]});
    expect(since!.chunks.reduce((sum, chunk) => sum + chunk.length, 0)).to.equal(60_010);
    expect(numbersOf(since!.chunks, 'score').slice(0, 10)).to.deep.equal([9, 10, 0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('are told of ten times a second at most, and once more after the last', async () => {
    const source = live.open({});
    const told: number[] = [];
    let added = 0;
    source.subscribe(() => told.push(added));
    const began = performance.now();
    while (told.length < 4) {
      await source.append([{score: 9}]);
      added++;
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(performance.now() - began).to.be.at.least(290);
    await source.append([{score: 9}]);
    added++;
    await until(() => told.at(-1) === added);
  });

  it('are told of when the page is seen again', async () => {
    const source = live.open({});
    let told = 0;
    source.subscribe(() => told++);
    see('hidden');
    for (let i = 0; i < 5; i++) {
      await source.append([{score: 9}]);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    expect(told).to.equal(0);
    see('visible');
    expect(told).to.equal(1);
    expect(await ask(source)).to.include({value: 100});
  });
});

/** The rows of an example in a random order of tables and cuts. */
function pieces({rows}: Example, random: () => number): (readonly [string, readonly object[]])[] {
  const left = Object.entries(rows).map(([table, all]) => ({table, all: [...all]}));
  const cut: [string, object[]][] = [];
  while (left.some(({all}) => all.length > 0)) {
    const {table, all} = left[Math.floor(random() * left.length)]!;
    if (all.length > 0) cut.push([table, all.splice(0, 1 + Math.floor(random() * 4))]);
  }
  return cut;
}

describe('metrics over rows that are added', () => {
  for (const metric of catalogue) {
    it(`${metric.id} is what it is over all rows, however they come`, async () => {
      const random = seededRandom(5);
      for (const example of metric.examples) {
        const own = scopeOf({asOf: scope.asOf, ...example.scope});
        const whole = measure(metric, tablesOf(metric.tables, example.rows), example.options ?? {}, own);
        const source = live.open({});
        for (const [table, rows] of pieces(example, random)) {
          await source.append({[table]: rows});
          if (random() < 0.5) await measureFrom(source, metric, example.options ?? {}, own, {signal});
        }
        const last = await measureFrom(source, metric, example.options ?? {}, own, {signal});
        expect({...last, made: undefined}, example.name).to.deep.equal({...whole, made: undefined});
      }
    });
  }
});

/** The rows of an example, of accounts in three segments and of some in none. */
function inSegments({rows}: Example, tables: AnyMetric['tables']): Example['rows'] {
  const named = tables.filter(({whole}) => 'account' in whole.columns).map(({id}) => id);
  const all = Object.entries(rows).map(([table, some]) => [
    table,
    some.map((row, i) => (named.includes(table) ? {account: `a${i % 5}`, ...row} : row)),
  ]);
  const known = Array.from({length: 4}, (_, i) => ({account: `a${i}`, segment: `s${i % 3}`}));
  return {accounts: known, ...(Object.fromEntries(all) as Example['rows'])};
}

describe('metrics by group over rows that are added', () => {
  for (const metric of [...catalogue].filter(({tables}) => tables.some(({whole}) => 'account' in whole.columns))) {
    it(`${metric.id} is what it is over all rows, however they come`, async () => {
      const random = seededRandom(7);
      const by = withGroups(metric, 'segment') as unknown as AnyMetric;
      for (const example of metric.examples) {
        const own = scopeOf({asOf: scope.asOf, ...example.scope});
        const rows = inSegments(example, metric.tables);
        const whole = measure(by, tablesOf(by.tables, rows), example.options ?? {}, own);
        const source = live.open({});
        for (const [table, some] of pieces({...example, rows}, random)) {
          await source.append({[table]: some});
          if (random() < 0.5) await measureFrom(source, by, example.options ?? {}, own, {signal});
        }
        const last = await measureFrom(source, by, example.options ?? {}, own, {signal});
        expect({...last, made: undefined}, example.name).to.deep.equal({...whole, made: undefined});
      }
    });
  }

  it('are counted by themselves from the second time on, but where accounts came', async () => {
    const {metric, rows} = noting();
    const by = withGroups(metric, 'segment') as unknown as AnyMetric;
    const all = (score: number, many: number): object[] =>
      Array.from({length: many}, (_, i) => ({score, account: `a${i % 2}`}));
    const source = live.open({data: {responses: all(10, 1000), accounts: [{account: 'a0', segment: 's'}]}});
    const noted: number[][] = [];
    for (const added of [null, all(0, 10), all(0, 4), all(10, 2)]) {
      if (added) await source.append({responses: added});
      await ask(source, by);
      noted.push(rows.splice(0));
    }
    await source.append({accounts: [{account: 'a1', segment: 't'}]});
    const last = (await ask(source, by)) as unknown as {groups: {name: string; outcome: {value: number}}[]};
    noted.push(rows.splice(0));
    // All rows together, then those of each group.
    expect(noted).to.deep.equal([
      [1000, 500, 500],
      [10, 500, 500, 5, 5],
      [4, 2, 2],
      [2, 1, 1],
      [500, 500, 5, 5, 2, 2, 1, 1],
    ]);
    expect(last.groups.map(({name, outcome}) => [name, outcome.value])).to.deep.equal([
      ['s', (100 * (501 - 7)) / 508],
      ['t', (100 * (501 - 7)) / 508],
    ]);
  });
});

describe('a widget whose rows are added to', () => {
  it('shows them all, without a moment in which it is busy', async () => {
    const element = await settled(gauge({data: [{score: 10}]}));
    const events = eventsOf(element);
    const busy: unknown[] = [];
    const observer = new MutationObserver(() => busy.push(element.renderRoot.querySelector('[aria-busy]')));
    observer.observe(element.renderRoot, {subtree: true, attributeFilter: ['aria-busy']});
    for (let i = 0; i < 40; i++) await element.appendRows([{score: 0}]);
    await until(() => scoreOf(element) === '−95');
    expect(busy).to.deep.equal([]);
    expect(new Set(typesOf(events))).to.deep.equal(new Set(['kw-ready']));
    observer.disconnect();
  });

  it('tells that there is nothing to add to', async () => {
    const element = gauge({});
    await showing(element, 'no data');
    expect(await dataErrorOf(element.appendRows([{score: 0}]))).to.have.property('code', 'bad-option');
    element.data = [];
    await element.appendRows([{score: 0}]);
    await until(() => element.outcome?.kind === 'estimate');
  });

  it('is told by its <metric-source>, which adds to tables by name, or to the only one', async () => {
    const box = document.createElement('metric-source');
    box.tables = {responses: [{score: 10}], accounts: [{account: 'a'}]};
    const element = gauge({});
    box.append(element);
    document.body.append(box);
    await settled(element);
    await box.appendRows({responses: [{score: 0}]});
    await until(() => scoreOf(element) === '0');
    await element.appendRows({responses: [{score: 0}, {score: 0}]});
    await until(() => scoreOf(element) === '−50');
    const error = await dataErrorOf(box.appendRows([{score: 0}]));
    expect(error).to.have.property('code', 'wrong-columns');
    expect(error.message).to.contain('responses, accounts');
    box.tables = {responses: [{score: 10}]};
    await until(() => scoreOf(element) === '+100');
    await box.appendRows([{score: 0}]);
    await until(() => scoreOf(element) === '0');
  });
});
