import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {estimate, insufficient} from '../kernel/outcome.js';
import {priced} from '../revenue/account-mrr.js';
import {trinomialBootstrap} from '../statistics/trinomial-bootstrap.js';
import {
  trinomialAdjustedWald,
  trinomialScoreInterval,
  trinomialWald,
  type TrinomialCounts,
} from '../statistics/trinomial.js';
import {described} from '../kernel/described.js';
import type {AnswerScale} from './answer-scale.js';
import {mrrFor, rollUp, type AccountAnswers} from './roll-up.js';
import {ScoreCounter, scored} from './score-counts.js';
import {scoreMembers, type Question} from './score-members.js';

const methods = {
  score: 'score interval of a trinomial difference (Tango 1998)',
  'adjusted-wald': 'adjusted Wald (Rocks 2016)',
  wald: 'Wald',
  bootstrap: 'bootstrap percentile',
} as const;

/** How likely one is to recommend, from 0 to 10. */
const question: Question = {kind: 'nps', from: 0, to: 10};
/** Detractors answer 0 to 6, promoters 9 or 10. */
const scale: AnswerScale = {from: 0, to: 10, lowTo: 6, highFrom: 9};

/** Net Promoter Score: share of promoters (9 or 10) less share of detractors (0 to 6), in points. */
export const nps = defineMetric({
  id: 'nps',
  label: 'Net Promoter Score',
  about:
    'Share of those who answer 9 or 10 less share of those who answer 0 to 6, on the question how likely they are to recommend.',
  family: 'voice',
  unit: 'points',
  range: [-100, 100],
  direction: 'higher-is-better',
  byPeriod: 'rows',
  tables: [scored, priced],
  options: z.object({
    rollUp: described(
      z._default(z.enum(['respondent', 'account', 'revenue']), 'respondent'),
      'What counts as one: each answer, each account (the mean of its answers), or each unit of its monthly revenue',
    ),
    answers: described(
      z._default(z.enum(['all', 'latest']), 'all'),
      'All answers, or only the latest one of each respondent',
    ),
    interval: described(
      z._default(z.enum(['score', 'adjusted-wald', 'wald', 'bootstrap']), 'score'),
      'Method of the interval. Answers rolled up by account or revenue have the interval of a ratio, with accounts as the sample',
    ),
    seed: described(z._default(z.int(), 1), 'Where the generator of the bootstrap starts'),
    draws: described(
      z._default(z.int().check(z.minimum(100), z.maximum(100_000)), 10_000),
      'Resamples of the bootstrap',
    ),
  }),
  formula: '100 * (promoters - detractors) / responses',
  interval: 'score interval of a trinomial difference (Tango): stays in range and always holds the estimate',
  source:
    'Reichheld (2003), The one number you need to grow; intervals: Tango (1998), Rocks (2016); roll-ups by account and revenue as in B2B practice',
  accumulator({rollUp, answers}, scope) {
    const scores = new ScoreCounter({...question, answers, byAccount: rollUp !== 'respondent'}, scope);
    const mrr = mrrFor(rollUp, scope);
    return {
      responses(chunk) {
        scores.add(chunk);
      },
      subscriptions(chunk) {
        mrr?.add(chunk);
      },
      result() {
        const {counts, invalid, accounts} = scores.result();
        const weighted = accounts.map((account) => ({
          ...kinds(account.counts),
          weight: mrr?.of(account.code) ?? 1,
        }));
        return {counts, invalid, accounts: weighted.sort(byAnswers)};
      },
    };
  },
  derive({counts, invalid, accounts}, {rollUp: unit, interval: method, seed, draws}, {level}) {
    const answers = kinds(counts);
    const responses = answers.promoters + answers.passives + answers.detractors;
    if (responses === 0) {
      return invalid === 0
        ? insufficient('no-responses', 'No responses yet')
        : insufficient('no-valid-responses', 'No response is a whole number from 0 to 10', {invalid});
    }
    const distribution = {counts, invalid, ...answers, responses};
    if (unit === 'respondent') {
      const limits = intervals[method]({...answers, level, seed, draws});
      return estimate((100 * (answers.promoters - answers.detractors)) / responses, {
        n: responses,
        terms: {...answers, responses},
        interval: limits && {lower: limits.lower, upper: limits.upper, level, method: methods[method]},
        distribution,
        scale,
      });
    }
    const rolled = rollUp(accounts, level);
    if (rolled === null) {
      return unit === 'account'
        ? insufficient('no-accounts', 'No response tells its account', {responses})
        : insufficient('no-revenue', 'No account that answered has revenue', {responses});
    }
    const {accounts: n, terms, interval} = rolled;
    return estimate(rolled.value, {n, terms, interval, distribution, scale});
  },
  members: /* @__PURE__ */ scoreMembers(question),
  examples: [
    {
      name: '7 and 8 are passive, 6 is a detractor',
      rows: {responses: [{score: 6}, {score: 7}, {score: 8}, {score: 9}]},
      outcome: {value: 0, terms: {promoters: 1, passives: 2, detractors: 1, responses: 4}},
    },
    {
      name: 'one promoter is 100, but says little: the interval reaches far below',
      rows: {responses: [{score: 10}]},
      outcome: {value: 100, interval: {upper: 100}},
    },
    {
      name: 'answers that are no whole number from 0 to 10 are counted as invalid, not as answers',
      rows: {responses: [{score: 11}, {score: 9.5}, {score: null}, {score: 0}]},
      outcome: {value: -100, distribution: {invalid: 3, responses: 1}},
    },
    {
      name: 'only the latest answer of a person',
      rows: {
        responses: [
          {respondent: 'u1', score: 2, at: '2026-01-01T00:00:00Z'},
          {respondent: 'u1', score: 9, at: '2026-02-01T00:00:00Z'},
        ],
      },
      options: {answers: 'latest'},
      outcome: {value: 100, n: 1},
    },
    {
      name: 'by account: a chatty account counts once',
      rows: {
        responses: [
          {account: 'a', score: 9},
          {account: 'a', score: 9},
          {account: 'a', score: 9},
          {account: 'b', score: 0},
        ],
      },
      options: {rollUp: 'account'},
      outcome: {value: 0, n: 2},
    },
    {
      name: 'by revenue: an account counts by what it pays',
      rows: {
        responses: [
          {account: 'a', score: 9},
          {account: 'b', score: 0},
        ],
        subscriptions: [
          {account: 'a', amount: 300, start: '2020-01-01'},
          {account: 'b', amount: 100, start: '2020-01-01'},
        ],
      },
      options: {rollUp: 'revenue'},
      outcome: {value: 50, n: 2},
    },
  ],
});

const intervals = {
  score: trinomialScoreInterval,
  'adjusted-wald': (answers: Answers) => trinomialAdjustedWald(answers)?.clipped ?? null,
  wald: (answers: Answers) => trinomialWald(answers)?.clipped ?? null,
  bootstrap: trinomialBootstrap,
};
type Answers = TrinomialCounts & {readonly level: number; readonly seed: number; readonly draws: number};

/** Answers by kind, from answers by score. */
function kinds(counts: readonly number[]): TrinomialCounts {
  const sum = (from: number, to: number): number => counts.slice(from, to).reduce((a, b) => a + b, 0);
  return {promoters: sum(9, 11), passives: sum(7, 9), detractors: sum(0, 7)};
}

/** An order that does not depend on the order of the rows, so that sums do not either. */
function byAnswers(a: AccountAnswers, b: AccountAnswers): number {
  return a.weight - b.weight || a.promoters - b.promoters || a.passives - b.passives || a.detractors - b.detractors;
}
