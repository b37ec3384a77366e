// Written by `npm run generate` from src/metrics/index.ts: change it there.
import type {AnyMetric} from '../metrics/kernel/define-metric.js';

const loaded = (metric: unknown): AnyMetric => metric as AnyMetric;

/** How each metric of the catalogue is had when it is asked for by its id, so that a page carries only what it shows. */
export const metricLoaders: ReadonlyMap<string, () => Promise<AnyMetric>> = new Map([
  ['active-users', async () => loaded((await import('../metrics/adoption/active-users.js')).activeUsers)],
  ['advocacy-rate', async () => loaded((await import('../metrics/advocacy/advocacy-rate.js')).advocacyRate)],
  ['arr', async () => loaded((await import('../metrics/revenue/arr.js')).arr)],
  [
    'breadth-of-adoption',
    async () => loaded((await import('../metrics/adoption/breadth-of-adoption.js')).breadthOfAdoption),
  ],
  ['ces', async () => loaded((await import('../metrics/voice/ces.js')).ces)],
  ['clv', async () => loaded((await import('../metrics/revenue/clv.js')).clv)],
  ['clv-btyd', async () => loaded((await import('../metrics/revenue/clv-btyd.js')).clvBtyd)],
  ['co-innovation', async () => loaded((await import('../metrics/advocacy/co-innovation.js')).coInnovation)],
  ['cohort-retention', async () => loaded((await import('../metrics/retention/cohort-retention.js')).cohortRetention)],
  ['complaints', async () => loaded((await import('../metrics/support/complaints.js')).complaints)],
  ['consumption-pace', async () => loaded((await import('../metrics/adoption/consumption-pace.js')).consumptionPace)],
  ['crr', async () => loaded((await import('../metrics/revenue/crr.js')).crr)],
  ['csat', async () => loaded((await import('../metrics/voice/csat.js')).csat)],
  ['csm-pulse', async () => loaded((await import('../metrics/voice/csm-pulse.js')).csmPulse)],
  ['csm-touches', async () => loaded((await import('../metrics/adoption/csm-touches.js')).csmTouches)],
  ['days-active', async () => loaded((await import('../metrics/adoption/days-active.js')).daysActive)],
  ['days-to-onboard', async () => loaded((await import('../metrics/retention/days-to-onboard.js')).daysToOnboard)],
  ['employee-rating', async () => loaded((await import('../metrics/voice/employee-rating.js')).employeeRating)],
  ['engagement-score', async () => loaded((await import('../metrics/adoption/engagement-score.js')).engagementScore)],
  ['feature-adoption', async () => loaded((await import('../metrics/adoption/feature-adoption.js')).featureAdoption)],
  ['feature-requests', async () => loaded((await import('../metrics/voice/feature-requests.js')).featureRequests)],
  ['feature-time', async () => loaded((await import('../metrics/adoption/feature-time.js')).featureTime)],
  ['feature-usage', async () => loaded((await import('../metrics/adoption/feature-usage.js')).featureUsage)],
  [
    'first-response-time',
    async () => loaded((await import('../metrics/support/first-response-time.js')).firstResponseTime),
  ],
  ['grr', async () => loaded((await import('../metrics/revenue/grr.js')).grr)],
  ['health-score', async () => loaded((await import('../metrics/health/health-score.js')).healthScore)],
  [
    'influenced-revenue',
    async () => loaded((await import('../metrics/advocacy/influenced-revenue.js')).influencedRevenue),
  ],
  [
    'licence-utilisation',
    async () => loaded((await import('../metrics/adoption/licence-utilisation.js')).licenceUtilisation),
  ],
  ['lifecycle', async () => loaded((await import('../metrics/adoption/lifecycle.js')).lifecycle)],
  ['local-reviews', async () => loaded((await import('../metrics/voice/local-reviews.js')).localReviews)],
  ['login-frequency', async () => loaded((await import('../metrics/adoption/login-frequency.js')).loginFrequency)],
  ['logo-churn', async () => loaded((await import('../metrics/revenue/logo-churn.js')).logoChurn)],
  ['mrr', async () => loaded((await import('../metrics/revenue/mrr.js')).mrr)],
  ['mrr-movements', async () => loaded((await import('../metrics/revenue/mrr-movements.js')).mrrMovements)],
  ['nps', async () => loaded((await import('../metrics/voice/nps.js')).nps)],
  ['nrr', async () => loaded((await import('../metrics/revenue/nrr.js')).nrr)],
  [
    'products-per-customer',
    async () => loaded((await import('../metrics/revenue/products-per-customer.js')).productsPerCustomer),
  ],
  [
    'programme-engagement',
    async () => loaded((await import('../metrics/adoption/programme-engagement.js')).programmeEngagement),
  ],
  ['quick-ratio', async () => loaded((await import('../metrics/revenue/quick-ratio.js')).quickRatio)],
  ['referral-share', async () => loaded((await import('../metrics/advocacy/referral-share.js')).referralShare)],
  ['referrals', async () => loaded((await import('../metrics/advocacy/referrals.js')).referrals)],
  ['repeat-requests', async () => loaded((await import('../metrics/retention/repeat-requests.js')).repeatRequests)],
  ['resolution-time', async () => loaded((await import('../metrics/support/resolution-time.js')).resolutionTime)],
  ['retention-curve', async () => loaded((await import('../metrics/retention/retention-curve.js')).retentionCurve)],
  ['session-time', async () => loaded((await import('../metrics/adoption/session-time.js')).sessionTime)],
  ['sla-attainment', async () => loaded((await import('../metrics/support/sla-attainment.js')).slaAttainment)],
  ['stickiness-ratio', async () => loaded((await import('../metrics/adoption/stickiness-ratio.js')).stickinessRatio)],
  [
    'sticky-feature-share',
    async () => loaded((await import('../metrics/adoption/sticky-feature-share.js')).stickyFeatureShare),
  ],
  [
    'survey-response-rate',
    async () => loaded((await import('../metrics/voice/survey-response-rate.js')).surveyResponseRate),
  ],
  ['time-to-value', async () => loaded((await import('../metrics/retention/time-to-value.js')).timeToValue)],
  ['usage-trend', async () => loaded((await import('../metrics/adoption/usage-trend.js')).usageTrend)],
  ['utilisation-rate', async () => loaded((await import('../metrics/adoption/utilisation-rate.js')).utilisationRate)],
  ['value-unlock', async () => loaded((await import('../metrics/adoption/value-unlock.js')).valueUnlock)],
  [
    'willingness-to-introduce',
    async () => loaded((await import('../metrics/advocacy/willingness-to-introduce.js')).willingnessToIntroduce),
  ],
]);
