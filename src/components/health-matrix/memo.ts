/** The last thing that was made, for as long as what it is made of stays the same. */
export class Memo<T> {
  #of: readonly unknown[] | undefined;
  #made: T | undefined;

  /** @param of all that `make` depends on, compared by identity */
  get(of: readonly unknown[], make: () => T): T {
    const before = this.#of;
    if (before?.length !== of.length || of.some((part, i) => part !== before[i])) {
      this.#made = make();
      this.#of = of;
    }
    return this.last;
  }

  /** What was made last; something has been. */
  get last(): T {
    return this.#made as T;
  }
}
