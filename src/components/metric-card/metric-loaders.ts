import type {AnyMetric} from '../../metrics/kernel/define-metric.js';

const loaded = (metric: unknown): AnyMetric => metric as AnyMetric;

/** How each metric of the catalogue is had when it is asked for by its id, so that a page carries only what it shows. */
export const metricLoaders: ReadonlyMap<string, () => Promise<AnyMetric>> = new Map([
  ['ces', async () => loaded((await import('../../metrics/voice/ces.js')).ces)],
  ['account-spend', async () => loaded((await import('../../metrics/revenue/account-spend.js')).accountSpend)],
  ['arr', async () => loaded((await import('../../metrics/revenue/arr.js')).arr)],
  [
    'average-contract-value',
    async () => loaded((await import('../../metrics/revenue/average-contract-value.js')).averageContractValue),
  ],
  [
    'cohort-retention',
    async () => loaded((await import('../../metrics/retention/cohort-retention.js')).cohortRetention),
  ],
  ['complaints', async () => loaded((await import('../../metrics/support/complaints.js')).complaints)],
  ['csat', async () => loaded((await import('../../metrics/voice/csat.js')).csat)],
  ['crr', async () => loaded((await import('../../metrics/revenue/crr.js')).crr)],
  ['days-to-onboard', async () => loaded((await import('../../metrics/retention/days-to-onboard.js')).daysToOnboard)],
  ['dollar-retention', async () => loaded((await import('../../metrics/revenue/dollar-retention.js')).dollarRetention)],
  [
    'expansion-revenue',
    async () => loaded((await import('../../metrics/revenue/expansion-revenue.js')).expansionRevenue),
  ],
  [
    'gross-renewal-rate',
    async () => loaded((await import('../../metrics/renewals/gross-renewal-rate.js')).grossRenewalRate),
  ],
  ['grr', async () => loaded((await import('../../metrics/revenue/grr.js')).grr)],
  [
    'first-response-time',
    async () => loaded((await import('../../metrics/support/first-response-time.js')).firstResponseTime),
  ],
  ['health-score', async () => loaded((await import('../../metrics/health/health-score.js')).healthScore)],
  ['logo-churn', async () => loaded((await import('../../metrics/revenue/logo-churn.js')).logoChurn)],
  ['mrr', async () => loaded((await import('../../metrics/revenue/mrr.js')).mrr)],
  ['mrr-movements', async () => loaded((await import('../../metrics/revenue/mrr-movements.js')).mrrMovements)],
  ['net-renewal-rate', async () => loaded((await import('../../metrics/renewals/net-renewal-rate.js')).netRenewalRate)],
  ['nps', async () => loaded((await import('../../metrics/voice/nps.js')).nps)],
  ['nrr', async () => loaded((await import('../../metrics/revenue/nrr.js')).nrr)],
  [
    'organic-growth-share',
    async () => loaded((await import('../../metrics/revenue/organic-growth-share.js')).organicGrowthShare),
  ],
  ['quick-ratio', async () => loaded((await import('../../metrics/revenue/quick-ratio.js')).quickRatio)],
  [
    'renewal-quota-attainment',
    async () => loaded((await import('../../metrics/renewals/renewal-quota-attainment.js')).renewalQuotaAttainment),
  ],
  ['resolution-time', async () => loaded((await import('../../metrics/support/resolution-time.js')).resolutionTime)],
  ['retention-curve', async () => loaded((await import('../../metrics/retention/retention-curve.js')).retentionCurve)],
  ['revenue-churn', async () => loaded((await import('../../metrics/revenue/revenue-churn.js')).revenueChurn)],
  [
    'sales-growth',
    async () => loaded((await import('../../metrics/revenue/client-sales-growth.js')).clientSalesGrowth),
  ],
  ['sla-attainment', async () => loaded((await import('../../metrics/support/sla-attainment.js')).slaAttainment)],
  ['time-to-value', async () => loaded((await import('../../metrics/retention/time-to-value.js')).timeToValue)],
]);
