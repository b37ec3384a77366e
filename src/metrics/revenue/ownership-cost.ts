/** Money of a year in money of today: less by `rate` (0.08 for 8%) for each year that it is away. */
export function presentValue(amount: number, years: number, rate: number): number {
  return amount / (1 + rate) ** years;
}

/** What something costs over its life. */
export interface Ownership {
  readonly initial: number;
  /** Running costs of each year, paid at its end. */
  readonly yearly: readonly number[];
  /** What it still fetches at the end of the last year. */
  readonly salvage: number;
  /** By how much a year later counts less, 0.08 for 8%. */
  readonly rate: number;
  /** Units over its life that the cost is divided by. */
  readonly units: number;
}

/** Total cost of ownership: initial + yearly - salvage, as it is paid and in money of today; by unit of the latter. */
export function ownershipCost({initial, yearly, salvage, rate, units}: Ownership): {
  readonly undiscounted: number;
  readonly discounted: number;
  /** `null` without units. */
  readonly perUnit: number | null;
} {
  const costAt = (yearlyRate: number): number =>
    yearly.reduce((sum, amount, i) => sum + presentValue(amount, i + 1, yearlyRate), initial) -
    presentValue(salvage, yearly.length, yearlyRate);
  const discounted = costAt(rate);
  return {undiscounted: costAt(0), discounted, perUnit: units === 0 ? null : discounted / units};
}
