import type {AggregateOf} from '../kernel/define-metric.js';
import type {AccountGrouping} from '../kernel/groups.js';
import {isInsufficient, type Insufficient} from '../kernel/outcome.js';
import {curveGroups, followedGroups, type CountedGroup} from './curve-groups.js';
import {describeDurations, type Durations} from './durations.js';
import {SpellPairing} from './pair-spells.js';
import {SpellCounts} from './spell-counts.js';
import {timeToValue, type TimeToValue} from './time-to-value.js';
import type {Codes} from '../table/column.js';
import {accounts} from '../tables/accounts.js';
import {events} from '../tables/events.js';
import {spells} from '../tables/spells.js';
import {GroupsOfWho} from './groups-of-who.js';

/** How long it takes those of one group; null is the name of those who have none. */
export type TtvGroup = {readonly name: string | null} & Pick<
  Durations,
  'n' | 'reached' | 'notYet' | 'quartiles' | 'curve'
>;

/** Time to value of all, and of each group by itself. */
export interface GroupedTimeToValue extends TimeToValue {
  /** The largest first. */
  readonly groups: readonly TtvGroup[];
  /** How many groups are not shown, because they are too small or a total would tell about one that is. */
  readonly suppressed: number;
}

/** Of all, and the durations of each group. */
type Aggregate = {readonly all: AggregateOf<typeof timeToValue>; readonly groups: readonly CountedGroup[]};

const made = new Map<AccountGrouping, typeof timeToValue>();

/**
 * Time to value together with that of each group, in one pass over the rows. A user is of the group of the account that
 * is named by the first of the user's events. Spells that are given have a group of their own, whichever is asked for.
 */
export function timeToValueBy(by: AccountGrouping): typeof timeToValue {
  let metric = made.get(by);
  if (metric === undefined) made.set(by, (metric = make(by) as unknown as typeof timeToValue));
  return metric;
}

function make(by: AccountGrouping) {
  return {
    ...timeToValue,
    // An engine that knows time to value does not know its groups.
    id: `${timeToValue.id}?by=${by}`,
    of: timeToValue.id,
    tables: [
      accounts.pick('account', by),
      events.pick('user', 'account', 'event', 'at'),
      spells.pick('entry', 'duration', 'status', 'weight', 'group'),
    ] as const,
    accumulator(...[rules, scope]: Parameters<typeof timeToValue.accumulator>) {
      const all = timeToValue.accumulator(rules, scope);
      const pairing = new SpellPairing(rules, scope);
      const groups = new GroupsOfWho(rules.countBy);
      const given = new SpellCounts();
      return {
        accounts(chunk: {readonly account: Codes} & Readonly<Record<AccountGrouping, Codes>>) {
          groups.addAccounts(chunk.account, chunk[by]);
        },
        events(chunk: Parameters<typeof all.events>[0]) {
          all.events(chunk);
          pairing.add(chunk);
          groups.addEvents(chunk);
        },
        spells(chunk: Parameters<typeof all.spells>[0] & {readonly group: Codes}) {
          all.spells(chunk);
          const {duration, status, entry, weight, group} = chunk;
          given.add({durations: duration, statuses: status, entries: entry, weights: weight, groups: group});
        },
        result(): Aggregate {
          const {codes, days, statuses} = pairing.pairs();
          const paired = new SpellCounts();
          paired.add({durations: days, statuses, groups: groups.of(codes)});
          return {all: all.result(), groups: curveGroups([], [...given.result(), ...paired.result()])};
        },
      };
    },
    derive(
      aggregate: Aggregate,
      ...[rules, scope]: Parameters<typeof timeToValue.derive> extends [unknown, ...infer R] ? R : never
    ): GroupedTimeToValue | Insufficient {
      const outcome = timeToValue.derive(aggregate.all, rules, scope);
      if (isInsufficient(outcome)) return outcome;
      const {followed, hidden} = followedGroups(aggregate.groups, by, scope);
      const shown = followed.filter((group) => !hidden.has(group));
      return {
        ...outcome,
        groups: shown.map(({name, counts}) => {
          const {n, reached, notYet, quartiles, curve} = describeDurations(counts, {...rules, within: []}, scope);
          return {name, n, reached, notYet, quartiles, curve};
        }),
        suppressed: hidden.size,
      };
    },
  };
}
