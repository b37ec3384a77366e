import {healthBand, healthBands, type HealthBand} from './health-band.js';
import {componentScore, type AccountScore, type ScoredComponent, type ScoreRules} from './score-account.js';

/** A value that a component would have to reach, and the band that the account would then be in. */
export interface Needed {
  readonly value: number;
  readonly band: HealthBand;
}

/**
 * What one component alone would have to become for the account to reach the next band, all else as it is: the nearest
 * such value on a grid of `step` (1 for what is counted). `null` where it cannot, or the account is in the best band.
 * @param index of the component in `account.components`
 */
export function neededValue(
  account: AccountScore,
  index: number,
  component: ScoredComponent,
  rules: ScoreRules,
  step: number,
): Needed | null {
  const {score, band} = account;
  const part = account.components[index];
  if (score === null || band === null || part?.score == null || part.weight === 0) return null;
  const wanted = healthBands[healthBands.indexOf(band) + 1];
  if (wanted === undefined) return null;
  const {worst, best} = component;
  const border = wanted === 'amber' ? rules.amberFrom : rules.greenFrom;
  const exact = worst + ((best - worst) * (part.score + (border - score) / part.weight)) / 100;
  const direction = best > worst ? step : -step;
  // On the grid, in the direction of what is better; one more where the border itself is not in its band.
  const first = Math.ceil(exact / direction - 1e-9);
  for (const value of [first * direction, (first + 1) * direction]) {
    if (direction > 0 ? value > best : value < best) return null;
    const reached = score + part.weight * (componentScore(value, component) - part.score);
    const after = healthBand(reached, rules);
    if (after !== band) return {value, band: after};
  }
  return null;
}
