import type {Scope} from '../kernel/scope.js';
import {MISSING} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import type {billedByContract, BillingRules} from './billed.js';
import {wholeMicros} from './micros.js';
import {RunningRows} from './running-mrr.js';

/** What is taken for one contract. */
export interface ContractRules extends BillingRules {
  readonly contract: 'subscription' | 'account';
}

/** What the contracts that run on the day of asOf are worth a year. */
export type ContractValues = {
  /** Whole millionths of money, ascending: the order tells nothing about whose they are. */
  readonly values: readonly number[];
  /** Accounts that have one. */
  readonly accounts: number;
  /** Paid subscriptions that have started, whether or not they run. */
  readonly started: number;
  readonly currencies: readonly string[];
};

/** Collects the yearly value of contracts. Those that are free, or of which credits leave nothing, are none. */
export function contractValues(rules: ContractRules, scope: Scope) {
  const rows = new RunningRows(rules, scope);
  const contracts = new Map<number | string, {readonly account: number; value: number}>();
  return {
    subscriptions(chunk: ChunkOf<typeof billedByContract>): void {
      const {account, subscription} = chunk;
      rows.read(chunk, (row, monthly) => {
        const [owner, line] = [account.codes[row]!, subscription.codes[row]!];
        // Rows without a name are contracts of their own, so each has a key that no other has.
        const key =
          rules.contract === 'account' ? owner : line === MISSING ? contracts.size : `${String(owner)} ${String(line)}`;
        const known = contracts.get(key);
        const value = wholeMicros(12 * monthly);
        if (known === undefined) contracts.set(key, {account: owner, value});
        else known.value += value;
      });
    },
    result(): ContractValues {
      const paid = [...contracts.values()].filter(({value}) => value > 0);
      return {
        values: paid.map(({value}) => value).sort((a, b) => a - b),
        accounts: new Set(paid.map(({account}) => account)).size,
        started: rows.started,
        currencies: rows.currencies(),
      };
    },
  };
}
