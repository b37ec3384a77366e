/** The part of vega-statistics that `normal.ts` uses; the package has no types of its own. */
declare module 'vega-statistics' {
  export function cumulativeNormal(value: number): number;
  export function quantileNormal(probability: number): number;
}
