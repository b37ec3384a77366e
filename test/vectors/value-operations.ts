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
import {repeatValue, type LookAhead} from 'keepwell/metrics/revenue/expected-purchases';
import {csmPortfolio} from 'keepwell/metrics/revenue/csm-portfolio';
import {ownershipCost, type Ownership} from 'keepwell/metrics/revenue/ownership-cost';
import {retentionCost, type RetentionSpend} from 'keepwell/metrics/revenue/retention-cost';
import {rfmSummary, type RfmRules} from 'keepwell/metrics/revenue/rfm-summary';
import {
  aliveProbability,
  compoundGrowth,
  expectedOfNew,
  expectedPurchases,
  expectedSpending,
  fitBgNbd,
  purchaseLogLikelihood,
  purchaseProbability,
  share,
  wilson,
  type BgNbd,
  type CountedPurchases,
  type GammaGamma,
  type Purchases,
  type Spending,
} from 'keepwell/metrics/statistics';
import {paybackMonth, returnOnInvestment} from 'keepwell/metrics/voice/return-on-investment';
import {LEVEL, bothNull, day, instant, operation, type Operation} from './operation.js';

const late = scopeOf({asOf: instant('2100-01-01T00:00:00Z')});

const buyTillYouDie: Record<string, Operation> = {
  bgnbd_fit: operation<object, {customers: CountedPurchases[]}>((_, {customers}) => {
    const fit = fitBgNbd(customers);
    return {...fit?.parameters, logLikelihood: fit?.logLikelihood ?? null};
  }),
  bgnbd_gg_clv: operation<
    {bgnbd: BgNbd; gammaGamma: GammaGamma; steps: number; stepWeeks: number; discountPerStep: number},
    {customers: (Purchases & {mean: number})[]}
  >(({bgnbd, gammaGamma, steps, stepWeeks, discountPerStep}, {customers}) => {
    const ahead: LookAhead = {steps, stepLength: stepWeeks, discountPerStep};
    return {clv: customers.map((customer) => repeatValue(bgnbd, gammaGamma, customer, ahead))};
  }),
  bgnbd_population: operation<{parameters: BgNbd}, {times: number[]; pmf: [time: number, count: number][]}>(
    ({parameters}, {times, pmf}) => ({
      expected: times.map((time) => expectedOfNew(parameters, time)),
      pmf: pmf.map(([time, count]) => purchaseProbability(parameters, time, count)),
    }),
  ),
  bgnbd_predict: operation<{parameters: BgNbd; horizonWeeks: number}, {customers: Purchases[]}>(
    ({parameters, horizonWeeks}, {customers}) => ({
      aliveProbability: customers.map((customer) => aliveProbability(parameters, customer)),
      expectedFuture: customers.map((customer) => expectedPurchases(parameters, customer, horizonWeeks)),
      logLikelihood: customers.map((customer) => purchaseLogLikelihood(parameters, customer)),
    }),
  ),
  gamma_gamma_expected_value: operation<{parameters: GammaGamma}, {customers: Spending[]}>(
    ({parameters}, {customers}) => ({
      expectedValue: customers.map((customer) => expectedSpending(parameters, customer)),
    }),
  ),
  rfm_summary: operation<
    Pick<RfmRules, 'unit'> & {observationEnd: string; weekStart?: RfmRules['weekStart']},
    {transactions: {customer: string; on: string; amount?: number}[]}
  >(({unit, observationEnd, weekStart = 'monday'}, {transactions}) => {
    const names = [...new Set(transactions.map(({customer}) => customer))];
    const orders = {
      buyers: transactions.map(({customer}) => names.indexOf(customer)),
      days: transactions.map(({on}) => day(on)),
      amounts: transactions.map(({amount = NaN}) => amount),
    };
    const summaries = rfmSummary(orders, {unit, end: day(observationEnd), weekStart});
    return {customers: Object.fromEntries(summaries.map(({buyer, ...summary}) => [names[buyer]!, summary]))};
  }),
};

/** What customers are worth and what they cost. */
export const value: Record<string, Operation> = {
  ...buyTillYouDie,
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
  compound_growth: operation<object, {members: (number | null)[]}>((_, {members}) => {
    const {rates, compound, netAdds} = compoundGrowth(members);
    return {mom: rates, cmgr: compound, netAdds};
  }),
  roi: operation<object, {cost: number[]; benefit: number[]; goals: {agreed: number; achieved: number}}>(
    (_, {cost, benefit, goals}) => {
      const roi = returnOnInvestment(cost, benefit);
      const met = {successes: goals.achieved, trials: goals.agreed};
      return {
        roi: roi && 100 * roi,
        paybackMonth: paybackMonth(cost, benefit),
        goalsShare: share(met),
        goalsCI: bothNull(wilson({...met, level: LEVEL})),
      };
    },
  ),
  csm_portfolio: operation<object, Parameters<typeof csmPortfolio>[0]>((_, input) => {
    const {csms, ...portfolio} = csmPortfolio(input);
    return {...portfolio, csms: Object.fromEntries(csms.map(({csm, ...load}) => [csm, load]))};
  }),
  customer_retention_cost: operation<object, RetentionSpend>((_, input) => retentionCost(input)),
  tco: operation<object, Ownership>((_, input) => ownershipCost(input)),
  clv_survival: operation<object, Omit<MonthlyValue, 'monthlyChurn'> & {survival: number[]; horizon: number}>(
    (_, {survival, horizon, ...input}) => {
      const months = survival.slice(0, horizon);
      return {value: survivalValue(months, input), undiscounted: survivalValue(months, {...input, monthlyDiscount: 0})};
    },
  ),
};
