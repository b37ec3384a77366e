import type {Mark, Marks} from '../../element/marks/marks.js';
import type {Row, Segment} from './breakdown-rows.js';
import {nameOfSegment, rangeOfRow, type Shown} from './shown-breakdown.js';

/** The id of the mark of answers in a row; without a place that of the value of the row. */
export function markOf(row: {readonly id: string}, place: number | 'value'): string {
  return `${row.id}/${String(place)}`;
}

/** Row by row: its answers from the lowest scores on, then its value. */
export function marksOf(shown: Shown): Marks {
  return {
    rows: shown.rows.map((row) => [
      ...(row.shown?.segments ?? []).flatMap(({count}, i) => (count > 0 ? [markOf(row, i)] : [])),
      markOf(row, 'value'),
    ]),
    describe: (id) => describe(id, shown),
  };
}

export function describe(id: string, shown: Shown): Mark | null {
  const [name, place] = id.split('/');
  const row = shown.rows.find((one) => one.id === name);
  if (row === undefined) return null;
  const segment = row.shown?.segments[Number(place)];
  return segment ? segmentMark(segment, row, shown) : valueMark(row, shown);
}

function segmentMark(segment: Segment, row: Row, shown: Shown): Mark {
  const {formats, words} = shown.frame;
  const {share, interval, count, from, to} = segment;
  const called = nameOfSegment(segment, shown);
  const note = interval && {note: words.range(formats.percent(interval.lower), formats.percent(interval.upper))};
  return {
    tip: {
      title: row.name,
      rows: [
        {label: called, value: formats.percent(share), ...note},
        {label: words.number, value: formats.count(count)},
      ],
      ...footOf(row, shown),
    },
    pick: {label: words.pick(called, row.name), part: row.partOf({from, to})},
  };
}

function valueMark(row: Row, shown: Shown): Mark {
  const {names, reading, frame} = shown;
  const {formats, words} = frame;
  if (row.shown === null) {
    return {tip: {title: row.name, rows: [{label: names.score, value: '–'}], foot: row.reason}, pick: null};
  }
  const {value, distribution, scale} = row.shown.outcome;
  const range = rangeOfRow(row, shown);
  return {
    tip: {
      title: row.name,
      rows: [
        {label: names.score, value: reading.write(value), ...(range !== '' && {note: range})},
        {label: words.number, value: formats.count(distribution.responses)},
      ],
      ...footOf(row, shown),
    },
    pick: {label: row.name, part: row.partOf({from: scale.from, to: scale.to})},
  };
}

function footOf({running}: Row, {frame: {words}}: Shown): {readonly foot?: string} {
  return running ? {foot: words.stillRunning} : {};
}
