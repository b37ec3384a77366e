import type {Interval} from './interval.js';
import {wilson} from './wilson.js';

/** Retention at one age over all cohorts that have been observed so long. */
export type AgeAverage = {
  /** Mean of the rates of the cohorts, each counting the same, 0..1. */
  readonly simple: number | null;
  /** Retained over starters of all those cohorts together, 0..1. */
  readonly weighted: number | null;
  readonly numerator: number;
  readonly denominator: number;
  /** Wilson's, of the weighted rate. */
  readonly interval: Interval | null;
};

/**
 * Average of a triangular cohort table, one a column. A row is a cohort: its size, then how many were retained at each
 * age observed so far; `null` for a cell that is not to count. An empty cohort has no rate. A column in which no cohort
 * counts has `null` for its rates and the interval.
 */
export function averageByAge({
  counts,
  level,
}: {
  readonly counts: readonly (readonly (number | null)[])[];
  /** 0..1. */
  readonly level: number;
}): AgeAverage[] {
  const ages = Math.max(0, ...counts.map((row) => row.length));
  return Array.from({length: ages}, (_, age) => {
    let rates = 0;
    let cohorts = 0;
    let numerator = 0;
    let denominator = 0;
    for (const row of counts) {
      const size = row[0] ?? 0;
      const retained = row[age] ?? null;
      if (size === 0 || retained === null) continue;
      rates += retained / size;
      cohorts += 1;
      numerator += retained;
      denominator += size;
    }
    return {
      simple: cohorts === 0 ? null : rates / cohorts,
      weighted: cohorts === 0 ? null : numerator / denominator,
      numerator,
      denominator,
      interval: wilson({successes: numerator, trials: denominator, level}),
    };
  });
}

/** Wilson's interval of each of several counts out of the same size: the band of one cohort. `null` for an empty one. */
export function wilsonBand({
  size,
  counts,
  level,
}: {
  readonly size: number;
  readonly counts: readonly number[];
  /** 0..1. */
  readonly level: number;
}): (Interval | null)[] {
  return counts.map((successes) => wilson({successes, trials: size, level}));
}
