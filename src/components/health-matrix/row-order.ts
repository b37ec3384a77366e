import type {AccountHealth} from '../../metrics/health/account-health.js';
import {healthBands, type HealthBand} from '../../metrics/health/health-band.js';
import type {Trends} from './account-trends.js';
import {nextSorting, sortedBy, sortedByName, type Sorting} from '../../element/table/sorting.js';
import {indexOf} from './columns.js';

export type OwnColumn = 'name' | 'revenue' | 'score' | 'band' | 'pulse' | 'trend';
/** A component, by its place. */
export type ComponentColumn = `component-${number}`;
export type ColumnId = OwnColumn | ComponentColumn;

/** What the accounts are sorted by. */
export type Sort = Sorting<ColumnId>;

/** The order in which the metric has them: the lowest score first. */
export const lowestFirst: Sort = {column: 'score', descending: false};

/** A band, or the accounts that are in none. */
export type BandFilter = HealthBand | 'unknown';

/** The band that an account is looked for by. */
export function filterOf({band}: AccountHealth): BandFilter {
  return band ?? 'unknown';
}

/** What sorting begins with: the highest revenue, else the lowest or the first. The same column again turns it round. */
export function nextSort(column: ColumnId, before: Sort): Sort {
  return nextSorting(column, before, {descendingFirst: column === 'revenue'});
}

/** Accounts in an order. Those without a value come last; equal ones stay as they were. */
export function sorted(
  accounts: readonly AccountHealth[],
  sort: Sort,
  trends: Trends | null,
  locale: string,
): readonly AccountHealth[] {
  const {column} = sort;
  if (column === 'name') return sortedByName(accounts, ({name}) => name, sort, locale);
  return sortedBy(accounts, (account) => valueOf(account, column, trends), sort);
}

function valueOf(account: AccountHealth, column: Exclude<ColumnId, 'name'>, trends: Trends | null): number | null {
  switch (column) {
    case 'revenue':
      return account.mrr;
    case 'score':
    case 'band':
      return account.score;
    case 'pulse':
      return pulseValue(account);
    case 'trend':
      return trends?.of.get(account.account)?.change ?? null;
    default:
      return account.components[indexOf(column)]?.score ?? null;
  }
}

/** A pulse between 0 and 100: a colour is in the middle of its third. */
function pulseValue({pulse}: AccountHealth): number | null {
  if (pulse === null) return null;
  return pulse.rating === null ? pulse.score : (100 * (healthBands.indexOf(pulse.rating) + 0.5)) / healthBands.length;
}

/** Finds accounts by a part of what they are called, or of their id, whatever the case and the accents. */
export class AccountSearch {
  readonly #texts: readonly string[];
  readonly #locale: string;

  constructor(
    readonly accounts: readonly AccountHealth[],
    locale: string,
  ) {
    this.#locale = locale;
    this.#texts = accounts.map(({name, account}) => this.#folded(name === account ? name : `${name}\n${account}`));
  }

  /** Those that have all words of the query, in their order. */
  find(query: string): readonly AccountHealth[] {
    const words = this.#folded(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return this.accounts;
    return this.accounts.filter((_, i) => words.every((word) => this.#texts[i]?.includes(word)));
  }

  #folded(text: string): string {
    return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(this.#locale);
  }
}
