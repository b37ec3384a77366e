import {html} from 'lit';
import type {NumbersTable} from '../../element/numbers-table.js';
import type {View} from '../../element/view.js';
import {change} from '../../metrics/kernel/change.js';
import {answersByPart} from '../../metrics/voice/answer-scale.js';
import type {Answered, Row} from './breakdown-rows.js';
import type {LegendPart} from './legend.layout.js';
import type {RowTexts} from './response-breakdown.layout.js';
import type {DifferenceText} from './response-breakdown.words.js';
import {colourSteps} from './colour-step.js';
import {nameOfSegment, rangeOfRow, type Shown} from './shown-breakdown.js';

/** The groups with the highest and the lowest value, what has changed with the last whole period, or all. */
export function takeawayOf(shown: Shown): string {
  const {names, reading, frame, period} = shown;
  const {words} = frame;
  const {score} = names;
  if (period !== null) {
    const whole = shown.rows.filter(({running}) => !running);
    const [before, now] = whole.slice(-2);
    if (!before?.shown || !now?.shown) return aloneOf(shown);
    const {isClear, isUp, text} = differenceOf(now.shown.outcome, before.shown.outcome, shown);
    const say = !isClear ? words.noClearChange : isUp ? words.up : words.down;
    const value = reading.write(now.shown.outcome.value);
    return say({score, period: now.name, value, before: before.name, ...text});
  }
  // Rows stand in the order of their values.
  const named = shown.rows.filter(({isAll, isUnnamed}) => !isAll && !isUnnamed);
  const [highest, lowest] = [named.find((row) => row.shown), named.findLast((row) => row.shown)];
  if (!highest?.shown || !lowest?.shown || highest === lowest) return aloneOf(shown);
  const {isClear, text} = differenceOf(highest.shown.outcome, lowest.shown.outcome, shown);
  return (isClear ? words.apart : words.notApart)({
    score,
    highest: highest.name,
    highestValue: reading.write(highest.shown.outcome.value),
    lowest: lowest.name,
    lowestValue: reading.write(lowest.shown.outcome.value),
    ...text,
  });
}

/** What all answers come down to. */
function aloneOf({outcome, names, reading, frame: {formats, words}}: Shown): string {
  const {value, interval, distribution, scale} = outcome;
  const parts = answersByPart(distribution.counts, scale);
  const share = (wanted: string): string =>
    formats.percent((parts.find(({part}) => part === wanted)?.count ?? 0) / distribution.responses);
  return words.alone({
    score: names.score,
    value: reading.write(value),
    range: interval && words.range(reading.write(interval.lower), reading.write(interval.upper)),
    high: names.high,
    highShare: share('high'),
    low: names.low,
    lowShare: share('low'),
  });
}

function differenceOf(
  now: Answered,
  before: Answered,
  {reading, frame: {formats, words}}: Shown,
): {readonly isClear: boolean; readonly isUp: boolean; readonly text: DifferenceText} {
  const {difference, interval} = change(now, before);
  const points = reading.points === null ? null : Math.round(Math.abs(difference) * reading.points);
  return {
    isClear: interval !== null && (interval.lower > 0 || interval.upper < 0),
    isUp: difference > 0,
    text: {
      points,
      difference: points === null ? formats.fixed(Math.abs(difference)) : formats.count(points),
      range: interval && words.range(reading.change(interval.lower), reading.change(interval.upper)),
    },
  };
}

export function footOf({outcome, rows, frame: {formats, words}}: Shown): View['foot'] {
  const {interval, distribution, series} = outcome;
  const {responses, invalid} = distribution;
  const undated = series && 'undated' in series ? series.undated : 0;
  const hidden = rows.filter(({suppressed}) => suppressed).length;
  return [
    html`<strong>${words.responses(responses, formats.count(responses))}</strong>`,
    ...(interval ? [words.level(formats.percent(interval.level))] : []),
    ...(hidden > 0 ? [words.suppressed(hidden, formats.count(hidden))] : []),
    ...(invalid > 0 ? [words.invalid(invalid, formats.count(invalid))] : []),
    ...(undated > 0 ? [words.undated(undated, formats.count(undated))] : []),
  ];
}

/** Of each row its value, then its answers, each with its share. */
export function numbersOf(shown: Shown): NumbersTable {
  const {names, reading, frame, by, period} = shown;
  const {formats, words} = frame;
  const ofRow = (row: Row): string[][] => {
    const name = row.running ? words.pick(row.name, words.stillRunning) : row.name;
    if (row.shown === null) return [[name, names.score, '', row.reason, '']];
    const {outcome, segments} = row.shown;
    return [
      [name, names.score, formats.count(outcome.n), reading.write(outcome.value), rangeOfRow(row, shown)],
      ...segments.map((segment) => [
        name,
        nameOfSegment(segment, shown),
        formats.count(segment.count),
        formats.percent(segment.share),
        segment.interval
          ? words.range(formats.percent(segment.interval.lower), formats.percent(segment.interval.upper))
          : '',
      ]),
    ];
  };
  return {
    caption: words.caption,
    columns: [
      by === null ? (period === null ? '' : words.per[period]) : words.by[by],
      words.answer,
      words.number,
      words.value,
      words.interval,
    ],
    rows: shown.rows.flatMap(ofRow),
  };
}

/** Rows in words, as they are laid out. */
export function textsOf(shown: Shown): RowTexts[] {
  const {reading, frame} = shown;
  const {formats, words} = frame;
  return shown.rows.map((row): RowTexts => {
    const {id, name, isAll, running, suppressed} = row;
    const segments = row.shown?.segments ?? [];
    const steps = colourSteps(segments.map(({part}) => part));
    const outcome = row.shown?.outcome;
    return {
      id,
      name,
      isAll,
      running,
      suppressed,
      note: running ? words.stillRunning : '',
      n: outcome ? formats.count(outcome.distribution.responses) : '',
      value: outcome ? reading.write(outcome.value) : '–',
      range: rangeOfRow(row, shown),
      message: outcome ? '' : suppressed ? words.tooFew : words.noAnswers,
      segments: segments.map(({part, share}, i) => ({part, step: steps[i] ?? 4, share, text: formats.percent(share)})),
    };
  });
}

/** The parts of the scale, with the colours of their answers. */
export function legendOf({outcome, detail, names, frame: {formats, words}}: Shown): LegendPart[] {
  const {scale, distribution} = outcome;
  const parts = answersByPart(distribution.counts, scale);
  const scores = parts.flatMap(({part, from, to}) => Array.from({length: detail ? to - from + 1 : 1}, () => part));
  const steps = colourSteps(scores);
  return parts.map(({part, from, to}) => ({
    part,
    steps: [...new Set(steps.filter((_step, i) => scores[i] === part))],
    text: words.legend(
      from === to ? formats.count(from) : words.scores(formats.count(from), formats.count(to)),
      names[part],
    ),
  }));
}
