import type {NumbersTable} from '../../element/numbers-table.js';
import type {NamedPeriod} from '../../element/metric-periods.js';
import {written} from '../../element/written.js';
import {lineName, type ShownTrend} from './shown-trend.js';
import type {TrendLine} from './trend-lines.js';

/** One row a period, or one a period and group; columns that nothing stands in are left out. */
export function numbersOf(shown: ShownTrend): NumbersTable {
  const {drawn, rest, by, frame} = shown;
  const {columns: words, ...others} = frame.words;
  const lines = [...drawn, ...rest];
  const periods = lines[0]?.periods ?? [];
  const rows = periods.flatMap((_period, place) => lines.map((line) => rowOf(shown, line, place)));
  const columns = [
    words.period,
    by ? words.group[by] : '',
    words.value,
    words.lower,
    words.upper,
    words.n,
    words.earlierPeriod,
    words.earlierValue,
    words.notes,
  ];
  const kept = columns.map((name, i) => name !== '' && (i < 3 || rows.some((row) => row[i] !== '')));
  return {
    caption: others.caption,
    columns: columns.filter((_name, i) => kept[i]),
    rows: rows.map((row) => row.filter((_cell, i) => kept[i])),
  };
}

function rowOf(shown: ShownTrend, line: TrendLine, place: number): string[] {
  const {frame, starts, notes} = shown;
  const {words, formats} = frame;
  const period = line.periods[place];
  const before = line.before[place];
  const value = period?.value;
  const [start = 0, end = 0] = [starts[place], starts[place + 1]];
  const own = notes.filter(({day}) => day >= start && day < end);
  return [
    nameOf(shown, period),
    lineName(line, shown),
    value ? written(shown, value.value, true) : words.noValue,
    value?.interval ? written(shown, value.interval.lower) : '',
    value?.interval ? written(shown, value.interval.upper) : '',
    value ? formats.count(value.n) : '',
    before?.value ? before.name.full : '',
    before?.value ? written(shown, before.value.value, true) : '',
    own.map(({day, text}) => words.note(text, formats.date(day))).join('; '),
  ];
}

function nameOf({frame}: ShownTrend, period: NamedPeriod | undefined): string {
  if (!period) return '';
  return period.running ? `${period.name.full} (${frame.words.stillRunning})` : period.name.full;
}
