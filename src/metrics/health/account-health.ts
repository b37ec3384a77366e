import {isoDay} from '../calendar/days.js';
import type {AccountValues, Gap} from './account-values.js';
import type {HealthBand} from './health-band.js';
import {healthMatrix, type HealthMatrix} from './health-matrix.js';
import type {AccountScore} from './score-account.js';

/** The health of one account, with all that it is made of. */
export type AccountHealth = AccountScore & {
  readonly account: string;
  /** What people call it: its id where there is no name. */
  readonly name: string;
  readonly components: readonly (AccountScore['components'][number] & {readonly gap: Gap | null})[];
  /** The CSM's own judgement, beside the score: `null` where there is none, or none that is fresh. */
  readonly pulse: {readonly rating: HealthBand | null; readonly score: number | null; readonly on: string} | null;
  /** Monthly recurring revenue; `null` without subscriptions, or where these are in several currencies. */
  readonly mrr: number | null;
  readonly seats: number | null;
};

/** How many accounts are in a band, and what they pay a month. */
export type BandTotal = {readonly accounts: number; readonly mrr: number | null};

/** The health of an account from what was measured of it and its score. */
export function healthOf({account, name, seats, mrr, pulse, gaps}: AccountValues, score: AccountScore): AccountHealth {
  return {
    account,
    name: name ?? account,
    score: score.score,
    band: score.band,
    coverage: score.coverage,
    components: score.components.map(({id, value, score: own, weight, lost}, i) => ({
      id,
      value,
      score: own,
      weight,
      lost,
      gap: gaps[i] ?? null,
    })),
    pulse: pulse && {rating: pulse.rating, score: pulse.score, on: isoDay(pulse.day)},
    mrr,
    seats,
  };
}

/** The lowest score first, then the larger revenue; accounts without a score last. */
export function byScore(a: AccountHealth, b: AccountHealth): number {
  return (
    (a.score ?? Infinity) - (b.score ?? Infinity) || (b.mrr ?? 0) - (a.mrr ?? 0) || (a.account < b.account ? -1 : 1)
  );
}

/** The accounts of a band, or those without a score. */
export function totalOf(accounts: readonly AccountHealth[], band: HealthBand | null): BandTotal {
  const inBand = accounts.filter((account) => account.band === band);
  return {accounts: inBand.length, mrr: sumOf(inBand, accounts)};
}

/** Revenue of some accounts, `null` where that of `all` is not known. */
export function sumOf(accounts: readonly AccountHealth[], all = accounts): number | null {
  return all.some(({mrr}) => mrr === null) ? null : accounts.reduce((sum, {mrr}) => sum + (mrr ?? 0), 0);
}

/** Accounts by band and tier of revenue; `null` where the revenue of some is not known. */
export function matrixOf(
  accounts: readonly AccountHealth[],
  rules: Parameters<typeof healthMatrix>[1],
): HealthMatrix | null {
  const valued = accounts.flatMap(({mrr, score}) => (mrr === null ? [] : [{mrr, score}]));
  return valued.length < accounts.length ? null : healthMatrix(valued, rules);
}
