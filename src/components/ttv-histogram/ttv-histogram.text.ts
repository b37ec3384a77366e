import {html, nothing, type TemplateResult} from 'lit';
import type {View} from '../../element/view.js';
import {rich, type Rich} from '../../element/rich.js';
import {axisWriter} from './plot.js';
import {drawnGroups, type Drawing, type Outcome} from './shown-ttv.js';
import {thereBy, thereWithin} from './there-by.js';
import {timeWriter, unitFor} from './time-unit.js';
import {unbroken} from './unbroken.js';

/** Fewer than this are too few to be sure of much. */
const FEW = 10;

/** The sentence: by when half are there, with limits, and how many are not. */
export function takeawayOf(outcome: Outcome, drawing: Drawing): TemplateResult {
  const {n, reached, quartiles, curve} = outcome;
  const {formats, words, countBy} = drawing;
  const {takeaway} = words;
  const write = axisWriter(outcome, drawing);
  const members = words.members(n, formats.count(n), countBy);
  const tooFew = n < FEW ? takeaway.tooFew(n, members) : nothing;
  const {estimate} = quartiles.median;
  if (reached === 0) return html`${takeaway.none(n, members, write.text(curve.time.at(-1) ?? 0), countBy)} ${tooFew}`;
  if (estimate === null) return html`${rich(fewerThanHalf(outcome, members, drawing))} ${tooFew}`;
  const time = unbroken(write.text(estimate));
  if (n === 1) return html`${rich(takeaway.only(countBy, time))} ${tooFew}`;
  const half = takeaway.half({members, time, limits: limitsOf(outcome, drawing), notYet: notYetOf(outcome, drawing)});
  return html`${rich(half)} ${groupsOf(outcome, drawing)} ${tooFew}`;
}

function limitsOf(outcome: Outcome, drawing: Drawing): string | null {
  const {lower, upper} = outcome.quartiles.median;
  const {number} = axisWriter(outcome, drawing);
  const {takeaway} = drawing.words;
  if (lower === null) return null;
  return unbroken(upper === null ? takeaway.orMore(number(lower)) : takeaway.limits(number(lower), number(upper)));
}

function notYetOf({notYet}: Outcome, {formats}: Drawing): {readonly n: number; readonly count: string} | null {
  return notYet === null ? null : {n: notYet, count: formats.count(notYet)};
}

/** The share within the days asked for, or at the end of the curve where nobody was followed for so long. */
function fewerThanHalf({curve}: Outcome, members: string, {formats, words, within}: Drawing): Rich {
  const {takeaway, times} = words;
  const end = curve.time.at(-1) ?? 0;
  const asked = within === null ? null : thereWithin(curve, within);
  const {share, lower, upper} = asked?.there ?? thereBy(curve, end);
  const days = asked?.there ? asked.days : end;
  const limits =
    lower === null || upper === null
      ? null
      : unbroken(takeaway.limits(formats.decimal(100 * lower, 0), formats.percent(upper)));
  const time = timeWriter(unitFor(days), formats, times).text(days);
  return takeaway.fewerThanHalf({members, share: formats.percent(share), time, limits});
}

/** The quickest and the slowest of the groups, where their medians are clearly apart. */
function groupsOf(outcome: Outcome, drawing: Drawing): string {
  const {takeaway, noGroup} = drawing.words;
  const write = axisWriter(outcome, drawing);
  const known = drawnGroups(outcome)
    .flatMap(({name, quartiles: {median}}) =>
      median.estimate === null ? [] : [{name, ...median, at: median.estimate}],
    )
    .sort((a, b) => a.at - b.at);
  const [first, last] = [known[0], known.at(-1)];
  if (known.length < 2 || !first || !last) return '';
  const areApart = first.upper !== null && last.lower !== null && first.upper < last.lower;
  if (!areApart) return takeaway.groupsAlike;
  const said = ({name, at}: typeof first): {name: string; time: string} => ({
    name: name ?? noGroup,
    time: unbroken(write.text(at)),
  });
  return takeaway.groups(said(first), said(last));
}

/** Who is followed, from when on, to which event, and who is not counted. */
export function footOf(outcome: Outcome, drawing: Drawing): View['foot'] {
  const {n, started, valueBeforeStart, withoutStart, emptiedAt, interval, histogram, made} = outcome;
  const {formats, words, countBy} = drawing;
  const {foot} = words;
  const minimum = formats.count(made.scope.minimumGroup);
  const hidden = histogram.notYet === null || histogram.bins.some(({count}) => count === null);
  const {groups = [], suppressed = 0} = outcome;
  const more = groups.length - drawnGroups(outcome).length;
  return [
    html`<strong>${words.members(n, formats.count(n), countBy)}</strong>`,
    ...(started ? [foot.started(formats.date(started.first), formats.date(started.last))] : []),
    ...(started ? [foot.value(String(made.options['valueEvent']))] : []),
    ...(histogram.notYet === 0 ? [] : [foot.censored]),
    words.level(formats.percent(interval.level)),
    ...(hidden ? [foot.hiddenBars(minimum)] : []),
    ...(suppressed > 0 ? [foot.hiddenGroups(suppressed, formats.count(suppressed), minimum)] : []),
    ...(groups.length > 1 && more > 0 ? [foot.moreGroups(more, formats.count(more))] : []),
    ...(valueBeforeStart > 0 ? [foot.valueBeforeStart(valueBeforeStart, formats.count(valueBeforeStart))] : []),
    ...(withoutStart > 0 ? [foot.withoutStart(withoutStart, formats.count(withoutStart))] : []),
    ...(emptiedAt === null ? [] : [foot.emptied(axisWriter(outcome, drawing).text(emptiedAt))]),
  ];
}
