import type {AnyMetric} from '../metrics/kernel/define-metric.js';
import {unknownId} from '../metrics/kernel/registry.js';
import type {Loaders, MetricLoader} from './metric-loader.js';

/** How each metric is had when it is asked for by its id. */
export type MetricLoaders = Loaders<AnyMetric>;

/**
 * A metric that a host gives by its id, or as it is. Without a name there is nothing to show yet: null, and a widget says
 * what it needs; undefined while it is being loaded.
 * @throws {SetupError} for a name that no metric has
 * @throws {Error} where the code of the metric could not be loaded
 */
export function namedMetric(
  named: string | AnyMetric | null,
  loader: MetricLoader<AnyMetric>,
): AnyMetric | null | undefined {
  if (typeof named !== 'string') return named;
  const metric = named === '' ? null : loader.metric(named);
  if (metric === null && named !== '') throw unknownId(named, loader.names);
  return metric;
}
