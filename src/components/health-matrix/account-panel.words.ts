import type {Rich} from '../../element/rich.js';
import type {Gap} from '../../metrics/health/account-values.js';
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

/** What would lift a component: the value that makes it healthy, and the one that alone lifts the account, if any does. */
export interface LiftWords {
  readonly needed: string;
  readonly alone: {readonly needed: string; readonly band: string} | null;
}

/** A score then and now, and its ends in between. */
export interface HistoryWords {
  readonly then: string;
  readonly thenDay: string;
  readonly now: string;
  readonly nowDay: string;
  readonly lowest: string;
  readonly highest: string;
}

/** What is said of an account that is open. */
export interface PanelWords {
  readonly lift: (from: string, to: string, band: string | null) => string;
  readonly nothingToLift: string;
  /** A component: its score, what it would score if it were lifted, and its sentence; there may be neither. */
  readonly component: (label: string, score: string, lifted: string | null, sentence: string | null) => Rich;
  /** What was found for a component, and what would lift it; one of the two may be missing. */
  readonly sentence: (evidence: string | null, lift: LiftWords | null) => string | null;
  readonly evidence: Readonly<Record<MeasureName, (evidence: Evidence) => string>>;
  /** Components without a value, by the reason, and what becomes of them; nothing (null) where there is no score. */
  readonly unknown: (names: string, n: number, gap: Gap, missing: MissingRule | null) => string;
  readonly nothingKnown: string;
  readonly tooLittleKnown: (coverage: string, needed: string) => string;
  readonly history: (n: number, days: string) => string;
  readonly historySpoken: (history: HistoryWords) => string;
  readonly moved: (component: string, then: string, now: string) => string;
  /** The judgement of a person, beside the computed score; `band` is that of the score where it differs. */
  readonly pulse: (pulse: string, on: string, band: string | null) => Rich;
  readonly noPulse: (n: number, days: string) => Rich;
  readonly revenue: (amount: string) => string;
  readonly seats: (n: number, seats: string) => string;
}

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

export const panelWords: PanelWords = {
  lift: (from, to, band) => `What would lift it: ${from} → ${to}${band === null ? '' : `, to “${band}”`}`,
  nothingToLift: 'Nothing to lift: every known component is healthy.',
  component: (label, score, lifted, sentence) => [
    [label],
    ` ${lifted === null ? score : `${score} → ${lifted}`}${sentence === null ? '' : `: ${sentence}`}`,
  ],
  sentence(evidence, lift) {
    if (lift === null) return evidence === null ? null : `${evidence}.`;
    const {needed, alone} = lift;
    const reached = alone === null ? null : `${alone.needed} alone would reach “${alone.band}”`;
    if (evidence === null) return reached === null ? null : `${reached}.`;
    return `${evidence}; ${needed} would lift it${reached === null ? '' : `, ${reached}`}.`;
  },
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
  unknown(names, n, gap, missing) {
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
  history: (n, days) => `Score over ${days} ${plural(n, 'day', 'days')}`,
  historySpoken: ({then, thenDay, now, nowDay, lowest, highest}) =>
    `${then} on ${thenDay}, ${now} on ${nowDay}; lowest ${lowest}, highest ${highest}`,
  moved: (component, then, now) => `${component} changed it most, from ${then} to ${now}.`,
  pulse: (pulse, on, band) => [
    'Pulse, by hand: ',
    [pulse],
    band === null ? `, set on ${on}.` : `, set on ${on}; the score says “${band}”.`,
  ],
  noPulse: (n, days) => [`No pulse was set by hand in ${days} ${plural(n, 'day', 'days')}.`],
  revenue: (amount) => `${amount} MRR`,
  seats: (n, seats) => `${seats} ${plural(n, 'seat', 'seats')}`,
};
