import type {Box} from '../../element/chart/free-place.js';
import type {Point} from '../../element/chart/paths.js';

/** Whether a box lies on a line through points, which run from left to right. */
export function coversLine({left, right, top, bottom}: Box, points: readonly Point[]): boolean {
  return points.some(([x1, y1], i) => {
    const [x2, y2] = points[i + 1] ?? [x1, y1];
    if (x2 < left || x1 > right) return false;
    const at = (x: number): number => (x2 === x1 ? y1 : y1 + ((y2 - y1) * (x - x1)) / (x2 - x1));
    const [a, b] = [at(Math.max(left, x1)), at(Math.min(right, x2))];
    return Math.min(a, b) <= bottom && Math.max(a, b) >= top;
  });
}
