import {firstOfMonth, monthOf} from '../calendar/months.js';
import {NO_DATE} from '../table/column.js';
import {rateIn, unchanged, type RateSteps} from './exchange-rates.js';
import {Steps} from './steps.js';

/** At which moments revenue is seen, and to which month a change at a moment belongs. Months are counted since 1970. */
export interface MrrClock {
  /** The moment from which on it is seen what begins (or ends) on a local day, given as days since 1970-01-01. */
  momentOf(day: number): number;
  /** The moment at which a month begins, and its exchange rate holds. */
  startOf(month: number): number;
  /** The month to which a change at a moment belongs. */
  monthOf(moment: number): number;
  /** The month whose exchange rates hold just before a moment. */
  monthBefore(moment: number): number;
  /** The month at whose exchange rates the opening of a month is. */
  rateOfOpening(month: number): number;
}

/** The clocks: by snapshot each month is seen on its first day, as in a photograph; by day all is seen when it happens. */
export const clocks = {
  snapshot: {
    momentOf: (day) => monthOf(day - 1) + 1,
    startOf: (month) => month,
    monthOf: (moment) => moment - 1,
    monthBefore: (moment) => moment - 1,
    rateOfOpening: (month) => month,
  },
  day: {
    momentOf: (day) => day,
    startOf: firstOfMonth,
    monthOf,
    monthBefore: (moment) => monthOf(moment - 1),
    rateOfOpening: (month) => month - 1,
  },
} satisfies Record<string, MrrClock>;

/** How movements are dated. */
export type Dating = keyof typeof clocks;

/** Subscriptions as steps of the revenue of accounts from moment to moment of a clock. */
export class MrrSteps extends Steps {
  readonly #clock: MrrClock;
  readonly #first: number;

  /** @param moments the first and the last that is seen; what runs before the first begins with it */
  constructor(clock: MrrClock, {first = -Infinity, last}: {readonly first?: number; readonly last: number}) {
    super(last);
    this.#clock = clock;
    this.#first = first;
  }

  /**
   * An amount a month, from a local day (days since 1970-01-01) to the day before another. It begins and ends at the rate
   * that held just before; what a rate does while it runs, or when it begins, is a step of its own.
   */
  addPeriod(account: number, start: number, end: number, monthly: number, held: RateSteps = unchanged): void {
    const clock = this.#clock;
    const {months, rates} = held;
    const from = Math.max(this.#first, clock.momentOf(start));
    const to = end === NO_DATE ? Infinity : clock.momentOf(end);
    if (from >= to || from > this.last) return;
    this.add(account, from, monthly * rateIn(held, clock.monthBefore(from)));
    for (let i = 0; i < months.length; i++) {
      const at = clock.startOf(months[i]!);
      if (at >= from && at < to && at <= this.last) this.addFx(account, at, monthly * (rates[i + 1]! - rates[i]!));
    }
    if (to <= this.last) this.add(account, to, -monthly * rateIn(held, clock.monthBefore(to)));
  }
}
