import {daysBefore} from '../../metrics/calendar/days-before.js';
import type {AccountHealth} from '../../metrics/health/account-health.js';
import type {HealthOutcome} from '../../metrics/health/health-score.js';
import type {Made} from '../../metrics/kernel/outcome.js';
import type {Scope} from '../../metrics/kernel/scope.js';

/** How many earlier moments a trend is made of. */
const STEPS = 12;

/** The moments at which a trend is looked at, from the earliest, before now: at the same time of earlier days. */
export function earlierMoments(scope: Pick<Scope, 'asOf' | 'timeZone'>, days: number): number[] {
  if (!(days >= 1)) return [];
  const ago = Array.from({length: STEPS}, (_, step) => Math.round((days * (STEPS - step)) / STEPS));
  return [...new Set(ago)].filter((n) => n > 0).map((n) => daysBefore(scope, n));
}

/** How an account came to where it is. */
export interface AccountTrend {
  /** Scores 0..100 by moment, the last of now; null where it had none. */
  readonly scores: readonly (number | null)[];
  /** Whole points from the first moment to now, as the rounded scores differ; null where it had no score then. */
  readonly change: number | null;
  /** The account as it was at the first moment; null where it was none, or not known. */
  readonly then: AccountHealth | null;
}

/** How all accounts came to where they are. */
export interface Trends {
  /** Days from the first moment to now. */
  readonly days: number;
  /** Epoch ms, ascending; the last is now. */
  readonly moments: readonly number[];
  readonly of: ReadonlyMap<string, AccountTrend>;
}

/**
 * The trends of accounts from what was measured earlier.
 * @param earlier ascending; null where nothing could be measured
 * @returns null where no account had a score at the first moment: then there is nothing to compare with
 */
export function trendsOf(
  now: Made<HealthOutcome>,
  earlier: readonly {readonly asOf: number; readonly value: HealthOutcome | null}[],
  days: number,
): Trends | null {
  const [first] = earlier;
  if (!first?.value?.accounts.some(({score}) => score !== null)) return null;
  const before = earlier.map(({value}) => new Map(value?.accounts.map((account) => [account.account, account])));
  const of = new Map(now.accounts.map((account) => [account.account, trendOf(account, before)]));
  if (![...of.values()].some(({change}) => change !== null)) return null;
  return {days, moments: [...earlier.map(({asOf}) => asOf), now.made.scope.asOf], of};
}

function trendOf({account, score}: AccountHealth, before: readonly ReadonlyMap<string, AccountHealth>[]): AccountTrend {
  const then = before[0]?.get(account) ?? null;
  const scores = [...before.map((accounts) => accounts.get(account)?.score ?? null), score];
  const change =
    score === null || then === null || then.score === null ? null : Math.round(score) - Math.round(then.score);
  return {scores, change, then};
}

/** The component that moved the score of an account most, and from where; null where none moved it. */
export function mostMoved(
  account: AccountHealth,
  then: AccountHealth,
): {index: number; then: number; now: number} | null {
  const moves = account.components.flatMap(({score, weight}, index) => {
    const before = then.components[index]?.score ?? null;
    if (score === null || before === null || Math.round(score) === Math.round(before)) return [];
    return [{index, then: before, now: score, by: Math.abs(weight * (score - before))}];
  });
  return moves.sort((a, b) => b.by - a.by)[0] ?? null;
}
