import {fitText} from '../../element/chart/fit-text.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import type {AccountHealth, HealthOutcome} from '../../metrics/health/health-score.js';
import {healthBand, type BandRules, type HealthBand} from '../../metrics/health/health-band.js';

/** How the numbers and words of the matrix are written. */
export interface MatrixNames {
  readonly bands: Readonly<Record<HealthBand, string>>;
  readonly noScore: string;
  readonly score: string;
  readonly band: string;
  readonly pulse: string;
  decimal(value: number, digits: number): string;
  percent(share: number): string;
  money(value: number): string;
}

/** A column of a component. */
export interface ComponentColumn {
  readonly id: string;
  readonly label: string;
  /** The label as it fits: the beginning of it where there is little room. */
  readonly shown: string;
  /** Its share of the weight. */
  readonly weight: string;
}

/** One component of one account. */
export interface MatrixCell {
  readonly id: string;
  /** Score 0..100 as a whole number; null where there is none. */
  readonly text: string | null;
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
}

/** Where everything is. `wide` is a table of one line an account; `narrow` has the components on lines of their own. */
export interface MatrixLayout {
  readonly form: 'wide' | 'narrow';
  readonly columns: readonly ComponentColumn[];
  readonly rows: readonly MatrixRow[];
  /** Accounts that are not shown. */
  readonly more: number;
  /** What a band is shown by; its word is spoken in any case. */
  readonly band: 'word' | 'shape';
  readonly pulse: 'word' | 'shape' | 'none';
  readonly money: boolean;
  /** Components on one line of the narrow form. */
  readonly perLine: number;
  /** Widths of the columns in CSS px, all with their gaps; the name takes what is left. */
  readonly widths: {readonly score: number; readonly band: number; readonly pulse: number; readonly cell: number};
}

const SHAPE = 16; // with the gap before its word
const CARET = 18;
const PAD = 8;
const MARK = 12;
const CELL = 54;
const NARROW_CELL = 44;
const NARROW_NAME = 110;
const CELL_GAP = 2;

type Health = Pick<HealthOutcome, 'components' | 'accounts' | 'rules'>;

/** What the matrix is laid out in. */
export interface MatrixFrame {
  readonly width: number;
  /** How many accounts are shown at most. */
  readonly limit: number;
  readonly measureText: MeasureText;
  readonly names: MatrixNames;
}

/** Lays the lowest `limit` accounts out in a width. */
export function layoutMatrix(outcome: Health, frame: MatrixFrame): MatrixLayout {
  const rows = outcome.accounts.slice(0, frame.limit).map((account) => rowOf(account, outcome, frame.names));
  const content = {rows, more: outcome.accounts.length - rows.length};
  const needs = needsOf(rows, outcome, frame);
  return {...content, ...(wideForm(needs, outcome, frame) ?? narrowForm(needs, outcome, frame))};
}

function rowOf(account: AccountHealth, {rules}: Health, names: MatrixNames): MatrixRow {
  const {score, coverage, mrr} = account;
  return {
    account,
    score: score === null ? null : scoreText(score, rules, names),
    partly: score !== null && coverage < 1,
    money: mrr === null ? null : names.money(mrr),
    cells: account.components.map((part) => ({
      id: part.id,
      text: part.score === null ? null : names.decimal(part.score, 0),
      step: part.score === null ? null : stepOf(part.score, rules),
    })),
  };
}

/** How wide the columns have to be, each with its padding; money and pulse 0 where there are none. */
interface Needs {
  readonly name: number;
  /** More than this is cut, unless there is room. */
  readonly nameAtLeast: number;
  readonly money: number;
  readonly score: number;
  readonly bandWord: number;
  readonly bandShape: number;
  readonly pulse: Readonly<Record<MatrixLayout['pulse'], number>>;
  /** The longest word of the labels. */
  readonly label: number;
}

function needsOf(rows: readonly MatrixRow[], {components}: Health, {measureText, names}: MatrixFrame): Needs {
  const widest = (texts: readonly string[], size: number, weight = 400): number =>
    Math.ceil(Math.max(0, ...texts.map((text) => measureText(text, {size, weight}))));
  const called = rows.map(({account}) => account.name);
  const paid = rows.flatMap(({money}) => money ?? []);
  const scores = rows.map(({score}) => score ?? '–');
  const bands = [...Object.values(names.bands), ...(scores.includes('–') ? [names.noScore] : [])];
  const words = components.flatMap(({label}) => label.split(/\s+/));
  const name = widest(called, 13) + CARET + PAD;
  const bandWord = PAD + SHAPE + widest(bands, 13) + PAD;
  const hasPulse = rows.some(({account}) => account.pulse !== null);
  return {
    name,
    nameAtLeast: Math.min(name, 226),
    money: paid.length === 0 ? 0 : widest(paid, 12) + PAD,
    score: Math.max(widest(scores, 13, 650), widest([`↑ ${names.score}`], 12, 600)) + PAD + MARK,
    bandWord,
    bandShape: PAD + Math.max(SHAPE, widest([names.band], 12)),
    pulse: {
      none: 0,
      word: hasPulse ? bandWord : 0,
      shape: hasPulse ? PAD + Math.max(SHAPE, widest([names.pulse], 12)) : 0,
    },
    label: Math.min(92, widest(words, 12) + 6),
  };
}

type Form = Omit<MatrixLayout, 'rows' | 'more'>;

/** What the wide form gives up for room, in this order: the word of the pulse, revenue, whole words in labels. */
const savings: readonly {readonly pulse: 'word' | 'shape'; readonly money: boolean; readonly wholeLabels: boolean}[] = [
  {pulse: 'word', money: true, wholeLabels: true},
  {pulse: 'shape', money: true, wholeLabels: true},
  {pulse: 'shape', money: false, wholeLabels: true},
  {pulse: 'shape', money: false, wholeLabels: false},
];

/** One line an account; null where there is no room for it. */
function wideForm(needs: Needs, outcome: Health, frame: MatrixFrame): Form | null {
  const {width} = frame;
  if (width < 600) return null;
  const n = outcome.components.length;
  for (const saving of savings) {
    const money = saving.money && needs.money > 0;
    if (money && width <= 720) continue;
    const pulse = needs.pulse.shape === 0 ? 'none' : saving.pulse;
    const fixed = (money ? needs.money : 0) + needs.score + needs.bandWord + needs.pulse[pulse];
    const least = (saving.wholeLabels ? Math.max(CELL, needs.label) : CELL) + CELL_GAP;
    if (width - fixed - needs.nameAtLeast < n * least) continue;
    // Room is first for names that would be cut, then for wider cells.
    const cell = Math.max(least, Math.min(110, Math.floor((width - fixed - needs.name) / n)));
    const widths = {score: needs.score, band: needs.bandWord, pulse: needs.pulse[pulse], cell};
    const columns = columnsOf(outcome, frame, (label) =>
      label.split(/\s+/).every((part) => frame.measureText(part) <= cell - 4)
        ? label
        : fitText(label, cell - 4, frame.measureText),
    );
    return {form: 'wide', columns, band: 'word', pulse, money, perLine: n, widths};
  }
  return null;
}

/** Name, score and band on a line, the components below. */
function narrowForm(needs: Needs, outcome: Health, frame: MatrixFrame): Form {
  const {width, measureText} = frame;
  const n = outcome.components.length;
  const lines = Math.ceil(n / Math.max(1, Math.floor(width / (NARROW_CELL + CELL_GAP))));
  const perLine = Math.ceil(n / lines);
  const cell = Math.floor(width / perLine) - CELL_GAP;
  const pulse = needs.pulse.shape === 0 ? 'none' : 'shape';
  const band = width - needs.score - needs.bandWord - needs.pulse[pulse] >= NARROW_NAME ? 'word' : 'shape';
  return {
    form: 'narrow',
    columns: columnsOf(outcome, frame, (label) => fitText(label, cell, measureText)),
    band,
    pulse,
    money: false,
    perLine,
    widths: {
      score: needs.score,
      band: band === 'word' ? needs.bandWord : needs.bandShape,
      pulse: needs.pulse[pulse],
      cell,
    },
  };
}

function columnsOf({components}: Health, {names}: MatrixFrame, fit: (label: string) => string): ComponentColumn[] {
  return components.map(({id, label, share}) => ({id, label, shown: fit(label), weight: names.percent(share)}));
}

/** A score as a whole number, with as many decimals as it takes for the reader to see the band that it is in. */
export function scoreText(score: number, rules: BandRules, {decimal}: Pick<MatrixNames, 'decimal'>): string {
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
