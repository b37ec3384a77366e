import {html, nothing, type TemplateResult} from 'lit';
import {ageText} from './age-text.js';
import {daysIn} from './age-units.js';
import {EACH, type ShownCurves} from './shown-curves.js';

/** In words: whether the groups differ, and by how much in time. */
export function groupComparison(shown: ShownCurves): TemplateResult | typeof nothing {
  const {outcome, by, formats, words} = shown;
  if (outcome.comparison === null) return nothing;
  const {test, chiSquare, degreesOfFreedom, p} = outcome.comparison;
  if (chiSquare === null || p === null)
    return html`<p class="said-below" part="test">${words.notComparable(words.groups[by])}</p>`;
  const numbers = words.test(
    words.tests[test],
    formats.decimal(chiSquare, chiSquare < 100 ? 1 : 0),
    formats.count(degreesOfFreedom),
    formats.probability(p),
  );
  return html`<p class="said-below" part="test">${verdict(shown, numbers)} ${meanTimes(shown)}</p>`;
}

/** Of two groups that differ, which one keeps fewer: more of it have left than if both stayed equally long. */
function verdict({outcome: {comparison}, by, drawn, words, nameOf}: ShownCurves, numbers: string): string {
  if (drawn.differ !== true) return words.noSign(words.groups[by], numbers);
  const [first, second, ...more] = comparison?.groups ?? [];
  if (first === undefined || second === undefined || more.length > 0) return words.differ(words.groups[by], numbers);
  const [fewer, other] = first.observed > first.expected ? [first, second] : [second, first];
  return words.keepsFewer(nameOf(fewer), nameOf(other), numbers);
}

/** Restricted means: the difference of two groups with its interval, or the means of more. */
function meanTimes({outcome: {comparison: compared, tau}, drawn, ...shown}: ShownCurves): string {
  if (compared === null || tau === null) return '';
  const {formats, words, nameOf, unit} = shown;
  const inUnits = (days: number): string => formats.decimal(days / daysIn[unit]);
  const until = ageText(tau, shown);
  const [only, ...more] = compared.differences;
  if (only !== undefined && more.length === 0) {
    if (only.interval === null) return '';
    const {first, second, difference, interval} = only;
    const names = [nameOf({name: first}), nameOf({name: second})] as const;
    // The longer time first, so that the difference is not below 0.
    const [longer, shorter] = difference < 0 ? [names[1], names[0]] : names;
    const [lower, upper] = difference < 0 ? [-interval.upper, -interval.lower] : [interval.lower, interval.upper];
    const say = lower > 0 ? words.staysLonger : words.staysNoLonger;
    return say(
      longer,
      shorter,
      ageText(Math.abs(difference), shown),
      words.range(inUnits(lower), inUnits(upper)),
      until,
    );
  }
  const {curves, lowest, differ} = drawn;
  // Of many groups the highest and the lowest by chance would be no news.
  if (curves.length > EACH && differ !== true) return '';
  const told = curves.length > EACH ? curves.filter((curve, i) => i === 0 || curve === lowest) : curves;
  const means = told.flatMap(({group}) =>
    group.restrictedMean === null ? [] : [{name: nameOf(group), mean: inUnits(group.restrictedMean.value)}],
  );
  return words.meanStays(means, until);
}
