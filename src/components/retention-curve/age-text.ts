import type {BaseWords} from '../../element/words.js';
import type {Formats} from '../../metrics/kernel/format.js';
import type {SurvivalQuantile} from '../../metrics/statistics/survival-quantile.js';
import {daysIn, type AgeUnit} from './age-units.js';
import type {RetentionWords} from './retention-curve.words.js';

/** How ages are told: in which unit, in whose numbers and words. */
export interface AgeWriting {
  readonly unit: AgeUnit;
  readonly formats: Formats;
  readonly words: RetentionWords & Pick<BaseWords, 'range'>;
}

/** An age in days as text: `14.1 months`. */
export function ageText(days: number, {unit, formats, words}: AgeWriting, digits = 1): string {
  const value = rounded(days / daysIn[unit], digits);
  return words.age(value, formats.decimal(value, digits), unit);
}

/** An age in days at which something is so: `after two years`. */
export function afterAge(days: number, {unit, formats, words}: AgeWriting): string {
  const value = rounded(days / daysIn[unit], 1);
  return words.after(value, formats.decimal(value), unit);
}

/** An age in days as a heading: `After 12 months`. */
export function afterHeading(days: number, {unit, formats, words}: AgeWriting): string {
  const value = rounded(days / daysIn[unit], 1);
  return words.afterHeading(value, formats.decimal(value), unit);
}

/** The limits of a median: `12.3 to 15.5`, `12.3 months or later`; nothing where the data set no bound. */
export function medianRange({lower, upper}: SurvivalQuantile, writing: AgeWriting): string {
  const {unit, formats, words} = writing;
  if (lower === null) return '';
  if (upper === null) return words.atLeast(ageText(lower, writing));
  return words.range(formats.decimal(lower / daysIn[unit]), formats.decimal(upper / daysIn[unit]));
}

function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(scale * value) / scale;
}
