import {bandOf} from '../kernel/rating.js';

/** From the worst to the best. On screen each comes with a shape and a word, never as a colour alone. */
export const healthBands = ['red', 'amber', 'green'] as const;
export type HealthBand = (typeof healthBands)[number];

/**
 * What a score that lies exactly on a border belongs to: `from-in` to the band that begins there (75 is green when green
 * is from 75), `from-out` to the band below (Gainsight: the From value is not in its band).
 */
export const boundaryRules = ['from-in', 'from-out'] as const;
export type BoundaryRule = (typeof boundaryRules)[number];

/** Where the bands of a score 0..100 begin. */
export interface BandRules {
  readonly amberFrom: number;
  readonly greenFrom: number;
  readonly boundary: BoundaryRule;
}

/** The band of a score 0..100. */
export function healthBand(score: number, {amberFrom, greenFrom, boundary}: BandRules): HealthBand {
  // A weighted mean of decimals that ought to lie on a border may miss it by a bit in the last place.
  const exact = Math.round(score * 1e9) / 1e9;
  if (boundary === 'from-out') return exact <= amberFrom ? 'red' : exact <= greenFrom ? 'amber' : 'green';
  return bandOf(exact, [
    {name: 'red', from: -Infinity},
    {name: 'amber', from: amberFrom},
    {name: 'green', from: greenFrom},
  ]);
}
