import type {AnyMetric} from '../metrics/kernel/define-metric.js';
import type {SeriesRules} from '../metrics/kernel/measure-periods.js';
import {withSeries} from '../metrics/kernel/with-series.js';

const made = new WeakMap<object, Map<string, object>>();

/** A metric with its series (see `withSeries`), made once: a widget measures again when its metric is another one. */
export function seriesOf<M extends AnyMetric>(metric: M, {unit, periods}: Pick<SeriesRules, 'unit' | 'periods'>): M {
  const known = made.get(metric) ?? new Map<string, object>();
  made.set(metric, known);
  const key = `${unit} ${String(periods)}`;
  const series = known.get(key) ?? withSeries(metric, {unit, periods});
  known.set(key, series);
  return series as unknown as M;
}
