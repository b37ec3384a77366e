import {group} from 'd3-array';
import * as z from 'zod/mini';
import {leaveOutOption} from '../adoption/touches.js';
import {shareEstimate, shownShare, type ShownShare} from '../adoption/shown-share.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {insufficient, type Insufficient, type Outcome} from '../kernel/outcome.js';
import {dayConventions} from '../revenue/monthly-amount.js';
import {corrections, type Correction} from '../statistics/multiple-tests.js';
import {clockOptions} from '../support/support-clock.js';
import {bandsInOrder, scoreOptions} from './score-options.js';
import {judgeAll} from './judge-all.js';
import {signalRules, type EarlySignal, type Judgement, type SignalRule} from './signal.js';
import {countSignals, signalTables} from './signal-counts.js';
import {signalExamples} from './signal-examples.js';

/** How far a rule could be judged. */
export interface RuleState {
  readonly rule: SignalRule;
  /** Accounts that it could be judged for, whether or not there is a signal. */
  readonly judged: number;
  /** Accounts of which there was something, but too little to judge it. */
  readonly few: number;
  readonly signals: number;
  readonly gap: Judgement['gap'];
}

/** Accounts that changed in a way that is worth a look before they leave. */
export interface EarlySignals extends Outcome {
  readonly kind: 'signals';
  /**
   * By account: the larger revenue first, then those with something to act on now, then those with more signals, then by
   * id; of an account what is to be acted on now first, then in the order of rules.
   */
  readonly signals: readonly EarlySignal[];
  /** Those that were asked for. */
  readonly rules: readonly RuleState[];
  /** Accounts that at least one rule could be judged for. */
  readonly judged: number;
  /** Accounts with a signal. */
  readonly flagged: number;
  /** The share of these; `null` where it is not shown. */
  readonly share: ShownShare | null;
  /** Revenue of the accounts with a signal and of all that were judged; `null` where that of some is not known. */
  readonly mrr: {readonly flagged: number; readonly all: number} | null;
  /** ISO 4217; `null` where it was not given, or there are several. */
  readonly currency: string | null;
  readonly correction: Correction;
}

const days = (preset: number, sentence: string, most = 400) =>
  described(z._default(z.int().check(z.minimum(1), z.maximum(most)), preset), sentence);

/** Early signals: accounts whose use, health, contracts or tickets say that something is wrong. */
export const earlySignals = defineMetric({
  id: 'early-signals',
  label: 'Early signals',
  about:
    'Accounts whose use or health fell, whose contract is due with something against it, or whose tickets wait for an answer, each with the numbers behind it. As one number: the share of the judged accounts that have a signal.',
  family: 'health',
  unit: 'share',
  range: [0, 1],
  direction: 'lower-is-better',
  tables: signalTables,
  options: z
    .object({
      rules: described(
        z._default(z.array(z.enum(signalRules)).check(z.minLength(1)), [...signalRules]),
        'Which rules are judged. Each needs its table: events (usage-drop), what health is measured by (health-drop), renewals (renewal-at-risk), tickets (ticket-waiting)',
      ),
      weeks: days(4, 'Complete weeks of use up to asOf, and as many before, that are compared', 52),
      usageDrop: described(
        z._default(z.number().check(z.gt(0), z.maximum(1)), 0.3),
        'A fall of use by this share or more is a signal, where chance alone would rarely make it',
      ),
      cliff: described(
        z._default(z.number().check(z.gt(0), z.maximum(1)), 0.5),
        'A fall of use by this share or more is one to act on now',
      ),
      events: described(z._default(z.array(z.string()), []), 'Only these events count as use. None: all'),
      healthDays: days(28, 'Days before asOf with which health is compared'),
      healthDrop: described(
        z._default(z.number().check(z.gt(0), z.maximum(100)), 10),
        'A fall of the health score by so many points or more is a signal',
      ),
      ...scoreOptions,
      renewalDays: days(90, 'Days from that of asOf on within which an open contract is due'),
      touchDays: days(30, 'Days up to and with that of asOf without a touch that speak against a renewal'),
      leaveOut: leaveOutOption,
      replyHours: described(
        z._default(z.number().check(z.nonnegative()), 24),
        'Hours that a ticket may wait for its first answer; more is a signal, more than twice as many one to act on now',
      ),
      ticketDays: days(90, 'Days up to and with that of asOf in which the tickets were opened that are looked at'),
      ...clockOptions,
      minimum: described(
        z._default(z.int().check(z.minimum(1)), 10),
        'Accounts with fewer uses before are not judged by their use; of fewer tickets or contracts no rate is told',
      ),
      correction: described(
        z._default(z.enum(corrections), 'benjamini-hochberg'),
        'How the tests of use allow for there being one for each account: Benjamini and Hochberg, Holm, or not',
      ),
      dayConvention: described(
        z._default(z.enum(dayConventions), 'exact-year'),
        'How prices by day and week are turned into a month',
      ),
    })
    .check(bandsInOrder),
  formula: 'flagged / judged',
  interval:
    'Wilson for shares; for use, the exact test of two Poisson counts, corrected for one test an account (Benjamini and Hochberg), with the ratio by Wilson given the sum. Falls of health have none: the score is no sample',
  source:
    'Our own, of usage trend, health score, renewals and first answers; Benjamini and Hochberg (1995), many tests; Wilson (1927)',
  accumulator: countSignals,
  derive(counts, options, scope): EarlySignals | Insufficient {
    const {found, judged} = judgeAll(counts, options, scope);
    if (judged.size === 0) {
      return insufficient(
        'nothing-judged',
        'No account could be judged: uses, health, contracts and tickets are missing, or there are too few of them',
      );
    }
    if (judged.size < scope.minimumGroup) {
      return insufficient('too-few', `Fewer than ${scope.minimumGroup} are not shown`);
    }
    const revenue = new Map(counts.accounts.map(({account, mrr}) => [account, mrr]));
    const signals = found
      .flatMap(({judgement}) => judgement.signals)
      .map((signal): EarlySignal => ({...signal, mrr: revenue.get(signal.account) ?? null}));
    const flagged = new Set(signals.map(({account}) => account));
    const sum = (accounts: Iterable<string>): number =>
      Math.round(Array.from(accounts, (account) => 1e6 * (revenue.get(account) ?? 0)).reduce((a, b) => a + b, 0)) / 1e6;
    return {
      kind: 'signals',
      signals: inOrder(signals),
      rules: found.map(({rule, judgement}): RuleState => ({
        rule,
        judged: judgement.judged.length,
        few: judgement.few,
        signals: judgement.signals.length,
        gap: judgement.gap,
      })),
      judged: judged.size,
      flagged: flagged.size,
      share: shownShare(flagged.size, judged.size, scope),
      mrr: [...judged].some((account) => (revenue.get(account) ?? null) === null)
        ? null
        : {flagged: sum(flagged), all: sum(judged)},
      currency: counts.currency,
      correction: options.correction,
    };
  },
  headlineLabel: 'Accounts with an early signal',
  headlineUnit: 'share',
  headline: ({share}) => shareEstimate(share, ['flagged', 'judged'], {}),
  examples: signalExamples,
});

/** See {@link EarlySignals.signals}. */
function inOrder(signals: readonly EarlySignal[]): EarlySignal[] {
  const weight = ({severity}: EarlySignal): number => (severity === 'risk' ? 1 : 0);
  const byAccount = group(signals, ({account}) => account);
  return [...byAccount.values()]
    .map((own) =>
      own.toSorted((a, b) => weight(b) - weight(a) || signalRules.indexOf(a.rule) - signalRules.indexOf(b.rule)),
    )
    .sort(([a, ...restA], [b, ...restB]) => {
      const byRevenue = (b!.mrr ?? 0) - (a!.mrr ?? 0);
      return byRevenue || weight(b!) - weight(a!) || restB.length - restA.length || (a!.account < b!.account ? -1 : 1);
    })
    .flat();
}
