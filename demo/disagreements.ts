// Numbers that vendors define differently, and rows that show it: for the documentation, and for the demo, which works them
// out live.
import type {cohortRetention} from 'keepwell/metrics';
import type {Insufficient, OutcomeOf} from 'keepwell/metrics/kernel';

type CohortTable = Exclude<OutcomeOf<typeof cohortRetention>, Insufficient>;

/** What is known at this moment counts. */
export const AS_OF = '2026-07-08T00:00:00Z';

const subscription = (account: string, amount: number, start: string, end?: string, interval = 'month') => ({
  account,
  amount,
  interval,
  start,
  ...(end !== undefined && {end}),
});
/** One company in the first half of 2026: who pays, who answers, who comes. */
export const rows = {
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

/** One way to define a number, and who defines it so. */
export interface Definition {
  /** What it is of, and who defines it so. */
  readonly by: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A number that has several definitions. */
export interface Disagreement {
  readonly title: string;
  readonly why: string;
  /** Its id. */
  readonly metric: string;
  readonly definitions: readonly Definition[];
}

export const disagreements: readonly Disagreement[] = [
  {
    title: 'Monthly recurring revenue: what a price by the week is worth',
    why: 'A month has no whole number of weeks.',
    metric: 'mrr',
    definitions: [
      {by: 'a year of 365.25 days (default)', options: {convention: 'exact-year'}},
      {by: '52 weeks and 365 days', options: {convention: '52-weeks'}},
      {by: 'a month of 30 days', options: {convention: '30-days'}},
    ],
  },
  {
    title: 'Customer churn in May and June: lost accounts, of which?',
    why: 'Those who pay at the start are not those who pay at the end.',
    metric: 'logo-churn',
    definitions: [
      {by: 'of those at the start (ChartMogul, default)', options: {base: 'start'}},
      {by: 'of the mean of start and end', options: {base: 'average'}},
      {by: 'of those at the start and the new ones (Stripe)', options: {base: 'start-plus-new'}},
    ].map(({by, options}) => ({by, options: {...options, months: 2}})),
  },
  {
    title: 'Customer churn in May and June: who comes and goes within a month',
    why: 'Photographs of the first days of months do not show who was there only in between.',
    metric: 'logo-churn',
    definitions: [
      {by: 'by snapshot (dbt, default)', options: {dated: 'snapshot', months: 2}},
      {by: 'each change on its day (Stripe)', options: {dated: 'day', months: 2}},
    ],
  },
  {
    title: 'Revenue churn over six months',
    why: 'What is lost can be held against the start of all, of each month or of each day.',
    metric: 'revenue-churn',
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
    metric: 'crr',
    definitions: [
      {by: 'end less new, of the start (HubSpot, default)', options: {form: 'formula', months: 6}},
      {by: 'those of the start who are still there', options: {form: 'cohort', months: 6}},
    ],
  },
  {
    title: 'Net revenue retention over six months',
    why: 'Accounts that come and go in between are in some of the forms and not in others.',
    metric: 'nrr',
    definitions: [
      {by: 'accounts of the start, then against now (default)', options: {form: 'cohort', months: 6}},
      {by: 'the product of the months', options: {form: 'compounded', months: 6}},
      {by: 'all movements, of the opening', options: {form: 'movement-sum', months: 6}},
    ],
  },
  {
    title: 'Quick ratio over six months',
    why: 'What comes back is growth to some and a loss undone to others.',
    metric: 'quick-ratio',
    definitions: [
      {by: 'reactivation counts (default)', options: {reactivation: 'counted', months: 6}},
      {by: 'reactivation left out', options: {reactivation: 'left-out', months: 6}},
    ],
  },
  {
    title: 'Customer lifetime value',
    why: 'It is a forecast, and each form forecasts something else.',
    metric: 'clv',
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
    metric: 'nps',
    definitions: [
      {by: 'each respondent alike (default)', options: {rollUp: 'respondent'}},
      {by: 'each account alike', options: {rollUp: 'account'}},
      {by: 'each account by its revenue', options: {rollUp: 'revenue'}},
    ],
  },
  {
    title: 'Customer satisfaction',
    why: 'The same answers as a share of satisfied ones, or as a mean.',
    metric: 'csat',
    definitions: [
      {by: 'the two highest scores of five (default)', options: {shows: 'share'}},
      {by: 'the mean of the scores', options: {shows: 'mean'}},
    ],
  },
  {
    title: 'Stickiness: daily of monthly active users',
    why: 'A mean of ratios is not the ratio of the means, and one day is neither.',
    metric: 'stickiness-ratio',
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
    metric: 'cohort-retention',
    definitions: [
      {by: 'in the next calendar week (PostHog, default)', options: {}},
      {by: 'in it or any later one (the default of Mixpanel)', options: {returns: 'on-or-after'}},
      {by: '7 to 14 days after the very moment (Mixpanel)', options: {clock: 'elapsed'}},
      {by: 'every week with a visit begins a cohort (PostHog, recurring)', options: {cohort: 'recurring'}},
    ],
  },
];

/** A mean of the cohorts' retention after one period. */
export interface CohortMean {
  readonly by: string;
  /** `null` where nothing has come of age. */
  readonly share: number | null;
}

/** What is said of the three means of a table of cohorts. */
export const cohortMeans = {
  title: 'The mean of several cohorts',
  why: 'Large cohorts count more in a weighted mean, and each counts alike in a simple one. Those whose week still runs are left out of both; with them the mean is too low.',
};

/** The three means that one table of cohorts has. */
export function meansOf({mean, rows}: CohortTable): readonly CohortMean[] {
  const after = mean[1];
  const begun = rows
    .flatMap(({cells}) => cells[1] ?? [])
    .filter(({count, completeness}) => count !== null && completeness !== 'future');
  const seen = begun.reduce((sum, {count}) => sum + (count ?? 0), 0);
  const of = begun.reduce((sum, cell) => sum + (cell.of ?? 0), 0);
  return [
    {by: 'weighted by size (default)', share: after?.weighted ?? null},
    {by: 'simple', share: after?.simple ?? null},
    {by: 'weighted, with the week that still runs', share: of > 0 ? seen / of : null},
  ];
}
