import type {Unit} from '../metrics/kernel/define-metric.js';
import type {ChangeText} from './change-text.js';
import type {QuarterName} from './period-names.js';
import type {Reach} from './reach.js';

/** What is said of any metric by period, whichever widget says it. */
export interface PeriodWords {
  /** A number with its unit behind it, where that needs a word. */
  readonly units: Readonly<Record<Unit, string>>;
  /** How much a share differs: percents of shares would be read as percents of them. */
  readonly percentagePoints: (amount: string) => string;
  readonly held: Readonly<Record<Reach, (target: string) => string>>;
  readonly up: (change: ChangeText) => string;
  readonly down: (change: ChangeText) => string;
  readonly noClearChange: (change: ChangeText) => string;
  readonly quarter: QuarterName;
  readonly stillRunning: string;
  readonly noValue: string;
}

const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);

export const periodEnglish: PeriodWords = {
  units: {
    points: '',
    share: '',
    days: 'days',
    hours: 'hours',
    minutes: 'minutes',
    money: '',
    count: '',
    score: '',
    ratio: '',
  },
  percentagePoints: (amount) => `${amount} points`,
  held: {
    reached: (target) => `Reaches the target of ${target}.`,
    missed: (target) => `Misses the target of ${target}.`,
    unclear: (target) => `Not clearly above or below the target of ${target}.`,
  },
  up: ({period, before, value, difference, range}) =>
    `${period}: ${value}, up ${difference} on ${before}${limits(range)}.`,
  down: ({period, before, value, difference, range}) =>
    `${period}: ${value}, down ${difference} on ${before}${limits(range)}.`,
  noClearChange: ({period, before, value, range}) =>
    `${period}: ${value}, no clear change on ${before}${limits(range)}.`,
  quarter: (quarter, year) => (year === null ? `Q${quarter}` : `Q${quarter} ${year}`),
  stillRunning: 'still running',
  noValue: 'too few to say',
};
