import type {Scope} from './scope.js';

/** Some, but too few to be shown. Nobody at all may be shown. */
export function isSmall(count: number, minimumGroup: number): boolean {
  return count > 0 && count < minimumGroup;
}

/** Whether so many of a group, and so many of it not, may be shown. */
export function mayShowCell(count: number, of: number, {minimumGroup}: Pick<Scope, 'minimumGroup'>): boolean {
  return !isSmall(of, minimumGroup) && !isSmall(count, minimumGroup) && !isSmall(of - count, minimumGroup);
}

/**
 * Whether a mean over all cells would tell about those of them that are not shown: what is left when the shown ones are
 * taken off it is a single cell, or too few.
 */
export function meanTells(
  hidden: readonly {readonly count: number; readonly of: number}[],
  minimumGroup: number,
): boolean {
  if (hidden.length < 2) return hidden.length === 1;
  const count = hidden.reduce((sum, cell) => sum + cell.count, 0);
  const of = hidden.reduce((sum, cell) => sum + cell.of, 0);
  return isSmall(count, minimumGroup) || isSmall(of - count, minimumGroup);
}
