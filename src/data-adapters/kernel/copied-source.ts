import {
  MISSING,
  type AnyChunk,
  type Codes,
  type Column,
  type Columns,
  type Kind,
  type Memory,
} from '../../metrics/table/column.js';
import {absentDictionary, Dictionaries, GrowingDictionary} from '../../metrics/table/dictionary.js';
import type {CopiedCells, CopiedChunk, CopiedCodes, CopiedLists, CopiedRows} from './copied-rows.js';
import type {Source} from './source.js';

/**
 * A source of rows that were copied elsewhere.
 * @param rows all of them, of whatever table is asked for
 * @param dictionaries what keys are coded by
 */
export function copiedSource(
  id: string,
  rows: (signal: AbortSignal) => AsyncIterable<CopiedRows>,
  dictionaries = new Dictionaries(),
): Source & {readonly cells: {readonly dictionaries: Dictionaries}} {
  return {
    id,
    cells: {dictionaries},
    async *chunks({columns}, {signal}) {
      for await (const {chunk, quality} of rows(signal)) {
        yield {chunk: chunkOfCopy(columns, chunk, dictionaries) as never, quality};
      }
    },
  };
}

/** The rows of a copy, with keys of these dictionaries. */
export function chunkOfCopy(columns: Columns, {length, cells}: CopiedChunk, dictionaries: Dictionaries): AnyChunk {
  const memory = Object.entries(columns).map(([name, column]) => {
    return [name, memoryOfCopy(column, cells[name] ?? null, length, dictionaries)];
  });
  return {length, ...Object.fromEntries(memory)} as AnyChunk;
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
      return {offsets: list.offsets, items: chunkOfCopy(items, list.items, dictionaries) as Memory['list']['items']};
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
