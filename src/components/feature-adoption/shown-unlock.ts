import type {Retained, RetentionComparison} from '../../metrics/adoption/compare-retention.js';
import type {ValueUnlock} from '../../metrics/adoption/value-unlock.js';
import type {Frame} from '../../element/view.js';
import type {AdoptionWords, CountBy} from './feature-adoption.words.js';
import type {UnlockDot, Way} from './unlock.layout.js';

/** How well those are retained who use features, or why that cannot be said. */
export type ShownUnlock = {readonly outcome: ValueUnlock; readonly beside: boolean} | {readonly reason: string};

type Room = Pick<Frame<AdoptionWords>, 'formats' | 'words'>;

/** A comparison as it is written. */
export interface UnlockTexts {
  readonly used: string;
  readonly others: string;
  /** How many of how many are retained on each side, as numbers. */
  readonly sides: Readonly<Record<'used' | 'others', Retained>>;
  /** Signed points. */
  readonly difference: string;
  readonly limits: string | null;
  readonly way: Way;
}

/** Null where there is nothing to compare, or it is not shown. */
export function unlockTextsOf(
  {used, others, difference, interval}: Omit<RetentionComparison, 'suppressed'>,
  {formats, words}: Room,
): UnlockTexts | null {
  if (difference === null || !used || !others || used.share === null || others.share === null) return null;
  const points = (share: number): string => formats.signed(100 * share);
  return {
    used: formats.percent(used.share),
    others: formats.percent(others.share),
    sides: {used, others},
    difference: points(difference),
    limits: interval && words.range(points(interval.lower), points(interval.upper)),
    way: wayOf(interval),
  };
}

function wayOf(interval: RetentionComparison['interval']): Way {
  if (interval === null || (interval.lower <= 0 && interval.upper >= 0)) return 'unclear';
  return interval.lower > 0 ? 'more' : 'less';
}

/** The comparison of a feature; undefined where it was not out when its use would have counted. */
export function comparisonOf({features}: ValueUnlock, name: string): ValueUnlock['features'][number] | undefined {
  return features.find(({feature}) => feature === name);
}

/** Why there is no difference to be shown. */
export function withoutDifference(compared: ValueUnlock['features'][number] | undefined, {words}: Room): string {
  const {unlock} = words;
  if (compared === undefined) return unlock.notOut;
  if (compared.suppressed) return unlock.tooFew;
  return compared.used?.n === 0 ? unlock.nobodyUsed : unlock.allUsed;
}

/** A feature as it is drawn. */
export function dotOf(name: string, outcome: ValueUnlock, frame: Room): UnlockDot {
  const compared = comparisonOf(outcome, name);
  const texts = compared && unlockTextsOf(compared, frame);
  return {
    name,
    difference: texts ? compared.difference : null,
    lower: compared?.interval?.lower ?? null,
    upper: compared?.interval?.upper ?? null,
    value: texts?.difference ?? '–',
    limits: texts?.limits ?? null,
    rates: texts ? frame.words.unlock.against(texts.used, texts.others) : null,
    reason: withoutDifference(compared, frame),
    way: texts?.way ?? 'unclear',
  };
}

/** Who is compared. */
export function comparedBy({outcome}: ValueUnlock): CountBy {
  return outcome === 'user-active' ? 'user' : 'account';
}
