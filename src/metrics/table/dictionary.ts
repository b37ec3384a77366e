import {MISSING, UNKNOWN, type Dictionary} from './column.js';

/** A dictionary that grows while rows are read. */
export class GrowingDictionary implements Dictionary {
  readonly #codes = new Map<string, number>();
  /** Codes of values that came as numbers, so that a number is written as text only once. */
  readonly #numbers = new Map<number, number>();
  readonly #values: string[] = [];

  constructor(values: Iterable<string> = []) {
    for (const value of values) this.code(value);
  }

  get size(): number {
    return this.#values.length;
  }

  /** The code of a value, a new one where the value is new. */
  code(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.#values.length;
    this.#codes.set(value, code);
    this.#values.push(value);
    return code;
  }

  /** The code of a number as it is written. */
  codeOfNumber(value: number): number {
    let code = this.#numbers.get(value);
    if (code === undefined) this.#numbers.set(value, (code = this.code(String(value))));
    return code;
  }

  find(value: string): number {
    return this.#codes.get(value) ?? UNKNOWN;
  }

  value(code: number): string | null {
    return this.#values[code] ?? null;
  }
}

/** The dictionary of a column that the data do not have: every value is the one that every row carries, none. */
export const absentDictionary: Dictionary = {size: 0, find: () => MISSING, value: () => null};

/** The dictionaries of one source: keys of the same domain share one, over all tables and chunks. */
export class Dictionaries {
  readonly #byDomain = new Map<string, GrowingDictionary>();

  of(domain: string): GrowingDictionary {
    let dictionary = this.#byDomain.get(domain);
    if (dictionary === undefined) this.#byDomain.set(domain, (dictionary = new GrowingDictionary()));
    return dictionary;
  }
}
