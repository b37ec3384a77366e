import {isoDay, parseIsoDay} from 'keepwell/metrics/calendar';
import {seededRandom} from 'keepwell/metrics/statistics';

export interface SubscriptionRow {
  readonly account: string;
  readonly product: string;
  readonly amount: number;
  readonly currency: string;
  readonly start: string;
  readonly end?: string;
}

const firstDay = parseIsoDay('2024-11-01')!;

/** Subscriptions of a few accounts, with gaps, overlaps, two currencies and prices that no binary fraction holds. */
export function randomSubscriptions(seed: number, rows = 80): SubscriptionRow[] {
  const random = seededRandom(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  return Array.from({length: rows}, () => {
    const start = firstDay + whole(600);
    return {
      account: `a${String(whole(12))}`,
      product: ['crm', 'desk', 'mail'][whole(3)]!,
      amount: [0, 0.1, 0.2, 0.3, 99.99, 1000 / 12, 49 / 3][whole(7)]!,
      currency: random() < 0.4 ? 'USD' : 'EUR',
      start: isoDay(start),
      ...(random() < 0.7 && {end: isoDay(start + whole(300))}),
    };
  });
}

/** Dollars in euros, from month to month; none is given for March. */
export const dollarRates: Readonly<Record<string, number>> = {
  '2026-01': 0.91,
  '2026-02': 0.9,
  '2026-04': 0.875,
  '2026-05': 0.93,
  '2026-06': 0.92,
};

/** The same by definition: the last rate that was given, and the first before it. */
export function dollarRate(month: string): number {
  const given = Object.keys(dollarRates).filter((known) => known <= month);
  return dollarRates[given.at(-1) ?? '2026-01']!;
}
