import * as z from 'zod/mini';
import type {AnyChunk} from '../table/column.js';
import type {DataQuality} from '../table/quality.js';
import type {AggregateOf, AnyMetric, GivenOptions, OptionsOf, OutcomeOf} from './define-metric.js';
import {describeIssue} from './describe-issue.js';
import type {Json, Made} from './outcome.js';
import type {Scope} from './scope.js';
import {SetupError} from './setup-error.js';

/** Chunks by table, as read. */
export interface TableData {
  readonly chunks: readonly AnyChunk[];
  readonly quality: DataQuality;
}
export type Tables = Readonly<Record<string, TableData | undefined>>;

/**
 * The options of a metric, with defaults where none are given.
 * @throws {SetupError} that names the option, what was expected and what came
 */
export function optionsOf<M extends AnyMetric>(metric: M, given: GivenOptions<M>): OptionsOf<M> {
  const parsed = z.safeParse(metric.options, given);
  if (parsed.success) return parsed.data as OptionsOf<M>;
  throw new SetupError('bad-option', `[${metric.id}] ${describeIssue(parsed.error.issues[0]!, given)}`);
}

/** The first step: rows to the small aggregate. `options` are complete (see {@link optionsOf}). */
export function aggregate<M extends AnyMetric>(
  metric: M,
  tables: Tables,
  options: OptionsOf<M>,
  scope: Scope,
): AggregateOf<M> {
  const accumulator = metric.accumulator(options, scope);
  for (const {id} of metric.tables) for (const chunk of tables[id]?.chunks ?? []) addChunk(accumulator, id, chunk);
  return accumulator.result() as AggregateOf<M>;
}

/** Adds a chunk of a table to an accumulator that reads that table. */
export function addChunk(accumulator: object, table: string, chunk: AnyChunk): void {
  (accumulator as Readonly<Record<string, (chunk: AnyChunk) => void>>)[table]!(chunk);
}

/** The second step: the aggregate to an outcome that says how it was made. */
export function derive<M extends AnyMetric>(
  metric: M,
  from: Json,
  options: OptionsOf<M>,
  scope: Scope,
  quality: Readonly<Record<string, DataQuality>> = {},
): Made<OutcomeOf<M>> {
  return withMade(metric.derive(from, options, scope) as OutcomeOf<M>, metric, options, scope, quality);
}

/** An outcome with how it was made. */
export function withMade<M extends AnyMetric>(
  outcome: OutcomeOf<M>,
  metric: M,
  options: OptionsOf<M>,
  scope: Scope,
  quality: Readonly<Record<string, DataQuality>>,
): Made<OutcomeOf<M>> {
  return {...outcome, made: {metric: metric.id, options, scope, quality}};
}

/** Both steps over tables that were read. */
export function measure<M extends AnyMetric>(
  metric: M,
  tables: Tables,
  given: GivenOptions<M>,
  scope: Scope,
): Made<OutcomeOf<M>> {
  const options = optionsOf(metric, given);
  return derive(metric, aggregate(metric, tables, options, scope) as Json, options, scope, qualityOf(metric, tables));
}

/** The quality of the tables that a metric reads. */
export function qualityOf(metric: AnyMetric, tables: Tables): Readonly<Record<string, DataQuality>> {
  return Object.fromEntries(metric.tables.flatMap(({id}) => (tables[id] ? [[id, tables[id].quality]] : [])));
}
