// One aggregate for all who ask for the same over the same rows.
import {expect} from '@open-wc/testing';
import {DataError, measureFrom, memory, sharedSource, type ReadRequest, type Source} from 'keepwell/data-adapters';
import {csat, nps} from 'keepwell/metrics';
import {catalogue} from 'keepwell/metrics/catalogue';
import {derive, optionsOf, scopeOf, tablesOf, aggregate, type Scope} from 'keepwell/metrics/kernel';
import type {Columns, ReadRows, Table} from 'keepwell/metrics/table';
import {dataErrorOf, failureOf, frozen} from './reading.js';

const scope = scopeOf({asOf: Date.UTC(2026, 5, 30)});

/** A source that notes who asks it for responses, and waits before it gives them. */
class Counting implements Source {
  readonly id = 'counting';
  readonly asked: AbortSignal[] = [];
  rows: readonly object[] = [{score: 10}, {score: 9}, {score: 3}];
  failure: Error | undefined;
  passed: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  async *chunks<C extends Columns>(table: Table<string, C>, request: ReadRequest): AsyncGenerator<ReadRows<C>> {
    if (table.id === 'responses') this.asked.push(request.signal);
    await this.passed;
    if (this.failure) throw this.failure;
    request.onProgress?.(this.rows.length);
    yield* memory.open({data: this.rows}).chunks(table, request);
  }
}

function gate(): {readonly passed: Promise<void>; open: () => void} {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return {passed, open: () => open()};
}

async function ask(source: Source, given: Partial<Scope> = {}, signal = new AbortController().signal) {
  return measureFrom(source, nps, {}, {...scope, ...given}, {signal});
}

describe('aggregates of a source', () => {
  it('are worked out once for all who ask for the same, at the same time and later', async () => {
    const source = new Counting();
    const answers = await Promise.all(Array.from({length: 50}, () => ask(source)));
    answers.push(await ask(source));
    for (const answer of answers) expect(answer).to.deep.include({kind: 'estimate', value: (100 * 1) / 3});
    expect(source.asked).to.have.length(1);
  });

  it('are derived from again for another level, and worked out again for another option, scope, metric or source', async () => {
    const source = new Counting();
    const [at95, at80] = [await ask(source), await ask(source, {level: 0.8})];
    expect([at95, at80].map((answer) => 'interval' in answer && answer.interval?.level)).to.deep.equal([0.95, 0.8]);
    expect(source.asked).to.have.length(1);
    const {signal} = new AbortController();
    await ask(source, {timeZone: 'Asia/Tokyo'});
    await ask(source, {minimumGroup: 2});
    await measureFrom(source, nps, {interval: 'wald'}, scope, {signal});
    await measureFrom(source, csat, {}, scope, {signal});
    expect(source.asked).to.have.length(5);
    const other = new Counting();
    await ask(other);
    expect(other.asked).to.have.length(1);
  });

  it('are worked out anew when the rows have changed, also for who asks while the old ones are counted', async () => {
    const source = new Counting();
    await ask(source);
    source.rows = [{score: 1}];
    source.changed();
    expect(await ask(source)).to.deep.include({value: -100});
    const {passed, open} = gate();
    source.passed = passed;
    source.changed();
    const early = ask(source);
    await new Promise((resolve) => setTimeout(resolve));
    source.rows = [{score: 10}];
    source.changed();
    const late = ask(source);
    open();
    expect([await early, await late].map((answer) => 'value' in answer && answer.value)).to.deep.equal([100, 100]);
    expect(source.asked).to.have.length(4);
  });

  it('are worked out as long as one is waiting, and given up with the last', async () => {
    const source = new Counting();
    const {passed, open} = gate();
    source.passed = passed;
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = [ask(source, {}, first.signal), ask(source, {}, second.signal)];
    await new Promise((resolve) => setTimeout(resolve));
    const reason = new Error('gone');
    first.abort(reason);
    expect(await failureOf(asked[0]!)).to.equal(reason);
    expect(source.asked.map(({aborted}) => aborted)).to.deep.equal([false]);
    second.abort(reason);
    expect(source.asked.map(({aborted}) => aborted)).to.deep.equal([true]);
    expect(await failureOf(asked[1]!)).to.equal(reason);
    const again = ask(source);
    open();
    expect(await again).to.have.property('kind', 'estimate');
    expect(source.asked).to.have.length(2);
  });

  it('are not remembered where they failed', async () => {
    const source = new Counting();
    source.failure = new DataError('network', '[counting] x: expected rows, got none');
    expect(await dataErrorOf(ask(source))).to.equal(source.failure);
    source.failure = undefined;
    expect(await ask(source)).to.have.property('kind', 'estimate');
  });

  it('are worked out again behind a shared source that was told to reload', async () => {
    const data = [{score: 10}];
    const source = sharedSource(memory.open({data}));
    expect(await ask(source)).to.deep.include({value: 100});
    data[0]!.score = 0;
    expect(await ask(source)).to.deep.include({value: 100});
    source.reload();
    expect(await ask(source)).to.deep.include({value: -100});
  });

  it('are remembered up to a number', async () => {
    const source = new Counting();
    for (let minute = 0; minute < 129; minute++) await ask(source, {asOf: scope.asOf + minute});
    await ask(source, {asOf: scope.asOf + 128});
    expect(source.asked).to.have.length(129);
    await ask(source);
    expect(source.asked).to.have.length(130);
  });
});

describe('what aggregates are shared on', () => {
  for (const metric of catalogue) {
    it(`${metric.id} aggregates the same at every level, and derives without changing its aggregate`, () => {
      for (const example of metric.examples) {
        const options = optionsOf(metric, example.options ?? {});
        const tables = tablesOf(metric.tables, example.rows);
        const at = (level: number): Scope => scopeOf({asOf: scope.asOf, ...example.scope, level});
        const counted = aggregate(metric, tables, options, at(0.8));
        expect(aggregate(metric, tables, options, at(0.99))).to.deep.equal(counted);
        frozen(counted);
        for (const level of [0.8, 0.99]) derive(metric, counted, options, at(level));
      }
    });
  }
});
