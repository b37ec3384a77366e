import type {lifecycle} from '../../metrics/adoption/lifecycle.js';

/** How the metric of this widget is had, so that the script of all widgets does not carry it. */
export const lifecycleLoaders: ReadonlyMap<string, () => Promise<typeof lifecycle>> = new Map([
  ['lifecycle', async () => (await import('../../metrics/adoption/lifecycle.js')).lifecycle],
]);
