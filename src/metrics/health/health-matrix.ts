import {defaultRules} from './score-account.js';
import {healthBand, type BandRules, type HealthBand} from './health-band.js';

/** One number for each tier of value, from the lowest, by band; accounts without a score stand apart as `unknown`. */
export type ByBandAndTier = {readonly [band in HealthBand | 'unknown']: readonly number[]};

/** Accounts by band of health and tier of value. */
export type HealthMatrix = {
  readonly counts: ByBandAndTier;
  /** In the currency of the accounts. */
  readonly mrr: ByBandAndTier;
};

/** The tier of a value: how many of the ascending borders it has reached. A value on a border is in the upper tier. */
export function tierOf(mrr: number, tiers: readonly number[]): number {
  return tiers.filter((border) => mrr >= border).length;
}

/**
 * Counts and monthly revenue of accounts by band and tier.
 * @param tiers ascending borders: `[500, 2000]` makes low < 500 <= mid < 2000 <= high
 */
export function healthMatrix(
  accounts: readonly {readonly mrr: number; readonly score: number | null}[],
  {tiers, ...rules}: {readonly tiers: readonly number[]} & Partial<BandRules>,
): HealthMatrix {
  const bands = {...defaultRules, ...rules};
  const empty = (): Record<HealthBand | 'unknown', number[]> => {
    const row = (): number[] => new Array<number>(tiers.length + 1).fill(0);
    return {red: row(), amber: row(), green: row(), unknown: row()};
  };
  const counts = empty();
  const sums = empty();
  for (const {mrr, score} of accounts) {
    const band = score === null ? 'unknown' : healthBand(score, bands);
    const tier = tierOf(mrr, tiers);
    counts[band][tier]!++;
    sums[band][tier]! += mrr;
  }
  return {counts, mrr: sums};
}
