import type {Mark, Marks, TipRow} from '../../element/marks/marks.js';
import {spokenTip} from '../../element/marks/spoken-tip.js';
import {isEstimate} from '../../metrics/kernel/outcome.js';
import type {AnswersBetween} from '../../metrics/voice/answer-scale.js';
import type {ShownScore} from './shown-score.js';

/** Bars of answers, then low, middle and high ones, then periods. */
export function marksOf(shown: ShownScore): Marks {
  const {outcome, kind, parts, periods} = shown;
  return {
    rows: [
      outcome.distribution.counts.map((_count, i) => `answer-${String(outcome.scale.from + i)}`),
      parts.map(({part}) => kind.parts[part]),
      ...(periods.length > 0 ? [periods.map((_period, i) => `period-${String(i)}`)] : []),
    ],
    describe: (id) => describe(id, shown),
  };
}

function describe(id: string, shown: ShownScore): Mark | null {
  const part = shown.parts.find((known) => shown.kind.parts[known.part] === id);
  if (part) return partMark(part, shown);
  const [, what, number] = /^([a-z]+)-(-?\d+)$/.exec(id) ?? [];
  return what === 'answer' ? answerMark(Number(number), shown) : periodMark(Number(number), shown);
}

function answerMark(score: number, {outcome: {distribution, scale}, frame: {formats, words}}: ShownScore): Mark {
  const title = words.answerOf(formats.count(score));
  const count = distribution.counts[score - scale.from] ?? 0;
  return {
    tip: {title, rows: countRows(count, distribution.responses, {formats, words})},
    pick: {label: title, part: {from: score, to: score}},
  };
}

function partMark({part, from, to, count}: AnswersBetween, shown: ShownScore): Mark {
  const {outcome, own, frame} = shown;
  return {
    tip: {title: own[part], rows: countRows(count, outcome.distribution.responses, frame)},
    pick: {label: own[part], part: {from, to}},
  };
}

function countRows(
  count: number,
  responses: number,
  {formats, words}: Pick<ShownScore['frame'], 'formats' | 'words'>,
): TipRow[] {
  return [
    {label: words.number, value: formats.count(count)},
    {label: words.share, value: formats.percent(count / responses, 1)},
  ];
}

function periodMark(index: number, shown: ShownScore): Mark | null {
  const {own, reading, periods, frame} = shown;
  const {formats, words} = frame;
  const period = periods[index];
  if (period === undefined) return null;
  const {outcome, completeness, start, name} = period;
  const title = name.full;
  const foot = completeness === 'incomplete' ? {foot: words.stillRunning} : {};
  if (!isEstimate(outcome))
    return {tip: {title, rows: [{label: own.score, value: words.noScore}], ...foot}, pick: null};
  const {value, interval, distribution, scale} = outcome;
  const note = interval ? {note: words.range(reading.write(interval.lower), reading.write(interval.upper))} : {};
  return {
    tip: {
      title,
      rows: [
        {label: own.score, value: reading.write(value), ...note},
        {label: words.number, value: formats.count(distribution.responses)},
      ],
      ...foot,
    },
    pick: {label: title, part: {start, part: {from: scale.from, to: scale.to}}},
  };
}

/** What a mark says to who does not see its tip. */
export function nameOf(id: string, shown: ShownScore): string {
  return spokenTip(describe(id, shown)?.tip);
}
