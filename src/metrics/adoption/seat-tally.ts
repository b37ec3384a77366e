import * as z from 'zod/mini';
import {nowOf} from '../calendar/now.js';
import {AccountList} from '../kernel/account-list.js';
import {AccountNumbers} from '../kernel/account-numbers.js';
import {described} from '../kernel/described.js';
import type {Scope} from '../kernel/scope.js';
import {isSmall} from '../kernel/small-cells.js';
import type {Dictionary} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {absentDictionary} from '../table/dictionary.js';
import {accounts} from '../tables/accounts.js';
import {CodeCounts} from './code-counts.js';
import {DistinctEvents, type used} from './distinct-events.js';
import {rowsByCode, rowsWithCode} from './rows-by-code.js';

/** The columns of accounts that seats are read from. */
export const licensed = accounts.pick('account', 'name', 'start', 'end', 'seats', 'assigned', 'active');

/** In which days one is active. */
export const activeDays = {
  days: described(
    z._default(z.int().check(z.minimum(1), z.maximum(1000)), 28),
    'Days up to and with that of asOf in which a user with any event is active',
  ),
};

/** The seats of one account. */
export type AccountSeats = {
  readonly account: string;
  readonly name: string | null;
  /** Bought, and given to a user; `null` where it is not known. */
  readonly seats: number | null;
  readonly assigned: number | null;
  /** Users with any event in these days. */
  readonly active: number;
};

export type SeatCounts = {
  /** Whether any event was seen. Without one it is not known who is active. */
  readonly any: boolean;
  /** Customers, in the order of ids. */
  readonly accounts: readonly AccountSeats[];
};

/** Counts the seats of each customer and the users who were active. */
export function tallySeats({days}: {readonly days: number}, scope: Scope) {
  const {today} = nowOf(scope);
  const events = new DistinctEvents({from: today - days + 1, until: today + 1}, scope);
  const list = new AccountList(scope);
  const assigned = new AccountNumbers(today);
  let ids: Dictionary = absentDictionary;
  return {
    events(chunk: ChunkOf<typeof used>): void {
      events.add(chunk);
    },
    accounts(chunk: ChunkOf<typeof licensed>): void {
      ids = chunk.account.dictionary;
      list.add(chunk);
      assigned.add(chunk, chunk.assigned);
    },
    result(): SeatCounts {
      const {size, accounts: owners, users} = events.columns;
      const byAccount = rowsByCode(owners, rowsWithCode(owners.subarray(0, size)));
      const counts = new CodeCounts();
      return {
        any: events.any,
        accounts: list
          .codes()
          .map((code): AccountSeats => ({
            account: ids.value(code)!,
            name: list.name(code),
            seats: list.seats(code),
            assigned: assigned.of(code),
            active: counts.of(users, byAccount.rows(code)).length,
          }))
          .sort((a, b) => (a.account < b.account ? -1 : 1)),
      };
    },
  };
}

/** Active users of an account; `null` where that is not known, or they are so few that they are not shown. */
export function shownActive({active}: AccountSeats, any: boolean, {minimumGroup}: Scope): number | null {
  return !any || isSmall(active, minimumGroup) ? null : active;
}
