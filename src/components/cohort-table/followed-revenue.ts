import {html} from 'lit';
import {keptAmounts, revenueRules, revenueSizes, revenueTakeaway} from '../../element/revenue-cohort-text.js';
import type {DollarCohorts} from '../../metrics/revenue/dollar-retention.js';
import type {Followed, Told as AnyTold} from './followed.js';

type Told = AnyTold<DollarCohorts>;

/** What accounts pay, or how many of them do. @param narrow there is room for one column of sizes */
export function followedRevenue(told: Told, narrow: boolean): Followed {
  const {outcome, formats, words} = told;
  const {measure, unit} = outcome;
  const {revenue} = words;
  const sizes = revenueSizes(told, words.fewerThan(formats.count(outcome.made.scope.minimumGroup)));
  return {
    takeaway: revenueTakeaway(told),
    foot: footOf(told),
    caption: revenue.caption(measure, unit),
    sizes: narrow ? sizes.slice(0, 1) : sizes,
    label: revenue.kept[measure],
    amounts: (count, of, size) => keptAmounts({kept: count, of, size}, measure, formats, revenue),
    count: measure === 'logo' ? formats.count : (value) => formats.money(value),
    shows: {
      percent: measure === 'net' ? revenue.parts : '',
      count: revenue.amounts[measure],
      difference: words.shows.difference,
    },
    parting: measure === 'net' ? 1 : null,
  };
}

function footOf(told: Told): Followed['foot'] {
  const {outcome, formats, words} = told;
  const {rows, starters, mean, measure, made} = outcome;
  const {level, minimumGroup} = made.scope;
  const cohorts = rows.filter(({size}) => size !== null && size > 0).length;
  const small = rows.filter(({size}) => size === null).length;
  return [
    html`<strong>${words.revenue.accounts(starters, `n = ${formats.count(starters)}`)}</strong>,
      ${words.cohorts(cohorts, formats.count(cohorts))}`,
    ...revenueRules(told),
    ...(mean.some(({weighted}, age) => age > 0 && weighted !== null)
      ? [words.revenue.weighted[measure], words.level(formats.percent(level))]
      : []),
    ...(small > 0 ? [words.hidden(small, formats.count(small), formats.count(minimumGroup))] : []),
  ];
}
