import type {Interval} from '../kernel/outcome.js';
import {deLongAuc} from '../statistics/auc.js';
import {brier} from '../statistics/brier.js';

/** How well scores told who would leave. */
export type ScoreValidation = {
  /**
   * Probability that an account that stayed had the higher score of the two than one that left, ties counting half:
   * 1 separates them completely, 0.5 says nothing. `null` unless some stayed and some left.
   */
  readonly auc: number | null;
  /** `null` where the auc is, or a group has one account only. */
  readonly interval: Interval | null;
  /** Mean squared error of `1 - score / 100` as the probability to leave: 0 is best, 0.25 is what one half always gives. */
  readonly brier: number | null;
  readonly kept: number;
  readonly churned: number;
  /** Accounts without a score: left out. */
  readonly unscored: number;
  /** Why there is no auc, in words; `null` where there is one. */
  readonly reason: string | null;
};

/**
 * Validates health scores against what became of the accounts. The scores must be from before: scores that have seen
 * their accounts leave prove nothing. AUC with DeLong's interval (1988), Brier's score (1950).
 */
export function validateScores({
  scores,
  churned,
  level = 0.95,
}: {
  /** 0..100, one an account; `null` where it had none. */
  readonly scores: readonly (number | null)[];
  /** By account, in the same order: whether it has left since. */
  readonly churned: readonly (boolean | 0 | 1)[];
  /** Confidence level of the interval, 0..1. */
  readonly level?: number;
}): ScoreValidation {
  const scored = scores.flatMap((score, i) => (score === null ? [] : [{score, churned: Boolean(churned[i])}]));
  const higher = scored.filter((account) => !account.churned).map(({score}) => score);
  const lower = scored.filter((account) => account.churned).map(({score}) => score);
  const auc = deLongAuc({higher, lower, level});
  return {
    auc: auc?.auc ?? null,
    interval: auc?.interval ? {...auc.interval, level, method: 'DeLong'} : null,
    brier: brier({
      probabilities: scored.map(({score}) => 1 - score / 100),
      outcomes: scored.map((account) => Number(account.churned)),
    }),
    kept: higher.length,
    churned: lower.length,
    unscored: scores.length - scored.length,
    reason: auc === null ? reasonOf(higher.length, lower.length) : null,
  };
}

function reasonOf(kept: number, churned: number): string {
  if (kept + churned === 0) return 'No account has a score';
  return churned === 0 ? 'No account with a score has left' : 'No account with a score has stayed';
}
