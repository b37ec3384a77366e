import type {Value} from '../../element/measure-controller.js';
import type {Frame} from '../../element/view.js';
import {parseIsoDay} from '../../metrics/calendar/days.js';
import type {AdoptedFeature, featureAdoption} from '../../metrics/adoption/feature-adoption.js';
import type {ShownUnlock} from './shown-unlock.js';
import type {AdoptionWords} from './feature-adoption.words.js';

/** All that the parts of the widget are drawn and told from. */
export interface ShownAdoption {
  readonly outcome: Value<typeof featureAdoption>;
  readonly frame: Frame<AdoptionWords>;
  /** The features that are drawn. */
  readonly features: readonly AdoptedFeature[];
  /** How well those are retained who use them; null where that is not asked for. */
  readonly unlock: ShownUnlock | null;
}

/** Intervals narrower than this are told with a decimal. */
const NARROW_INTERVAL = 0.02;

/** A share and its limits as they are written; a dash where they are not shown. */
export function sharesOf(
  {share, interval}: Pick<AdoptedFeature, 'share' | 'interval'>,
  {formats, words}: Pick<ShownAdoption['frame'], 'formats' | 'words'>,
): {readonly value: string; readonly limits: string | null} {
  if (share === null) return {value: '–', limits: null};
  if (interval === null) return {value: formats.percent(share), limits: null};
  const digits = interval.upper - interval.lower < NARROW_INTERVAL ? 1 : 0;
  return {
    value: formats.percent(share, digits),
    limits: words.range(formats.percent(interval.lower, digits), formats.percent(interval.upper, digits)),
  };
}

/** What is said of a feature besides its numbers; null where there is nothing. */
export function noteOf(
  {sticky, completeness, releasedOn}: AdoptedFeature,
  {formats, words}: Pick<ShownAdoption['frame'], 'formats' | 'words'>,
): string | null {
  const day = completeness === 'incomplete' && releasedOn !== null ? parseIsoDay(releasedOn) : null;
  const notes = [...(sticky ? [words.sticky] : []), ...(day === null ? [] : [words.outSince(formats.date(day))])];
  return notes.length === 0 ? null : notes.join('\u00a0· ');
}
