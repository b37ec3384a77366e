import type {TrendUnit} from '../../element/chart/trend.layout.js';
import type {NamedPeriod} from '../../element/metric-periods.js';
import type {Frame} from '../../element/view.js';
import {written} from '../../element/written.js';
import type {AnyMetric, Unit} from '../../metrics/kernel/define-metric.js';
import type {Grouping} from '../../metrics/kernel/groups.js';
import type {Estimate} from '../../metrics/kernel/outcome.js';
import type {Compare, TrendWords} from './metric-trend.words.js';
import type {Note} from './notes.js';
import type {TrendLine, TrendLines} from './trend-lines.js';

/** At most so many lines can be told apart. */
export const MOST = 6;
/** Up to so many have their bands at once. */
export const BANDS = 3;

/** All that the parts of a trend are told from. */
export interface ShownTrend extends Omit<TrendLines, 'lines'> {
  readonly metric: AnyMetric;
  readonly title: string;
  readonly frame: Frame<TrendWords>;
  readonly unit: Unit;
  /** Decimals of shares: one where they are close. */
  readonly digits: number | undefined;
  readonly period: TrendUnit;
  readonly by: Grouping | null;
  readonly compare: Compare | null;
  readonly target: number | null;
  /** The lines that are drawn, the largest group first. */
  readonly drawn: readonly TrendLine[];
  /** Those that are in the table alone. */
  readonly rest: readonly TrendLine[];
  /** The line that a reader has brought out. */
  readonly picked: TrendLine | null;
  readonly notes: readonly Note[];
  readonly notesOutside: number;
  /** The days on which the periods begin, and last where the last one ends. */
  readonly starts: readonly number[];
  /** The periods rest on different rows. */
  readonly independent: boolean;
}

/** The newest period of a line that is over and has a value; the running one where no other has. */
export function newest({periods}: TrendLine): (NamedPeriod & {readonly value: Estimate}) | null {
  const period = periods.findLast(({value, running}) => value && !running) ?? periods.findLast(({value}) => value);
  return period?.value ? {...period, value: period.value} : null;
}

/** The largest group first, groups of one size by name; those without a value in these periods are no lines. */
export function bySize(lines: readonly TrendLine[]): TrendLine[] {
  const sized = lines.flatMap((line) => {
    const last = newest(line);
    return last ? [{line, n: last.value.n}] : [];
  });
  return sized.sort((a, b) => b.n - a.n).map(({line}) => line);
}

/** Decimals that values need to be told apart: shares within five points of each other have one. */
export function digitsOf(unit: Unit, lines: readonly TrendLine[]): number | undefined {
  if (unit !== 'share') return undefined;
  const values = lines.flatMap(({periods}) => periods.flatMap(({value}) => value?.value ?? []));
  return values.length > 1 && Math.max(...values) - Math.min(...values) < 0.05 ? 1 : undefined;
}

/** What a line is called; the metric where there is but one, of all. */
export function lineName({name}: TrendLine, {by, title, frame}: ShownTrend): string {
  if (name === undefined) return title;
  return name ?? (by ? frame.words.unnamed[by] : title);
}

/** A round value, such as a target, in a sentence: shares without a decimal where they have none. */
export function writtenRound(shown: ShownTrend, value: number): string {
  const isWhole = Math.abs(100 * value - Math.round(100 * value)) < 1e-9;
  return written(
    isWhole ? {...shown, digits: undefined} : {...shown, digits: shown.unit === 'share' ? 1 : undefined},
    value,
    true,
  );
}

/** The limits of a value, if it has some. */
export function rangeOf(shown: ShownTrend, {interval}: Estimate): string | null {
  const {words} = shown.frame;
  return interval && words.range(written(shown, interval.lower), written(shown, interval.upper));
}
