import {MISSING, type AnyChunk, type Codes, type Dictionary} from '../table/column.js';
import type {Table} from '../table/define-table.js';
import {absentDictionary} from '../table/dictionary.js';
import {accounts} from '../tables/accounts.js';
import type {AnyMetric} from './define-metric.js';
import type {Grouping} from './groups.js';
import type {TableData, Tables} from './measure.js';
import {partition} from './partition.js';
import {SetupError} from './setup-error.js';

/** The rows of one group, in chunks by table. */
export interface Group {
  readonly name: string | null;
  readonly chunks: Map<string, AnyChunk[]>;
}

/**
 * Can anything that a metric reads tell the group of its rows?
 * @throws {SetupError} when no table has a column of that name, and accounts that its rows name have none either
 */
export function checkGrouping({id, of = id, tables}: Pick<AnyMetric, 'id' | 'of' | 'tables'>, by: Grouping): void {
  const told = by in accounts.columns ? [by, 'account'] : [by];
  if (tables.some(({whole}) => told.some((name) => name in whole.columns))) return;
  const read = tables.map((table) => table.id).join(', ');
  throw new SetupError(
    'unknown-group',
    `[${of}] by: expected a column of what it reads (${read}) or of the accounts named there, got "${by}"`,
  );
}

/**
 * The rows of each group, groups in the order of their names, the one without a name last.
 * @param tables as read with `groupedTables`
 */
export function groupsOf(metric: Pick<AnyMetric, 'id' | 'tables'>, tables: Tables, by: Grouping): Group[] {
  const groupOfAccount = readGroups(tables[accounts.id]?.chunks ?? [], by);
  const groups = new Map<string | null, Group>();
  const shared: (readonly [table: string, chunks: readonly AnyChunk[]])[] = [];
  for (const table of metric.tables) {
    const chunks = tables[table.id]?.chunks ?? [];
    if (isShared(table, by)) shared.push([table.id, chunks]);
    else {
      for (const chunk of chunks) {
        for (const {name, part} of partsOf(chunk, metric.id, table, by, groupOfAccount)) {
          addTo(groups, name, table.id, part);
        }
      }
    }
  }
  for (const {chunks} of groups.values()) for (const [table, all] of shared) chunks.set(table, [...all]);
  return [...groups.values()].sort(byName);
}

/** Is a table of no group, and counts in each? */
export function isShared({whole}: Table, by: Grouping): boolean {
  return !('account' in whole.columns) && !(by in whole.columns);
}

/** The order of groups: by their names, the one without a name last. */
export function byName(a: {readonly name: string | null}, b: {readonly name: string | null}): number {
  return a.name === null ? 1 : b.name === null || a.name < b.name ? -1 : 1;
}

/** The rows of a chunk by group, as far as there are any. */
export function partsOf<C extends AnyChunk>(
  chunk: C,
  metric: string,
  table: Table,
  by: Grouping,
  groupOfAccount: GroupOfAccount,
): {readonly name: string | null; readonly part: C}[] {
  const account = codesIn(chunk, 'account');
  if (account === null && 'account' in table.whole.columns) throw withoutAccount(metric, table.id);
  const {groupOfRow, names} = groupsOfRows(chunk, codesIn(chunk, by), account, groupOfAccount);
  return partition(chunk, groupOfRow, names.size + 1)
    .map((part, code) => ({name: names.value(code - 1), part}))
    .filter(({part}) => part.length > 0);
}

function addTo(groups: Map<string | null, Group>, name: string | null, table: string, part: AnyChunk): void {
  let group = groups.get(name);
  if (group === undefined) groups.set(name, (group = {name, chunks: new Map()}));
  const parts = group.chunks.get(table);
  if (parts === undefined) group.chunks.set(table, [part]);
  else parts.push(part);
}

/** The rows of a group, as tables. */
export function tablesIn({chunks}: Group): Tables {
  return asTables(chunks);
}

/** Chunks of some tables, kept until all are there: whose group rows are is known when all accounts are. */
export class KeptRows {
  readonly #chunks: ReadonlyMap<string, AnyChunk[]>;

  constructor(tables: readonly Table[]) {
    this.#chunks = new Map(tables.map(({id}) => [id, []]));
  }

  /** One method per table. */
  get adders(): Record<string, (chunk: AnyChunk) => void> {
    return Object.fromEntries([...this.#chunks].map(([id, chunks]) => [id, (chunk) => void chunks.push(chunk)]));
  }

  get tables(): Tables {
    return asTables(this.#chunks);
  }
}

function asTables(chunks: ReadonlyMap<string, readonly AnyChunk[]>): Tables {
  return Object.fromEntries(
    [...chunks].map(([table, parts]) => [table, {chunks: parts} as Pick<TableData, 'chunks'> as TableData]),
  );
}

/** By code of an account the code of its group + 1, 0 for none. */
export interface GroupOfAccount {
  readonly groups: Int32Array;
  readonly names: Dictionary;
}

export function readGroups(chunks: readonly AnyChunk[], by: Grouping): GroupOfAccount {
  let groups = new Int32Array(0);
  let names: Dictionary = absentDictionary;
  for (const chunk of chunks) {
    const account = codesIn(chunk, 'account');
    const group = codesIn(chunk, by);
    if (account === null || group === null) continue;
    if (account.dictionary.size > groups.length) {
      const longer = new Int32Array(account.dictionary.size);
      longer.set(groups);
      groups = longer;
    }
    if (group.dictionary !== absentDictionary) names = group.dictionary;
    noteGroups(groups, account.codes, group.codes);
  }
  return {groups, names};
}

function noteGroups(groupOfAccount: Int32Array, account: Int32Array, group: Int32Array): void {
  for (let row = 0; row < account.length; row++) {
    if (account[row] !== MISSING) groupOfAccount[account[row]!] = group[row]! + 1;
  }
}

/** By row the code of its group + 1, 0 for none. Own and the accounts' groups have their names from one dictionary. */
function groupsOfRows(
  {length}: AnyChunk,
  own: Codes | null,
  account: Codes | null,
  {groups, names}: GroupOfAccount,
): {readonly groupOfRow: Int32Array; readonly names: Dictionary} {
  const groupOfRow = new Int32Array(length);
  if (account !== null) groupsOfAccounts(groupOfRow, account.codes, groups);
  if (own === null || own.dictionary === absentDictionary) return {groupOfRow, names};
  ownGroups(groupOfRow, own.codes);
  return {groupOfRow, names: own.dictionary};
}

function groupsOfAccounts(groupOfRow: Int32Array, account: Int32Array, groups: Int32Array): void {
  for (let row = 0; row < account.length; row++) {
    const code = account[row]!;
    if (code >= 0 && code < groups.length) groupOfRow[row] = groups[code]!;
  }
}

function ownGroups(groupOfRow: Int32Array, own: Int32Array): void {
  for (let row = 0; row < own.length; row++) if (own[row] !== MISSING) groupOfRow[row] = own[row]! + 1;
}

/** The key column of a chunk by name; `null` where its table was read without it. */
function codesIn(chunk: AnyChunk, name: string): Codes | null {
  return (chunk as unknown as Readonly<Record<string, Codes | undefined>>)[name] ?? null;
}

/** How many accounts the rows of a group name; rows that name none are of one more. */
export function accountsIn(group: Group): number {
  const accounts = new SeenAccounts();
  for (const part of [...group.chunks.values()].flat()) accounts.add(part);
  return accounts.count;
}

/** The accounts that rows name, counted; rows that name none are of one more. */
export class SeenAccounts {
  #seen = new Uint8Array(0);
  count = 0;

  add(chunk: AnyChunk): void {
    const account = codesIn(chunk, 'account');
    if (account === null) return;
    const needed = account.dictionary.size + 1;
    if (needed > this.#seen.length) {
      const longer = new Uint8Array(Math.max(needed, 2 * this.#seen.length));
      longer.set(this.#seen);
      this.#seen = longer;
    }
    this.count += markNew(this.#seen, account.codes);
  }
}

/** What the rows of a group say of their accounts. */
export function accountColumns({chunks}: Group): Codes[] {
  return [...chunks.values()].flat().flatMap((part) => codesIn(part, 'account') ?? []);
}

/** Marks the codes that were not marked yet, and tells how many those were. */
function markNew(seen: Uint8Array, codes: Int32Array): number {
  let marked = 0;
  for (let row = 0; row < codes.length; row++) {
    const place = codes[row]! + 1;
    marked += 1 - seen[place]!;
    seen[place] = 1;
  }
  return marked;
}

function withoutAccount(metric: string, table: string): SetupError {
  return new SetupError(
    'unknown-group',
    `[${metric}] by: expected ${table} with its column account (see groupedTables), got it without`,
  );
}
