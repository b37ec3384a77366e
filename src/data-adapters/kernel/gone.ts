/** A reader's wish to stop, beside what it waits for. */
export class Gone {
  readonly #signal: AbortSignal;
  readonly #listener: () => void;
  readonly #aborted: Promise<never>;

  constructor(signal: AbortSignal) {
    let listener = (): void => undefined;
    this.#aborted = new Promise<never>((_resolve, reject) => {
      listener = () => reject(signal.reason as Error);
    });
    this.#aborted.catch(() => undefined);
    this.#signal = signal;
    this.#listener = listener;
    signal.addEventListener('abort', listener);
  }

  /** What is waited for, or the signal's reason if that comes first. */
  or<T>(awaited: T | Promise<T>): Promise<T> {
    return Promise.race([this.#aborted, awaited]);
  }

  forget(): void {
    this.#signal.removeEventListener('abort', this.#listener);
  }
}
