import {firstOfMonth, isoDay, monthOf, periodLabel} from 'keepwell/metrics/calendar';
import {measure, scopeOf, tablesOf} from 'keepwell/metrics/kernel';
import {grossRenewalRate} from 'keepwell/metrics/renewals/gross-renewal-rate';
import {netRenewalRate} from 'keepwell/metrics/renewals/net-renewal-rate';
import {arr} from 'keepwell/metrics/revenue/arr';
import {
  accountChurn,
  accountsAtEnd,
  customerRetention,
  dailyMrrChurn,
  monthlyChurn,
  mrrChurn,
  yearlyChurn,
} from 'keepwell/metrics/revenue/churn-rates';
import {dollarCohorts} from 'keepwell/metrics/revenue/dollar-cohorts';
import {fxMovement} from 'keepwell/metrics/revenue/exchange-rates';
import {expansionSplit, type Holdings} from 'keepwell/metrics/revenue/expansion-split';
import {gainedOverLost, netNew} from 'keepwell/metrics/revenue/gained-over-lost';
import {grr} from 'keepwell/metrics/revenue/grr';
import {monthlyAmount, type DayConvention} from 'keepwell/metrics/revenue/monthly-amount';
import {mrr} from 'keepwell/metrics/revenue/mrr';
import type {MovementKind} from 'keepwell/metrics/revenue/movements';
import {movementsByDay, movementsByMonth} from 'keepwell/metrics/revenue/movement-lists';
import {nrr} from 'keepwell/metrics/revenue/nrr';
import {revenueRetention} from 'keepwell/metrics/revenue/revenue-retention';
import {salesGrowth} from 'keepwell/metrics/revenue/sales-growth';
import type {Limits} from 'keepwell/metrics/statistics';
import {LEVEL, bothNull, day, instant, operation, type Operation} from './operation.js';

const late = scopeOf({asOf: instant('2100-01-01T00:00:00Z')});

const monthName = (month: number): string => periodLabel(firstOfMonth(month), 'month', late);
const percent = (value: number | null): number | null => value && 100 * value;

/** Operations of recurring revenue and of renewals. */
export const revenueOperations: Readonly<Record<string, Operation>> = {
  normalise_mrr: operation<
    {weekDayConvention: DayConvention},
    {
      items: {
        amount: number;
        interval: 'day' | 'week' | 'month' | 'quarter' | 'year';
        count?: number;
        quantity?: number;
        discountPercent?: number;
      }[];
    }
  >(({weekDayConvention: convention}, {items}) => {
    const rows = items.map(({count: intervalCount = 1, quantity = 1, discountPercent = 0, ...price}) => ({
      ...price,
      intervalCount,
      quantity,
      discountPercent,
      account: 'a',
      start: '2000-01-01',
    }));
    const tables = tablesOf(mrr.tables, {subscriptions: rows});
    const [monthly, yearly] = [measure(mrr, tables, {convention}, late), measure(arr, tables, {convention}, late)];
    return {
      mrr: rows.map((price) => monthlyAmount(price, convention)),
      total: monthly.kind === 'insufficient' ? null : monthly.value,
      arr: yearly.kind === 'insufficient' ? null : yearly.value,
    };
  }),
  mrr_movements: operation<
    {firstMonth: string; lastMonth: string},
    {periods: {customer: string; start: string; end: string | null; monthly: number}[]}
  >(({firstMonth, lastMonth}, {periods}) => {
    const month = (text: string) => monthOf(day(`${text}-01`));
    const {months, movements} = movementsByMonth(
      periods.map(({customer, start, end, monthly}) => ({
        account: customer,
        start: day(start),
        end: end === null ? null : day(end),
        monthly,
      })),
      {firstMonth: month(firstMonth), lastMonth: month(lastMonth)},
    );
    return {
      months: months.map(({month: at, accounts, ...amounts}) => ({
        month: monthName(at),
        customers: accounts,
        ...amounts,
      })),
      movements: movements.map(({account, month: at, kind, delta}) => ({
        customer: account,
        month: monthName(at),
        type: kind,
        delta,
      })),
    };
  }),
  mrr_movement_events: operation<object, {changes: {on: string; subscription: string; mrr: number}[]}>(
    (_, {changes}) => ({
      movements: movementsByDay(changes.map(({on, ...change}) => ({on: day(on), ...change}))).map(
        ({on, kind, delta}) => ({on: isoDay(on), type: kind, delta}),
      ),
    }),
  ),
  fx_movement: operation<object, Record<'startAmount' | 'endAmount' | 'startRate' | 'endRate', number>>(
    (_, {startAmount, endAmount, startRate, endRate}) => {
      const {opening, closing, movement, fx} = fxMovement(
        {opening: startAmount, closing: endAmount},
        {opening: startRate, closing: endRate},
      );
      return {start: opening, end: closing, expansionConstantCurrency: movement, fx};
    },
  ),
  nrr_grr: operation<object, Record<'start' | 'end', Record<string, number>>>((_, {start, end}) => {
    const rows = (amounts: Record<string, number>, from: string, to?: string) =>
      Object.entries(amounts).map(([account, amount]) => ({account, amount, start: from, end: to}));
    const tables = tablesOf(nrr.tables, {
      subscriptions: [...rows(start, '2023-01-01', '2024-01-01'), ...rows(end, '2024-01-01')],
    });
    const scope = scopeOf({asOf: instant('2024-01-02T00:00:00Z')});
    const [net, gross] = [measure(nrr, tables, {}, scope), measure(grr, tables, {}, scope)];
    if (net.kind === 'insufficient' || gross.kind === 'insufficient') return {nrr: null, grr: null};
    const churn = mrrChurn({
      opening: net.openingMrr,
      churn: net.churn,
      contraction: net.contraction,
      expansion: net.expansion,
      reactivation: 0,
    });
    return {
      startMrr: net.openingMrr,
      nrr: percent(net.value),
      grr: percent(gross.value),
      netRevenueChurn: percent(churn.net),
      grossRevenueChurn: percent(churn.gross),
      logoRetention: percent(net.logoRetention),
      expansion: net.expansion,
      contraction: net.contraction,
      churn: net.churn,
      outsideCohort: net.outside,
    };
  }),
  annual_retention_forms: operation<object, {mrr: Record<string, number[]>}>((_, {mrr: amounts}) => {
    const first = monthOf(day('2023-01-01'));
    const firstDay = (month: number) => isoDay(firstOfMonth(first + month));
    const subscriptions = Object.entries(amounts).flatMap(([account, own]) =>
      own.map((amount, month) => ({account, amount, start: firstDay(month), end: firstDay(month + 1)})),
    );
    const months = Math.max(0, ...Object.values(amounts).map((own) => own.length)) - 1;
    const scope = scopeOf({asOf: instant(`${firstDay(months)}T12:00:00Z`)});
    const asked = (metric: typeof nrr | typeof grr, form: 'cohort' | 'compounded' | 'movement-sum') => {
      const outcome = measure<typeof nrr | typeof grr>(
        metric,
        tablesOf(metric.tables, {subscriptions}),
        {months, form},
        scope,
      );
      return outcome.kind === 'insufficient' ? null : percent(outcome.value);
    };
    return {
      nrrCohort: asked(nrr, 'cohort'),
      grrCohort: asked(grr, 'cohort'),
      nrrCompounded: asked(nrr, 'compounded'),
      grrCompounded: asked(grr, 'compounded'),
      nrrMovementSum: asked(nrr, 'movement-sum'),
      grrMovementSum: asked(grr, 'movement-sum'),
    };
  }),
  mrr_churn_daily_sum: operation<object, {days: {start: number; end: number; new: number}[]}>((_, {days}) => ({
    netChurn: percent(
      dailyMrrChurn(days.map(({start, end, new: added}) => ({opening: start, closing: end, new: added}))),
    ),
  })),
  nrr_grr_with_uncertainty: operation<object, Record<'startMrr' | 'endMrr', number[]>>((_, {startMrr, endMrr}) => {
    const {net, gross} = revenueRetention(
      startMrr.map((opening, i) => [opening, endMrr[i]!]),
      LEVEL,
    );
    const percents = (limits: Limits | null) => bothNull(limits).map(percent);
    return {
      nrr: net && percent(net.ratio),
      nrrSE: net && percent(net.standardError),
      nrrCI: percents(net && net.interval),
      grr: gross && percent(gross.ratio),
      grrSE: gross && percent(gross.standardError),
      grrCI: percents(gross && gross.interval),
    };
  }),
  quick_ratio: operation<object, Record<MovementKind, number>>((_, movements) => ({
    withReactivation: gainedOverLost(movements),
    withoutReactivation: gainedOverLost({...movements, reactivation: 0}),
    netNewMrr: netNew(movements),
  })),
  crr: operation<object, {rows: Record<'E' | 'N' | 'S', number>[]}>((_, {rows}) => ({
    crr: rows.map(({E, N, S}) => percent(customerRetention({start: S, end: E, added: N}))),
  })),
  customer_churn_variants: operation<object, Record<'start' | 'new' | 'churned' | 'reactivated', number>>(
    (_, {start, ...rest}) => {
      const flow = {opening: start, ...rest};
      const end = accountsAtEnd(flow);
      return {
        end,
        standard: percent(accountChurn(flow, 'start')),
        average: percent(accountChurn(flow, 'average')),
        startPlusNew: percent(accountChurn(flow, 'start-plus-new')),
        crr: percent(customerRetention({start, end, added: flow.new})),
      };
    },
  ),
  mrr_churn: operation<object, Record<'start' | 'churn' | 'contraction' | 'expansion' | 'reactivation', number>>(
    (_, {start, ...movements}) => {
      const {gross, net} = mrrChurn({opening: start, ...movements});
      return {grossStandard: percent(gross), netStandard: percent(net)};
    },
  ),
  annualise_churn: operation<object, Record<'monthly' | 'yearly', number[]>>((_, {monthly, yearly}) => ({
    compounded: monthly.map((rate) => yearlyChurn(rate, 'compounded')),
    simple: monthly.map((rate) => yearlyChurn(rate, 'simple')),
    monthlyFromYearly: yearly.map(monthlyChurn),
  })),
  dollar_retention_cohorts: operation<{months: string[]}, {mrr: Record<string, Record<string, number>>}>(
    ({months}, {mrr}) => {
      const amounts = Object.values(mrr).map((own) => months.map((month) => own[month] ?? 0));
      const percent = (shares: readonly (number | null)[]) => shares.map((value) => value && 100 * value);
      return {
        cohorts: dollarCohorts(amounts, months.length).map(({net, gross, logo, ...cohort}, i) => ({
          cohort: months[i],
          ...cohort,
          net: percent(net),
          gross: percent(gross),
          logo: percent(logo),
        })),
      };
    },
  ),
  renewal_rates: operation<{from: string; to: string}, {renewals: object[]}>((period, {renewals}) => {
    const rows = {renewals: renewals.map((row, i) => ({contract: String(i), ...row}))};
    const asked = (metric: typeof grossRenewalRate | typeof netRenewalRate, open: 'counted' | 'left-out') =>
      measure<typeof grossRenewalRate | typeof netRenewalRate>(
        metric,
        tablesOf(metric.tables, rows),
        {...period, open},
        late,
      );
    const rates = (open: 'counted' | 'left-out') => {
      const [gross, net] = [asked(grossRenewalRate, open), asked(netRenewalRate, open)];
      return {
        gross: gross.kind === 'insufficient' ? null : percent(gross.value),
        net: net.kind === 'insufficient' ? null : percent(net.value),
        logo: gross.kind === 'insufficient' ? null : percent(gross.logo.share),
      };
    };
    const all = asked(grossRenewalRate, 'counted');
    const counts: Readonly<Record<string, unknown>> = all.kind === 'insufficient' ? all.terms : {...all};
    return {
      dueArr: counts['allDueArr'],
      dueCount: counts['dueContracts'],
      openCount: counts['openContracts'],
      ofAllDue: rates('counted'),
      ofClosed: rates('left-out'),
    };
  }),
  expansion_split: operation<object, Record<'start' | 'end', Holdings>>((_, {start, end}) => {
    const {newAccounts, ...split} = expansionSplit(start, end);
    return {...split, newCustomer: newAccounts};
  }),
  sales_growth: operation<
    object,
    {sales: {client: string; year: number; amount: number}[]; base: number; later: number}
  >((_, {sales, ...years}) => {
    const {accounts, total, likeForLike, median, growingShare} = salesGrowth(
      sales.map(({client, ...sale}) => ({account: client, ...sale})),
      years,
    );
    return {
      clients: Object.fromEntries(Object.entries(accounts).map(([client, growth]) => [client, percent(growth)])),
      total: percent(total),
      likeForLike: percent(likeForLike),
      medianGrowth: percent(median),
      growingShare: percent(growingShare),
    };
  }),
};
