import type {Cells} from './cells.js';
import {FloatCells} from './float-cells.js';
import type {FloatRange} from './read-column.js';

/** A row as it comes: own properties only count. */
export type PlainRow = Readonly<Record<string, unknown>>;

/** What is wanted of rows: by name, the range of a column of floats; null for a column of something else. */
export type Wanted = ReadonlyMap<string, FloatRange | null>;

const hasOwn = Object.prototype.hasOwnProperty;

/**
 * Takes cells out of rows, by the name that they have there; without those that no row has. Each row is walked through
 * once, from name to name: that is faster than asking it for one after the other, and rows need not have the same names.
 */
export function cellsOfRows(rows: readonly PlainRow[], wanted: Wanted): Map<string, Cells> {
  const taken = new TakenCells(rows.length, wanted);
  takeCells(rows, taken);
  return new Map(
    taken.names.flatMap((name, place) => {
      const floats = taken.floats[place];
      const cells = floats === undefined ? taken.cells[place] : withOthers(rows, name, floats);
      return cells === undefined ? [] : [[name, cells]];
    }),
  );
}

/** What was taken, by place: names have places in the order in which they were first seen, mostly that of each row. */
class TakenCells {
  readonly names: string[] = [];
  /** Numbers in range; NaN where there is none. undefined for a column of something else, and for what nobody wants. */
  readonly floats: (Float64Array | undefined)[] = [];
  readonly limits: number[] = [];
  readonly scales: number[] = [];
  /** Others as they are. undefined for columns of floats, and for what nobody wants. */
  readonly cells: (unknown[] | undefined)[] = [];
  readonly #length: number;
  readonly #wanted: Wanted;
  readonly #places = new Map<string, number>();

  constructor(length: number, wanted: Wanted) {
    this.#length = length;
    this.#wanted = wanted;
  }

  /** @param cell the first one under a name tells what others are, as a rule: numbers, or text to be read */
  placeOf(name: string, cell: unknown): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const range = this.#wanted.get(name);
    const areFloats = range != null && typeof cell === 'number' && range.scale === range.scale;
    this.floats.push(areFloats ? new Float64Array(this.#length).fill(NaN) : undefined);
    this.limits.push(areFloats ? range.limit : 0);
    this.scales.push(areFloats ? range.scale : 1);
    this.cells.push(areFloats || range === undefined ? undefined : new Array<unknown>(this.#length));
    this.#places.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

function takeCells(rows: readonly PlainRow[], taken: TakenCells): void {
  const {names, floats, limits, scales, cells} = taken;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    let place = 0;
    for (const name in row) {
      if (!hasOwn.call(row, name)) continue;
      const cell = row[name];
      if (name !== names[place]) place = taken.placeOf(name, cell);
      const numbers = floats[place];
      if (numbers === undefined) {
        const others = cells[place];
        if (others !== undefined) others[i] = cell;
      } else if (typeof cell === 'number') {
        const value = cell * scales[place]!;
        if (Math.abs(value) <= limits[place]!) numbers[i] = value;
      }
      place++;
    }
  }
}

/** The floats, with the cells that are none: what could not be put there, or is not there. */
function withOthers(rows: readonly PlainRow[], name: string, floats: Float64Array): FloatCells {
  const places: number[] = [];
  for (let row = 0; row < floats.length; row++) if (floats[row] !== floats[row]) places.push(row);
  const others = places.map((row) => (Object.hasOwn(rows[row]!, name) ? rows[row]![name] : undefined));
  return new FloatCells(floats, places, others);
}
