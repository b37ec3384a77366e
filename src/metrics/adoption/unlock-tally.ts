import {nowOf} from '../calendar/now.js';
import type {Scope} from '../kernel/scope.js';
import type {Dictionary} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {absentDictionary} from '../table/dictionary.js';
import type {features} from '../tables/features.js';
import {AccountStays, type stays} from './account-stays.js';
import {CodeCounts} from './code-counts.js';
import type {Sides} from './compare-retention.js';
import {DistinctEvents, type DayRange, type used} from './distinct-events.js';
import {FeatureList, toldFeature, type Feature} from './feature-list.js';
import {rowsByCode, rowsOfFeature, rowsWithCode} from './rows-by-code.js';

/** Who is followed, and what counts as retained. */
export interface UnlockRules {
  readonly outcome: 'account-stays' | 'account-active' | 'user-active';
  /** Days in which features are used, right before those of the outcome. */
  readonly days: number;
  readonly outcomeDays: number;
  readonly features: readonly string[];
  readonly minUses: number;
}

/** How those who used a feature were retained, and the others. */
export type UnlockCounts = {
  readonly any: boolean;
  /** Is it told at all which accounts there are? */
  readonly listed: boolean;
  /** Accounts, or users, who are followed. */
  readonly followed: number;
  readonly features: readonly (Feature & Sides)[];
  /** Of any feature at all, and of any sticky one; `null` where none is sticky. */
  readonly anyFeature: Sides;
  readonly anySticky: Sides | null;
};

/**
 * Counts who of those that used a feature on some days was retained on the days after. Followed are accounts that were
 * customers on all of the first days, so that all had the time to use it; where accounts are not given, those with an
 * event then. Followed users are those with an event then, and such an account.
 */
export function tallyUnlocked(rules: UnlockRules, scope: Scope) {
  const {today} = nowOf(scope);
  const until = today + 1 - rules.outcomeDays;
  const range: DayRange = {from: until - rules.days, until};
  const events = new DistinctEvents({from: range.from, until: today + 1}, scope);
  const list = new FeatureList();
  const accounts = new AccountStays(range, today);
  let names: Dictionary = absentDictionary;
  return {
    events(chunk: ChunkOf<typeof used>): void {
      if (chunk.event.dictionary !== absentDictionary) names = chunk.event.dictionary;
      events.add(chunk);
    },
    features(chunk: ChunkOf<typeof features>): void {
      list.add(chunk);
    },
    accounts(chunk: ChunkOf<typeof stays>): void {
      accounts.add(chunk);
    },
    result(): UnlockCounts {
      const {size, days, accounts: owned, users, events: acts} = events.columns;
      const counted = rules.outcome === 'user-active' ? users : owned;
      const owners = counted.slice(0, size);
      if (accounts.given) for (let row = 0; row < size; row++) if (!accounts.wasThere(owned[row]!)) owners[row] = -1;
      const rows = rowsWithCode(owners);
      const before = rows.filter((row) => days[row]! < until);
      const counts = new CodeCounts();
      const active = new Set(
        counts.of(
          owners,
          rows.filter((row) => days[row]! >= until),
        ),
      );
      const byAccounts = accounts.given && rules.outcome !== 'user-active';
      const followed = rules.outcome === 'account-stays' || byAccounts ? accounts.codes() : counts.of(owners, before);
      const isRetained = (owner: number): boolean =>
        rules.outcome === 'account-stays' ? accounts.stayed(owner) : active.has(owner);
      const retained = followed.filter(isRetained).length;
      const sidesOf = (owners: Iterable<number>): Sides => {
        const [n, kept] = [[...owners].length, Array.from(owners).filter(isRetained).length];
        return {used: {retained: kept, n}, others: {retained: retained - kept, n: followed.length - n}};
      };
      const byEvent = rowsByCode(acts, before);
      const told = list
        .out(until - 1, rules.features, byEvent.codes, names)
        .map((feature) => ({feature, owners: counts.of(owners, rowsOfFeature(byEvent, feature), rules.minUses)}));
      const sticky = told.filter(({feature}) => feature.sticky);
      const together = (some: typeof told): Sides => sidesOf(new Set(some.flatMap(({owners: own}) => own)));
      return {
        any: events.any,
        listed: accounts.given,
        followed: followed.length,
        features: told.map(({feature, owners: own}) => ({...toldFeature(feature), ...sidesOf(own)})),
        anyFeature: together(told),
        anySticky: sticky.length === 0 ? null : together(sticky),
      };
    },
  };
}
