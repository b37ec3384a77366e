import {used} from '../adoption/distinct-events.js';
import {Touches} from '../adoption/touches.js';
import {tallyTrend, type TrendRules} from '../adoption/trend-tally.js';
import {daysBefore} from '../calendar/days-before.js';
import {nowOf} from '../calendar/now.js';
import {AccountList, listed} from '../kernel/account-list.js';
import type {AggregateOf, OptionsOf} from '../kernel/define-metric.js';
import type {Scope} from '../kernel/scope.js';
import {contractsAhead, type ContractsAhead} from '../renewals/contracts-ahead.js';
import {dueColumns} from '../renewals/due-renewals.js';
import {billed} from '../revenue/billed.js';
import {CurrentMrr} from '../revenue/current-mrr.js';
import type {ClockRules} from '../support/support-clock.js';
import {waitingTickets, type WaitingTickets} from '../support/waiting-tickets.js';
import type {Dictionary} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {measurements} from '../tables/measurements.js';
import {tickets} from '../tables/tickets.js';
import {healthScore} from './health-score.js';
import {answered as surveyed} from './survey-answers.js';

type HealthRules = OptionsOf<typeof healthScore>;

export interface SignalCountRules extends TrendRules, ClockRules, Omit<HealthRules, 'tiers'> {
  readonly healthDays: number;
  readonly renewalDays: number;
  readonly touchDays: number;
  readonly leaveOut: readonly string[];
  readonly replyHours: number;
  readonly ticketDays: number;
}

/** Everything that rules judge accounts by. */
export type SignalCounts = {
  /** Customers, in the order of ids; without a list of them all that any table speaks of. */
  readonly accounts: readonly {readonly account: string; readonly name: string | null; readonly mrr: number | null}[];
  readonly currency: string | null;
  readonly trend: ReturnType<ReturnType<typeof tallyTrend>['result']>;
  readonly health: {
    readonly now: AggregateOf<typeof healthScore>;
    /** As it was known some days before. */
    readonly before: AggregateOf<typeof healthScore>;
  };
  readonly contracts: ContractsAhead;
  /** Accounts that were touched in the last days; `null` where no touch was ever recorded. */
  readonly touched: readonly string[] | null;
  readonly tickets: WaitingTickets;
};

const supported = tickets.pick('account', 'requester', 'createdAt', 'createdByAgent', 'kind', 'events');

/** The tables that signals come from. Each may be missing. */
export const signalTables = [listed, used, measurements, surveyed, supported, dueColumns, billed] as const;

/** Health is not told by tiers of revenue here. */
export function healthRules(rules: Omit<HealthRules, 'tiers'>): HealthRules {
  return {...rules, tiers: []};
}

/** Health as it was known some days before. */
export function scopeBefore(scope: Scope, days: number): Scope {
  return {...scope, asOf: daysBefore(scope, days)};
}

/** Collects what rules judge accounts by, with the accumulators of the metrics that it is known from. */
export function countSignals(rules: SignalCountRules, scope: Scope) {
  const list = new AccountList(scope);
  const trend = tallyTrend(rules, scope);
  const health = [scope, scopeBefore(scope, rules.healthDays)].map((each) =>
    healthScore.accumulator(healthRules(rules), each),
  );
  const [now, before] = [health[0]!, health[1]!];
  const contracts = contractsAhead(rules.renewalDays, scope);
  const touches = new Touches({days: rules.touchDays, leaveOut: rules.leaveOut}, scope);
  const waiting = waitingTickets(rules, scope);
  const mrr = new CurrentMrr(nowOf(scope).today, rules.dayConvention);
  let ids: Dictionary | null = null;
  const seen = ({account}: {readonly account: {readonly dictionary: Dictionary}}): void => {
    if (account.dictionary.size > 0) ids = account.dictionary;
  };
  return {
    accounts(chunk: ChunkOf<typeof listed>): void {
      seen(chunk);
      list.add(chunk);
      trend.accounts(chunk);
      for (const each of health) each.accounts(chunk);
    },
    events(chunk: ChunkOf<typeof used>): void {
      seen(chunk);
      trend.events(chunk);
      touches.add(chunk);
      for (const each of health) each.events(chunk);
    },
    measurements(chunk: ChunkOf<typeof measurements>): void {
      seen(chunk);
      for (const each of health) each.measurements(chunk);
    },
    responses(chunk: ChunkOf<typeof surveyed>): void {
      seen(chunk);
      for (const each of health) each.responses(chunk);
    },
    tickets(chunk: ChunkOf<typeof supported>): void {
      seen(chunk);
      waiting.tickets(chunk);
      for (const each of health) each.tickets(chunk);
    },
    renewals(chunk: ChunkOf<typeof dueColumns>): void {
      seen(chunk);
      contracts.renewals(chunk);
    },
    subscriptions(chunk: ChunkOf<typeof billed>): void {
      seen(chunk);
      mrr.add(chunk);
    },
    result(): SignalCounts {
      const counts = {
        trend: trend.result(),
        health: {now: now.result(), before: before.result()},
        contracts: contracts.result(),
        tickets: waiting.result(),
      };
      const spoken = [counts.trend, counts.health.now, counts.contracts, counts.tickets];
      const codes = list.given
        ? list.codes()
        : [...new Set(spoken.flatMap(({accounts}) => accounts.map(({account}) => ids?.find(account) ?? -1)))];
      return {
        ...counts,
        accounts: codes
          .map((code) => ({account: ids?.value(code) ?? '', name: list.name(code), mrr: mrr.of(code)}))
          .sort((a, b) => (a.account < b.account ? -1 : 1)),
        currency: mrr.currency,
        touched: touches.any ? [...new Set(touches.accounts())].map((code) => ids?.value(code) ?? '').sort() : null,
      };
    },
  };
}
