import type {Table} from '../../metrics/table/define-table.js';
import {namesIn, type Names} from '../../metrics/table/read-rows.js';
import type {Renamed} from './columns-option.js';
import {DataError} from './data-error.js';
import type {DocumentPart} from './document.js';

/**
 * Ids of the declared tables. By hand, and held by a test, since their declarations would come along with every widget
 * (2.5 kB).
 */
// prettier-ignore
export const declaredTables: readonly string[] = [
  'accounts', 'community', 'costs', 'csms', 'events', 'features', 'measurements', 'opportunities', 'outcomes', 'renewals',
  'responses', 'spells', 'subscriptions', 'tickets',
];

/** What is to be known of rows to tell which table they belong to. */
type Part = Pick<DocumentPart, 'table' | 'columns'>;

/** A part of the data that belongs to a table, and what the table's columns are called in it. */
export interface Found<P extends Part = DocumentPart> {
  readonly part: P;
  readonly names: Names;
}

/** What decides which table rows belong to. */
export interface FitOptions {
  /** The tables that the reader knows, with the columns that it needs. */
  readonly among: readonly Table[];
  readonly renamed: Renamed;
  /** Who reads, for messages. */
  readonly who: string;
}

/**
 * The part of the data that belongs to a table; `undefined` where none does. Rows that do not say which table they are
 * of belong to the one of `among` whose required columns are all there, and of several such to the one of which most
 * declared columns are there, the first listed of equals.
 * @throws {DataError} `wrong-columns` when a column that is required is not there, when the rows fit none of the tables,
 * or when the data name tables that nobody knows
 */
export function partFor<P extends Part>(parts: readonly P[], table: Table, options: FitOptions): Found<P> | undefined {
  const named = parts.find((part) => part.table === table.id);
  if (named) return foundAs(table, named, options);
  const unnamed = parts.find((part) => part.table === null);
  if (!unnamed) {
    checkTables(parts, options);
    return undefined;
  }
  if (unnamed.columns.length === 0) return undefined;
  return fitting(unnamed, options)?.id === table.id ? foundAs(table, unnamed, options) : undefined;
}

function foundAs<P extends Part>(table: Table, part: P, options: FitOptions): Found<P> | undefined {
  if (part.columns.length === 0) return undefined;
  const names = namesIn(table, part.columns, options.renamed);
  // The columns that the reader needs are those of the table as it named it.
  const needed = options.among.find(({id}) => id === table.id) ?? table;
  if (missing(needed, namesIn(needed, part.columns, options.renamed)).length > 0) {
    throw wrongColumns([needed], part, options);
  }
  return {part, names};
}

/** The table that unnamed rows belong to. */
function fitting(part: Part, options: FitOptions): Table | undefined {
  const {among, renamed} = options;
  let best: {readonly table: Table; readonly matched: number} | undefined;
  for (const table of among) {
    const names = namesIn(table, part.columns, renamed);
    if (names.size === 0 || missing(table, names).length > 0) continue;
    const matched = namesIn(table.whole, part.columns, renamed).size;
    if (best === undefined || matched > best.matched) best = {table, matched};
  }
  if (best === undefined && among.length > 0) throw wrongColumns(among, part, options);
  return best?.table;
}

/** The required columns that are not there. */
function missing({columns}: Table, names: Names): string[] {
  return Object.keys(columns).filter((name) => columns[name]?.required === true && !names.has(name));
}

function wrongColumns(expected: readonly Table[], part: Part, {renamed, who}: FitOptions): DataError {
  const wanted = expected.map((table) => {
    const called = (name: string): string =>
      Object.hasOwn(renamed, name) ? `"${name}" (called ${shownName(renamed[name] ?? '')})` : `"${name}"`;
    const lacking = missing(table, namesIn(table, part.columns, renamed));
    const lacks = lacking.length > 0 ? `${lacking.map(called).join(', ')} missing` : 'none of them there';
    const columns = Object.keys(table.columns);
    const more = columns.length > 8 ? ' …' : '';
    return `${table.id} with ${columns.slice(0, 8).map(called).join(', ')}${more} (${lacks})`;
  });
  return new DataError(
    'wrong-columns',
    `[${who}] columns: expected ${wanted.join('; or ')}, got ${list(part.columns)}`,
  );
}

/** Data in tables of which none is known are data whose tables are called otherwise. */
function checkTables(parts: readonly Part[], {among, who}: FitOptions): void {
  const known = new Set([...declaredTables, ...among.map(({id}) => id)]);
  const given = parts.flatMap(({table, columns}) => (table === null || columns.length === 0 ? [] : [table]));
  if (given.length === 0 || given.some((table) => known.has(table))) return;
  throw new DataError(
    'wrong-columns',
    `[${who}] tables: expected ${among.map(({id}) => id).join(', ')}, got ${list(given)}`,
  );
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 12).map(shownName).join(', ');
  return names.length > 12 ? `${shown} and ${names.length - 12} more` : shown;
}

/** A name of the data for a message: what is too long to be one is not quoted. */
function shownName(name: string): string {
  return name.length > 40 ? `a name of ${name.length} characters` : JSON.stringify(name);
}
