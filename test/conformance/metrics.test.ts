import {expect} from '@open-wc/testing';
import {catalogue} from 'keepwell/metrics/catalogue';
import {
  isEstimate,
  isInsufficient,
  measure,
  optionsOf,
  scopeOf,
  tablesOf,
  type AnyMetric,
  type Estimate,
  type Example,
  type Outcome,
  type Scope,
  type Tables,
} from 'keepwell/metrics/kernel';
import {takeRows} from 'keepwell/metrics/table';
import {seededRandom} from 'keepwell/metrics/statistics';
import {holds} from './holds.js';

const asOf = Date.UTC(2026, 5, 30);

function scopeFor(example: Example): Scope {
  return scopeOf({asOf, ...example.scope});
}

function outcomeOf(
  metric: AnyMetric,
  example: Example,
  tables: Tables = tablesOf(metric.tables, example.rows),
  scope = scopeFor(example),
): Outcome {
  return measure(metric, tables, example.options ?? {}, scope);
}

/** The outcome as a number, where the metric comes down to one. */
function numberOf(metric: AnyMetric, outcome: Outcome): Estimate | null {
  const found = isEstimate(outcome) || isInsufficient(outcome) ? outcome : metric.headline?.(outcome);
  return found && isEstimate(found) ? found : null;
}

/** The same rows, the other way round and in chunks of three. */
function inPieces(tables: Tables): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([name, data]) => {
      const chunks = (data?.chunks ?? []).flatMap((chunk) => {
        const rows = Array.from({length: chunk.length}, (_, row) => chunk.length - 1 - row);
        const pieces = [];
        for (let from = 0; from < rows.length; from += 3)
          pieces.push(takeRows(chunk, Int32Array.from(rows.slice(from, from + 3))));
        return pieces;
      });
      return [name, {chunks, quality: data!.quality}];
    }),
  );
}

function shuffled<T>(values: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  return values
    .map((value) => ({value, place: random()}))
    .sort((a, b) => a.place - b.place)
    .map(({value}) => value);
}

/** Every number of an outcome, with where it stands. */
function numbersIn(value: unknown, where = ''): {where: string; number: number}[] {
  if (typeof value === 'number') return [{where, number: value}];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'made' ? [] : numbersIn(inner, `${where}.${key}`)));
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

for (const metric of catalogue) {
  describe(`metric ${metric.id}`, () => {
    it('is described', () => {
      for (const text of [metric.label, metric.about, metric.interval, metric.source]) expect(text).to.match(/\S{3,}/);
      expect(metric.about).to.match(/\.$/);
      expect(metric.tables).not.to.have.length(0);
      expect(metric.examples.length).to.be.at.least(3);
    });

    it('has no value without rows, and says why', () => {
      const tables = tablesOf(metric.tables, Object.fromEntries(metric.tables.map(({id}) => [id, []])));
      for (const given of [tables, {}]) {
        const outcome = measure(metric, given, {}, scopeOf({asOf}));
        expect(outcome).to.include({kind: 'insufficient'});
        expect((outcome as unknown as {reason: string}).reason).to.match(/\S{3,}/);
      }
    });

    it('refuses options it does not know, naming them', () => {
      const [name] = Object.keys(metric.options.shape);
      expect(() => optionsOf(metric, {[name!]: Symbol('no option')})).to.throw(
        RangeError,
        new RegExp(`\\[${metric.id}\\] ${name!}`),
      );
    });

    for (const example of metric.examples) {
      describe(example.name, () => {
        it('is so', () => {
          expect(holds(example.outcome, outcomeOf(metric, example))).to.deep.equal([]);
        });

        it('does not depend on the order of rows or on chunks', () => {
          const whole = outcomeOf(metric, example);
          const pieces = outcomeOf(metric, example, inPieces(tablesOf(metric.tables, example.rows)));
          const rows = Object.fromEntries(
            Object.entries(example.rows).map(([name, some]) => [name, shuffled(some, 7)]),
          );
          const mixed = outcomeOf(metric, example, tablesOf(metric.tables, rows));
          const bare = (outcome: Outcome): unknown => ({...outcome, made: undefined});
          expect(bare(pieces)).to.deep.equal(bare(whole));
          expect(bare(mixed)).to.deep.equal(bare(whole));
        });

        it('leaves rows and options as they are', () => {
          expect(() => outcomeOf(metric, frozen(structuredClone(example)))).not.to.throw();
        });

        it('holds no NaN and no infinite number', () => {
          for (const {where, number} of numbersIn(outcomeOf(metric, example)))
            expect(number, where).to.satisfy(Number.isFinite);
        });

        it('aggregates to JSON, and may be asked again after more rows', () => {
          const options = optionsOf(metric, example.options ?? {});
          const tables = tablesOf(metric.tables, example.rows);
          const accumulator = metric.accumulator(options, scopeFor(example)) as Record<
            string,
            (chunk?: unknown) => unknown
          >;
          for (const {id} of metric.tables) for (const chunk of tables[id]?.chunks ?? []) accumulator[id]!(chunk);
          const first = accumulator['result']!();
          expect(JSON.parse(JSON.stringify(first))).to.deep.equal(first);
          expect(accumulator['result']!()).to.deep.equal(first);
        });

        it('keeps the value within the interval, within the range', () => {
          const estimate = numberOf(metric, outcomeOf(metric, example));
          if (estimate === null) return;
          const [from, to] =
            (estimate.unit ?? metric.headlineUnit ?? metric.unit) === metric.unit
              ? (metric.range ?? [-Infinity, Infinity])
              : [-Infinity, Infinity];
          const {lower, upper} = estimate.interval ?? {lower: estimate.value, upper: estimate.value};
          const slack = 1e-9;
          expect(lower).to.be.at.least(from - slack);
          expect(estimate.value).to.be.within(lower - slack, upper + slack);
          expect(upper).to.be.at.most(to + slack);
        });

        it('has a wider interval at a higher level', () => {
          const at = (level: number): Estimate | null =>
            numberOf(metric, outcomeOf(metric, example, undefined, {...scopeFor(example), level}));
          const [low, high] = [at(0.8)?.interval, at(0.99)?.interval];
          if (!low || !high) return;
          expect(high.upper - high.lower).to.be.at.least(low.upper - low.lower);
        });

        if (metric.formula !== undefined) {
          it('is what its formula says', () => {
            const estimate = outcomeOf(metric, example);
            if (!isEstimate(estimate)) return;
            expect(evaluate(metric.formula!, estimate.terms)).to.be.closeTo(estimate.value, 1e-9);
          });
        }
      });
    }
  });
}

/** The value of a formula. Formulas are ours, so they may be run as code in a test. */
function evaluate(formula: string, terms: Readonly<Record<string, number>>): number {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- arithmetic of our own, and only here
  const run = new Function(...Object.keys(terms), `return ${formula}`) as (...values: number[]) => number;
  return run(...Object.values(terms));
}
