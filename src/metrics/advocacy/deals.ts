import * as z from 'zod/mini';
import {described} from '../kernel/described.js';
import type {Scope} from '../kernel/scope.js';
import {nowOf} from '../calendar/now.js';
import {NO_DATE} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {opportunities} from '../tables/opportunities.js';

/** The columns that say what became of a deal. */
export const dealt = opportunities.pick('id', 'amount', 'type', 'status', 'source', 'opened', 'closed');

/** The options of every metric of deals. */
export const dealOptions = {
  days: described(
    z._default(z.nullable(z.int().check(z.minimum(1))), null),
    'Only deals closed in so many days up to as-of, and those that do not say when; without it all',
  ),
};

export const dealTypes = ['new', 'upsell', 'cross-sell', 'renewal'] as const;
export type DealType = (typeof dealTypes)[number];
export const dealSources = ['referral', 'outbound', 'inbound', 'partner', 'paid'] as const;
const statuses = ['lost', 'open', 'won'] as const;

/** A deal as it was known at as-of. */
export interface Deal {
  readonly amount: number;
  readonly type: DealType;
  /** `null` where it is not said. */
  readonly source: (typeof dealSources)[number] | null;
  /** A deal that is closed after as-of is still open. */
  readonly status: (typeof statuses)[number];
  /** The last day on which something could bring it about: the one it was closed on, or that of as-of. */
  readonly until: number;
}

/**
 * Deals, each once however many rows it has, in any order of these. Where rows of a deal differ, the largest amount
 * counts, the status that is furthest, and the type and the source that the declaration of the table names first.
 */
export class Deals {
  readonly #today: number;
  readonly #from: number;
  readonly #deals = new Map<number, Deal>();
  #rows = 0;

  constructor({days}: {readonly days: number | null}, scope: Scope) {
    this.#today = nowOf(scope).today;
    this.#from = days === null ? -Infinity : this.#today - days + 1;
  }

  add({length, id, amount, type, status, source, opened, closed}: ChunkOf<typeof dealt>): void {
    for (let i = 0; i < length; i++) {
      if (opened[i] !== NO_DATE && opened[i]! > this.#today) continue;
      this.#rows++;
      const said = status.dictionary.value(status.codes[i]!) as Deal['status'];
      const closing = said === 'open' ? NO_DATE : closed[i]!;
      if (closing < this.#from) continue;
      const deal: Deal = {
        amount: amount[i]!,
        type: type.dictionary.value(type.codes[i]!) as DealType,
        source: source.dictionary.value(source.codes[i]!) as Deal['source'],
        status: closing !== NO_DATE && closing > this.#today ? 'open' : said,
        until: Math.min(closing, this.#today),
      };
      const known = this.#deals.get(id.codes[i]!);
      this.#deals.set(id.codes[i]!, known === undefined ? deal : joined(known, deal));
    }
  }

  /** Rows that were there by as-of. */
  get rows(): number {
    return this.#rows;
  }

  /** By the code of its id. */
  get all(): ReadonlyMap<number, Deal> {
    return this.#deals;
  }
}

function joined(a: Deal, b: Deal): Deal {
  const sources = dealSources.filter((name) => name === a.source || name === b.source);
  return {
    amount: Math.max(a.amount, b.amount),
    type: dealTypes.find((name) => name === a.type || name === b.type)!,
    source: sources[0] ?? null,
    status: statuses.findLast((name) => name === a.status || name === b.status)!,
    until: Math.max(a.until, b.until),
  };
}
