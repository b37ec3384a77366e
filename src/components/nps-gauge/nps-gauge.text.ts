import {html, nothing, type TemplateResult} from 'lit';
import type {View} from '../../element/view.js';
import type {NumbersTable} from '../../element/numbers-table.js';
import {change} from '../../metrics/kernel/change.js';
import {isEstimate, type Interval} from '../../metrics/kernel/outcome.js';
import {bandOf} from '../../metrics/kernel/rating.js';
import type {Reach} from './nps-gauge.words.js';
import {countOf, type ShownScore} from './shown-score.js';

/** Intervals wider than this part of the scale say little: the sentence says so first. */
const WIDE_INTERVAL = 0.25;

/** The value, how sure it is, what it is held against, how it comes about, and what has changed. */
export function takeawayOf(shown: ShownScore): TemplateResult {
  const {outcome, own, parts, reading, frame, target} = shown;
  const {value, unit, interval, distribution, scale} = outcome;
  const {formats} = frame;
  const {responses} = distribution;
  const isShare = outcome.made.options['shows'] === 'share';
  const says = own.says({
    range: rangeOf(interval, shown),
    bands: placesOf(shown),
    target: target === null ? null : {reach: reachOf(value, interval, target), value: reading.place(target)},
    high: formats.percent(countOf('high', parts) / responses),
    low: formats.percent(countOf('low', parts) / responses),
    isShare,
    most: unit === 'ratio' ? formats.count(scale.to) : null,
  });
  return html`<strong>${reading.write(value)}</strong>${says} ${unsureOf(shown) ?? nothing}
    ${changeOf(shown) ?? nothing}`;
}

/** That the answers say little, where they do. */
function unsureOf({outcome, reading, frame: {formats, words}}: ShownScore): string | null {
  const {interval, distribution} = outcome;
  const {responses} = distribution;
  const [least, most] = reading.range;
  const isWide = interval !== null && interval.upper - interval.lower > WIDE_INTERVAL * (most - least);
  if (interval !== null && !isWide) return null;
  const allEqual = 'standardDeviation' in outcome && outcome.standardDeviation === 0;
  return interval === null && allEqual ? words.allEqual : words.tooFew(responses, formats.count(responses));
}

function rangeOf(interval: Interval | null, {reading: {write}, frame: {words}}: ShownScore): string | null {
  return interval && words.range(write(interval.lower), write(interval.upper));
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
function changeOf({periods, reading, frame}: ShownScore): string | null {
  const {formats, words} = frame;
  const last = periods.findLastIndex(({completeness}) => completeness === 'complete');
  const [now, before] = [periods[last], periods[last - 1]];
  if (!now || !before || !isEstimate(now.outcome) || !isEstimate(before.outcome)) return null;
  const {difference, interval} = change(now.outcome, before.outcome);
  const clear = interval !== null && (interval.lower > 0 || interval.upper < 0);
  const points = Math.round(Math.abs(difference) * (reading.points ?? 0));
  const isUp = difference > 0;
  const clearly = reading.points === null ? (isUp ? words.higher : words.lower) : isUp ? words.up : words.down;
  return (clear ? clearly : words.noClearChange)({
    period: now.name.full,
    before: before.name.full,
    value: reading.write(now.outcome.value),
    difference: reading.points === null ? formats.fixed(Math.abs(difference)) : formats.decimal(points, 0),
    points,
    range: interval && words.range(reading.change(interval.lower), reading.change(interval.upper)),
  });
}

export function footOf({outcome, frame: {formats, words}}: ShownScore): View['foot'] {
  const {n, interval, distribution, made, series} = outcome;
  const {responses, invalid} = distribution;
  const undated = series !== undefined && 'undated' in series ? series.undated : 0;
  return [
    html`<strong>${words.responses(responses, formats.count(responses))}</strong>`,
    ...((made.options['rollUp'] ?? 'respondent') === 'respondent' ? [] : [words.accounts(n, formats.count(n))]),
    ...(interval ? [words.level(formats.percent(interval.level))] : []),
    ...(invalid > 0 ? [words.invalid(invalid, formats.count(invalid))] : []),
    ...(undated > 0 ? [words.undated(undated, formats.count(undated))] : []),
  ];
}

export function numbersOf(shown: ShownScore): NumbersTable {
  const {outcome, own, parts, reading, frame, periods} = shown;
  const {value, interval, distribution, scale} = outcome;
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
      ...counts.map((count, i) => row(formats.count(scale.from + i), count)),
      ...parts.map(({part, count}) => row(own[part], count)),
      [own.score, reading.write(value), rangeOf(interval, shown) ?? ''],
      ...periods.map(({outcome: own, name}) => [
        name.full,
        isEstimate(own) ? reading.write(own.value) : words.noScore,
        isEstimate(own) ? (rangeOf(own.interval, shown) ?? '') : '',
      ]),
    ],
  };
}
