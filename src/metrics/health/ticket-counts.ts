import {NEVER} from '../calendar/days.js';
import {localDays} from '../calendar/local-days.js';
import {nowOf} from '../calendar/now.js';
import type {Scope} from '../kernel/scope.js';
import type {Codes} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {tickets} from '../tables/tickets.js';
import type {HealthComponent} from './components.js';
import {grownInts} from '../table/grown.js';
import type {Measured} from './measured.js';

/** The columns of tickets that components are measured from. */
export const opened = tickets.pick('account', 'createdAt', 'kind');

/** How many tickets accounts opened, for each component that asks. */
export class TicketCounts {
  readonly #scope: Scope;
  readonly #counters: {readonly component: HealthComponent; readonly from: number; counts: Int32Array<ArrayBuffer>}[];
  #seen = new Int32Array(0);

  constructor(components: readonly HealthComponent[], scope: Scope) {
    const today = nowOf(scope).today;
    this.#scope = scope;
    this.#counters = components
      .filter(({measure}) => measure === 'tickets')
      .map((component) => ({component, from: today - component.windowDays + 1, counts: new Int32Array(0)}));
  }

  add({account, createdAt, kind}: ChunkOf<typeof opened>): void {
    if (this.#counters.length === 0) return;
    const days = localDays(createdAt, this.#scope);
    const {size} = account.dictionary;
    this.#seen = grownInts(this.#seen, size, 0);
    countTickets(this.#seen, account.codes, days, -NEVER, kind.codes, null);
    for (const counter of this.#counters) {
      counter.counts = grownInts(counter.counts, size, 0);
      const {kinds} = counter.component;
      countTickets(counter.counts, account.codes, days, counter.from, kind.codes, kinds && wantedKinds(kind, kinds));
    }
  }

  result(): Measured {
    const known = this.#seen.some((count) => count > 0);
    return {
      value: (component, {code}) =>
        known ? (this.#counters.find((counter) => counter.component === component)?.counts[code] ?? 0) : null,
      people: () => Infinity,
      has: (account) => (this.#seen[account] ?? 0) > 0,
    };
  }
}

/** By code + 1, whether a kind is counted: the first entry is for tickets without a kind. */
function wantedKinds({dictionary}: Codes, kinds: readonly string[]): Int32Array {
  const wanted = new Int32Array(dictionary.size + 1);
  for (const kind of kinds) wanted[dictionary.find(kind) + 1] = 1;
  return wanted;
}

function countTickets(
  counts: Int32Array,
  accounts: Int32Array,
  days: Int32Array,
  from: number,
  kinds: Int32Array,
  wanted: Int32Array | null,
): void {
  for (let i = 0; i < days.length; i++) {
    const account = accounts[i]!;
    if (account < 0 || days[i]! < from || days[i] === NEVER) continue;
    if (wanted === null || wanted[kinds[i]! + 1] === 1) counts[account]!++;
  }
}
