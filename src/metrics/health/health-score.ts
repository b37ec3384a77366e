import * as z from 'zod/mini';
import {nowOf} from '../calendar/now.js';
import {AccountList, listed} from '../kernel/account-list.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Interval, type Outcome} from '../kernel/outcome.js';
import {billed} from '../revenue/billed.js';
import {CurrentMrr} from '../revenue/current-mrr.js';
import {dayConventions} from '../revenue/monthly-amount.js';
import {wilson} from '../statistics/wilson.js';
import type {Dictionary} from '../table/column.js';
import {measurements} from '../tables/measurements.js';
import {AccountActivity, acts} from './account-activity.js';
import {byScore, healthOf, matrixOf, sumOf, totalOf, type AccountHealth, type BandTotal} from './account-health.js';
import {cellOf, type AccountValues} from './account-values.js';
import {completeComponent, plainComponent, type HealthComponent} from './components.js';
import {GivenValues} from './given-values.js';
import type {HealthBand} from './health-band.js';
import type {HealthMatrix} from './health-matrix.js';
import type {Measured} from './measured.js';
import {measures, type MeasuredTable} from './measures.js';
import {pulseShares, type PulseShares} from './pulse.js';
import {scoreValues, type ScoreRules} from './score-account.js';
import {bandsInOrder, scoreOptions} from './score-options.js';
import {answered, SurveyAnswers} from './survey-answers.js';
import {opened, TicketCounts} from './ticket-counts.js';

/** The health of all accounts. */
export interface HealthOutcome extends Outcome {
  readonly kind: 'health';
  readonly components: readonly (HealthComponent & {
    /** Share of all weight, 0..1. */
    readonly share: number;
  })[];
  /** The lowest score first, then the larger revenue; accounts without a score last. */
  readonly accounts: readonly AccountHealth[];
  /** Accounts with a score. */
  readonly n: number;
  readonly bands: {readonly [band in HealthBand | 'unknown']: BandTotal};
  /** Accounts by band and tier of revenue; `null` where revenue is not known. */
  readonly matrix: HealthMatrix | null;
  readonly tiers: readonly number[];
  /** What the scores were made by. */
  readonly rules: ScoreRules;
  readonly pulseMaxAgeDays: number;
  readonly pulses: PulseShares;
  /** Revenue of all accounts; `null` as for one. */
  readonly mrr: number | null;
  /** ISO 4217; `null` where it was not given, or there are several. */
  readonly currency: string | null;
  /** Share of the accounts with a score that are red, with its interval; `null` where none has a score. */
  readonly atRisk: {readonly share: number; readonly interval: Interval | null} | null;
}

/** How healthy each account is, from 0 to 100. */
export const healthScore = defineMetric({
  id: 'health-score',
  label: 'Account health',
  about:
    'Each component of an account is mapped from its worst (0) to its best (100) value; the score is their weighted mean. As one number: the share of accounts that are at risk.',
  family: 'health',
  unit: 'score',
  range: [0, 100],
  direction: 'higher-is-better',
  tables: [listed, measurements, acts, opened, answered, billed],
  options: z
    .object({
      ...scoreOptions,
      tiers: described(
        z._default(z.array(z.number()).check(z.refine(isAscending, 'borders in ascending order')), [500, 2000]),
        'Where tiers of monthly revenue begin, each inclusive',
      ),
      dayConvention: described(
        z._default(z.enum(dayConventions), 'exact-year'),
        'How prices by day and week are turned into a month',
      ),
    })
    .check(bandsInOrder),
  formula: 'red / scored',
  interval:
    'Wilson score interval of the share at risk: how far it might be from luck alone, were the accounts a sample',
  source:
    'Weights, bands and missing values as in Gainsight scorecards, where the From value of a band is not in it (boundary)',
  accumulator({components, windowDays, pulseMaxAgeDays, dayConvention}, scope) {
    const complete = components.map((given) => completeComponent(given, windowDays));
    const list = new AccountList(scope);
    const given = new GivenValues(complete, scope);
    const activity = new AccountActivity(complete, scope);
    const tickets = new TicketCounts(complete, scope);
    const answers = new SurveyAnswers(complete, pulseMaxAgeDays, scope);
    const now = nowOf(scope);
    const mrr = new CurrentMrr(now.today, dayConvention);
    let keys: Dictionary | null = null;
    const seen = ({account}: {readonly account: {readonly dictionary: Dictionary}}): void => {
      if (keys === null || account.dictionary.size > 0) keys = account.dictionary;
    };
    return {
      accounts(chunk) {
        seen(chunk);
        list.add(chunk);
      },
      measurements(chunk) {
        seen(chunk);
        given.add(chunk);
      },
      events(chunk) {
        seen(chunk);
        activity.add(chunk);
      },
      tickets(chunk) {
        seen(chunk);
        tickets.add(chunk);
      },
      responses(chunk) {
        seen(chunk);
        answers.add(chunk);
      },
      subscriptions(chunk) {
        mrr.add(chunk);
      },
      result() {
        const measured: Readonly<Record<MeasuredTable, Measured>> = {
          measurements: given.result(),
          events: activity.result(),
          tickets: tickets.result(),
          responses: answers.result(),
        };
        const used = components.length > 0 ? complete : given.found().map((id) => plainComponent(id, windowDays));
        const tables = [...new Set(used.map(({measure}) => measures[measure].table))];
        const isThere = (code: number): boolean =>
          list.given ? list.has(code) : tables.some((table) => measured[table].has(code));
        const accounts = Array.from({length: keys?.size ?? 0}, (_, code) => code)
          .filter(isThere)
          .map((code): AccountValues => {
            const facts = {code, start: list.start(code), seats: list.seats(code)};
            const cells = used.map((component) => cellOf(component, facts, measured, now, scope));
            return {
              account: keys?.value(code) ?? '',
              name: list.name(code),
              seats: facts.seats,
              mrr: mrr.of(code),
              pulse: answers.pulse(code),
              values: cells.map(({value}) => value),
              gaps: cells.map(({gap}) => gap),
            };
          })
          .sort((a, b) => (a.account < b.account ? -1 : 1));
        return {
          components: used.map(({id}) => id),
          accounts,
          currency: mrr.currency,
        };
      },
    };
  },
  derive(aggregate, options, {level}) {
    if (aggregate.accounts.length === 0) return insufficient('no-accounts', 'No account is a customer at this moment');
    const {components: given, windowDays, tiers, missing, minCoverage, amberFrom, greenFrom, boundary} = options;
    const rules = {missing, minCoverage, amberFrom, greenFrom, boundary};
    const components =
      given.length > 0
        ? given.map((component) => completeComponent(component, windowDays))
        : aggregate.components.map((id) => plainComponent(id, windowDays));
    if (components.length === 0) {
      return insufficient(
        'no-components',
        'No component of health is measured: give measurements, or say which components to work out',
      );
    }
    if (aggregate.accounts.every(({values}) => values.every((value) => value === null))) {
      return insufficient('no-values', 'None of the components has a value for any account', {
        accounts: aggregate.accounts.length,
      });
    }
    const weight = components.reduce((sum, component) => sum + component.weight, 0);
    const accounts = aggregate.accounts
      .map((account): AccountHealth => healthOf(account, scoreValues(components, account.values, rules)))
      .sort(byScore);
    const bands = {
      red: totalOf(accounts, 'red'),
      amber: totalOf(accounts, 'amber'),
      green: totalOf(accounts, 'green'),
      unknown: totalOf(accounts, null),
    };
    const n = accounts.length - bands.unknown.accounts;
    const limits = wilson({successes: bands.red.accounts, trials: n, level});
    const outcome: HealthOutcome = {
      kind: 'health',
      components: components.map((component) => ({...component, share: component.weight / weight})),
      accounts,
      n,
      bands,
      matrix: matrixOf(accounts, {...rules, tiers}),
      tiers,
      rules,
      pulseMaxAgeDays: options.pulseMaxAgeDays,
      pulses: pulseShares(accounts.map(({pulse}) => pulse?.rating ?? null)),
      mrr: sumOf(accounts),
      currency: aggregate.currency,
      atRisk:
        n === 0
          ? null
          : {share: bands.red.accounts / n, interval: limits && {...limits, level, method: 'Wilson score interval'}},
    };
    return outcome;
  },
  headlineLabel: 'Accounts at risk',
  headlineUnit: 'share',
  headline({atRisk, bands, n}) {
    if (atRisk === null) return insufficient('no-scores', 'No account has a score', {accounts: bands.unknown.accounts});
    return estimate(atRisk.share, {n, terms: {red: bands.red.accounts, scored: n}, interval: atRisk.interval});
  },
  examples: [
    {
      name: 'two components of different weight: (3 × 80 + 1 × 20) / 4',
      rows: {
        measurements: [
          {account: 'a', component: 'adoption', value: 80},
          {account: 'a', component: 'support', value: 20},
        ],
      },
      options: {
        components: [
          {id: 'adoption', weight: 3},
          {id: 'support', weight: 1},
        ],
      },
      outcome: {accounts: [{account: 'a', score: 65, band: 'amber', coverage: 1}]},
    },
    {
      name: 'less may be better: 3 tickets between 12 (worst) and 0 (best) score 75, and 75 is green',
      rows: {measurements: [{account: 'a', component: 'tickets', value: 3}]},
      options: {components: [{id: 'tickets', worst: 12, best: 0}]},
      outcome: {accounts: [{score: 75, band: 'green'}]},
    },
    {
      name: 'a missing component gives its weight to the others, and coverage says so',
      rows: {
        accounts: [{account: 'a'}],
        measurements: [{account: 'a', component: 'adoption', value: 40}],
      },
      options: {
        components: [
          {id: 'adoption', weight: 3},
          {id: 'support', weight: 1},
        ],
      },
      outcome: {accounts: [{score: 40, coverage: 0.75, components: [{score: 40}, {score: null, gap: 'missing'}]}]},
    },
    {
      name: 'or it counts as zero',
      rows: {measurements: [{account: 'a', component: 'adoption', value: 40}]},
      options: {
        components: [
          {id: 'adoption', weight: 3},
          {id: 'support', weight: 1},
        ],
        missing: 'zero',
      },
      outcome: {accounts: [{score: 30, components: [{lost: 45}, {lost: 25}]}]},
    },
    {
      name: 'measured from events: 2 of 4 seats used in the last 28 days',
      rows: {
        accounts: [{account: 'a', seats: 4, start: '2025-01-01'}],
        events: [
          {user: 'u1', account: 'a', at: '2026-06-10T09:00:00Z'},
          {user: 'u1', account: 'a', at: '2026-06-11T09:00:00Z'},
          {user: 'u2', account: 'a', at: '2026-06-12T09:00:00Z'},
          {user: 'u3', account: 'a', at: '2026-03-01T09:00:00Z'},
        ],
      },
      options: {components: [{id: 'adoption', measure: 'active-users-per-seat'}]},
      scope: {asOf: Date.UTC(2026, 6, 1)},
      outcome: {accounts: [{score: 50, components: [{value: 0.5}]}]},
    },
    {
      name: 'an account younger than the window has no value yet, rather than a low one',
      rows: {
        accounts: [
          {account: 'old', seats: 1, start: '2025-01-01'},
          {account: 'young', seats: 1, start: '2026-06-20'},
        ],
        events: [{user: 'u1', account: 'old', at: '2026-06-10T09:00:00Z'}],
      },
      options: {components: [{id: 'adoption', measure: 'active-users-per-seat'}]},
      scope: {asOf: Date.UTC(2026, 6, 1)},
      outcome: {
        accounts: [
          {account: 'old', score: 100},
          {account: 'young', score: null, components: [{gap: 'incomplete'}]},
        ],
      },
    },
    {
      name: 'the pulse stands beside the score; one that is older than allowed counts as none',
      rows: {
        accounts: [{account: 'a'}, {account: 'b'}],
        measurements: [
          {account: 'a', component: 'adoption', value: 90},
          {account: 'b', component: 'adoption', value: 90},
        ],
        responses: [
          {kind: 'pulse', account: 'a', rating: 'green', at: '2026-06-01T00:00:00Z'},
          {kind: 'pulse', account: 'a', rating: 'red', at: '2026-06-20T00:00:00Z'},
          {kind: 'pulse', account: 'b', rating: 'green', at: '2026-01-01T00:00:00Z'},
        ],
      },
      scope: {asOf: Date.UTC(2026, 6, 1)},
      outcome: {accounts: [{band: 'green', pulse: {rating: 'red', on: '2026-06-20'}}, {pulse: null}]},
    },
  ],
});

function isAscending(values: readonly number[]): boolean {
  return values.every((value, i) => i === 0 || value > values[i - 1]!);
}
