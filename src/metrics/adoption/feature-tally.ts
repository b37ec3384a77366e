import {nowOf} from '../calendar/now.js';
import {AccountList, type listed} from '../kernel/account-list.js';
import {idsOf, type KnownMembers} from '../kernel/members.js';
import type {Insufficient} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import type {Dictionary} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {absentDictionary} from '../table/dictionary.js';
import type {features} from '../tables/features.js';
import type {AdoptionRules} from './adoption-options.js';
import {CodeCounts} from './code-counts.js';
import {DistinctEvents, type used} from './distinct-events.js';
import {FeatureList, toldFeature, type Feature, type TrackedFeature} from './feature-list.js';
import {nothingFollowed} from './nothing-used.js';
import {rowsByCode, rowsOfFeature, rowsWithCode} from './rows-by-code.js';

/** How much one feature was used, by those who could. */
export type FeatureCount = Feature & {
  /** It came out within the days, so that there was less time to use it. */
  readonly young: boolean;
  readonly uses: number;
  /** How many users used it at all, and accounts that name themselves. */
  readonly users: number;
  readonly accounts: number;
  /** How many accounts, or users, used it often enough. */
  readonly adopters: number;
};

/** The use of all features. */
export type FeatureCounts = {
  /** Whether any event was seen, also before these days. */
  readonly any: boolean;
  /** Accounts, or users, who could use features. */
  readonly eligible: number;
  /** In the order of names. */
  readonly features: readonly FeatureCount[];
  /** How many of the eligible adopted none, one, two … of the features. */
  readonly breadth: readonly number[];
  /** How many adopted a sticky one. */
  readonly sticky: number;
};

/**
 * Counts who used which feature in the last days. Eligible are the accounts that are customers; where accounts are not
 * given, those with an event in these days. Eligible users are those with an event in these days and such an account.
 */
export class FeatureTally {
  readonly #rules: AdoptionRules;
  readonly #today: number;
  readonly #from: number;
  readonly #events: DistinctEvents;
  readonly #features = new FeatureList();
  readonly #accounts: AccountList;
  #names: Dictionary = absentDictionary;
  #owners: Dictionary = absentDictionary;

  constructor(rules: AdoptionRules, scope: Scope) {
    this.#rules = rules;
    this.#today = nowOf(scope).today;
    this.#from = this.#today - rules.days + 1;
    this.#events = new DistinctEvents({from: this.#from, until: this.#today + 1}, scope);
    this.#accounts = new AccountList(scope);
  }

  /** The methods of an accumulator. */
  readonly tables = {
    events: (chunk: ChunkOf<typeof used>): void => {
      if (chunk.event.dictionary !== absentDictionary) this.#names = chunk.event.dictionary;
      this.#seen(chunk[this.#rules.countBy].dictionary);
      this.#events.add(chunk);
    },
    features: (chunk: ChunkOf<typeof features>): void => {
      this.#features.add(chunk);
    },
    accounts: (chunk: ChunkOf<typeof listed>): void => {
      if (this.#rules.countBy === 'account') this.#seen(chunk.account.dictionary);
      this.#accounts.add(chunk);
    },
  };

  counts(): FeatureCounts {
    const {eligible, owners, features} = this.#used();
    const {accounts, users} = this.#events.columns;
    const [byOwner, byAccount, byUser] = [new CodeCounts(), new CodeCounts(), new CodeCounts()];
    const adopted = new Map<number, number>();
    const sticky = new Set<number>();
    const counts = features.map(({feature, rows}): FeatureCount => {
      const adopters = byOwner.of(owners, rows, this.#rules.minUses);
      for (const owner of adopters) {
        adopted.set(owner, (adopted.get(owner) ?? 0) + 1);
        if (feature.sticky) sticky.add(owner);
      }
      return {
        ...toldFeature(feature),
        young: feature.releasedOn > this.#from && feature.releasedOn <= this.#today,
        uses: rows.length,
        users: byUser.of(users, rows).length,
        accounts: byAccount.of(accounts, rows).length,
        adopters: adopters.length,
      };
    });
    const breadth = new Array<number>(counts.length + 1).fill(0);
    for (const count of adopted.values()) breadth[count]!++;
    breadth[0] = eligible.length - adopted.size;
    return {any: this.#events.any, eligible: eligible.length, features: counts, breadth, sticky: sticky.size};
  }

  /** Those who adopted a feature, or the others; `null` where there is no such feature. */
  members(name: string, hasAdopted: boolean): KnownMembers | null {
    const {eligible, owners, features} = this.#used();
    const found = features.find(({feature}) => feature.feature === name);
    if (found === undefined) return null;
    const adopters = new Set(new CodeCounts().of(owners, found.rows, this.#rules.minUses));
    return {
      by: this.#rules.countBy,
      ids: idsOf(
        eligible.filter((owner) => adopters.has(owner) === hasAdopted),
        this.#owners,
      ),
    };
  }

  #seen(owners: Dictionary): void {
    if (owners !== absentDictionary) this.#owners = owners;
  }

  /** Who could use features, and each feature with the events that were its use by them. */
  #used(): Used {
    const {events, accounts, users, size} = this.#events.columns;
    const {features: names, stickyFeatures = [], countBy} = this.#rules;
    const counted = countBy === 'account' ? accounts : users;
    const isThere = this.#accounts.given ? (row: number) => this.#accounts.has(accounts[row]!) : () => true;
    const owners = new Int32Array(size);
    for (let row = 0; row < size; row++) owners[row] = isThere(row) ? counted[row]! : -1;
    const rows = rowsWithCode(owners);
    const byEvent = rowsByCode(events, rows);
    const list = this.#features.out(this.#today, names, byEvent.codes, this.#names);
    return {
      owners,
      eligible:
        countBy === 'account' && this.#accounts.given ? this.#accounts.codes() : new CodeCounts().of(owners, rows),
      features: list.map((feature) => ({
        feature: stickyFeatures.length === 0 ? feature : {...feature, sticky: stickyFeatures.includes(feature.feature)},
        rows: rowsOfFeature(byEvent, feature),
      })),
    };
  }
}

/** What was used by whom. */
interface Used {
  /** Codes of accounts, or users. */
  readonly eligible: readonly number[];
  /** The account, or the user, of each event; -1 where that is not eligible. */
  readonly owners: Int32Array;
  readonly features: readonly {readonly feature: TrackedFeature; readonly rows: Int32Array}[];
}

/** An accumulator of what {@link FeatureTally} counts. */
export function tallyFeatures(rules: AdoptionRules, scope: Scope) {
  const tally = new FeatureTally(rules, scope);
  return {...tally.tables, result: (): FeatureCounts => tally.counts()};
}

/** Why nothing can be said about the use of features; `null` where something can. */
export function nothingUsed({any, eligible, features}: FeatureCounts, scope: Scope): Insufficient | null {
  return nothingFollowed(any, eligible, features.length, scope);
}
