import * as z from 'zod/mini';
import {firstOfMonth, monthOf} from '../calendar/months.js';
import {zone} from '../calendar/zone.js';
import {described} from '../kernel/described.js';
import type {Scope} from '../kernel/scope.js';
import type {ChunkOf} from '../table/define-table.js';
import {BilledRows, type billed, type BillingRules} from './billed.js';
import {heldAt, ratesSince} from './exchange-rates.js';
import {acrossBridges, movedAccounts, mrrBridges, type MrrBridge} from './mrr-bridge.js';
import {mrrExposure, type MrrExposure} from './mrr-exposure.js';
import {clocks, MrrSteps, type Dating, type MrrClock} from './mrr-steps.js';
import {eachMovement, movementsOf} from './movements.js';

/** How many months a metric looks back. */
export function monthsOption(months: number) {
  return {
    months: described(
      z._default(z.int().check(z.minimum(1), z.maximum(120)), months),
      'Months looked back, from the first day of the month of asOf to the first day of the month so many before',
    ),
  };
}

/** What each account paid at the opening and pays at the closing, in whole millionths. */
export type AccountPairs = {
  /** Of accounts that paid at the opening; in the order of amounts, which tells nothing about who they are. */
  readonly pairs: readonly (readonly [opening: number, closing: number])[];
  /** What those pay at the closing who did not pay at the opening. */
  readonly outside: number;
};

/** Between which months is looked: opening and closing are on their first days. Months and days since 1970. */
export interface MonthSpan {
  readonly opening: number;
  readonly closing: number;
  /** The last local day of which something is seen. */
  readonly today: number;
}

export function monthSpan({months}: {readonly months: number}, {timeZone, asOf}: Scope): MonthSpan {
  const today = zone(timeZone).dayOf(asOf - 1);
  const closing = monthOf(today);
  return {opening: closing - months, closing, today};
}

/** What a window takes. */
export interface WindowRules extends BillingRules {
  readonly months: number;
  /** Snapshots, where it is not said. */
  readonly dated?: Dating;
}

/** How a metric dates movements. */
export const datingOption = {
  dated: described(
    z._default(z.enum(['snapshot', 'day']), 'snapshot'),
    'By snapshot, as the difference of the first days of months, in which what comes and goes in between is in none; or each on its day, so that both count',
  ),
};

/** Subscriptions over the last months, up to the first day of the month of asOf. */
export class MrrWindow {
  readonly #rows: BilledRows;
  readonly #steps: MrrSteps;
  readonly #clock: MrrClock;
  readonly #span: MonthSpan;

  /** @param how whether exchange rates move from month to month, or are held at those of the opening */
  constructor(
    {months, dated = 'snapshot', ...rules}: WindowRules,
    scope: Scope,
    how: {readonly rates: 'moving' | 'held'} = {rates: 'moving'},
  ) {
    this.#clock = clocks[dated];
    this.#span = monthSpan({months}, scope);
    const adjust = how.rates === 'held' ? heldAt : ratesSince;
    this.#rows = new BilledRows(rules, (rates) => adjust(rates, this.#clock.rateOfOpening(this.#span.opening)));
    this.#steps = new MrrSteps(this.#clock, {last: this.#clock.momentOf(firstOfMonth(this.#span.closing))});
  }

  add(chunk: ChunkOf<typeof billed>): void {
    const {start, end} = chunk;
    const accounts = chunk.account.codes;
    const {today, opening} = this.#span;
    const firstDay = firstOfMonth(opening);
    this.#rows.read(chunk, today, (row, monthly, rates) => {
      this.#steps.addPeriod(accounts[row]!, start[row]!, end[row]!, monthly, rates);
      // What ended before the opening only tells who is new and who has come back.
      return end[row]! > firstDay;
    });
  }

  currencies(): string[] {
    return this.#rows.currencies();
  }

  /** A bridge a month. */
  bridges(): MrrBridge[] {
    const {opening, closing} = this.#span;
    return mrrBridges(this.#steps, (at) => this.#clock.monthOf(at) - opening, closing - opening);
  }

  /** A bridge a day on which something changes, after that of the first day. By day alone. */
  bridgesOfDays(): MrrBridge[] {
    const {opening, closing} = this.#span;
    const [first, end] = [firstOfMonth(opening), firstOfMonth(closing)];
    return mrrBridges(this.#steps, (day) => day - first, end - first).filter(
      (bridge, day) => day === 0 || movedAccounts(bridge) > 0,
    );
  }

  /** All months in one bridge. */
  bridge(): MrrBridge {
    return acrossBridges(this.bridges());
  }

  /** In snapshots alone, whose moments are months. */
  exposure(): MrrExposure {
    const {opening, closing} = this.#span;
    return mrrExposure(movementsOf(this.#steps), opening, closing);
  }

  /** By account code, what it has come to pay more after the opening; without what it came to pay less. */
  expansions(): Map<number, number> {
    const byAccount = new Map<number, number>();
    eachMovement(this.#steps, (account, at, kind, before, after) => {
      const month = this.#clock.monthOf(at);
      if (kind !== 'expansion' || month < this.#span.opening || month >= this.#span.closing) return;
      byAccount.set(account, (byAccount.get(account) ?? 0) + after - before);
    });
    return byAccount;
  }

  pairs(): AccountPairs {
    const {opening, closing} = this.#span;
    const byAccount = new Map<number, [number, number]>();
    eachMovement(this.#steps, (account, at, _kind, _before, after) => {
      const month = this.#clock.monthOf(at);
      if (month >= closing) return;
      const before = month < opening ? after : (byAccount.get(account)?.[0] ?? 0);
      byAccount.set(account, [before, after]);
    });
    const all = [...byAccount.values()];
    return {
      pairs: all.filter(([opened]) => opened > 0).sort((a, b) => a[0] - b[0] || a[1] - b[1]),
      outside: all.reduce((sum, [opened, closed]) => (opened > 0 ? sum : sum + closed), 0),
    };
  }
}
