import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {estimate, insufficient, type Insufficient, type Outcome} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {moments} from '../statistics/moments.js';
import {used} from './distinct-events.js';
import {pooledRate, rateOf, type Part, type PooledRate} from './pooled-rate.js';
import {seats} from './seat-examples.js';
import {activeDays, licensed, shownActive, tallySeats, type AccountSeats} from './seat-tally.js';

/** The seats of one account, and how they are used. Rates are from 0, above 1 where more is used than there is. */
export interface AccountLicences {
  readonly account: string;
  /** Its id where it has no name. */
  readonly name: string;
  readonly seats: number | null;
  readonly assigned: number | null;
  /** Active users; `null` where they are not known, or too few to be shown. */
  readonly active: number | null;
  /** assigned / seats. */
  readonly assignedRate: number | null;
  /** active / seats. */
  readonly activeRate: number | null;
  /** active / assigned. */
  readonly activeOfAssigned: number | null;
}

/** The three rates, each of them `null` where no account has it. */
type Rates<T> = Readonly<Record<'assignedRate' | 'activeRate' | 'activeOfAssigned', T | null>>;

/** How the seats of all accounts are used. */
export interface LicenceUtilisation extends Outcome {
  readonly kind: 'licences';
  readonly days: number;
  /** The lowest active rate first; those without one last. */
  readonly accounts: readonly AccountLicences[];
  /** Ratios of sums, over the accounts that have both numbers: large accounts count more. */
  readonly pooled: Rates<PooledRate>;
  /** Means of the rates of accounts: each account counts the same. */
  readonly meanOfAccounts: Rates<number>;
  /** Accounts with more seats given, or more active users, than they bought. */
  readonly over: number;
}

/** Licence utilisation: how many of the seats that were bought are given to users, and used. */
export const licenceUtilisation = defineMetric({
  id: 'licence-utilisation',
  label: 'Licence utilisation',
  about:
    'Active users for each seat that was bought, with the seats given to users beside it. Accounts that use more than they bought are above 100%. As one number: over the seats of all accounts together.',
  family: 'adoption',
  unit: 'share',
  direction: 'higher-is-better',
  tables: [used, licensed],
  options: z.object(activeDays),
  formula: 'active / seats',
  interval:
    'of a ratio of sums, with accounts as the sample (Cochran), from 0; null for one account, or when all have the same ratio',
  source: 'Gainsight and Vitally, licence utilisation; interval: Cochran, Sampling Techniques, chapter 6',
  accumulator: tallySeats,
  derive({any, accounts: counts}, {days}, scope): LicenceUtilisation | Insufficient {
    if (!counts.some(({seats: bought}) => bought !== null && bought > 0)) {
      return insufficient('no-seats', 'No account says how many seats it has', {accounts: counts.length});
    }
    if (counts.length < scope.minimumGroup) {
      return insufficient('too-few', `Fewer than ${scope.minimumGroup} are not shown`);
    }
    const accounts = counts.map((account) => licencesOf(account, any, scope)).sort(byRate);
    const parts: Rates<readonly Part[]> = {
      assignedRate: accounts.map(({assigned, seats: bought}) => [assigned, bought]),
      activeRate: accounts.map(({active, seats: bought}) => [active, bought]),
      activeOfAssigned: accounts.map(({active, assigned}) => [active, assigned]),
    };
    return {
      kind: 'licences',
      days,
      accounts,
      pooled: eachRate((rate) => pooledRate(parts[rate] ?? [], scope.level)),
      meanOfAccounts: eachRate((rate) => {
        const rates = (parts[rate] ?? []).map(rateOf).filter((value) => value !== null);
        return moments({values: rates.sort((a, b) => a - b)}).mean;
      }),
      over: accounts.filter(({assignedRate, activeRate}) => Math.max(assignedRate ?? 0, activeRate ?? 0) > 1).length,
    };
  },
  headlineLabel: 'Seats in use',
  headline({pooled: {activeRate}}) {
    if (activeRate === null) return insufficient('activity-unknown', 'It is not known how many users are active');
    const {value, part, whole, accounts, interval} = activeRate;
    return estimate(value, {n: accounts, terms: {active: part, seats: whole}, interval});
  },
  examples: [
    {
      name: 'three of four seats of a are used, three of the two of b; c has none, so that it has no rate',
      rows: seats,
      outcome: {
        accounts: [
          {account: 'a', assignedRate: 1, activeRate: 0.75, activeOfAssigned: 0.75},
          {account: 'b', assignedRate: 1.5, activeRate: 1.5, activeOfAssigned: 1},
          {account: 'c', assignedRate: null, activeRate: null, activeOfAssigned: null},
        ],
        pooled: {activeRate: {value: 1, part: 6, whole: 6, accounts: 2}, assignedRate: {value: 7 / 6}},
        meanOfAccounts: {activeRate: 1.125},
        over: 1,
      },
    },
    {
      name: 'only the last day',
      rows: seats,
      options: {days: 1},
      outcome: {accounts: [{account: 'a', active: 0, activeRate: 0}, {active: 1, activeRate: 0.5}, {account: 'c'}]},
    },
    {
      name: 'without events it is known what was given to users, not who is active',
      rows: {accounts: [{account: 'a', seats: 10, assigned: 8}]},
      outcome: {
        accounts: [{active: null, assignedRate: 0.8}],
        pooled: {activeRate: null, assignedRate: {value: 0.8, interval: null}},
      },
    },
    {
      name: 'without seats there is nothing to use',
      rows: {accounts: [{account: 'a', seats: 0}, {account: 'b'}]},
      outcome: {kind: 'insufficient', code: 'no-seats', terms: {accounts: 2}},
    },
  ],
});

function licencesOf(account: AccountSeats, any: boolean, scope: Scope): AccountLicences {
  const {seats: bought, assigned} = account;
  const active = shownActive(account, any, scope);
  return {
    account: account.account,
    name: account.name ?? account.account,
    seats: bought,
    assigned,
    active,
    assignedRate: rateOf([assigned, bought]),
    activeRate: rateOf([active, bought]),
    activeOfAssigned: rateOf([active, assigned]),
  };
}

function eachRate<T>(of: (rate: keyof Rates<T>) => T | null): Rates<T> {
  return {
    assignedRate: of('assignedRate'),
    activeRate: of('activeRate'),
    activeOfAssigned: of('activeOfAssigned'),
  };
}

function byRate(a: AccountLicences, b: AccountLicences): number {
  return (a.activeRate ?? Number.MAX_VALUE) - (b.activeRate ?? Number.MAX_VALUE) || (a.account < b.account ? -1 : 1);
}
