import type {HealthComponent} from '../../metrics/health/components.js';
import {healthBand, type HealthBand} from '../../metrics/health/health-band.js';
import type {AccountHealth} from '../../metrics/health/account-health.js';
import type {HealthOutcome} from '../../metrics/health/health-score.js';
import type {MeasureName} from '../../metrics/health/measures.js';
import {neededValue} from '../../metrics/health/needed-value.js';
import {componentScore, type ScoreRules} from '../../metrics/health/score-account.js';
import type {Formats} from '../../metrics/kernel/format.js';
import type {MatrixWords} from './health-matrix.words.js';

/** How a component of an account stands, and what would lift it. */
export interface Standing {
  readonly label: string;
  /** 0..100. */
  readonly score: number;
  /** What it would score if it were healthy, and what the account would gain; null where it is, or counts for nothing. */
  readonly lift: {readonly to: number; readonly gain: number} | null;
  /** What was found, and what would lift it; null where both are in the numbers. */
  readonly sentence: string | null;
}

/** How the components of an account stand that have a value, and what the account could be. */
export interface Standings {
  /** Those that would lift the account most come first, then those that are healthy, the lowest first. */
  readonly components: readonly Standing[];
  /** With all of them lifted; null where nothing is to be lifted. */
  readonly lifted: {readonly score: number; readonly band: HealthBand} | null;
}

/** How an account with a score stands, component by component. */
export function standingsOf(
  account: AccountHealth,
  {components, rules}: Pick<HealthOutcome, 'components' | 'rules'>,
  formats: Formats,
  words: MatrixWords,
): Standings {
  const standings = components
    .flatMap((component, index) => standingOf(account, component, index, rules, formats, words) ?? [])
    .sort((a, b) => (b.lift?.gain ?? 0) - (a.lift?.gain ?? 0) || a.score - b.score);
  const gain = standings.reduce((sum, {lift}) => sum + (lift?.gain ?? 0), 0);
  const score = (account.score ?? 0) + gain;
  return {components: standings, lifted: gain === 0 ? null : {score, band: healthBand(score, rules)}};
}

/** How one component stands; null where it has no value. */
export function standingOf(
  account: AccountHealth,
  component: HealthComponent,
  index: number,
  rules: ScoreRules,
  formats: Formats,
  words: MatrixWords,
): Standing | null {
  const {value = null, score = null, weight = 0} = account.components[index] ?? {};
  if (value === null || score === null) return null;
  const {measure, worst, best} = component;
  const seats = account.seats ?? 1;
  const write = (number: number): string => writtenAs(measure, number, seats, formats);
  const step = stepOfMeasure(component, seats);
  const healthy = weight > 0 ? healthyValue(score, component, rules, step) : null;
  const needed = healthy === null ? null : neededValue(account, index, component, rules, step);
  // A value that is its score already says nothing more.
  const isPlain = measure === 'given' && worst === 0 && best === 100;
  const evidence = words.why.evidence[measure]({
    value: write(value),
    n: measure === 'active-users-per-seat' ? Math.round(seats) : value,
    worst: write(worst),
    best: write(best),
    days: formats.count(component.windowDays),
    seats: formats.count(seats),
  });
  const sentence = words.why.sentence(
    isPlain ? null : evidence,
    healthy && {
      needed: write(healthy.value),
      alone: needed && {needed: write(needed.value), band: words.bands[needed.band]},
    },
  );
  const lift = healthy && {to: healthy.score, gain: weight * (healthy.score - score)};
  return {label: component.label, score, lift, sentence};
}

/** The nearest value, as finely as it can be asked for, with which a component is healthy; null where it is. */
function healthyValue(
  score: number,
  component: HealthComponent,
  rules: ScoreRules,
  step: number,
): {readonly value: number; readonly score: number} | null {
  if (healthBand(score, rules) === 'green') return null;
  const {worst, best} = component;
  const direction = best > worst ? step : -step;
  const first = Math.ceil((worst + ((best - worst) * rules.greenFrom) / 100) / direction - 1e-9);
  for (const value of [first * direction, (first + 1) * direction]) {
    const reached = componentScore(value, component);
    if (healthBand(reached, rules) === 'green') return {value, score: reached};
  }
  return score < 100 ? {value: best, score: 100} : null;
}

/** A value of a measure, as its sentence writes it. */
function writtenAs(measure: MeasureName, value: number, seats: number, formats: Formats): string {
  if (measure === 'active-users-per-seat') return formats.count(Math.round(value * seats));
  if (measure === 'usage-trend') return formats.percent(value);
  return formats.decimal(value, Math.abs(value) < 10 ? 2 : 1);
}

/** How finely a value can be asked for: whole seats, days, tickets, percents; else a hundredth of its range. */
function stepOfMeasure({measure, worst, best}: HealthComponent, seats: number): number {
  switch (measure) {
    case 'active-users-per-seat':
      return 1 / seats;
    case 'usage-trend':
      return 0.01;
    case 'mean-nps':
      return 0.1;
    case 'given':
    case 'pulse':
      return 10 ** Math.floor(Math.log10(Math.abs(best - worst) / 50));
    default:
      return 1;
  }
}
