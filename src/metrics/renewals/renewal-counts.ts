import * as z from 'zod/mini';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Estimate, type Insufficient, type Interval} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {clip} from '../statistics/interval.js';
import {ratioEstimate} from '../statistics/ratio-estimate.js';
import {wilson} from '../statistics/wilson.js';
import {NO_DATE} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {dueColumns, dueIn, duePeriod, periodOptions, type PeriodChoice, type RenewalState} from './due-renewals.js';

/** Options of the renewal rates. */
export const rateOptions = z.object({
  ...periodOptions,
  open: described(
    z._default(z.enum(['counted', 'left-out']), 'counted'),
    'Contracts that are due and still open: not renewed yet, in the denominator all the same; or left out, so that only closed ones count',
  ),
});
export type RateRules = z.output<typeof rateOptions>;

/** Contracts that were due, in the order of amounts, which tells nothing about whose they are. */
export type DueCounts = {
  readonly contracts: readonly (readonly [dueArr: number, renewedArr: number, state: RenewalState])[];
  /** Won contracts by when they were signed: up to the day on which they were due, later, or nobody says. */
  readonly signed: Readonly<Record<'onTime' | 'late' | 'unknown', number>>;
  /** Won contracts that do not say at which value; they are left out. */
  readonly withoutValue: number;
};

export function countDue(rules: PeriodChoice, scope: Scope) {
  const period = duePeriod(rules, scope);
  const contracts: [number, number, RenewalState][] = [];
  const signed = {onTime: 0, late: 0, unknown: 0};
  let withoutValue = 0;
  return {
    renewals(chunk: ChunkOf<typeof dueColumns>): void {
      const {states, rows} = dueIn(chunk, period, scope, () => withoutValue++);
      rows.forEach((row, i) => {
        const isWon = states[i] === 'won';
        contracts.push([chunk.dueArr[row]!, isWon ? chunk.renewedArr[row]! : 0, states[i]!]);
        if (!isWon) return;
        const on = chunk.signed[row]!;
        signed[on === NO_DATE ? 'unknown' : on <= chunk.due[row]! ? 'onTime' : 'late']++;
      });
    },
    result: (): DueCounts => ({
      contracts: contracts.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1)),
      signed: {...signed},
      withoutValue,
    }),
  };
}

/** What the renewal rates have in common. */
export const rateParts = {
  family: 'renewals',
  unit: 'share',
  direction: 'higher-is-better',
  tables: [dueColumns],
  options: rateOptions,
  interval:
    'of a ratio of sums, with contracts as the sample (Cochran); null for one contract, or when all have the same ratio; Wilson for the share of contracts',
  accumulator: countDue,
} as const;

/** What is beside a renewal rate. */
export interface RenewalParts {
  /** Contracts that were due, also open ones, and those of them that are open. */
  readonly dueContracts: number;
  readonly openContracts: number;
  /** Yearly value of all that were due. */
  readonly allDueArr: number;
  readonly signed: DueCounts['signed'];
  readonly withoutValue: number;
  /** Of the contracts, whatever they are worth. */
  readonly logo: {
    readonly won: number;
    readonly of: number;
    readonly share: number;
    readonly interval: Interval | null;
  };
}

/**
 * What was renewed of what was due, or why that cannot be said.
 * @param as what the formula calls what is renewed, and whether a contract counts with more than was due
 */
export function renewalRate(
  {contracts, signed, withoutValue}: DueCounts,
  {open}: RateRules,
  {level, minimumGroup}: Scope,
  as: {readonly term: string; readonly uplift: boolean},
): (Estimate & RenewalParts) | Insufficient {
  const all = {
    dueContracts: contracts.length,
    openContracts: contracts.filter(([, , state]) => state === 'open').length,
    allDueArr: contracts.reduce((sum, [due]) => sum + due, 0),
    withoutValue,
  };
  const counted = contracts.filter(([, , state]) => open === 'counted' || state !== 'open');
  const dueArr = counted.reduce((sum, [due]) => sum + due, 0);
  if (contracts.length > 0 && contracts.length < minimumGroup)
    return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
  if (contracts.length > 0 && counted.length === 0)
    return insufficient('all-open', 'All contracts that were due are still open', all);
  if (dueArr === 0) return insufficient('nothing-due', 'Nothing was due in this period', all);
  const renewed = counted.map(([due, amount]) => (as.uplift ? amount : Math.min(due, amount)));
  const renewedArr = renewed.reduce((sum, amount) => sum + amount, 0);
  const share = renewedArr / dueArr;
  const limits = ratioEstimate({numerators: renewed, denominators: counted.map(([due]) => due), level})?.interval;
  const won = counted.filter(([, , state]) => state === 'won').length;
  const logos = wilson({successes: won, trials: counted.length, level});
  return estimate(share, {
    n: counted.length,
    terms: {[as.term]: renewedArr, dueArr},
    interval: limits
      ? {
          ...clip(limits, {lower: Math.min(0, share), upper: as.uplift ? Infinity : 1}),
          level,
          method: 'ratio of sums, contracts as the sample (Cochran)',
        }
      : null,
    ...all,
    signed,
    logo: {
      won,
      of: counted.length,
      share: won / counted.length,
      interval: logos && {...logos, level, method: 'Wilson'},
    },
  });
}
