import type {Unit} from '../metrics/kernel/define-metric.js';
import type {PeriodWords} from './period-words.js';
import type {Frame} from './view.js';

/** How the numbers of a metric are written. */
export interface InUnit {
  readonly unit: Unit;
  /** Decimals; as the unit has them where there are none. */
  readonly digits?: number | undefined;
  readonly frame: Frame<PeriodWords>;
}

/** A value in its unit; with the unit's word where it stands in a sentence. */
export function written({unit, digits, frame: {formats, words}}: InUnit, value: number, inSentence = false): string {
  const word = words.units[unit];
  const text = formats.value(value, unit, digits);
  return inSentence && word !== '' ? `${text}\u00a0${word}` : text;
}
