import {measure, scopeOf, tablesOf} from 'keepwell/metrics/kernel';
import {clv} from 'keepwell/metrics/revenue/clv';
import {
  discountedLifetimeValue,
  lifetimeMonths,
  lifetimeValue,
  STRIPE_CHURN,
  survivalValue,
  type MonthlyValue,
} from 'keepwell/metrics/revenue/lifetime-value';
import {instant, operation, type Operation} from './operation.js';

const late = scopeOf({asOf: instant('2100-01-01T00:00:00Z')});

/** What customers are worth and what they cost. */
export const value: Record<string, Operation> = {
  clv_formula: operation<object, MonthlyValue>((_, input) => ({
    undiscounted: lifetimeValue(input),
    discountedStart: discountedLifetimeValue(input, 'start'),
    discountedEnd: discountedLifetimeValue(input, 'end'),
    lifetimeMonths: lifetimeMonths(input.monthlyChurn),
    capped60: lifetimeValue({...input, monthlyChurn: Math.max(input.monthlyChurn, STRIPE_CHURN)}),
  })),
  clv_historical: operation<object, {grossMargin: number; payments: {customer: string; amount: number}[]}>(
    (_, {grossMargin, payments}) => {
      const mean = (paid: typeof payments) => {
        const events = paid.map(({customer, amount}) => ({
          user: customer,
          account: customer,
          event: 'payment',
          at: '2020-01-01T00:00:00Z',
          value: amount,
        }));
        const outcome = measure(clv, tablesOf(clv.tables, {events}), {form: 'realised', grossMargin}, late);
        return outcome.kind === 'insufficient' ? null : outcome.value;
      };
      const customers = [...new Set(payments.map(({customer}) => customer))];
      return {
        byCustomer: Object.fromEntries(
          customers.map((name) => [name, mean(payments.filter(({customer}) => customer === name))]),
        ),
        mean: mean(payments),
      };
    },
  ),
  clv_survival: operation<object, Omit<MonthlyValue, 'monthlyChurn'> & {survival: number[]; horizon: number}>(
    (_, {survival, horizon, ...input}) => {
      const months = survival.slice(0, horizon);
      return {value: survivalValue(months, input), undiscounted: survivalValue(months, {...input, monthlyDiscount: 0})};
    },
  ),
};
