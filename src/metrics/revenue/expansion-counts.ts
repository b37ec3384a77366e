import {firstOfMonth} from '../calendar/months.js';
import type {Scope} from '../kernel/scope.js';
import type {ChunkOf} from '../table/define-table.js';
import {BilledRows, type billedByProduct, type BillingRules} from './billed.js';
import {heldAt} from './exchange-rates.js';
import {expansionSplit, type Holdings} from './expansion-split.js';
import {movementsOf} from './movements.js';
import {clocks, MrrSteps} from './mrr-steps.js';
import {monthSpan} from './mrr-window.js';

/** What expansion is compared between, and by what. */
export interface ExpansionRules extends BillingRules {
  readonly months: number;
  readonly between: 'ends' | 'months';
  readonly by: 'product' | 'account';
}

/** A part of the expansion: whole millionths of money a month, and of how many accounts. */
export type ExpansionPart = {readonly amount: number; readonly accounts: number};

/** By how much accounts that paid before pay more. */
export type ExpansionCounts = {
  readonly upsell: ExpansionPart;
  readonly crossSell: ExpansionPart;
  /** What is set against these: less of other products, in accounts that also have more of some. 0 by product. */
  readonly swapped: ExpansionPart;
  /** Accounts that paid when it began, and those of them that have expanded. */
  readonly existing: number;
  readonly expanded: number;
  readonly currencies: readonly string[];
};

/** More than there are products, so that an account and a product make one whole number. */
const PRODUCTS = 2 ** 24;

/** Reads what accounts pay by product. Exchange rates are held at those of the opening. */
export function expansionCounts(rules: ExpansionRules, scope: Scope) {
  const {opening, closing, today} = monthSpan(rules, scope);
  const rows = new BilledRows(rules, (rates) => heldAt(rates, opening));
  const steps = new MrrSteps(clocks.snapshot, {last: closing});
  const stride = rules.between === 'ends' ? rules.months : 1;
  return {
    subscriptions(chunk: ChunkOf<typeof billedByProduct>): void {
      const {account, product, start, end} = chunk;
      rows.read(chunk, today, (row, monthly, rates) => {
        // Rows that name no product are of one product together: its code is -1.
        const held = account.codes[row]! * PRODUCTS + product.codes[row]! + 1;
        steps.add(held, start[row]!, end[row]!, monthly, rates);
        return end[row]! > firstOfMonth(opening);
      });
    },
    result: (): ExpansionCounts => ({
      ...countExpansion(holdingsByAccount(steps, {opening, stride, moments: rules.months / stride + 1}), rules.by),
      currencies: rows.currencies(),
    }),
  };
}

/** What each account holds at each moment. */
function holdingsByAccount(
  steps: MrrSteps,
  {opening, stride, moments}: Readonly<Record<'opening' | 'stride' | 'moments', number>>,
): Iterable<readonly Holdings[string][]> {
  const byAccount = new Map<number, Record<string, number>[]>();
  for (const {account: held, at, after} of movementsOf(steps)) {
    const account = Math.floor(held / PRODUCTS);
    let own = byAccount.get(account);
    if (own === undefined) byAccount.set(account, (own = Array.from({length: moments}, () => ({}))));
    for (let i = Math.max(0, Math.ceil((at - opening) / stride)); i < moments; i++) own[i]![held % PRODUCTS] = after;
  }
  return byAccount.values();
}

function countExpansion(
  accounts: Iterable<readonly Holdings[string][]>,
  by: ExpansionRules['by'],
): Omit<ExpansionCounts, 'currencies'> {
  const parts = {
    upsell: {amount: 0, accounts: 0},
    crossSell: {amount: 0, accounts: 0},
    swapped: {amount: 0, accounts: 0},
  };
  let [existing, expanded] = [0, 0];
  for (const held of accounts) {
    const own = {upsell: 0, crossSell: 0, swapped: 0};
    for (let i = 1; i < held.length; i++) {
      const {upsell, crossSell, contraction} = expansionSplit({own: held[i - 1]!}, {own: held[i]!});
      own.upsell += upsell;
      own.crossSell += crossSell;
      if (by === 'account') own.swapped += Math.min(contraction, upsell + crossSell);
    }
    if (held.slice(0, -1).some((products) => Object.values(products).reduce((sum, amount) => sum + amount, 0) > 0))
      existing++;
    if (own.upsell + own.crossSell > own.swapped) expanded++;
    for (const part of ['upsell', 'crossSell', 'swapped'] as const) {
      parts[part].amount += own[part];
      if (own[part] > 0) parts[part].accounts++;
    }
  }
  return {...parts, existing, expanded};
}
