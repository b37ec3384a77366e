import {html, nothing, type TemplateResult} from 'lit';
import type {Mark, Marks, Tip} from '../../element/marks/marks.js';
import type {NumbersTable} from '../../element/numbers-table.js';
import {periodMark} from '../../element/chart/trend.js';
import type {Interval} from '../../metrics/kernel/outcome.js';
import {bandOf} from '../../metrics/kernel/rating.js';
import {lastChange, type NamedPeriod} from './card-series.js';
import type {Reach} from './metric-card.words.js';
import {written, type ShownCard} from './shown-card.js';

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
  const reach = reachOf(number.value, number.interval, target, metric.direction === 'lower-is-better');
  return frame.words.held[reach](written(shown, target, true));
}

function reachOf(value: number, interval: Interval | null, target: number, lowerIsBetter: boolean): Reach {
  const [lower, upper] = [interval?.lower ?? value, interval?.upper ?? value];
  if (lowerIsBetter ? upper <= target : lower >= target) return 'reached';
  return (lowerIsBetter ? lower > target : upper < target) ? 'missed' : 'unclear';
}

/** What has changed from the last whole period to that before; null where that cannot be said. */
function changeText(shown: ShownCard): string | null {
  const {periods, independent, frame} = shown;
  const found = lastChange(periods, independent);
  if (found === null) return null;
  const {difference, interval, now, before} = found;
  const {words, formats} = frame;
  const clear = interval === null ? difference !== 0 : interval.lower > 0 || interval.upper < 0;
  const say = !clear ? words.noClearChange : difference > 0 ? words.up : words.down;
  const signed = (value: number): string =>
    `${value > 0 ? '+' : ''}${formats.value(value, shown.unit).replace(/^\+/, '')}`;
  return say({
    period: now.name.full,
    before: before.name.full,
    value: written(shown, now.value.value),
    difference: written(shown, Math.abs(difference), true).replace(/^\+/, ''),
    range: interval && words.range(signed(interval.lower), signed(interval.upper)),
  });
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
