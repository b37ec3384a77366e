import type {SurveyMetric} from '../../metrics/voice/survey-kinds.js';

/** How the metric of a question is had, so that a page carries only those that it shows. */
export const surveyLoaders: ReadonlyMap<string, () => Promise<SurveyMetric>> = new Map<
  string,
  () => Promise<SurveyMetric>
>([
  ['nps', async () => (await import('../../metrics/voice/nps.js')).nps],
  ['csat', async () => (await import('../../metrics/voice/csat.js')).csat],
  ['ces', async () => (await import('../../metrics/voice/ces.js')).ces],
  ['rating', async () => (await import('../../metrics/voice/rating.js')).rating],
]);
