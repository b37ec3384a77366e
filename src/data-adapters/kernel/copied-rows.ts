// Rows of a table as a message can hold them: codes come with the values that they stand for, since the page and the worker
// have dictionaries of their own.
import {
  MISSING,
  type AnyChunk,
  type Codes,
  type Column,
  type Columns,
  type Dictionary,
  type Kind,
  type Memory,
} from '../../metrics/table/column.js';
import type {DataQuality} from '../../metrics/table/quality.js';
import type {AddedRows} from './source.js';

/** Some rows of a table, and what could not be read. */
export interface CopiedRows {
  readonly chunk: CopiedChunk;
  readonly quality: DataQuality;
}

/** Rows that were added to a table: see `AddedRows`. */
export interface CopiedAdded extends Pick<AddedRows, 'rows' | 'quality'> {
  readonly chunks: readonly CopiedChunk[];
}

/** The columns by name. */
export interface CopiedChunk {
  readonly length: number;
  readonly cells: Readonly<Record<string, CopiedCells>>;
}

export type CopiedCells =
  Exclude<Memory[Kind], Codes | Memory['properties' | 'list']> | CopiedCodes | CopiedLists | null;

export interface CopiedCodes {
  readonly codes: Int32Array;
  /** By code; `null` where the data do not have the column. */
  readonly values: readonly string[] | null;
}

export interface CopiedLists {
  readonly offsets: Int32Array;
  readonly items: CopiedChunk;
}

/** A copy of some rows, but for open properties: nobody knows which there are. */
export function copiedChunk(columns: Columns, chunk: AnyChunk): CopiedChunk {
  const cells = Object.entries(columns).map(([name, column]) => [name, copiedCells(column, memoryOf(chunk, name))]);
  return {length: chunk.length, cells: Object.fromEntries(cells) as CopiedChunk['cells']};
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
  if (isAbsent(dictionary)) return {codes: from.slice(), values: null};
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

/** Of a column that the data do not have: there every value is the one that every row carries, none. */
function isAbsent(dictionary: Dictionary): boolean {
  return dictionary.find('') === MISSING;
}
