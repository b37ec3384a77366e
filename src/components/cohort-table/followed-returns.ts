import {html, type TemplateResult} from 'lit';
import type {View} from '../../element/view.js';
import type {Interval} from '../../metrics/kernel/outcome.js';
import {firstReturn, type CohortChange, type Cohorts} from '../../metrics/retention/cohort-outcome.js';
import {agesOf} from './ages-of.js';
import type {Who} from './cohort-table.words.js';
import type {Followed, Told as AnyTold} from './followed.js';

type Told = AnyTold<Cohorts>;

/** Who came back. */
export function followedReturns(told: Told): Followed {
  const {outcome, formats, words} = told;
  const {minimumGroup} = outcome.made.scope;
  const who = outcome.made.options['countBy'] === 'account' ? 'account' : 'user';
  return {
    takeaway: takeawayOf(told),
    foot: footOf(told),
    caption: words.caption(who, outcome.unit),
    sizes: [
      {
        head: words.size,
        of: ({size}) => (size === null ? words.fewerThan(formats.count(minimumGroup)) : formats.count(size)),
        all: formats.count(outcome.starters),
      },
    ],
    label: words.cameBackLabel,
    amounts: (count, of) => [
      {label: words.peopleLabel, value: words.ofCohort(formats.count(count), formats.count(of))},
    ],
    count: formats.count,
    shows: {...words.shows, percent: ''},
    parting: null,
  };
}

/** Intervals wider than this say little: the sentence says so. */
const WIDE_INTERVAL = 0.5;

/** How many came back at the first age: the later cohorts against the earlier ones, or all together. */
function takeawayOf(told: Told): TemplateResult | string {
  const {outcome, formats, words} = told;
  const column = firstReturn(outcome.columns);
  const mean = outcome.mean[column];
  if (outcome.change !== null && mean?.suppressed === false) return changeText(outcome.change, told);
  if (mean === undefined || mean.weighted === null || mean.of === null)
    return mean?.suppressed ? words.tooSmall : words.notOldEnough;
  const {weighted, of, interval} = mean;
  const people = words.people(of, formats.count(of), whoOf(told));
  const range =
    interval === null ? '' : ` (${words.range(formats.percent(interval.lower), formats.percent(interval.upper))})`;
  const wide = interval === null || interval.upper - interval.lower > WIDE_INTERVAL;
  return html`<strong>${formats.percent(weighted)}</strong>
    ${words.cameBack(people, agesOf(column, told), whoOf(told))}${unbroken(range)}.
    ${wide ? words.tooFew(of, people) : ''}`;
}

function changeText({since, column, earlier, later, difference, interval}: CohortChange, told: Told): TemplateResult {
  const {outcome, periods, formats, words} = told;
  const from = words.since(periods[since]?.full ?? '', outcome.unit);
  const before = formats.percent(earlier.share);
  return html`<strong>${formats.percent(later.share)}</strong>
    ${words.laterAndEarlier(from, agesOf(column, told), before)}: ${differenceText(difference, interval, told)}.`;
}

function differenceText(difference: number, interval: Interval, {formats, words}: Told): string {
  const digits = Math.abs(difference) < 0.01 && interval.upper - interval.lower < 0.02 ? 1 : 0;
  const points = (share: number): string => formats.signed(100 * share, digits);
  const range = unbroken(words.range(points(interval.lower), points(interval.upper)));
  if (interval.lower <= 0 && interval.upper >= 0) return words.noClearDifference(range);
  const size = Number(Math.abs(100 * difference).toFixed(digits));
  const text = formats.decimal(size, digits);
  return difference > 0 ? words.more(size, text, range) : words.fewer(size, text, range);
}

function whoOf({outcome}: Told): Who {
  if (outcome.made.options['cohort'] === 'recurring') return 'start';
  return outcome.made.options['countBy'] === 'account' ? 'account' : 'user';
}

/** Ranges stay on one line. */
function unbroken(text: string): string {
  return text.replace(/(?<=\S) (?=\S)/g, '\u00a0');
}

/** n, what is counted, and what was left out. */
function footOf(told: Told): View['foot'] {
  const {outcome, formats, words} = told;
  const {rows, starters, mean, unit, unassigned, made} = outcome;
  const {options, scope} = made;
  const cohorts = rows.filter(({size}) => size !== null && size > 0).length;
  const small = rows.filter(({size}) => size === null).length;
  const occurrences = Number(options['minimumOccurrences']);
  const events = words.events(textOrNull(options['startEvent']), textOrNull(options['returnEvent']));
  const clock = options['clock'];
  return [
    html`<strong>${words.people(starters, `n = ${formats.count(starters)}`, whoOf(told))}</strong>,
      ${words.cohorts(cohorts, formats.count(cohorts))}`,
    ...(options['cohort'] === 'recurring' ? [words.recurring(unit)] : []),
    ...(events === null ? [] : [events]),
    ...(occurrences > 1 ? [words.occurrences(formats.count(occurrences), unit)] : []),
    ...(options['returns'] === 'on-or-after' ? [words.orAfter] : []),
    ...(clock === 'elapsed' || clock === 'elapsed-by-hour' ? [words.elapsed[clock]] : []),
    ...(mean.some(({weighted}) => weighted !== null)
      ? [words.weighted, words.level(formats.percent(scope.level))]
      : []),
    ...(small > 0 ? [words.hidden(small, formats.count(small), formats.count(scope.minimumGroup))] : []),
    ...(unassigned > 0 ? [words.unassigned(unassigned, formats.count(unassigned))] : []),
  ];
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
