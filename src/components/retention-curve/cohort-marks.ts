import type {Mark, Marks, TipRow} from '../../element/marks/marks.js';
import type {CohortCell, CohortRow} from '../../metrics/retention/cohort-outcome.js';
import type {CohortPart} from '../../metrics/retention/cohort-members.js';
import {stripOf, stripRows, type Side} from './age-strips.js';
import type {CohortsLayout} from './cohort-lines.layout.js';
import {cohortName, inPeriod, periodHeading, type ShownCohorts} from './cohort-names.js';
import {shareTexts} from './share-texts.js';

/** What of cohorts can be pointed at, heard and picked: ages, and the ends of lines. */
export interface CohortMarks extends Marks {
  /** Rows of the cohorts that can be picked. */
  readonly cohorts: readonly number[];
  readonly stripName: (side: Side, place: number) => string;
  readonly cohortSays: (row: number) => string;
}

const noCohort: CohortRow = {label: '', start: 0, size: null, cells: []};

/** More marks than this are nothing to walk through; the table has them. */
const MOST = 120;
/** So many cohorts are told one by one, of more only the highest and the lowest. */
const EACH = 6;

export function cohortId(row: number): string {
  return `cohort-${String(row)}`;
}

/** @param toggle brings a cohort out, or puts it back */
export function cohortMarks(
  shown: ShownCohorts,
  {strips, read, cohorts}: Pick<CohortsLayout, 'strips' | 'read' | 'cohorts'>,
  toggle: (row: number) => void,
): CohortMarks {
  const ends = cohorts.flatMap(({end}, row) => (end === null ? [] : [row])).slice(-MOST);
  return {
    rows: [...stripRows(strips), ...(ends.length > 0 ? [ends.map(cohortId)] : [])],
    cohorts: ends,
    describe: (id) => {
      const at = stripOf(id);
      if (at !== null) return stripMark(shown, at.side, read[at.place] ?? 0);
      const row = ends.find((end) => cohortId(end) === id);
      return row === undefined ? null : cohortMark(shown, row, toggle);
    },
    stripName: (side, place) => stripName(shown, side, read[place] ?? 0),
    cohortSays: (row) => cohortSays(shown, row),
  };
}

function stripMark(shown: ShownCohorts, side: Side, column: number): Mark {
  const {outcome, formats, words, speech} = shown;
  const mean = outcome.mean[column];
  const pick = side === 'whole' ? null : pickOf(shown, side, column);
  const members = mean && mean.of !== null ? speech.membersOf(mean) : null;
  const among =
    mean && members
      ? words.among(members, formats.count(members), speech.who, mean.cohorts, formats.count(mean.cohorts))
      : undefined;
  const foot = pick?.foot ?? among;
  return {
    tip: {
      title: periodHeading(outcome.columns[column] ?? {from: 0, to: 0}, shown),
      rows: [meanRow(shown, column), ...cohortRows(shown, column), ...amountRows(shown, column)],
      ...(foot !== undefined && {foot}),
    },
    pick: pick && {label: pick.label, part: pick.part},
  };
}

/** Those of the cohort that has been brought out who came back at an age, or who did not; all of it at its beginning. */
function pickOf(
  shown: ShownCohorts,
  side: Side,
  column: number,
): {readonly label: string; readonly part: CohortPart; readonly foot: string} | null {
  const {outcome, chosen, words, speech} = shown;
  const row = outcome.rows[chosen[0] ?? -1];
  const ages = outcome.columns[column];
  const cell = row?.cells[column];
  if (row === undefined || ages === undefined || cell === undefined || cell.share === null) return null;
  const name = cohortName(row.start, shown);
  const isBack = side === 'below';
  if (ages.from === 0) {
    return isBack ? {label: words.whoBegan(name), part: {cohort: row.start}, foot: words.listBegan(name)} : null;
  }
  const part = {cohort: row.start, age: {from: ages.from, to: ages.to}, returned: isBack};
  return {...speech.listed(name, ages, isBack), part};
}

function meanRow({outcome, formats, words}: ShownCohorts, column: number): TipRow {
  const {weighted, interval} = outcome.mean[column] ?? {weighted: null, interval: null};
  if (weighted === null) return {label: words.meanRow, value: '–'};
  const limits = {lower: interval?.lower ?? null, upper: interval?.upper ?? null};
  const {share, range} = shareTexts({survival: weighted, ...limits}, formats, words);
  return {label: words.meanRow, value: share, ...(range !== null && {note: range})};
}

/** How much is behind the share of the cohort that has been brought out, or behind the mean. */
function amountRows({outcome, chosen, speech}: ShownCohorts, column: number): readonly TipRow[] {
  const [only, ...more] = chosen;
  if (more.length > 0) return [];
  const told = only === undefined ? outcome.mean[column] : outcome.rows[only]?.cells[column];
  return told === undefined ? [] : speech.amounts(told);
}

/** Those that have been brought out; else each of a few, or the highest and the lowest of many. */
function cohortRows(shown: ShownCohorts, column: number): TipRow[] {
  const {outcome, chosen, words} = shown;
  const at = (row: number): TipRow[] => {
    const {start, cells} = outcome.rows[row] ?? {start: 0, cells: []};
    return cellRow(shown, cohortName(start, shown), cells[column]);
  };
  if (chosen.length > 0) return chosen.slice(0, EACH).flatMap(at);
  if (outcome.columns[column]?.from === 0) return [];
  const known = outcome.rows.flatMap(({start, cells}) => {
    const cell = cells[column];
    return cell?.completeness === 'complete' && cell.share !== null ? [{start, cell, share: cell.share}] : [];
  });
  if (known.length <= EACH) return known.flatMap(({start, cell}) => cellRow(shown, cohortName(start, shown), cell));
  const highest = known.reduce((most, one) => (one.share > most.share ? one : most));
  const lowest = known.reduce((least, one) => (one.share < least.share ? one : least));
  return [
    ...cellRow(shown, words.highest(cohortName(highest.start, shown)), highest.cell),
    ...cellRow(shown, words.lowest(cohortName(lowest.start, shown)), lowest.cell),
  ];
}

function cellRow({formats, words}: ShownCohorts, label: string, cell: CohortCell | undefined): TipRow[] {
  if (cell === undefined || cell.share === null) return [];
  const limits = {lower: cell.interval?.lower ?? null, upper: cell.interval?.upper ?? null};
  const {share, range} = shareTexts({survival: cell.share, ...limits}, formats, words);
  const note = cell.completeness === 'complete' ? range : words.running;
  return [{label, value: share, ...(note !== null && {note})}];
}

function stripName(shown: ShownCohorts, side: Side, column: number): string {
  const {outcome, chosen, formats, speech} = shown;
  const {weighted} = outcome.mean[column] ?? {weighted: null};
  const title = periodHeading(outcome.columns[column] ?? {from: 0, to: 0}, shown);
  const cohorts = chosen.flatMap((row) => {
    const {start, cells} = outcome.rows[row] ?? {start: 0, cells: []};
    const share = cells[column]?.share ?? null;
    return share === null ? [] : [{name: cohortName(start, shown), share}];
  });
  const [only] = cohorts;
  if (side === 'above' && only) return speech.awayAt(title, only.name, only.share);
  return speech.heardAt(
    title,
    weighted === null ? null : formats.percent(weighted),
    cohorts.map(({name, share}) => ({name, share: formats.percent(share)})),
  );
}

function cohortMark(shown: ShownCohorts, row: number, toggle: (row: number) => void): Mark {
  const {outcome, chosen, words, speech} = shown;
  const cohort = outcome.rows[row] ?? noCohort;
  const {start, cells} = cohort;
  const name = cohortName(start, shown);
  const known = cells.flatMap((cell, column) => {
    const ages = outcome.columns[column];
    return cell.share === null || ages === undefined || ages.from === 0 ? [] : [{cell, ages}];
  });
  const told = known.length > 2 ? [...known.slice(0, 1), ...known.slice(-2)] : known;
  return {
    tip: {
      title: name,
      rows: [
        ...speech.sizes.map(({head, of}) => ({label: head, value: of(cohort)})),
        ...told.flatMap(({cell, ages}) => cellRow(shown, periodHeading(ages, shown), cell)),
        ...told.slice(-1).flatMap(({cell}) => speech.amounts(cell)),
      ],
      foot: chosen.includes(row) ? words.putBack : words.bringOut,
    },
    pick: {
      label: words.whoBegan(name),
      part: {cohort: start} satisfies CohortPart,
      open: () => {
        toggle(row);
      },
    },
  };
}

function cohortSays(shown: ShownCohorts, row: number): string {
  const {outcome, formats, words, speech} = shown;
  const {start, size, cells} = outcome.rows[row] ?? noCohort;
  const column = cells.findLastIndex(({share}) => share !== null);
  const cell = cells[column];
  const share = cell?.share ?? 0;
  const isRunning = cell?.completeness === 'incomplete';
  const name = cohortName(start, shown);
  const members = words.howMany(size ?? 0, formats.count(size ?? 0), speech.who);
  const period = inPeriod(outcome.columns[column] ?? {from: 0, to: 0}, shown);
  return words.cohortSays(name, members, formats.percent(share), period, isRunning);
}
