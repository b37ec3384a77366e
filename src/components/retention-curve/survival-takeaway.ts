import {html, nothing, type TemplateResult} from 'lit';
import type {GroupSurvival} from '../../metrics/retention/group-survival.js';
import {afterAge, ageText, medianRange} from './age-text.js';
import {survivalUpTo} from './drawn-curves.js';
import {EACH, type ShownCurves} from './shown-curves.js';

/** Fewer than this are too few to be sure of much: the sentence says so. */
const FEW = 10;
/** What to read of survival curves, in a sentence. */
export function survivalTakeaway(shown: ShownCurves): TemplateResult {
  const {outcome, drawn, formats, words} = shown;
  const {n, events, curve} = outcome.overall;
  const count = formats.count(n);
  const unsure = n < FEW ? html` ${words.tooFew(n, count)}` : nothing;
  if (events === 0 || n === 1) {
    const until = ageText(curve.time.at(-1) ?? 0, shown);
    return html`<strong>${events === 0 ? words.nobodyLeft(n, count, until) : words.oneLeft(until)}</strong>${unsure}`;
  }
  const sentence = drawn.curves.length > 1 && drawn.differ === true ? aboutSeveral(shown) : aboutOne(shown);
  return html`${sentence}.${unsure}`;
}

/** Half are gone after 14.1 months (12.3 to 15.5); 33% are still here after two years (29% to 37%). */
function aboutOne(shown: ShownCurves): TemplateResult {
  const {outcome, drawn, by, formats, words, nameOf} = shown;
  const group = drawn.curves.length > 1 ? outcome.overall : drawn.lowest.group;
  const name = group.name === null ? null : nameOf(group);
  const {survival, lower, upper} = survivalUpTo(group, drawn.common);
  const limits = lower === null || upper === null ? '' : words.range(formats.percent(lower), formats.percent(upper));
  const share = (of: string | null): string =>
    words.stillHere(formats.percent(survival), of, afterAge(drawn.common, shown));
  const same = drawn.differ === false ? html`; ${words.noClearDifference(words.groups[by])}` : nothing;
  const {estimate} = group.quartiles.median;
  if (estimate === null) return html`<strong>${share(name)}</strong>${inBrackets(limits)}${same}`;
  const later = estimate < drawn.common ? html`; ${share(null)}${inBrackets(limits)}` : nothing;
  return html`${halfGone(group, estimate, name, shown)}${later}${same}`;
}

/** The lowest curve first, for it is the one to do something about; of many others only the highest. */
function aboutSeveral(shown: ShownCurves): TemplateResult {
  const {drawn, formats, words, nameOf} = shown;
  const {group, end} = drawn.lowest;
  const share = (of: GroupSurvival): string => formats.percent(survivalUpTo(of, drawn.common).survival);
  const others = drawn.curves.filter((curve) => curve !== drawn.lowest).reverse();
  const told = others.length > EACH ? others.slice(-1) : others;
  const otherShares = words.others(told.map((other) => ({name: nameOf(other.group), share: share(other.group)})));
  const after = afterAge(drawn.common, shown);
  const {estimate} = group.quartiles.median;
  if (estimate !== null && estimate <= end) {
    return html`${halfGone(group, estimate, nameOf(group), shown)}; ${words.othersStillHere(otherShares, after)}`;
  }
  return html`<strong>${words.stillHere(share(group), nameOf(group), after)}</strong>, ${otherShares}`;
}

function halfGone({quartiles}: GroupSurvival, median: number, name: string | null, shown: ShownCurves): TemplateResult {
  const half = `${shown.words.halfGone(name)} ${afterAge(median, shown)}`;
  return html`<strong>${half}</strong>${inBrackets(medianRange(quartiles.median, shown))}`;
}

/** Numbers in brackets stay on one line. */
function inBrackets(text: string): string {
  return text === '' ? '' : ` (${text.replaceAll(' ', '\u00a0')})`;
}
