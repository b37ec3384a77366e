import {nowOf} from '../calendar/now.js';
import {AccountList, type listed} from '../kernel/account-list.js';
import type {Scope} from '../kernel/scope.js';
import type {Dictionary} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {absentDictionary} from '../table/dictionary.js';
import {CodeCounts} from './code-counts.js';
import {DistinctEvents, type used} from './distinct-events.js';
import {rowsByCode} from './rows-by-code.js';

/** Which uses are compared. */
export interface TrendRules {
  readonly weeks: number;
  /** None: all. */
  readonly events: readonly string[];
}

/** The uses of one account. */
export type AccountUses = {
  readonly account: string;
  readonly name: string | null;
  /** By week, the oldest first: as many weeks before as after. */
  readonly weeks: readonly number[];
  /** Users behind them. */
  readonly users: number;
  /** It became a customer within these weeks. */
  readonly young: boolean;
};

export type TrendCounts = {
  readonly any: boolean;
  /** In the order of ids. */
  readonly accounts: readonly AccountUses[];
};

const DAYS = 7;

/** Counts the uses of each account in the last complete weeks, and in as many before. */
export function tallyTrend(rules: TrendRules, scope: Scope) {
  const {ended} = nowOf(scope);
  const weeks = 2 * rules.weeks;
  const from = ended - DAYS * weeks;
  const uses = new DistinctEvents({from, until: ended}, scope);
  const list = new AccountList(scope);
  let names: Dictionary = absentDictionary;
  let ids: Dictionary = absentDictionary;
  const seen = (accounts: Dictionary): void => {
    if (accounts !== absentDictionary) ids = accounts;
  };
  return {
    events(chunk: ChunkOf<typeof used>): void {
      if (chunk.event.dictionary !== absentDictionary) names = chunk.event.dictionary;
      seen(chunk.account.dictionary);
      uses.add(chunk);
    },
    accounts(chunk: ChunkOf<typeof listed>): void {
      seen(chunk.account.dictionary);
      list.add(chunk);
    },
    result(): TrendCounts {
      const {size, accounts, users, events, days} = uses.columns;
      const wanted = new Set(rules.events.map((name) => names.find(name)));
      const rows = Int32Array.from({length: size}, (_, row) => row).filter(
        (row) => rules.events.length === 0 || wanted.has(events[row]!),
      );
      const byAccount = rowsByCode(accounts, rows);
      const counts = new CodeCounts();
      const codes = list.given ? list.codes() : byAccount.codes;
      return {
        any: uses.any,
        accounts: codes
          .map((code): AccountUses => {
            const own = byAccount.rows(code);
            const byWeek = new Array<number>(weeks).fill(0);
            for (const row of own) byWeek[Math.floor((days[row]! - from) / DAYS)]!++;
            return {
              account: ids.value(code)!,
              name: list.name(code),
              weeks: byWeek,
              users: counts.of(users, own).length,
              young: (list.start(code) ?? from) > from,
            };
          })
          .sort((a, b) => (a.account < b.account ? -1 : 1)),
      };
    },
  };
}
