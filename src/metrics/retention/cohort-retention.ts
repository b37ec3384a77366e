import {defineMetric} from '../kernel/define-metric.js';
import {estimate, insufficient} from '../kernel/outcome.js';
import {MISSING} from '../table/column.js';
import {events} from '../tables/events.js';
import {cohortMembers} from './cohort-members.js';
import {cohortOptions} from './cohort-options.js';
import {cohortOutcome, firstReturn} from './cohort-outcome.js';
import {cohortWindow} from './cohort-window.js';
import {countCohorts, findCohorts} from './find-cohorts.js';

/** Of the users (or accounts) who started in a period, how many came back one, two, three … periods later. */
export const cohortRetention = defineMetric({
  id: 'cohort-retention',
  label: 'Cohort retention',
  about:
    'Share of those who started in a period that came back one, two, three … periods later. A cell whose time has not passed is marked and left out of the means.',
  family: 'retention',
  unit: 'share',
  range: [0, 1],
  direction: 'higher-is-better',
  tables: [events.pick('user', 'account', 'event', 'at')],
  options: cohortOptions,
  formula: 'returned / starters',
  interval:
    'Wilson, per cell and of the weighted mean over complete cells. With recurring cohorts a user counts in several, and the interval of the mean is too narrow',
  source:
    'N-day, on-or-after and bracket retention as in PostHog, Mixpanel and Amplitude; where these differ each way is an option. Wilson (1927); Newcombe (1998) for the change',
  accumulator(options, scope) {
    const cohorts = cohortWindow(options, scope);
    const found = findCohorts(cohorts, options, scope);
    let unassigned = 0;
    return {
      events({at, event, [options.countBy]: who}) {
        found.add(who, event, at);
        if (options.countBy === 'account') unassigned += countUnassigned(who.codes, at, scope.asOf);
      },
      result: () => ({...countCohorts(found, cohorts, options), unassigned}),
    };
  },
  derive(counts, options, scope) {
    const {sizes, unassigned} = counts;
    const starters = sizes.reduce((sum, size) => sum + size, 0);
    if (starters === 0) {
      return unassigned > 0
        ? insufficient('no-accounts', 'No event of these periods names an account', {unassigned})
        : insufficient('no-starters', 'Nobody started in these periods', {unassigned});
    }
    const outcome = cohortOutcome(counts, cohortWindow(options, scope), options, scope);
    return outcome.starters === 0
      ? insufficient('small-group', `Each cohort has fewer than ${scope.minimumGroup}, so none is shown`)
      : outcome;
  },
  headlineLabel: 'Came back one period later',
  headline({columns, mean}) {
    const first = mean[firstReturn(columns)];
    if (first === undefined || first.weighted === null) {
      return first?.suppressed
        ? insufficient('small-group', 'Too few came back, or too few did not, to be shown')
        : insufficient('not-yet', 'No cohort is old enough yet');
    }
    const {weighted, count, of, interval} = first;
    return estimate(weighted, {n: of ?? 0, terms: {returned: count ?? 0, starters: of ?? 0}, interval});
  },
  members: cohortMembers,
  examples: [
    {
      name: 'only the first start ever makes a cohort: b started before these days, and is in none of them',
      rows: {
        events: [
          {user: 'a', at: '2026-01-05T09:00:00Z'},
          {user: 'a', at: '2026-01-06T09:00:00Z'},
          {user: 'b', at: '2025-12-24T09:00:00Z'},
          {user: 'b', at: '2026-01-06T09:00:00Z'},
        ],
      },
      options: {unit: 'day', firstPeriod: '2026-01-05', periods: 2},
      scope: {asOf: Date.UTC(2026, 0, 7)},
      outcome: {rows: [{label: '2026-01-05', size: 1, cells: [{count: 1}, {count: 1, share: 1}]}, {size: 0}]},
    },
    {
      name: 'recurring: every day with a start makes a cohort, so a is in two of them',
      rows: {
        events: [
          {user: 'a', at: '2026-01-05T09:00:00Z'},
          {user: 'a', at: '2026-01-06T09:00:00Z'},
          {user: 'b', at: '2026-01-06T09:00:00Z'},
        ],
      },
      options: {unit: 'day', firstPeriod: '2026-01-05', periods: 2, cohort: 'recurring'},
      scope: {asOf: Date.UTC(2026, 0, 7)},
      outcome: {rows: [{size: 1}, {size: 2}]},
    },
    {
      name: 'on or after: who returns on day 2 has not left on day 1',
      rows: {
        events: [
          {user: 'a', at: '2026-01-05T09:00:00Z'},
          {user: 'a', at: '2026-01-07T09:00:00Z'},
        ],
      },
      options: {unit: 'day', firstPeriod: '2026-01-05', periods: 3, returns: 'on-or-after'},
      scope: {asOf: Date.UTC(2026, 0, 8)},
      outcome: {rows: [{cells: [{count: 1}, {count: 1}, {count: 1}]}, {size: 0}, {size: 0}]},
    },
    {
      name: 'a running week is incomplete, not low: at noon of its third day the mean leaves it out',
      rows: {
        events: [
          {user: 'a', at: '2026-01-05T09:00:00Z'},
          {user: 'a', at: '2026-01-12T09:00:00Z'},
          {user: 'b', at: '2026-01-12T10:00:00Z'},
        ],
      },
      options: {unit: 'week', firstPeriod: '2026-01-05', periods: 3},
      scope: {asOf: Date.UTC(2026, 0, 21, 12)},
      outcome: {
        rows: [
          {cells: [{}, {completeness: 'complete', count: 1}, {completeness: 'incomplete', count: 0}]},
          {cells: [{}, {completeness: 'incomplete', count: 0}]},
          {cells: [{completeness: 'incomplete'}]},
        ],
        mean: [{of: 2}, {of: 1, weighted: 1}, {of: null, weighted: null}],
        running: {day: 3, days: 7},
      },
    },
    {
      name: '8 in the evening to 6 in the morning is the next day of the calendar',
      rows: {
        events: [
          {user: 'a', at: '2026-01-05T20:00:00Z'},
          {user: 'a', at: '2026-01-06T06:00:00Z'},
        ],
      },
      options: {unit: 'day', firstPeriod: '2026-01-05', periods: 1, ages: 2},
      scope: {asOf: Date.UTC(2026, 1, 1)},
      outcome: {rows: [{cells: [{count: 1}, {count: 1}]}]},
    },
    {
      name: '… but within the first 24 hours of time passed',
      rows: {
        events: [
          {user: 'a', at: '2026-01-05T20:00:00Z'},
          {user: 'a', at: '2026-01-06T06:00:00Z'},
        ],
      },
      options: {unit: 'day', firstPeriod: '2026-01-05', periods: 1, ages: 2, clock: 'elapsed'},
      scope: {asOf: Date.UTC(2026, 1, 1)},
      outcome: {rows: [{cells: [{count: 1}, {count: 0}]}]},
    },
    {
      name: 'brackets: on any day of days 1 to 3, on any of days 4 to 7',
      rows: {
        events: [
          {user: 'a', at: '2026-01-05T09:00:00Z'},
          {user: 'a', at: '2026-01-07T09:00:00Z'},
          {user: 'b', at: '2026-01-05T09:00:00Z'},
        ],
      },
      options: {
        unit: 'day',
        firstPeriod: '2026-01-05',
        periods: 1,
        brackets: [
          [1, 3],
          [4, 7],
        ],
      },
      scope: {asOf: Date.UTC(2026, 0, 13)},
      outcome: {
        rows: [
          {
            size: 2,
            cells: [
              {count: 1, share: 0.5},
              {count: 0, share: 0},
            ],
          },
        ],
      },
    },
    {
      name: 'two ids of one person, told as aliases, are one user',
      rows: {
        events: [
          {user: 'phone', at: '2026-01-05T09:00:00Z'},
          {user: 'laptop', at: '2026-01-06T09:00:00Z'},
        ],
      },
      options: {unit: 'day', firstPeriod: '2026-01-05', periods: 2, aliases: {phone: 'laptop'}},
      scope: {asOf: Date.UTC(2026, 0, 7)},
      outcome: {starters: 1, rows: [{cells: [{count: 1}, {count: 1}]}, {size: 0}]},
    },
  ],
});

/** Rows before asOf that name nobody. */
function countUnassigned(codes: Int32Array, at: Float64Array, asOf: number): number {
  let count = 0;
  for (let row = 0; row < codes.length; row++) if (codes[row] === MISSING && at[row]! < asOf) count++;
  return count;
}
