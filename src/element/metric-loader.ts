import type {ReactiveControllerHost} from 'lit';

/** Loads a metric by its name when it is first asked for, and has its host update when it is there. */
export class MetricLoader<M> {
  readonly #host: ReactiveControllerHost;
  readonly #loaders: ReadonlyMap<string, () => Promise<M>>;
  /** The metric that was loaded last, by its name. */
  #loaded: {readonly name: string; readonly metric: M} | null = null;
  #loading: string | null = null;

  constructor(host: ReactiveControllerHost, loaders: ReadonlyMap<string, () => Promise<M>>) {
    this.#host = host;
    this.#loaders = loaders;
  }

  /** Null where none is known by the name, undefined while it is being loaded. */
  metric(name: string): M | null | undefined {
    if (this.#loaded?.name === name) return this.#loaded.metric;
    const load = this.#loaders.get(name);
    if (load === undefined) return null;
    if (this.#loading !== name) {
      this.#loading = name;
      void load().then((metric) => {
        this.#loaded = {name, metric};
        this.#host.requestUpdate();
      });
    }
    return undefined;
  }
}
