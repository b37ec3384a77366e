/** Numbers in a row in memory, of which a part is had without copying. */
export type NumberArray =
  Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/** How many rows there are, and which of them have no value. */
interface Rows {
  readonly length: number;
  /** One item a row, not 0 where the row has no value; none where all have one. */
  readonly nulls?: Uint8Array | undefined;
}

/** Integers and floats of at most 32 bits, and doubles. */
export interface NumberVector extends Rows {
  readonly type: 'number';
  readonly values: NumberArray;
}

/** Integers of 64 bits as two words each, the lower first: no BigInt is made of them. */
export interface Int64Vector extends Rows {
  readonly type: 'int64';
  readonly words: Int32Array;
  readonly isSigned: boolean;
}

/** Moments, in whole ms since 1970. */
export interface InstantVector extends Rows {
  readonly type: 'instant';
  readonly values: Float64Array;
  /** Is it a moment in UTC? Else a local time, of which it is not said where. */
  readonly isZoned: boolean;
}

/** Local dates, in days since 1970-01-01. */
export interface DayVector extends Rows {
  readonly type: 'day';
  readonly values: NumberArray;
}

/** Values by code: the value of row `i` is `values[codes[i]]`, none where the code is -1. */
export interface CodedVector extends Rows {
  readonly type: 'coded';
  readonly codes: Int32Array;
  /** Text, or values of another type. */
  readonly values: readonly (string | null)[] | Vector;
}

/** Any other values that the core knows: flags, objects, lists. */
export interface CellVector extends Rows {
  readonly type: 'cells';
  /** The value of a row that has one. */
  readonly at: (row: number) => unknown;
}

/** The cells of a column as a file of columns has them. */
export type Vector = NumberVector | Int64Vector | InstantVector | DayVector | CodedVector | CellVector;

/** In the place of a value of a type that no column can hold. The core counts it as unreadable. */
const strange = Symbol('a value of another type');

/** Cells of a type that no column can hold. */
export function strangeVector(length: number, nulls?: Uint8Array): CellVector {
  return {type: 'cells', length, nulls, at: () => strange};
}

/** What makes a value, or says that it cannot be made: it counts as unreadable, and ends nothing. */
export function orStrange(at: (row: number) => unknown): (row: number) => unknown {
  return (row) => {
    try {
      return at(row);
    } catch {
      return strange;
    }
  };
}

/** Cells of which none has a value. */
export function emptyVector(length: number): CellVector {
  return {type: 'cells', length, at: () => null};
}
