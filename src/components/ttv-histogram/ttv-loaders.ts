import type {timeToValueBy} from '../../metrics/retention/time-to-value-by.js';
import type {timeToValue} from '../../metrics/retention/time-to-value.js';

/** How the metric of this widget is had, so that the script of all widgets does not carry it. */
export const ttvLoaders: ReadonlyMap<string, () => Promise<typeof timeToValue>> = new Map([
  ['time-to-value', async () => (await import('../../metrics/retention/time-to-value.js')).timeToValue],
]);

/** What makes the metric that follows groups too, where that is asked for. */
export const groupedTtvLoaders: ReadonlyMap<string, () => Promise<typeof timeToValueBy>> = new Map([
  ['time-to-value', async () => (await import('../../metrics/retention/time-to-value-by.js')).timeToValueBy],
]);
