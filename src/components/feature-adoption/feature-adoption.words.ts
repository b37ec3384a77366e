/** Who adopts. */
export type CountBy = 'account' | 'user';

/** What is said of how well those are retained who use features. */
export interface UnlockWords {
  /** What the dots are: the difference, in points. */
  readonly title: string;
  /** The retention of those who used a feature, and of the others. */
  readonly against: (used: string, others: string) => string;
  /** The two sides: how many of them were retained. */
  readonly retained: Readonly<Record<'used' | 'others', string>>;
  /** The two sides: how many there are. */
  readonly who: Readonly<Record<'used' | 'others', string>>;
  readonly difference: string;
  readonly interval: string;
  /** Why there is no difference: it came out later, so few that they are not shown, all on one side. */
  readonly notOut: string;
  readonly tooFew: string;
  readonly nobodyUsed: string;
  readonly allUsed: string;
  /** That the difference need not come from the use. */
  readonly caution: string;
  /** The sentence of the takeaway. */
  readonly says: (said: UnlockSaid) => string;
  /** Who is compared, in the foot. */
  readonly compared: (
    n: number,
    count: string,
    by: CountBy,
    /** Days in which use counts, and days after them. */
    when: {
      readonly days: number;
      readonly dayCount: string;
      readonly laterDays: number;
      readonly laterCount: string;
    },
  ) => string;
}

/** What the sentence about retention is made of. */
export interface UnlockSaid {
  /** What they had used: one feature, a sticky one, or any. */
  readonly of: {readonly feature: string} | 'sticky' | 'any';
  readonly retained: 'account-stays' | 'account-active' | 'user-active';
  /** Percent. */
  readonly used: string;
  readonly others: string;
  /** Signed points. */
  readonly difference: string;
  /** Two signed limits; null where there is no interval. */
  readonly limits: string | null;
  readonly way: 'more' | 'less' | 'unclear';
  /** Days after those of the use. */
  readonly days: number;
  readonly dayCount: string;
}

/** What `<feature-adoption>` says. */
export interface AdoptionWords {
  /** How many could use the features: `50 accounts`. */
  readonly who: (n: number, count: string, by: CountBy) => string;
  /** The sentence after the share of the most used feature in bold. */
  readonly most: (said: {
    /** The two limits; null where there is no interval. */
    readonly range: string | null;
    readonly n: number;
    readonly count: string;
    readonly by: CountBy;
    readonly feature: string;
    readonly days: number;
    readonly dayCount: string;
    /** There is no other feature to hold it against. */
    readonly alone: boolean;
  }) => string;
  /** The feature that is used least. */
  readonly least: (feature: string, share: string) => string;
  /** How many use any sticky feature. */
  readonly anySticky: (share: string, range: string) => string;
  /** The sentence after 0% in bold. */
  readonly nobody: (n: number, count: string, by: CountBy, days: number, dayCount: string) => string;
  /** Where no share is shown. */
  readonly allHidden: string;
  readonly caption: string;
  readonly feature: string;
  readonly share: string;
  readonly interval: string;
  readonly adopters: Readonly<Record<CountBy, string>>;
  readonly others: Readonly<Record<CountBy, string>>;
  readonly ofAll: (count: string, all: string) => string;
  /** Users who used it at all, however often. */
  readonly users: string;
  readonly uses: string;
  readonly product: string;
  readonly remark: string;
  readonly sticky: string;
  readonly outSince: (day: string) => string;
  /** In the place of a bar. */
  readonly notShown: string;
  /** Whose list it is. */
  readonly useIt: (feature: string) => string;
  readonly doNotUseIt: (feature: string) => string;
  readonly lastDays: (n: number, count: string) => string;
  readonly fromUses: (n: number, count: string) => string;
  readonly hidden: (n: number, count: string) => string;
  readonly young: (n: number, count: string) => string;
  readonly more: (n: number, count: string) => string;
  readonly unlock: UnlockWords;
}

const inDays = (n: number, count: string): string => (n === 1 ? 'on the last day' : `in the last ${count} days`);
const who = (n: number, count: string, by: CountBy): string => `${count} ${n === 1 ? by : `${by}s`}`;

const subject = (of: UnlockSaid['of']): string =>
  of === 'sticky' ? 'a sticky feature' : of === 'any' ? 'any of these features' : `“${of.feature}”`;
const later = (n: number, count: string): string => (n === 1 ? 'on the day after' : `in the ${count} days after`);
const retained: Readonly<Record<UnlockSaid['retained'], (n: number, count: string) => string>> = {
  'account-stays': (n, count) => `were still customers ${n === 1 ? 'a day' : `${count} days`} later`,
  'account-active': (n, count) => `were active ${later(n, count)}`,
  'user-active': (n, count) => `came back ${later(n, count)}`,
};

export const english: AdoptionWords = {
  who,
  most: ({range, n, count, by, feature, days, dayCount, alone}) =>
    `${range === null ? '' : ` (${range})`} of ${who(n, count, by)} used “${feature}” ${inDays(days, dayCount)}${alone ? '' : '; no feature was used by more'}.`,
  least: (feature, share) => `The least used is “${feature}”: ${share}.`,
  anySticky: (share, range) => `${share} (${range}) used at least one sticky feature.`,
  nobody: (n, count, by, days, dayCount) =>
    ` of ${who(n, count, by)} used any of these features ${inDays(days, dayCount)}.`,
  allHidden: 'Too few used these features, or all but too few, for shares to be shown.',
  caption: 'Features by the share that uses them',
  feature: 'Feature',
  share: 'Share',
  interval: 'Interval',
  adopters: {account: 'Accounts that use it', user: 'Users who use it'},
  others: {account: 'Accounts that do not', user: 'Users who do not'},
  ofAll: (count, all) => `${count} of ${all}`,
  users: 'Users, any use',
  uses: 'Uses',
  product: 'Product',
  remark: 'Remark',
  sticky: 'sticky',
  outSince: (day) => `out since ${day}`,
  notShown: 'too few to show, or all but too few',
  useIt: (feature) => `Use “${feature}”`,
  doNotUseIt: (feature) => `Do not use “${feature}”`,
  lastDays: (n, count) => (n === 1 ? 'last day' : `last ${count} days`),
  fromUses: (_n, count) => `counted from ${count} uses on`,
  hidden: (n, count) => `${count} ${n === 1 ? 'feature' : 'features'} not shown: too few, or all but too few`,
  young: (n, count) => `${count} ${n === 1 ? 'feature' : 'features'} came out within these days`,
  more: (n, count) => `${count} more ${n === 1 ? 'feature' : 'features'} in the table`,
  unlock: {
    title: 'Difference in retention, in points',
    against: (used, others) => `${used} against ${others}`,
    retained: {used: 'Retained of those who used it', others: 'Retained of the others'},
    who: {used: 'Used it then', others: 'Did not'},
    difference: 'Difference, points',
    interval: 'Interval of the difference',
    notOut: 'not out then',
    tooFew: 'too few to compare',
    nobodyUsed: 'nobody used it then',
    allUsed: 'all used it then',
    caution: 'They go together; the use need not be the cause.',
    says: ({of, retained: what, used, others, difference, limits, way, days, dayCount}) =>
      `Of ${what === 'user-active' ? 'users' : 'accounts'} that had used ${subject(of)}, ${used} ${retained[what](days, dayCount)}, of the others ${others}: ` +
      (way === 'unclear'
        ? `no clear difference${limits === null ? '' : ` (${limits} points)`}.`
        : `${difference} points (${limits ?? ''}). The two go together; the use need not be the cause.`),
    compared: (n, count, by, {days, dayCount, laterDays, laterCount}) =>
      `retention of ${who(n, count, by)}: use ${days === 1 ? 'on the day' : `in the ${dayCount} days`} before the last ${laterDays === 1 ? 'one' : laterCount}`,
  },
};
