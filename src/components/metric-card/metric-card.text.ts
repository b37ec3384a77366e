import {html, nothing, type TemplateResult} from 'lit';
import type {Mark, Marks, Tip} from '../../element/marks/marks.js';
import {lastChange, type NamedPeriod} from '../../element/metric-periods.js';
import type {NumbersTable} from '../../element/numbers-table.js';
import {changeTextOf, changeWriter} from '../../element/change-text.js';
import {periodMark} from '../../element/chart/trend.js';
import {reachOf} from '../../element/reach.js';
import {bandOf} from '../../metrics/kernel/rating.js';
import {written} from '../../element/written.js';
import type {ShownCard} from './shown-card.js';

/** What the number rests on, what it is held against, and what has changed. */
export function takeawayOf(shown: ShownCard): TemplateResult {
  const {number, frame, target} = shown;
  const {formats, words} = frame;
  const goal = target === null ? null : heldText(shown, target);
  return html`${changeText(shown) ?? words.rests(number.n, formats.count(number.n))} ${bandText(shown) ?? nothing}
  ${goal ?? nothing} ${number.completeness === 'incomplete' ? words.incomplete : nothing}`;
}

function bandText({number: {value, interval}, bands, frame: {words}}: ShownCard): string | null {
  if (bands.length === 0) return null;
  const first = bandOf(interval?.lower ?? value, bands);
  const last = bandOf(interval?.upper ?? value, bands);
  return words.inBand(first, first === last ? null : last);
}

function heldText(shown: ShownCard, target: number): string {
  const {number, metric, frame} = shown;
  const reach = reachOf(number, target, metric.direction === 'lower-is-better');
  return frame.words.held[reach](written(shown, target, true));
}

/** What has changed from the last whole period to that before; null where that cannot be said. */
function changeText(shown: ShownCard): string | null {
  const {periods, independent, frame} = shown;
  const found = lastChange(periods, independent);
  if (found === null) return null;
  const {way, text} = changeTextOf(found, changeWriter(shown));
  return frame.words[way](text);
}

export function numbersOf(shown: ShownCard): NumbersTable {
  const {number, title, frame, periods} = shown;
  const {formats, words} = frame;
  const {interval} = number;
  return {
    caption: words.caption,
    columns: [words.name, words.value],
    rows: [
      [title, written(shown, number.value)],
      ...(interval
        ? [
            [words.lower, written(shown, interval.lower)],
            [words.upper, written(shown, interval.upper)],
          ]
        : []),
      ...Object.entries(number.terms).map(([term, value]) => [words.terms[term] ?? term, formats.decimal(value, 2)]),
      ...periods.map(({value, name}) => [name.full, value ? written(shown, value.value) : words.noValue]),
    ],
  };
}

/** The periods of the trend. */
export function marksOf(shown: ShownCard): Marks {
  return {
    rows: [shown.periods.map((_period, i) => periodMark(i))],
    describe: (id) => describe(id, shown),
  };
}

function describe(id: string, shown: ShownCard): Mark | null {
  const period = shown.periods.find((_period, i) => periodMark(i) === id);
  return period ? {tip: tipOf(period, shown), pick: null} : null;
}

function tipOf({value, running, name}: NamedPeriod, shown: ShownCard): Tip {
  const {title, frame} = shown;
  const {words} = frame;
  const range =
    value?.interval && words.range(written(shown, value.interval.lower), written(shown, value.interval.upper));
  return {
    title: name.full,
    rows: [
      {
        label: title,
        value: value ? written(shown, value.value, true) : words.noValue,
        ...(range ? {note: range} : {}),
      },
    ],
    ...(running ? {foot: words.stillRunning} : {}),
  };
}

/** What the mark of a period says to who does not see its tip. */
export function nameOf(id: string, shown: ShownCard): string {
  const tip = describe(id, shown)?.tip;
  if (!tip) return '';
  const [row] = tip.rows;
  return [tip.title, row?.value, row?.note, tip.foot].filter((part) => part !== undefined).join(', ');
}
