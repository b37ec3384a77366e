import * as z from 'zod/mini';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Estimate, type Insufficient} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {countedDurations} from '../retention/duration-members.js';
import {durationOptions} from '../retention/duration-options.js';
import {groupSurvival} from '../retention/group-survival.js';
import {SpellCounts} from '../retention/spell-counts.js';
import type {DurationCounts} from '../statistics/duration-counts.js';
import type {BandTransform} from '../statistics/survival-band.js';
import {survivalQuantile, type PlateauRule, type SurvivalQuantile} from '../statistics/survival-quantile.js';
import {clockOptions, type ClockRules} from './support-clock.js';
import {answered, ticketHours, type Awaited} from './ticket-rows.js';
import type {ChunkOf} from '../table/define-table.js';

/** How long tickets wait for something, in hours: the median, and what else is told of it. */
export interface WaitingTime extends Estimate {
  /** By when a quarter, three quarters and nine of ten are there; `null` where it has not come so far. */
  readonly quantiles: Readonly<Record<'first' | 'third' | 'p90', SurvivalQuantile>>;
}

/** The options of every metric of how long tickets wait. */
export const waitingOptions = {
  ...clockOptions,
  waiting: described(
    z._default(z.enum(['censored', 'left-out']), 'censored'),
    'Tickets that still wait count for as long as they have waited, or are left out, as Zendesk does: the median is then too short, and the more so the more of them wait',
  ),
  interval: durationOptions.interval,
  median: durationOptions.median,
};

export const waitingInterval =
  'Greenwood, on the scale of the option; of the median by inverting the band (Brookmeyer and Crowley)';

/** Counts how long tickets waited. */
export function countWaiting(awaited: Awaited, rules: ClockRules, scope: Scope) {
  const hours = ticketHours(awaited, rules, scope);
  const spells = new SpellCounts();
  return {
    tickets(chunk: ChunkOf<typeof answered>): void {
      spells.add(hours(chunk));
    },
    result: () => countedDurations([spells.result()]),
  };
}

export function describeWaiting(
  counts: DurationCounts,
  rules: {readonly waiting: 'censored' | 'left-out'; readonly interval: BandTransform; readonly median: PlateauRule},
  {level, minimumGroup}: Pick<Scope, 'level' | 'minimumGroup'>,
): WaitingTime | Insufficient {
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const terms = {came: sum(counts.events), waiting: sum(counts.censored)};
  const all = terms.came + terms.waiting;
  if (all === 0) return insufficient('no-tickets', 'No ticket was opened before the as-of date');
  if (all < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
  const counted = rules.waiting === 'censored' ? counts : {...counts, censored: counts.censored.map(() => 0)};
  const n = rules.waiting === 'censored' ? all : terms.came;
  const {curve, band, quartiles} = groupSurvival(null, counted, {
    transform: rules.interval,
    rule: rules.median,
    tau: null,
    level,
  });
  const {estimate: median, lower, upper} = quartiles.median;
  if (n === 0 || median === null) {
    return insufficient('median-not-reached', 'Fewer than half got there in the time they have been followed', terms);
  }
  return estimate(median, {
    n,
    terms,
    interval:
      lower === null || upper === null ? null : {lower, upper, level, method: `inverted ${rules.interval} band`},
    quantiles: {
      first: quartiles.first,
      third: quartiles.third,
      p90: survivalQuantile(curve, band, 0.9, {rule: rules.median}),
    },
  });
}
