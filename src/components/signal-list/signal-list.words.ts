import type {Rich} from '../../element/rich.js';
import type {NextStep, RenewalRisk, Severity, SignalRule} from '../../metrics/health/signal.js';

/** A number as it decides between forms, and as it is written. */
export interface Amount {
  readonly n: number;
  readonly text: string;
}

/** A length of time. */
export interface Span extends Amount {
  readonly unit: 'hour' | 'day' | 'week';
}

/** A share of some, with its interval. */
export interface Rate {
  readonly share: string;
  readonly lower: string;
  readonly upper: string;
}

/** What `<signal-list>` says. */
export interface SignalWords {
  /** With signals: accounts that have one, of those judged; what they pay of what all pay; how many are to act on now. */
  readonly takeaway: (facts: {
    readonly flagged: Amount;
    readonly judged: Amount;
    readonly revenue: {readonly flagged: string; readonly all: string} | null;
    readonly urgent: Amount;
  }) => Rich;
  /** Without any. */
  readonly nothing: (judged: Amount, rules: Amount) => Rich;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly rules: Readonly<Record<SignalRule, string>>;
  /** What a picked signal is called. */
  readonly label: (name: string, rule: string) => string;
  readonly filter: string;
  readonly all: string;
  readonly caption: string;
  /** Why there is a signal, in one sentence. */
  readonly reasons: {
    readonly 'usage-drop': (facts: {
      readonly drop: string;
      readonly weeks: Amount;
      readonly before: string;
      readonly now: string;
    }) => string;
    readonly 'health-drop': (facts: {
      readonly points: Amount;
      readonly days: Amount;
      readonly before: string;
      readonly now: string;
      /** It is at risk by now. */
      readonly low: boolean;
    }) => string;
    readonly 'renewal-at-risk': (facts: {
      readonly contracts: Amount;
      readonly date: string;
      readonly days: Amount;
      readonly risks: readonly RenewalRisk[];
      readonly touchDays: Amount;
    }) => string;
    readonly 'ticket-waiting': (facts: {
      readonly tickets: Amount;
      readonly longest: Span;
      readonly target: Amount;
    }) => string;
  };
  /** What it rests on. */
  readonly evidence: {
    readonly 'usage-drop': (facts: Rate & {readonly p: string; readonly tested: Amount}) => string;
    readonly 'health-drop': (facts: {
      readonly component: string;
      readonly before: string;
      readonly now: string;
      readonly components: Amount;
    }) => string;
    readonly 'renewal-at-risk': (contracts: Amount, rate: Rate | null) => string;
    readonly 'ticket-waiting': (tickets: Amount, days: Amount, rate: Rate | null) => string;
  };
  readonly nextStep: string;
  /** @param what the component to work on, or the day by which */
  readonly steps: Readonly<Record<NextStep, (what: string) => string>>;
  /** Beside the account. */
  readonly span: (span: Span) => string;
  readonly dueIn: (days: Amount) => string;
  readonly columns: {
    readonly account: string;
    readonly signal: string;
    readonly severity: string;
    readonly revenue: string;
    readonly reason: string;
    readonly evidence: string;
    readonly nextStep: string;
  };
  readonly shown: (seen: string, all: string) => string;
  readonly showMore: (more: Amount) => string;
  readonly showFewer: string;
  /** Beside a rule that found nothing. */
  readonly noneIn: (accounts: Amount) => string;
  /** In the foot. */
  readonly judged: (accounts: Amount) => string;
  readonly ruleCount: (rules: Amount) => string;
  readonly rulesCaption: string;
  readonly rule: string;
  readonly judgedHead: string;
  readonly fewHead: string;
  readonly few: Readonly<Record<SignalRule, (accounts: Amount) => string>>;
  readonly notGiven: Readonly<Record<SignalRule, string>>;
  readonly notEnough: Readonly<Record<SignalRule, string>>;
  readonly inFile: (all: string) => string;
}

const some = ({n, text}: Amount, noun: string): string => `${text} ${n === 1 ? noun : `${noun}s`}`;
const range = ({lower, upper}: Rate): string => `${lower} to ${upper}`;
const risks: Readonly<Record<RenewalRisk, (touchDays: Amount) => string>> = {
  'use-falls': () => 'use is falling',
  'low-health': () => 'health is low',
  'no-touch': (days) => `nobody was in touch for ${some(days, 'day')}`,
};

export const english: SignalWords = {
  takeaway: ({flagged, judged, revenue, urgent}) => [
    [`${flagged.text} of ${some(judged, 'account')}`],
    ` ${flagged.n === 1 ? 'has' : 'have'} an early signal`,
    revenue === null ? '' : `, with ${revenue.flagged} of ${revenue.all} MRR`,
    urgent.n === 0 ? '. None is urgent.' : `. ${urgent.text} ${urgent.n === 1 ? 'is' : 'are'} to act on now.`,
  ],
  nothing: (judged, rules) => [['No early signals'], `: ${some(judged, 'account')} judged by ${some(rules, 'rule')}.`],
  severities: {risk: 'Act now', watch: 'Take a look'},
  rules: {
    'renewal-at-risk': 'Renewal at risk',
    'usage-drop': 'Use fell',
    'health-drop': 'Health fell',
    'ticket-waiting': 'Ticket waits',
  },
  label: (name, rule) => `${name}: ${rule}`,
  filter: 'Which signals are shown',
  all: 'All',
  caption: 'Early signals by account',
  reasons: {
    'usage-drop': ({drop, weeks, before, now}) =>
      `Use fell by ${drop} in ${some(weeks, 'week')}, from ${before} to ${now} events.`,
    'health-drop': ({points, days, before, now, low}) =>
      `Health fell by ${some(points, 'point')} in ${some(days, 'day')}, from ${before} to ${now}${low ? ', and is at risk now' : ''}.`,
    'renewal-at-risk': ({contracts, date, days, risks: found, touchDays}) => {
      const due = days.n === 0 ? 'today' : `in ${some(days, 'day')}, on ${date}`;
      const what = contracts.n === 1 ? 'A contract is due' : `${some(contracts, 'contract')} are due, the first`;
      return `${what} ${due}: ${found.map((risk) => risks[risk](touchDays)).join(', ')}.`;
    },
    'ticket-waiting': ({tickets, longest, target}) =>
      tickets.n === 1
        ? `A ticket has waited ${some(longest, longest.unit)} for a first answer; the target is ${some(target, 'hour')}.`
        : `${some(tickets, 'ticket')} wait for a first answer, one for ${some(longest, longest.unit)}; the target is ${some(target, 'hour')}.`,
  },
  evidence: {
    'usage-drop': ({p, tested, ...rate}) =>
      `${rate.share} of the use before (${range(rate)}). By chance: p\u00a0${p}, corrected for ${some(tested, 'account')}.`,
    'health-drop': ({component, before, now, components}) =>
      `${component} cost most: ${before} to ${now}. The score is made of ${some(components, 'component')}, the same as before.`,
    'renewal-at-risk': (contracts, rate) =>
      rate === null
        ? `Only ${some(contracts, 'contract')} ended in the year before: too few for a rate.`
        : `Renewed in the year before: ${rate.share} of ${some(contracts, 'contract')} (${range(rate)}).`,
    'ticket-waiting': (tickets, days, rate) =>
      rate === null
        ? `Only ${some(tickets, 'ticket')} in ${some(days, 'day')}: too few for a rate.`
        : `Answered in time in ${some(days, 'day')}: ${rate.share} of ${some(tickets, 'ticket')} (${range(rate)}).`,
  },
  nextStep: 'Next:',
  steps: {
    'call-sponsor': () => 'Call the sponsor and ask what has changed.',
    'ask-users': () => 'Ask the users who stopped what is in their way.',
    'work-on-component': (component) => `Work on this first: ${component}.`,
    'arrange-talk': (date) => `Arrange a talk about the renewal before ${date}.`,
    'agree-plan': (date) => `Agree a plan with the sponsor before ${date}.`,
    'escalate-ticket': () => 'Hand the ticket to the head of support today.',
    'answer-ticket': () => 'Answer the ticket today.',
  },
  span: (span) => some(span, span.unit),
  dueIn: (days) => (days.n === 0 ? 'due today' : `due in ${some(days, 'day')}`),
  columns: {
    account: 'Account',
    signal: 'Signal',
    severity: 'Urgency',
    revenue: 'MRR',
    reason: 'Why',
    evidence: 'What it rests on',
    nextStep: 'What to do next',
  },
  shown: (seen, all) => `${seen} of ${all} signals shown`,
  showMore: (more) => `Show ${more.text} more`,
  showFewer: 'Show fewer',
  noneIn: (accounts) => `none in ${some(accounts, 'account')}`,
  judged: (accounts) => `${some(accounts, 'account')} judged`,
  ruleCount: (rules) => some(rules, 'rule'),
  rulesCaption: 'What was judged',
  rule: 'Rule',
  judgedHead: 'Accounts judged',
  fewHead: 'Too little to judge',
  few: {
    'renewal-at-risk': (accounts) => `${some(accounts, 'account')} with nothing to judge a renewal by`,
    'usage-drop': (accounts) => `${some(accounts, 'account')} with too few uses to judge`,
    'health-drop': (accounts) => `${some(accounts, 'account')} with a score of other components than before`,
    'ticket-waiting': (accounts) => `${some(accounts, 'account')} with too little to judge tickets by`,
  },
  notGiven: {
    'renewal-at-risk': 'renewals not judged: no contracts given',
    'usage-drop': 'use not judged: no events given',
    'health-drop': 'health not judged: nothing measured',
    'ticket-waiting': 'tickets not judged: none given',
  },
  notEnough: {
    'renewal-at-risk': 'renewals not judged: nothing tells of a risk',
    'usage-drop': 'use not judged: too few uses before',
    'health-drop': 'health not judged: no score to compare with',
    'ticket-waiting': 'tickets not judged: no account to judge',
  },
  inFile: (all) => `the saved file has all ${all}`,
};
