import type {QuarterName} from '../../element/period-names.js';
import type {LifecycleState} from '../../metrics/adoption/growth-accounting.js';
import type {CohortUnit} from '../../metrics/retention/cohort-options.js';

export type Who = 'user' | 'account';

/** What `<lifecycle-bars>` says. Numbers come as text; those that decide about one or many come as numbers too. */
export interface LifecycleWords {
  /** `798 accounts`. */
  readonly people: (n: number, count: string, who: Who) => string;
  /** After how many in bold: `were active in Oct 2026: 34 more than in the month before.` */
  readonly wereActive: (n: number, when: string, compared: string) => string;
  /** `in the week of 9 Nov 2026`. */
  readonly during: (period: string, unit: CohortUnit) => string;
  readonly compared: (change: number, text: string, unit: CohortUnit) => string;
  /** Instead of a comparison. */
  readonly firstOfAll: string;
  readonly gained: (ratio: number, text: string) => string;
  readonly nobodyLost: string;
  readonly noneWhole: (unit: CohortUnit) => string;
  readonly lastHidden: (when: string) => string;
  readonly quarter: QuarterName;
  readonly states: Readonly<Record<LifecycleState, string>>;
  /** In the key, after the name of a state. */
  readonly meanings: Readonly<Record<LifecycleState, (unit: CohortUnit) => string>>;
  readonly numberAbove: string;
  /** A mark: its state and its period. */
  readonly mark: (state: string, period: string, unit: CohortUnit) => string;
  readonly activeLabel: string;
  readonly changeLabel: string;
  readonly ratioLabel: string;
  readonly mayChange: string;
  readonly tooFewToShow: string;
  readonly runs: (period: string, unit: CohortUnit, day: string, days: string) => string;
  readonly runsStill: (period: string) => string;
  readonly caption: (who: Who, unit: CohortUnit) => string;
  /** Head of the periods. */
  readonly periodHead: Readonly<Record<CohortUnit, string>>;
  readonly notYet: string;
  /** In the foot. */
  readonly periodsShown: (n: number, count: string, unit: CohortUnit) => string;
  readonly dataBegin: (when: string) => string;
  readonly eventsCounted: (events: readonly string[]) => string;
  readonly hiddenPeriods: (n: number, count: string, unit: CohortUnit, minimum: string) => string;
  readonly lastDrawn: (n: number, count: string, unit: CohortUnit) => string;
}

const units = (n: number, count: string, unit: CohortUnit): string => `${count} ${n === 1 ? unit : `${unit}s`}`;

export const english: LifecycleWords = {
  people: (n, count, who) => `${count} ${n === 1 ? who : `${who}s`}`,
  wereActive: (n, when, compared) => `${n === 1 ? 'was' : 'were'} active ${when}: ${compared}.`,
  during: (period, unit) => {
    if (unit === 'week') return `in the week of ${period}`;
    if (unit === 'hour') return `in the hour from ${period}`;
    return `${unit === 'day' ? 'on' : 'in'} ${period}`;
  },
  compared: (change, text, unit) => {
    if (change === 0) return `as many as in the ${unit} before`;
    return `${text} ${change > 0 ? 'more' : 'fewer'} than in the ${unit} before`;
  },
  firstOfAll: 'the data begin there',
  gained: (ratio, text) => `For each one lost, ${text} ${ratio === 1 ? 'was' : 'were'} gained.`,
  nobodyLost: 'Nobody was lost.',
  noneWhole: (unit) => `No ${unit} of the data has ended yet.`,
  lastHidden: (when) => `Not shown ${when}: it would tell about a small group.`,
  quarter: (quarter, year) => (year === null ? `Q${quarter}` : `Q${quarter} ${year}`),
  states: {new: 'New', returning: 'Returning', resurrecting: 'Resurrecting', dormant: 'Dormant'},
  meanings: {
    new: () => 'active for the first time',
    returning: (unit) => `active in the ${unit} before too`,
    resurrecting: () => 'active again after a pause',
    dormant: (unit) => `active in the ${unit} before, not in this one`,
  },
  numberAbove: 'above a bar: net change, which is new and resurrecting less dormant',
  mark: (state, period, unit) => `${state}, ${unit === 'week' ? `week of ${period}` : period}`,
  activeLabel: 'Active',
  changeLabel: 'Net change',
  ratioLabel: 'Gained for each one lost',
  mayChange: 'still running: who is dormant may still come',
  tooFewToShow: 'too few to show',
  runs: (period, unit, day, days) =>
    `${unit === 'week' ? `The week of ${period}` : period} is still running (${day} of ${days} days)`,
  runsStill: (period) => `${period} is still running`,
  caption: (who, unit) => `New, resurrecting, returning and dormant ${who}s by ${unit}`,
  periodHead: {hour: 'Hour from', day: 'Day', week: 'Week of', month: 'Month', quarter: 'Quarter'},
  notYet: 'not yet',
  periodsShown: units,
  dataBegin: (when) => `the data begin ${when}, so everybody is new there`,
  eventsCounted: (events) => `active: ${events.map((event) => `“${event}”`).join(' or ')}`,
  hiddenPeriods: (n, count, unit, minimum) =>
    `${units(n, count, unit)} not shown: a group of fewer than ${minimum} in ${n === 1 ? 'it' : 'each'}`,
  lastDrawn: (n, count, unit) => `drawn: the last ${units(n, count, unit)}; the table has all`,
};
