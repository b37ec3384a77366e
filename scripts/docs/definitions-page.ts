import {
  cohortRetention,
  clv,
  crr,
  csat,
  logoChurn,
  mrr,
  nps,
  nrr,
  quickRatio,
  revenueChurn,
  stickinessRatio,
} from 'keepwell/metrics';
import {
  formatsOf,
  headlineOf,
  isInsufficient,
  measure,
  scopeOf,
  tablesOf,
  type AnyMetric,
} from 'keepwell/metrics/kernel';
import {block, code, page, section, table} from './markdown.js';

/** One way to define a number, and who defines it so. */
interface Definition {
  readonly by: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A number that has several definitions. */
interface Disagreement {
  readonly title: string;
  readonly why: string;
  readonly metric: AnyMetric;
  readonly definitions: readonly Definition[];
}

const any = (metric: unknown): AnyMetric => metric as AnyMetric;
const scope = scopeOf({asOf: Date.UTC(2026, 6, 8)});

const subscription = (account: string, amount: number, start: string, end?: string, interval = 'month') => ({
  account,
  amount,
  interval,
  start,
  ...(end !== undefined && {end}),
});
/** One company in the first half of 2026: who pays, who answers, who comes. */
const rows = {
  subscriptions: [
    subscription('ash', 400, '2025-03-01'),
    subscription('birch', 100, '2025-05-01', '2026-03-01'),
    subscription('birch', 60, '2026-03-01'),
    subscription('cedar', 200, '2025-06-01', '2026-02-01'),
    subscription('cedar', 200, '2026-05-01'),
    subscription('elm', 100, '2025-09-01', '2026-04-01'),
    subscription('fir', 25, '2025-10-01', undefined, 'week'),
    subscription('hazel', 300, '2026-02-01', '2026-06-01'),
    subscription('larch', 150, '2026-04-01'),
    subscription('maple', 250, '2026-06-01'),
    subscription('oak', 90, '2026-06-01'),
  ],
  responses: [
    ...answers('ash', [10, 9, 10, 9, 8]),
    ...answers('birch', [3]),
    ...answers('cedar', [6, 9]),
    ...answers('fir', [2]),
    ...[5, 4, 4, 3, 5, 2, 4].map((score, i) => ({
      kind: 'csat',
      score,
      respondent: `c${String(i)}`,
      at: '2026-06-10T09:00Z',
    })),
  ],
  events: [
    ...visits('u1', '2026-05-04', [0, 1, 2, 3, 4, 7, 8, 9, 14, 21, 28, 35, 42, 49, 56]),
    ...visits('u2', '2026-05-06', [0, 5, 6, 12, 13, 20, 27, 34, 41, 48, 55]),
    ...visits('u3', '2026-05-09', [0, 8, 9, 30, 31]),
    ...visits('u4', '2026-05-14', [0, 1]),
    ...visits('u5', '2026-05-24', [0, 7, 14, 21, 28, 35, 42]),
    ...visits('u6', '2026-06-02', [0, 1, 2, 3, 6, 7, 8, 9, 10, 13, 14]),
    ...visits('u7', '2026-06-04', [0, 15, 16, 29]),
    ...visits('u8', '2026-05-17', [0, 1, 2]),
    ...visits('u10', '2026-05-05', [0, 7]),
    ...visits('u9', '2026-06-30', [0, 1]),
  ],
};

function answers(account: string, scores: readonly number[]): object[] {
  return scores.map((score, i) => ({
    kind: 'nps',
    score,
    account,
    respondent: `${account}-${String(i)}`,
    at: '2026-06-15T09:00Z',
  }));
}

/** Some days after the first, late in the evening on the first and early on the others. */
function visits(user: string, first: string, days: readonly number[]): object[] {
  return days.map((day) => ({
    user,
    event: 'visit',
    at: new Date(Date.parse(`${first}T${day === 0 ? '21' : '07'}:00Z`) + day * 86_400_000).toISOString(),
  }));
}

const disagreements: readonly Disagreement[] = [
  {
    title: 'Monthly recurring revenue: what a price by the week is worth',
    why: 'A month has no whole number of weeks.',
    metric: any(mrr),
    definitions: [
      {by: 'a year of 365.25 days (default)', options: {convention: 'exact-year'}},
      {by: '52 weeks and 365 days', options: {convention: '52-weeks'}},
      {by: 'a month of 30 days', options: {convention: '30-days'}},
    ],
  },
  {
    title: 'Customer churn in May and June: lost accounts, of which?',
    why: 'Those who pay at the start are not those who pay at the end.',
    metric: any(logoChurn),
    definitions: [
      {by: 'of those at the start (ChartMogul, default)', options: {base: 'start'}},
      {by: 'of the mean of start and end', options: {base: 'average'}},
      {by: 'of those at the start and the new ones (Stripe)', options: {base: 'start-plus-new'}},
    ].map(({by, options}) => ({by, options: {...options, months: 2}})),
  },
  {
    title: 'Customer churn in May and June: who comes and goes within a month',
    why: 'Photographs of the first days of months do not show who was there only in between.',
    metric: any(logoChurn),
    definitions: [
      {by: 'by snapshot (dbt, default)', options: {dated: 'snapshot', months: 2}},
      {by: 'each change on its day (Stripe)', options: {dated: 'day', months: 2}},
    ],
  },
  {
    title: 'Revenue churn over six months',
    why: 'What is lost can be held against the start of all, of each month or of each day.',
    metric: any(revenueChurn),
    definitions: [
      {by: 'accounts of the start (default)', options: {form: 'cohort', months: 6}},
      {by: 'the product of the months', options: {form: 'compounded', months: 6}},
      {by: 'all movements, of the opening (ChartMogul)', options: {form: 'movement-sum', months: 6}},
      {by: 'the sum of the days (ChartMogul, for shops)', options: {form: 'daily-sum', months: 6}},
    ],
  },
  {
    title: 'Customer retention rate over six months',
    why: 'The printed formula counts those who came back; a cohort follows those of the start.',
    metric: any(crr),
    definitions: [
      {by: 'end less new, of the start (HubSpot, default)', options: {form: 'formula', months: 6}},
      {by: 'those of the start who are still there', options: {form: 'cohort', months: 6}},
    ],
  },
  {
    title: 'Net revenue retention over six months',
    why: 'Accounts that come and go in between are in some of the forms and not in others.',
    metric: any(nrr),
    definitions: [
      {by: 'accounts of the start, then against now (default)', options: {form: 'cohort', months: 6}},
      {by: 'the product of the months', options: {form: 'compounded', months: 6}},
      {by: 'all movements, of the opening', options: {form: 'movement-sum', months: 6}},
    ],
  },
  {
    title: 'Quick ratio over six months',
    why: 'What comes back is growth to some and a loss undone to others.',
    metric: any(quickRatio),
    definitions: [
      {by: 'reactivation counts (default)', options: {reactivation: 'counted', months: 6}},
      {by: 'reactivation left out', options: {reactivation: 'left-out', months: 6}},
    ],
  },
  {
    title: 'Customer lifetime value',
    why: 'It is a forecast, and each form forecasts something else.',
    metric: any(clv),
    definitions: [
      {by: 'revenue per account over churn of accounts (ChartMogul, default)', options: {form: 'simple'}},
      {by: 'over churn of revenue (Paddle)', options: {form: 'simple', churn: 'revenue'}},
      {by: 'the same in money of today, 1% a month', options: {form: 'discounted'}},
      {by: 'by the survival curve, as far as it goes', options: {form: 'survival'}},
    ],
  },
  {
    title: 'Net Promoter Score: whose answers weigh what',
    why: 'One account with many respondents can speak louder than all others.',
    metric: any(nps),
    definitions: [
      {by: 'each respondent alike (default)', options: {rollUp: 'respondent'}},
      {by: 'each account alike', options: {rollUp: 'account'}},
      {by: 'each account by its revenue', options: {rollUp: 'revenue'}},
    ],
  },
  {
    title: 'Customer satisfaction',
    why: 'The same answers as a share of satisfied ones, or as a mean.',
    metric: any(csat),
    definitions: [
      {by: 'the two highest scores of five (default)', options: {shows: 'share'}},
      {by: 'the mean of the scores', options: {shows: 'mean'}},
    ],
  },
  {
    title: 'Stickiness: daily of monthly active users',
    why: 'A mean of ratios is not the ratio of the means, and one day is neither.',
    metric: any(stickinessRatio),
    definitions: [
      {by: 'the mean of the days’ ratios (default)', options: {average: 'mean-of-ratios', periods: 30}},
      {by: 'mean DAU over mean MAU (Pendo describes both)', options: {average: 'ratio-of-means', periods: 30}},
      {by: 'the last day alone (the card of GA4)', options: {average: 'last-day', periods: 30}},
      {by: 'the mean of ratios, a month being 28 days', options: {monthDays: 28, periods: 30}},
    ],
  },
  {
    title: 'Retention one week after the first visit',
    why: 'What a week later is, and who counts as there, is where PostHog, Mixpanel and Amplitude part.',
    metric: any(cohortRetention),
    definitions: [
      {by: 'in the next calendar week (PostHog, default)', options: {}},
      {by: 'in it or any later one (the default of Mixpanel)', options: {returns: 'on-or-after'}},
      {by: '7 to 14 days after the very moment (Mixpanel)', options: {clock: 'elapsed'}},
      {by: 'every week with a visit begins a cohort (PostHog, recurring)', options: {cohort: 'recurring'}},
    ],
  },
];

/** The same rows by the definitions of several vendors. */
export function definitionsPage(): string {
  return page(
    'scripts/docs/definitions-page.ts and src/metrics',
    '# Definitions that differ',
    'Two tools can show different numbers for the same rows, and both be right by their own definition. Here that choice is always an option with a name, and its default is said. All numbers below are of the rows at the end of this page, as of 8 July 2026, worked out by the library when this page was written, and checked to be still what comes out.',
    ...disagreements.map(disagreement),
    averagesOfCohorts(),
    section(
      'The rows',
      ...Object.entries(rows).map(([name, all]) => `${code(name)}:\n\n${block('json', linesOf(all))}`),
    ),
  );
}

function linesOf(all: readonly object[]): string {
  return `[\n${all.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]`;
}

function disagreement({title, why, metric, definitions}: Disagreement): string {
  return section(
    title,
    `${why} [${metric.label}](../metrics/${metric.id}.md) by its options:`,
    table(
      ['definition', 'options', 'value'],
      definitions.map(({by, options}) => [
        by,
        Object.entries(options)
          .map(([name, value]) => code(`${name}: ${String(value)}`))
          .join(', '),
        valueOf(metric, options),
      ]),
    ),
  );
}

const formats = formatsOf('en', 'UTC');

function valueOf(metric: AnyMetric, options: Readonly<Record<string, unknown>>): string {
  const number = headlineOf(metric, measure(metric, tablesOf(metric.tables, rows), options, scope));
  if (isInsufficient(number)) return `none: ${number.reason}`;
  const unit = number.unit ?? metric.headlineUnit ?? metric.unit;
  return formats.value(number.value, unit, unit === 'share' ? 1 : 2);
}

/** The three means that one table of cohorts has. */
function averagesOfCohorts(): string {
  const outcome = measure(cohortRetention, tablesOf(cohortRetention.tables, rows), {}, scope);
  if (outcome.kind !== 'cohorts') throw new Error(`[docs] definitions: expected cohorts, got ${outcome.reason}`);
  const after = outcome.mean[1]!;
  const all = outcome.rows.flatMap(({cells}) => cells[1] ?? []);
  const running = all.filter(({count, completeness}) => count !== null && completeness !== 'future');
  const share = (value: number | null): string => (value === null ? 'none' : formats.percent(value, 1));
  const seen = running.reduce((sum, {count}) => sum + (count ?? 0), 0);
  const of = running.reduce((sum, cell) => sum + (cell.of ?? 0), 0);
  return section(
    'The mean of several cohorts',
    'Large cohorts count more in a weighted mean, and each counts alike in a simple one. Those whose week still runs are left out of both; with them the mean is too low.',
    table(
      ['mean', 'value'],
      [
        ['weighted by size (default)', share(after.weighted)],
        ['simple', share(after.simple)],
        ['weighted, with the week that still runs', share(of > 0 ? seen / of : null)],
      ],
    ),
  );
}
