import type {AnyMetric} from '../../metrics/kernel/define-metric.js';

const loaded = (metric: unknown): AnyMetric => metric as AnyMetric;

/** How each metric of the catalogue is had when it is asked for by its id, so that a page carries only what it shows. */
export const metricLoaders: ReadonlyMap<string, () => Promise<AnyMetric>> = new Map([
  [
    'cohort-retention',
    async () => loaded((await import('../../metrics/retention/cohort-retention.js')).cohortRetention),
  ],
  ['days-to-onboard', async () => loaded((await import('../../metrics/retention/days-to-onboard.js')).daysToOnboard)],
  ['health-score', async () => loaded((await import('../../metrics/health/health-score.js')).healthScore)],
  ['nps', async () => loaded((await import('../../metrics/voice/nps.js')).nps)],
  ['retention-curve', async () => loaded((await import('../../metrics/retention/retention-curve.js')).retentionCurve)],
  ['time-to-value', async () => loaded((await import('../../metrics/retention/time-to-value.js')).timeToValue)],
]);
