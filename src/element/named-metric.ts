import type {ReactiveControllerHost} from 'lit';
import type {AnyMetric} from '../metrics/kernel/define-metric.js';
import {MetricLoader} from './metric-loader.js';
import {unknownId} from '../metrics/kernel/registry.js';

/** How each metric is had when it is asked for by its id. */
export type MetricLoaders = ReadonlyMap<string, () => Promise<AnyMetric>>;

/** A metric that a host gives by its id, or as it is: loaded when it is asked for, so that a page carries only what it shows. */
export class NamedMetric {
  readonly #loaders: MetricLoaders;
  readonly #loader: MetricLoader<AnyMetric>;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, loaders: MetricLoaders) {
    this.#loaders = loaders;
    this.#loader = new MetricLoader(host, loaders);
  }

  /** Null where there is none by that name, undefined while it is being loaded. */
  of(named: string | AnyMetric | null): AnyMetric | null | undefined {
    return typeof named === 'string' ? this.#loader.metric(named) : named;
  }

  /**
   * Without a name there is nothing to show yet, and a widget says what it needs.
   * @throws {SetupError} for a name that no metric has
   * @throws {Error} where the metric could not be loaded
   */
  check(named: string | AnyMetric | null): void {
    if (typeof named !== 'string' || named === '') return;
    if (!this.#loaders.has(named)) throw unknownId(named, this.#loaders.keys());
    this.#loader.check(named);
  }
}
