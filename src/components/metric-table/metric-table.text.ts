import type {TemplateResult} from 'lit';
import {html} from 'lit';
import type {NumbersTable} from '../../element/numbers-table.js';
import {rich, type Rich} from '../../element/rich.js';
import type {View} from '../../element/view.js';
import {isEstimate, isInsufficient} from '../../metrics/kernel/outcome.js';
import {sortedBy} from '../../element/table/sorting.js';
import {written, type ShownTable} from './shown-table.js';
import {estimateIn, type GroupRow, type MetricColumn} from './table-columns.js';

/** How many groups a sentence names on each side. */
const NAMED = 3;

/** The groups that clearly differ from all, or that none does. */
export function takeawayOf(shown: ShownTable): TemplateResult {
  const {columns, frame, by} = shown;
  const {words} = frame;
  const differing = columns.flatMap((column, i) => differingIn(column, i, shown));
  const sentences = differing.length > 0 ? differing : columns.flatMap((column, i) => extremesOf(column, i, shown));
  const alike = columns.some(({hasIntervals}) => hasIntervals) && differing.length === 0;
  const [first] = columns;
  const all = first && columns.length === 1 && isEstimate(first.all) ? first.all.value : null;
  const only = onlyGroup(shown);
  if (only !== null) return rich(only);
  const told = [
    ...(alike ? [words.alike(by, all === null || !first ? null : written(all, first, frame, true))] : []),
    ...sentences,
  ];
  return told.length === 0
    ? html`${words.nothingToCompare}`
    : html`${told.map((sentence, i) => html`${i === 0 ? '' : ' '}${rich(sentence)}`)}`;
}

/** What is said where there is one group alone. */
function onlyGroup({groups, columns, frame}: ShownTable): Rich | null {
  const [group] = groups;
  const [column] = columns;
  const estimate = group?.cells[0] ? estimateIn(group.cells[0]) : null;
  if (groups.length !== 1 || columns.length !== 1 || !group || !column || !estimate) return null;
  return frame.words.single(group.label, written(estimate.value, column, frame, true));
}

/** Those above and those below, each from the one that is furthest from the whole. */
function differingIn(column: MetricColumn, place: number, shown: ShownTable): Rich[] {
  const {groups, columns, frame} = shown;
  if (!isEstimate(column.all)) return [];
  const [above, below] = (['above', 'below'] as const).map((standing) => {
    const found = groups.filter(({name, cells}) => name !== null && cells[place]?.standing === standing);
    return found.length === 0 ? null : listOf(byValue(found, place, standing === 'above'), column, place, shown);
  });
  if (above == null && below == null) return [];
  const all = written(column.all.value, column, frame, true);
  const metric = columns.length === 1 ? null : column.label;
  return [frame.words.differing({above: above ?? null, below: below ?? null, all, metric})];
}

function listOf(rows: readonly GroupRow[], column: MetricColumn, place: number, shown: ShownTable): string {
  const {words, formats} = shown.frame;
  // Two more take as much room as naming one.
  const named = rows.length === NAMED + 1 ? rows : rows.slice(0, NAMED);
  const more = rows.length - named.length;
  const items = named.map((row) => valued(row, column, place, shown));
  return new Intl.ListFormat(formats.locale).format([
    ...items,
    ...(more > 0 ? [words.more(more, formats.count(more))] : []),
  ]);
}

function valued(row: GroupRow, column: MetricColumn, place: number, {frame}: ShownTable): string {
  const estimate = row.cells[place] ? estimateIn(row.cells[place]) : null;
  return frame.words.valued(row.label, estimate ? written(estimate.value, column, frame) : '–');
}

/** The highest and the lowest of a metric without intervals, of which nothing more can be said. */
function extremesOf(column: MetricColumn, place: number, shown: ShownTable): Rich[] {
  if (column.hasIntervals) return [];
  const known = shown.groups.filter(({name, cells}) => name !== null && cells[place] && estimateIn(cells[place]));
  const ordered = byValue(known, place, true);
  const [highest, lowest] = [ordered[0], ordered.at(-1)];
  if (!highest || !lowest || highest === lowest) return [];
  const metric = shown.columns.length === 1 ? null : column.label;
  return [
    shown.frame.words.extremes(valued(highest, column, place, shown), valued(lowest, column, place, shown), metric),
  ];
}

function byValue(rows: readonly GroupRow[], place: number, descending: boolean): GroupRow[] {
  return sortedBy(rows, ({cells}) => (cells[place] ? (estimateIn(cells[place])?.value ?? null) : null), {descending});
}

/** What marks mean, how sure they are, and what is not shown. */
export function footOf({outcome, columns, groups, frame}: ShownTable): View['foot'] {
  const {words, formats} = frame;
  const {level} = outcome.made.scope;
  const cells = groups.flatMap((group) => group.cells);
  const hidden = cells.filter(({number}) => number !== null && isInsufficient(number) && number.code === 'small-group');
  const compared = cells.filter(({standing}) => standing !== null);
  const clear = compared.filter(({standing}) => standing !== 'unclear');
  const byChance = Math.round(compared.length * (1 - level));
  return [
    ...(columns.some(({hasIntervals}) => hasIntervals) ? [words.level(formats.percent(level))] : []),
    ...(compared.length > 0 ? [words.legend] : []),
    ...columns.flatMap((column) =>
      column.target === null
        ? []
        : [words.targetLine(written(column.target, column, frame, true), columns.length === 1 ? null : column.label)],
    ),
    ...(clear.length > 0 && byChance > 0
      ? [words.byChance(byChance, formats.count(byChance), formats.count(compared.length))]
      : []),
    ...(columns.some(({hasIntervals}) => !hasIntervals) ? [words.noInterval] : []),
    ...(hidden.length > 0 ? [words.suppressed(hidden.length, formats.count(hidden.length))] : []),
  ];
}

/** Everything that is shown or drawn, as it is saved. */
export function fileOf({outcome, columns, all, groups, by, frame}: ShownTable): NumbersTable {
  const {words, formats} = frame;
  return {
    caption: words.caption(outcome.by),
    columns: [
      words.by[by],
      ...columns.flatMap(({label, hasIntervals}) => [
        label,
        ...(hasIntervals ? [words.lower(label), words.upper(label)] : []),
        words.observationsOf(label),
      ]),
    ],
    rows: [all, ...groups].map(({label, cells}) => [
      label,
      ...columns.flatMap((column, i) => {
        const estimate = cells[i] ? estimateIn(cells[i]) : null;
        const write = (value: number | undefined): string => (value === undefined ? '' : written(value, column, frame));
        const gap = cells[i]?.number ? words.notShown : words.noValue;
        return [
          estimate ? write(estimate.value) : gap,
          ...(column.hasIntervals ? [write(estimate?.interval?.lower), write(estimate?.interval?.upper)] : []),
          estimate ? formats.count(estimate.n) : '',
        ];
      }),
    ]),
  };
}
