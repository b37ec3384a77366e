import {madeOf} from './recipe.js';
import type {AnyMetric} from './define-metric.js';

const catalogue = new WeakSet<object>();

/** Notes that a metric is one of the catalogue. */
export function catalogued<M extends object>(metric: M): M {
  catalogue.add(metric);
  return metric;
}

/**
 * Is a metric the catalogue's own, or made of such? One of the application may have the id of another one, and a widget may
 * have changed one: by its id the worker would take the catalogue's.
 */
export function isOfCatalogue(metric: AnyMetric): boolean {
  return madeOf(metric).every((one) => catalogue.has(one));
}
