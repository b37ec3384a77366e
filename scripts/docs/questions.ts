import type * as metrics from 'keepwell/metrics';

type MetricId = (typeof metrics)[keyof typeof metrics]['id'];

/** What people ask, and the metrics that answer it. Every metric answers something: a test of the docs sees to it. */
export const questions: readonly (readonly [question: string, ...metrics: readonly MetricId[]])[] = [
  ['Do accounts stay?', 'retention-curve', 'compare-curves', 'logo-churn', 'crr'],
  ['Do users come back?', 'cohort-retention', 'lifecycle', 'active-users', 'stickiness-ratio', 'days-active'],
  ['Do we keep what existing customers pay?', 'nrr', 'grr', 'revenue-churn', 'dollar-retention'],
  ['Are we growing existing customers?', 'expansion-revenue', 'sales-growth', 'products-per-customer', 'account-spend'],
  ['What is earned, and what moves it?', 'mrr', 'arr', 'mrr-movements', 'quick-ratio', 'average-contract-value'],
  ['Will contracts be renewed?', 'gross-renewal-rate', 'net-renewal-rate', 'renewal-quota-attainment'],
  [
    'What is a customer worth, and what does one cost?',
    'clv',
    'clv-btyd',
    'customer-retention-cost',
    'total-cost-of-ownership',
  ],
  [
    'How soon is it worth something to them?',
    'time-to-value',
    'days-to-onboard',
    'programme-engagement',
    'outcomes-roi',
  ],
  [
    'What is used, and by how many?',
    'feature-adoption',
    'feature-usage',
    'breadth-of-adoption',
    'sticky-feature-share',
  ],
  ['How much is used of what is paid for?', 'licence-utilisation', 'utilisation-rate', 'consumption-pace'],
  ['How much time is spent in it?', 'session-time', 'feature-time', 'login-frequency', 'engagement-score'],
  ['Would they recommend, and are they satisfied?', 'nps', 'csat', 'ces', 'rating', 'survey-response-rate'],
  ['How are we rated, person by person and place by place?', 'employee-rating', 'local-reviews'],
  ['What do they ask for?', 'feature-requests', 'repeat-requests', 'complaints'],
  [
    'Do they speak for us?',
    'advocacy-rate',
    'referrals',
    'willingness-to-introduce',
    'co-innovation',
    'community-growth',
  ],
  ['What does that bring?', 'referral-share', 'influenced-revenue', 'organic-growth-share'],
  ['How fast are they helped?', 'first-response-time', 'resolution-time', 'sla-attainment'],
  ['Who needs somebody now?', 'early-signals', 'health-score', 'usage-trend', 'csm-pulse', 'csm-touches'],
  ['How is the work spread?', 'loaded-arr', 'csm-touches'],
  ['What goes before staying or leaving?', 'value-unlock', 'leading-indicators', 'compare-curves'],
];
