import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Estimate, type Insufficient, type Interval} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {around} from '../statistics/interval.js';
import {kaplanMeier} from '../statistics/kaplan-meier.js';
import {meanInterval} from '../statistics/mean-interval.js';
import {moments} from '../statistics/moments.js';
import {criticalValue} from '../statistics/normal.js';
import {wilson} from '../statistics/wilson.js';
import {billed, billingOptions, currencyOf, mixedCurrencies} from './billed.js';
import {discountedMonths, lifetimeMonths} from './lifetime-value.js';
import type {MrrExposure} from './mrr-exposure.js';
import {monthsOption, MrrWindow} from './mrr-window.js';
import {MICRO} from './micros.js';
import {paid, RealisedPayments} from './realised-payments.js';
import {paidMonths} from './survival-value.js';

const share = z.number().check(z.minimum(0), z.maximum(1));

const options = z.object({
  form: described(
    z._default(z.enum(['simple', 'discounted', 'survival', 'realised']), 'simple'),
    'Revenue per account over churn; the same in money of today; what accounts of the past bring month by month, by their survival curve; or what they have paid so far',
  ),
  grossMargin: described(z._default(share, 1), 'Share of revenue that is left after what it costs to serve, 0 to 1'),
  ...monthsOption(6),
  churn: described(
    z._default(z.enum(['accounts', 'revenue']), 'accounts'),
    'What is lost in a month: accounts of accounts (ChartMogul, Stripe), or revenue, with contraction, of revenue (Paddle)',
  ),
  assumedChurn: described(
    z._default(z.nullable(share.check(z.positive())), null),
    'Monthly churn that is taken for granted where less is seen: 0.0167, which is 1/60, as Stripe does. By default nothing is assumed, and without churn there is no value',
  ),
  monthlyDiscount: described(
    z._default(z.number().check(z.minimum(0)), 0.01),
    'By how much a month later counts less, in the discounted form and that of survival: 0.01 is 1% a month',
  ),
  payment: described(
    z._default(z.enum(['start', 'end']), 'start'),
    'Whether a month is paid at its start or at its end, in the discounted form',
  ),
  horizon: described(
    z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(600))), null),
    'Months that count in the form of survival; by default as many as some account has been followed',
  ),
  ...billingOptions,
});
type Rules = z.output<typeof options>;

/** What accounts paid month by month, and what each has paid so far. */
type Paid = MrrExposure & {readonly currencies: readonly string[]; readonly realised: readonly number[]};

/** Customer lifetime value: the margin that an account brings from its first month to its last. */
export const clv = defineMetric({
  id: 'clv',
  label: 'Customer lifetime value',
  about:
    'Margin that one account brings over its lifetime: what it pays a month, times the months it is expected to stay. Without churn there is no end to that, and no value unless a churn is assumed.',
  family: 'revenue',
  unit: 'money',
  direction: 'higher-is-better',
  tables: [billed, paid],
  options,
  formula: 'revenuePerAccount * grossMargin * periods',
  interval:
    'Wilson for churn, carried over to the value, with months of accounts as the sample and revenue per account as known; of survival normal (Greenwood); of what was paid t; null for churn of revenue',
  source:
    'ChartMogul (ARPA over churn), Stripe (assumes a churn of 1/60 where there is none), Paddle (churn of revenue); discounted: Gupta and Lehmann (2003), Customers as assets',
  accumulator(rules, scope) {
    const window = new MrrWindow(rules, scope);
    const realised = new RealisedPayments(scope);
    const isRealised = rules.form === 'realised';
    return {
      subscriptions(chunk) {
        if (!isRealised) window.add(chunk);
      },
      events(chunk) {
        if (isRealised) realised.add(chunk);
      },
      result: (): Paid => ({
        ...window.exposure(),
        currencies: window.currencies(),
        realised: realised.amounts(),
      }),
    };
  },
  derive(counted, rules, scope): (Estimate & {readonly currency: string | null}) | Insufficient {
    if (rules.form === 'realised') return realisedValue(counted.realised, rules, scope);
    if (counted.accountMonths === 0) {
      return insufficient('nobody-paid', 'No account paid at the start of these months');
    }
    if (counted.accounts < scope.minimumGroup) {
      return insufficient('too-few', `Fewer than ${scope.minimumGroup} are not shown`);
    }
    const mixed = mixedCurrencies(counted.currencies, rules);
    if (mixed !== null) return mixed;
    return rules.form === 'survival' ? bySurvival(counted, rules, scope) : byChurn(counted, rules, scope);
  },
  examples: [
    {
      name: 'two accounts pay 100 a month, one of them for two months of four: one goes in six months of accounts, so 100 × 6',
      scope: {asOf: Date.UTC(2026, 4, 10)},
      options: {months: 4},
      rows: {
        subscriptions: [
          {account: 'a', amount: 100, start: '2026-01-01'},
          {account: 'b', amount: 100, start: '2026-01-01', end: '2026-03-01'},
        ],
      },
      outcome: {value: 600, n: 2, terms: {revenuePerAccount: 100, periods: 6, churn: 1 / 6, accountMonths: 6}},
    },
    {
      name: 'nobody goes: there is no end to the value, and so no value',
      rows: {subscriptions: [{account: 'a', amount: 100, start: '2025-01-01'}]},
      outcome: {kind: 'insufficient', code: 'no-churn', terms: {churn: 0}},
    },
    {
      name: 'unless a churn of 1/60 is assumed, as Stripe does: sixty months at three quarters of 100',
      options: {assumedChurn: 1 / 60, grossMargin: 0.75},
      rows: {subscriptions: [{account: 'a', amount: 100, start: '2025-01-01'}]},
      outcome: {value: 4500, terms: {periods: 60}, interval: {upper: 4500}},
    },
    {
      name: 'in money of today even those who never go are worth no more than 75 × 1.01 / 0.01',
      options: {form: 'discounted', grossMargin: 0.75},
      rows: {subscriptions: [{account: 'a', amount: 100, start: '2025-01-01'}]},
      outcome: {value: 7575, interval: {upper: 7575}},
    },
    {
      name: 'churn of revenue: 10 of 300 in three months, with an account that pays less and none that goes',
      scope: {asOf: Date.UTC(2026, 3, 10)},
      options: {months: 3, churn: 'revenue'},
      rows: {
        subscriptions: [
          {account: 'a', amount: 100, start: '2026-01-01', end: '2026-04-01'},
          {account: 'a', amount: 90, start: '2026-04-01'},
        ],
      },
      outcome: {value: 3000, interval: null, terms: {churn: 1 / 30}},
    },
    {
      name: 'by survival over three months, not discounted: both are there in the first two, half in the third',
      scope: {asOf: Date.UTC(2026, 4, 10)},
      options: {form: 'survival', horizon: 3, months: 4, monthlyDiscount: 0},
      rows: {
        subscriptions: [
          {account: 'a', amount: 100, start: '2026-01-01'},
          {account: 'b', amount: 100, start: '2026-01-01', end: '2026-03-01'},
        ],
      },
      outcome: {value: 250, terms: {revenuePerAccount: 100, periods: 2.5, horizon: 3}},
    },
    {
      name: 'a curve says nothing about months for which nobody has been followed',
      scope: {asOf: Date.UTC(2026, 4, 10)},
      options: {form: 'survival', horizon: 12},
      rows: {subscriptions: [{account: 'a', amount: 100, start: '2026-01-01'}]},
      outcome: {kind: 'insufficient', code: 'curve-too-short', terms: {horizon: 12, followed: 5}},
    },
    {
      name: 'realised: payments less refunds, with the account that got all of it back',
      options: {form: 'realised', grossMargin: 0.5},
      rows: {
        events: [
          {user: 'u', account: 'a', event: 'payment', at: '2026-01-01T00:00:00Z', value: 100},
          {user: 'u', account: 'a', event: 'refund', at: '2026-01-02T00:00:00Z', value: -20},
          {user: 'v', account: 'b', event: 'payment', at: '2026-01-01T00:00:00Z', value: 40},
          {user: 'v', account: 'b', event: 'refund', at: '2026-01-02T00:00:00Z', value: -40},
        ],
      },
      outcome: {value: 20, n: 2, terms: {revenuePerAccount: 40}},
    },
  ],
});

function byChurn(counted: Paid, rules: Rules, {level}: Scope): (Estimate & {currency: string | null}) | Insufficient {
  const {accounts, accountMonths, churned, lost, revenue, currencies} = counted;
  const ofAccounts = rules.churn === 'accounts';
  const churn = ofAccounts ? churned / accountMonths : lost / revenue;
  const monthsAt = (seen: number): number | null => {
    const monthlyChurn = Math.max(seen, rules.assumedChurn ?? 0);
    return rules.form === 'discounted'
      ? discountedMonths({monthlyChurn, monthlyDiscount: rules.monthlyDiscount}, rules.payment)
      : lifetimeMonths(monthlyChurn);
  };
  const periods = monthsAt(churn);
  if (periods === null) {
    return insufficient('no-churn', 'Nobody left in these months, so there is no end to the value', {
      churn,
      accountMonths,
    });
  }
  const revenuePerAccount = revenue / MICRO / accountMonths;
  const margin = revenuePerAccount * rules.grossMargin;
  const limits = ofAccounts ? wilson({successes: churned, trials: accountMonths, level}) : null;
  return estimate(margin * periods, {
    n: accounts,
    terms: {revenuePerAccount, grossMargin: rules.grossMargin, periods, churn, accountMonths},
    interval: limits && {
      lower: margin * monthsAt(limits.upper)!,
      // Where the least churn is none the months of the value have a limit, or it would not have come so far.
      upper: margin * monthsAt(limits.lower)!,
      level,
      method: 'Wilson for churn',
    },
    currency: currencyOf(currencies, rules),
  });
}

function bySurvival(counted: Paid, rules: Rules, scope: Scope): (Estimate & {currency: string | null}) | Insufficient {
  const {accounts, accountMonths, lives, revenue, currencies} = counted;
  const curve = kaplanMeier(lives);
  const followed = curve.time.at(-1)! + 1;
  const horizon = rules.horizon ?? followed;
  const found = paidMonths(curve, horizon, rules.monthlyDiscount);
  if (found === null) {
    return insufficient('curve-too-short', `No account has been followed for ${horizon} months`, {horizon, followed});
  }
  const revenuePerAccount = revenue / MICRO / accountMonths;
  const margin = revenuePerAccount * rules.grossMargin;
  return estimate(margin * found.months, {
    n: accounts,
    terms: {revenuePerAccount, grossMargin: rules.grossMargin, periods: found.months, horizon},
    interval: normal(margin * found.months, margin * found.standardError, scope.level),
    currency: currencyOf(currencies, rules),
  });
}

function normal(value: number, standardError: number, level: number): Interval | null {
  if (standardError === 0) return null;
  const {lower, upper} = around(value, criticalValue(level) * standardError);
  return {lower: Math.max(0, lower), upper, level, method: 'normal (Greenwood)'};
}

function realisedValue(
  amounts: readonly number[],
  {grossMargin}: Rules,
  {level, minimumGroup}: Scope,
): (Estimate & {currency: null}) | Insufficient {
  const {count, mean, standardDeviation} = moments({values: amounts});
  if (mean === null) return insufficient('no-payments', 'No payment names its account');
  if (count < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
  const limits = meanInterval({count, mean, standardDeviation, level});
  return estimate(mean * grossMargin, {
    n: count,
    terms: {revenuePerAccount: mean, grossMargin, periods: 1},
    interval: limits && {
      lower: grossMargin * limits.lower,
      upper: grossMargin * limits.upper,
      level,
      method: 't',
    },
    currency: null,
  });
}
