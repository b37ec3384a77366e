import type {BaseWords} from '../../element/words.js';
import type {Formats} from '../../metrics/kernel/format.js';
import type {RetentionWords} from './retention-curve.words.js';

/** A share with the limits of its interval, 0..1. */
interface Limited {
  readonly survival: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A share as text. What is known to less than a point has a decimal. */
export interface ShareTexts {
  readonly share: string;
  /** Without percent signs: `84–94`; `null` where there are none. */
  readonly limits: string | null;
  /** `84% to 94%` */
  readonly range: string | null;
}

export function shareTexts(
  {survival, lower, upper}: Limited,
  formats: Formats,
  words: Pick<RetentionWords & BaseWords, 'limits' | 'range'>,
): ShareTexts {
  if (lower === null || upper === null) return {share: formats.percent(survival), limits: null, range: null};
  const digits = upper - lower < 0.01 ? 1 : 0;
  const plain = (limit: number): string => formats.decimal(100 * limit, digits);
  return {
    share: formats.percent(survival, digits),
    limits: words.limits(plain(lower), plain(upper)),
    range: words.range(formats.percent(lower, digits), formats.percent(upper, digits)),
  };
}
