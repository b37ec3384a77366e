import {firstOfMonth} from '../calendar/months.js';
import type {Scope} from '../kernel/scope.js';
import type {ChunkOf} from '../table/define-table.js';
import {BilledRows, type billedByProduct, type BillingRules} from './billed.js';
import {heldAt} from './exchange-rates.js';
import {expansionSplit, type Holdings} from './expansion-split.js';
import {eachMovement} from './movements.js';
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

/** An account with a product, as one code: dense, as those of accounts are. */
class HeldCodes {
  /** By code. */
  readonly held: {readonly account: number; readonly product: number}[] = [];
  readonly #byAccount = new Map<number, Map<number, number>>();

  code(account: number, product: number): number {
    let products = this.#byAccount.get(account);
    if (products === undefined) this.#byAccount.set(account, (products = new Map<number, number>()));
    let code = products.get(product);
    if (code === undefined) {
      products.set(product, (code = this.held.length));
      this.held.push({account, product});
    }
    return code;
  }
}

/** Reads what accounts pay by product. Exchange rates are held at those of the opening. */
export function expansionCounts(rules: ExpansionRules, scope: Scope) {
  const {opening, closing, today} = monthSpan(rules, scope);
  const firstDay = firstOfMonth(opening);
  const rows = new BilledRows(rules, (rates) => heldAt(rates, opening));
  const codes = new HeldCodes();
  const steps = new MrrSteps(clocks.snapshot, {last: closing});
  const stride = rules.between === 'ends' ? rules.months : 1;
  return {
    subscriptions(chunk: ChunkOf<typeof billedByProduct>): void {
      const {start, end} = chunk;
      const [accounts, products] = [chunk.account.codes, chunk.product.codes];
      rows.read(chunk, today, (row, monthly, rates) => {
        // Rows that name no product are of one product together: its code is -1.
        const held = codes.code(accounts[row]!, products[row]! + 1);
        steps.addPeriod(held, start[row]!, end[row]!, monthly, rates);
        return end[row]! > firstDay;
      });
    },
    result: (): ExpansionCounts => ({
      ...countExpansion(
        holdingsByAccount(steps, codes.held, {opening, stride, moments: rules.months / stride + 1}),
        rules.by,
      ),
      currencies: rows.currencies(),
    }),
  };
}

/** What each account holds at each moment. */
function holdingsByAccount(
  steps: MrrSteps,
  codes: HeldCodes['held'],
  {opening, stride, moments}: Readonly<Record<'opening' | 'stride' | 'moments', number>>,
): Iterable<readonly Holdings[string][]> {
  const byAccount = new Map<number, Record<string, number>[]>();
  eachMovement(steps, (held, at, _kind, _before, after) => {
    const {account, product} = codes[held]!;
    let own = byAccount.get(account);
    if (own === undefined) byAccount.set(account, (own = Array.from({length: moments}, () => ({}))));
    for (let i = Math.max(0, Math.ceil((at - opening) / stride)); i < moments; i++) own[i]![product] = after;
  });
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
