import type {AnyChunk, Kind, Memory} from './column.js';
import {sliceCodes, takeCodes} from './lazy-codes.js';

/** Some rows of a chunk, as a chunk. Columns are moved when they are first asked for. */
export function takeRows<T extends AnyChunk>(chunk: T, rows: Int32Array): T {
  return madeOf(chunk, rows.length, (memory) => takeCells(memory, rows));
}

/** The rows of a chunk from `from` up to `end`, as a chunk. Columns are seen through, as far as they can be, not moved. */
export function sliceRows<T extends AnyChunk>(chunk: T, from: number, end: number): T {
  return madeOf(chunk, end - from, (memory) => sliceCells(memory, from, end));
}

/** A chunk whose columns are made of those of another when they are first asked for. */
function madeOf<T extends AnyChunk>(chunk: T, length: number, make: (memory: Memory[Kind]) => Memory[Kind]): T {
  const made = {length};
  for (const name of Object.keys(chunk)) {
    if (name === 'length') continue;
    Object.defineProperty(made, name, {
      enumerable: true,
      configurable: true,
      get(this: object) {
        const value = make((chunk as unknown as Record<string, Memory[Kind]>)[name]!);
        Object.defineProperty(this, name, {enumerable: true, value});
        return value;
      },
    });
  }
  return made as T;
}

function sliceCells(memory: Memory[Kind], from: number, end: number): Memory[Kind] {
  if (ArrayBuffer.isView(memory)) return memory.subarray(from, end);
  if ('codes' in memory) return sliceCodes(memory, from, end);
  return takeCells(
    memory,
    Int32Array.from({length: end - from}, (_, i) => from + i),
  );
}

/** The cells of some rows. */
export function takeCells(memory: Memory[Kind], rows: Int32Array): Memory[Kind] {
  if (memory instanceof Float64Array) return moved(memory, rows, new Float64Array(rows.length));
  if (memory instanceof Int32Array) return moved(memory, rows, new Int32Array(rows.length));
  if (memory instanceof Int8Array) return moved(memory, rows, new Int8Array(rows.length));
  if ('codes' in memory) return takeCodes(memory, rows);
  if ('get' in memory) return {get: (name) => takeCodes(memory.get(name), rows)};
  if ('offsets' in memory) return takeLists(memory, rows);
  return Array.from(rows, (row) => memory[row] ?? null);
}

function takeLists({offsets, items}: Memory['list'], rows: Int32Array): Memory['list'] {
  const taken = new Int32Array(rows.length + 1);
  const inner: number[] = [];
  rows.forEach((row, i) => {
    for (let item = offsets[row]!; item < offsets[row + 1]!; item++) inner.push(item);
    taken[i + 1] = inner.length;
  });
  return {offsets: taken, items: takeRows(items, Int32Array.from(inner))};
}

function moved<A extends Float64Array | Int32Array | Int8Array>(from: A, rows: Int32Array, to: A): A {
  for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]!]!;
  return to;
}
