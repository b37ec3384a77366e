import type {earlySignals} from '../../metrics/health/early-signals.js';

/** How the metric of this widget is had, so that the script of all widgets does not carry it. */
export const signalLoaders: ReadonlyMap<string, () => Promise<typeof earlySignals>> = new Map([
  ['early-signals', async () => (await import('../../metrics/health/early-signals.js')).earlySignals],
]);
