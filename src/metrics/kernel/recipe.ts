import type {AnyMetric} from './define-metric.js';
import type {Grouping} from './groups.js';
import type {SeriesRules} from './measure-periods.js';

interface ByGroup<M> {
  readonly make: 'groups' | 'with-groups';
  readonly of: M;
  readonly by: Grouping;
}

interface ByPeriod<M> {
  readonly make: 'periods' | 'with-series';
  readonly of: M;
  readonly rules: SeriesRules;
}

interface ByPeriodAndGroup<M> {
  readonly make: 'periods-by';
  readonly of: M;
  readonly rules: SeriesRules;
  readonly by: Grouping;
}

interface Beside<M> {
  readonly make: 'with-beside';
  readonly of: M;
  readonly beside: M;
  readonly name: string;
}

/**
 * How a metric is made of others (`M`): by which function, and what that was given. Such a metric is not known by its id:
 * it may have that of what it is made of, and has more in its aggregate.
 */
export type Recipe<M> = ByGroup<M> | ByPeriod<M> | ByPeriodAndGroup<M> | Beside<M>;

/** What names a metric to who does not have it: its id, or how it is made of metrics with an id. Plain JSON. */
export type MetricName =
  string | ByGroup<MetricName> | ByPeriod<MetricName> | ByPeriodAndGroup<MetricName> | Beside<MetricName>;

/** What names a metric to an engine or to the worker. */
export function nameOf({id, recipe}: AnyMetric): MetricName {
  if (recipe === undefined) return id;
  const of = nameOf(recipe.of);
  return 'beside' in recipe ? {...recipe, of, beside: nameOf(recipe.beside)} : {...recipe, of};
}

/** The metrics that have an id of their own, of which a metric is made; itself, where it is made of none. */
export function madeOf(metric: AnyMetric): readonly AnyMetric[] {
  const {recipe} = metric;
  if (recipe === undefined) return [metric];
  return 'beside' in recipe ? [...madeOf(recipe.of), ...madeOf(recipe.beside)] : madeOf(recipe.of);
}
