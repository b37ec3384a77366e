import type {AnyMetric} from '../../metrics/kernel/define-metric.js';

const loaded = (metric: unknown): AnyMetric => metric as AnyMetric;

/** How each metric of the catalogue is had when it is asked for by its id, so that a page carries only what it shows. */
export const metricLoaders: ReadonlyMap<string, () => Promise<AnyMetric>> = new Map([
  ['advocacy-rate', async () => loaded((await import('../../metrics/advocacy/advocacy-rate.js')).advocacyRate)],
  ['ces', async () => loaded((await import('../../metrics/voice/ces.js')).ces)],
  ['co-innovation', async () => loaded((await import('../../metrics/advocacy/co-innovation.js')).coInnovation)],
  ['arr', async () => loaded((await import('../../metrics/revenue/arr.js')).arr)],
  [
    'cohort-retention',
    async () => loaded((await import('../../metrics/retention/cohort-retention.js')).cohortRetention),
  ],
  ['complaints', async () => loaded((await import('../../metrics/support/complaints.js')).complaints)],
  ['csat', async () => loaded((await import('../../metrics/voice/csat.js')).csat)],
  ['csm-pulse', async () => loaded((await import('../../metrics/voice/csm-pulse.js')).csmPulse)],
  ['crr', async () => loaded((await import('../../metrics/revenue/crr.js')).crr)],
  ['days-to-onboard', async () => loaded((await import('../../metrics/retention/days-to-onboard.js')).daysToOnboard)],
  ['employee-rating', async () => loaded((await import('../../metrics/voice/employee-rating.js')).employeeRating)],
  ['feature-requests', async () => loaded((await import('../../metrics/voice/feature-requests.js')).featureRequests)],
  ['grr', async () => loaded((await import('../../metrics/revenue/grr.js')).grr)],
  [
    'first-response-time',
    async () => loaded((await import('../../metrics/support/first-response-time.js')).firstResponseTime),
  ],
  ['health-score', async () => loaded((await import('../../metrics/health/health-score.js')).healthScore)],
  [
    'influenced-revenue',
    async () => loaded((await import('../../metrics/advocacy/influenced-revenue.js')).influencedRevenue),
  ],
  ['local-reviews', async () => loaded((await import('../../metrics/voice/local-reviews.js')).localReviews)],
  ['logo-churn', async () => loaded((await import('../../metrics/revenue/logo-churn.js')).logoChurn)],
  ['mrr', async () => loaded((await import('../../metrics/revenue/mrr.js')).mrr)],
  ['nps', async () => loaded((await import('../../metrics/voice/nps.js')).nps)],
  ['nrr', async () => loaded((await import('../../metrics/revenue/nrr.js')).nrr)],
  ['quick-ratio', async () => loaded((await import('../../metrics/revenue/quick-ratio.js')).quickRatio)],
  ['referral-share', async () => loaded((await import('../../metrics/advocacy/referral-share.js')).referralShare)],
  ['referrals', async () => loaded((await import('../../metrics/advocacy/referrals.js')).referrals)],
  ['repeat-requests', async () => loaded((await import('../../metrics/retention/repeat-requests.js')).repeatRequests)],
  ['resolution-time', async () => loaded((await import('../../metrics/support/resolution-time.js')).resolutionTime)],
  ['retention-curve', async () => loaded((await import('../../metrics/retention/retention-curve.js')).retentionCurve)],
  ['sla-attainment', async () => loaded((await import('../../metrics/support/sla-attainment.js')).slaAttainment)],
  [
    'survey-response-rate',
    async () => loaded((await import('../../metrics/voice/survey-response-rate.js')).surveyResponseRate),
  ],
  ['time-to-value', async () => loaded((await import('../../metrics/retention/time-to-value.js')).timeToValue)],
  [
    'willingness-to-introduce',
    async () => loaded((await import('../../metrics/advocacy/willingness-to-introduce.js')).willingnessToIntroduce),
  ],
]);
