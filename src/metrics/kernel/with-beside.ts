import * as z from 'zod/mini';
import type {AnyChunk} from '../table/column.js';
import type {AnyMetric, Metric, Options, OptionsOf, OutcomeOf, PartOf, Reads} from './define-metric.js';
import {addChunk} from './measure.js';
import {mergedTables, readsTable} from './merged-tables.js';
import {isInsufficient, type Insufficient, type Json} from './outcome.js';

/** The outcome of a metric, with that of another one under a name of its own. */
export type WithBeside<M extends AnyMetric, B extends AnyMetric, Name extends string> =
  (Exclude<OutcomeOf<M>, Insufficient> & {readonly [N in Name]: OutcomeOf<B>}) | Insufficient;

/** A metric with another one beside it. Everything else about it is as in the first one. */
export type BesideMetric<M extends AnyMetric, B extends AnyMetric, Name extends string> = Metric<
  string,
  Reads,
  Options,
  {readonly main: Json; readonly beside: Json},
  WithBeside<M, B, Name>,
  PartOf<M>
>;

/**
 * A metric together with another one, in one pass over the rows: for a widget that shows both. The options of the other
 * one are under its name among those of the first, and so is its outcome, which may be insufficient while the first is
 * not. Its id says both, so that no engine takes it for the first alone. Make it once and keep it.
 */
export function withBeside<M extends AnyMetric, B extends AnyMetric, Name extends string>(
  main: M,
  beside: B,
  name: Name,
): BesideMetric<M, B, Name> {
  const tables = mergedTables([...main.tables, ...beside.tables]);
  const optionsOfBeside = (options: object): OptionsOf<B> =>
    (options as Readonly<Record<string, unknown>>)[name] as OptionsOf<B>;
  return {
    ...main,
    id: `${main.id}+${beside.id}`,
    of: main.id,
    recipe: {make: 'with-beside', of: main, beside, name},
    tables,
    options: z.extend(main.options, {[name]: z.prefault(beside.options, {})}),
    accumulator(options, scope) {
      const [first, second] = [main.accumulator(options, scope), beside.accumulator(optionsOfBeside(options), scope)];
      const addTo = (table: string) => (chunk: AnyChunk) => {
        if (readsTable(main, table)) addChunk(first, table, chunk);
        if (readsTable(beside, table)) addChunk(second, table, chunk);
      };
      return {
        ...Object.fromEntries(tables.map(({id}) => [id, addTo(id)])),
        result: () => ({main: first.result(), beside: second.result()}),
      };
    },
    derive(counted, options, scope) {
      const outcome = main.derive(counted.main, options, scope) as OutcomeOf<M>;
      if (isInsufficient(outcome)) return outcome;
      return {...outcome, [name]: beside.derive(counted.beside, optionsOfBeside(options), scope)};
    },
    headline: main.headline as BesideMetric<M, B, Name>['headline'],
    members: main.members,
  } as BesideMetric<M, B, Name>;
}
