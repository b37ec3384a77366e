import {boundInstant, periodLabel, type PeriodRules} from '../calendar/periods.js';
import type {Completeness, Interval, Outcome} from '../kernel/outcome.js';
import {runningPeriod, type RunningPeriod} from '../kernel/period.js';
import type {Scope} from '../kernel/scope.js';
import {isSmall, mayShowCell, meanTells} from '../kernel/small-cells.js';
import {averageByAge} from '../statistics/cohort-average.js';
import {newcombe} from '../statistics/newcombe.js';
import {wilson} from '../statistics/wilson.js';
import {maturityOf} from './cohort-maturity.js';
import type {CohortOptions, CohortUnit} from './cohort-options.js';
import type {CohortCounts} from './cohort-tally.js';
import type {AgeRange, CohortWindow} from './cohort-window.js';

/** Some out of some: how many, and 0..1. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number;
}

/** How many of a cohort returned at the ages of a column. */
export interface CohortCell {
  /** `null` for what is still to come, and for what is not shown. */
  readonly count: number | null;
  /** Size of the cohort; `null` where that is not shown. */
  readonly of: number | null;
  /** count / of, 0..1; `null` also for an empty cohort. */
  readonly share: number | null;
  /** Wilson's. */
  readonly interval: Interval | null;
  readonly completeness: Completeness;
  /** Too few to be shown. */
  readonly suppressed: boolean;
}

/** Those who started in one period. */
export interface CohortRow {
  /** First day of the period, `2026-01-31`; for hours its beginning, `2026-01-31T09:00+01:00`. */
  readonly label: string;
  /** The same as a local day since 1970-01-01; for hours as an instant. */
  readonly start: number;
  /** `null` where the cohort is too small to be shown. */
  readonly size: number | null;
  /** By column. Cohorts that are followed to the end of the last period have the fewer, the later they are. */
  readonly cells: readonly CohortCell[];
}

/** Retention at the ages of a column, over the cohorts that are complete there and not too small to be shown. */
export interface CohortMean {
  /** Retained over starters of these cohorts together, 0..1. `null` without any, like the others. */
  readonly weighted: number | null;
  /** Mean of the shares of these cohorts, each counting the same, 0..1. */
  readonly simple: number | null;
  readonly count: number | null;
  readonly of: number | null;
  /** How many cohorts these are; empty ones do not count. */
  readonly cohorts: number;
  /** Wilson's, of the weighted mean. */
  readonly interval: Interval | null;
  /** It would tell about a cell that is too small to be shown. */
  readonly suppressed: boolean;
}

/** The later half of the cohorts against the earlier one, at the first age after the start. */
export interface CohortChange {
  /** The row that the later half begins with. */
  readonly since: number;
  readonly column: number;
  readonly earlier: Share;
  readonly later: Share;
  /** Later less earlier, -1..1. */
  readonly difference: number;
  /** Newcombe's. */
  readonly interval: Interval;
}

/** Cells of cohorts by age, whatever is followed in them. */
export interface CohortCells extends Outcome {
  readonly unit: CohortUnit;
  /** The ages of each column. */
  readonly columns: readonly AgeRange[];
  /** Cohorts, oldest first. */
  readonly rows: readonly CohortRow[];
  /** By column. */
  readonly mean: readonly CohortMean[];
  /** Members of all cohorts that are shown. With recurring cohorts one user can be in several. */
  readonly starters: number;
  /** `null` where halves cannot be compared: too few cohorts, or members in both, or returns still to come. */
  readonly change: CohortChange | null;
  /** The period that runs at asOf, by the calendar; `null` where none of the window does. Bounds as in `start`. */
  readonly running: RunningPeriod | null;
  /** The periods reach up to asOf: what a row has no cell for is still to come. Otherwise it was not looked at. */
  readonly open: boolean;
  /** Events that name no account, where accounts are counted. */
  readonly unassigned: number;
}

/** Cohorts by age: how many came back. */
export interface Cohorts extends CohortCells {
  readonly kind: 'cohorts';
}

/** The table of the cohorts from their counts; what is too small is not shown, nor what would tell about it. */
export function cohortOutcome(
  {sizes, returned, unassigned}: CohortCounts & {readonly unassigned: number},
  cohorts: CohortWindow,
  options: CohortOptions,
  scope: Scope,
): Cohorts {
  const {unit} = options;
  const {starts} = cohorts.window;
  const maturity = maturityOf(cohorts, options, scope);
  const counts = isSizeColumn(0, options) ? returned.map((row, cohort) => row.with(0, sizes[cohort]!)) : returned;
  const rows = sizes.map((size, cohort): CohortRow => ({
    label: labelOf(starts[cohort]!, unit, scope),
    start: starts[cohort]!,
    size: isSmall(size, scope.minimumGroup) ? null : size,
    cells: counts[cohort]!.map((count, column) => cellOf(count, size, maturity[cohort]![column]!, scope)),
  }));
  const end = starts[cohorts.cohorts]!;
  return {
    kind: 'cohorts',
    unit,
    columns: cohorts.columns,
    rows,
    mean: meansOf(rows, counts, cohorts.columns.length, scope),
    starters: rows.reduce((sum, {size}) => sum + (size ?? 0), 0),
    change: changeOf(rows, cohorts.columns, options, scope),
    running: options.clock === 'calendar' ? runningPeriod(starts, unit, scope) : null,
    open: boundInstant(end, unit, scope.timeZone) >= scope.asOf,
    unassigned,
  };
}

/** Whether a column shows the size of its cohort, whoever of it returned. */
export function isSizeColumn(column: number, {columnZero, brackets}: CohortOptions): boolean {
  return column === 0 && columnZero === 'size' && brackets === null;
}

/** The column of the first age after the start, -1 where there is none. */
export function firstReturn(columns: readonly AgeRange[]): number {
  return columns.findIndex(({from}) => from > 0);
}

function labelOf(start: number, unit: CohortUnit, rules: PeriodRules & Pick<Scope, 'timeZone'>): string {
  return periodLabel(start, unit === 'hour' ? 'hour' : 'day', rules);
}

function cellOf(count: number, of: number, completeness: Completeness, scope: Scope): CohortCell {
  const isTooSmall = isSmall(of, scope.minimumGroup);
  const suppressed = isTooSmall || (completeness !== 'future' && !mayShowCell(count, of, scope));
  if (suppressed || completeness === 'future') {
    return {count: null, of: isTooSmall ? null : of, share: null, interval: null, completeness, suppressed};
  }
  const {level} = scope;
  const limits = wilson({successes: count, trials: of, level});
  return {
    count,
    of,
    share: of === 0 ? null : count / of,
    interval: limits && {lower: limits.lower, upper: limits.upper, level, method: 'Wilson'},
    completeness,
    suppressed,
  };
}

/** @param counts what the cells hold, also those that are not shown */
function meansOf(
  rows: readonly CohortRow[],
  counts: readonly (readonly number[])[],
  width: number,
  {level, minimumGroup}: Scope,
): CohortMean[] {
  const complete: (number | null)[][] = [];
  const cohorts = new Array<number>(width).fill(0);
  const hidden = Array.from({length: width}, (): {count: number; of: number}[] => []);
  rows.forEach(({size, cells}, cohort) => {
    if (!size) return;
    const retained: (number | null)[] = [size];
    cells.forEach(({completeness, suppressed}, column) => {
      const count = counts[cohort]![column]!;
      retained.push(completeness === 'complete' ? count : null);
      if (completeness !== 'complete') return;
      cohorts[column]!++;
      if (suppressed) hidden[column]!.push({count, of: size});
    });
    complete.push(retained);
  });
  const averages = averageByAge({counts: complete, level}).slice(1);
  return hidden.map((cells, column) => {
    const average = averages[column];
    const none = {weighted: null, simple: null, count: null, of: null, cohorts: cohorts[column]!, interval: null};
    if (average === undefined || average.weighted === null) return {...none, suppressed: false};
    if (meanTells(cells, minimumGroup)) return {...none, suppressed: true};
    return {
      weighted: average.weighted,
      simple: cells.length === 0 ? average.simple : null,
      count: average.numerator,
      of: average.denominator,
      cohorts: cohorts[column]!,
      interval: average.interval && {...average.interval, level, method: 'Wilson'},
      suppressed: false,
    };
  });
}

function changeOf(
  rows: readonly CohortRow[],
  columns: readonly AgeRange[],
  {cohort, returns}: CohortOptions,
  {level}: Scope,
): CohortChange | null {
  // Halves of recurring cohorts share members, and of two cohorts the older one has had longer to return "or after".
  const column = firstReturn(columns);
  if (column < 0 || cohort === 'recurring' || returns === 'on-or-after') return null;
  const known = rows.flatMap((row, index) => {
    const cell = row.cells[column];
    return cell?.completeness === 'complete' && cell.count !== null && cell.of
      ? [{index, count: cell.count, of: cell.of}]
      : [];
  });
  const half = Math.ceil(known.length / 2);
  const [earlier, later] = [together(known.slice(0, half)), together(known.slice(half))];
  const limits = newcombe({
    first: {successes: later.count, trials: later.of},
    second: {successes: earlier.count, trials: earlier.of},
    level,
  });
  if (limits === null) return null;
  return {
    since: known[half]!.index,
    column,
    earlier,
    later,
    difference: later.share - earlier.share,
    interval: {...limits, level, method: 'Newcombe'},
  };
}

function together(cells: readonly {readonly count: number; readonly of: number}[]): Share {
  const count = cells.reduce((sum, cell) => sum + cell.count, 0);
  const of = cells.reduce((sum, cell) => sum + cell.of, 0);
  return {count, of, share: count / of};
}
