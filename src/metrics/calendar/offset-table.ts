import {DAY} from './days.js';
import type {OffsetAt} from './intl-offset.js';

/** Instants [from, until) over which a zone's clock stands at one offset from UTC (milliseconds, east is positive). */
export interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

/** Milliseconds in a cell of {@link OffsetTable.cells}: 37 hours, a power of two so that `instant * PER_CELL` is exact. */
const CELL = 2 ** 27;
export const PER_CELL = 1 / CELL;
const CELLS_IN_BLOCK = 256;
/** What is looked up at once: about 13 months. */
const BLOCK = CELL * CELLS_IN_BLOCK;
/** Cells from 1970 to early 2070. */
export const CELLS = 92 * CELLS_IN_BLOCK;
/** In {@link OffsetTable.cells}: no single offset is known for the cell, ask {@link OffsetTable.stretchAt}. */
export const ASK = 0x7fffffff;

/** Early 1800: before it no zone of the database changes, all keep local mean time. */
const FIRST = -156 * BLOCK;
/** Late 2100: from then on rules are yearly, and repeat with the Gregorian calendar every 400 years. */
const SETTLED = 120 * BLOCK;
const CYCLE = 146_097 * DAY;

/**
 * The offsets of one zone, found when they are first asked for and kept. Offsets are compared every 37 hours and each
 * change between is found exactly by bisection; so a stretch shorter than 37 hours is missed only if the offset after
 * it is the one before it. (The shortest stretch of any zone in tz 2025b is four days: Freetown in 1939.)
 *
 * Stretches may be cut where a lookup ended: the next one can have the same offset.
 */
export class OffsetTable {
  /**
   * The offset by `Math.floor(instant * PER_CELL)`, {@link CELLS} of them; {@link ASK} for cells that were not looked
   * up yet and for those in which the clock changes. For hot loops.
   */
  readonly cells = new Int32Array(CELLS).fill(ASK);
  readonly #ask: OffsetAt;
  readonly #blocks = new Map<number, readonly Stretch[]>();
  #last: Stretch = {from: NaN, until: NaN, offset: NaN};

  constructor(ask: OffsetAt) {
    this.#ask = ask;
  }

  /** The stretch that holds a finite instant. */
  stretchAt(instant: number): Stretch {
    if (!(instant >= this.#last.from && instant < this.#last.until)) this.#last = this.#find(instant);
    return this.#last;
  }

  #find(instant: number): Stretch {
    if (instant < FIRST) return {from: -Infinity, until: FIRST, offset: this.#ask(FIRST)};
    const shift = instant < SETTLED ? 0 : Math.floor((instant - SETTLED) / CYCLE) * CYCLE;
    const stretch = this.#inBlock(instant - shift);
    if (shift === 0) return stretch;
    return {from: stretch.from + shift, until: stretch.until + shift, offset: stretch.offset};
  }

  #inBlock(instant: number): Stretch {
    const number = Math.floor(instant / BLOCK);
    let block = this.#blocks.get(number);
    if (block === undefined) this.#blocks.set(number, (block = this.#lookUp(number)));
    return block.find(({until}) => instant < until)!;
  }

  #lookUp(block: number): Stretch[] {
    const stretches: Stretch[] = [];
    let from = block * BLOCK;
    let offset = this.#ask(from);
    for (let cell = block * CELLS_IN_BLOCK; cell < (block + 1) * CELLS_IN_BLOCK; cell++) {
      const end = (cell + 1) * CELL;
      const next = this.#ask(end);
      if (offset === next && cell >= 0 && cell < CELLS) this.cells[cell] = offset;
      let since = cell * CELL;
      while (offset !== next) {
        since = this.#changeBetween(since, end, offset);
        stretches.push({from, until: since, offset});
        from = since;
        offset = this.#ask(from);
      }
    }
    stretches.push({from, until: (block + 1) * BLOCK, offset});
    return stretches;
  }

  /** The instant at which the clock leaves the offset that it has at `before` and no longer has at `after`. */
  #changeBetween(before: number, after: number, offset: number): number {
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (this.#ask(middle) === offset) before = middle;
      else after = middle;
    }
    return after;
  }
}
