import type {AccountHealth} from '../../metrics/health/account-health.js';
import type {HealthOutcome} from '../../metrics/health/health-score.js';
import {healthBand, type BandRules, type HealthBand} from '../../metrics/health/health-band.js';
import type {Trends} from './account-trends.js';
import {cellId} from './mark-ids.js';
import type {ColumnId} from './row-order.js';

/** How the numbers of the matrix are written. */
export interface MatrixNumbers {
  decimal(value: number, digits: number): string;
  percent(share: number): string;
  money(value: number): string;
  /** With its sign. */
  points(value: number): string;
}

/** One component of one account. */
export interface MatrixCell {
  readonly id: string;
  /** Score 0..100 as a whole number; null where there is none. */
  readonly text: string | null;
  /** The band that a score like this is in; null without one. */
  readonly band: HealthBand | null;
  /** Step of the diverging scale, 1 (worst) to 7 (best); 4 is blank. */
  readonly step: number | null;
}

/** One account. */
export interface MatrixRow {
  readonly account: AccountHealth;
  /** Its score as written: with a decimal where rounding would put it into another band. */
  readonly score: string | null;
  /** It has a score, but not all of its components are known. */
  readonly partly: boolean;
  readonly money: string | null;
  readonly cells: readonly MatrixCell[];
  /** How its score has changed; null where that is not known. */
  readonly change: {readonly points: number; readonly text: string} | null;
  /** The ids of its marks, one a column. */
  readonly marks: readonly string[];
}

/** Writes an account. */
export function rowOf(
  account: AccountHealth,
  {rules}: Pick<HealthOutcome, 'rules'>,
  numbers: MatrixNumbers,
  trends: Trends | null,
  columns: readonly ColumnId[],
): MatrixRow {
  const {score, coverage, mrr} = account;
  const change = trends?.of.get(account.account)?.change ?? null;
  return {
    account,
    score: score === null ? null : scoreText(score, rules, numbers),
    partly: score !== null && coverage < 1,
    money: mrr === null ? null : numbers.money(mrr),
    cells: account.components.map(({id, score: own}) => ({
      id,
      text: own === null ? null : numbers.decimal(own, 0),
      band: own === null ? null : healthBand(own, rules),
      step: own === null ? null : stepOf(own, rules),
    })),
    change: change === null ? null : {points: change, text: changeText(change, numbers)},
    marks: columns.map((column) => cellId(column, account.account)),
  };
}

/** A change with an arrow, which points where it goes; none where nothing has changed. */
export function changeText(points: number, numbers: Pick<MatrixNumbers, 'points'>): string {
  const arrow = points === 0 ? '' : points < 0 ? '▼\u00a0' : '▲\u00a0';
  return arrow + numbers.points(points);
}

/** A score as a whole number, with as many decimals as it takes for the reader to see the band that it is in. */
export function scoreText(score: number, rules: BandRules, {decimal}: Pick<MatrixNumbers, 'decimal'>): string {
  const band = healthBand(score, rules);
  const digits = [0, 1, 2, 3].find((places) => healthBand(rounded(score, places), rules) === band) ?? 4;
  return decimal(score, digits);
}

function rounded(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places;
}

/**
 * The step of the diverging scale for the score of a component: blank while it is where amber is, so that the eye goes to
 * what is far from it. Less has three steps down to three fifths of its border and on, more three equal ones.
 */
export function stepOf(score: number, {amberFrom, greenFrom}: Pick<BandRules, 'amberFrom' | 'greenFrom'>): number {
  const third = (100 - greenFrom) / 3;
  const borders = [0.6 * amberFrom, 0.8 * amberFrom, amberFrom, greenFrom, greenFrom + third, greenFrom + 2 * third];
  return 1 + borders.filter((border) => Math.round(score) >= Math.round(border)).length;
}
