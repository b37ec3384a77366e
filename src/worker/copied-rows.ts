// Rows of a table as a message can hold them: codes come with the values that they stand for, since the page and the worker
// have dictionaries of their own.
import {
  MISSING,
  type AnyChunk,
  type Codes,
  type Column,
  type Columns,
  type Kind,
  type Memory,
} from '../metrics/table/column.js';
import {absentDictionary, GrowingDictionary, type Dictionaries} from '../metrics/table/dictionary.js';
import type {DataQuality} from '../metrics/table/quality.js';

/** Some rows of a table, and what could not be read. */
export interface CopiedRows {
  readonly chunk: CopiedChunk;
  readonly quality: DataQuality;
}

/** The columns by name. */
interface CopiedChunk {
  readonly length: number;
  readonly cells: Readonly<Record<string, CopiedCells>>;
}

type CopiedCells = Exclude<Memory[Kind], Codes | Memory['properties' | 'list']> | CopiedCodes | CopiedLists | null;

interface CopiedCodes {
  readonly codes: Int32Array;
  /** By code; `null` where the data do not have the column. */
  readonly values: readonly string[] | null;
}

interface CopiedLists {
  readonly offsets: Int32Array;
  readonly items: CopiedChunk;
}

/** A copy of some rows, but for open properties: see {@link hasProperties}. */
export function copiedChunk(columns: Columns, chunk: AnyChunk): CopiedChunk {
  const cells = Object.entries(columns).map(([name, column]) => [name, copiedCells(column, memoryOf(chunk, name))]);
  return {length: chunk.length, cells: Object.fromEntries(cells) as CopiedChunk['cells']};
}

/** Do the rows have open properties? Nobody knows which, so they can't be copied. */
export function hasProperties(columns: Columns, chunk: AnyChunk): boolean {
  return Object.entries(columns).some(([name, {kind}]) => {
    if (kind !== 'properties') return false;
    return (memoryOf(chunk, name) as Memory['properties']).get('').dictionary !== absentDictionary;
  });
}

/** The rows of a copy, with keys of these dictionaries. */
export function chunkOf(columns: Columns, {length, cells}: CopiedChunk, dictionaries: Dictionaries): AnyChunk {
  const memory = Object.entries(columns).map(([name, column]) => {
    return [name, memoryOfCopy(column, cells[name] ?? null, length, dictionaries)];
  });
  return {length, ...Object.fromEntries(memory)} as AnyChunk;
}

function memoryOf(chunk: AnyChunk, name: string): Memory[Kind] {
  return (chunk as unknown as Readonly<Record<string, unknown>>)[name] as Memory[Kind];
}

function copiedCells({kind, items = {}}: Column, memory: Memory[Kind]): CopiedCells {
  switch (kind) {
    case 'key':
    case 'choice':
      return copiedCodes(memory as Codes);
    case 'properties':
      return null;
    case 'list': {
      const list = memory as Memory['list'];
      return {offsets: list.offsets.slice(), items: copiedChunk(items, list.items)};
    }
    default:
      // A message takes the whole of a buffer along, of which a column may be a part.
      return (memory as Float64Array).slice();
  }
}

function copiedCodes({codes: from, dictionary}: Codes): CopiedCodes {
  if (dictionary === absentDictionary) return {codes: from.slice(), values: null};
  const values: string[] = [];
  const known = new Map<number, number>();
  const codes = from.map((code) => {
    let copied = code < 0 ? code : known.get(code);
    if (copied === undefined) {
      known.set(code, (copied = values.length));
      values.push(dictionary.value(code) ?? '');
    }
    return copied;
  });
  return {codes, values};
}

function memoryOfCopy(
  {kind, domain = '', values, items = {}}: Column,
  copied: CopiedCells,
  length: number,
  dictionaries: Dictionaries,
): Memory[Kind] {
  switch (kind) {
    case 'key':
      return codesOf(copied as CopiedCodes, () => dictionaries.of(domain));
    case 'choice':
      return codesOf(copied as CopiedCodes, () => new GrowingDictionary(values));
    case 'properties':
      return {get: () => ({codes: new Int32Array(length).fill(MISSING), dictionary: absentDictionary})};
    case 'list': {
      const list = copied as CopiedLists;
      return {offsets: list.offsets, items: chunkOf(items, list.items, dictionaries) as Memory['list']['items']};
    }
    default:
      return copied as Float64Array;
  }
}

function codesOf({codes, values}: CopiedCodes, dictionaryOf: () => GrowingDictionary): Codes {
  if (values === null) return {codes, dictionary: absentDictionary};
  const dictionary = dictionaryOf();
  const known = values.map((value) => dictionary.code(value));
  return {codes: codes.map((code) => known[code] ?? code), dictionary};
}
