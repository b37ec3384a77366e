import * as z from 'zod/mini';
import {isoDay} from '../calendar/days.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Insufficient, type Outcome} from '../kernel/outcome.js';
import {consumption, type Consumption} from './consumption.js';
import {entitling, metered, tallyConsumption, type AccountConsumption} from './consumption-tally.js';
import {pooledRate, type PooledRate} from './pooled-rate.js';

/** How one account uses up what it bought. Days are such as `2026-06-01`. */
export interface AccountPace extends Omit<Consumption, 'exhaustionDay'> {
  readonly account: string;
  /** Its id where it has no name. */
  readonly name: string;
  readonly entitled: number;
  readonly used: number;
  readonly termStart: string;
  /** The first day after the term. */
  readonly termEnd: string;
  /** The day on which the units run out at this pace; `null` where the term ends before. */
  readonly exhaustionDay: string | null;
}

/** How all accounts use up what they bought. */
export interface ConsumptionPace extends Outcome {
  readonly kind: 'consumption';
  /** The fastest first; those without a pace last. */
  readonly accounts: readonly AccountPace[];
  /** All units used over all that would be at an even pace; `null` where no term is under way. */
  readonly pooled: PooledRate | null;
  /** Accounts whose units run out before their term. */
  readonly runningOut: number;
}

const used = (value: number, at: string): object => ({user: 'u', account: 'a', event: 'usage', value, at});
const term = {account: 'a', entitled: 100, termStart: '2026-06-01', termEnd: '2026-07-01'};

/** Consumption pace: how fast accounts use up what they bought for a term. */
export const consumptionPace = defineMetric({
  id: 'consumption-pace',
  label: 'Consumption pace',
  about:
    'Share of the units bought that is used, for each share of the term that is over: at 1 they last exactly as long as the term, above it they run out before, and below it some are left.',
  family: 'adoption',
  unit: 'ratio',
  tables: [metered, entitling],
  options: z.object({
    event: described(
      z._default(z.string(), 'usage'),
      'Name of the events that use units up; their value is how many. Each row counts: two of the same moment are two',
    ),
  }),
  formula: 'used / due',
  interval:
    'of a ratio of sums, with accounts as the sample (Cochran), from 0; null for one account, or when all have the same pace',
  source:
    'OpenMeter, usage in windows of entitlements; Gainsight, consumption; Cochran, Sampling Techniques, chapter 6',
  accumulator: tallyConsumption,
  derive({any, accounts: counts, until}, _options, {level, minimumGroup}): ConsumptionPace | Insufficient {
    if (!any) return insufficient('no-events', 'No event happened before the as-of date');
    if (counts.length === 0) return insufficient('no-entitlement', 'No account has bought units for a term that runs');
    if (counts.length < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    const accounts = counts.map((account) => paceOf(account, until)).sort(byPace);
    return {
      kind: 'consumption',
      accounts,
      pooled: pooledRate(
        accounts.map((one) => [one.used, one.entitled * (one.elapsedShare ?? 0)]),
        level,
      ),
      runningOut: accounts.filter(({exhaustionDay, termEnd}) => exhaustionDay !== null && exhaustionDay < termEnd)
        .length,
    };
  },
  headlineLabel: 'Consumption pace of all accounts',
  headline({pooled}) {
    if (pooled === null) return insufficient('no-entitlement', 'No account has bought units for a term that runs');
    const {value, part, whole, accounts, interval} = pooled;
    return estimate(value, {n: accounts, terms: {used: part, due: whole}, interval});
  },
  examples: [
    {
      name: 'half of the units in ten of thirty days: at one and a half times the even pace they last for twenty',
      scope: {asOf: Date.UTC(2026, 5, 11)},
      rows: {
        accounts: [term],
        events: [used(20, '2026-06-01T00:00:00Z'), used(30, '2026-06-10T23:59:59Z'), used(99, '2026-05-31T12:00:00Z')],
      },
      outcome: {
        accounts: [
          {used: 50, consumedShare: 0.5, elapsedShare: 1 / 3, pace: 1.5, projected: 150, exhaustionDay: '2026-06-21'},
        ],
        runningOut: 1,
        pooled: {value: 1.5, interval: null},
      },
    },
    {
      name: 'the day that runs does not count, neither in what is used nor in what is over',
      scope: {asOf: Date.UTC(2026, 5, 16, 12)},
      rows: {accounts: [term], events: [used(25, '2026-06-02T08:00:00Z'), used(50, '2026-06-16T08:00:00Z')]},
      outcome: {
        accounts: [{used: 25, elapsedShare: 0.5, pace: 0.5, projected: 50, exhaustionDay: null}],
        runningOut: 0,
      },
    },
    {
      name: 'nothing bought: no share, and no pace; the others are pooled without it',
      scope: {asOf: Date.UTC(2026, 5, 16)},
      rows: {
        accounts: [
          {...term, entitled: 0},
          {...term, account: 'b'},
        ],
        events: [used(5, '2026-06-02T08:00:00Z'), {...used(50, '2026-06-02T08:00:00Z'), account: 'b'}],
      },
      outcome: {
        accounts: [
          {account: 'b', pace: 1, exhaustionDay: '2026-07-01'},
          {account: 'a', pace: null, projected: 10},
        ],
        pooled: {value: 1, accounts: 1},
        runningOut: 0,
      },
    },
    {
      name: 'a term that is over does not count',
      rows: {accounts: [{...term, termEnd: '2026-06-20'}], events: [used(5, '2026-06-02T08:00:00Z')]},
      outcome: {kind: 'insufficient', code: 'no-entitlement'},
    },
  ],
});

function paceOf(
  {account, name, entitled, used: units, termStart, termEnd}: AccountConsumption,
  asOf: number,
): AccountPace {
  const {exhaustionDay, ...rest} = consumption({entitled, used: units, termStart, termEnd, asOf});
  return {
    account,
    name: name ?? account,
    entitled,
    used: units,
    termStart: isoDay(termStart),
    termEnd: isoDay(termEnd),
    ...rest,
    exhaustionDay: exhaustionDay === null ? null : isoDay(exhaustionDay),
  };
}

function byPace(a: AccountPace, b: AccountPace): number {
  return (b.pace ?? -1) - (a.pace ?? -1) || (a.account < b.account ? -1 : 1);
}
