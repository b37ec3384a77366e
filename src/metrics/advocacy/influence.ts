import {Adder} from 'd3-array';
import type {Scope} from '../kernel/scope.js';
import {NO_DATE} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {opportunities} from '../tables/opportunities.js';
import {Deals, dealTypes, type Deal, type DealType} from './deals.js';

/** The columns that say what touched a deal. */
export const touched = opportunities.pick('id', 'amount', 'type', 'status', 'source', 'opened', 'closed', 'touches');

/** Which touches get how much of a won deal: equal parts, or all of it for the first or the last one. */
export const credits = ['even', 'first', 'last'] as const;
export type Credit = (typeof credits)[number];

/** Deals that advocacy touched by as-of, before they were closed. Amounts are in the unit of the deals. */
export type Influence = {
  /** Deals of any kind, touched or not. */
  readonly rows: number;
  /** Won with a touch. */
  readonly deals: number;
  readonly won: Readonly<Record<DealType, number>>;
  /** All that is won, touched or not. */
  readonly allWon: number;
  /** Open with a touch. */
  readonly pipeline: number;
  readonly pipelineDeals: number;
  /** What is won, counted once for each touch of a deal. */
  readonly perTouch: number;
  /** What is won by the kind of touch it is credited to, by name. A deal counts under each kind that touched it. */
  readonly touches: readonly ({readonly kind: string; readonly deals: number} & Readonly<Record<Credit, number>>)[];
};

interface Touch {
  readonly kind: string;
  /** {@link NO_DATE} where it is not said. */
  readonly on: number;
}

/** Adds up deals with the touches they had, in any order of rows. Sums are exact and rounded once. */
export class InfluencedDeals {
  readonly #deals: Deals;
  /** By the code of the deal. */
  readonly #touches = new Map<number, Touch[]>();

  constructor(rules: {readonly days: number | null}, scope: Scope) {
    this.#deals = new Deals(rules, scope);
  }

  add(chunk: ChunkOf<typeof touched>): void {
    this.#deals.add(chunk);
    const {length, id, touches} = chunk;
    const {kind, on} = touches.items;
    for (let i = 0; i < length; i++) {
      const from = touches.offsets[i]!;
      const until = touches.offsets[i + 1]!;
      if (from === until) continue;
      const known = this.#touches.get(id.codes[i]!) ?? [];
      for (let t = from; t < until; t++) {
        const name = kind.dictionary.value(kind.codes[t]!);
        if (name !== null) known.push({kind: name, on: on[t]!});
      }
      this.#touches.set(id.codes[i]!, known);
    }
  }

  result(): Influence {
    const sums = new Sums();
    const kinds = new Map<string, number>();
    let [deals, pipelineDeals] = [0, 0];
    for (const [code, deal] of this.#deals.all) {
      if (deal.status === 'won') sums.add('all', deal.amount);
      const before = this.#touchesBefore(code, deal);
      if (before.length === 0 || deal.status === 'lost') continue;
      if (deal.status === 'open') {
        pipelineDeals++;
        sums.add('pipeline', deal.amount);
        continue;
      }
      deals++;
      sums.add(`won ${deal.type}`, deal.amount);
      for (const {kind} of before) {
        sums.add('per touch', deal.amount);
        sums.add(`even ${kind}`, deal.amount / before.length);
      }
      sums.add(`first ${before[0]!.kind}`, deal.amount);
      sums.add(`last ${before.at(-1)!.kind}`, deal.amount);
      for (const kind of new Set(before.map((touch) => touch.kind))) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    return {
      rows: this.#deals.rows,
      deals,
      won: Object.fromEntries(dealTypes.map((type) => [type, sums.of(`won ${type}`)])) as Record<DealType, number>,
      allWon: sums.of('all'),
      pipeline: sums.of('pipeline'),
      pipelineDeals,
      perTouch: sums.of('per touch'),
      touches: Array.from(kinds, ([kind, some]) => ({
        kind,
        deals: some,
        even: sums.of(`even ${kind}`),
        first: sums.of(`first ${kind}`),
        last: sums.of(`last ${kind}`),
      })).sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    };
  }

  /** From the first to the last; those without a day come first, those of one day by name. */
  #touchesBefore(code: number, {until}: Deal): Touch[] {
    const day = ({on}: Touch): number => (on === NO_DATE ? -Infinity : on);
    const before = (this.#touches.get(code) ?? []).filter((touch) => day(touch) <= until);
    return before.sort((a, b) => (day(a) === day(b) ? (a.kind < b.kind ? -1 : 1) : day(a) - day(b)));
  }
}

class Sums {
  readonly #sums = new Map<string, Adder>();

  add(name: string, amount: number): void {
    const sum = this.#sums.get(name);
    if (sum === undefined) this.#sums.set(name, new Adder().add(amount));
    else sum.add(amount);
  }

  of(name: string): number {
    return this.#sums.get(name)?.valueOf() ?? 0;
  }
}
