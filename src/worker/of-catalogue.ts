import {metricLoaders} from '../element/metric-loaders.js';
import type {AnyMetric} from '../metrics/kernel/define-metric.js';
import {madeOf} from '../metrics/kernel/recipe.js';

/**
 * Is a metric the catalogue's own, or made of such? One of the application may have the id of another one, and a widget may
 * have changed one: by its id the worker would take the catalogue's.
 */
export async function isOfCatalogue(metric: AnyMetric): Promise<boolean> {
  const same = await Promise.all(
    madeOf(metric).map(async (one) => {
      try {
        return (await metricLoaders.get(one.id)?.()) === one;
      } catch {
        // Its code is not to be had: then it is not the one that is here.
        return false;
      }
    }),
  );
  return same.every(Boolean);
}
