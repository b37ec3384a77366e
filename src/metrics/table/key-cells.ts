import type {OwnCells} from './cells.js';
import {MISSING, type Column, type Kind} from './column.js';
import type {Dictionaries, GrowingDictionary} from './dictionary.js';
import {grownInts} from './grown.js';
import {isKey, keyCode} from './key-codes.js';
import {LazyCodes, someCodes} from './lazy-codes.js';
import {isEmpty, type ReadColumn, type Reading} from './read-column.js';

/**
 * The different values of a column of keys, of which more may come from chunk to chunk, none of them changing: each is
 * looked at once, whatever chunks there are.
 */
export class KeyValues {
  readonly list: readonly unknown[];
  readonly #known = new Map<GrowingDictionary, KnownKeys>();

  constructor(list: readonly unknown[]) {
    this.list = list;
  }

  /** What is known of them, for readers that share a dictionary. */
  in(dictionaries: Dictionaries, domain: string): KnownKeys {
    const dictionary = dictionaries.of(domain);
    let known = this.#known.get(dictionary);
    if (known === undefined) this.#known.set(dictionary, (known = new KnownKeys(this.list, dictionary)));
    return known;
  }
}

/**
 * Cells of a column of keys by code: that of row `i` is `values.list[codes[i]]`, and code -1 is a missing cell. Where the
 * values are new to the dictionary, in this order, the codes are taken over as they are.
 */
export class KeyCells implements OwnCells {
  readonly #codes: Int32Array;
  readonly #values: KeyValues;

  /** @param codes taken over */
  constructor(codes: Int32Array, values: KeyValues) {
    this.#codes = codes;
    this.#values = values;
  }

  get length(): number {
    return this.#codes.length;
  }

  cellOf(row: number): unknown {
    return this.#values.list[this.#codes[row]!];
  }

  readAs({domain = '', required}: Column, {dictionaries}: Reading): ReadColumn<Kind> {
    const known = this.#values.in(dictionaries, domain);
    const codes = this.#codes;
    const {unreadable, missing} = known.problemsOf(codes);
    const memory = new LazyCodes((rows) => {
      const all = {codes: known.codesOf(codes), dictionary: known.dictionary};
      return rows === null ? all : someCodes(all, rows);
    });
    return {memory, unreadable, missing: required ? missing : []};
  }
}

/** What is known of the values of a column of keys. */
class KnownKeys {
  readonly dictionary: GrowingDictionary;
  readonly #list: readonly unknown[];
  /** Values (by place) that are no keys, and those that are nothing. */
  readonly #unreadable = new Set<number>();
  readonly #missing = new Set<number>();
  #seen = 0;
  /** Codes in the dictionary by place, of as many values as have been coded. */
  #codes = new Int32Array();
  #size = 0;
  /** Has each value so far its place in the list for a code? */
  #isInPlace = true;

  constructor(list: readonly unknown[], dictionary: GrowingDictionary) {
    this.#list = list;
    this.dictionary = dictionary;
  }

  /** The rows whose value is no key, and those that have none. */
  problemsOf(places: Int32Array): {readonly unreadable: readonly number[]; readonly missing: readonly number[]} {
    this.#look();
    const unreadable: number[] = [];
    const missing: number[] = [];
    const areAllKeys = this.#missing.size + this.#unreadable.size === 0;
    for (let row = 0; row < places.length; row++) {
      const place = places[row]!;
      if (place >= 0 && areAllKeys) continue;
      if (place < 0 || this.#missing.has(place)) missing.push(row);
      else if (this.#unreadable.has(place)) unreadable.push(row);
    }
    return {unreadable, missing};
  }

  /** Finds what is no key among the values that are new. */
  #look(): void {
    for (; this.#seen < this.#list.length; this.#seen++) {
      const value = this.#list[this.#seen];
      if (!isKey(value)) (isEmpty(value) ? this.#missing : this.#unreadable).add(this.#seen);
    }
  }

  /** Codes in the dictionary of places in the list. */
  codesOf(places: Int32Array): Int32Array {
    const codes = (this.#codes = grownInts(this.#codes, this.#list.length, MISSING));
    for (; this.#size < this.#list.length; this.#size++) {
      const code = keyCode(this.#list[this.#size], this.dictionary);
      codes[this.#size] = code;
      this.#isInPlace &&= code === this.#size;
    }
    if (this.#isInPlace) return places;
    return places.map((place) => (place < 0 ? MISSING : codes[place]!));
  }
}
