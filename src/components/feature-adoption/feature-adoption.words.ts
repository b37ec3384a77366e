/** Who adopts. */
export type CountBy = 'account' | 'user';

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
}

const inDays = (n: number, count: string): string => (n === 1 ? 'on the last day' : `in the last ${count} days`);
const who = (n: number, count: string, by: CountBy): string => `${count} ${n === 1 ? by : `${by}s`}`;

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
};
