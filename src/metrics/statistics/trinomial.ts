import {around, clip, type Interval} from './interval.js';
import {criticalValue, twoSidedP} from './normal.js';

/** Responses by kind: each counts +1, 0 or -1. Not negative. */
export type TrinomialCounts = {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
};

/** Responses by kind, and the confidence level (0..1) wanted for their net score. */
export type TrinomialAtLevel = TrinomialCounts & {readonly level: number};

/** Net score in points, -100..100, and its spread. */
export type TrinomialEstimate = {
  /** 100 · (promoters - detractors) / responses. */
  readonly value: number;
  /** Of one response as +1, 0 or -1, dividing by n: p + d - (p - d)². */
  readonly variance: number;
  /** In points: 100 · √(variance / n). */
  readonly standardError: number;
  /** In points, dividing by n - 1; `null` for one response. */
  readonly standardErrorUnbiased: number | null;
};

/** Two net scores compared, first minus second, in points. */
export type TrinomialDifference = {
  readonly difference: number;
  readonly standardError: number;
  /** `null`, as is `p`, when neither sample has any spread. */
  readonly z: number | null;
  /** Two-sided, 0..1. */
  readonly p: number | null;
  /** Wald's. */
  readonly interval: Interval;
};

/** All the points there are. */
const POINTS: Interval = {lower: -100, upper: 100};

/** Halvings from 2 to below the rounding of 1. */
const HALVINGS = 54;

/** Net score of responses; `null` without any. */
export function trinomialEstimate({promoters, passives, detractors}: TrinomialCounts): TrinomialEstimate | null {
  const responses = promoters + passives + detractors;
  if (responses === 0) return null;
  const net = (promoters - detractors) / responses;
  const variance = Math.max(0, (promoters + detractors) / responses - net * net);
  return {
    value: 100 * net,
    variance,
    standardError: 100 * Math.sqrt(variance / responses),
    standardErrorUnbiased: responses > 1 ? 100 * Math.sqrt(variance / (responses - 1)) : null,
  };
}

/**
 * Wald's interval of a net score, in points: value ± z · standard error, and what of it lies in -100..100. Without any
 * width when all responses are of one kind. `null` without responses.
 */
export function trinomialWald({level, ...counts}: TrinomialAtLevel): {
  readonly interval: Interval;
  readonly clipped: Interval;
} | null {
  const estimate = trinomialEstimate(counts);
  if (estimate === null) return null;
  const interval = around(estimate.value, criticalValue(level) * estimate.standardError);
  return {interval, clipped: clip(interval, POINTS)};
}

/**
 * Adjusted Wald interval of a net score, in points: Wald's after adding three responses, of which 3/4 promoters and
 * 3/4 detractors. It lies around the shrunken `center`, so it may miss the net score itself.
 * `null` without responses.
 *
 * Rocks (2016), Interval estimation for the net promoter score, The American Statistician 70.
 */
export function trinomialAdjustedWald({promoters, passives, detractors, level}: TrinomialAtLevel): {
  readonly center: number;
  readonly interval: Interval;
  readonly clipped: Interval;
} | null {
  const added = {promoters: promoters + 0.75, passives: passives + 1.5, detractors: detractors + 0.75};
  const estimate = promoters + passives + detractors === 0 ? null : trinomialEstimate(added);
  if (estimate === null) return null;
  const interval = around(estimate.value, criticalValue(level) * estimate.standardError);
  return {center: estimate.value, interval, clipped: clip(interval, POINTS)};
}

/**
 * Score interval of a net score, in points: all differences that a score test with the variance of maximum likelihood
 * under that difference does not reject. For the net score what Wilson's is for a proportion: it always holds the
 * value, never leaves -100..100, and has a width even when all responses are of one kind. `null` without responses.
 *
 * Tango (1998), Equivalence test and confidence interval for the difference in proportions for the paired-sample
 * design, with the two discordant counts as promoters and detractors.
 */
export function trinomialScoreInterval({promoters, passives, detractors, level}: TrinomialAtLevel): Interval | null {
  const z = criticalValue(level);
  const lower = scoreLimit({promoters, passives, detractors, z});
  const upper = scoreLimit({promoters: detractors, passives, detractors: promoters, z});
  return lower === null || upper === null ? null : {lower: 100 * lower, upper: -100 * upper};
}

/** Difference of the net scores of two independent samples, in points. `null` when either has no responses. */
export function trinomialDifference({
  first,
  second,
  level,
}: {
  readonly first: TrinomialCounts;
  readonly second: TrinomialCounts;
  /** 0..1. */
  readonly level: number;
}): TrinomialDifference | null {
  const one = trinomialEstimate(first);
  const two = trinomialEstimate(second);
  if (one === null || two === null) return null;
  const difference = one.value - two.value;
  const standardError = Math.hypot(one.standardError, two.standardError);
  const z = standardError === 0 ? null : difference / standardError;
  return {
    difference,
    standardError,
    z,
    p: z === null ? null : twoSidedP(z),
    interval: around(difference, criticalValue(level) * standardError),
  };
}

/** The lower limit as a share, -1..1. The upper one is that of the opposite answers, with the sign changed. */
function scoreLimit({promoters, passives, detractors, z}: TrinomialCounts & {readonly z: number}): number | null {
  const responses = promoters + passives + detractors;
  if (responses === 0) return null;
  const net = (promoters - detractors) / responses;
  // The test rejects every difference below the limit and none between the limit and the net score, so halving the
  // bracket cannot go wrong, whatever the slope.
  let rejected = -1;
  let kept = net;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (rejected + kept) / 2;
    const distance = net - middle;
    const variance = constrainedVariance({promoters, detractors, responses, difference: middle});
    if (responses * distance * distance > z * z * variance) rejected = middle;
    else kept = middle;
  }
  return kept;
}

/** Variance of one answer when the shares are those of maximum likelihood given their difference (-1..1). */
function constrainedVariance({
  promoters,
  detractors,
  responses,
  difference,
}: {
  readonly promoters: number;
  readonly detractors: number;
  readonly responses: number;
  readonly difference: number;
}): number {
  // The score equation is quadratic in the share of detractors; only its larger root leaves no share below 0.
  const linear = promoters + detractors - (2 * responses - promoters + detractors) * difference;
  const constant = 8 * responses * detractors * difference * (1 - difference);
  const share = (linear + Math.sqrt(Math.max(0, linear * linear + constant))) / (4 * responses);
  return Math.max(0, 2 * share + difference - difference * difference);
}
