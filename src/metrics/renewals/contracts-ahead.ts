import {nowOf} from '../calendar/now.js';
import type {Scope} from '../kernel/scope.js';
import type {Dictionary} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {wholeMicros} from '../revenue/micros.js';
import {dueIn, type dueColumns} from './due-renewals.js';

/** The contracts of one account that are due soon and still open. */
export type AccountContracts = {
  readonly account: string;
  readonly contracts: number;
  /** The first of the days on which they are due, as days since 1970-01-01. */
  readonly due: number;
  /** Yearly value of all of them, in millionths. */
  readonly micros: number;
};

export type ContractsAhead = {
  readonly any: boolean;
  /** In the order of ids. */
  readonly accounts: readonly AccountContracts[];
  /** Contracts that were due in the year before and have come to an end: renewed, or not. */
  readonly closed: {readonly won: number; readonly lost: number};
};

const YEAR = 365;

/** Collects the contracts that are due within some days from that of asOf on, and how those of the year before ended. */
export function contractsAhead(days: number, scope: Scope) {
  const {today} = nowOf(scope);
  const ahead = {from: today, to: today + days + 1};
  const byAccount = new Map<number, {contracts: number; due: number; micros: number}>();
  const closed = {won: 0, lost: 0};
  let any = false;
  let ids: Dictionary | null = null;
  const skip = (): void => undefined;
  return {
    renewals(chunk: ChunkOf<typeof dueColumns>): void {
      any ||= chunk.length > 0;
      ids = chunk.account.dictionary;
      for (const state of dueIn(chunk, {from: today - YEAR, to: today}, scope, skip).states)
        if (state !== 'open') closed[state]++;
      const {states, rows} = dueIn(chunk, ahead, scope, skip);
      for (const [i, row] of rows.entries()) {
        const code = chunk.account.codes[row]!;
        if (states[i] !== 'open' || code < 0) continue;
        const known = byAccount.get(code) ?? {contracts: 0, due: Infinity, micros: 0};
        known.contracts++;
        known.due = Math.min(known.due, chunk.due[row]!);
        known.micros += wholeMicros(chunk.dueArr[row]!);
        byAccount.set(code, known);
      }
    },
    result: (): ContractsAhead => ({
      any,
      accounts: [...byAccount]
        .map(([code, known]): AccountContracts => ({account: ids?.value(code) ?? '', ...known}))
        .sort((a, b) => (a.account < b.account ? -1 : 1)),
      closed: {...closed},
    }),
  };
}
