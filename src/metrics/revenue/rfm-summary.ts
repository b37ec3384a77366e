import {periodStart, type WeekStart} from '../calendar/periods.js';

/** Orders in columns, in any order. */
export interface Orders {
  /** Codes of who bought. */
  readonly buyers: ArrayLike<number>;
  /** Local days since 1970-01-01. */
  readonly days: ArrayLike<number>;
  /** What they were worth; NaN where that is not said. */
  readonly amounts: ArrayLike<number>;
}

/** How time is cut, and up to when it is looked at. */
export interface RfmRules {
  readonly unit: 'day' | 'week';
  /** The last local day that is seen. */
  readonly end: number;
  readonly weekStart: WeekStart;
}

/** Recency, frequency and monetary value of one buyer, in whole periods. */
export interface RfmSummary {
  readonly buyer: number;
  /** Periods with an order, without the first of them. */
  readonly frequency: number;
  /** Periods from the first to the last of them. */
  readonly recency: number;
  /** Periods from the first of them to the one that holds the end. */
  readonly age: number;
  /** Mean of the sums of the periods after the first; 0 without any, `null` where an amount of one is not said. */
  readonly meanRepeatValue: number | null;
}

/**
 * What the models of repeat purchases need to know of orders: several in one period are one. Who has none up to the end is
 * not in it. By buyer; the order of the rows changes nothing, not even by rounding.
 *
 * As lifetimes `summary_data_from_transaction_data`.
 */
export function rfmSummary({buyers, days, amounts}: Orders, {unit, end, weekStart}: RfmRules): RfmSummary[] {
  const periodOf = (day: number): number => (unit === 'day' ? day : periodStart(day, 'week', {weekStart}) / 7);
  const seen: number[] = [];
  for (let i = 0; i < buyers.length; i++) if (days[i]! <= end) seen.push(i);
  seen.sort((a, b) => buyers[a]! - buyers[b]! || days[a]! - days[b]! || amounts[a]! - amounts[b]!);
  const summaries: RfmSummary[] = [];
  const last = periodOf(end);
  for (let i = 0; i < seen.length;) {
    const buyer = buyers[seen[i]!]!;
    const first = periodOf(days[seen[i]!]!);
    let latest = first;
    let frequency = 0;
    let repeated = 0;
    for (; i < seen.length && buyers[seen[i]!] === buyer; i++) {
      const period = periodOf(days[seen[i]!]!);
      if (period === first) continue;
      if (period !== latest) frequency++;
      latest = period;
      repeated += amounts[seen[i]!]!;
    }
    summaries.push({
      buyer,
      frequency,
      recency: latest - first,
      age: last - first,
      meanRepeatValue: frequency === 0 ? 0 : Number.isNaN(repeated) ? null : repeated / frequency,
    });
  }
  return summaries;
}
