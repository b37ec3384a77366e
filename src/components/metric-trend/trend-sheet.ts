import {leastSpan} from '../../element/chart/least-span.js';
import {periodNames} from '../../element/period-names.js';
import type {GivenLine, TrendSheet} from './metric-trend.layout.js';
import {written} from '../../element/written.js';
import {lineName, writtenRound, type ShownTrend} from './shown-trend.js';
import type {Note} from './notes.js';
import type {NotePlace} from './notes.layout.js';

const unbounded = [-Infinity, Infinity] as const;

/** What a trend is laid out from: its lines, and with what. */
export function trendSheet(shown: ShownTrend): [lines: GivenLine[], sheet: TrendSheet] {
  const {metric, unit, drawn, picked, target, compare, period, frame} = shown;
  const {formats, words, width, measureText} = frame;
  const lines = drawn.map((line): GivenLine => {
    const last = line.periods.findLast(({value}) => value)?.value;
    // One faint line can be told from the others: that of the only line, or of the one that is brought out.
    const isHeld = drawn.length === 1 || line === picked;
    return {
      name: drawn.length > 1 || line.name !== undefined ? lineName(line, shown) : null,
      value: last ? written(shown, last.value) : '',
      periods: line.periods.map(({value, running}) => ({
        value: value?.value ?? null,
        lower: value?.interval?.lower ?? null,
        upper: value?.interval?.upper ?? null,
        running,
      })),
      before: isHeld ? line.before.map(({value}) => value?.value ?? null) : [],
    };
  });
  return [
    lines,
    {
      width,
      measureText,
      range: unit === metric.unit ? (metric.range ?? unbounded) : unbounded,
      leastSpan: leastSpan[unit],
      target: target === null ? null : {value: target, text: words.target(writtenRound(shown, target))},
      names: (drawn[0]?.periods ?? []).map(({name}) => name),
      notes: shown.notes.map((note) => placeOf(note, shown)),
      earlierText: compare ? words.earlier[compare](period, drawn[0]?.periods.length ?? 0) : '',
      writeTick: (value, step, isTop) => {
        if (unit === 'share') {
          const digits = Math.max(0, Math.min(2, -Math.floor(Math.log10(100 * step) + 1e-9)));
          return isTop ? formats.percent(value, digits) : formats.decimal(100 * value, digits);
        }
        return written(shown, value, isTop);
      },
    },
  ];
}

/** The middle of a period is its place. */
function placeOf({day, text}: Note, shown: ShownTrend): NotePlace {
  const {starts, frame} = shown;
  const {formats, words} = frame;
  const period = starts.findLastIndex((start) => start <= day);
  const [start = day, end = day + 1] = [starts[period], starts[period + 1]];
  // A week's short name is that of its first day.
  const [name] = periodNames([day], 'week', {formats, timeZone: 'UTC', quarterName: words.quarter});
  return {
    at: period + (day + 0.5 - start) / (end - start) - 0.5,
    texts: [words.note(text, name?.bare ?? ''), text],
  };
}
