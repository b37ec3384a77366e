import type {ReactiveControllerHost} from 'lit';
import type {AccountHealth} from '../../metrics/health/account-health.js';
import type {HealthOutcome} from '../../metrics/health/health-score.js';
import {Memo} from './memo.js';
import {
  AccountSearch,
  filterOf,
  lowestFirst,
  nextSort,
  sorted,
  type BandFilter,
  type ColumnId,
  type Sort,
} from './row-order.js';
import type {Shown} from './shown.js';

/** What is to be seen of the accounts. */
export interface Selected {
  /** All that the search and the bands leave, in their order. */
  readonly found: readonly AccountHealth[];
  /** As many of them as are shown. */
  readonly seen: readonly AccountHealth[];
  /** By band, of those that the search leaves. */
  readonly counts: Readonly<Record<BandFilter, number>>;
}

/** What the reader has done with the accounts: sorted, searched, chosen, opened. Each asks the host to draw again. */
export class AccountsController {
  sort: Sort = lowestFirst;
  /** Empty: all bands. */
  chosen: ReadonlySet<BandFilter> = new Set();
  query = '';
  /** More than the limit is shown. */
  all = false;
  /** Ids; null until the reader opens or closes one. */
  opened: ReadonlySet<string> | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #search = new Memo<AccountSearch>();
  readonly #selected = new Memo<Selected>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get isFiltered(): boolean {
    return this.query.trim() !== '' || this.chosen.size > 0;
  }

  /** What was selected last. */
  get last(): Selected {
    return this.#selected.last;
  }

  /** @param limit how many are shown unless all are asked for; below 1 all are */
  select({outcome, trends, formats: {locale}}: Shown, limit: number): Selected {
    const {sort, chosen, query, all} = this;
    const search = this.#search.get([outcome, locale], () => new AccountSearch(outcome.accounts, locale));
    return this.#selected.get([search, trends, sort, chosen, query, all, limit], () => {
      const matching = search.find(query);
      const counts = {red: 0, amber: 0, green: 0, unknown: 0};
      for (const account of matching) counts[filterOf(account)]++;
      const inBands = chosen.size === 0 ? matching : matching.filter((account) => chosen.has(filterOf(account)));
      const found = sorted(inBands, sort, trends, locale);
      return {found, seen: all || limit < 1 ? found : found.slice(0, limit), counts};
    });
  }

  /** The same column again turns the order round. */
  sortBy(column: ColumnId): void {
    this.#set({sort: nextSort(column, this.sort)});
  }

  /** Adds a band to the chosen ones, or takes it away; null chooses all. */
  choose(filter: BandFilter | null): void {
    this.#set({chosen: filter === null ? new Set() : toggled(this.chosen, filter)});
  }

  search(query: string): void {
    this.#set({query});
  }

  showAgain(): void {
    this.#set({query: '', chosen: new Set()});
  }

  toggleAll(): void {
    this.#set({all: !this.all});
  }

  /** Where there is one account alone it is open until the reader closes it. */
  isOpen({account}: AccountHealth, {length}: HealthOutcome['accounts']): boolean {
    return this.opened === null ? length === 1 : this.opened.has(account);
  }

  toggle({account}: AccountHealth, accounts: HealthOutcome['accounts']): void {
    const open = accounts.filter((one) => this.isOpen(one, accounts)).map((one) => one.account);
    this.#set({opened: toggled(new Set(open), account)});
  }

  #set(change: Partial<Pick<AccountsController, 'sort' | 'chosen' | 'query' | 'all' | 'opened'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
