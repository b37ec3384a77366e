import {ticks} from 'd3-array';
import {linearScale, type LinearScale} from '../../element/chart/linear-scale.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import {isEstimate, type Estimate} from '../../metrics/kernel/outcome.js';
import {estimateIn, type GroupRow, type MetricColumn} from './table-columns.js';

/** Room for half a dot at both ends. */
const PAD = 7;
const TICK_ROOM = 72;
const TICK_GAP = 8;

/** The axis that all groups of a metric share, in px of their plots. */
export interface ValueAxis {
  readonly scale: LinearScale;
  readonly ticks: readonly AxisTick[];
  /** Where all groups together are; null where they are the sum of the groups, or have no value. */
  readonly whole: number | null;
  readonly target: number | null;
}

export interface AxisTick {
  readonly x: number;
  readonly label: string;
  /** Where the middle of its label is: at the edges it is moved inwards. Null where it has no room. */
  readonly labelX: number | null;
}

/** What the axis of a metric has to hold: values with their intervals, the whole, and the target. */
export function domainOf(column: MetricColumn, place: number, rows: readonly GroupRow[]): readonly [number, number] {
  const {all, isSum, target, metric} = column;
  const estimates = rows.flatMap(({cells}) => estimateIn(cells[place] ?? {number: null, standing: null}) ?? []);
  if (!isSum && isEstimate(all)) estimates.push(all);
  const values = [...estimates.flatMap(endsOf), ...(isSum ? [0] : []), ...(target === null ? [] : [target])];
  if (values.length === 0) return [0, 1];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const space = least === most ? Math.abs(least) * 0.1 || 1 : (most - least) * 0.03;
  const [lowest, highest] = isSum ? [0, Infinity] : (metric.range ?? [-Infinity, Infinity]);
  return [Math.max(least - space, Math.min(lowest, least)), Math.min(most + space, Math.max(highest, most))];
}

function endsOf({value, interval}: Estimate): number[] {
  return interval ? [interval.lower, value, interval.upper] : [value];
}

export function axisOf(
  [first, last]: readonly [number, number],
  column: Pick<MetricColumn, 'all' | 'isSum' | 'target'>,
  room: {readonly width: number; readonly write: (value: number) => string; readonly measureText: MeasureText},
): ValueAxis {
  const {width, write, measureText} = room;
  const end = first === last ? first + 1 : last;
  const scale = linearScale([first, end], [PAD, width - PAD]);
  let free = 0;
  const marked = ticks(first, end, Math.max(3, Math.floor(width / TICK_ROOM))).map((value): AxisTick => {
    const [x, label] = [scale(value), write(value)];
    const half = measureText(label) / 2;
    const middle = Math.min(Math.max(x, half), width - half);
    const fits = middle - half >= free;
    if (fits) free = middle + half + TICK_GAP;
    return {x, label, labelX: fits ? middle : null};
  });
  const {all, isSum, target} = column;
  return {
    scale,
    ticks: marked,
    whole: !isSum && isEstimate(all) ? scale(all.value) : null,
    target: target === null ? null : scale(target),
  };
}
