import {html} from 'lit';
import {keptAmounts, revenueRules, revenueSizes, revenueTakeaway} from '../../element/revenue-cohort-text.js';
import type {DollarCohortMean, DollarCohorts} from '../../metrics/revenue/dollar-retention.js';
import type {CohortMean} from '../../metrics/retention/cohort-outcome.js';
import type {CohortSpeech, ToldCohorts} from './cohort-speech.js';

/** What accounts pay, or how many of them do. */
export function revenueSpeech(told: ToldCohorts<DollarCohorts>): CohortSpeech {
  const {outcome, formats, words} = told;
  const {measure, unit, made} = outcome;
  const {revenue} = words;
  return {
    takeaway: revenueTakeaway(told),
    foot: footOf(told),
    caption: revenue.caption(measure, unit),
    who: 'account',
    sizes: revenueSizes(told, words.fewerThan(formats.count(made.scope.minimumGroup))),
    membersOf: (mean: CohortMean & Partial<DollarCohortMean>) => mean.accounts ?? null,
    amounts: ({count, of}) =>
      count === null || of === null ? [] : keptAmounts({kept: count, of, size: null}, measure, formats, revenue),
    heardAt: (heading, mean, cohorts) => revenue.keptAt(heading, measure, mean, cohorts),
    awayAt: (heading, name) => revenue.goneAt(heading, name),
    listed: (name, {from}, isBack) => {
      const after = revenue.after(from, formats.count(from), unit);
      return isBack
        ? {label: revenue.whoPays(name, after), foot: revenue.listPaying(name)}
        : {label: revenue.whoIsGone(name, after), foot: revenue.listGone(name)};
    },
  };
}

function footOf(told: ToldCohorts<DollarCohorts>): CohortSpeech['foot'] {
  const {outcome, formats, words} = told;
  const {starters, rows, mean, measure, made} = outcome;
  const cohorts = rows.filter(({size}) => size !== null && size > 0).length;
  return [
    html`<strong>n = ${formats.count(starters)}</strong>
      ${words.members(starters, 'account', cohorts, formats.count(cohorts))}`,
    ...revenueRules(told),
    ...(mean.some(({weighted}, age) => age > 0 && weighted !== null)
      ? [words.revenue.bold(measure, formats.percent(made.scope.level))]
      : []),
  ];
}
