import type {ReactiveControllerHost} from 'lit';
import type {AnyMetric} from '../../metrics/kernel/define-metric.js';
import {NamedMetric} from '../../element/named-metric.js';
import {metricLoaders} from '../../element/metric-loaders.js';

export type Given = string | AnyMetric | readonly (string | AnyMetric)[] | null;
export type Some = readonly [AnyMetric, ...AnyMetric[]];

/** The metrics that a host is given, of which those that are named by their ids are loaded. */
export class NamedMetrics {
  readonly #named: NamedMetric;
  #last: Some | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#named = new NamedMetric(host, metricLoaders);
  }

  /**
   * The metrics: the same array while they are the same. Null where there is none or one is not known, undefined while
   * one is being loaded.
   */
  of(given: Given): Some | null | undefined {
    const all = listOf(given).map((one) => this.#named.of(one));
    if (all.some((metric) => metric === null)) return null;
    if (all.includes(undefined)) return undefined;
    const [first, ...rest] = all as AnyMetric[];
    if (first === undefined) return null;
    const isSame = this.#last?.length === all.length && this.#last.every((metric, i) => metric === all[i]);
    if (!isSame) this.#last = [first, ...rest];
    return this.#last;
  }

  /**
   * @throws {SetupError} where an id is not known
   * @throws {Error} where a metric could not be loaded
   */
  check(given: Given): void {
    for (const one of listOf(given)) this.#named.check(one);
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
