import {MISSING, NO_DATE, type Column, type Columns, type Kind, type List, type Memory} from './column.js';
import {GrowingDictionary, type Dictionaries} from './dictionary.js';
import {isKey, keyCode, keyCodes} from './key-codes.js';
import {expectedInstant, LAST_INSTANT, msPer, readIso, type InstantUnit} from './read-time.js';
import {RecentDates} from './recent-dates.js';

/** How the cells of a source are to be understood. */
export interface Reading {
  readonly dictionaries: Dictionaries;
  /** The unit of instants given as numbers; `iso` (default) means that numbers are no instants. */
  readonly instants?: InstantUnit;
  /** Cells are text (CSV, an HTML table): numbers, flags and lists are read out of it and an empty cell is missing. */
  readonly text?: boolean;
}

/** A column in memory, and what was wrong with its cells. */
export interface ReadColumn<K extends Kind> {
  readonly memory: Memory[K];
  /** Rows (from 0) whose cell could not be read. */
  readonly unreadable: readonly number[];
  /** Rows (from 0) without a value. Known only for required columns. */
  readonly missing: readonly number[];
}

type Cells = ArrayLike<unknown>;
type Reader<K extends Kind> = (column: Column, cells: Cells, reading: Reading, problems: Problems) => Memory[K];

/** Rows whose cell gave no value. Missing cells are only kept where they matter: in a required column. */
class Problems {
  readonly unreadable: number[] = [];
  readonly missing: number[] = [];
  readonly #isRequired: boolean;

  constructor(isRequired: boolean) {
    this.#isRequired = isRequired;
  }

  note(row: number, cell: unknown): void {
    if (!isEmpty(cell)) this.unreadable.push(row);
    else if (this.#isRequired) this.missing.push(row);
  }
}

/** Is there nothing in this cell? Empty text is nothing: exports write it for "no value". */
export function isEmpty(cell: unknown): boolean {
  return cell === undefined || cell === null || cell === '';
}

/** Finds the cells that are no keys; the others are coded when somebody asks. */
const readKey: Reader<'key'> = ({domain = ''}, cells, {dictionaries}, problems) => {
  // Whole numbers are keys, all of them.
  if (!(cells instanceof Int32Array)) {
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if ((typeof cell !== 'string' || cell === '') && !isKey(cell)) problems.note(i, cell);
    }
  }
  return keyCodes(cells, dictionaries.of(domain));
};

const readChoice: Reader<'choice'> = ({values = [], fallback}, cells, _reading, problems) => {
  const dictionary = new GrowingDictionary(values);
  const codes = new Int32Array(cells.length);
  const instead = typeof fallback === 'string' ? dictionary.find(fallback) : MISSING;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    const code = typeof cell === 'string' ? dictionary.find(cell) : MISSING;
    if (code >= 0) codes[i] = code;
    else {
      codes[i] = instead;
      problems.note(i, cell);
    }
  }
  return {codes, dictionary};
};

const readNumber: Reader<'number'> = ({fallback}, cells, {text = false}, problems) =>
  readFloats(cells, problems, {
    instead: typeof fallback === 'number' ? fallback : NaN,
    scale: 1,
    limit: Number.MAX_VALUE,
    read: (cell) => (text && typeof cell === 'string' ? readPlainNumber(cell) : NaN),
  });

const plainNumber = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/** A number as programs write it: no thousands separators, no percent sign, a decimal point. Anything else is NaN. */
function readPlainNumber(text: string): number {
  return text.length <= 40 && plainNumber.test(text) ? Number(text) : NaN;
}

const readInstant: Reader<'instant'> = (_column, cells, {instants = 'iso', text = false}, problems) => {
  const scale = msPer(instants);
  return readFloats(cells, problems, {
    instead: NaN,
    scale,
    limit: LAST_INSTANT,
    read(cell) {
      if (cell instanceof Date) return cell.getTime();
      if (typeof cell !== 'string') return NaN;
      const iso = readIso(cell);
      return Number.isNaN(iso) && text ? readPlainNumber(cell) * scale : iso;
    },
  });
};

/** How cells become floats: numbers times `scale`, all else by `read`; beyond `limit` or NaN is unreadable. */
interface FloatRules {
  readonly instead: number;
  readonly scale: number;
  readonly limit: number;
  readonly read: (cell: unknown) => number;
}

function readFloats(cells: Cells, problems: Problems, {instead, scale, limit, read}: FloatRules): Float64Array {
  if (cells instanceof Float64Array && scale === 1) return checkedFloats(cells, problems, instead, limit);
  const floats = new Float64Array(cells.length);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    const value = typeof cell === 'number' ? cell * scale : isEmpty(cell) ? NaN : read(cell);
    if (Math.abs(value) <= limit) floats[i] = value;
    else {
      floats[i] = instead;
      problems.note(i, cell);
    }
  }
  return floats;
}

/** The floats without those beyond `limit` or NaN: as they are where there is none, else a copy. */
function checkedFloats(given: Float64Array, problems: Problems, instead: number, limit: number): Float64Array {
  let row = firstBeyond(given, limit);
  // What is known of an array, such as its local days, is known of these cells only.
  if (row === given.length) return given.subarray();
  const floats = given.slice();
  for (; row < floats.length; row++) {
    if (Math.abs(floats[row]!) <= limit) continue;
    problems.note(row, floats[row]);
    floats[row] = instead;
  }
  return floats;
}

function firstBeyond(floats: Float64Array, limit: number): number {
  let row = 0;
  while (row < floats.length && Math.abs(floats[row]!) <= limit) row++;
  return row;
}

const readDates: Reader<'date'> = (_column, cells, _reading, problems) => {
  const days = new Int32Array(cells.length).fill(NO_DATE);
  const recent = new RecentDates();
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    const day = typeof cell === 'string' ? recent.read(cell) : NaN;
    if (day === day) days[i] = day;
    else problems.note(i, cell);
  }
  return days;
};

const flagsAsText = new Map<unknown, 0 | 1>([
  ['true', 1],
  ['1', 1],
  ['false', 0],
  ['0', 0],
]);

const readFlag: Reader<'flag'> = ({fallback}, cells, {text = false}, problems) => {
  if (cells instanceof Int8Array && areFlags(cells)) return cells;
  const memory = new Int8Array(cells.length);
  const instead = typeof fallback === 'boolean' ? Number(fallback) : MISSING;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell === true || cell === 1) memory[i] = 1;
    else if (cell !== false && cell !== 0) {
      const flag = text ? flagsAsText.get(cell) : undefined;
      memory[i] = flag ?? instead;
      if (flag === undefined) problems.note(i, cell);
    }
  }
  return memory;
};

function areFlags(cells: Int8Array): boolean {
  for (let i = 0; i < cells.length; i++) if ((cells[i]! & 1) !== cells[i]) return false;
  return true;
}

const readText: Reader<'text'> = (_column, cells, _reading, problems) =>
  Array.from(cells, (cell, i) => {
    if (typeof cell === 'string' && cell !== '') return cell;
    if (typeof cell === 'number') return String(cell);
    problems.note(i, cell);
    return null;
  });

const readProperties: Reader<'properties'> = (_column, cells, {text = false}, problems) => {
  const rows = Array.from(cells, (cell, i) => {
    const value = text && typeof cell === 'string' && cell !== '' ? parseJson(cell) : cell;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    problems.note(i, cell);
    return null;
  });
  const known = new Map<string, Memory['key']>();
  return {
    get(name) {
      let codes = known.get(name);
      if (codes === undefined) known.set(name, (codes = propertyCodes(rows, name)));
      return codes;
    },
  };
};

function propertyCodes(rows: readonly (Readonly<Record<string, unknown>> | null)[], name: string): Memory['key'] {
  const dictionary = new GrowingDictionary();
  const codes = Int32Array.from(rows, (row) => {
    const value = row !== null && Object.hasOwn(row, name) ? row[name] : null;
    return typeof value === 'boolean' ? dictionary.code(String(value)) : keyCode(value, dictionary);
  });
  return {codes, dictionary};
}

/** JSON in a cell of text; `undefined` where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads the lists of a column as one run of small rows; the items are read like a table of their own. */
const readList: Reader<'list'> = ({items = {}}, cells, reading, problems) => {
  const offsets = new Int32Array(cells.length + 1);
  const rows: Readonly<Record<string, unknown>>[] = [];
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    const value: unknown = reading.text === true && typeof cell === 'string' && cell !== '' ? parseJson(cell) : cell;
    if (isListOfObjects(value)) {
      rows.push(...value);
    } else problems.note(i, cell);
    offsets[i + 1] = rows.length;
  }
  const memory: Record<string, Memory[Kind]> = {};
  for (const [name, item] of Object.entries(items)) {
    const column = rows.map((row) => row[name]);
    memory[name] = readColumn(item, column, {...reading, text: false}).memory;
  }
  return {offsets, items: {length: rows.length, ...memory} as List<Columns>['items']};
};

function isListOfObjects(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
}

const readers: {readonly [K in Kind]: Reader<K>} = {
  key: readKey,
  choice: readChoice,
  number: readNumber,
  instant: readInstant,
  date: readDates,
  flag: readFlag,
  text: readText,
  properties: readProperties,
  list: readList,
};

/** Reads the cells of one column into memory. */
export function readColumn<K extends Kind>(column: Column<K>, cells: Cells, reading: Reading): ReadColumn<K> {
  const problems = new Problems(column.required);
  const memory = readers[column.kind](column, cells, reading, problems);
  const {unreadable, missing} = problems;
  return {memory, unreadable, missing};
}

/** What a cell of this column may hold, in words for a message. */
export function expectedOf(column: Column, {instants = 'iso', text = false}: Reading): string {
  const words: Readonly<Record<Kind, string>> = {
    key: 'text or a number',
    choice: `one of ${(column.values ?? []).join(', ')}`,
    number: text ? 'a number such as 1234.5' : 'a number',
    instant: expectedInstant(instants),
    date: 'a date such as 2026-01-31',
    flag: 'true or false',
    text: 'text',
    properties: 'an object',
    list: 'a list of objects',
  };
  return words[column.kind];
}
