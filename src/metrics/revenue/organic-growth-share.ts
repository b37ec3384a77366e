import {sum} from 'd3-array';
import * as z from 'zod/mini';
import {firstOfMonth} from '../calendar/months.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Interval} from '../kernel/outcome.js';
import {clip} from '../statistics/interval.js';
import {ratioEstimate} from '../statistics/ratio-estimate.js';
import {wilson} from '../statistics/wilson.js';
import {NO_DATE} from '../table/column.js';
import {opportunities} from '../tables/opportunities.js';
import {monthSpan, monthsOption} from './mrr-window.js';

const sources = ['referral', 'outbound', 'inbound', 'partner', 'paid'] as const;
const UNKNOWN_SOURCE = 'unknown';

const won = (amount: number, source: (typeof sources)[number] | null, closed = '2026-03-10'): object => ({
  id: `${String(source)} ${closed} ${String(amount)}`,
  amount,
  type: 'new',
  status: 'won',
  source,
  closed,
});

/** Five deals with new accounts, of which one was paid for and one does not say; an upsell, and one that was lost. */
const fiveDeals = {
  opportunities: [
    won(100, 'referral'),
    won(300, 'inbound'),
    won(200, 'outbound'),
    won(400, 'paid'),
    won(500, null),
    {...won(900, 'referral'), type: 'upsell'},
    {...won(900, 'inbound'), status: 'lost'},
  ],
};

/** Organic growth share: how much of the new business came without a paid source. */
export const organicGrowthShare = defineMetric({
  id: 'organic-growth-share',
  label: 'Organic growth share',
  about:
    'Share of the deals won with new accounts that did not come from a paid source, such as advertising. Deals that do not say where they came from are left out, and told apart.',
  family: 'revenue',
  unit: 'share',
  range: [0, 1],
  direction: 'higher-is-better',
  tables: [opportunities.pick('amount', 'type', 'status', 'source', 'closed')],
  options: z.object({
    ...monthsOption(12),
    by: described(z._default(z.enum(['deals', 'amount']), 'deals'), 'Share of the deals, or of what they are worth'),
    paid: described(
      z._default(z.array(z.enum(sources)).check(z.minLength(1)), ['paid']),
      'Which sources are not organic. Some take outbound sales or partners for paid growth, too',
    ),
    unknown: described(
      z._default(z.enum(['left-out', 'organic', 'paid']), 'left-out'),
      'Deals that do not say where they came from: in neither part of the share, or counted as organic or as paid',
    ),
  }),
  formula: 'organic / newBusiness',
  interval:
    'Wilson; for the share of what deals are worth that of a ratio of sums, with deals as the sample (Cochran): null for one deal, and when all or none are organic',
  source: 'Our own. Wilson (1927); Cochran, Sampling Techniques, chapter 6',
  accumulator({months}, scope) {
    const {opening, closing} = monthSpan({months}, scope);
    const [from, to] = [firstOfMonth(opening), firstOfMonth(closing)];
    const bySource = new Map<string, number[]>();
    let undated = 0;
    return {
      opportunities({length, amount, type, status, source, closed}) {
        const [isNew, isWon] = [type.dictionary.find('new'), status.dictionary.find('won')];
        for (let row = 0; row < length; row++) {
          if (type.codes[row] !== isNew || status.codes[row] !== isWon || !(amount[row]! >= 0)) continue;
          const day = closed[row]!;
          if (day === NO_DATE) undated++;
          if (day < from || day >= to) continue;
          const name = source.dictionary.value(source.codes[row]!) ?? UNKNOWN_SOURCE;
          const amounts = bySource.get(name);
          if (amounts === undefined) bySource.set(name, [amount[row]!]);
          else amounts.push(amount[row]!);
        }
      },
      // What each deal was worth, in the order of amounts, which tells nothing about which it is.
      result: () => ({
        bySource: Object.fromEntries(
          [...sources, UNKNOWN_SOURCE].map((name) => [name, (bySource.get(name) ?? []).toSorted((a, b) => a - b)]),
        ),
        undated,
      }),
    };
  },
  derive({bySource, undated}, {by, paid, unknown}, {level, minimumGroup}) {
    const isOrganic = (name: string) =>
      name === UNKNOWN_SOURCE ? unknown === 'organic' : !(paid as readonly string[]).includes(name);
    const all = Object.entries(bySource);
    const counted = all.filter(([name]) => name !== UNKNOWN_SOURCE || unknown !== 'left-out');
    const deals = counted.flatMap(([name, amounts]) => amounts.map((amount) => ({amount, organic: isOrganic(name)})));
    const unknownDeals = bySource[UNKNOWN_SOURCE]!.length;
    const beside = {unknownDeals, undated};
    if (deals.length === 0 && unknownDeals > 0)
      return insufficient('no-sources', 'No deal that was won in these months says where it came from', beside);
    if (deals.length === 0)
      return insufficient('no-won-deals', 'No deal with a new account was won in these months', beside);
    if (deals.length < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    const worth = deals.map((deal) => (by === 'deals' ? 1 : deal.amount));
    const ofOrganic = deals.map((deal, i) => (deal.organic ? worth[i]! : 0));
    const [organic, newBusiness] = [sum(ofOrganic), sum(worth)];
    const organicDeals = deals.filter((deal) => deal.organic).length;
    if (by === 'amount' && [organicDeals, deals.length - organicDeals].some((few) => few > 0 && few < minimumGroup))
      return insufficient('small-group', `It would tell about a group of fewer than ${minimumGroup}`);
    if (newBusiness === 0)
      return insufficient('worth-nothing', 'The deals that were won in these months are worth nothing', beside);
    return estimate(organic / newBusiness, {
      n: deals.length,
      terms: {organic, newBusiness},
      interval:
        by === 'deals' ? intervalOfDeals(organic, newBusiness, level) : intervalOfAmounts(ofOrganic, worth, level),
      ...beside,
      // Of a few deals it could be told what they are worth.
      bySource: all.some(([, amounts]) => amounts.length > 0 && amounts.length < minimumGroup)
        ? null
        : Object.fromEntries(all.map(([name, amounts]) => [name, {deals: amounts.length, amount: sum(amounts)}])),
    });
  },
  examples: [
    {
      name: 'three of the four deals that say where they came from were not paid for',
      rows: fiveDeals,
      outcome: {
        value: 0.75,
        n: 4,
        terms: {organic: 3, newBusiness: 4},
        unknownDeals: 1,
        bySource: {referral: {deals: 1, amount: 100}, paid: {deals: 1, amount: 400}, unknown: {amount: 500}},
      },
    },
    {
      name: 'of what they are worth it is 600 of 1000',
      rows: fiveDeals,
      options: {by: 'amount'},
      outcome: {value: 0.6, n: 4, terms: {organic: 600, newBusiness: 1000}},
    },
    {
      name: 'what does not say where it came from, as organic',
      rows: fiveDeals,
      options: {unknown: 'organic'},
      outcome: {value: 0.8, n: 5},
    },
    {
      name: 'with outbound sales as paid growth',
      rows: fiveDeals,
      options: {paid: ['paid', 'outbound']},
      outcome: {value: 0.5, n: 4},
    },
    {
      name: 'the running month and what is older than the months are not in it, and neither is what has no date',
      rows: {
        opportunities: [
          won(1, 'inbound', '2025-06-01'),
          won(2, 'paid', '2025-05-31'),
          won(3, 'paid', '2026-06-01'),
          {...won(4, 'paid'), closed: null},
        ],
      },
      outcome: {value: 1, n: 1, undated: 1, interval: {lower: 0.20654931437723745, upper: 1}},
    },
    {
      name: 'when none says where it came from there is no share',
      rows: {opportunities: [won(500, null)]},
      outcome: {kind: 'insufficient', code: 'no-sources', terms: {unknownDeals: 1}},
    },
    {
      name: 'when nothing was won there is none either',
      rows: {opportunities: [{...won(500, 'paid'), status: 'open'}]},
      outcome: {kind: 'insufficient', code: 'no-won-deals'},
    },
  ],
});

function intervalOfDeals(successes: number, trials: number, level: number): Interval | null {
  const limits = wilson({successes, trials, level});
  return limits && {...limits, level, method: 'Wilson'};
}

function intervalOfAmounts(numerators: number[], denominators: number[], level: number): Interval | null {
  const limits = ratioEstimate({numerators, denominators, level})?.interval;
  if (!limits) return null;
  return {...clip(limits, {lower: 0, upper: 1}), level, method: 'ratio of sums, deals as the sample (Cochran)'};
}
