import type {Bytes} from '../first-bytes.js';
import {pace} from '../pace.js';
import {grownBytes} from './grown-bytes.js';

/** Bytes that come in pieces, as one run of those that are not used up yet. */
export class ByteFeed {
  /** They stand elsewhere after {@link more}, and others here. */
  bytes: Bytes = new Uint8Array();
  /** Where in {@link bytes} those begin that are not used up; who uses them moves it on. */
  at = 0;
  /** Are these the last? */
  isLast = false;
  /** Where they are kept: the same for all that comes, since making room anew costs more than what is done with it. */
  #room: Bytes = new Uint8Array(131_072);
  readonly #pieces: AsyncIterator<Bytes>;

  constructor(pieces: AsyncIterable<Bytes>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /**
   * Lets more come, if there are more: more than are left, so that what is looked at again and again, since it does not
   * end, costs no more than twice.
   */
  async more(signal: AbortSignal): Promise<void> {
    const left = this.bytes.length - this.at;
    let length = left;
    this.#room.copyWithin(0, this.at, this.bytes.length);
    // Nobody is to read what stands elsewhere now.
    this.bytes = this.#room.subarray(0, left);
    this.at = 0;
    while (!this.isLast && length <= 2 * left) {
      await pace(signal);
      const next = await this.#pieces.next();
      if (next.done === true) this.isLast = true;
      else {
        this.#room = grownBytes(this.#room, length + next.value.length);
        this.#room.set(next.value, length);
        length += next.value.length;
      }
    }
    this.bytes = this.#room.subarray(0, length);
  }

  /** Lets go of where they come from. */
  close(): void {
    void this.#pieces.return?.();
  }
}
