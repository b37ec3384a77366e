import type {ReactiveControllerHost} from 'lit';

/** Loads metrics by their names when they are first asked for, and has its host update when one is there, or is not to be had. */
export class MetricLoader<M> {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #loaders: ReadonlyMap<string, () => Promise<M>>;
  readonly #loaded = new Map<string, M>();
  readonly #loading = new Set<string>();
  readonly #failed = new Map<string, Error>();

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, loaders: ReadonlyMap<string, () => Promise<M>>) {
    this.#host = host;
    this.#loaders = loaders;
  }

  /** Null where none is known by the name, undefined while it is being loaded. */
  metric(name: string): M | null | undefined {
    const load = this.#loaders.get(name);
    if (load === undefined) return null;
    if (!this.#loaded.has(name) && !this.#loading.has(name) && !this.#failed.has(name)) {
      this.#loading.add(name);
      void load()
        .then(
          (metric) => void this.#loaded.set(name, metric),
          (error: unknown) => {
            const message = `[${name}] metric: expected its code to be loaded, got ${String(error)}`;
            this.#failed.set(name, new Error(message, {cause: error}));
          },
        )
        .then(() => {
          this.#loading.delete(name);
          this.#host.requestUpdate();
        });
    }
    return this.#loaded.get(name);
  }

  /** @throws {Error} where the code of the metric could not be loaded; when it is asked for again it is tried again */
  check(name: string): void {
    const failure = this.#failed.get(name);
    this.#failed.delete(name);
    if (failure) throw failure;
  }
}
