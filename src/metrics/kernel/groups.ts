import {MISSING, type AnyChunk, type Codes, type Dictionary} from '../table/column.js';
import type {Table} from '../table/define-table.js';
import {absentDictionary} from '../table/dictionary.js';
import {accounts} from '../tables/accounts.js';
import type {AnyMetric, GivenOptions, OptionsOf, OutcomeOf, PartOf} from './define-metric.js';
import {aggregate, derive, optionsOf, qualityOf, type TableData, type Tables} from './measure.js';
import {membersOf, type Members} from './members.js';
import {insufficient, type Insufficient, type Json, type Made} from './outcome.js';
import {partition} from './partition.js';
import type {Scope} from './scope.js';
import {SetupError} from './setup-error.js';
import {withColumns} from './with-columns.js';

/** What rows can be grouped by: a column of their own of that name, or that of their account. */
export const groupings = ['segment', 'region', 'csm', 'team'] as const;
export type Grouping = (typeof groupings)[number];

/** The outcome of the rows of one group. */
export interface GroupOutcome<M extends AnyMetric> {
  /** `null` for the rows that have no group. */
  readonly name: string | null;
  readonly outcome: Made<OutcomeOf<M>> | Made<Insufficient>;
}

/**
 * The tables to read for {@link measureBy}: those of the metric with what their rows are grouped by, and the accounts to
 * look it up in.
 */
export function groupedTables({tables}: Pick<AnyMetric, 'tables'>, by: Grouping): Table[] {
  const wider = tables.map((table) => withColumns(table, ['account', by]));
  return wider.some(({id}) => id === accounts.id) ? wider : [...wider, accounts.pick('account', by)];
}

/**
 * Measures each group by itself: groups in the order of their names, the one without a name last. The group of a row is
 * its own column of that name; where it has none, that of its account. Tables that know neither accounts nor the group
 * (such as features) count in every group.
 *
 * Groups with rows of fewer accounts than `scope.minimumGroup` are insufficient, with the code `small-group`; so is the
 * next smallest, where the total of all groups would tell about a hidden one.
 * @param tables as read with {@link groupedTables}
 */
export function measureBy<M extends AnyMetric>(
  metric: M,
  tables: Tables,
  {by}: {readonly by: Grouping},
  given: GivenOptions<M>,
  scope: Scope,
): GroupOutcome<M>[] {
  const options = optionsOf(metric, given);
  const quality = qualityOf(metric, tables);
  return aggregateBy(metric, tables, {by}, options, scope).map(({name, aggregate: counts}) => ({
    name,
    outcome:
      counts === null
        ? {...smallGroup(scope), made: {metric: metric.id, options, scope, quality}}
        : derive(metric, counts, options, scope, quality),
  }));
}

/** What is counted of the rows of one group; `null` where it is not to be shown. */
export type GroupAggregate = {readonly name: string | null; readonly aggregate: Json};

/** The first step of {@link measureBy}. `options` are complete. */
export function aggregateBy<M extends AnyMetric>(
  metric: M,
  tables: Tables,
  {by}: {readonly by: Grouping},
  options: OptionsOf<M>,
  scope: Scope,
): GroupAggregate[] {
  const groups = groupsOf(metric, tables, by);
  const hidden = hiddenGroups(groups, scope);
  return groups.map((group) => ({
    name: group.name,
    aggregate: hidden.has(group) ? null : (aggregate(metric, tablesIn(group), options, scope) as Json),
  }));
}

/** Why a group is not shown. */
export function smallGroup({minimumGroup}: Scope): Insufficient {
  return insufficient('small-group', `Not shown: it would tell about a group of fewer than ${minimumGroup} accounts`);
}

/**
 * Who is behind a part of the outcome of one group, as {@link membersOf} of its rows. Those of a group that is not shown
 * are suppressed; `null` also where no row is of the group.
 * @param tables as read with {@link groupedTables} of `metric.members`
 */
export function membersBy<M extends AnyMetric>(
  metric: M,
  tables: Tables,
  {by, name}: GroupName,
  part: PartOf<M>,
  given: GivenOptions<M>,
  scope: Scope,
): Members | null {
  if (metric.members === undefined) return null;
  const groups = groupsOf({id: metric.id, tables: metric.members.tables}, tables, by);
  const group = groups.find((one) => one.name === name);
  if (group === undefined) return null;
  return hiddenGroups(groups, scope).has(group)
    ? {suppressed: true}
    : membersOf(metric, tablesIn(group), part, given, scope);
}

/** Which group: `null` for the rows that have none. */
export interface GroupName {
  readonly by: Grouping;
  readonly name: string | null;
}

/** The rows of one group, in chunks by table. */
interface Group {
  readonly name: string | null;
  readonly chunks: Map<string, AnyChunk[]>;
}

function groupsOf(metric: Pick<AnyMetric, 'id' | 'tables'>, tables: Tables, by: Grouping): Group[] {
  const groupOfAccount = readGroups(tables[accounts.id]?.chunks ?? [], by);
  const groups = new Map<string | null, Group>();
  const shared: (readonly [table: string, chunks: readonly AnyChunk[]])[] = [];
  for (const {id, whole} of metric.tables) {
    const chunks = tables[id]?.chunks ?? [];
    const knowsAccounts = 'account' in whole.columns;
    if (!knowsAccounts && !(by in whole.columns)) shared.push([id, chunks]);
    else {
      for (const chunk of chunks) {
        const account = codesIn(chunk, 'account');
        if (account === null && knowsAccounts) throw withoutAccount(metric.id, id);
        const {groupOfRow, names} = groupsOfRows(chunk, codesIn(chunk, by), account, groupOfAccount);
        partition(chunk, groupOfRow, names.size + 1).forEach((part, code) => {
          if (part.length > 0) addTo(groups, names.value(code - 1), id, part);
        });
      }
    }
  }
  for (const {chunks} of groups.values()) for (const [table, all] of shared) chunks.set(table, [...all]);
  return [...groups.values()].sort((a, b) => (a.name === null ? 1 : b.name === null || a.name < b.name ? -1 : 1));
}

/** Those that are not to be shown. */
function hiddenGroups(groups: readonly Group[], {minimumGroup}: Scope): ReadonlySet<Group> {
  if (minimumGroup <= 1) return new Set();
  return new Set(Array.from(hiddenAmong(groups.map(accountsIn), minimumGroup), (place) => groups[place]!));
}

function addTo(groups: Map<string | null, Group>, name: string | null, table: string, part: AnyChunk): void {
  let group = groups.get(name);
  if (group === undefined) groups.set(name, (group = {name, chunks: new Map()}));
  const parts = group.chunks.get(table);
  if (parts === undefined) group.chunks.set(table, [part]);
  else parts.push(part);
}

function tablesIn({chunks}: Group): Tables {
  return Object.fromEntries(
    [...chunks].map(([table, parts]) => [table, {chunks: parts} as Pick<TableData, 'chunks'> as TableData]),
  );
}

/** By code of an account the code of its group + 1, 0 for none. */
interface GroupOfAccount {
  readonly groups: Int32Array;
  readonly names: Dictionary;
}

function readGroups(chunks: readonly AnyChunk[], by: Grouping): GroupOfAccount {
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
function accountsIn({chunks}: Group): number {
  const columns = [...chunks.values()].flat().flatMap((part) => codesIn(part, 'account') ?? []);
  const seen = new Uint8Array(Math.max(0, ...columns.map(({dictionary}) => dictionary.size)) + 1);
  return columns.reduce((count, {codes}) => count + markNew(seen, codes), 0);
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

/**
 * The groups (by place) that are not to be shown: those smaller than `minimum`, and further ones, smallest first, until
 * what is hidden is more than one group and no less than `minimum` together; else the total would tell about it.
 */
export function hiddenAmong(sizes: readonly number[], minimum: number): ReadonlySet<number> {
  const smallestFirst = sizes.map((_, group) => group).sort((a, b) => sizes[a]! - sizes[b]!);
  const hidden = new Set<number>();
  let together = 0;
  for (const group of smallestFirst) {
    const size = sizes[group]!;
    if (size >= minimum && (hidden.size === 0 || (hidden.size > 1 && together >= minimum))) break;
    hidden.add(group);
    together += size;
  }
  return hidden;
}

function withoutAccount(metric: string, table: string): SetupError {
  return new SetupError(
    'unknown-group',
    `[${metric}] by: expected ${table} with its column account (see groupedTables), got it without`,
  );
}
