import type * as z from 'zod/mini';
import type {Chunk} from '../table/column.js';
import type {Table} from '../table/define-table.js';
import {catalogued} from './catalogued.js';
import type {MetricMembers} from './members.js';
import type {Estimate, Insufficient, Json, Outcome} from './outcome.js';
import type {Recipe} from './recipe.js';
import type {Scope} from './scope.js';

/** What a value is measured in: decides how it is written. */
export type Unit = 'points' | 'share' | 'days' | 'hours' | 'minutes' | 'money' | 'count' | 'score' | 'ratio';
export type Direction = 'higher-is-better' | 'lower-is-better';
export type Family = 'adoption' | 'retention' | 'revenue' | 'renewals' | 'voice' | 'advocacy' | 'support' | 'health';
export type Reads = readonly Table[];
export type Options = z.ZodMiniObject;

/**
 * One method per table that the metric reads, named like the table, and `result`. Chunks come in any order and in any
 * cut; `result` may be asked for at any time and leaves the state as it is, so that rows can be appended later.
 */
export type Accumulator<R extends Reads, Aggregate> = Adders<R> & {result(): Aggregate};

// A conditional type on purpose: while R is being inferred TypeScript instantiates conditional types for context, but
// not mapped ones, and the parameter of `events(chunk) {…}` would silently be any.
type Adders<R> = R extends Reads ? {[T in R[number] as T['id']]: (chunk: Chunk<T['columns']>) => void} : never;

/** A worked case in the field's words. The suite runs it, the documentation shows it. */
export interface Example {
  /** What the case shows. */
  readonly name: string;
  /** Rows of the metric's tables. */
  readonly rows: Readonly<Record<string, readonly object[]>>;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly scope?: Partial<Scope>;
  /** What the outcome must hold, to 1e-9; parts that are not named are not looked at. */
  readonly outcome: Readonly<Record<string, unknown>>;
}

/** Everything about a metric. Arithmetic stands in two steps: rows to a small aggregate, and that to the outcome. */
export interface Metric<
  Id extends string = string,
  R extends Reads = Reads,
  S extends Options = Options,
  Aggregate extends Json = Json,
  Result extends Outcome = Outcome,
  Part extends Json = Json,
> {
  readonly id: Id;
  /** The id of the metric that it tells by period or by group: what there are words for. */
  readonly of?: string;
  /** How it is made of other metrics, where it is: engines and the worker know it by that, not by its id. */
  readonly recipe?: Recipe<AnyMetric>;
  readonly label: string;
  /** What it tells, in one sentence for the reader of a widget. */
  readonly about: string;
  readonly family: Family;
  readonly unit: Unit;
  readonly range?: readonly [number, number];
  readonly direction?: Direction;
  /** The declared tables and columns it reads. */
  readonly tables: R;
  /** Each option has a default and a description. */
  readonly options: S;
  /** Arithmetic over the `terms` of an estimate. The suite evaluates it. */
  readonly formula?: string;
  /** How its intervals are made, or why there are none. */
  readonly interval: string;
  /** Who defined it so. */
  readonly source: string;
  /** Must stand before `derive`, or the type of the aggregate cannot be inferred (a compile error). */
  accumulator(options: z.output<S>, scope: Scope): Accumulator<R, Aggregate>;
  derive(aggregate: Aggregate, options: z.output<S>, scope: Scope): Result;
  /** About how long `derive` takes on a slow core, in ms, where that can be felt: the worker of the page then does it. */
  derivingTime?(aggregate: Aggregate, options: z.output<S>): number;
  /** The one number to show where there is room for one only. Metrics whose outcome is an estimate need none. */
  headline?(outcome: Exclude<Result, Insufficient>): Estimate | Insufficient;
  /** What the headline is called where it stands alone, such as `Median time to value`. */
  readonly headlineLabel?: string;
  /** What the headline is measured in, where that is not the metric's unit. */
  readonly headlineUnit?: Unit;
  /**
   * What it is by period: that of the `rows` of each period by themselves, such as answers; or, where it is not said, as
   * it was known at the end of each.
   */
  readonly byPeriod?: 'rows';
  /** How to find who is behind a part of the outcome, where that can be told and the outcome does not tell it itself. */
  readonly members?: MetricMembers<Part, z.output<S>>;
  readonly examples: readonly Example[];
}

/** Any metric, for shared code. */
export type AnyMetric = Metric;

export type OptionsOf<M extends {readonly options: Options}> = z.output<M['options']>;
/** Options as a caller gives them: those with a default may be left out. */
export type GivenOptions<M extends {readonly options: Options}> = z.input<M['options']>;
export type OutcomeOf<M extends {derive(...rest: never[]): Outcome}> = ReturnType<M['derive']>;
export type AggregateOf<M extends {accumulator(...rest: never[]): {result(): unknown}}> = ReturnType<
  ReturnType<M['accumulator']>['result']
>;
/** What names a part of the metric's outcome; `never` where it knows no members. */
export type PartOf<M extends {readonly members?: unknown}> =
  NonNullable<M['members']> extends MetricMembers<infer Part extends Json, never> ? Part : never;

/** Declares a metric of the catalogue: the object literal as it is, with its types inferred. */
// For bundlers: what is declared and not used can be left out.
/* @__NO_SIDE_EFFECTS__ */
export function defineMetric<
  const Id extends string,
  const R extends Reads,
  S extends Options,
  Aggregate extends Json,
  Result extends Outcome,
  Part extends Json = never,
>(metric: Metric<Id, R, S, Aggregate, Result, Part>): Metric<Id, R, S, Aggregate, Result, Part> {
  return catalogued(metric);
}
