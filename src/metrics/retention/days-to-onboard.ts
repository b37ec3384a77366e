import * as z from 'zod/mini';
import {zone} from '../calendar/zone.js';
import {defineMetric} from '../kernel/define-metric.js';
import {insufficient, type Insufficient} from '../kernel/outcome.js';
import {countedDurations} from './duration-members.js';
import {durationOptions} from './duration-options.js';
import {describeDurations, medianDuration, type Durations} from './durations.js';
import {onboardingMembers} from './onboarding-members.js';
import {onboardedAccounts, onboardingSpells, type NotOnboarding} from './onboarding-spells.js';
import {sum} from './pooled-durations.js';
import {SpellCounts} from './spell-counts.js';

/**
 * How long onboarding takes, and who is not followed. `reached` finished it, `notYet` did not so far; `naiveMean` and
 * `naiveMedian` are those of the finished alone.
 */
export interface DaysToOnboard extends Durations, NotOnboarding {}

/** Days to onboard: from an account's first day to the day on which onboarding was complete. */
export const daysToOnboard = defineMetric({
  id: 'days-to-onboard',
  label: 'Days to onboard',
  about:
    'Whole local calendar days from the first day of an account to the day on which onboarding was complete. Accounts that are not finished stay in for as long as they have been followed.',
  family: 'retention',
  unit: 'days',
  direction: 'lower-is-better',
  tables: [onboardedAccounts],
  options: z.object(durationOptions),
  interval:
    'Greenwood, pointwise, on the scale of the option; of the median and other quantiles by inverting the band (Brookmeyer and Crowley)',
  source:
    'Kaplan and Meier (1958), Nonparametric estimation from incomplete observations. The mean of the finished alone, which many report, is given as the naive mean',
  accumulator(_options, {asOf, timeZone}) {
    const lastSeen = zone(timeZone).dayOf(asOf - 1);
    const followed = new SpellCounts();
    const left = {invalid: 0, withoutStart: 0, notStarted: 0};
    return {
      accounts(chunk) {
        const part = onboardingSpells(chunk, lastSeen);
        followed.add(part.spells);
        left.invalid += part.left.invalid;
        left.withoutStart += part.left.withoutStart;
        left.notStarted += part.left.notStarted;
      },
      result: () => ({
        durations: countedDurations([followed.result()]),
        left: {...left},
      }),
    };
  },
  derive({durations, left}, rules, scope): DaysToOnboard | Insufficient {
    const n = sum(durations.events) + sum(durations.censored);
    if (n === 0) return insufficient('nobody-started', 'No account with a first day before the as-of date', left);
    if (n < scope.minimumGroup) return insufficient('too-few', `Fewer than ${scope.minimumGroup} are not shown`);
    return {...describeDurations(durations, rules, scope), ...left};
  },
  headlineLabel: 'Median days to onboard',
  headline: medianDuration,
  members: onboardingMembers,
  examples: [
    {
      name: 'days of the calendar, over a leap day; the same day is 0 days',
      scope: {asOf: Date.UTC(2024, 2, 15, 12)},
      rows: {
        accounts: [
          {account: 'a', start: '2024-02-28', onboarded: '2024-03-01'},
          {account: 'b', start: '2024-03-05', onboarded: '2024-03-05'},
        ],
      },
      outcome: {n: 2, reached: 2, naiveMean: 1, naiveMedian: 1, histogram: {notYet: 0}},
    },
    {
      name: 'complete before it began is invalid, and not counted',
      scope: {asOf: Date.UTC(2024, 2, 15)},
      rows: {
        accounts: [
          {account: 'a', start: '2024-03-05', onboarded: '2024-03-01'},
          {account: 'b', start: '2024-03-01', onboarded: '2024-03-08'},
        ],
      },
      outcome: {n: 1, invalid: 1, naiveMean: 7},
    },
    {
      name: 'unfinished onboardings are counted apart from the naive mean, and pull the median up',
      scope: {asOf: Date.UTC(2024, 3, 1)},
      rows: {
        accounts: [
          {account: 'a', start: '2024-01-01', onboarded: '2024-01-11'},
          {account: 'b', start: '2024-01-01', onboarded: '2024-01-31'},
          {account: 'c', start: '2024-01-01'},
        ],
      },
      outcome: {
        n: 3,
        reached: 2,
        notYet: 1,
        naiveMean: 20,
        quartiles: {median: {estimate: 30}},
        curve: {time: [10, 30, 90], censored: [0, 0, 1]},
      },
    },
    {
      name: 'an onboarding after as-of is not finished, and an account that starts then has not begun',
      scope: {asOf: Date.UTC(2024, 2, 15)},
      rows: {
        accounts: [
          {account: 'a', start: '2024-03-01', onboarded: '2024-03-15'},
          {account: 'b', start: '2024-03-15'},
          {account: 'c'},
        ],
      },
      outcome: {n: 1, reached: 0, notYet: 1, notStarted: 1, withoutStart: 1, curve: {time: [13]}},
    },
    {
      name: 'an account that left before it was onboarded is followed up to its last day',
      scope: {asOf: Date.UTC(2024, 5, 1)},
      rows: {accounts: [{account: 'a', start: '2024-03-01', end: '2024-03-11'}]},
      outcome: {n: 1, notYet: 1, curve: {time: [9], censored: [1]}},
    },
  ],
});
