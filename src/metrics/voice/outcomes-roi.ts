import {Adder} from 'd3-array';
import * as z from 'zod/mini';
import {monthOf} from '../calendar/months.js';
import {zone} from '../calendar/zone.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Estimate, type Insufficient} from '../kernel/outcome.js';
import {share} from '../statistics/share.js';
import {wilson} from '../statistics/wilson.js';
import {MISSING, NO_DATE} from '../table/column.js';
import {outcomes} from '../tables/outcomes.js';
import {paybackMonth, returnOnInvestment} from './return-on-investment.js';

/** What agreed outcomes have come to. */
export interface OutcomesAchieved extends Estimate {
  /** Benefit less cost as a share of the cost; `null` without a cost. */
  readonly roi: number | null;
  /** Of the agreed ones, 0..1. */
  readonly goals: {readonly agreed: number; readonly achieved: number; readonly share: number};
  /** Months until the benefit had made up for the cost, from the first month with either; `null` where it has not yet. */
  readonly payback: number | null;
}

const kinds = ['goal', 'co-innovation', 'onboarding', 'education'] as const;

const agreed = [
  {account: 'a', kind: 'goal', agreedOn: '2026-01-10', achievedOn: '2026-03-05', cost: 100, benefit: 90},
  {account: 'a', kind: 'goal', agreedOn: '2026-02-10', achievedOn: '2026-04-20', cost: 100, benefit: 210},
  {account: 'b', kind: 'goal', agreedOn: '2026-05-01', cost: 50, benefit: 1000},
  {account: 'b', kind: 'goal', agreedOn: '2026-07-01', cost: 50, benefit: 1000},
];

/** Outcomes achieved: what customers got for what it cost them, which goals were met, and when it had paid for itself. */
export const outcomesRoi = defineMetric({
  id: 'outcomes-roi',
  label: 'Return on agreed outcomes',
  about:
    'Benefit of the outcomes that were reached less the cost of all that were agreed, as a share of the cost. What was promised but not reached has cost, and no benefit yet.',
  family: 'voice',
  unit: 'share',
  direction: 'higher-is-better',
  tables: [outcomes.pick('account', 'kind', 'agreedOn', 'achievedOn', 'benefit', 'cost')],
  options: z.object({
    shows: described(
      z._default(z.enum(['roi', 'goals', 'payback']), 'roi'),
      'The return on what it cost, the share of agreed outcomes that were reached, or the months until the benefit made up for the cost',
    ),
    kinds: described(
      z._default(z.array(z.enum(kinds)).check(z.minLength(1)), ['goal']),
      'Which outcomes count. One without a kind is a goal',
    ),
  }),
  formula: 'numerator / denominator',
  interval: 'Wilson for the share of goals; none for money and months, which are as they were given',
  source: 'Our own, as in success plans: return on investment and payback of agreed outcomes; Wilson (1927)',
  accumulator({kinds: wanted}, {asOf, timeZone}) {
    const today = zone(timeZone).dayOf(asOf - 1);
    const counts = {agreed: 0, achieved: 0};
    const cost = new Map<number, Adder>();
    const benefit = new Map<number, Adder>();
    const accounts = new Set<number>();
    return {
      outcomes({account, kind, agreedOn, achievedOn, benefit: gains, cost: spent}) {
        const codes = new Set(wanted.map((name) => kind.dictionary.find(name)));
        if (wanted.includes('goal')) codes.add(MISSING);
        for (let row = 0; row < agreedOn.length; row++) {
          const reached = achievedOn[row]! <= today;
          // Without the day on which it was agreed it is known of since it was reached, or has been all the time.
          const from = agreedOn[row] === NO_DATE ? Math.min(achievedOn[row]!, today) : agreedOn[row]!;
          if (!codes.has(kind.codes[row]!) || from > today) continue;
          counts.agreed++;
          accounts.add(account.codes[row]!);
          add(cost, monthOf(from), spent[row]!);
          if (!reached) continue;
          counts.achieved++;
          add(benefit, monthOf(Math.max(from, achievedOn[row]!)), gains[row]!);
        }
      },
      result() {
        const months = [...cost.keys(), ...benefit.keys()];
        const first = months.reduce((least, month) => Math.min(least, month), Infinity);
        const last = months.reduce((most, month) => Math.max(most, month), -Infinity);
        const byMonth = (sums: ReadonlyMap<number, Adder>): number[] =>
          months.length === 0
            ? []
            : Array.from({length: last - first + 1}, (_, i) => (sums.get(first + i)?.valueOf() ?? 0) + 0);
        return {...counts, accounts: accounts.size, cost: byMonth(cost), benefit: byMonth(benefit)};
      },
    };
  },
  derive(counted, {shows}, {level, minimumGroup}): OutcomesAchieved | Insufficient {
    const {accounts, cost, benefit, ...goals} = counted;
    if (goals.agreed === 0) return insufficient('no-outcomes', 'Nothing was agreed before the as-of date');
    if (accounts < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    const [spent, gained] = [sum(cost), sum(benefit)];
    const met = {successes: goals.achieved, trials: goals.agreed};
    const limits = wilson({...met, level});
    const rest = {
      roi: returnOnInvestment(cost, benefit),
      goals: {...goals, share: share(met)!},
      payback: spent === 0 ? null : paybackMonth(cost, benefit),
    };
    if (shows === 'goals') {
      return estimate(rest.goals.share, {
        n: goals.agreed,
        terms: {numerator: goals.achieved, denominator: goals.agreed},
        interval: limits && {...limits, level, method: 'Wilson'},
        ...rest,
      });
    }
    if (rest.roi === null) return insufficient('no-outcome-cost', 'No agreed outcome has a cost', goals);
    if (shows === 'roi') {
      return estimate(rest.roi, {n: goals.agreed, terms: {numerator: gained - spent, denominator: spent}, ...rest});
    }
    if (rest.payback === null) {
      return insufficient('not-paid-back', 'The benefit has not made up for the cost yet', {
        cost: spent,
        benefit: gained,
      });
    }
    return estimate(rest.payback, {
      n: goals.agreed,
      terms: {numerator: rest.payback, denominator: 1},
      unit: 'count',
      ...rest,
    });
  },
  examples: [
    {
      name: '300 for 250: what is agreed and not reached costs, and what is agreed later does not count',
      rows: {outcomes: agreed},
      outcome: {value: 0.2, n: 3, terms: {numerator: 50, denominator: 250}, goals: {agreed: 3, achieved: 2}},
    },
    {
      name: 'two of three goals were reached',
      rows: {outcomes: agreed},
      options: {shows: 'goals'},
      outcome: {value: 2 / 3, n: 3, interval: {method: 'Wilson'}},
    },
    {
      name: 'paid back in April, the fourth month',
      rows: {outcomes: agreed},
      options: {shows: 'payback'},
      outcome: {value: 4, unit: 'count'},
    },
    {
      name: 'not paid back yet in March',
      scope: {asOf: Date.UTC(2026, 3, 1)},
      rows: {outcomes: agreed},
      options: {shows: 'payback'},
      outcome: {kind: 'insufficient', code: 'not-paid-back', terms: {cost: 200, benefit: 90}},
    },
    {
      name: 'a return on nothing has no value',
      rows: {outcomes: [{account: 'a', kind: 'goal', agreedOn: '2026-01-01', benefit: 10}]},
      outcome: {kind: 'insufficient', code: 'no-outcome-cost'},
    },
    {
      name: 'joint projects are counted where they are asked for',
      rows: {outcomes: [...agreed, {account: 'a', kind: 'co-innovation', agreedOn: '2026-01-01', cost: 250}]},
      options: {kinds: ['goal', 'co-innovation']},
      outcome: {value: -0.4, n: 4},
    },
  ],
});

function add(sums: Map<number, Adder>, month: number, amount: number): void {
  if (Number.isNaN(amount)) return;
  let own = sums.get(month);
  if (own === undefined) sums.set(month, (own = new Adder()));
  own.add(amount);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
