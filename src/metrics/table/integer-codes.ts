import {UNKNOWN} from './column.js';

/** 2^32 divided by the golden ratio: a product with it spreads keys that stand close together over all of its high bits. */
const SPREAD = 0x9e3779b1;

/** Places of the smallest table, a power of 2. */
const FEWEST = 16;

/**
 * Codes of 32-bit integers by open addressing. Key and code + 1 stand side by side (code + 1 is 0 in an empty place), so
 * that a hit is one line of the cache; at the most every second place is taken, so that runs stay short.
 */
export class IntegerCodes {
  #slots = new Int32Array(0);
  /** How far a product is shifted down to become a place. */
  #shift = 32;
  #size = 0;

  /** The code of a key; `next` where the key is new, and then it is the key's from now on. */
  code(key: number, next: number): number {
    if (4 * (this.#size + 1) > this.#slots.length) this.#grow();
    const slots = this.#slots;
    const end = slots.length - 1;
    let slot = (Math.imul(key, SPREAD) >>> this.#shift) << 1;
    for (let code = slots[slot + 1]!; code !== 0; code = slots[slot + 1]!) {
      if (slots[slot] === key) return code - 1;
      slot = (slot + 2) & end;
    }
    slots[slot] = key;
    slots[slot + 1] = next + 1;
    this.#size++;
    return next;
  }

  /** The code of a key; {@link UNKNOWN} where it has none. */
  find(key: number): number {
    const slots = this.#slots;
    if (slots.length === 0) return UNKNOWN;
    const slot = freeOrOf(slots, this.#shift, key);
    return slots[slot + 1] === 0 ? UNKNOWN : slots[slot + 1]! - 1;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(Math.max(2 * FEWEST, 2 * old.length));
    const shift = Math.clz32(slots.length >> 1) + 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      const slot = freeOrOf(slots, shift, old[from]!);
      slots[slot] = old[from]!;
      slots[slot + 1] = old[from + 1]!;
    }
    this.#slots = slots;
    this.#shift = shift;
  }
}

/** Where a key stands, or the first free place where it would. */
function freeOrOf(slots: Int32Array, shift: number, key: number): number {
  let slot = (Math.imul(key, SPREAD) >>> shift) << 1;
  while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & (slots.length - 1);
  return slot;
}

/** The integer that `String()` writes as this text, if it is one of 32 bits; else null. */
export function integerIn(text: string): number | null {
  const {length} = text;
  const isNegative = text.charCodeAt(0) === 45;
  const start = isNegative ? 1 : 0;
  if (length === start || length > start + 10) return null;
  let size = 0;
  for (let i = start; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return null;
    size = 10 * size + digit;
  }
  // Text that no number is written as: 007, -0.
  if (text.charCodeAt(start) === 48 && length > 1) return null;
  const value = isNegative ? -size : size;
  return value === (value | 0) ? value : null;
}
