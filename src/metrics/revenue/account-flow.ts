import type {Scope} from '../kernel/scope.js';
import type {ChunkOf} from '../table/define-table.js';
import type {billed} from './billed.js';
import {MrrWindow, type WindowRules} from './mrr-window.js';

/** Accounts that paid at the opening, came, came back and went, and who of the opening still pays. */
export type FlowCounts = {
  readonly opening: number;
  readonly new: number;
  readonly reactivated: number;
  readonly churned: number;
  /** Of those at the opening; the others may have gone and come back in between. */
  readonly kept: number;
};

/** Counts accounts with revenue. In which currency does not matter, and neither does how long a month is. */
export function countAccounts({months, dated}: Required<Pick<WindowRules, 'months' | 'dated'>>, scope: Scope) {
  const window = new MrrWindow({months, dated, currency: null, rates: {}, convention: 'exact-year'}, scope);
  return {
    subscriptions(chunk: ChunkOf<typeof billed>): void {
      window.add(chunk);
    },
    result(): FlowCounts {
      const {opening, churn, reactivation, new: added} = window.bridge();
      return {
        opening: opening.accounts,
        new: added.accounts,
        reactivated: reactivation.accounts,
        churned: churn.accounts,
        kept: window.pairs().pairs.filter(([, closing]) => closing > 0).length,
      };
    },
  };
}
