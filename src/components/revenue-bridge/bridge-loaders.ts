import type {mrrMovements} from '../../metrics/revenue/mrr-movements.js';

/** How the metric of this widget is had, so that the script of all widgets does not carry it. */
export const bridgeLoaders: ReadonlyMap<string, () => Promise<typeof mrrMovements>> = new Map([
  ['mrr-movements', async () => (await import('../../metrics/revenue/mrr-movements.js')).mrrMovements],
]);
