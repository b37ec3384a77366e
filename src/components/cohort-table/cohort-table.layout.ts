import type {MeasureText} from '../../element/chart/measure-text.js';
import type {CohortCells, CohortMean} from '../../metrics/retention/cohort-outcome.js';
import type {AgeRange} from '../../metrics/retention/cohort-window.js';
import {differenceScale, partedScale, shareScale, type KeyStep, type Scale} from './cell-scales.js';
import type {Anchor} from './colour-steps.js';
import type {PeriodName} from '../../element/period-names.js';
import type {SizeColumn} from './followed.js';

/** Names and numbers as the reader's language writes them. */
export interface CohortTexts {
  /** A whole number. */
  readonly count: (value: number) => string;
  /** How much is behind a share, where cells show that. */
  readonly amount: (value: number) => string;
  /** Ages of a column: `1`, `1–3`. */
  readonly age: (from: number, to: number) => string;
  /** More than nobody and less than 1 in 100; less than all and more than 99. */
  readonly under: (text: string) => string;
  readonly over: (text: string) => string;
  /** A number of percent with its sign. */
  readonly percent: (share: number) => string;
  /** A difference in points, with its sign. */
  readonly points: (share: number) => string;
  /** The ends of a scale whose numbers differ from row to row, or from column to column. */
  readonly ends: readonly [low: string, high: string];
  /** Head of the names. */
  readonly began: string;
  readonly mean: string;
}

/** What cells show: the share, how many, or how much the share differs from that of the cohort before. */
export const cellContents = ['percent', 'count', 'difference'] as const;
export type CellContent = (typeof cellContents)[number];

export interface CohortFrame {
  /** CSS px. */
  readonly width: number;
  readonly measureText: MeasureText;
  readonly periods: readonly PeriodName[];
  readonly texts: CohortTexts;
  readonly sizes: readonly SizeColumn[];
  readonly show: CellContent;
  readonly anchor: Anchor;
  /** The share at which colours part; `null` where shares are of one kind. */
  readonly parting: number | null;
}

/** What a cell tells: a number (of a finished or a running cell), or why there is none. */
export type CellState = 'known' | 'running' | 'future' | 'outside' | 'suppressed' | 'nobody' | 'uncompared';

export interface GridCell {
  readonly state: CellState;
  /** A share in percent without the sign, a count, or a difference; empty where there is none. */
  readonly text: string;
  /** Colour 1 to 7; `null` where there is none to show. */
  readonly step: number | null;
}

export interface GridRow {
  readonly name: Pick<PeriodName, 'full' | 'short'>;
  /** By column of sizes. */
  readonly sizes: readonly string[];
  readonly cells: readonly GridCell[];
}

/** The table in words and widths. */
export interface CohortGrid {
  /** CSS px, without the space between cells. */
  readonly widths: {readonly name: number; readonly sizes: readonly number[]; readonly cell: number};
  /** Of the whole table, with the space around cells. */
  readonly width: number;
  /** The table is wider than its place. */
  readonly scrolls: boolean;
  /** The columns that are shown, by their place in the outcome. */
  readonly columns: readonly number[];
  /** By column that is shown. */
  readonly heads: readonly string[];
  /** By column of sizes. */
  readonly sizeHeads: readonly string[];
  /** Colours of shares, or of differences. */
  readonly scale: 'sequential' | 'diverging';
  readonly mean: Pick<GridRow, 'sizes' | 'cells'>;
  readonly rows: readonly GridRow[];
  /** The colours, each with the border it begins at; empty where nothing is coloured. */
  readonly key: readonly KeyStep[];
  readonly has: Readonly<Record<CellState, boolean>>;
}

/** Space between cells, and around them. */
export const GAP = 2;
const NARROWEST_CELL = 40;
const WIDEST_CELL = 96;
/** Below this width the column of age 0 goes, where it only says 100 %. */
export const NARROW = 600;
const FONT = {size: 13};
const BOLD = {size: 13, weight: 650};
const HEAD = {size: 12};

/** A column that there is room for. */
export interface ShownColumn extends AgeRange {
  readonly index: number;
  readonly mean: CohortMean | undefined;
  /** Its shares have a colour. */
  readonly coloured: boolean;
}

export function layoutCohortTable(outcome: CohortCells, frame: CohortFrame): CohortGrid {
  const {width, texts, periods, show, sizes} = frame;
  const columns = shownColumns(outcome, width);
  const {parting} = frame;
  const scale =
    show === 'difference'
      ? differenceScale(outcome, columns, texts)
      : parting === null
        ? shareScale(outcome, columns, frame)
        : partedScale(outcome, columns, {...frame, parting});
  const rows = outcome.rows.map((row, i): GridRow => ({
    name: periods[i] ?? {full: row.label, short: row.label},
    sizes: sizes.map((column) => column.of(row)),
    cells: columns.map((column) => cellOf(outcome, i, column, scale, frame)),
  }));
  const mean = {
    sizes: sizes.map(({all}) => all),
    cells: columns.map((column, i) => meanOf(column, scale, i === 0, texts)),
  };
  const all = [...rows.flatMap(({cells}) => cells), ...mean.cells];
  const has = (state: CellState): boolean => all.some((cell) => cell.state === state);
  const widths = widthsOf(rows, mean.sizes, columns.length, frame);
  const whole = Math.round(
    widths.name + sum(widths.sizes) + columns.length * widths.cell + (columns.length + sizes.length + 2) * GAP,
  );
  return {
    widths,
    width: whole,
    scrolls: whole > width + 2 * GAP,
    columns: columns.map(({index}) => index),
    heads: columns.map(({from, to}) => texts.age(from, to)),
    sizeHeads: sizes.map(({head}) => head),
    scale: show === 'difference' || parting !== null ? 'diverging' : 'sequential',
    mean,
    rows,
    key: all.some(({step}) => step !== null) ? scale.key : [],
    has: {
      known: has('known'),
      running: has('running'),
      future: has('future'),
      outside: has('outside'),
      suppressed: has('suppressed') || outcome.rows.some(({size}) => size === null),
      nobody: has('nobody'),
      uncompared: has('uncompared'),
    },
  };
}

/** How much more of a cohort came back than of the one before it, at the same ages; `null` where one of them is unknown. */
export function differenceOf({rows}: CohortCells, row: number, column: number): number | null {
  const [now, before] = [rows[row]?.cells[column], rows[row - 1]?.cells[column]];
  if (now === undefined || before === undefined || now.share === null || before.share === null) return null;
  return before.completeness === 'complete' ? now.share - before.share : null;
}

/** The columns that there is room for: age 0 goes first, where it says 100 % in every row. */
function shownColumns({columns, rows, mean}: CohortCells, width: number): ShownColumn[] {
  const trivial = columns[0]?.to === 0 && rows.every(({cells}) => (cells[0]?.share ?? 1) === 1);
  const all = columns.map((ages, index) => ({...ages, index, mean: mean[index], coloured: !trivial || index > 0}));
  return trivial && width < NARROW && all.length > 1 ? all.slice(1) : all;
}

const none = {text: '', step: null} as const;

function cellOf(
  outcome: CohortCells,
  row: number,
  column: ShownColumn,
  scale: Scale,
  {texts, show}: CohortFrame,
): GridCell {
  const cell = outcome.rows[row]?.cells[column.index];
  if (cell === undefined) return {state: outcome.open ? 'future' : 'outside', ...none};
  if (cell.completeness === 'future') return {state: 'future', ...none};
  if (cell.suppressed) return {state: 'suppressed', ...none};
  if (cell.share === null) return {state: 'nobody', ...none};
  const state = cell.completeness === 'complete' ? 'known' : 'running';
  if (show !== 'difference') {
    const text = show === 'count' ? texts.amount(cell.count ?? 0) : percentOf(cell.share, texts);
    return {state, text, step: scale.stepOf(cell.share, row, column)};
  }
  const difference = differenceOf(outcome, row, column.index);
  if (difference === null) return {state: 'uncompared', ...none};
  return {state, text: texts.points(difference), step: scale.stepOf(difference, row, column)};
}

function meanOf(column: ShownColumn, scale: Scale, signed: boolean, texts: CohortTexts): GridCell {
  const {mean} = column;
  const weighted = mean?.weighted ?? null;
  if (weighted === null) return {state: mean?.suppressed ? 'suppressed' : 'future', ...none};
  return {
    state: 'known',
    text: signed ? texts.percent(weighted) : percentOf(weighted, texts),
    step: scale.stepOf(weighted, null, column),
  };
}

/** Percent without the sign; no nought where somebody is, no hundred where somebody is missing. */
function percentOf(share: number, {count, under, over}: CohortTexts): string {
  const rounded = Math.round(100 * share);
  if (rounded === 0 && share > 0) return under(count(1));
  if (rounded === 100 && share < 1) return over(count(99));
  return count(rounded);
}

function widthsOf(
  rows: readonly GridRow[],
  totals: readonly string[],
  columns: number,
  {width, measureText, texts, sizes: sizeColumns}: CohortFrame,
): CohortGrid['widths'] {
  const widest = (names: readonly string[], font: {size: number; weight?: number}): number =>
    Math.max(0, ...names.map((text) => measureText(text, font)));
  const names = rows.map(({name}) => name.short);
  const name = Math.ceil(Math.max(widest(names, FONT), widest([texts.mean], BOLD), widest([texts.began], HEAD))) + 8;
  const sizes = sizeColumns.map(({head}, i) => {
    const own = rows.map((row) => row.sizes[i] ?? '');
    return Math.ceil(Math.max(widest(own, FONT), widest([totals[i] ?? ''], BOLD), widest([head], HEAD))) + 14;
  });
  const narrowest = Math.max(NARROWEST_CELL, Math.ceil(widest(rows.flatMap(cellTexts), FONT)) + 12);
  const room = width + 2 * GAP - name - sum(sizes) - (2 + sizes.length) * GAP;
  const fitting = Math.floor(room / columns) - GAP;
  if (fitting >= narrowest) return {name, sizes, cell: Math.min(fitting, Math.max(WIDEST_CELL, narrowest))};
  // A cell that is cut in the middle shows that there is more.
  const whole = Math.max(1, Math.floor(room / (narrowest + GAP) - 0.5));
  return {name, sizes, cell: Math.max(narrowest, room / (whole + 0.5) - GAP)};
}

function cellTexts({cells}: GridRow): string[] {
  return cells.map(({text}) => text);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
