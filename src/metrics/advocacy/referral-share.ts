import * as z from 'zod/mini';
import {countedShare} from '../kernel/counted-share.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient} from '../kernel/outcome.js';
import {clip} from '../statistics/interval.js';
import {ratioEstimate} from '../statistics/ratio-estimate.js';
import {dealOptions, Deals, dealt} from './deals.js';

const deal = (id: string, amount: number, source: string | null, status = 'won') => ({
  id,
  amount,
  source,
  status,
  type: 'new',
  closed: '2026-03-01',
});
const deals = [deal('o1', 10_000, 'referral'), deal('o2', 5000, 'outbound'), deal('o3', 1000, 'referral', 'lost')];

/** Referral share: won new deals that came from a referral, of all won new deals. */
export const referralShare = defineMetric({
  id: 'referral-share',
  label: 'New business from referrals',
  about: 'Share of the won new deals that came from a referral: of their number, or of their amount.',
  family: 'advocacy',
  unit: 'share',
  range: [0, 1],
  direction: 'higher-is-better',
  tables: [dealt],
  options: z.object({
    shows: described(
      z._default(z.enum(['count', 'amount']), 'count'),
      'The share of the number of deals, or of their amount',
    ),
    unknown: described(
      z._default(z.enum(['counted', 'left-out']), 'counted'),
      'Deals that do not say where they came from count as not referred, or are left out',
    ),
    ...dealOptions,
  }),
  formula: 'referred / won',
  interval: 'Wilson for the number; for the amount that of a ratio of sums, with deals as the sample (Cochran)',
  source: 'HubSpot, original source of a deal: one source each. Wilson (1927); Cochran, Sampling Techniques',
  accumulator({days}, scope) {
    const found = new Deals({days}, scope);
    return {
      opportunities(chunk) {
        found.add(chunk);
      },
      result() {
        const won = [...found.all.values()].filter(({status, type}) => status === 'won' && type === 'new');
        const amounts = (isIn: (source: string | null) => boolean): number[] =>
          won
            .filter(({source}) => isIn(source))
            .map(({amount}) => amount)
            .sort((a, b) => a - b);
        return {
          referred: amounts((source) => source === 'referral'),
          others: amounts((source) => source !== null && source !== 'referral'),
          unknown: amounts((source) => source === null),
        };
      },
    };
  },
  derive({referred, others, unknown}, {shows, unknown: rule}, {level, minimumGroup}) {
    const rest = rule === 'counted' ? [...others, ...unknown] : others;
    const amounts = [...referred, ...rest];
    const n = amounts.length;
    const byCount = countedShare(referred.length, n, level);
    const numerators = [...referred, ...rest.map(() => 0)];
    const ratio = ratioEstimate({numerators, denominators: amounts, level});
    if (byCount === null || (shows === 'amount' && ratio === null)) {
      return insufficient('no-deals-won', 'No new deal was won in this time, or none of any value', {won: n});
    }
    if (referred.length + others.length === 0) {
      return insufficient('no-sources', 'No deal that was won says where it came from', {unknown: unknown.length});
    }
    if (n < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    const sum = (some: readonly number[]): number => some.reduce((a, b) => a + b, 0);
    const limits = ratio?.interval ?? null;
    const byAmount = ratio && {
      referred: sum(referred),
      won: sum(amounts),
      share: ratio.ratio,
      interval: limits && {
        ...clip(limits, {lower: 0, upper: 1}),
        level,
        method: 'ratio of sums, deals as the sample (Cochran)',
      },
    };
    const shown =
      shows === 'amount' && byAmount !== null ? byAmount : {referred: byCount.count, won: byCount.of, ...byCount};
    return estimate(shown.share, {
      n,
      terms: {referred: shown.referred, won: shown.won},
      interval: shown.interval,
      byCount,
      /** `null` where the deals add up to nothing. */
      byAmount,
      unknown: unknown.length,
    });
  },
  examples: [
    {
      name: 'one of two won deals came from a referral; one that was lost does not count',
      rows: {opportunities: deals},
      outcome: {value: 0.5, n: 2, terms: {referred: 1, won: 2}, interval: {lower: 0.09453120573423067}},
    },
    {
      name: 'by amount it is two thirds',
      rows: {opportunities: deals},
      options: {shows: 'amount'},
      outcome: {value: 2 / 3, terms: {referred: 10_000, won: 15_000}, byCount: {share: 0.5}},
    },
    {
      name: 'more of what a customer has is no new business',
      rows: {opportunities: [...deals, {...deal('o4', 100, 'referral'), type: 'upsell'}]},
      outcome: {terms: {referred: 1, won: 2}},
    },
    {
      name: 'a deal of unknown source counts as not referred, or is left out',
      rows: {opportunities: [...deals, deal('o4', 100, null)]},
      options: {unknown: 'left-out'},
      outcome: {value: 0.5, unknown: 1},
    },
    {
      name: 'a deal that is won only after as-of is not won yet',
      rows: {opportunities: [deals[1]!, {...deal('o4', 100, 'referral'), closed: '2026-06-30'}]},
      outcome: {value: 0, n: 1},
    },
    {
      name: 'where no deal says where it came from, that is not nothing from referrals',
      rows: {opportunities: [deal('o1', 100, null)]},
      outcome: {kind: 'insufficient', code: 'no-sources'},
    },
    {
      name: 'no won new deal, no share',
      rows: {opportunities: [deals[2]!]},
      outcome: {kind: 'insufficient', code: 'no-deals-won'},
    },
  ],
});
