import type {Rich} from '../../element/rich.js';
import type {Gap} from '../../metrics/health/account-values.js';
import type {HealthBand} from '../../metrics/health/health-band.js';
import type {MissingRule} from '../../metrics/health/score-account.js';
import {panelWords, type PanelWords} from './account-panel.words.js';

/** What the sentence above the accounts is made of. Where one account alone has a score, it is `lowest`. */
export interface Takeaway {
  /** Accounts with a score, those of them that are at risk, and accounts without a score. */
  readonly n: number;
  readonly risky: number;
  readonly unscored: number;
  readonly count: (value: number) => string;
  /** What those at risk pay, of what all pay; null where it is not known, or nothing. */
  readonly revenue: {readonly risky: string; readonly all: string} | null;
  /** The account with the lowest score; `known` is the share of its weight that is known, null where that is all. */
  readonly lowest: {
    readonly name: string;
    readonly score: string;
    readonly band: HealthBand;
    readonly known: string | null;
  } | null;
  /** The account that fell most, by how many points in how many days; null where none fell, or it is not known. */
  readonly fell: {
    readonly name: string;
    readonly points: number;
    readonly pointsText: string;
    readonly days: number;
    readonly daysText: string;
  } | null;
}

/** What `<health-matrix>` says. */
export interface MatrixWords {
  readonly caption: string;
  readonly account: string;
  readonly revenue: string;
  readonly score: string;
  readonly band: string;
  readonly pulse: string;
  /** Below `pulse`: who it comes from. */
  readonly byHand: string;
  readonly trend: string;
  /** Below `trend`. */
  readonly inDays: (n: number, days: string) => string;
  /** Names of the bands, also of a pulse. */
  readonly bands: Readonly<Record<HealthBand, string>>;
  /** The same within a sentence or a list. */
  readonly bandsWithin: Readonly<Record<HealthBand, string>>;
  readonly noScore: string;
  readonly takeaway: (facts: Takeaway) => Rich;

  /** What cells say to who listens. */
  readonly cells: {
    readonly revenue: (account: string, amount: string | null) => string;
    readonly score: (account: string, score: string, band: string, known: string | null) => string;
    readonly noScore: (account: string) => string;
    readonly band: (account: string, band: string) => string;
    readonly pulse: (account: string, pulse: string) => string;
    readonly noPulse: (account: string) => string;
    readonly component: (account: string, component: string, score: string, band: string) => string;
    /** `fewer` is what stands in the cell where there are too few people. */
    readonly gap: (account: string, component: string, gap: Gap, fewer: string) => string;
    readonly trend: (account: string, change: number, points: string, n: number, days: string) => string;
    readonly noTrend: (account: string, n: number, days: string) => string;
    /** While trends are being worked out. */
    readonly pending: (account: string) => string;
  };
  readonly gaps: Readonly<Record<Gap, string>>;
  /** What stands in a cell for fewer people than may be shown. */
  readonly fewerThan: (minimum: string) => string;

  /** What tips are made of. */
  readonly tip: {
    readonly title: (account: string, what: string) => string;
    readonly weight: string;
    readonly countsFor: string;
    readonly costs: string;
    readonly points: (n: number, points: string) => string;
    readonly known: string;
    readonly ago: (n: number, days: string) => string;
    readonly worstAt: string;
    readonly bestAt: string;
    readonly over: (n: number, days: string) => string;
    readonly setOn: string;
  };

  /** What stands above the accounts to find some among them. */
  readonly filter: string;
  readonly all: string;
  readonly search: string;
  readonly byRevenue: string;
  readonly found: (n: number, count: string, total: string) => string;
  readonly sortedUp: (column: string) => string;
  readonly sortedDown: (column: string) => string;
  readonly noneFound: string;
  readonly showAgain: (count: string) => string;
  readonly more: (n: number, count: string) => string;
  readonly showAll: (count: string) => string;
  readonly showFewer: (count: string) => string;

  /** The table of bands by revenue. */
  readonly summary: {
    readonly caption: string;
    readonly all: string;
    readonly below: (amount: string) => string;
    readonly between: (from: string, to: string) => string;
    readonly from: (amount: string) => string;
  };

  /** What is opened below an account. */
  readonly why: PanelWords;

  readonly method: Readonly<Record<MissingRule, string>>;
  readonly markedGaps: string;
  readonly borders: (amber: string, green: string) => string;
  readonly pulseAge: (n: number, days: string) => string;
}

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

const gaps: MatrixWords['gaps'] = {
  missing: 'not known',
  incomplete: 'not yet: too new for the window',
  suppressed: 'too few people to show',
};

export const english: MatrixWords = {
  caption: 'Accounts with their health score and its components',
  account: 'Account',
  revenue: 'MRR',
  score: 'Score',
  band: 'Band',
  pulse: 'Pulse',
  byHand: 'by hand',
  trend: 'Trend',
  inDays: (n, days) => `${days} ${plural(n, 'day', 'days')}`,
  bands: {red: 'At risk', amber: 'Watch', green: 'Healthy'},
  bandsWithin: {red: 'at risk', amber: 'watch', green: 'healthy'},
  noScore: 'No score',
  takeaway({n, risky, unscored, count, revenue, lowest, fell}) {
    const others = `${count(unscored)} ${plural(unscored, 'account has', 'accounts have')} no score`;
    if (lowest === null)
      return [[unscored === 1 ? 'The account has no score' : `None of ${count(unscored)} accounts has a score`], '.'];
    const known = lowest.known === null ? '' : ` (${lowest.known} of the weight known)`;
    const end = unscored === 0 ? '.' : `; ${others}.`;
    const pay = revenue === null ? '' : `, with ${revenue.risky} of ${revenue.all} MRR`;
    if (n === 1) {
      const is = {red: 'at risk', amber: 'to be watched', green: 'healthy'}[lowest.band];
      return [[`${lowest.name} is ${is}, at ${lowest.score}${known}`], `${pay}${end}`];
    }
    const first =
      risky === 0
        ? `None of ${count(n)} accounts is at risk`
        : risky === n
          ? `All ${count(n)} accounts are at risk`
          : `${count(risky)} of ${count(n)} accounts ${plural(risky, 'is', 'are')} at risk`;
    const most =
      fell === null
        ? `${lowest.name} is lowest, at ${lowest.score}${known}`
        : `${fell.name} fell most, ${fell.pointsText} ${plural(fell.points, 'point', 'points')} in ${fell.daysText} ${plural(fell.days, 'day', 'days')}`;
    return [[first], `${pay}; ${most}${end}`];
  },
  cells: {
    revenue: (account, amount) => (amount === null ? `${account}: MRR not known` : `${account}: ${amount} MRR`),
    score: (account, score, band, known) =>
      `${account}: ${score} of 100, ${band}${known === null ? '' : `, ${known} of the weight known`}`,
    noScore: (account) => `${account}: no score`,
    band: (account, band) => `${account}: ${band}`,
    pulse: (account, pulse) => `${account}, pulse by hand: ${pulse}`,
    noPulse: (account) => `${account}: no pulse`,
    component: (account, component, score, band) => `${account}, ${component}: ${score} of 100, ${band}`,
    gap: (account, component, gap, fewer) =>
      `${account}, ${component}: ${gap === 'suppressed' ? `${fewer}, ` : ''}${gaps[gap]}`,
    trend: (account, change, points, n, days) => {
      const time = `in ${days} ${plural(n, 'day', 'days')}`;
      if (change === 0) return `${account}: no change, 0 points ${time}`;
      return `${account}: ${points} ${plural(Math.abs(change), 'point', 'points')} ${change < 0 ? 'down' : 'up'} ${time}`;
    },
    noTrend: (account, n, days) => `${account}: no score ${days} ${plural(n, 'day', 'days')} ago`,
    pending: (account) => `${account}: trend not worked out yet`,
  },
  gaps,
  fewerThan: (minimum) => `< ${minimum}`,
  tip: {
    title: (account, what) => `${account}: ${what}`,
    weight: 'Weight',
    countsFor: 'Counts for',
    costs: 'Lowers the score by',
    points: (n, points) => `${points} ${plural(n, 'point', 'points')}`,
    known: 'Weight known',
    ago: (n, days) => `${days} ${plural(n, 'day', 'days')} ago`,
    worstAt: '0 at',
    bestAt: '100 at',
    over: (n, days) => `Measured over ${days} ${plural(n, 'day', 'days')}`,
    setOn: 'Set by hand on',
  },
  filter: 'Accounts by band',
  all: 'All',
  search: 'Find an account',
  byRevenue: 'Summary',
  found: (_n, count, total) => `${count} of ${total} accounts`,
  sortedUp: (column) => `Sorted by ${column}, lowest first`,
  sortedDown: (column) => `Sorted by ${column}, highest first`,
  noneFound: 'No account is like that.',
  showAgain: (count) => `Show all ${count} again`,
  more: (_n, count) => `and ${count} more`,
  showAll: (count) => `Show all ${count}`,
  showFewer: (count) => `Show the first ${count}`,
  summary: {
    caption: 'Accounts and their MRR by band and by MRR of the account',
    all: 'All',
    below: (amount) => `under ${amount}`,
    between: (from, to) => `${from} to ${to}`,
    from: (amount) => `${amount} and more`,
  },
  why: panelWords,
  method: {
    redistribute: 'Score: weighted mean of what is known',
    require: 'Score: weighted mean of what is known, where enough is',
    zero: 'Score: weighted mean, with 0 for what is not known',
    neutral: 'Score: weighted mean, with 50 for what is not known',
  },
  markedGaps: '◦ one or more components not known',
  borders: (amber, green) => `watch from ${amber}, healthy from ${green}`,
  pulseAge: (n, days) => `pulse: set by hand in the last ${days} ${plural(n, 'day', 'days')}`,
};
