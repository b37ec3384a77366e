import {html, nothing, type TemplateResult} from 'lit';
import type {View} from '../../element/view.js';
import type {NumbersTable} from '../../element/numbers-table.js';
import {change} from '../../metrics/kernel/change.js';
import {isEstimate, type Interval} from '../../metrics/kernel/outcome.js';
import {bandOf} from '../../metrics/kernel/rating.js';
import type {Reach} from './nps-gauge.words.js';
import type {ShownScore} from './shown-score.js';

/** Intervals wider than this say little: the sentence says so first. */
const WIDE_INTERVAL = 50;

/** The score, how sure it is, what it is held against, how it comes about, and what has changed. */
export function takeawayOf(shown: ShownScore): TemplateResult {
  const {outcome, frame, target} = shown;
  const {value, interval, distribution} = outcome;
  const {formats, words} = frame;
  const {responses, promoters, detractors} = distribution;
  const says = words.says({
    range: rangeOf(interval, shown),
    bands: placesOf(shown),
    target: target === null ? null : {reach: reachOf(value, interval, target), value: formats.decimal(target, 0)},
    promoters: formats.percent(promoters / responses),
    detractors: formats.percent(detractors / responses),
  });
  const unsure = interval === null || interval.upper - interval.lower > WIDE_INTERVAL;
  return html`<strong>${formats.signed(value)}</strong>${says}
    ${unsure ? words.tooFew(responses, formats.count(responses)) : nothing} ${changeOf(shown) ?? nothing}`;
}

function rangeOf(interval: Interval | null, {frame: {formats, words}}: ShownScore): string | null {
  return interval && words.range(formats.signed(interval.lower), formats.signed(interval.upper));
}

/** The band of the value; both, where the interval crosses a border. */
function placesOf({outcome: {value, interval}, bands}: ShownScore): string[] {
  if (bands.length === 0) return [];
  const first = bandOf(interval?.lower ?? value, bands);
  const last = bandOf(interval?.upper ?? value, bands);
  return first === last ? [first] : [first, last];
}

function reachOf(value: number, interval: Interval | null, target: number): Reach {
  if ((interval?.lower ?? value) >= target) return 'reached';
  return (interval?.upper ?? value) < target ? 'missed' : 'unclear';
}

/** The last whole period beside the one before it; null where one of the two has no score. */
function changeOf({periods, frame}: ShownScore): string | null {
  const {formats, words} = frame;
  const last = periods.findLastIndex(({completeness}) => completeness === 'complete');
  const [now, before] = [periods[last], periods[last - 1]];
  if (!now || !before || !isEstimate(now.outcome) || !isEstimate(before.outcome)) return null;
  const {difference, interval} = change(now.outcome, before.outcome);
  const points = Math.round(Math.abs(difference));
  const clear = interval !== null && (interval.lower > 0 || interval.upper < 0);
  const say = !clear ? words.noClearChange : difference > 0 ? words.up : words.down;
  return say({
    period: now.name.full,
    before: before.name.full,
    value: formats.signed(now.outcome.value),
    difference: formats.decimal(points, 0),
    points,
    range: interval && words.range(formats.signed(interval.lower), formats.signed(interval.upper)),
  });
}

export function footOf({outcome, frame: {formats, words}}: ShownScore): View['foot'] {
  const {n, interval, distribution, made, series} = outcome;
  const {responses, invalid} = distribution;
  const undated = series !== undefined && 'undated' in series ? series.undated : 0;
  return [
    html`<strong>${words.responses(responses, formats.count(responses))}</strong>`,
    ...(made.options['rollUp'] === 'respondent' ? [] : [words.accounts(n, formats.count(n))]),
    ...(interval ? [words.level(formats.percent(interval.level))] : []),
    ...(invalid > 0 ? [words.invalid(invalid, formats.count(invalid))] : []),
    ...(undated > 0 ? [words.undated(undated, formats.count(undated))] : []),
  ];
}

export function numbersOf(shown: ShownScore): NumbersTable {
  const {outcome, frame, periods} = shown;
  const {value, interval, distribution} = outcome;
  const {formats, words} = frame;
  const {counts, responses} = distribution;
  const row = (name: string, count: number): string[] => [
    name,
    formats.count(count),
    formats.percent(count / responses),
  ];
  return {
    caption: words.caption,
    columns: [words.answer, words.number, words.share],
    rows: [
      ...counts.map((count, score) => row(formats.count(score), count)),
      row(words.detractors, distribution.detractors),
      row(words.passives, distribution.passives),
      row(words.promoters, distribution.promoters),
      [words.score, formats.signed(value), rangeOf(interval, shown) ?? ''],
      ...periods.map(({outcome: own, name}) => [
        name.full,
        isEstimate(own) ? formats.signed(own.value) : words.noScore,
        isEstimate(own) ? (rangeOf(own.interval, shown) ?? '') : '',
      ]),
    ],
  };
}
