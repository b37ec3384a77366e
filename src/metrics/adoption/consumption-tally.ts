import {Adder} from 'd3-array';
import {NEVER} from '../calendar/days.js';
import {localDays} from '../calendar/local-days.js';
import {nowOf} from '../calendar/now.js';
import {isCustomer} from '../kernel/account-numbers.js';
import type {Scope} from '../kernel/scope.js';
import {NO_DATE} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {accounts} from '../tables/accounts.js';
import {events} from '../tables/events.js';

/** The columns of events and accounts that consumption is read from. */
export const metered = events.pick('account', 'event', 'at', 'value');
export const entitling = accounts.pick('account', 'name', 'start', 'end', 'entitled', 'termStart', 'termEnd', 'active');

/** What an account bought for the term that runs, and used of it. */
export type AccountConsumption = {
  readonly account: string;
  readonly name: string | null;
  readonly entitled: number;
  /** Local days since 1970-01-01. */
  readonly termStart: number;
  readonly termEnd: number;
  readonly used: number;
};

export type ConsumptionCounts = {
  /** Whether any use was seen. */
  readonly any: boolean;
  /** Customers whose term has begun, in the order of ids. */
  readonly accounts: readonly AccountConsumption[];
  /** The day up to which use is counted. */
  readonly until: number;
};

/**
 * Adds up the units that customers used in their term, up to the last complete day. Of several terms that run at once
 * the one that began last counts, and then the larger.
 */
export function tallyConsumption({event: name}: {readonly event: string}, scope: Scope) {
  const {today, ended} = nowOf(scope);
  const terms = new Map<number, Omit<AccountConsumption, 'used'>>();
  const [owners, days, values]: [number[], number[], number[]] = [[], [], []];
  return {
    events({length, account, event, at, value}: ChunkOf<typeof metered>): void {
      const wanted = event.dictionary.find(name);
      const seen = localDays(at, scope);
      for (let i = 0; i < length; i++) {
        if (event.codes[i] !== wanted || wanted < 0 || seen[i] === NEVER || Number.isNaN(value[i])) continue;
        owners.push(account.codes[i]!);
        days.push(seen[i]!);
        values.push(value[i]!);
      }
    },
    accounts(chunk: ChunkOf<typeof entitling>): void {
      const {length, account, name: called, entitled, termStart, termEnd} = chunk;
      for (let i = 0; i < length; i++) {
        const [from, until] = [termStart[i]!, termEnd[i]!];
        const runs = from <= today && until > today && until !== NO_DATE;
        if (!runs || Number.isNaN(entitled[i]) || !isCustomer(chunk, i, today)) continue;
        const code = account.codes[i]!;
        const term = {
          account: account.dictionary.value(code)!,
          name: called[i] ?? null,
          entitled: entitled[i]!,
          termStart: from,
          termEnd: until,
        };
        const known = terms.get(code);
        if (known === undefined || isLater(term, known)) terms.set(code, term);
      }
    },
    result(): ConsumptionCounts {
      const used = new Map<number, Adder>();
      for (const [i, owner] of owners.entries()) {
        const term = terms.get(owner);
        if (term === undefined || days[i]! < term.termStart || days[i]! >= ended) continue;
        const sum = used.get(owner) ?? new Adder();
        used.set(owner, sum.add(values[i]!));
      }
      return {
        any: owners.length > 0,
        until: ended,
        accounts: Array.from(terms, ([code, term]) => ({...term, used: (used.get(code)?.valueOf() ?? 0) + 0})).sort(
          (a, b) => (a.account < b.account ? -1 : 1),
        ),
      };
    },
  };
}

type Term = Omit<AccountConsumption, 'used'>;

function isLater(term: Term, known: Term): boolean {
  const order =
    term.termStart - known.termStart ||
    term.entitled - known.entitled ||
    term.termEnd - known.termEnd ||
    ((term.name ?? '') < (known.name ?? '') ? 1 : -1);
  return order > 0;
}
