import type {Interval} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {isSmall, mayShowCell} from '../kernel/small-cells.js';
import {fisherExact} from '../statistics/fisher-exact.js';
import {newcombe} from '../statistics/newcombe.js';
import {oddsRatio, riskRatio, type RatioEstimate} from '../statistics/ratio-interval.js';
import {share, shareDifference} from '../statistics/share.js';

/** How many of a group were retained. */
export type Retained = {readonly retained: number; readonly n: number};

/** Those who used something, and those who did not. */
export type Sides = {readonly used: Retained; readonly others: Retained};

/** How much better those were retained who used something. */
export interface RetentionComparison {
  /** Both `null` where they are too small to be shown. */
  readonly used: (Retained & {readonly share: number | null}) | null;
  readonly others: (Retained & {readonly share: number | null}) | null;
  /** Share retained of those who used it less that of the others, -1..1; `null` where there is nobody on one side. */
  readonly difference: number | null;
  /** Newcombe's. */
  readonly interval: Interval | null;
  /** The first share over the second, with Katz's interval; its parts are `null` where they are not finite. */
  readonly riskRatio: RatioEstimate;
  /** With Woolf's interval. */
  readonly oddsRatio: RatioEstimate;
  /** Two-sided, of Fisher's exact test, 0..1. */
  readonly p: number | null;
  readonly suppressed: boolean;
}

/** Compares the retention of those who used something with that of the others. */
export function compareRetention(
  {used, others}: Sides,
  scope: Pick<Scope, 'level' | 'minimumGroup'>,
): RetentionComparison {
  const none = {estimate: null, interval: null};
  if (![used, others].every((side) => isShown(side, scope))) {
    const hidden = {
      used: null,
      others: null,
      difference: null,
      interval: null,
      riskRatio: none,
      oddsRatio: none,
      p: null,
    };
    return {...hidden, suppressed: true};
  }
  const {level} = scope;
  const [first, second] = [used, others].map(({retained, n}) => ({successes: retained, trials: n})) as [Trials, Trials];
  const given = {first, second, level};
  const limits = newcombe(given);
  return {
    used: {...used, share: share(first)},
    others: {...others, share: share(second)},
    difference: shareDifference(given),
    interval: limits && {...limits, level, method: 'Newcombe'},
    riskRatio: limits === null ? none : riskRatio(given),
    oddsRatio: limits === null ? none : oddsRatio(given),
    p: fisherExact(given),
    suppressed: false,
  };
}

type Trials = {readonly successes: number; readonly trials: number};

function isShown({retained, n}: Retained, scope: Pick<Scope, 'minimumGroup'>): boolean {
  return !isSmall(n, scope.minimumGroup) && mayShowCell(retained, n, scope);
}
