import {MICRO, REST} from './micros.js';

/** Changes of what accounts pay a month, by the moment (months or days since 1970) at which they happen; in any order. */
export class Steps {
  /** The last moment that is seen. */
  readonly last: number;
  /** Codes of accounts are below this. */
  accounts = 0;
  /** By how long before the last. */
  readonly #amounts: Changes[] = [];
  readonly #fx: Changes[] = [];

  constructor(last: number) {
    this.last = last;
  }

  /**
   * @param at not after the last moment
   * @param amount by how much (in money) the amount of the account changes
   */
  add(account: number, at: number, amount: number): void {
    this.#addTo(this.#amounts, account, at, amount);
  }

  /** The same, of what exchange rates change. */
  addFx(account: number, at: number, amount: number): void {
    this.#addTo(this.#fx, account, at, amount);
  }

  /** The moments at which something changes, in the order of time. */
  *moments(): Generator<StepsAtOnce> {
    for (let before = Math.max(this.#amounts.length, this.#fx.length) - 1; before >= 0; before--) {
      const [amounts, fx] = [this.#amounts[before] ?? null, this.#fx[before] ?? null];
      if (amounts !== null || fx !== null) yield {at: this.last - before, amounts, fx};
    }
  }

  #addTo(byMoment: Changes[], account: number, at: number, amount: number): void {
    if (account >= this.accounts) this.accounts = account + 1;
    const moment = this.last - at;
    let changes = byMoment[moment];
    if (changes === undefined || changes.length === changes.accounts.length)
      byMoment[moment] = changes = new Changes(changes ?? null);
    const row = changes.length++;
    const exact = amount * MICRO;
    const micros = Math.round(exact);
    const rest = Math.round((exact - micros) * REST);
    changes.accounts[row] = account;
    changes.micros[row] = micros;
    if (rest !== 0) (changes.rests ??= new Float64Array(changes.micros.length))[row] = rest;
  }
}

/** Steps of one moment. */
export interface StepsAtOnce {
  readonly at: number;
  readonly amounts: Changes | null;
  readonly fx: Changes | null;
}

const SHORTEST = 16;
const LONGEST = 4096;

/** Amounts of accounts as whole numbers: a sum of fractions would depend on the order in which they come. */
export class Changes {
  /** Those that came before, as many as there was room for: one long column would be copied each time it grows. */
  readonly earlier: Changes | null;
  length = 0;
  readonly accounts: Int32Array;
  /** Millionths. */
  readonly micros: Float64Array;
  /** What is more or less than these, in {@link REST}ths of a millionth; `null` where nothing is. */
  rests: Float64Array | null = null;

  constructor(earlier: Changes | null) {
    const size = earlier === null ? SHORTEST : Math.min(2 * earlier.length, LONGEST);
    this.earlier = earlier;
    this.accounts = new Int32Array(size);
    this.micros = new Float64Array(size);
  }
}
