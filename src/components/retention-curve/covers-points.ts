import type {Box} from '../../element/chart/free-place.js';
import type {Axes} from './plot.js';

/** Whether a box lies on a line through points, or may do so: what of the line is beside it counts from point to point. */
export function coversPoints(
  {left, right, top, bottom}: Box,
  points: readonly {readonly column: number; readonly share: number}[],
  {x, y}: Axes,
): boolean {
  const from = Math.floor(x.invert(left));
  const to = Math.ceil(x.invert(right));
  const beside = points.filter(({column}) => column >= from && column <= to).map(({share}) => y(share));
  return beside.length > 0 && Math.min(...beside) <= bottom && Math.max(...beside) >= top;
}
