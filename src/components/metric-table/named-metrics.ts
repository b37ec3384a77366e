import type {AnyMetric} from '../../metrics/kernel/define-metric.js';
import type {MetricLoader} from '../../element/metric-loader.js';
import {namedMetric} from '../../element/named-metric.js';

export type Given = string | AnyMetric | readonly (string | AnyMetric)[] | null;
export type Some = readonly [AnyMetric, ...AnyMetric[]];

/** The metrics that a host is given, of which those that are named by their ids are loaded. */
export class NamedMetrics {
  readonly #loader: MetricLoader<AnyMetric>;
  #last: Some | null = null;

  constructor(loader: MetricLoader<AnyMetric>) {
    this.#loader = loader;
  }

  /**
   * The metrics: the same array while they are the same. Null where there is none, undefined while one is being loaded.
   * @throws {SetupError} where an id is not known
   * @throws {Error} where the code of a metric could not be loaded
   */
  of(given: Given): Some | null | undefined {
    const all = listOf(given).map((one) => namedMetric(one, this.#loader));
    if (all.includes(null)) return null;
    if (all.includes(undefined)) return undefined;
    const [first, ...rest] = all as AnyMetric[];
    if (first === undefined) return null;
    const isSame = this.#last?.length === all.length && this.#last.every((metric, i) => metric === all[i]);
    if (!isSame) this.#last = [first, ...rest];
    return this.#last;
  }
}

/** What is given, each once. Text is a list of ids with commas. */
function listOf(given: Given): readonly (string | AnyMetric)[] {
  if (given === null) return [];
  const all =
    typeof given === 'string'
      ? given.split(',')
      : Array.isArray(given)
        ? (given as readonly (string | AnyMetric)[])
        : [given as AnyMetric];
  const trimmed = all.map((one) => (typeof one === 'string' ? one.trim() : one));
  return [...new Set(trimmed)].filter((one) => one !== '');
}
