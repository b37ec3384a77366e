import type {MeasureText} from '../../element/chart/measure-text.js';
import type {HealthBand} from '../../metrics/health/health-band.js';
import type {HealthOutcome} from '../../metrics/health/health-score.js';
import type {Trends} from './account-trends.js';
import {changeText, scoreText, type MatrixNumbers} from './matrix-rows.js';

/** The words of the matrix that take room. */
export interface MatrixLabels {
  readonly bands: Readonly<Record<HealthBand, string>>;
  readonly noScore: string;
  readonly revenue: string;
  readonly score: string;
  readonly band: string;
  readonly pulse: string;
  readonly byHand: string;
  readonly trend: string;
  /** Below `trend`. */
  readonly span: string;
}

/** What the matrix is laid out in. */
export interface MatrixFrame {
  readonly width: number;
  readonly measureText: MeasureText;
  readonly labels: MatrixLabels;
  readonly numbers: MatrixNumbers;
}

export const CELL_GAP = 2;
/** Room for the arrow at what is sorted by. */
export const SORT_ARROW = 12;
const SHAPE = 16; // with the gap before its word
const CARET = 18;
const PAD = 8;
const MARK = 12;

/** Size of the line of a trend in CSS px, with the gap behind it. */
export const spark = {width: 44, height: 18, gap: 4} as const;

/** What of an outcome takes room. */
export type Health = Pick<HealthOutcome, 'components' | 'accounts' | 'rules'>;

/** How wide the columns have to be, each with its padding; 0 where there is nothing to show. */
export interface Needs {
  readonly name: number;
  /** More than this is cut, unless there is room. */
  readonly nameAtLeast: number;
  readonly money: number;
  readonly score: number;
  readonly bandWord: number;
  readonly bandShape: number;
  readonly pulse: Readonly<Record<'word' | 'shape' | 'none', number>>;
  readonly trend: Readonly<Record<'line' | 'change' | 'none', number>>;
  /** The longest word of the labels. */
  readonly label: number;
}

/** Looks at all accounts, and at the words of columns. */
export function needsOf(
  {components, accounts, rules}: Health,
  trends: Trends | 'pending' | null,
  frame: MatrixFrame,
): Needs {
  const {measureText, labels, numbers} = frame;
  const widest = (texts: Iterable<string>, size: number, weight = 400): number =>
    Math.ceil(largest(Array.from(new Set(texts), (text) => measureText(text, {size, weight}))));
  const called = accounts.map(({name}) => name);
  const paid = accounts.flatMap(({mrr}) => mrr ?? []);
  const scores = accounts.map(({score}) => (score === null ? '–' : scoreText(score, rules, numbers)));
  const bands = [...Object.values(labels.bands), ...(scores.includes('–') ? [labels.noScore] : [])];
  const name = widest(called, 13) + CARET + PAD;
  const hasPulse = accounts.some(({pulse}) => pulse !== null);
  const bandWord = PAD + SHAPE + widest(bands, 13) + (hasPulse ? 0 : PAD);
  const bandShape = PAD + Math.max(SHAPE, widest([labels.band], 12));
  const changes =
    trends === null || trends === 'pending' ? [] : [...trends.of.values()].flatMap(({change}) => change ?? []);
  const written = changes.map((points) => changeText(points, numbers));
  const change = widest([...written, labels.trend, labels.span], 12);
  // Amounts are as wide as their digits are many: the largest is among the longest.
  const amounts = paid.length === 0 ? [] : [largest(paid), -largest(paid.map((amount) => -amount))].map(numbers.money);
  const words = components.flatMap(({label}) => label.split(/\s+/));
  return {
    name,
    nameAtLeast: Math.min(name, 200),
    money: paid.length === 0 ? 0 : PAD + Math.max(widest(amounts, 12), SORT_ARROW + widest([labels.revenue], 12)),
    score: PAD + Math.max(widest(scores, 13, 650), widest([labels.score], 12, 600)) + MARK,
    bandWord,
    bandShape,
    pulse: {
      none: 0,
      word: hasPulse ? PAD + Math.max(bandWord, widest([labels.byHand], 12)) : 0,
      shape: hasPulse ? PAD + Math.max(SHAPE, widest([labels.pulse], 12)) + CELL_GAP : 0,
    },
    trend: {
      none: 0,
      line: trends === null ? 0 : PAD + spark.width + spark.gap + change,
      change: trends === null ? 0 : PAD + change,
    },
    label: Math.min(92, widest(words, 12) + CELL_GAP),
  };
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), values[0] ?? 0);
}
