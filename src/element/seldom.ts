/** How often at most something is told, in ms. */
const PAUSE = 100;

/**
 * A function that is called seldom however often it is asked for: with what it was asked for last, first when a pause has
 * gone by.
 */
export class Seldom<T> {
  readonly #call: (value: T) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #value: {readonly last: T} | undefined;

  constructor(call: (value: T) => void) {
    this.#call = call;
  }

  ask(value: T): void {
    this.#value = {last: value};
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#value) this.#call(this.#value.last);
    }, PAUSE);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#value = undefined;
  }
}
