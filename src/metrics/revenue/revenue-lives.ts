import * as z from 'zod/mini';
import {firstOfMonth, monthOf} from '../calendar/months.js';
import {zone} from '../calendar/zone.js';
import {described} from '../kernel/described.js';
import type {Scope} from '../kernel/scope.js';
import {NO_DATE} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {BilledRows, billingOptions, type billed, type BillingRules} from './billed.js';
import type {RevenueLife} from './dollar-cohorts.js';
import {heldAt} from './exchange-rates.js';
import {MrrSteps, type MrrClock} from './mrr-steps.js';
import {MICRO} from './micros.js';
import {movementsOf} from './movements.js';
import {monthsOption} from './mrr-window.js';

const monthsIn = {month: 1, quarter: 3} as const;
type LifeUnit = keyof typeof monthsIn;

/** Which accounts are in a cohort, and when they are looked at. */
export const lifeOptions = {
  ...monthsOption(12),
  unit: described(
    z._default(z.enum(['month', 'quarter']), 'month'),
    'What cohorts and ages are counted in: months, or quarters, of which there are a third as many',
  ),
  seen: described(
    z._default(z.enum(['first-day', 'last-day']), 'first-day'),
    'When a month (or quarter) is looked at: on its first day, as by the other metrics of recurring revenue, so that who begins on a later day is in the cohort of the next; or on its last, so that a cohort is of all who began within it, and the one that still runs is left out',
  ),
  returning: described(
    z._default(z.enum(['original', 'new']), 'original'),
    'The cohort of an account that comes back: still its first one (Stripe), or a new one, to which its first life is lost',
  ),
  ...billingOptions,
};

/** These options, complete. */
export interface LifeRules extends BillingRules {
  readonly months: number;
  readonly unit: LifeUnit;
  readonly seen: 'first-day' | 'last-day';
  readonly returning: 'original' | 'new';
}

/** What one account pays from its first period on. */
export interface AccountLife extends RevenueLife {
  /** Its code. */
  readonly account: number;
}

/** The periods whose first payments make cohorts. */
export interface LifeSpan {
  readonly periods: number;
  /** The first day of a period, from 0 (days since 1970-01-01). */
  startOf(period: number): number;
}

export function lifeSpan(rules: LifeRules, scope: Scope): LifeSpan {
  const {opening, closing, months} = windowOf(rules, scope);
  return {periods: closing - opening, startOf: (period) => firstOfMonth((opening + 1 + period) * months)};
}

/** Periods are counted since 1970: the one before the first cohort, the last, and how many months each has. */
function windowOf({unit, seen, months: lookedBack}: LifeRules, {timeZone, asOf}: Scope) {
  const months = monthsIn[unit];
  const today = zone(timeZone).dayOf(asOf - 1);
  const periodOf = (day: number): number => Math.floor(monthOf(day) / months);
  const closing = seen === 'first-day' ? periodOf(today) : periodOf(today + 1) - 1;
  const opening = closing - Math.max(1, Math.floor(lookedBack / months));
  return {
    opening,
    closing,
    months,
    today,
    /** The first period at whose sight is what begins (or no longer is what ends) on a day. */
    momentOf: seen === 'first-day' ? (day: number) => periodOf(day - 1) + 1 : periodOf,
    /** The month at whose exchange rates all is held. */
    rateMonth: seen === 'first-day' ? opening * months : opening * months + months - 1,
  };
}

/** Subscriptions as what each account pays, from period to period since its first. Exchange rates are held. */
export class RevenueLives {
  readonly #rules: LifeRules;
  readonly #window: ReturnType<typeof windowOf>;
  readonly #rows: BilledRows;
  readonly #steps: MrrSteps;

  constructor(rules: LifeRules, scope: Scope) {
    this.#rules = rules;
    this.#window = windowOf(rules, scope);
    const {closing, months, momentOf, rateMonth} = this.#window;
    const clock: MrrClock = {
      momentOf,
      startOf: (month) => Math.floor(month / months),
      monthOf: (moment) => moment * months,
      monthBefore: (moment) => moment * months,
      rateOfOpening: () => rateMonth,
    };
    this.#rows = new BilledRows(rules, (rates) => heldAt(rates, rateMonth));
    this.#steps = new MrrSteps(clock, {last: closing});
  }

  add(chunk: ChunkOf<typeof billed>): void {
    const {start, end} = chunk;
    const accounts = chunk.account.codes;
    const {today, opening, momentOf} = this.#window;
    this.#rows.read(chunk, today, (row, monthly, rates) => {
      this.#steps.addPeriod(accounts[row]!, start[row]!, end[row]!, monthly, rates);
      // What ended before only tells who is new and who has come back.
      return end[row] === NO_DATE || momentOf(end[row]!) > opening;
    });
  }

  currencies(): string[] {
    return this.#rows.currencies();
  }

  /** In money. Lives that began before the first period are not in it. */
  lives(): AccountLife[] {
    const {opening, closing} = this.#window;
    const periods = closing - opening;
    const lives: {account: number; first: number; amounts: number[]}[] = [];
    let [own, current]: [number, (typeof lives)[number] | null] = [-1, null];
    for (const {account, at, kind, after} of movementsOf(this.#steps)) {
      const period = at - opening - 1;
      if (account !== own) [own, current] = [account, null];
      if (kind === 'new' || (kind === 'reactivation' && this.#rules.returning === 'new')) {
        current = period < 0 ? null : {account, first: period, amounts: Array<number>(periods - period).fill(0)};
        if (current !== null) lives.push(current);
      }
      current?.amounts.fill(after / MICRO, period - current.first);
    }
    return lives;
  }
}
