import type {ReactiveControllerHost} from 'lit';

/** How metrics are had by their names, so that a page carries only those that it shows. */
export type Loaders<M> = ReadonlyMap<string, () => Promise<M>>;

/** Loads metrics by their names when they are first asked for, and has its host update when one is there, or is not to be had. */
export class MetricLoader<M> {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #loaders: Loaders<M>;
  readonly #loaded = new Map<string, M>();
  readonly #loading = new Set<string>();
  readonly #failed = new Map<string, Error>();

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, loaders: Loaders<M>) {
    this.#host = host;
    this.#loaders = loaders;
  }

  get names(): Iterable<string> {
    return this.#loaders.keys();
  }

  /**
   * Null where none is known by the name, undefined while it is being loaded.
   * @throws {Error} where its code could not be loaded
   */
  metric(name: string): M | null | undefined {
    const failure = this.#failed.get(name);
    if (failure) throw failure;
    const load = this.#loaders.get(name);
    if (load === undefined) return null;
    if (!this.#loaded.has(name) && !this.#loading.has(name)) void this.#load(name, load);
    return this.#loaded.get(name);
  }

  /** What could not be loaded is loaded again when it is next asked for. */
  again(): void {
    this.#failed.clear();
  }

  async #load(name: string, load: () => Promise<M>): Promise<void> {
    this.#loading.add(name);
    try {
      this.#loaded.set(name, await load());
    } catch (cause) {
      const message = `[${name}] metric: expected its code to be loaded, got ${String(cause)}`;
      this.#failed.set(name, new Error(message, {cause}));
    }
    this.#loading.delete(name);
    this.#host.requestUpdate();
  }
}
