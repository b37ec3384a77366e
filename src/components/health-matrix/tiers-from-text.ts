import {SetupError} from '../../metrics/kernel/setup-error.js';

/**
 * Borders of tiers out of an attribute such as `500, 2000`; none where it is empty. The metric checks their order.
 * @throws {SetupError} where one is no number
 */
export function tiersFromText(text: string): number[] | undefined {
  if (text.trim() === '') return undefined;
  const tiers = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (tiers.every(Number.isFinite)) return tiers;
  throw new SetupError(
    'bad-attribute',
    `[health-matrix] tiers: expected numbers such as 500, 2000, got ${JSON.stringify(text)}`,
  );
}
