import type {MeasureText} from '../../element/chart/measure-text.js';
import type {CohortCell, CohortMean, Cohorts} from '../../metrics/retention/cohort-outcome.js';
import type {AgeRange} from '../../metrics/retention/cohort-window.js';
import {stepBorders, stepOf, type StepBorders} from './colour-steps.js';
import type {PeriodName} from '../../element/period-names.js';

/** Names and numbers as the reader's language writes them. */
export interface CohortTexts {
  /** A whole number. */
  readonly count: (value: number) => string;
  /** Ages of a column: `1`, `1–3`. */
  readonly age: (from: number, to: number) => string;
  /** More than nobody and less than 1 in 100; less than all and more than 99. */
  readonly under: (text: string) => string;
  readonly over: (text: string) => string;
  /** A number of percent with its sign. */
  readonly percent: (share: number) => string;
  readonly fewerThan: string;
  readonly heads: readonly [began: string, size: string];
  readonly mean: string;
}

export interface CohortFrame {
  /** CSS px. */
  readonly width: number;
  readonly measureText: MeasureText;
  readonly periods: readonly PeriodName[];
  readonly texts: CohortTexts;
}

/** What a cell tells: a share (of a finished or a running cell), or why there is none. */
export type CellState = 'known' | 'running' | 'future' | 'outside' | 'suppressed' | 'nobody';

export interface GridCell {
  readonly state: CellState;
  /** A share in percent without the sign; empty where there is none. */
  readonly text: string;
  /** Colour 1 to 7; `null` where there is none to show. */
  readonly step: number | null;
}

export interface GridRow {
  readonly name: PeriodName;
  readonly size: string;
  readonly cells: readonly GridCell[];
}

/** The table in words and widths. */
export interface CohortGrid {
  /** CSS px, without the space between cells. */
  readonly widths: {readonly name: number; readonly size: number; readonly cell: number};
  /** Of the whole table, with the space around cells. */
  readonly width: number;
  /** The table is wider than its place. */
  readonly scrolls: boolean;
  /** By column that is shown. */
  readonly heads: readonly string[];
  readonly mean: {readonly size: string; readonly cells: readonly GridCell[]};
  readonly rows: readonly GridRow[];
  /** The colours, each with the border it begins at; empty where nothing is coloured. */
  readonly key: readonly {readonly step: number; readonly text: string}[];
  readonly has: Readonly<Record<CellState, boolean>>;
}

/** Space between cells, and around them. */
export const GAP = 2;
const NARROWEST_CELL = 40;
const WIDEST_CELL = 96;
/** Below this width the column of age 0 goes, where it only says 100 %. */
const NARROW = 600;
const FONT = {size: 13};
const BOLD = {size: 13, weight: 650};

/** A column that there is room for. */
interface ShownColumn extends AgeRange {
  readonly index: number;
  readonly mean: CohortMean | undefined;
  /** Its shares have a colour. */
  readonly coloured: boolean;
}

export function layoutCohortTable(outcome: Cohorts, {width, measureText, periods, texts}: CohortFrame): CohortGrid {
  const columns = shownColumns(outcome, width);
  const borders = stepBorders(columns.filter(({coloured}) => coloured).flatMap((column) => sharesOf(outcome, column)));
  const rows = outcome.rows.map((row, i): GridRow => ({
    name: periods[i] ?? {full: row.label, short: row.label},
    size: row.size === null ? texts.fewerThan : texts.count(row.size),
    cells: columns.map((column) =>
      cellOf(row.cells[column.index], column.coloured ? borders : null, outcome.open, texts),
    ),
  }));
  const mean = {
    size: texts.count(outcome.starters),
    cells: columns.map((column, i) => meanOf(column.mean, column.coloured ? borders : null, i === 0, texts)),
  };
  const all = [...rows.flatMap(({cells}) => cells), ...mean.cells];
  const has = (state: CellState): boolean => all.some((cell) => cell.state === state);
  const widths = widthsOf(rows, mean.size, columns.length, {width, measureText, periods, texts});
  const whole = Math.round(widths.name + widths.size + columns.length * widths.cell + (columns.length + 3) * GAP);
  return {
    widths,
    width: whole,
    scrolls: whole > width + 2 * GAP,
    heads: columns.map(({from, to}) => texts.age(from, to)),
    mean,
    rows,
    key: all.some(({step}) => step !== null) ? keyOf(borders, texts) : [],
    has: {
      known: has('known'),
      running: has('running'),
      future: has('future'),
      outside: has('outside'),
      suppressed: has('suppressed') || outcome.rows.some(({size}) => size === null),
      nobody: has('nobody'),
    },
  };
}

/** The columns that there is room for: age 0 goes first, where it says 100 % in every row. */
function shownColumns({columns, rows, mean}: Cohorts, width: number): ShownColumn[] {
  const trivial = columns[0]?.to === 0 && rows.every(({cells}) => (cells[0]?.share ?? 1) === 1);
  const all = columns.map((ages, index) => ({...ages, index, mean: mean[index], coloured: !trivial || index > 0}));
  return trivial && width < NARROW && all.length > 1 ? all.slice(1) : all;
}

/** The finished shares of a column, and their mean. */
function sharesOf({rows}: Cohorts, {index, mean}: ShownColumn): number[] {
  const cells = rows.flatMap((row) => row.cells[index] ?? []).filter(({completeness}) => completeness === 'complete');
  return [...cells.map(({share}) => share), mean?.weighted ?? null].filter((share) => share !== null);
}

function cellOf(
  cell: CohortCell | undefined,
  borders: StepBorders | null,
  open: boolean,
  texts: CohortTexts,
): GridCell {
  if (cell === undefined) return {state: open ? 'future' : 'outside', text: '', step: null};
  if (cell.completeness === 'future') return {state: 'future', text: '', step: null};
  if (cell.suppressed) return {state: 'suppressed', text: '', step: null};
  if (cell.share === null) return {state: 'nobody', text: '', step: null};
  return {
    state: cell.completeness === 'complete' ? 'known' : 'running',
    text: percentOf(cell.share, texts),
    step: borders && stepOf(cell.share, borders),
  };
}

function meanOf(
  mean: CohortMean | undefined,
  borders: StepBorders | null,
  signed: boolean,
  texts: CohortTexts,
): GridCell {
  const weighted = mean?.weighted ?? null;
  if (weighted === null) return {state: mean?.suppressed ? 'suppressed' : 'future', text: '', step: null};
  return {
    state: 'known',
    text: signed ? texts.percent(weighted) : percentOf(weighted, texts),
    step: borders && stepOf(weighted, borders),
  };
}

/** Percent without the sign; no nought where somebody is, no hundred where somebody is missing. */
function percentOf(share: number, {count, under, over}: CohortTexts): string {
  const rounded = Math.round(100 * share);
  if (rounded === 0 && share > 0) return under(count(1));
  if (rounded === 100 && share < 1) return over(count(99));
  return count(rounded);
}

function keyOf(borders: StepBorders, {count, under, percent}: CohortTexts): CohortGrid['key'] {
  const names = borders.map((border) => count(Math.round(100 * border)));
  return [under(names[0] ?? ''), ...names.slice(0, -1), `${percent(borders.at(-1) ?? 1)}+`].map((text, i) => ({
    step: i + 1,
    text,
  }));
}

function widthsOf(rows: readonly GridRow[], total: string, columns: number, frame: CohortFrame): CohortGrid['widths'] {
  const {width, measureText, texts} = frame;
  const widest = (names: readonly string[], font: {size: number; weight?: number}): number =>
    Math.max(0, ...names.map((text) => measureText(text, font)));
  const names = rows.map(({name}) => name.short);
  const name =
    Math.ceil(Math.max(widest(names, FONT), widest([texts.mean], BOLD), widest([texts.heads[0]], {size: 12}))) + 8;
  const sizes = rows.map(({size}) => size);
  const size =
    Math.ceil(Math.max(widest(sizes, FONT), widest([total], BOLD), widest([texts.heads[1]], {size: 12}))) + 14;
  const room = width + 2 * GAP - name - size - 3 * GAP;
  const fitting = Math.floor(room / columns) - GAP;
  if (fitting >= NARROWEST_CELL) return {name, size, cell: Math.min(fitting, WIDEST_CELL)};
  // A cell that is cut in the middle shows that there is more.
  const whole = Math.max(1, Math.floor(room / (NARROWEST_CELL + GAP) - 0.5));
  return {name, size, cell: Math.max(NARROWEST_CELL, room / (whole + 0.5) - GAP)};
}
