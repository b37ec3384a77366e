import * as z from 'zod/mini';
import {zone} from '../calendar/zone.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {isoDate} from '../kernel/iso-date.js';
import {insufficient, type Insufficient} from '../kernel/outcome.js';
import {spells} from '../tables/spells.js';
import {countedDurations} from './duration-members.js';
import {durationOptions} from './duration-options.js';
import {describeDurations, medianDuration, type Durations} from './durations.js';
import {pairedEvents, pairingDefaults, SpellPairing} from './pair-spells.js';
import {sum} from './pooled-durations.js';
import {SpellCounts} from './spell-counts.js';
import {timeToValueMembers} from './time-to-value-members.js';

/** How long it takes to get to the first value, and who was paired. */
export interface TimeToValue extends Durations {
  /** Local days since 1970-01-01 of the first and the last start; null where only spells were given. */
  readonly started: {readonly first: number; readonly last: number} | null;
  /** How many had the value event before their start. That does not count: the first one at or after it does. */
  readonly valueBeforeStart: number;
  /** How many had the value event but no start event at all, and are not followed. */
  readonly withoutStart: number;
  /** Rows of spells without a duration or weight, or that ended before they came under observation. */
  readonly unusable: number;
}

/** Time to value: from a user's first start event to the first value event at or after it. */
export const timeToValue = defineMetric({
  id: 'time-to-value',
  label: 'Time to value',
  about:
    'Days from the start to the first value. Those who are not there yet stay in for as long as they have been followed, so that a young cohort does not look fast.',
  family: 'retention',
  unit: 'days',
  direction: 'lower-is-better',
  tables: [pairedEvents, spells.pick('entry', 'duration', 'status', 'weight')],
  options: z.object({
    startEvent: described(
      z._default(z.string(), pairingDefaults.startEvent),
      'Name of the event that starts the time: the first one counts',
    ),
    valueEvent: described(
      z._default(z.string(), pairingDefaults.valueEvent),
      'Name of the event that ends it: the first one at or after the start counts. An earlier one does not, and is counted apart',
    ),
    countBy: described(
      z._default(z.enum(['user', 'account']), pairingDefaults.countBy),
      'Whose first events are paired: those of each user, or those of anybody in an account',
    ),
    startedFrom: described(
      z._default(z.nullable(isoDate), null),
      'First day on which a start counts; who started before it is not followed',
    ),
    startedBefore: described(
      z._default(z.nullable(isoDate), null),
      'First day on which a start counts no more; what happens after it still counts for those who started before',
    ),
    ...durationOptions,
  }),
  interval:
    'Greenwood, pointwise, on the scale of the option; of the median and other quantiles by inverting the band (Brookmeyer and Crowley)',
  source:
    'Kaplan and Meier (1958), Nonparametric estimation from incomplete observations; R survfit, lifelines. Most funnel tools count only those who got there',
  accumulator(rules, scope) {
    const pairing = new SpellPairing(rules, scope);
    const given = new SpellCounts();
    return {
      events(chunk) {
        pairing.add(chunk);
      },
      spells({duration, status, entry, weight}) {
        given.add({durations: duration, statuses: status, entries: entry, weights: weight});
      },
      result() {
        const {days, statuses, started, valueBeforeStart, withoutStart} = pairing.pairs();
        const paired = new SpellCounts();
        paired.add({durations: days, statuses});
        const rows = given.result();
        const dayOf = (instant: number): number => zone(scope.timeZone).dayOf(instant);
        return {
          durations: countedDurations([rows, paired.result()]),
          started: started && {first: dayOf(started[0]), last: dayOf(started[1])},
          valueBeforeStart,
          withoutStart,
          unusable: rows.reduce((n, {leftOut}) => n + leftOut, 0),
        };
      },
    };
  },
  derive({durations, started, ...left}, rules, scope): TimeToValue | Insufficient {
    const n = sum(durations.events) + sum(durations.censored);
    if (n === 0) return insufficient('nobody-started', `Nobody started: there is no “${rules.startEvent}” event`, left);
    if (n < scope.minimumGroup) return insufficient('too-few', `Fewer than ${scope.minimumGroup} are not shown`);
    return {...describeDurations(durations, rules, scope), started, ...left};
  },
  headlineLabel: 'Median time to value',
  headline: medianDuration,
  members: timeToValueMembers,
  examples: [
    {
      name: 'the first value at or after the first start counts: what came before does not, and neither does a second start',
      scope: {asOf: Date.UTC(2024, 2, 15)},
      rows: {
        events: [
          {user: 'a', event: 'signup', at: '2024-03-01T00:00:00Z'},
          {user: 'a', event: 'signup', at: '2024-03-05T00:00:00Z'},
          {user: 'a', event: 'value', at: '2024-03-02T12:00:00Z'},
          {user: 'a', event: 'value', at: '2024-03-09T00:00:00Z'},
          {user: 'b', event: 'value', at: '2024-02-28T00:00:00Z'},
          {user: 'b', event: 'signup', at: '2024-03-10T06:00:00Z'},
        ],
      },
      outcome: {n: 2, reached: 1, notYet: 1, valueBeforeStart: 1, curve: {time: [1.5, 4.75], survival: [0.5, 0.5]}},
    },
    {
      name: 'who is not there yet is followed up to as-of, and pulls the median up: the naive one leaves them out',
      scope: {asOf: Date.UTC(2024, 0, 21)},
      rows: {
        events: [
          {user: 'a', event: 'signup', at: '2024-01-01T00:00:00Z'},
          {user: 'a', event: 'value', at: '2024-01-02T00:00:00Z'},
          {user: 'b', event: 'signup', at: '2024-01-01T00:00:00Z'},
          {user: 'b', event: 'value', at: '2024-01-04T00:00:00Z'},
          {user: 'c', event: 'signup', at: '2024-01-01T00:00:00Z'},
          {user: 'c', event: 'value', at: '2024-01-16T00:00:00Z'},
          {user: 'd', event: 'signup', at: '2024-01-19T00:00:00Z'},
          {user: 'e', event: 'signup', at: '2024-01-01T00:00:00Z'},
        ],
      },
      outcome: {n: 5, reached: 3, naiveMedian: 3, quartiles: {median: {estimate: 15}}},
    },
    {
      name: 'what happens at as-of or after it has not happened yet, and who starts then has not started',
      scope: {asOf: Date.UTC(2024, 2, 15)},
      rows: {
        events: [
          {user: 'd', event: 'signup', at: '2024-03-14T00:00:00Z'},
          {user: 'd', event: 'value', at: '2024-03-15T00:00:00Z'},
          {user: 'e', event: 'signup', at: '2024-03-15T00:00:00Z'},
        ],
      },
      outcome: {n: 1, reached: 0, notYet: 1, curve: {time: [1], survival: [1]}, quartiles: {median: {estimate: null}}},
    },
    {
      name: 'value in the very moment of the start takes no time; value without a start is not followed',
      scope: {asOf: Date.UTC(2024, 2, 15)},
      rows: {
        events: [
          {user: 'f', event: 'signup', at: '2024-03-11T00:00:00Z'},
          {user: 'f', event: 'value', at: '2024-03-11T00:00:00Z'},
          {user: 'c', event: 'value', at: '2024-03-03T00:00:00Z'},
        ],
      },
      outcome: {n: 1, reached: 1, withoutStart: 1, curve: {time: [0], survival: [0]}},
    },
    {
      name: 'by account: the first start and the first value of anybody in it',
      scope: {asOf: Date.UTC(2024, 2, 15)},
      options: {countBy: 'account'},
      rows: {
        events: [
          {user: 'u1', account: 'a', event: 'signup', at: '2024-03-01T00:00:00Z'},
          {user: 'u2', account: 'a', event: 'signup', at: '2024-03-03T00:00:00Z'},
          {user: 'u2', account: 'a', event: 'value', at: '2024-03-04T00:00:00Z'},
        ],
      },
      outcome: {n: 1, reached: 1, naiveMedian: 3},
    },
    {
      name: 'only those who started in some days of the zone; what they do later counts',
      scope: {asOf: Date.UTC(2024, 6, 1), timeZone: 'America/New_York'},
      options: {startedFrom: '2024-06-01', startedBefore: '2024-06-02'},
      rows: {
        events: [
          {user: 'a', event: 'signup', at: '2024-06-01T03:59:59Z'},
          {user: 'a', event: 'value', at: '2024-06-03T00:00:00Z'},
          {user: 'b', event: 'signup', at: '2024-06-01T04:00:00Z'},
          {user: 'b', event: 'value', at: '2024-06-11T04:00:00Z'},
          {user: 'c', event: 'signup', at: '2024-06-02T04:00:00Z'},
        ],
      },
      outcome: {n: 1, reached: 1, naiveMedian: 10},
    },
    {
      name: 'bins hold their left edge, and the last one is open; who gets there on day 7 is there within 7 days',
      options: {binEdges: [0, 7, 14], within: [7, 14]},
      rows: {
        spells: [{duration: 3}, {duration: 7}, {duration: 20}, {duration: 30, status: false}],
      },
      outcome: {
        histogram: {
          bins: [
            {from: 0, to: 7, count: 1},
            {from: 7, to: 14, count: 1},
            {from: 14, to: null, count: 1},
          ],
          notYet: 1,
        },
        within: [
          {days: 7, share: 0.5},
          {days: 14, share: 0.5},
        ],
      },
    },
    {
      name: 'nobody can be told to be there within longer than anybody was followed',
      options: {within: [7, 14]},
      rows: {spells: [{duration: 3}, {duration: 8, status: false}]},
      outcome: {
        within: [
          {days: 7, share: 0.5},
          {days: 14, share: null, lower: null, upper: null},
        ],
      },
    },
  ],
});
