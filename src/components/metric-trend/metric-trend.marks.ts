import {periodMark} from '../../element/chart/trend.js';
import type {Mark, Marks, Tip, TipRow} from '../../element/marks/marks.js';
import type {NamedPeriod} from '../../element/metric-periods.js';
import {written} from '../../element/written.js';
import {lineName, newest, rangeOf, type ShownTrend} from './shown-trend.js';
import type {PlacedNote} from './notes.layout.js';
import type {TrendLine} from './trend-lines.js';

/** What of a trend can be pointed at and heard: notes, periods, and the lines where there are several. */
export interface TrendMarks extends Marks {
  readonly nameOf: (id: string) => string;
}

export function noteMark(index: number): string {
  return `note-${String(index)}`;
}

export function lineMark(index: number): string {
  return `line-${String(index)}`;
}

/** @param toggle brings a line out, or puts it back */
export function trendMarks(
  shown: ShownTrend,
  placed: readonly PlacedNote[],
  toggle: (line: TrendLine) => void,
): TrendMarks {
  const {drawn} = shown;
  const lines = drawn.length < 2 ? [] : drawn;
  const periods = drawn[0]?.periods ?? [];
  const describe = (id: string): Mark | null => {
    const dash = id.indexOf('-');
    const [kind, place] = [id.slice(0, dash), Number(id.slice(dash + 1))];
    const [note, line] = [placed[place], lines[place]];
    if (kind === 'period' && periods[place]) return {tip: periodTip(shown, place), pick: null};
    if (kind === 'note' && note) return {tip: noteTip(shown, note.notes), pick: null};
    if (kind !== 'line' || !line) return null;
    const act = (): void => {
      toggle(line);
    };
    return {tip: lineTip(shown, line), pick: null, act};
  };
  const rows = [
    placed.map((_note, i) => noteMark(i)),
    periods.map((_period, i) => periodMark(i)),
    ...lines.map((_line, i) => [lineMark(i)]),
  ];
  return {
    rows: rows.filter((row) => row.length > 0),
    describe,
    nameOf: (id) => nameOf(describe(id)?.tip ?? null),
  };
}

/** What a mark says to who does not see its tip. */
function nameOf(tip: Tip | null): string {
  if (!tip) return '';
  const rows = tip.rows.map(({label, value, note}) => [label, value, note].filter(Boolean).join(' '));
  return [tip.title, ...rows, tip.foot].filter(Boolean).join(', ');
}

function periodTip(shown: ShownTrend, place: number): Tip {
  const {drawn, picked, frame} = shown;
  const {words, formats} = frame;
  const period = drawn[0]?.periods[place];
  const line = picked ?? (drawn.length === 1 ? drawn[0] : undefined);
  const before = line?.before[place];
  const n =
    drawn.length === 1 && period?.value ? words.observations(period.value.n, formats.count(period.value.n)) : null;
  const foot = [n, period?.running ? words.stillRunning : null].filter((part) => part !== null).join('\u00a0· ');
  return {
    title: period?.name.full ?? '',
    rows: [
      ...drawn.map((one) => rowOf(shown, lineName(one, shown), one.periods[place])),
      ...(before ? [rowOf(shown, before.name.full, before)] : []),
    ],
    ...(foot === '' ? {} : {foot}),
  };
}

function rowOf(shown: ShownTrend, label: string, period: NamedPeriod | undefined): TipRow {
  if (!period?.value) return {label, value: '–', note: shown.frame.words.noValue};
  const range = rangeOf(shown, period.value);
  return {label, value: written(shown, period.value.value, true), ...(range !== null && {note: range})};
}

function noteTip(shown: ShownTrend, places: readonly number[]): Tip {
  const {words, formats} = shown.frame;
  const notes = shown.notes.filter((_note, place) => places.includes(place));
  const [only] = notes;
  if (only && notes.length === 1) return {title: formats.date(only.day), rows: [], foot: only.text};
  return {
    title: words.notes(notes.length, formats.count(notes.length)),
    rows: notes.map(({day, text}) => ({label: formats.date(day), value: text})),
  };
}

function lineTip(shown: ShownTrend, line: TrendLine): Tip {
  const {picked, frame} = shown;
  const last = newest(line);
  return {
    title: lineName(line, shown),
    rows: last ? [rowOf(shown, last.name.full, last)] : [],
    foot: picked === line ? frame.words.putBack : frame.words.bringOut,
  };
}
