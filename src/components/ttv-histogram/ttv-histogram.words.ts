import type {Rich} from '../../element/rich.js';
import type {TimeToValue} from '../../metrics/retention/time-to-value.js';
import type {TimeUnit} from './time-unit.js';

/** Who is counted: users or accounts. */
export type CountBy = 'user' | 'account';

/** How many are not there yet; null where that is not told. */
export type NotYet = {readonly n: number; readonly count: string} | null;

/** Everything that `<ttv-histogram>` says. */
export interface TtvWords {
  /** `798 users`. */
  readonly members: (n: number, count: string, by: CountBy) => string;
  /** `14 days`. */
  readonly times: Readonly<Record<TimeUnit, (n: number, number: string) => string>>;
  /** Under the axis. */
  readonly units: Readonly<Record<TimeUnit, string>>;
  readonly takeaway: {
    /** By when half are there; `limits` is null where there are none. What is bold stands in an array. */
    readonly half: (said: {
      readonly members: string;
      readonly time: string;
      readonly limits: string | null;
      readonly notYet: NotYet;
    }) => Rich;
    /** The same for one. */
    readonly only: (by: CountBy, time: string) => Rich;
    /** An interval in brackets. */
    readonly limits: (lower: string, upper: string) => string;
    /** Where the data set no upper limit. */
    readonly orMore: (lower: string) => string;
    /** Fewer than half are there. */
    readonly fewerThanHalf: (said: {
      readonly members: string;
      readonly share: string;
      readonly time: string;
      readonly limits: string | null;
    }) => Rich;
    readonly none: (n: number, members: string, time: string, by: CountBy) => string;
    readonly tooFew: (n: number, members: string) => string;
    /** Half of one group are there clearly before half of another. */
    readonly groups: (first: {name: string; time: string}, last: {name: string; time: string}) => string;
    readonly groupsAlike: string;
  };
  readonly pill: {
    /** `68% within 14 days`. */
    readonly share: (share: string, time: string) => string;
    /** Nobody was followed for so long. */
    readonly unknown: (time: string) => string;
    /** What can be moved, to who listens. */
    readonly handle: string;
    /** What the handle says: `68% within 14 days, 64 to 71%`. */
    readonly spoken: (said: string, limits: string | null) => string;
  };
  readonly median: (time: string) => string;
  readonly p90: (time: string) => string;
  /** Limits beside a number: `9–10.5`. */
  readonly shortRange: (lower: string, upper: string) => string;
  readonly from: (lower: string) => string;
  readonly shareThere: string;
  /** What the bars count; a width of null where bins are of different widths. */
  readonly perBin: (
    by: CountBy,
    width: {readonly n: number; readonly text: string; readonly unit: TimeUnit} | null,
  ) => string;
  readonly open: (from: string) => string;
  readonly notYet: string;
  /** In place of a count that is not shown. */
  readonly hiddenCount: (minimum: string) => string;
  /** Rows that have no group. */
  readonly noGroup: string;
  /** A group beside its curve: its name and the share that is there. */
  readonly group: (name: string, share: string) => string;
  readonly tip: {
    /** `3 to 6 days`; the text of the second has its unit. */
    readonly between: (from: string, to: string) => string;
    readonly andMore: (from: string) => string;
    readonly notYet: string;
    readonly people: Readonly<Record<CountBy, string>>;
    readonly share: string;
    readonly shareThere: string;
    readonly within: (time: string) => string;
    readonly median: string;
    readonly notReached: string;
    readonly stillNot: string;
    /** Why those who are not there yet are counted. */
    readonly followed: string;
    readonly hidden: (minimum: string) => string;
  };
  readonly foot: {
    readonly started: (first: string, last: string) => string;
    readonly value: (event: string) => string;
    readonly censored: string;
    readonly valueBeforeStart: (n: number, count: string) => string;
    readonly withoutStart: (n: number, count: string) => string;
    readonly emptied: (time: string) => string;
    readonly hiddenBars: (minimum: string) => string;
    readonly hiddenGroups: (n: number, count: string, minimum: string) => string;
    readonly moreGroups: (n: number, count: string) => string;
  };
  readonly table: {
    readonly caption: string;
    readonly from: (unit: string) => string;
    readonly to: (unit: string) => string;
    /** Head of the column of counts. */
    readonly members: Readonly<Record<CountBy, string>>;
    readonly share: string;
    readonly shareThere: string;
    readonly limits: string;
    readonly andMore: string;
    readonly notYet: string;
    /** Without a time where it has not come so far. */
    readonly quantiles: Readonly<Record<keyof TimeToValue['quartiles'] | 'p90', (time: string | null) => string>>;
    readonly within: (time: string) => string;
    readonly groupHalf: (name: string, time: string | null) => string;
    readonly groupWithin: (name: string, time: string) => string;
    readonly naiveMedian: (time: string) => string;
    readonly naiveMean: (time: string) => string;
  };
}

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);
const one = {user: 'user', account: 'account'} as const;
const many = {user: 'users', account: 'accounts'} as const;
const oneUnit = {minute: 'minute', hour: 'hour', day: 'day'} as const;
const reachedBy = (share: string, time: string | null): string => `${share}: ${time ?? 'not there yet'}`;
const spaced = (text: string | null): string => (text === null ? '' : ` ${text}`);
const notYetOf = (notYet: NotYet): string => {
  if (notYet === null) return 'a few are not there yet';
  return notYet.n === 0 ? 'all are there' : `${notYet.count} ${plural(notYet.n, 'is', 'are')} not there yet`;
};

export const english: TtvWords = {
  members: (n, count, by) => `${count} ${plural(n, one[by], many[by])}`,
  times: {
    minute: (n, number) => `${number} ${plural(n, 'minute', 'minutes')}`,
    hour: (n, number) => `${number} ${plural(n, 'hour', 'hours')}`,
    day: (n, number) => `${number} ${plural(n, 'day', 'days')}`,
  },
  units: {minute: 'minutes', hour: 'hours', day: 'days'},
  takeaway: {
    half: ({members, time, limits, notYet}) => [
      `Half of ${members} get there within `,
      [time],
      `${spaced(limits)}; ${notYetOf(notYet)}.`,
    ],
    only: (by, time) => [`The only ${one[by]} got there in `, [time], '.'],
    limits: (lower, upper) => `(${lower} to ${upper})`,
    orMore: (lower) => `(${lower} or more)`,
    fewerThanHalf: ({members, share, time, limits}) => [
      `Fewer than half of ${members} are there so far: `,
      [share],
      ` within ${time}${spaced(limits)}.`,
    ],
    none: (n, members, time, by) =>
      n === 1
        ? `The only ${one[by]} is not there yet, followed for ${time}.`
        : `None of ${members} is there yet, followed for up to ${time}.`,
    tooFew: (n, members) => (n === 1 ? 'One says next to nothing.' : `${members} are too few to be sure of much.`),
    groups: (first, last) => `It takes half of “${first.name}” ${first.time}, and half of “${last.name}” ${last.time}.`,
    groupsAlike: 'There is no clear difference between the medians of the groups.',
  },
  pill: {
    share: (share, time) => `${share} within ${time}`,
    unknown: (time) => `within ${time}: not known yet`,
    handle: 'Share there within',
    spoken: (said, limits) => (limits === null ? said : `${said}, ${limits}`),
  },
  median: (time) => `median ${time}`,
  p90: (time) => `p90 ${time}`,
  shortRange: (lower, upper) => `${lower}–${upper}`,
  from: (lower) => `from ${lower}`,
  shareThere: 'share there by then',
  perBin: (by, width) => `${many[by]} per ${width === null ? 'bin' : width.n === 1 ? oneUnit[width.unit] : width.text}`,
  open: (from) => `${from}+`,
  notYet: 'not yet',
  hiddenCount: (minimum) => `< ${minimum}`,
  noGroup: 'no group',
  group: (name, share) => `${name} ${share}`,
  tip: {
    between: (from, to) => `${from} to ${to}`,
    andMore: (from) => `${from} and more`,
    notYet: 'Not there yet',
    people: {user: 'Users', account: 'Accounts'},
    share: 'Share of all',
    shareThere: 'There by then',
    within: (time) => `Within ${time}`,
    median: 'Median',
    notReached: 'not there yet',
    stillNot: 'Not yet',
    followed: 'Counted for as long as they have been followed',
    hidden: (minimum) => `Fewer than ${minimum} are not shown`,
  },
  foot: {
    started: (first, last) => (first === last ? `started ${first}` : `started ${first} – ${last}`),
    value: (event) => `up to the first “${event}”`,
    censored: 'not yet counted as censored (Kaplan–Meier), not as a failure',
    valueBeforeStart: (n, count) =>
      `${count} had it before ${plural(n, 'its', 'their')} start too, which does not count`,
    withoutStart: (_n, count) => `${count} without a start left out`,
    emptied: (time) => `few were followed from the start: only therefore the curve is full from ${time} on`,
    hiddenBars: (minimum) => `bars of fewer than ${minimum} not shown`,
    hiddenGroups: (n, count, minimum) =>
      `${count} ${plural(n, 'group', 'groups')} not shown, which would tell about fewer than ${minimum}`,
    moreGroups: (n, count) => `${count} smaller ${plural(n, 'group', 'groups')} in the table only`,
  },
  table: {
    caption: 'Time to the first value',
    from: (unit) => `From (${unit})`,
    to: (unit) => `Under (${unit})`,
    members: {user: 'Users', account: 'Accounts'},
    share: 'Share',
    shareThere: 'There by then',
    limits: 'Interval',
    andMore: 'and more',
    notYet: 'Not yet',
    quantiles: {
      first: (time) => reachedBy('A quarter', time),
      median: (time) => reachedBy('Half', time),
      third: (time) => reachedBy('Three quarters', time),
      p90: (time) => reachedBy('Nine of ten', time),
    },
    within: (time) => `Within ${time}`,
    groupHalf: (name, time) => reachedBy(`“${name}”, half`, time),
    groupWithin: (name, time) => `“${name}”, within ${time}`,
    naiveMedian: (time) => `Naive median, of those there only: ${time}`,
    naiveMean: (time) => `Naive mean, of those there only: ${time}`,
  },
};
