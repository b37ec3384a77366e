/** How a count grows from one period to the next. Each is `null` where one of its two counts is missing. */
export type Growth = {
  /** What has come, less what has gone. */
  readonly netAdds: readonly (number | null)[];
  /** The same as a share of the count before, `null` where that is 0. One less than there are counts. */
  readonly rates: readonly (number | null)[];
  /**
   * The rate that leads from the first count to the last if it is the same in all periods: (last / first)^(1 / periods) - 1.
   * `null` where one of them is missing or the first is 0, and for a single count.
   */
  readonly compound: number | null;
};

/** Growth of the counts of consecutive periods; `null` for a period without one. */
export function compoundGrowth(counts: readonly (number | null)[]): Growth {
  const steps = counts.slice(1).map((count, i) => ({before: counts[i] ?? null, after: count}));
  const first = counts[0] ?? null;
  const last = counts.at(-1) ?? null;
  const isDefined = first !== null && last !== null && first > 0 && last >= 0 && steps.length > 0;
  return {
    netAdds: steps.map(({before, after}) => (before === null || after === null ? null : after - before)),
    rates: steps.map(({before, after}) =>
      before === null || after === null || before === 0 ? null : after / before - 1,
    ),
    compound: isDefined ? (last / first) ** (1 / steps.length) - 1 : null,
  };
}
