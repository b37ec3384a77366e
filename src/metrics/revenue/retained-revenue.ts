import * as z from 'zod/mini';
import {described} from '../kernel/described.js';
import {insufficient, type Insufficient, type Interval} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {clip, type Interval as Limits} from '../statistics/interval.js';
import type {ChunkOf} from '../table/define-table.js';
import {billed, billingOptions, currencyOf, mixedCurrencies} from './billed.js';
import {amountsOf} from './bridge-row.js';
import {mrrChurn} from './churn-rates.js';
import {MICRO} from './micros.js';
import {acrossBridges, type MrrBridge} from './mrr-bridge.js';
import {monthsOption, MrrWindow, type AccountPairs, type WindowRules} from './mrr-window.js';
import {ratioMethod, revenueRetention} from './revenue-retention.js';

/** How retention over several months is put together. */
export const retentionForms = ['cohort', 'compounded', 'movement-sum'] as const;

/** How churn is put together: also as a sum of days, each with its own start. */
export const churnForms = [...retentionForms, 'daily-sum'] as const;

const formsInWords =
  'Over several months: the accounts of the start, then against now; or the product of the months, each with the accounts of its own start; or all movements of the months, of the opening, also those of accounts that came in between, which can lose more than there was at the opening';

export const formOption = {form: described(z._default(z.enum(retentionForms), 'cohort'), formsInWords)};

export const churnFormOption = {
  form: described(
    z._default(z.enum(churnForms), 'cohort'),
    `${formsInWords}; or the sum of what each day lost of what there was when it began, with each change on its day (ChartMogul, for shops; there with reactivation counted)`,
  ),
};

type Form = (typeof churnForms)[number];

/** Which movements make up retention, and over how many months. */
export interface RetentionRules extends WindowRules {
  readonly form: Form;
  /** Whether what came back makes up for losses; `left-out` where it is not said. Accounts of a cohort do not come back. */
  readonly reactivation?: 'left-out' | 'counted';
}

/** What is counted for net and gross revenue retention. */
export type RetentionCounts = AccountPairs & {
  /** A bridge a month, or a day on which something changed; none where only the accounts of the start count. */
  readonly bridges: readonly MrrBridge[];
  readonly currencies: readonly string[];
};

export function countRetained(rules: RetentionRules, scope: Scope) {
  const isDaily = rules.form === 'daily-sum';
  const window = new MrrWindow({...rules, ...(isDaily && {dated: 'day'})}, scope, {rates: 'held'});
  const bridges = (): MrrBridge[] => (isDaily ? window.bridgesOfDays() : window.bridges());
  return {
    subscriptions(chunk: ChunkOf<typeof billed>): void {
      window.add(chunk);
    },
    result: (): RetentionCounts => ({
      ...window.pairs(),
      bridges: rules.form === 'cohort' ? [] : bridges(),
      currencies: window.currencies(),
    }),
  };
}

export const retentionInterval =
  'of a ratio of sums, with accounts as the sample (Cochran); null for one account, when all have the same ratio, and in the forms that are not of the accounts of the start. It is made for many accounts: of 20, an interval of 95% holds the truth about nine times in ten, and that of gross retention less often';

/** What net and gross revenue retention have in common. */
export const retentionParts = {
  family: 'revenue',
  unit: 'share',
  direction: 'higher-is-better',
  tables: [billed],
  options: z.object({...monthsOption(12), ...formOption, ...billingOptions}),
  interval: retentionInterval,
  accumulator: countRetained,
} as const;

/** What is beside the value: money in its currency. */
export interface RetentionParts {
  readonly openingMrr: number;
  readonly expansion: number;
  readonly contraction: number;
  readonly churn: number;
  /** Paid at the closing by accounts that did not pay at the opening: new ones, and ones that came back. */
  readonly outside: number;
  /** Share of the accounts that still pay, 0..1. */
  readonly logoRetention: number;
  readonly currency: string | null;
}

/** What is left of the revenue at the opening. */
export interface Left {
  /** Of the opening; above 1 where more is paid. */
  readonly share: number;
  /** In money. */
  readonly mrr: number;
  /** As far as a share can reach: at the margin the normal one goes on, below nothing or above all. */
  readonly interval: Interval | null;
}

/** Revenue retention with what stands beside it. */
export interface RetainedRevenue {
  readonly accounts: number;
  readonly net: Left;
  readonly gross: Left;
  readonly parts: RetentionParts;
}

/** Retention net and gross, or why there is none. */
export function retainedRevenue(
  counts: RetentionCounts,
  rules: RetentionRules,
  {level, minimumGroup}: Scope,
): RetainedRevenue | Insufficient {
  const {pairs, outside, currencies, bridges} = counts;
  if (pairs.length === 0) return insufficient('nobody-paid', 'No account paid at the start of these months');
  if (pairs.length < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
  const mixed = mixedCurrencies(currencies, rules);
  if (mixed !== null) return mixed;
  const {opening, closing, kept, net, gross, ...cohort} = revenueRetention(pairs, level);
  const parts = {
    openingMrr: opening / MICRO,
    outside: outside / MICRO,
    logoRetention: cohort.accountsKept / cohort.accounts,
    currency: currencyOf(currencies, rules),
  };
  if (rules.form !== 'cohort') {
    const shares = sharesOf(bridges, rules);
    if (shares === null) return insufficient('nobody-paid', 'No account paid at the start of one of these months');
    const of = (share: number): Left => ({share, mrr: (share * opening) / MICRO, interval: null});
    const {expansion, contraction, churn} = amountsOf(acrossBridges(bridges));
    return {
      accounts: pairs.length,
      net: of(shares.net),
      gross: of(shares.gross),
      parts: {...parts, expansion, contraction, churn},
    };
  }
  const left = (amount: number, limits: Limits | null | undefined, above: number): Left => ({
    share: amount / opening,
    mrr: amount / MICRO,
    interval: limits
      ? {
          ...clip(limits, {lower: Math.min(0, amount / opening), upper: above}),
          level,
          method: ratioMethod,
        }
      : null,
  });
  return {
    accounts: pairs.length,
    net: left(closing, net?.interval, Infinity),
    gross: left(kept, gross?.interval, 1),
    parts: {
      ...parts,
      expansion: cohort.expansion / MICRO,
      contraction: cohort.contraction / MICRO,
      churn: cohort.churn / MICRO,
    },
  };
}

/** Retention by movements, of the opening; `null` where a month opens with nothing. */
function sharesOf(
  bridges: readonly MrrBridge[],
  {form, reactivation}: RetentionRules,
): Readonly<Record<'net' | 'gross', number>> | null {
  const shares = {net: 1, gross: 1};
  for (const bridge of form === 'movement-sum' ? [acrossBridges(bridges)] : bridges) {
    const amounts = amountsOf(bridge);
    const lost = mrrChurn({
      ...amounts,
      opening: bridge.opening.mrr / MICRO,
      reactivation: reactivation === 'counted' ? amounts.reactivation : 0,
    });
    if (form === 'daily-sum') {
      // A day that starts with nothing has nothing to lose.
      shares.net -= lost.net ?? 0;
      shares.gross -= lost.gross ?? 0;
      continue;
    }
    if (lost.net === null || lost.gross === null) return null;
    shares.net *= 1 - lost.net;
    shares.gross *= 1 - lost.gross;
  }
  return shares;
}
