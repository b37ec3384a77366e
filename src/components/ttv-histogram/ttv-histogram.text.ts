import {html, nothing, type TemplateResult} from 'lit';
import type {Frame, View} from '../../element/metric-element.js';
import type {Value} from '../../element/measure-controller.js';
import type {timeToValue} from '../../metrics/retention/time-to-value.js';
import {thereBy} from './there-by.js';
import {timeWriter, unitFor} from './time-unit.js';
import {unbroken} from './unbroken.js';
import {axisWriter} from './ttv-histogram.layout.js';
import type {CountBy, TtvWords} from './ttv-histogram.words.js';

type Outcome = Value<typeof timeToValue>;
type Shown = Frame<TtvWords> & {readonly countBy: CountBy};

/** Fewer than this are too few to be sure of much. */
const FEW = 10;

/** The sentence: by when half are there, with limits, and how many are not. */
export function takeawayOf(outcome: Outcome, frame: Shown): TemplateResult {
  const {n, reached, quartiles, curve} = outcome;
  const {formats, words, countBy} = frame;
  const {takeaway} = words;
  const write = axisWriter(outcome, frame);
  const members = words.members(n, formats.count(n), countBy);
  const tooFew = n < FEW ? takeaway.tooFew(n, members) : nothing;
  const {estimate} = quartiles.median;
  if (reached === 0) return html`${takeaway.none(n, members, write.text(curve.time.at(-1) ?? 0), countBy)} ${tooFew}`;
  if (estimate === null) return html`${fewerThanHalf(outcome, members, frame)} ${tooFew}`;
  const median = html`<strong>${unbroken(write.text(estimate))}</strong>`;
  if (n === 1) return html`${takeaway.only(countBy)} ${median}. ${tooFew}`;
  return html`${takeaway.half(members)} ${median}${limitsOf(outcome, frame)}; ${notYetOf(outcome, frame)}. ${tooFew}`;
}

function limitsOf(outcome: Outcome, frame: Shown): string {
  const {lower, upper} = outcome.quartiles.median;
  const {number} = axisWriter(outcome, frame);
  const {takeaway, range} = frame.words;
  if (lower === null) return '';
  const from = number(lower);
  return ` ${unbroken(upper === null ? takeaway.orMore(from) : takeaway.limits(range(from, number(upper))))}`;
}

function notYetOf({notYet}: Outcome, {formats, words}: Shown): string {
  if (notYet === null) return words.takeaway.unknownNotYet;
  return notYet === 0 ? words.takeaway.allThere : words.takeaway.notYet(notYet, formats.count(notYet));
}

/** The share within the days asked for, or at the end of the curve where nobody was followed for so long. */
function fewerThanHalf({within: [asked], curve}: Outcome, members: string, {formats, words}: Shown): TemplateResult {
  const {takeaway, range, times} = words;
  const end = curve.time.at(-1) ?? 0;
  const isKnown = asked !== undefined && asked.share !== null;
  const {share, lower, upper} = isKnown ? {...asked, share: asked.share} : thereBy(curve, end);
  const days = isKnown ? asked.days : end;
  const limits =
    lower === null || upper === null
      ? ''
      : ` ${unbroken(takeaway.limits(range(formats.decimal(100 * lower, 0), formats.percent(upper))))}`;
  const time = takeaway.shareAfter(timeWriter(unitFor(days), formats, times).text(days));
  return html`${takeaway.fewerThanHalf(members)} <strong>${formats.percent(share)}</strong> ${time}${limits}.`;
}

/** Who is followed, from when on, to which event, and who is not counted. */
export function footOf(outcome: Outcome, frame: Shown): View['foot'] {
  const {n, started, valueBeforeStart, withoutStart, emptiedAt, interval, histogram, made} = outcome;
  const {formats, words, countBy} = frame;
  const {foot} = words;
  const hidden = histogram.notYet === null || histogram.bins.some(({count}) => count === null);
  return [
    html`<strong>${words.members(n, formats.count(n), countBy)}</strong>`,
    ...(started ? [foot.started(formats.date(started.first), formats.date(started.last))] : []),
    ...(started ? [foot.value(String(made.options['valueEvent']))] : []),
    ...(histogram.notYet === 0 ? [] : [foot.censored]),
    words.level(formats.percent(interval.level)),
    ...(hidden ? [foot.hiddenBars(formats.count(made.scope.minimumGroup))] : []),
    ...(valueBeforeStart > 0 ? [foot.valueBeforeStart(valueBeforeStart, formats.count(valueBeforeStart))] : []),
    ...(withoutStart > 0 ? [foot.withoutStart(withoutStart, formats.count(withoutStart))] : []),
    ...(emptiedAt === null ? [] : [foot.emptied(axisWriter(outcome, frame).text(emptiedAt))]),
  ];
}
