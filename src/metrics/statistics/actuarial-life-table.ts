/** What happened in one interval of time. */
export type LifeTableInterval = {
  /** How many came into it. */
  readonly entering: number;
  /** How many were lost from sight (censored) in it. */
  readonly withdrawn: number;
  /** How many had the event in it. */
  readonly events: number;
};

/** One row of a life table. */
export type LifeTableRow = {
  /** Entering, less half of the withdrawn. */
  readonly effective: number;
  /** Probability of the event in the interval, 0..1; `null` when nobody was exposed. */
  readonly q: number | null;
  /** Survival to the end of the interval, 0..1; `null` from the first interval without `q` on, unless it was 0. */
  readonly survivalAtEnd: number | null;
  /** Of `survivalAtEnd`, by Greenwood with effective numbers; `null` where survival is 0 or `null`. */
  readonly standardError: number | null;
};

/**
 * Grouped life table of consecutive intervals: the withdrawn count as exposed for half of their interval.
 *
 * Cutler and Ederer (1958), Maximum utilization of the life table method in analyzing survival.
 */
export function actuarialLifeTable(intervals: readonly LifeTableInterval[]): LifeTableRow[] {
  let survival: number | null = 1;
  let variance = 0;
  return intervals.map(({entering, withdrawn, events}) => {
    const effective = entering - withdrawn / 2;
    const q = effective > 0 ? events / effective : null;
    if (survival !== 0) survival = q === null || survival === null ? null : survival * (1 - q);
    if (q !== null && q < 1) variance += q / (effective * (1 - q));
    return {
      effective,
      q,
      survivalAtEnd: survival,
      standardError: survival === null || survival === 0 ? null : survival * Math.sqrt(variance),
    };
  });
}
