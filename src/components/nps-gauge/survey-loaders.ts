import type {SurveyMetric} from '../../metrics/voice/survey-kinds.js';

/** How the metrics of other questions than that of the NPS are had, so that a page carries only those that it shows. */
export const surveyLoaders: ReadonlyMap<string, () => Promise<SurveyMetric>> = new Map<
  string,
  () => Promise<SurveyMetric>
>([
  ['csat', async () => (await import('../../metrics/voice/csat.js')).csat],
  ['ces', async () => (await import('../../metrics/voice/ces.js')).ces],
  ['rating', async () => (await import('../../metrics/voice/rating.js')).rating],
]);
