import {cumulativeNormal, quantileNormal} from 'vega-statistics';

/** P(Z <= z) of a standard normal Z. */
export function normalCdf(z: number): number {
  return cumulativeNormal(z);
}

/** The z with P(Z <= z) = `probability` (0..1, both exclusive for a finite answer). */
export function normalQuantile(probability: number): number {
  return quantileNormal(probability);
}

/** The z that encloses `level` (0..1) of a standard normal between -z and z: 1.96 for 0.95. */
export function criticalValue(level: number): number {
  // The lower tail: 1 - level is small and exact there, while 1 - (1 - level) / 2 would round.
  if (level !== last.level) last = {level, z: -quantileNormal((1 - level) / 2)};
  return last.z;
}

/** A table has an interval in each cell, all of one level. */
let last = {level: NaN, z: NaN};

/** Two-sided p of a standard normal statistic, 0..1. */
export function twoSidedP(z: number): number {
  return 2 * cumulativeNormal(-Math.abs(z));
}
