import {logRank} from '../statistics/log-rank.js';
import {restrictedMeanDifference} from '../statistics/restricted-mean.js';
import type {Interval} from '../kernel/outcome.js';
import type {GroupSurvival} from './group-survival.js';

/** Rank tests, by the weights that they give to events: see `RankWeights` of the statistics. */
export const rankTests = ['log-rank', 'gehan-breslow', 'tarone-ware', 'peto-peto', 'peto-modified'] as const;

export type RankTest = (typeof rankTests)[number];

/** Whether groups stay equally long. */
export type CurveComparison = {
  readonly test: RankTest;
  /** `null`, as is `p`, when no two groups were followed together at the time of an event. */
  readonly chiSquare: number | null;
  readonly degreesOfFreedom: number;
  readonly p: number | null;
  /** Events seen, and to expect if all groups stayed equally long; both weighted as the test does. In order of the groups. */
  readonly groups: readonly {readonly name: string | null; readonly observed: number; readonly expected: number}[];
  /** Covariances of observed less expected. */
  readonly variance: readonly (readonly number[])[];
  /** Restricted means: the first group less each other one. Empty without a `tau`. One test each, not corrected for many. */
  readonly differences: readonly {
    readonly first: string | null;
    readonly second: string | null;
    /** Days stayed of the first `tau`. */
    readonly difference: number;
    readonly standardError: number;
    /** Normal; `null` without spread. */
    readonly interval: Interval | null;
  }[];
};

/** Compares two or more groups; `null` for fewer. */
export function compareCurves(
  groups: readonly GroupSurvival[],
  {test, tau, level}: {readonly test: RankTest; readonly tau: number | null; readonly level: number},
): CurveComparison | null {
  const [first, ...others] = groups;
  if (first === undefined || others.length === 0) return null;
  const {
    chiSquare,
    degreesOfFreedom,
    p,
    groups: tested,
    variance,
  } = logRank(
    groups.map(({name, counts}) => ({name: name ?? '', counts})),
    {weights: test === 'log-rank' ? 'logrank' : test},
  );
  return {
    test,
    chiSquare,
    degreesOfFreedom,
    p,
    groups: tested.map(({observed, expected}, i) => ({name: groups[i]!.name, observed, expected})),
    variance,
    differences: tau === null ? [] : others.flatMap((other) => differenceOf(first, other, tau, level)),
  };
}

function differenceOf(
  first: GroupSurvival,
  second: GroupSurvival,
  tau: number,
  level: number,
): CurveComparison['differences'] {
  const compared = restrictedMeanDifference({first: first.curve, second: second.curve, tau, level});
  if (compared === null) return [];
  const {difference, standardError, interval} = compared;
  return [
    {
      first: first.name,
      second: second.name,
      difference,
      standardError,
      interval: interval && {...interval, level, method: 'normal'},
    },
  ];
}
