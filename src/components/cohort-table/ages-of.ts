import type {Told} from './followed.js';

/** The ages of a column, in words. */
export function agesOf(column: number, {outcome: {columns, unit, made}, words}: Told): string {
  const ages = columns[column];
  return ages === undefined ? '' : words.ages(ages.from, ages.to, unit, made.options['returns'] === 'on-or-after');
}
