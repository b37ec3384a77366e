import type {Unit} from '../../metrics/kernel/define-metric.js';

/** What `<metric-card>` says. */
export interface CardWords {
  /** Behind the number, where its unit needs a word. */
  readonly units: Readonly<Record<Unit, string>>;
  readonly rests: (n: number, count: string) => string;
  readonly incomplete: string;
  readonly caption: string;
  readonly name: string;
  readonly value: string;
  readonly lower: string;
  readonly upper: string;
  readonly terms: Readonly<Record<string, string>>;
}

export const english: CardWords = {
  units: {points: '', share: '', days: 'days', money: '', count: '', score: '', ratio: ''},
  rests: (n, count) => (n === 1 ? 'Rests on a single observation.' : `Rests on ${count} observations.`),
  incomplete: 'The period is still running.',
  caption: 'The number and what it is made of',
  name: 'Quantity',
  value: 'Value',
  lower: 'Lower limit',
  upper: 'Upper limit',
  terms: {},
};
