import type {AnyMetric, Metric, OptionsOf, OutcomeOf, Reads} from './define-metric.js';
import {EachGroup} from './each-group.js';
import {accountsIn, checkGrouping, groupsOf, KeptRows, tablesIn} from './group-rows.js';
import {groupedTables, hiddenAmong, smallGroup, type Grouping} from './groups.js';
import {headlineOf} from './headline.js';
import {hiddenCells} from './hidden-cells.js';
import {aggregate} from './measure.js';
import {measurePeriods, smallPeriod, type Series, type SeriesRules} from './measure-periods.js';
import {
  insufficient,
  isEstimate,
  isInsufficient,
  sharedCurrency,
  type Insufficient,
  type Json,
  type Outcome,
} from './outcome.js';
import type {Scope} from './scope.js';

/** One outcome a group, in the order of their names, the one without a name last. */
export interface Groups<O extends Outcome> extends Outcome {
  readonly kind: 'groups';
  readonly by: Grouping;
  readonly groups: readonly NamedOutcome<O>[];
}

/** The outcome of one group; `null` is the name of the rows that have none. */
export interface NamedOutcome<O extends Outcome> {
  readonly name: string | null;
  readonly outcome: O | Insufficient;
}

/** What is counted of each group, and how many accounts that is; `null` of one that is not to be shown. */
export type GroupCounts = {
  readonly groups: readonly {readonly name: string | null; readonly accounts: number; readonly counts: Json}[];
};

/** A metric of several groups. Its options are those of the metric itself. */
export type GroupsMetric<M extends AnyMetric, O extends Outcome = OutcomeOf<M>> = Metric<
  string,
  Reads,
  M['options'],
  GroupCounts,
  Groups<O> | Insufficient
>;

/** The series of each group. */
export type PeriodGroups<M extends AnyMetric> = Groups<Series<OutcomeOf<M>>>;

/** Of how many groups what was counted is kept, to go on with: of some metrics that is a number for each user. */
const MOST_KEPT = 50;

/**
 * A metric by group: what {@link measureBy} tells, as a metric, for who measures one over a source. Make it once and keep
 * it, as any metric. The rows are kept until the outcome is asked for: whose group they are is known when all accounts are.
 * Asked again, it goes on with those that came since, unless there are accounts among them.
 *
 * Small groups are hidden as `measureBy` hides them. Without any group it is what the metric says of no rows. Where nothing
 * that the metric reads can tell the group, measuring it throws a `SetupError`.
 */
export function measureGroups<M extends AnyMetric>(metric: M, by: Grouping): GroupsMetric<M> {
  const tables = groupedTables(metric, by);
  const {label, about, family, unit, range, direction, options, interval, source} = metric;
  return {
    id: `${metric.id}-by-${by}`,
    of: metric.of ?? metric.id,
    recipe: {make: 'groups', of: metric, by},
    label: `${label} by ${by}`,
    about,
    family,
    unit,
    ...(range && {range}),
    ...(direction && {direction}),
    tables,
    options,
    interval,
    source,
    accumulator(complete, scope) {
      checkGrouping(metric, by);
      const rows = new KeptRows(tables);
      let each: EachGroup | undefined;
      return {
        ...rows.adders,
        result(): GroupCounts {
          if (each) return countsOf(each.upToNow(rows.tables), scope);
          const groups = groupsOf(metric, rows.tables, by);
          // Who is asked again is asked for rows that came later. To be ready for these from the start is memory for
          // nothing where none come.
          if (groups.length <= MOST_KEPT) each = new EachGroup(metric, by, () => metric.accumulator(complete, scope));
          const counted = groups.map((group) => ({
            name: group.name,
            accounts: accountsIn(group),
            counts: () => aggregate(metric, tablesIn(group), complete as OptionsOf<M>, scope),
          }));
          return countsOf(counted, scope);
        },
      };
    },
    derive({groups}, complete, scope) {
      const derived = (counts: Json): OutcomeOf<M> | Insufficient =>
        metric.derive(counts, complete, scope) as OutcomeOf<M>;
      if (groups.length === 0) {
        const ofNone = derived(metric.accumulator(complete, scope).result());
        return isInsufficient(ofNone) ? ofNone : insufficient('too-few', 'No row is of any group');
      }
      return shownGroups(by, outcomesOf(groups, derived, scope));
    },
    examples: [],
  };
}

/**
 * A metric by period and by group, in one pass over the rows: the series (see {@link measurePeriods}) of each group. With
 * a `scope.minimumGroup` the periods of a group that rest on fewer are insufficient, with the code `small-group`; so are
 * those that would tell about them, by the total of the group or by that of the period.
 * @throws {SetupError} when the metric reads no table with a column of moments
 */
export function measurePeriodsBy<M extends AnyMetric>(
  metric: M,
  {by, ...rules}: SeriesRules & {readonly by: Grouping},
): GroupsMetric<M, Series<OutcomeOf<M>>> {
  const grouped = measureGroups(measurePeriods(metric, rules) as unknown as AnyMetric, by);
  return {
    ...grouped,
    recipe: {make: 'periods-by', of: metric, rules, by},
    label: `${metric.label} by ${rules.unit} and ${by}`,
    // Which periods are hidden is told by what they all are.
    accumulator: (complete, scope) => grouped.accumulator(complete, {...scope, minimumGroup: 1}),
    derive(counts, complete, scope) {
      const all = grouped.derive(counts, complete, {...scope, minimumGroup: 1}) as PeriodGroups<M> | Insufficient;
      return isInsufficient(all) || scope.minimumGroup <= 1 ? all : withoutSmall(metric, all, counts, scope);
    },
  };
}

/** Groups that are to be shown are counted, one after the other. */
function countsOf(
  groups: readonly {readonly name: string | null; readonly accounts: number; readonly counts: () => Json}[],
  scope: Scope,
): GroupCounts {
  const hidden = smallGroups(groups, scope);
  return {
    groups: groups.map((group, place) => ({...group, counts: hidden.has(place) ? null : group.counts()})),
  };
}

/** The outcome of each group; small groups are hidden. */
export function outcomesOf<O extends Outcome>(
  groups: GroupCounts['groups'],
  derived: (counts: Json) => O | Insufficient,
  scope: Scope,
): NamedOutcome<O>[] {
  const hidden = smallGroups(groups, scope);
  return groups.map(({name, counts}, place) => ({
    name,
    outcome: hidden.has(place) ? smallGroup(scope) : derived(counts),
  }));
}

function smallGroups(groups: readonly {readonly accounts: number}[], {minimumGroup}: Scope): ReadonlySet<number> {
  if (minimumGroup <= 1) return new Set();
  return hiddenAmong(
    groups.map(({accounts}) => accounts),
    minimumGroup,
  );
}

/** Nothing but reasons is no outcome. */
function shownGroups<O extends Outcome>(by: Grouping, groups: readonly NamedOutcome<O>[]): Groups<O> | Insufficient {
  const reasons = groups.map(({outcome}) => outcome).filter(isInsufficient);
  if (reasons.length === groups.length) return reasons[0]!;
  return {kind: 'groups', by, groups, ...sharedCurrency(groups.map(({outcome}) => outcome))};
}

/** The groups without those that are too small, and without the periods of the others that are or that tell of them. */
function withoutSmall<M extends AnyMetric>(
  metric: M,
  {by, groups}: PeriodGroups<M>,
  counts: GroupCounts,
  scope: Scope,
): PeriodGroups<M> | Insufficient {
  const sizes = groups.map(({outcome}) =>
    isInsufficient(outcome) ? [] : outcome.periods.map((period) => sizeOf(metric, period.outcome)),
  );
  const small = smallGroups(counts.groups, scope);
  const isHidden = hiddenCells(sizes, small, scope.minimumGroup);
  return shownGroups(
    by,
    groups.map(({name, outcome}, group) => {
      if (small.has(group)) return {name, outcome: smallGroup(scope)};
      if (isInsufficient(outcome)) return {name, outcome};
      const periods = outcome.periods.map((period, place) =>
        isHidden(group, place) ? {...period, outcome: smallPeriod(scope)} : period,
      );
      return {name, outcome: {...outcome, periods}};
    }),
  );
}

function sizeOf(metric: AnyMetric, outcome: Outcome): number {
  const number = headlineOf(metric, outcome);
  return isEstimate(number) ? number.n : 0;
}
