import type {Mark, Marks, TipRow} from '../../element/marks/marks.js';
import type {Interval} from '../../metrics/kernel/outcome.js';
import type {CohortCell, CohortMean} from '../../metrics/retention/cohort-outcome.js';
import {differenceOf, type CohortGrid} from './cohort-table.layout.js';
import {agesOf} from './ages-of.js';
import type {Followed, Told as AnyTold} from './followed.js';

interface Told extends AnyTold {
  readonly followed: Followed;
}

/** What happens when the name of a cohort is picked. */
export type Follow = (row: number) => void;

export const rowMark = (row: number): string => `row ${String(row)}`;
export const cellMark = (row: number, column: number): string => `${String(row)} ${String(column)}`;
export const meanMark = (column: number): string => `mean ${String(column)}`;

/** The means, then each cohort: its name and its cells, as far as they have come. */
export function marksOf(grid: CohortGrid, told: Told, follow: Follow): Marks {
  const {columns, rows, mean} = grid;
  const isMark = ({state}: {readonly state: string}): boolean => state !== 'future' && state !== 'outside';
  const idsOf = (cells: CohortGrid['mean']['cells'], id: (column: number) => string): string[] =>
    columns.flatMap((column, i) => (cells[i] && isMark(cells[i]) ? [id(column)] : []));
  return {
    rows: [
      idsOf(mean.cells, meanMark),
      ...rows.map(({cells}, row) => [rowMark(row), ...idsOf(cells, (column) => cellMark(row, column))]),
    ].filter(({length}) => length > 0),
    describe: (id) => describe(id, told, follow),
    tips: 'below',
  };
}

function describe(id: string, told: Told, follow: Follow): Mark | null {
  const [first, second] = id.split(' ');
  if (first === 'mean') return meanOf(Number(second), told);
  if (first === 'row') return cohortOf(Number(second), told, follow);
  return cellOf(Number(first), Number(second), told);
}

function meanOf(column: number, told: Told): Mark | null {
  const {outcome, formats, words, followed} = told;
  const mean = outcome.mean[column];
  if (mean === undefined) return null;
  const title = words.meanOf(agesOf(column, told));
  if (mean.weighted === null) return {tip: {title, rows: [], foot: words.tooFewToShow}, pick: null};
  const rows: TipRow[] = [
    {label: followed.label, value: formats.percent(mean.weighted, 1), ...noteOf(mean.interval, told)},
    ...amountsOf(mean, accountsOf(mean), followed),
  ];
  return {tip: {title, rows, foot: words.cohorts(mean.cohorts, formats.count(mean.cohorts))}, pick: null};
}

function cohortOf(row: number, {outcome, periods, words}: Told, follow: Follow): Mark | null {
  const cohort = outcome.rows[row];
  const name = periods[row]?.full;
  if (cohort === undefined || name === undefined) return null;
  return {
    tip: null,
    pick: {
      label: words.cohortOf(name),
      part: {cohort: cohort.start},
      open: () => {
        follow(row);
      },
    },
  };
}

function cellOf(row: number, column: number, told: Told): Mark | null {
  const {outcome, periods, formats, words, followed} = told;
  const cohort = outcome.rows[row];
  const ages = outcome.columns[column];
  const cell = cohort?.cells[column];
  if (cohort === undefined || ages === undefined || cell === undefined) return null;
  const title = words.cell(periods[row]?.full ?? cohort.label, agesOf(column, told));
  if (cell.suppressed) return {tip: {title, rows: [], foot: words.tooFewToShow}, pick: null};
  if (cell.share === null) return {tip: {title, rows: [], foot: words.nobody}, pick: null};
  const difference = differenceOf(outcome, row, column);
  const rows: TipRow[] = [
    {label: followed.label, value: formats.percent(cell.share, 1), ...noteOf(cell.interval, told)},
    ...amountsOf(cell, cohort.size, followed),
    ...(difference === null
      ? []
      : [{label: words.differenceLabel, value: words.pointsOf(formats.signed(100 * difference, 1))}]),
  ];
  const foot = cell.completeness === 'complete' ? {} : {foot: words.stillRunning};
  const {from, to} = ages;
  return {
    tip: {title, rows, ...foot},
    pick: {label: title, part: {cohort: cohort.start, age: {from, to}, returned: true}},
  };
}

function noteOf(interval: Interval | null, {formats, words}: Told): {readonly note?: string} {
  if (interval === null) return {};
  return {note: words.range(formats.percent(interval.lower, 1), formats.percent(interval.upper, 1))};
}

function amountsOf(
  {count, of}: Pick<CohortCell, 'count' | 'of'>,
  size: number | null,
  {amounts}: Followed,
): readonly TipRow[] {
  return count === null || of === null ? [] : amounts(count, of, size);
}

/** How many the cohorts of a mean have, where they are not what is counted. */
function accountsOf(mean: CohortMean & {readonly accounts?: number}): number | null {
  return mean.accounts ?? null;
}
