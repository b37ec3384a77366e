import {html} from 'lit';
import type {View} from '../../element/view.js';
import {parseIsoDay} from '../../metrics/calendar/days.js';
import {ageText} from './age-text.js';
import type {ShownCurves} from './shown-curves.js';

/** How many there are, how the curves were made, and what is not in them. */
export function survivalFoot(shown: ShownCurves, minimumAtRisk: number): View['foot'] {
  const {outcome, drawn, formats, words, nameOf} = shown;
  const {overall, band, suppressed, notFollowed, firstStart, made} = outcome;
  const names = (list: readonly (string | null)[]): string => words.list(list.map((name) => nameOf({name})));
  const {n, events} = overall;
  const few = drawn.curves.filter((curve) => curve.few).map(({group}) => group.name);
  const since = firstStart === null ? null : formats.date(firstStart);
  const {observedFrom} = made.options;
  const observedDay = typeof observedFrom === 'string' ? parseIsoDay(observedFrom) : null;
  const counted = (count: number, say: (n: number, count: string) => string): string[] =>
    count > 0 ? [say(count, formats.count(count))] : [];
  const named = (list: readonly (string | null)[], say: (names: string) => string): string[] =>
    list.length > 0 ? [say(names(list))] : [];
  return [
    html`<strong>n = ${formats.count(n)}</strong> ${words.accounts(n, since, formats.count(events))}`,
    words.method(formats.percent(band.level), band.method),
    ...(drawn.curves.some(({group}) => group.censored > 0) ? [words.ticks] : []),
    ...(few.length > 0
      ? [words.fewFollowed(drawn.curves.length > 1 ? names(few) : null, formats.count(minimumAtRisk))]
      : []),
    ...named(drawn.others, words.notDrawn),
    ...named(suppressed, words.suppressed),
    ...drawn.curves.flatMap(({group}) =>
      group.emptiedAt === null ? [] : [words.fellEarly(group.name, ageText(group.emptiedAt, shown))],
    ),
    ...(observedDay === null ? [] : [words.observedFrom(formats.date(observedDay))]),
    ...counted(notFollowed.endedBefore, words.endedBefore),
    ...counted(notFollowed.endBeforeStart, words.endBeforeStart),
    ...counted(notFollowed.withoutStart, words.withoutStart),
    ...counted(notFollowed.unusable, words.unusable),
  ];
}
