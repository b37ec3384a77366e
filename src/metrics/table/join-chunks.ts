import type {AnyChunk, Codes, Columns, Kind, List, Memory, Properties} from './column.js';
import {GrowingDictionary} from './dictionary.js';

/**
 * The rows of several chunks of a table as one chunk, in their order. The chunks must be of one source: keys of a domain
 * share a dictionary.
 */
export function joinChunks<T extends AnyChunk>(columns: Columns, chunks: readonly T[]): T {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  const memory = Object.keys(columns).map((name) => {
    return [name, joinCells(chunks.map((chunk) => (chunk as unknown as Record<string, Memory[Kind]>)[name]))];
  });
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  return {length, ...Object.fromEntries(memory)} as T;
}

function joinCells(parts: readonly (Memory[Kind] | undefined)[]): Memory[Kind] {
  const [first] = parts;
  if (first instanceof Float64Array) return joinArrays(parts as Float64Array[], (length) => new Float64Array(length));
  if (first instanceof Int32Array) return joinArrays(parts as Int32Array[], (length) => new Int32Array(length));
  if (first instanceof Int8Array) return joinArrays(parts as Int8Array[], (length) => new Int8Array(length));
  if (Array.isArray(first)) return (parts as (string | null)[][]).flat();
  if (first === undefined || 'codes' in first) return joinCodes(parts as Codes[]);
  if ('get' in first) return joinProperties(parts as Properties[]);
  return joinLists(parts as List<Columns>[]);
}

function joinArrays<A extends Float64Array | Int32Array | Int8Array>(
  parts: readonly A[],
  make: (length: number) => A,
): A {
  const joined = make(parts.reduce((sum, part) => sum + part.length, 0));
  let from = 0;
  for (const part of parts) {
    joined.set(part, from);
    from += part.length;
  }
  return joined;
}

/** Codes of one dictionary, or of ones with the same values; that of an absent column has none. */
function joinCodes(parts: readonly Codes[]): Codes {
  const codes = joinArrays(
    parts.map((part) => part.codes),
    (length) => new Int32Array(length),
  );
  const {dictionary} = parts.find((part) => part.dictionary.size > 0) ?? parts[0]!;
  return {codes, dictionary};
}

/** Each chunk has dictionaries of its own for its properties. */
function joinProperties(parts: readonly Properties[]): Properties {
  const known = new Map<string, Codes>();
  return {
    get(name) {
      let joined = known.get(name);
      if (joined === undefined) known.set(name, (joined = joinTexts(parts.map((part) => part.get(name)))));
      return joined;
    },
  };
}

function joinTexts(parts: readonly Codes[]): Codes {
  const dictionary = new GrowingDictionary();
  const moved = parts.map(({codes, dictionary: own}) => {
    const texts = Array.from({length: own.size}, (_, code) => dictionary.code(own.value(code)!));
    return {codes: codes.map((code) => texts[code] ?? code), dictionary};
  });
  return joinCodes(moved);
}

function joinLists(parts: readonly List<Columns>[]): List<Columns> {
  const offsets = new Int32Array(parts.reduce((sum, part) => sum + part.offsets.length - 1, 1));
  let row = 0;
  let before = 0;
  for (const part of parts) {
    for (let i = 1; i < part.offsets.length; i++) offsets[++row] = before + part.offsets[i]!;
    before += part.items.length;
  }
  const items = parts.map((part) => part.items);
  const columns = Object.fromEntries(
    Object.keys(items[0]!)
      .filter((name) => name !== 'length')
      .map((name) => [name, {}]),
  );
  return {offsets, items: joinChunks(columns as Columns, items)};
}
