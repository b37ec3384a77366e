import type {Mark, Marks, TipRow} from '../../element/marks/marks.js';
import {spokenTip} from '../../element/marks/spoken-tip.js';
import {isEstimate} from '../../metrics/kernel/outcome.js';
import {kinds, scoresOf, type Kind} from './answers.layout.js';
import type {ShownScore} from './shown-score.js';

/** Bars of answers, then their three kinds, then periods. */
export function marksOf(shown: ShownScore): Marks {
  const {outcome, periods} = shown;
  return {
    rows: [
      outcome.distribution.counts.map((_count, score) => `answer-${String(score)}`),
      [...kinds],
      ...(periods.length > 0 ? [periods.map((_period, i) => `period-${String(i)}`)] : []),
    ],
    describe: (id) => describe(id, shown),
  };
}

function describe(id: string, shown: ShownScore): Mark | null {
  const kind = kinds.find((known) => known === id);
  if (kind) return kindMark(kind, shown);
  const [what, number] = id.split('-');
  return what === 'answer' ? answerMark(Number(number), shown) : periodMark(Number(number), shown);
}

function answerMark(score: number, {outcome: {distribution}, frame: {formats, words}}: ShownScore): Mark {
  const title = words.answerOf(formats.count(score));
  const count = distribution.counts[score] ?? 0;
  return {
    tip: {title, rows: countRows(count, distribution.responses, {formats, words})},
    pick: {label: title, part: {from: score, to: score}},
  };
}

function kindMark(kind: Kind, {outcome: {distribution}, frame: {formats, words}}: ShownScore): Mark {
  const title = words[kind];
  return {
    tip: {title, rows: countRows(distribution[kind], distribution.responses, {formats, words})},
    pick: {label: title, part: scoresOf[kind]},
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

function periodMark(index: number, {periods, frame: {formats, words}}: ShownScore): Mark | null {
  const period = periods[index];
  if (period === undefined) return null;
  const {outcome, completeness, start, name} = period;
  const title = name.full;
  const foot = completeness === 'incomplete' ? {foot: words.stillRunning} : {};
  if (!isEstimate(outcome))
    return {tip: {title, rows: [{label: words.score, value: words.noScore}], ...foot}, pick: null};
  const {value, interval, distribution} = outcome;
  const note = interval ? {note: words.range(formats.signed(interval.lower), formats.signed(interval.upper))} : {};
  return {
    tip: {
      title,
      rows: [
        {label: words.score, value: formats.signed(value), ...note},
        {label: words.number, value: formats.count(distribution.responses)},
      ],
      ...foot,
    },
    pick: {label: title, part: {start, part: {from: 0, to: 10}}},
  };
}

/** What a mark says to who does not see its tip. */
export function nameOf(id: string, shown: ShownScore): string {
  const tip = describe(id, shown)?.tip;
  return tip ? spokenTip(tip) : '';
}
