/** Code of a key or choice cell that has no value. */
export const MISSING = -1;
/** What a dictionary answers for a value that no row has; no row carries it. */
export const UNKNOWN = -2;
/** A date that is not given: later than all days, so an open end needs no branch. */
export const NO_DATE = 0x3fffffff;

/** Values by code, in order of first appearance. `find` answers {@link UNKNOWN} for a value that no row has. */
export interface Dictionary {
  readonly size: number;
  find(value: string): number;
  /** The value of a code; `null` for {@link MISSING} and for codes that were never given. */
  value(code: number): string | null;
}

/** A key or choice column: one code a row, {@link MISSING} where there is no value. */
export interface Codes {
  readonly codes: Int32Array;
  readonly dictionary: Dictionary;
}

/** A column of open properties: each property becomes a column of codes when it is first asked for. */
export interface Properties {
  /** The values of one property as text codes; rows without it have {@link MISSING}. */
  get(name: string): Codes;
}

/** A column of lists: the items of row `i` are the rows `offsets[i]` to `offsets[i + 1]` (exclusive) of `items`. */
export interface List<C extends Columns> {
  readonly offsets: Int32Array;
  readonly items: Chunk<C>;
}

/** How the cells of each kind stand in memory. */
export interface Memory {
  /** An open set of values: ids, names that are grouped by. */
  key: Codes;
  /** A closed set of values. */
  choice: Codes;
  /** Missing is NaN. */
  number: Float64Array;
  /** Milliseconds since 1970 in UTC; missing is NaN. */
  instant: Float64Array;
  /** Local days since 1970-01-01; missing is {@link NO_DATE}. */
  date: Int32Array;
  /** 1, 0, or {@link MISSING}. */
  flag: Int8Array;
  /** Free text that is shown but never grouped by; missing is null. */
  text: readonly (string | null)[];
  properties: Properties;
  list: List<Columns>;
}

/** What a row may hold in a cell of each kind. */
export interface Cell {
  key: string | number;
  choice: string;
  number: number;
  instant: string | number | Date;
  date: string;
  flag: boolean | 0 | 1;
  text: string;
  properties: Readonly<Record<string, unknown>>;
  list: readonly object[];
}

export type Kind = keyof Memory;

/** The declaration of one column. `cell` exists for the type alone. */
export interface Column<K extends Kind = Kind, C = unknown, R extends boolean = boolean> {
  readonly kind: K;
  readonly required: R;
  readonly about: string;
  /** Keys of one domain share a dictionary over all tables of a source, so that tables join by code. */
  readonly domain?: string;
  /** The members of a choice. */
  readonly values?: readonly string[];
  /** Stands in for a missing cell and for an absent column. */
  readonly fallback?: number | string | boolean;
  readonly items?: Columns;
  readonly cell?: C;
}

export type Columns = Readonly<Record<string, Column>>;

/** The columns of a table for some of its rows. */
export type Chunk<C extends Columns = Columns> = {readonly length: number} & {readonly [N in keyof C]: MemoryOf<C[N]>};

/** A chunk of any table. `Chunk<any>` is no supertype of chunks: its index signature contradicts `length`. */
export interface AnyChunk {
  readonly length: number;
}

export type MemoryOf<C> = C extends {readonly kind: 'list'; readonly items: infer I extends Columns}
  ? List<I>
  : C extends Column<infer K>
    ? Memory[K]
    : never;

/** An open set of values, such as ids. Columns of the same domain join by code. */
export function key(domain: string, about: string): Column<'key', Cell['key'], false> {
  return {kind: 'key', required: false, domain, about};
}

/** One of a closed set of values. */
export function choice<const V extends string>(
  values: readonly V[],
  about: string,
  fallback?: NoInfer<V>,
): Column<'choice', V, false> {
  return {kind: 'choice', required: false, values, about, ...(fallback !== undefined && {fallback})};
}

/** A finite number. */
export function number(about: string, fallback?: number): Column<'number', number, false> {
  return {kind: 'number', required: false, about, ...(fallback !== undefined && {fallback})};
}

/** A moment: ISO 8601 with a zone, or epoch time in the unit that the source declares. */
export function instant(about: string): Column<'instant', Cell['instant'], false> {
  return {kind: 'instant', required: false, about};
}

/** A local calendar date, `YYYY-MM-DD`. */
export function date(about: string): Column<'date', string, false> {
  return {kind: 'date', required: false, about};
}

/** True or false, also as 1 or 0. */
export function flag(about: string, fallback?: boolean): Column<'flag', Cell['flag'], false> {
  return {kind: 'flag', required: false, about, ...(fallback !== undefined && {fallback})};
}

/** Free text that no metric groups by. */
export function text(about: string): Column<'text', string, false> {
  return {kind: 'text', required: false, about};
}

/** Open properties of a row. */
export function properties(about: string): Column<'properties', Cell['properties'], false> {
  return {kind: 'properties', required: false, about};
}

/** A list of small rows inside a row. */
export function list<I extends Columns>(
  items: I,
  about: string,
): Column<'list', readonly RowOf<I>[], false> & {readonly items: I} {
  return {kind: 'list', required: false, items, about};
}

/** A row cannot be used without this column: rows that lack it are dropped and counted. */
export function required<K extends Kind, C>(column: Column<K, C, false>): Column<K, C, true> {
  return {...column, required: true};
}

type RequiredNames<C extends Columns> = {[N in keyof C]: C[N]['required'] extends true ? N : never}[keyof C];
type CellOf<C> = C extends Column<Kind, infer X> ? X : never;

/** A row as an object: required cells must be there, others may be missing, null or undefined. */
export type RowOf<C extends Columns> = {readonly [N in RequiredNames<C>]: CellOf<C[N]>} & {
  readonly [N in Exclude<keyof C, RequiredNames<C>>]?: CellOf<C[N]> | null | undefined;
};
