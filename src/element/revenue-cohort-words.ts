import type {RevenueMeasure, RevenueUnit} from './revenue-cohorts.js';
import type {Rich} from './rich.js';

/** A share of what cohorts started with, at an age: `104%`, `after 1 month`, `98% to 110%`. */
export interface KeptText {
  readonly share: string;
  readonly after: string;
  /** `null` where there is no interval. */
  readonly range: string | null;
}

/** Whether what cohorts pay is surely more than what they started with, or surely less. */
export type KeptVerdict = 'more' | 'less' | 'unclear';

type PerMeasure<T> = Readonly<Record<RevenueMeasure, T>>;

/** What is said of cohorts of accounts by what they pay, whichever widget says it. */
export interface RevenueCohortWords {
  readonly title: PerMeasure<string>;
  /** Before a share: `Net retention`. */
  readonly kept: PerMeasure<string>;
  /** What cohorts keep at their first age, and at the last that is known; `null` where that is the first. */
  readonly takeaway: (measure: RevenueMeasure, first: KeptText, last: KeptText | null, verdict: KeptVerdict) => Rich;
  /** `after 11 months`; digits come as text. */
  readonly after: (n: number, count: string, unit: RevenueUnit) => string;
  /** That some accounts say little. */
  readonly few: (n: number, accounts: string) => string;
  readonly accounts: (n: number, count: string) => string;
  readonly notOldEnough: string;
  readonly tooSmall: string;
  /** Heads of columns. */
  readonly startingMrr: string;
  readonly accountsHead: string;
  /** Before an amount in a tip. */
  readonly mrr: string;
  /** `€12,300 of €10,000 a month` */
  readonly mrrOf: (kept: string, started: string) => string;
  /** `30 of 34` */
  readonly accountsOf: (kept: string, began: string) => string;
  readonly caption: (measure: RevenueMeasure, unit: RevenueUnit) => string;
  /** Where colours of net retention part. */
  readonly parts: string;
  /** What cells show as amounts. */
  readonly amounts: PerMeasure<string>;
  /** In the foot: what counts, when it is seen, and that who comes back begins anew. */
  readonly counts: PerMeasure<string>;
  readonly seen: Readonly<Record<RevenueUnit, string>>;
  readonly anew: string;
  readonly weighted: PerMeasure<string>;
  /** The same where the mean is a bold line with a band. */
  readonly bold: (measure: RevenueMeasure, level: string) => string;
  /** What a reader hears of an age; the mean is `null` where no cohort is old enough. */
  readonly keptAt: (
    heading: string,
    measure: RevenueMeasure,
    mean: string | null,
    cohorts: readonly {readonly name: string; readonly share: string}[],
  ) => string;
  readonly goneAt: (heading: string, name: string) => string;
  /** What a list of accounts is of. */
  readonly whoPays: (name: string, after: string) => string;
  readonly whoIsGone: (name: string, after: string) => string;
  readonly listPaying: (name: string) => string;
  readonly listGone: (name: string) => string;
}

const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const base: PerMeasure<string> = {net: 'starting MRR', gross: 'starting MRR', logo: 'accounts'};
const verdicts: Readonly<Record<KeptVerdict, string>> = {
  more: ': expansion outweighs what is lost.',
  less: ': more is lost than expansion brings.',
  unclear: '.',
};
const named: PerMeasure<string> = {
  net: 'Net revenue retention',
  gross: 'Gross revenue retention',
  logo: 'Logo retention',
};

export const revenueCohortEnglish: RevenueCohortWords = {
  title: {net: `${named.net} by cohort`, gross: `${named.gross} by cohort`, logo: `${named.logo} by cohort`},
  kept: {net: 'Net retention', gross: 'Gross retention', logo: 'Logo retention'},
  takeaway: (measure, first, last, verdict) => {
    const then = last === null ? '' : `, and ${last.share} ${last.after}${limits(last.range)}`;
    const at = `${first.after}${limits(first.range)}${then}`;
    if (measure === 'logo') return [[first.share], ` of accounts still pay ${at}.`];
    return measure === 'net'
      ? ['Cohorts pay ', [first.share], ` of their starting MRR ${at}${verdicts[verdict]}`]
      : ['Without expansion, cohorts keep ', [first.share], ` of their starting MRR ${at}.`];
  },
  after: (n, count, unit) => `after ${count} ${n === 1 ? unit : `${unit}s`}`,
  few: (n, accounts) => (n === 1 ? 'One account says next to nothing.' : `${accounts} are too few to be sure of much.`),
  accounts: (n, count) => `${count} ${n === 1 ? 'account' : 'accounts'}`,
  notOldEnough: 'No cohort is old enough yet to say what it keeps.',
  tooSmall: 'Too few accounts stayed, or too few left, to be shown.',
  startingMrr: 'Starting MRR',
  accountsHead: 'Accounts',
  mrr: 'MRR',
  mrrOf: (kept, started) => `${kept} of ${started} a month`,
  accountsOf: (kept, began) => `${kept} of ${began}`,
  caption: (measure, unit) =>
    `${named[measure]} in percent, by the ${unit} in which accounts first paid and ${unit}s since`,
  parts: '100%: as much as at the start',
  amounts: {
    net: 'MRR; colours show the share of the start',
    gross: 'MRR without expansion; colours show the share of the start',
    logo: 'Accounts that pay; colours show the share',
  },
  counts: {
    net: 'net: expansion counts',
    gross: 'gross: each account up to what it started with',
    logo: 'accounts that pay',
  },
  seen: {month: 'seen on the last days of months', quarter: 'seen on the last days of quarters'},
  anew: 'who comes back begins anew',
  weighted: {
    net: 'mean weighted by starting MRR',
    gross: 'mean weighted by starting MRR',
    logo: 'mean weighted by accounts',
  },
  bold: (measure, level) => `bold: mean weighted by ${base[measure]}, ${level} band`,
  keptAt: (heading, measure, mean, cohorts) =>
    `${heading}: ${[
      mean === null ? 'no cohort is old enough' : `on average ${mean} of ${base[measure]}`,
      ...cohorts.map(({name, share}) => `${name} ${share}`),
    ].join(', ')}`,
  goneAt: (heading, name) => `${heading}: accounts of ${name} that no longer pay`,
  whoPays: (name, after) => `${name}: pay ${after}`,
  whoIsGone: (name, after) => `${name}: no longer pay ${after}`,
  listPaying: (name) => `Pick to see who of ${name} still pays`,
  listGone: (name) => `Pick to see who of ${name} no longer pays`,
};
