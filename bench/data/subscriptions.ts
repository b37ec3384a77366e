import {jsonRows} from './json-rows.js';
import {textOf} from './ids.js';
import {randomFrom} from './random.js';

/** Months of which movements are told; there is a snapshot before the first of them and one after each. */
export const MONTHS = 36;
const FIRST_YEAR = 2023;

/** What accounts pay, a row for each month in which they pay, in no order. */
export interface AccountMonths {
  readonly accounts: number;
  readonly account: Int32Array;
  /** Whole hundredths. */
  readonly cents: Int32Array;
  /** Months since January of the first year, 0 to {@link MONTHS}. */
  readonly month: Int32Array;
}

export interface SubscriptionRow {
  readonly account: string;
  readonly amount: number;
  readonly start: string;
  readonly end: string;
}

/** Twenty months an account; one in five pauses, and one month in ten brings another amount. */
export function generateAccountMonths(length: number): AccountMonths {
  const random = randomFrom(4);
  const accounts = Math.max(1, Math.ceil(length / 20));
  const places = new Uint32Array(length).map((_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const other = Math.floor((i + 1) * random());
    [places[i], places[other]] = [places[other]!, places[i]!];
  }
  const [account, cents, month] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
  for (let own = 0, row = 0; own < accounts; own++) {
    let now = Math.floor((MONTHS + 1 - 20 - 3) * random());
    let amount = 1000 + Math.floor(99_000 * random() ** 3);
    const pauseAt = random() < 0.2 ? Math.floor(20 * random()) : -1;
    for (let i = 0; i < 20 && row < length; i++, now++) {
      if (i === pauseAt) now += 1 + Math.floor(3 * random());
      if (random() < 0.1) amount = Math.max(100, Math.floor(amount * (0.6 + random())));
      const place = places[row++]!;
      account[place] = own;
      cents[place] = amount;
      month[place] = now;
    }
  }
  return {accounts, account, cents, month};
}

/** The first day of a month, as a date. */
export function firstOf(month: number): string {
  const [year, ofYear] = [FIRST_YEAR + Math.floor(month / 12), (month % 12) + 1];
  return `${year}-${String(ofYear).padStart(2, '0')}-01`;
}

/** The inverse of {@link firstOf}. */
export function monthIn(date: string): number {
  const year = Number(date.slice(0, 4)) - FIRST_YEAR;
  return 12 * year + Number(date.slice(5, 7)) - 1;
}

export function subscriptionRows({account, cents, month}: AccountMonths): () => SubscriptionRow[] {
  return jsonRows(account.length, (i) => ({
    account: textOf(account[i]!),
    amount: cents[i]! / 100,
    start: firstOf(month[i]!),
    end: firstOf(month[i]! + 1),
  }));
}
