import type {Bytes} from '../first-bytes.js';
import {pace} from '../pace.js';

/** Bytes that come in pieces, as one run of those that are not used up yet. */
export class ByteFeed {
  bytes: Bytes = new Uint8Array();
  /** Where in {@link bytes} those begin that are not used up; who uses them moves it on. */
  at = 0;
  /** Are these the last? */
  isLast = false;
  readonly #pieces: AsyncIterator<Bytes>;

  constructor(pieces: AsyncIterable<Bytes>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /**
   * Lets more come, if there are more: more than are left, so that what is looked at again and again, since it does not
   * end, costs no more than twice.
   */
  async more(signal: AbortSignal): Promise<void> {
    const left = this.bytes.subarray(this.at);
    const all = [left];
    let length = left.length;
    while (!this.isLast && length <= 2 * left.length) {
      await pace(signal);
      const next = await this.#pieces.next();
      if (next.done === true) this.isLast = true;
      else {
        all.push(next.value);
        length += next.value.length;
      }
    }
    this.bytes = joined(all, length);
    this.at = 0;
  }

  /** Lets go of where they come from. */
  close(): void {
    void this.#pieces.return?.();
  }
}

function joined(pieces: readonly Bytes[], length: number): Bytes {
  const some = pieces.filter((piece) => piece.length > 0);
  if (some.length === 1) return some[0]!;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of some) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
