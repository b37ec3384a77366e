import type {dollarRetention} from '../../metrics/revenue/dollar-retention.js';

/** How the metric of revenue cohorts is had, so that a page carries it only where it shows some. */
export const revenueLoaders: ReadonlyMap<string, () => Promise<typeof dollarRetention>> = new Map([
  ['dollar-retention', async () => (await import('../../metrics/revenue/dollar-retention.js')).dollarRetention],
]);
