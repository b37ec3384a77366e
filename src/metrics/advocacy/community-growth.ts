import * as z from 'zod/mini';
import {firstOfMonth, monthOf} from '../calendar/months.js';
import {zone} from '../calendar/zone.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Estimate, type Insufficient} from '../kernel/outcome.js';
import {compoundGrowth} from '../statistics/compound-growth.js';
import {NO_DATE} from '../table/column.js';
import {community} from '../tables/community.js';

/** How a community has grown, month by month. */
export interface CommunityGrowth extends Estimate {
  /** Whole months from the first to the last one with a count; a month is told by its first local day since 1970-01-01. */
  readonly months: readonly {
    readonly start: number;
    /** At the end of the month; `null` where none was counted. */
    readonly members: number | null;
    /** Since the month before. */
    readonly netAdds: number | null;
    /** The same as a share of the month before. */
    readonly rate: number | null;
  }[];
}

const counted = [
  {on: '2026-01-31', members: 200, active: 50},
  {on: '2026-02-10', members: 999, active: 1},
  {on: '2026-02-28', members: 220, active: 44},
  {on: '2026-03-31', members: 209, active: 40},
  {on: '2026-04-30', members: 242, active: 72},
];
const scope = {asOf: Date.UTC(2026, 4, 1)};

/** Growth of a customer community: net adds, month over month, and the monthly rate that they compound to. */
export const communityGrowth = defineMetric({
  id: 'community-growth',
  label: 'Community growth',
  about:
    'Monthly rate at which the customer community has grown: the one that leads from the first month to the last if all months are alike. The running month does not count.',
  family: 'advocacy',
  unit: 'share',
  direction: 'higher-is-better',
  tables: [community],
  options: z.object({
    months: described(
      z._default(z.int().check(z.minimum(1), z.maximum(120)), 12),
      'Months of growth, up to the last whole one; fewer where none were counted so long ago',
    ),
    counts: described(
      z._default(z.enum(['members', 'active']), 'members'),
      'All members, or those who were active. The last count of a month is that of the month; of several on one day the largest',
    ),
  }),
  formula: '(last / first) ** (1 / growthMonths) - 1',
  interval: 'none: members are counted, not a sample of them',
  source: 'Compound monthly growth rate (CMGR), as used for subscriber and community counts',
  accumulator({months, counts}, {asOf, timeZone}) {
    // The month that ends at as-of is whole: its last day is over.
    const end = monthOf(zone(timeZone).dayOf(asOf));
    const latest = new Map<number, {day: number; count: number}>();
    return {
      community(chunk) {
        const values = chunk[counts];
        for (let row = 0; row < values.length; row++) {
          const day = chunk.on[row]!;
          const count = values[row]!;
          if (day === NO_DATE || Number.isNaN(count)) continue;
          const month = monthOf(day);
          if (month >= end || month < end - 1 - months) continue;
          const known = latest.get(month);
          const isLater = known === undefined || day > known.day || (day === known.day && count > known.count);
          if (isLater) latest.set(month, {day, count});
        }
      },
      result: () => [...latest].map(([month, {count}]) => ({month, count})).sort((a, b) => a.month - b.month),
    };
  },
  derive(seen: readonly {month: number; count: number}[], _options, {minimumGroup}): CommunityGrowth | Insufficient {
    const [first, last] = [seen[0], seen.at(-1)];
    if (first === undefined || last === undefined) {
      return insufficient('no-counts', 'No members were counted in a whole month');
    }
    if (first === last)
      return insufficient('one-count', 'Members were counted in one month only', {members: last.count});
    if (seen.some(({count}) => count > 0 && count < minimumGroup)) {
      return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    }
    const byMonth = new Map(seen.map(({month, count}) => [month, count]));
    const size = last.month - first.month + 1;
    const members = Array.from({length: size}, (_, i) => byMonth.get(first.month + i) ?? null);
    const {netAdds, rates, compound} = compoundGrowth(members);
    if (compound === null) {
      return insufficient('grew-from-nothing', 'There were no members in the first month, so growth has no rate', {
        members: last.count,
      });
    }
    return estimate(compound, {
      n: last.count,
      terms: {first: first.count, last: last.count, growthMonths: size - 1},
      months: members.map((count, i) => ({
        start: firstOfMonth(first.month + i),
        members: count,
        netAdds: netAdds[i - 1] ?? null,
        rate: rates[i - 1] ?? null,
      })),
    });
  },
  examples: [
    {
      name: 'from 200 to 242 in three months, 6.6% a month; the last count of a month is that of the month',
      scope,
      rows: {community: counted},
      outcome: {
        value: 1.21 ** (1 / 3) - 1,
        terms: {first: 200, last: 242, growthMonths: 3},
        months: [{netAdds: null}, {netAdds: 20, rate: 0.1}, {netAdds: -11, rate: -0.05}, {netAdds: 33}],
      },
    },
    {
      name: 'those who are active, over two months',
      scope,
      options: {counts: 'active', months: 2},
      rows: {community: counted},
      outcome: {value: (72 / 44) ** 0.5 - 1},
    },
    {
      name: 'the running month does not count',
      scope: {asOf: Date.UTC(2026, 3, 30, 23)},
      rows: {community: counted},
      outcome: {terms: {first: 200, last: 209, growthMonths: 2}},
    },
    {
      name: 'a month that nobody counted is in between, and has no growth of its own',
      scope,
      rows: {community: [counted[0]!, counted[4]!]},
      outcome: {
        value: 1.21 ** (1 / 3) - 1,
        months: [{members: 200}, {members: null, netAdds: null}, {members: null}, {members: 242, netAdds: null}],
      },
    },
    {
      name: 'from nothing there is no rate',
      scope,
      rows: {
        community: [
          {on: '2026-03-01', members: 0},
          {on: '2026-04-01', members: 7},
        ],
      },
      outcome: {kind: 'insufficient', code: 'grew-from-nothing', terms: {members: 7}},
    },
  ],
});
