import {html, type TemplateResult} from 'lit';
import type {View} from '../../element/view.js';
import {inPeriod, whoOf, type ShownCohorts} from './cohort-names.js';

/** The first return, and the last age that a mean is known of. */
export function cohortTakeaway(shown: ShownCohorts): TemplateResult | string {
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

export function cohortFoot({outcome, formats, words}: ShownCohorts): View['foot'] {
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
