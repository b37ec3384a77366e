import type {TimeToValue} from '../../metrics/retention/time-to-value.js';
import type {TimeUnit} from './time-unit.js';

/** Who is counted: users or accounts. */
export type CountBy = 'user' | 'account';

/** Everything that `<ttv-histogram>` says. */
export interface TtvWords {
  /** `798 users`. */
  readonly members: (n: number, count: string, by: CountBy) => string;
  /** `users`, where no number is told. */
  readonly many: Readonly<Record<CountBy, string>>;
  /** `14 days`. */
  readonly times: Readonly<Record<TimeUnit, (n: number, number: string) => string>>;
  /** Under the axis. */
  readonly units: Readonly<Record<TimeUnit, string>>;
  readonly takeaway: {
    /** After it comes the time in bold. */
    readonly half: (members: string) => string;
    /** The same for one. */
    readonly only: (by: CountBy) => string;
    readonly limits: (range: string) => string;
    /** Where the data set no upper limit. */
    readonly orMore: (lower: string) => string;
    readonly notYet: (n: number, count: string) => string;
    readonly allThere: string;
    readonly unknownNotYet: string;
    /** Fewer than half are there; after it comes the share in bold. */
    readonly fewerThanHalf: (members: string) => string;
    readonly shareAfter: (time: string) => string;
    readonly none: (n: number, members: string, time: string, by: CountBy) => string;
    readonly tooFew: (n: number, members: string) => string;
  };
  readonly pill: {
    /** `68% within 14 days`. */
    readonly share: (share: string, time: string) => string;
    /** Nobody was followed for so long. */
    readonly unknown: (time: string) => string;
  };
  readonly median: (time: string) => string;
  readonly p90: (time: string) => string;
  /** Limits beside a number: `9–10.5`. */
  readonly shortRange: (lower: string, upper: string) => string;
  readonly from: (lower: string) => string;
  readonly shareThere: string;
  /** What the bars count; a width of null where bins are of different widths. */
  readonly perBin: (by: CountBy, width: string | null) => string;
  readonly open: (from: string) => string;
  readonly notYet: string;
  /** In place of a count that is not shown. */
  readonly hiddenCount: (minimum: string) => string;
  readonly foot: {
    readonly started: (first: string, last: string) => string;
    readonly value: (event: string) => string;
    readonly censored: string;
    readonly valueBeforeStart: (n: number, count: string) => string;
    readonly withoutStart: (n: number, count: string) => string;
    readonly emptied: (time: string) => string;
    readonly hiddenBars: (minimum: string) => string;
  };
  readonly table: {
    readonly caption: string;
    readonly from: (unit: string) => string;
    readonly to: (unit: string) => string;
    readonly share: string;
    readonly shareThere: string;
    readonly limits: string;
    readonly andMore: string;
    readonly notYet: string;
    /** Without a time where it has not come so far. */
    readonly quantiles: Readonly<Record<keyof TimeToValue['quartiles'] | 'p90', (time: string | null) => string>>;
    readonly within: (time: string) => string;
    readonly naiveMedian: (time: string) => string;
    readonly naiveMean: (time: string) => string;
  };
}

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);
const one = {user: 'user', account: 'account'} as const;
const many = {user: 'users', account: 'accounts'} as const;
const reachedBy = (share: string, time: string | null): string => `${share}: ${time ?? 'not there yet'}`;

export const english: TtvWords = {
  members: (n, count, by) => `${count} ${plural(n, one[by], many[by])}`,
  many,
  times: {
    minute: (n, number) => `${number} ${plural(n, 'minute', 'minutes')}`,
    hour: (n, number) => `${number} ${plural(n, 'hour', 'hours')}`,
    day: (n, number) => `${number} ${plural(n, 'day', 'days')}`,
  },
  units: {minute: 'minutes', hour: 'hours', day: 'days'},
  takeaway: {
    half: (members) => `Half of ${members} get there within`,
    only: (by) => `The only ${one[by]} got there in`,
    limits: (range) => `(${range})`,
    orMore: (lower) => `(${lower} or more)`,
    notYet: (n, count) => `${count} ${plural(n, 'is', 'are')} not there yet`,
    allThere: 'all are there',
    unknownNotYet: 'a few are not there yet',
    fewerThanHalf: (members) => `Fewer than half of ${members} are there so far:`,
    shareAfter: (time) => `within ${time}`,
    none: (n, members, time, by) =>
      n === 1
        ? `The only ${one[by]} is not there yet, followed for ${time}.`
        : `None of ${members} is there yet, followed for up to ${time}.`,
    tooFew: (n, members) => (n === 1 ? 'One says next to nothing.' : `${members} are too few to be sure of much.`),
  },
  pill: {
    share: (share, time) => `${share} within ${time}`,
    unknown: (time) => `within ${time}: not known yet`,
  },
  median: (time) => `median ${time}`,
  p90: (time) => `p90 ${time}`,
  shortRange: (lower, upper) => `${lower}–${upper}`,
  from: (lower) => `from ${lower}`,
  shareThere: 'share there by then',
  perBin: (by, width) => `${many[by]} per ${width === null ? 'bin' : width.replace(/^1 /, '')}`,
  open: (from) => `${from}+`,
  notYet: 'not yet',
  hiddenCount: (minimum) => `< ${minimum}`,
  foot: {
    started: (first, last) => (first === last ? `started ${first}` : `started ${first} – ${last}`),
    value: (event) => `up to the first “${event}”`,
    censored: 'not yet counted as censored (Kaplan–Meier), not as a failure',
    valueBeforeStart: (n, count) =>
      `${count} had it before ${plural(n, 'its', 'their')} start too, which does not count`,
    withoutStart: (_n, count) => `${count} without a start left out`,
    emptied: (time) => `few were followed from the start: only therefore the curve is full from ${time} on`,
    hiddenBars: (minimum) => `bars of fewer than ${minimum} not shown`,
  },
  table: {
    caption: 'Time to the first value',
    from: (unit) => `From (${unit})`,
    to: (unit) => `Under (${unit})`,
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
    naiveMedian: (time) => `Naive median, of those there only: ${time}`,
    naiveMean: (time) => `Naive mean, of those there only: ${time}`,
  },
};
