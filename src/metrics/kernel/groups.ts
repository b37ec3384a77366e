import type {Table} from '../table/define-table.js';
import {accounts} from '../tables/accounts.js';
import type {AnyMetric, GivenOptions, OptionsOf, OutcomeOf, PartOf} from './define-metric.js';
import {accountColumns, accountsIn, checkGrouping, groupsOf, tablesIn, type Group} from './group-rows.js';
import {aggregate, derive, optionsOf, qualityOf, type Tables} from './measure.js';
import {idsOf, membersOf, type Members} from './members.js';
import {insufficient, type Insufficient, type Json, type Made} from './outcome.js';
import type {Scope} from './scope.js';
import {withColumns} from './with-columns.js';

/** What accounts can be grouped by: columns of theirs. */
export const accountGroupings = ['segment', 'region', 'csm', 'team', 'plan'] as const;
export type AccountGrouping = (typeof accountGroupings)[number];

/** What rows can be grouped by: a column of their own of that name, or that of their account. */
export const groupings = [...accountGroupings, 'employee', 'place'] as const;
export type Grouping = (typeof groupings)[number];

/** The outcome of the rows of one group. */
export interface GroupOutcome<M extends AnyMetric> {
  /** `null` for the rows that have no group. */
  readonly name: string | null;
  readonly outcome: Made<OutcomeOf<M>> | Made<Insufficient>;
}

/**
 * The tables to read for {@link measureBy}: those of the metric with what their rows are grouped by, and the accounts to
 * look it up in, where they can tell it.
 */
export function groupedTables({tables}: Pick<AnyMetric, 'tables'>, by: Grouping): Table[] {
  const wider = tables.map((table) => withColumns(table, ['account', by]));
  if (!(by in accounts.columns) || wider.some(({id}) => id === accounts.id)) return wider;
  return [...wider, withColumns(accounts.pick('account'), [by])];
}

/**
 * Measures each group by itself: groups in the order of their names, the one without a name last. The group of a row is
 * its own column of that name; where it has none, that of its account. Tables that know neither accounts nor the group
 * (such as features) count in every group.
 *
 * Groups with rows of fewer accounts than `scope.minimumGroup` are insufficient, with the code `small-group`; so is the
 * next smallest, where the total of all groups would tell about a hidden one.
 * @param tables as read with {@link groupedTables}
 * @throws {SetupError} when nothing that the metric reads can tell the group
 */
export function measureBy<M extends AnyMetric>(
  metric: M,
  tables: Tables,
  {by}: {readonly by: Grouping},
  given: GivenOptions<M>,
  scope: Scope,
): GroupOutcome<M>[] {
  checkGrouping(metric, by);
  const options = optionsOf(metric, given);
  const groups = groupsOf(metric, tables, by);
  const hidden = hiddenGroups(groups, scope);
  return groups.map((group) => ({
    name: group.name,
    outcome: hidden.has(group)
      ? tooSmall(metric, tables, options, scope)
      : derive(
          metric,
          aggregate(metric, tablesIn(group), options, scope) as Json,
          options,
          scope,
          qualityOf(metric, tables),
        ),
  }));
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

/**
 * The accounts of one group, as far as rows of the metric's tables name them. Those of a group that is not shown are
 * suppressed; `null` where no row of it names one.
 * @param tables as read with {@link groupedTables}
 */
export function accountsOfGroup(
  metric: Pick<AnyMetric, 'id' | 'tables'>,
  tables: Tables,
  {by, name}: GroupName,
  scope: Scope,
): Members | null {
  const groups = groupsOf(metric, tables, by);
  const group = groups.find((one) => one.name === name);
  if (group === undefined) return null;
  if (hiddenGroups(groups, scope).has(group)) return {suppressed: true};
  const ids = new Set(accountColumns(group).flatMap(({codes, dictionary}) => idsOf(codes, dictionary)));
  return ids.size === 0 ? null : {by: 'account', ids: [...ids].sort()};
}

/** Which group: `null` for the rows that have none. */
export interface GroupName {
  readonly by: Grouping;
  readonly name: string | null;
}

/** Those that are not to be shown. */
function hiddenGroups(groups: readonly Group[], {minimumGroup}: Scope): ReadonlySet<Group> {
  if (minimumGroup <= 1) return new Set();
  return new Set(Array.from(hiddenAmong(groups.map(accountsIn), minimumGroup), (place) => groups[place]!));
}

/**
 * The groups (by place) that are not to be shown: those smaller than `minimum`, and further ones, smallest first, until
 * what is hidden is more than one group and no less than `minimum` together; else the total would tell about it.
 * @param already those that are hidden for another reason
 */
export function hiddenAmong(
  sizes: readonly number[],
  minimum: number,
  already: readonly number[] = [],
): ReadonlySet<number> {
  const smallestFirst = sizes.map((_, group) => group).sort((a, b) => sizes[a]! - sizes[b]!);
  const hidden = new Set(already);
  let together = already.reduce((sum, group) => sum + sizes[group]!, 0);
  for (const group of smallestFirst) {
    if (hidden.has(group)) continue;
    const size = sizes[group]!;
    if (size >= minimum && (hidden.size === 0 || (hidden.size > 1 && together >= minimum))) break;
    hidden.add(group);
    together += size;
  }
  return hidden;
}

/** Why a group is not shown. */
export function smallGroup({minimumGroup}: Scope): Insufficient {
  return insufficient('small-group', `Not shown: it would tell about a group of fewer than ${minimumGroup} accounts`);
}

function tooSmall<M extends AnyMetric>(
  metric: M,
  tables: Tables,
  options: OptionsOf<M>,
  scope: Scope,
): Made<Insufficient> {
  return {
    ...smallGroup(scope),
    made: {metric: metric.id, options, scope, quality: qualityOf(metric, tables)},
  };
}
