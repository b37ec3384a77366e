import type {healthScore} from '../../metrics/health/health-score.js';

/** How the metric of this widget is had, so that the script of all widgets does not carry it. */
export const healthLoaders: ReadonlyMap<string, () => Promise<typeof healthScore>> = new Map([
  ['health-score', async () => (await import('../../metrics/health/health-score.js')).healthScore],
]);
