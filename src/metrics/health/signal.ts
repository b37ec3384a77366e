import {shownShare, type ShownShare} from '../adoption/shown-share.js';
import type {Interval} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import type {HealthBand} from './health-band.js';

/** What is looked at, in the order in which signals of one account stand. */
export const signalRules = ['renewal-at-risk', 'usage-drop', 'health-drop', 'ticket-waiting'] as const;
export type SignalRule = (typeof signalRules)[number];

/** How much it is: `risk` is worth acting on now, `watch` worth a look. */
export type Severity = 'risk' | 'watch';

/** What goes together with a contract that is due. */
export const renewalRisks = ['use-falls', 'low-health', 'no-touch'] as const;
export type RenewalRisk = (typeof renewalRisks)[number];

/** What to do about it. */
export type NextStep =
  | 'call-sponsor'
  | 'ask-users'
  | 'work-on-component'
  | 'arrange-talk'
  | 'agree-plan'
  | 'escalate-ticket'
  | 'answer-ticket';

interface Raised {
  readonly account: string;
  /** Its id where it has no name. */
  readonly name: string;
  readonly severity: Severity;
  /** The first local day that it speaks of, as days since 1970-01-01; `null` where it speaks of a day to come. */
  readonly since: number | null;
  readonly nextStep: NextStep;
}

/** The account uses the product less than before, and chance alone would rarely make it so. */
export interface UsageDrop extends Raised {
  readonly rule: 'usage-drop';
  /** Uses in the last weeks, and in as many before. */
  readonly now: number;
  readonly before: number;
  /** now / before. */
  readonly ratio: number;
  readonly interval: Interval | null;
  /** By week, the oldest first. */
  readonly weeks: readonly number[];
  /** How likely so large a difference is by chance, corrected for the accounts that were tested; 0..1. */
  readonly p: number;
  /** How many these are. */
  readonly tested: number;
}

/** The health of the account is lower than some days before. */
export interface HealthDrop extends Raised {
  readonly rule: 'health-drop';
  /** Scores 0..100. */
  readonly now: number;
  readonly before: number;
  readonly points: number;
  readonly bandNow: HealthBand;
  readonly bandBefore: HealthBand;
  readonly days: number;
  /** Components that the scores are made of, the same for both. */
  readonly components: number;
  /** The component that cost most, with its own scores 0..100. */
  readonly most: {readonly id: string; readonly label: string; readonly now: number; readonly before: number};
}

/** A contract is due soon, not renewed yet, and something speaks against it. */
export interface RenewalAtRisk extends Raised {
  readonly rule: 'renewal-at-risk';
  /** Open ones that are due within the days looked ahead. */
  readonly contracts: number;
  /** The first day on which one is due, as days since 1970-01-01, and days up to it. */
  readonly due: number;
  readonly daysLeft: number;
  /** Yearly value of these contracts. */
  readonly dueArr: number;
  readonly risks: readonly RenewalRisk[];
  readonly touchDays: number;
  /** Contracts of all accounts that ended in the year before, and the share of them that was renewed; `null` of too few. */
  readonly closed: number;
  readonly renewed: ShownShare | null;
}

/** Tickets of the account wait for a first answer for longer than they should. */
export interface TicketWaiting extends Raised {
  readonly rule: 'ticket-waiting';
  readonly waiting: number;
  /** That the longest has waited, by the clock of support. */
  readonly hours: number;
  readonly targetHours: number;
  readonly ticketDays: number;
  /** Tickets of the account that have an answer or should have one, and the share answered in time; `null` of too few. */
  readonly tickets: number;
  readonly answered: ShownShare | null;
}

export type RaisedSignal = UsageDrop | HealthDrop | RenewalAtRisk | TicketWaiting;

/** A signal, with what is at stake. */
export type EarlySignal = RaisedSignal & {
  /** Monthly recurring revenue of the account; `null` without subscriptions, or where these are in several currencies. */
  readonly mrr: number | null;
};

/** What a rule found. */
export interface Judgement {
  readonly signals: readonly RaisedSignal[];
  /** Ids of the accounts that could be judged, whether or not there is a signal. */
  readonly judged: readonly string[];
  /** Accounts of which there was something, but too little to judge it. */
  readonly few: number;
  /** Why nobody was judged: nothing to judge by was given, or it was not enough for any account. */
  readonly gap: 'not-given' | 'not-enough' | null;
}

/** A share of tickets or contracts, which are no people; `null` of fewer than are enough for a rate. */
export function rateOf(count: number, of: number, minimum: number, {level, minimumGroup}: Scope): ShownShare | null {
  return of < Math.max(minimum, minimumGroup) ? null : shownShare(count, of, {level, minimumGroup: 1});
}

/** A judgement of nobody. */
export function notJudged(gap: 'not-given' | 'not-enough', few = 0): Judgement {
  return {signals: [], judged: [], few, gap};
}
