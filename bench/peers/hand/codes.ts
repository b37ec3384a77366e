/** Dense numbers for ids, in order of first appearance. */
export interface Coded {
  readonly codes: Int32Array;
  readonly size: number;
}

/** Whole numbers by open addressing: key and code side by side, so that a hit is one cache line. */
export class NumberCodes {
  size = 0;
  #slots = new Int32Array(2 << 12);
  #shift = 32 - 12;

  code(id: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = (Math.imul(id, 0x9e3779b1) >>> this.#shift) << 1;
    for (let found = slots[slot + 1]!; found !== 0; found = slots[slot + 1]!) {
      if (slots[slot] === id) return found - 1;
      slot = (slot + 2) & last;
    }
    slots[slot] = id;
    slots[slot + 1] = ++this.size;
    if (4 * this.size > slots.length) this.#grow();
    return this.size - 1;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = (this.#slots = new Int32Array(2 * old.length));
    const shift = --this.#shift;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let slot = (Math.imul(old[from]!, 0x9e3779b1) >>> shift) << 1;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & (slots.length - 1);
      slots[slot] = old[from]!;
      slots[slot + 1] = old[from + 1]!;
    }
  }
}

export function codesOfNumbers(ids: Int32Array): Coded {
  const known = new NumberCodes();
  const codes = new Int32Array(ids.length);
  for (let row = 0; row < ids.length; row++) codes[row] = known.code(ids[row]!);
  return {codes, size: known.size};
}

/** Texts by the engine's own table. */
export class TextCodes {
  readonly #known = new Map<string, number>();

  get size(): number {
    return this.#known.size;
  }

  code(id: string): number {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const code = this.#known.size;
    this.#known.set(id, code);
    return code;
  }
}
