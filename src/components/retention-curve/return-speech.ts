import {html, type TemplateResult} from 'lit';
import type {View} from '../../element/view.js';
import type {Made} from '../../metrics/kernel/outcome.js';
import type {Cohorts} from '../../metrics/retention/cohort-outcome.js';
import {inPeriod} from './cohort-names.js';
import type {CohortSpeech, ToldCohorts} from './cohort-speech.js';

/** Who came back. */
export function returnSpeech(told: ToldCohorts<Cohorts>): CohortSpeech {
  const {outcome, formats, words} = told;
  const few = words.fewerThan(formats.count(outcome.made.scope.minimumGroup));
  return {
    takeaway: takeawayOf(told),
    foot: footOf(told),
    caption: words.cohortCaption,
    who: whoOf(outcome),
    sizes: [
      {
        head: words.size,
        of: ({size}) => (size === null ? few : formats.count(size)),
        all: formats.count(outcome.starters),
      },
    ],
    membersOf: ({of}) => of,
    amounts: () => [],
    heardAt: words.cameBackAt,
    awayAt: (heading, name, share) => words.stayedAwayAt(heading, name, formats.percent(1 - share)),
    listed: (name, ages, isBack) => {
      const period = inPeriod(ages, told);
      return isBack
        ? {label: words.whoCameBack(name, period), foot: words.listBack(name)}
        : {label: words.whoStayedAway(name, period), foot: words.listAway(name)};
    },
  };
}

/** Who is counted. */
function whoOf({made}: Made<Cohorts>): 'user' | 'account' {
  return made.options['countBy'] === 'account' ? 'account' : 'user';
}

/** The first return, and the last age that a mean is known of. */
function takeawayOf(shown: ToldCohorts): TemplateResult | string {
  const {outcome, formats, words} = shown;
  const {columns, mean} = outcome;
  const told = columns.flatMap((ages, column) => {
    const {weighted, interval} = mean[column] ?? {weighted: null, interval: null};
    if (ages.from === 0 || weighted === null) return [];
    const range = interval && words.range(formats.percent(interval.lower), formats.percent(interval.upper));
    return {
      share: formats.percent(weighted),
      period: inPeriod(ages, shown),
      range: range === null ? '' : ` (${range.replaceAll(' ', '\u00a0')})`,
    };
  });
  const [first, ...later] = told;
  if (first === undefined) return words.notOldEnough;
  const opening = html`<strong>${words.cameBack(first.share, first.period)}</strong>${first.range}`;
  const last = later.at(-1);
  return last ? html`${opening}, ${words.laterOn(last.share, last.period)}${last.range}.` : html`${opening}.`;
}

function footOf({outcome, formats, words}: ToldCohorts<Cohorts>): View['foot'] {
  const {columns, starters, rows, mean, unassigned, made} = outcome;
  const cohorts = rows.filter(({size}) => size !== null && size > 0).length;
  const isRunning = rows.some(({cells}) =>
    cells.some(({completeness, share}, i) => i > 0 && completeness === 'incomplete' && share !== null),
  );
  return [
    html`<strong>n = ${formats.count(starters)}</strong>
      ${words.members(starters, whoOf(outcome), cohorts, formats.count(cohorts))}`,
    ...(mean.some(({weighted}, i) => weighted !== null && columns[i]?.from !== 0)
      ? [words.weightedMean(formats.percent(made.scope.level))]
      : []),
    ...(isRunning ? [words.stillRunning] : []),
    ...(unassigned > 0 ? [words.unassigned(unassigned, formats.count(unassigned))] : []),
  ];
}
