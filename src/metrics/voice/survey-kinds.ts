import type {ces} from './ces.js';
import type {csat} from './csat.js';
import type {nps} from './nps.js';
import type {rating} from './rating.js';

/** The questions whose answers are scores. */
export const surveyKinds = ['nps', 'csat', 'ces', 'rating'] as const;
export type SurveyKind = (typeof surveyKinds)[number];

/** What the answers to a question come down to. */
export type SurveyMetric = typeof nps | typeof csat | typeof ces | typeof rating;

/**
 * The range of the value of a question: points of the NPS, a share of the answers, or the scale that a mean is on.
 * @param options of its metric, complete
 */
export function rangeOfAnswers(
  kind: SurveyKind,
  {shows, from, to}: {readonly shows?: unknown; readonly from?: unknown; readonly to?: unknown},
): readonly [number, number] {
  if (kind === 'nps') return [-100, 100];
  return shows === 'mean' ? [Number(from), Number(to)] : [0, 1];
}
