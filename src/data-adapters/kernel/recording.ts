/** What came out of an iterable, for as many readers as ask, at the same time or later. It is run through once. */
export class Recording<T> {
  readonly #items: T[] = [];
  #ended = false;
  #failure: {readonly error: unknown} | undefined;
  #waiting: (() => void)[] = [];

  /** @param onFailure told before readers are */
  constructor(recorded: AsyncIterable<T>, onFailure: (error: unknown) => void) {
    void this.#record(recorded, onFailure);
  }

  /** Is all of it there? */
  get isComplete(): boolean {
    return this.#ended && this.#failure === undefined;
  }

  /** All items from the first, those that are there and those that come; fails as the recorded one failed. */
  async *replay(): AsyncGenerator<T, void> {
    for (let next = 0; ;) {
      const item = this.#items[next];
      if (item !== undefined) {
        next++;
        yield item;
      } else if (this.#failure) throw this.#failure.error;
      else if (this.#ended) return;
      else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async #record(recorded: AsyncIterable<T>, onFailure: (error: unknown) => void): Promise<void> {
    try {
      for await (const item of recorded) {
        this.#items.push(item);
        this.#wake();
      }
    } catch (error) {
      this.#failure = {error};
      onFailure(error);
    }
    this.#ended = true;
    this.#wake();
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
