import type {ReactiveControllerHost} from 'lit';
import type {AnyMetric} from '../metrics/kernel/define-metric.js';
import {unknownId} from '../metrics/kernel/registry.js';

/** How each metric is had when it is asked for by its id. */
export type MetricLoaders = ReadonlyMap<string, () => Promise<AnyMetric>>;

/** A metric that a host gives by its id, or as it is: loaded when it is asked for, so that a page carries only what it shows. */
export class NamedMetric {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #loaders: MetricLoaders;
  /** The metric that was loaded last, by its id. */
  #loaded: {readonly id: string; readonly metric: AnyMetric} | null = null;
  #loading: string | null = null;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, loaders: MetricLoaders) {
    this.#host = host;
    this.#loaders = loaders;
  }

  /** Null where there is none by that name, undefined while it is being loaded. */
  of(named: string | AnyMetric | null): AnyMetric | null | undefined {
    if (typeof named !== 'string') return named;
    if (this.#loaded?.id === named) return this.#loaded.metric;
    const load = this.#loaders.get(named);
    if (load === undefined) return null;
    if (this.#loading !== named) {
      this.#loading = named;
      void load().then((metric) => {
        this.#loaded = {id: named, metric};
        this.#host.requestUpdate();
      });
    }
    return undefined;
  }

  /**
   * Without a name there is nothing to show yet, and a widget says what it needs.
   * @throws {SetupError} for a name that no metric has
   */
  check(named: string | AnyMetric | null): void {
    if (typeof named === 'string' && named !== '' && !this.#loaders.has(named))
      throw unknownId(named, this.#loaders.keys());
  }
}
