import {
  estimateOf,
  endsOfPeriods,
  numberOf,
  type MetricPeriod,
  type NamedPeriod,
} from '../../element/metric-periods.js';
import type {Earlier} from '../../element/earlier-controller.js';
import type {TrendUnit} from '../../element/chart/trend.layout.js';
import type {PeriodName} from '../../element/period-names.js';
import {lastPeriods} from '../../metrics/calendar/window.js';
import type {AnyMetric} from '../../metrics/kernel/define-metric.js';
import type {Groups} from '../../metrics/kernel/measure-groups.js';
import type {Series} from '../../metrics/kernel/measure-periods.js';
import {isInsufficient, type Outcome} from '../../metrics/kernel/outcome.js';
import type {Scope} from '../../metrics/kernel/scope.js';
import type {Compare} from './metric-trend.words.js';

/** Which periods are shown, and which they are held against. */
export interface Span {
  readonly unit: TrendUnit;
  readonly periods: number;
  /** How many periods before each stands the one that it is held against; 0 for none. */
  readonly shift: number;
}

/** One line: a group by its name (`null` for those without one), or all, without a name. */
export interface TrendLine {
  readonly name?: string | null;
  /** Oldest first, the last one runs. */
  readonly periods: readonly NamedPeriod[];
  /** What each is held against; empty where nothing is. */
  readonly before: readonly NamedPeriod[];
}

/** The lines, and what is not among them. */
export interface TrendLines {
  readonly lines: readonly TrendLine[];
  /** Groups that are too small to be shown. */
  readonly suppressed: number;
  /** Rows that say no moment. */
  readonly undated: number;
}

const perYear: Readonly<Record<TrendUnit, number>> = {week: 52, month: 12, quarter: 4, year: 1};

/** How many periods earlier the others stand. */
export function shiftOf(compare: Compare | null, unit: TrendUnit, periods: number): number {
  return compare === null ? 0 : compare === 'year' ? perYear[unit] : periods;
}

/** The places of the periods that are needed, of all from the first needed one to the running one. */
function needed({periods, shift}: Span): number[] {
  const all = Array.from({length: periods + shift}, (_, place) => place);
  return all.filter((place) => place >= shift || place < periods);
}

/** The moments at which a metric is to be measured that tells how things stood: the ends of the periods that are over. */
export function momentsOf(span: Span, scope: Scope): number[] {
  const ends = endsOfPeriods(span.unit, span.periods + span.shift, scope);
  return needed(span).flatMap((place) => ends[place] ?? []);
}

/** What a period was, by the names of groups; without a name for all together. */
type ValuesOf = (outcome: Outcome) => Map<string | null | undefined, Outcome>;

const valuesOf: ValuesOf = (outcome) =>
  outcome.kind === 'groups'
    ? new Map((outcome as Groups<Outcome>).groups.map((group) => [group.name, group.outcome]))
    : new Map([[undefined, outcome]]);

/** Whether what was measured is numbers, or groups and periods of such. */
export function comesToNumbers(metric: AnyMetric, outcome: Outcome): boolean {
  const inside =
    outcome.kind === 'groups'
      ? (outcome as Groups<Outcome>).groups
      : outcome.kind === 'series'
        ? (outcome as Series<Outcome>).periods
        : null;
  return inside === null
    ? numberOf(metric, outcome) !== null
    : inside.every((one) => comesToNumbers(metric, one.outcome));
}

/** The lines of what was measured by period, in one go. */
export function linesOfSeries(metric: AnyMetric, outcome: Outcome, span: Span, nameOf: NameOf): TrendLines {
  const groups = [...valuesOf(outcome)];
  const series = groups.flatMap(([name, one]) => (one.kind === 'series' ? [{name, ...(one as Series<Outcome>)}] : []));
  return {
    lines: series.map(({name, periods}) =>
      lineOf(
        name,
        periods.map(({start, completeness, outcome: own}) => ({
          start,
          value: estimateOf(metric, own),
          running: completeness === 'incomplete',
        })),
        span,
        nameOf,
      ),
    ),
    suppressed: groups.filter(([, one]) => isSmall(one)).length,
    undated: series.reduce((sum, {undated}) => sum + undated, 0),
  };
}

/** The lines of what was measured as of the ends of periods, and now. */
export function linesOfEarlier(
  metric: AnyMetric,
  earlier: readonly Earlier<AnyMetric>[],
  now: Outcome,
  {scope, nameOf, ...span}: Span & {readonly scope: Scope; readonly nameOf: NameOf},
): TrendLines {
  const {unit, periods, shift} = span;
  const {starts} = lastPeriods(unit, periods + shift, scope);
  const places = needed(span);
  const current = valuesOf(now);
  const known = earlier.length === places.length - 1;
  const then = new Map(
    known ? earlier.map(({value}, i) => [places[i], value ? valuesOf(value) : new Map<string | null, Outcome>()]) : [],
  );
  const names = new Set([...[...then.values()].flatMap((values) => [...values.keys()]), ...current.keys()]);
  const outcomes = [...names].map((name) => {
    const all = starts
      .slice(0, -1)
      .map((_start, place) => (place === periods + shift - 1 ? current : then.get(place))?.get(name));
    return {name, all};
  });
  return {
    lines: outcomes
      .filter(({all}) => all.some((one) => one && !isInsufficient(one)))
      .map(({name, all}) =>
        lineOf(
          name,
          all.map((one, place) => ({
            start: starts[place] ?? 0,
            value: one ? estimateOf(metric, one) : null,
            running: place === periods + shift - 1,
          })),
          span,
          nameOf,
        ),
      ),
    suppressed: outcomes.filter(
      ({all}) => all.some((one) => one && isSmall(one)) && !all.some((one) => one && !isInsufficient(one)),
    ).length,
    undated: 0,
  };
}

/** What consecutive periods are called. */
type NameOf = (starts: readonly number[]) => readonly PeriodName[];

function lineOf(
  name: string | null | undefined,
  all: readonly MetricPeriod[],
  {periods, shift}: Span,
  nameOf: NameOf,
): TrendLine {
  const shown = named(all.slice(-periods), nameOf);
  const before = shift === 0 ? [] : named(all.slice(0, periods), nameOf);
  return name === undefined ? {periods: shown, before} : {name, periods: shown, before};
}

function named(periods: readonly MetricPeriod[], nameOf: NameOf): NamedPeriod[] {
  const names = nameOf(periods.map(({start}) => start));
  return periods.flatMap((period, i) => (names[i] ? [{...period, name: names[i]}] : []));
}

function isSmall(outcome: Outcome): boolean {
  return isInsufficient(outcome) && outcome.code === 'small-group';
}
