import {DAY, parseIsoDay} from '../calendar/days.js';
import type {HealthBand} from './health-band.js';

/** Accounts by the colour of their pulse. */
export type PulseShares = {
  readonly accounts: Readonly<Record<HealthBand, number>>;
  /** Of the accounts with a fresh pulse, 0..1; `null` where none has one. */
  readonly shares: Readonly<Record<HealthBand, number>> | null;
};

/** Is a pulse of a local day not older than allowed? One that is exactly as old is fresh. */
export function isFresh(day: number, today: number, maxAgeDays: number): boolean {
  return day <= today && today - day <= maxAgeDays;
}

/** Accounts by colour. An account without a fresh pulse (`null`) is in no share. */
export function pulseShares(current: Iterable<HealthBand | null>): PulseShares {
  const accounts = {red: 0, amber: 0, green: 0};
  for (const rating of current) if (rating !== null) accounts[rating]++;
  const fresh = accounts.red + accounts.amber + accounts.green;
  const {red, amber, green} = accounts;
  return {accounts, shares: fresh === 0 ? null : {red: red / fresh, amber: amber / fresh, green: green / fresh}};
}

/** A judgement of a customer success manager on an account. */
export interface Pulse {
  readonly account: string;
  /** Local day, `YYYY-MM-DD`. */
  readonly on: string;
  readonly value: HealthBand;
}

/**
 * The latest pulse of each account: not after `asOf` and not older than `maxAgeDays`, else `null`. Of two on one day
 * the worse counts, whatever their order.
 * @param asOf the last day that is seen, `YYYY-MM-DD`
 */
export function latestPulses(
  pulses: readonly Pulse[],
  accounts: readonly string[],
  {asOf, maxAgeDays}: {readonly asOf: string; readonly maxAgeDays: number},
): Readonly<Record<string, HealthBand | null>> {
  const codes = new Map(accounts.map((account, code) => [account, code]));
  const today = parseIsoDay(asOf) ?? NaN;
  const latest = new LatestPulses();
  latest.reserve(accounts.length);
  for (const {account, on, value} of pulses) {
    const code = codes.get(account);
    const day = parseIsoDay(on) ?? NaN;
    if (code !== undefined && day <= today) latest.add(code, day * DAY, day, pulseRatings.indexOf(value), NaN);
  }
  return Object.fromEntries(
    accounts.map((account, code) => [account, latest.of(code, today, maxAgeDays)?.rating ?? null]),
  );
}

/** Codes of the ratings of a pulse, from the worst. */
export const pulseRatings: readonly HealthBand[] = ['red', 'amber', 'green'];

/** The pulse that counts now. */
export type CurrentPulse = {
  /** `null` where it was given as a number only. */
  readonly rating: HealthBand | null;
  /** `null` where it was given as a colour only. */
  readonly score: number | null;
  /** Local day, as days since 1970-01-01. */
  readonly day: number;
};

/** The newest pulse of each account, in any order of rows. */
export class LatestPulses {
  #at = new Float64Array(0);
  #day = new Int32Array(0);
  #rating = new Int8Array(0);
  #score = new Float64Array(0);

  /** Makes room for account codes up to `accounts`. */
  reserve(accounts: number): void {
    const before = this.#at.length;
    if (accounts <= before) return;
    const size = Math.max(accounts, 2 * before);
    const at = new Float64Array(size).fill(-Infinity, before);
    const day = new Int32Array(size);
    const rating = new Int8Array(size).fill(-1, before);
    const score = new Float64Array(size).fill(NaN, before);
    at.set(this.#at);
    day.set(this.#day);
    rating.set(this.#rating);
    score.set(this.#score);
    [this.#at, this.#day, this.#rating, this.#score] = [at, day, rating, score];
  }

  /**
   * Takes a pulse. Of two at the same moment the worse counts.
   * @param at any time that orders the pulses, not NaN
   * @param rating index into {@link pulseRatings}, -1 where there is none
   * @param score NaN where there is none
   */
  add(account: number, at: number, day: number, rating: number, score: number): void {
    const known = this.#at[account]!;
    if (at < known || (at === known && !this.#isWorse(account, rating, score))) return;
    this.#at[account] = at;
    this.#day[account] = day;
    this.#rating[account] = rating;
    this.#score[account] = score;
  }

  /** The pulse of an account, `null` where it has none that is fresh. */
  of(account: number, today: number, maxAgeDays: number): CurrentPulse | null {
    const latest = this.latest(account);
    return latest !== null && isFresh(latest.day, today, maxAgeDays) ? latest : null;
  }

  /** The newest pulse of an account however old it is, `null` where it has none. */
  latest(account: number): CurrentPulse | null {
    const day = this.#day[account];
    if (day === undefined || this.#at[account] === -Infinity) return null;
    const score = this.#score[account]!;
    return {rating: pulseRatings[this.#rating[account]!] ?? null, score: Number.isNaN(score) ? null : score, day};
  }

  #isWorse(account: number, rating: number, score: number): boolean {
    const known = this.#rating[account]!;
    if (rating !== known) return known < 0 || (rating >= 0 && rating < known);
    const knownScore = this.#score[account]!;
    return Number.isNaN(knownScore) ? !Number.isNaN(score) : score < knownScore;
  }
}
