import type {Gap} from '../../metrics/health/health-score.js';
import type {HealthBand} from '../../metrics/health/health-band.js';
import type {MeasureName} from '../../metrics/health/measures.js';
import type {MissingRule} from '../../metrics/health/score-account.js';

/** A value of a component, written out: what was found, and what it is looked at against. */
export interface Evidence {
  readonly value: string;
  /** The number behind `value`, for its grammar. */
  readonly n: number;
  readonly worst: string;
  readonly best: string;
  readonly days: string;
  readonly seats: string;
}

/** What `<health-matrix>` says. */
export interface MatrixWords {
  readonly caption: string;
  readonly account: string;
  readonly score: string;
  readonly band: string;
  readonly pulse: string;
  /** Names of the bands, also of a pulse. */
  readonly bands: Readonly<Record<HealthBand, string>>;
  readonly noScore: string;
  readonly noPulse: string;
  /** How many are at risk: the sentence begins with it, in bold. `n` accounts have a score, `risky` are at risk. */
  readonly atRisk: (risky: number, n: number, count: (value: number) => string) => string;
  /** What those at risk pay, of what all pay. */
  readonly revenueAtRisk: (risky: string, all: string) => string;
  /** The account with the lowest score; `known` tells how much of its weight is known, where that is not all. */
  readonly lowest: (name: string, score: string, known: string) => string;
  /** Where one account alone has a score. */
  readonly single: (name: string, score: string, known: string, band: HealthBand) => string;
  readonly unscored: (n: number, count: string) => string;
  readonly noScores: (n: number, count: string) => string;
  /** Spoken after a score that not all components are in. */
  readonly coverage: (percent: string) => string;
  readonly gaps: Readonly<Record<Gap, string>>;
  /** What stands in a cell for fewer people than may be shown. */
  readonly fewerThan: (minimum: string) => string;
  readonly lowers: (points: string) => string;
  readonly nothingLowers: string;
  /** After the name of a component, in bold: its score, and its share of the account's. */
  readonly scores: (score: string, share: string) => string;
  readonly evidence: Readonly<Record<MeasureName, (evidence: Evidence) => string>>;
  /** What the component alone would have to be. */
  readonly wouldReach: (needed: string, band: string) => string;
  /** Components without a value, by the reason, and what becomes of them; nothing (null) where there is no score. */
  readonly unknown: (names: string, n: number, gap: Gap, missing: MissingRule | null) => string;
  readonly nothingKnown: string;
  readonly tooLittleKnown: (coverage: string, needed: string) => string;
  readonly more: (n: number, count: string) => string;
  readonly showAll: (count: string) => string;
  readonly showFewer: (count: string) => string;
  readonly method: Readonly<Record<MissingRule, string>>;
  readonly markedGaps: string;
  readonly borders: (amber: string, green: string) => string;
  readonly pulseAge: (n: number, days: string) => string;
}

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

export const english: MatrixWords = {
  caption: 'Accounts with their score and its components, the lowest score first',
  account: 'Account',
  score: 'Score',
  band: 'Band',
  pulse: 'Pulse',
  bands: {red: 'At risk', amber: 'Watch', green: 'Healthy'},
  noScore: 'No score',
  noPulse: 'no pulse',
  atRisk: (risky, n, count) => {
    if (risky === 0) return `None of ${count(n)} accounts is at risk`;
    if (risky === n) return `All ${count(n)} accounts are at risk`;
    return `${count(risky)} of ${count(n)} accounts ${plural(risky, 'is', 'are')} at risk`;
  },
  revenueAtRisk: (risky, all) => `with ${risky} of ${all} MRR`,
  lowest: (name, score, known) => `${name} is lowest, at ${score}${known === '' ? '' : ` (${known})`}`,
  single: (name, score, known, band) =>
    `${name} is ${{red: 'at risk', amber: 'to be watched', green: 'healthy'}[band]}, at ${score}${known === '' ? '' : ` (${known})`}`,
  unscored: (n, count) => `${count} ${plural(n, 'account has', 'accounts have')} no score`,
  noScores: (n, count) => (n === 1 ? 'The account has no score' : `None of ${count} accounts has a score`),
  coverage: (percent) => `${percent} of the weight known`,
  gaps: {missing: 'not known', incomplete: 'not yet: too new for the window', suppressed: 'too few people to show'},
  fewerThan: (minimum) => `< ${minimum}`,
  lowers: (points) => `What lowers it: ${points} of 100 points`,
  nothingLowers: 'Nothing lowers it: every known component is at its best.',
  scores: (score, share) => `scores ${score} and counts for ${share}`,
  evidence: {
    given: ({value, worst, best}) => `${value}, between ${worst} (worst) and ${best} (best)`,
    'active-users-per-seat': ({value, n, seats, days}) =>
      `${value} of ${seats} ${plural(n, 'seat was', 'seats were')} used in ${days} days`,
    'active-days': ({value, days}) => `active on ${value} of ${days} days`,
    'features-used': ({value, n, days}) => `${value} ${plural(n, 'feature', 'features')} used in ${days} days`,
    events: ({value, n, days}) => `${value} ${plural(n, 'event', 'events')} in ${days} days`,
    'usage-trend': ({value, days}) => `use was at ${value} of the ${days} days before`,
    'days-since-last-event': ({value, n}) =>
      n === 0 ? 'last used today' : `last used ${value} ${plural(n, 'day', 'days')} ago`,
    tickets: ({value, n, days}) => `${value} ${plural(n, 'ticket', 'tickets')} in ${days} days`,
    'last-nps': ({value}) => `the last answer was ${value} of 10`,
    'mean-nps': ({value}) => `answers were ${value} of 10 on average`,
    pulse: ({value, best}) => `the CSM’s pulse is ${value} of ${best}`,
  },
  wouldReach: (needed, band) => `${needed} would reach “${band}”`,
  unknown: (names, n, gap, missing) => {
    const why = {
      missing: `${plural(n, 'is', 'are')} not known`,
      incomplete: 'cannot be told yet, as the account is newer than the window',
      suppressed: `${plural(n, 'comes', 'come')} from too few people to be shown`,
    }[gap];
    if (missing === null) return `${names} ${why}.`;
    const then = {
      redistribute: `${plural(n, 'its', 'their')} weight goes to the others`,
      require: `${plural(n, 'its', 'their')} weight goes to the others`,
      zero: `${plural(n, 'it counts', 'they count')} as 0`,
      neutral: `${plural(n, 'it counts', 'they count')} as 50`,
    }[missing];
    return `${names} ${why}; ${then}.`;
  },
  nothingKnown: 'No score: none of its components is known.',
  tooLittleKnown: (coverage, needed) => `No score: ${coverage} of the weight is known, ${needed} is needed.`,
  more: (_n, count) => `and ${count} more`,
  showAll: (count) => `Show all ${count}`,
  showFewer: (count) => `Show the lowest ${count}`,
  method: {
    redistribute: 'Score: weighted mean of what is known',
    require: 'Score: weighted mean of what is known, where enough is',
    zero: 'Score: weighted mean, with 0 for what is not known',
    neutral: 'Score: weighted mean, with 50 for what is not known',
  },
  markedGaps: '◦ one or more components not known',
  borders: (amber, green) => `watch from ${amber}, healthy from ${green}`,
  pulseAge: (n, days) => `pulse: the latest of ${days} ${plural(n, 'day', 'days')}`,
};
