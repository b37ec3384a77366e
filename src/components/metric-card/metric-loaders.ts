import type {AnyMetric} from '../../metrics/kernel/define-metric.js';

const loaded = (metric: unknown): AnyMetric => metric as AnyMetric;

/** How each metric of the catalogue is had when it is asked for by its id, so that a page carries only what it shows. */
export const metricLoaders: ReadonlyMap<string, () => Promise<AnyMetric>> = new Map([
  ['ces', async () => loaded((await import('../../metrics/voice/ces.js')).ces)],
  ['arr', async () => loaded((await import('../../metrics/revenue/arr.js')).arr)],
  [
    'cohort-retention',
    async () => loaded((await import('../../metrics/retention/cohort-retention.js')).cohortRetention),
  ],
  ['clv', async () => loaded((await import('../../metrics/revenue/clv.js')).clv)],
  ['clv-btyd', async () => loaded((await import('../../metrics/revenue/clv-btyd.js')).clvBtyd)],
  ['complaints', async () => loaded((await import('../../metrics/support/complaints.js')).complaints)],
  ['csat', async () => loaded((await import('../../metrics/voice/csat.js')).csat)],
  ['crr', async () => loaded((await import('../../metrics/revenue/crr.js')).crr)],
  [
    'customer-retention-cost',
    async () => loaded((await import('../../metrics/revenue/customer-retention-cost.js')).customerRetentionCost),
  ],
  ['loaded-arr', async () => loaded((await import('../../metrics/revenue/loaded-arr.js')).loadedArr)],
  [
    'total-cost-of-ownership',
    async () => loaded((await import('../../metrics/revenue/total-cost-of-ownership.js')).totalCostOfOwnership),
  ],
  [
    'community-growth',
    async () => loaded((await import('../../metrics/advocacy/community-growth.js')).communityGrowth),
  ],
  ['outcomes-roi', async () => loaded((await import('../../metrics/voice/outcomes-roi.js')).outcomesRoi)],
  ['compare-curves', async () => loaded((await import('../../metrics/retention/compare-curves.js')).compareCurves)],
  ['repeat-rate', async () => loaded((await import('../../metrics/retention/repeat-rate.js')).repeatRate)],
  [
    'leading-indicators',
    async () => loaded((await import('../../metrics/health/leading-indicators.js')).leadingIndicators),
  ],
  ['days-to-onboard', async () => loaded((await import('../../metrics/retention/days-to-onboard.js')).daysToOnboard)],
  ['grr', async () => loaded((await import('../../metrics/revenue/grr.js')).grr)],
  [
    'first-response-time',
    async () => loaded((await import('../../metrics/support/first-response-time.js')).firstResponseTime),
  ],
  ['health-score', async () => loaded((await import('../../metrics/health/health-score.js')).healthScore)],
  ['logo-churn', async () => loaded((await import('../../metrics/revenue/logo-churn.js')).logoChurn)],
  ['mrr', async () => loaded((await import('../../metrics/revenue/mrr.js')).mrr)],
  ['nps', async () => loaded((await import('../../metrics/voice/nps.js')).nps)],
  ['nrr', async () => loaded((await import('../../metrics/revenue/nrr.js')).nrr)],
  ['quick-ratio', async () => loaded((await import('../../metrics/revenue/quick-ratio.js')).quickRatio)],
  ['resolution-time', async () => loaded((await import('../../metrics/support/resolution-time.js')).resolutionTime)],
  ['retention-curve', async () => loaded((await import('../../metrics/retention/retention-curve.js')).retentionCurve)],
  ['sla-attainment', async () => loaded((await import('../../metrics/support/sla-attainment.js')).slaAttainment)],
  ['time-to-value', async () => loaded((await import('../../metrics/retention/time-to-value.js')).timeToValue)],
]);
