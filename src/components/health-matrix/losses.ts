import type {Formats} from '../../metrics/kernel/format.js';
import type {AccountHealth, HealthOutcome} from '../../metrics/health/health-score.js';
import type {MeasureName} from '../../metrics/health/measures.js';
import {neededValue} from '../../metrics/health/needed-value.js';
import type {MatrixWords} from './health-matrix.words.js';

/** What a component takes from the score of an account, and why. */
export interface Loss {
  readonly id: string;
  readonly label: string;
  /** Points, as written, with a minus. */
  readonly points: string;
  readonly sentence: string;
}

/** The components that lower the score of an account by half a point or more, the heaviest first. */
export function lossesOf(
  account: AccountHealth,
  {components, rules}: Pick<HealthOutcome, 'components' | 'rules'>,
  formats: Formats,
  words: MatrixWords,
): readonly Loss[] {
  return account.components
    .flatMap((part, index) => {
      const component = components[index];
      const {value, score, lost} = part;
      if (component === undefined || value === null || score === null || lost === null || lost < 0.5) return [];
      const {measure} = component;
      const seats = account.seats ?? 1;
      const write = (number: number): string => writtenAs(measure, number, seats, formats);
      const evidence = words.evidence[measure]({
        value: write(value),
        n: measure === 'active-users-per-seat' ? Math.round(seats) : value,
        worst: write(component.worst),
        best: write(component.best),
        days: formats.count(component.windowDays),
        seats: formats.count(seats),
      });
      const step = stepOfMeasure(measure, component, seats);
      const needed = neededValue(account, index, component, rules, step);
      // A value that is its score already says nothing more.
      const plain = measure === 'given' && component.worst === 0 && component.best === 100;
      const parts = [
        ...(plain ? [] : [evidence]),
        ...(needed === null ? [] : [words.wouldReach(write(needed.value), words.bands[needed.band])]),
      ];
      const scores = words.scores(formats.decimal(score, 0), formats.percent(part.weight));
      const sentence = parts.length === 0 ? `${scores}.` : `${scores}: ${parts.join('; ')}.`;
      return [{lost, loss: {id: part.id, label: component.label, points: minus(lost, formats), sentence}}];
    })
    .sort((a, b) => b.lost - a.lost)
    .map(({loss}) => loss);
}

function minus(points: number, formats: Formats): string {
  return formats.signed(-points, 0);
}

/** A value of a measure, as its sentence writes it. */
function writtenAs(measure: MeasureName, value: number, seats: number, formats: Formats): string {
  if (measure === 'active-users-per-seat') return formats.count(Math.round(value * seats));
  if (measure === 'usage-trend') return formats.percent(value);
  return formats.decimal(value, Math.abs(value) < 10 ? 2 : 1);
}

/** How finely a value can be asked for: whole seats, days, tickets, percents; else a hundredth of its range. */
function stepOfMeasure(measure: MeasureName, {worst, best}: {worst: number; best: number}, seats: number): number {
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
