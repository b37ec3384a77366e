import type {CohortCell, CohortCells} from '../../metrics/retention/cohort-outcome.js';
import {differenceOf, type CohortFrame, type CohortTexts, type ShownColumn} from './cohort-table.layout.js';
import {
  differenceStep,
  differenceWidth,
  fixedBorders,
  partedWidth,
  SIDE,
  sides,
  stepBorders,
  stepOf,
  type Anchor,
  type StepBorders,
} from './colour-steps.js';

/** A colour in the key. */
export interface KeyStep {
  readonly step: number;
  readonly text: string;
  /** Colours part here. */
  readonly isParting?: boolean;
}

/** The colour of a cell: by its share, by row (that of the means is `null`) and column; what the colours mean. */
export interface Scale {
  readonly stepOf: (value: number, row: number | null, column: ShownColumn) => number | null;
  readonly key: readonly KeyStep[];
}

export function shareScale(outcome: CohortCells, columns: readonly ShownColumn[], {anchor, texts}: CohortFrame): Scale {
  const anchored = anchoredTo(outcome, columns, anchor, (shares) =>
    typeof anchor === 'string' ? stepBorders(shares) : fixedBorders(anchor),
  );
  return {
    stepOf: (share, row, column) => (column.coloured ? stepOf(share, anchored.of(row, column)) : null),
    key: anchored.differs ? endsOnly(texts) : keyOf(anchored.whole, texts),
  };
}

/** Colours to both sides of a share, such as of what cohorts started with. */
export function partedScale(
  outcome: CohortCells,
  columns: readonly ShownColumn[],
  {anchor, texts, parting}: CohortFrame & {readonly parting: number},
): Scale {
  const anchored = anchoredTo(outcome, columns, anchor, (shares) => partedWidth(shares, parting, anchor));
  const [low, high] = texts.ends;
  const textOf = (side: number): string => {
    if (anchored.differs && side !== 0) return side === -SIDE ? low : side === SIDE ? high : '';
    const percent = Math.round(100 * parting + side * anchored.whole);
    return side === SIDE ? texts.percent(percent / 100) : texts.count(percent);
  };
  return {
    stepOf: (share, row, column) =>
      column.coloured ? differenceStep(share - parting, anchored.of(row, column)) : null,
    key: sides.map((side, i) => ({step: i + 1, text: textOf(side), isParting: side === 0})),
  };
}

/** What is fitted to the shares that colours are anchored to: to all, or to those of each row or column. */
function anchoredTo<Fit>(
  outcome: CohortCells,
  columns: readonly ShownColumn[],
  anchor: Anchor,
  fit: (shares: readonly number[]) => Fit,
): {readonly whole: Fit; readonly differs: boolean; readonly of: (row: number | null, column: ShownColumn) => Fit} {
  const coloured = columns.filter((column) => column.coloured);
  const whole = fit(coloured.flatMap((column) => sharesOf(outcome, column)));
  const byColumn = new Map(
    anchor === 'column' ? coloured.map((column) => [column.index, fit(sharesOf(outcome, column))]) : [],
  );
  const byRow =
    anchor === 'row' ? outcome.rows.map(({cells}) => fit(coloured.flatMap(({index}) => finished(cells[index])))) : [];
  return {
    whole,
    differs: anchor === 'row' || anchor === 'column',
    of: (row, {index}) => byColumn.get(index) ?? (row === null ? undefined : byRow[row]) ?? whole,
  };
}

export function differenceScale(outcome: CohortCells, columns: readonly ShownColumn[], texts: CohortTexts): Scale {
  const all = columns.flatMap(({index}) =>
    outcome.rows.flatMap((_row, i) => {
      const difference = differenceOf(outcome, i, index);
      return difference === null ? [] : [difference];
    }),
  );
  const width = differenceWidth(all);
  return {
    stepOf: (difference, row) => (row === null ? null : differenceStep(difference, width)),
    key: sides.map((side, i) => ({step: i + 1, text: texts.points((side * width) / 100)})),
  };
}

/** The finished shares of a column, and their mean. */
function sharesOf({rows}: CohortCells, {index, mean}: ShownColumn): number[] {
  const cells = rows.flatMap((row) => finished(row.cells[index]));
  return mean?.weighted == null ? cells : [...cells, mean.weighted];
}

function finished(cell: CohortCell | undefined): number[] {
  return cell?.completeness === 'complete' && cell.share !== null ? [cell.share] : [];
}

function keyOf(borders: StepBorders, {count, under, percent}: CohortTexts): readonly KeyStep[] {
  const names = borders.map((border) => count(Math.round(100 * border)));
  return [under(names[0] ?? ''), ...names.slice(0, -1), `${percent(borders.at(-1) ?? 1)}+`].map((text, i) => ({
    step: i + 1,
    text,
  }));
}

/** Where the same colour stands for other numbers in each row or column. */
function endsOnly({ends: [low, high]}: CohortTexts): readonly KeyStep[] {
  return Array.from({length: 7}, (_, i) => ({step: i + 1, text: i === 0 ? low : i === 6 ? high : ''}));
}
