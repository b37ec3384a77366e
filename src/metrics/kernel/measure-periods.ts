import {boundInstant, type PeriodUnit} from '../calendar/periods.js';
import {lastPeriods, type Window} from '../calendar/window.js';
import type {AnyChunk} from '../table/column.js';
import type {Table} from '../table/define-table.js';
import type {AnyMetric, Metric, OutcomeOf, PartOf, Reads} from './define-metric.js';
import {hiddenAmong} from './groups.js';
import {headlineOf} from './headline.js';
import {addChunk} from './measure.js';
import type {Members, MetricMembers} from './members.js';
import {insufficient, isEstimate, isInsufficient, sharedCurrency} from './outcome.js';
import type {Completeness, Insufficient, Json, Outcome} from './outcome.js';
import {partition} from './partition.js';
import {periodsOf, type Period} from './period.js';
import type {Scope} from './scope.js';
import {SetupError} from './setup-error.js';
import {withColumns} from './with-columns.js';

/** Which periods are measured. */
export interface SeriesRules {
  readonly unit: PeriodUnit;
  /** How many; the last one is that which runs at asOf. */
  readonly periods: number;
  /** The column of instants that says in which period a row counts; `at` if not given. */
  readonly at?: string;
}

/** One outcome a period, oldest first. */
export interface Series<O extends Outcome> extends Outcome {
  readonly kind: 'series';
  readonly unit: PeriodUnit;
  readonly periods: readonly PeriodOutcome<O>[];
  /** Rows that say no moment, and so count in no period. */
  readonly undated: number;
}

/** The outcome of one period; an estimate is as complete as its period. */
export interface PeriodOutcome<O extends Outcome> extends Period {
  readonly outcome: O | Insufficient;
}

/** A part of the outcome of the period that begins at `start`, named as the metric itself names it. */
export type SeriesPart<Part extends Json> = {readonly start: number; readonly part: Part};

/** A metric of several periods. Its options are those of the metric itself. */
export type PeriodMetric<M extends AnyMetric> = Metric<
  string,
  Reads,
  M['options'],
  SeriesCounts,
  Series<OutcomeOf<M>> | Insufficient,
  SeriesPart<PartOf<M>>
>;

/** What is counted of each period. */
export type SeriesCounts = {readonly periods: readonly Json[]; readonly undated: number};

/**
 * A metric by period: the same metric, of the rows of each period by itself, in one pass over them. Make it once and keep
 * it, as any metric: `const npsByMonth = measurePeriods(nps, {unit: 'month', periods: 12})`.
 *
 * Each period is seen from its end (the one that runs from asOf), so that what it says stays when it is over. Rows of a
 * table without the column count in every period: subscriptions as they were at its end. It suits metrics whose rows
 * speak of their own period, such as answers; one that follows people over time needs more rows than those of a period.
 *
 * With a `scope.minimumGroup` a period that rests on fewer is insufficient, with the code `small-group`; so is the next
 * smallest, where a total would tell about a hidden one.
 * @throws {SetupError} when the metric reads no table with such a column
 */
export function measurePeriods<M extends AnyMetric>(metric: M, rules: SeriesRules): PeriodMetric<M> {
  const {unit, periods, at = 'at'} = rules;
  if (!metric.tables.some((table) => isDated(table, at))) {
    throw new SetupError('bad-option', `[${metric.id}] at: expected a column of instants that it reads, got "${at}"`);
  }
  const windowOf = (scope: Scope): Window => lastPeriods(unit, periods, scope);
  const {label, about, family, range, direction, options, interval, source, headlineLabel, headlineUnit} = metric;
  return {
    id: `${metric.id}-by-${unit}`,
    of: metric.id,
    recipe: {make: 'periods', of: metric, rules},
    label: `${label} by ${unit}`,
    about,
    family,
    unit: metric.unit,
    ...(range && {range}),
    ...(direction && {direction}),
    tables: dated(metric.tables, at),
    options,
    interval,
    source,
    accumulator(complete, scope) {
      const window = windowOf(scope);
      const each = scopesOf(window, scope).map((own) => metric.accumulator(complete, own));
      let undated = 0;
      return {
        ...addersOf(metric.tables, window, at, (table, parts, rows) => {
          undated += rows;
          parts.forEach((part, period) => {
            if (part.length > 0) addChunk(each[period]!, table, part);
          });
        }),
        result: () => ({periods: each.map((one) => one.result()), undated}),
      };
    },
    derive({periods: counts, undated}, complete, scope) {
      const window = windowOf(scope);
      const outcomes = scopesOf(window, scope).map((own, period): OutcomeOf<M> | Insufficient => {
        const outcome = metric.derive(counts[period]!, complete, own) as OutcomeOf<M>;
        return isEstimate(outcome) ? {...outcome, completeness: completenessOf(window, period)} : outcome;
      });
      const last = outcomes.at(-1)!;
      if (isInsufficient(last) && outcomes.every(isInsufficient)) {
        return undated > 0 ? insufficient('no-moments', 'No row says when it was', {undated}) : last;
      }
      const hidden = tooSmall(metric, outcomes, scope);
      return {
        kind: 'series',
        unit,
        ...sharedCurrency(outcomes),
        periods: periodsOf(window, scope).map((each, period) => ({
          ...each,
          outcome: hidden.has(period) ? smallPeriod(scope) : outcomes[period]!,
        })),
        undated,
      };
    },
    ...(headlineLabel !== undefined && {headlineLabel}),
    ...(headlineUnit !== undefined && {headlineUnit}),
    headline: ({periods: all}) => headlineOf(metric, all.at(-1)!.outcome),
    ...(metric.members && {members: membersOfPeriod(metric.members, windowOf, at)}),
    examples: [],
  };
}

/** The members of a metric, of the rows of one period. */
function membersOfPeriod<Part extends Json, O>(
  members: MetricMembers<Part, O>,
  windowOf: (scope: Scope) => Window,
  at: string,
): MetricMembers<SeriesPart<Part>, O> {
  return {
    tables: dated(members.tables, at),
    accumulator({start, part}, options, scope) {
      const window = windowOf(scope);
      const wanted = window.starts.indexOf(start);
      const own = scopesOf(window, scope)[wanted];
      const found = own && members.accumulator(part, options, own);
      return {
        ...addersOf(members.tables, window, at, (table, parts) => {
          const rows = parts[wanted];
          if (found && rows && rows.length > 0) addChunk(found, table, rows);
        }),
        result: (): Members | null => found?.result() ?? null,
      };
    },
  };
}

function isDated({whole}: Table, at: string): boolean {
  return whole.columns[at]?.kind === 'instant';
}

function dated(tables: Reads, at: string): Reads {
  return tables.map((table) => (isDated(table, at) ? withColumns(table, [at]) : table));
}

/** The scope of each period: it is seen from its end, the one that runs from asOf. */
function scopesOf({unit, starts}: Window, scope: Scope): Scope[] {
  return starts
    .slice(1)
    .map((end) => ({...scope, asOf: Math.min(scope.asOf, boundInstant(end, unit, scope.timeZone))}));
}

function completenessOf(window: Window, period: number): Completeness {
  return window.hasEnded(period) ? 'complete' : 'incomplete';
}

/**
 * One method per table, which gives the rows of a chunk by period, and how many of them say no moment. Those of a table
 * without moments are of every period.
 */
function addersOf(
  tables: Reads,
  window: Window,
  at: string,
  add: (table: string, parts: readonly AnyChunk[], undated: number) => void,
): Record<string, (chunk: AnyChunk) => void> {
  const {periods} = window;
  const adderOf = (table: Table): ((chunk: AnyChunk) => void) => {
    if (!isDated(table, at)) return (chunk) => add(table.id, new Array<AnyChunk>(periods).fill(chunk), 0);
    return (chunk) => {
      const instants = (chunk as unknown as Readonly<Record<string, Float64Array>>)[at]!;
      // Slot 0 is the time before all periods.
      const [, ...parts] = partition(chunk, window.slotsOf(instants), periods + 1);
      add(table.id, parts, countMissing(instants));
    };
  };
  return Object.fromEntries(tables.map((table) => [table.id, adderOf(table)]));
}

function countMissing(instants: Float64Array): number {
  let missing = 0;
  for (let row = 0; row < instants.length; row++) if (Number.isNaN(instants[row])) missing++;
  return missing;
}

/** The periods that rest on too few, and those that would tell about them. */
function tooSmall<M extends AnyMetric>(
  metric: M,
  outcomes: readonly (OutcomeOf<M> | Insufficient)[],
  {minimumGroup}: Scope,
): ReadonlySet<number> {
  if (minimumGroup <= 1) return new Set();
  const filled = outcomes.flatMap((outcome, period) => {
    const number = headlineOf(metric, outcome);
    return isEstimate(number) && number.n > 0 ? [{period, n: number.n}] : [];
  });
  const hidden = hiddenAmong(
    filled.map(({n}) => n),
    minimumGroup,
  );
  return new Set(Array.from(hidden, (place) => filled[place]!.period));
}

/** Why a period is not shown. */
export function smallPeriod({minimumGroup}: Scope): Insufficient {
  return insufficient('small-group', `Not shown: it would tell about a period of fewer than ${minimumGroup}`);
}
