import {MISSING, UNKNOWN, type Dictionary} from './column.js';
import {integerIn, IntegerCodes} from './integer-codes.js';

/**
 * A dictionary that grows while rows are read. A number and the text that it is written as are one value: 1 and '1'.
 * 32-bit integers have a table of their own, also those that come as text; ids mostly are such.
 */
export class GrowingDictionary implements Dictionary {
  readonly #integers = new IntegerCodes();
  readonly #texts = new Map<string, number>();
  /** Codes of other values that came as numbers, so that a number is written as text only once. */
  readonly #numbers = new Map<number, number>();
  /** By code; integers as they are, to be written when somebody asks. */
  readonly #values: (string | number)[] = [];

  constructor(values: Iterable<string> = []) {
    for (const value of values) this.code(value);
  }

  get size(): number {
    return this.#values.length;
  }

  /** The code of a value, a new one where the value is new. */
  code(value: string): number {
    const integer = integerIn(value);
    if (integer !== null) return this.#codeOfInteger(integer);
    const known = this.#texts.get(value);
    if (known !== undefined) return known;
    const code = this.#values.length;
    this.#texts.set(value, code);
    this.#values.push(value);
    return code;
  }

  /** The code of a number as it is written. */
  codeOfNumber(value: number): number {
    const integer = value | 0;
    if (integer === value) return this.#codeOfInteger(integer);
    let code = this.#numbers.get(value);
    if (code === undefined) this.#numbers.set(value, (code = this.code(String(value))));
    return code;
  }

  /** The codes of a column of 32-bit integers. */
  codesOfIntegers(values: Int32Array): Int32Array {
    const codes = new Int32Array(values.length);
    for (let row = 0; row < values.length; row++) codes[row] = this.#codeOfInteger(values[row]!);
    return codes;
  }

  find(value: string): number {
    const integer = integerIn(value);
    return integer === null ? (this.#texts.get(value) ?? UNKNOWN) : this.#integers.find(integer);
  }

  value(code: number): string | null {
    const value = this.#values[code];
    return value === undefined ? null : String(value);
  }

  #codeOfInteger(integer: number): number {
    const next = this.#values.length;
    const code = this.#integers.code(integer, next);
    if (code === next) this.#values.push(integer);
    return code;
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
