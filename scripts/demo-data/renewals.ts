import {type Account, seatsOn} from './accounts.js';
import {type Day, isoDay, TODAY, WINDOW, workday} from './calendar.js';
import type {Row} from './csv.js';
import {random} from './random.js';
import {trouble} from './story.js';

/** A year's contract that comes to its end. */
export interface Renewal {
  readonly account: Account;
  readonly contract: string;
  readonly due: Day;
  /** Euro a year. */
  readonly dueArr: number;
  readonly status: 'open' | 'won' | 'lost';
  /** Null while it is open. */
  readonly renewedArr: number | null;
  readonly signed: Day | null;
}

/** How far ahead contracts are looked at. */
const AHEAD = 120;
/** Days before the end of a contract from which on it can be ended. */
const NOTICE = 150;

/** Every anniversary of the larger plans since the year began, and those of the next months, by due date. */
export function makeRenewals(seed: number, accounts: readonly Account[]): Renewal[] {
  return accounts
    .filter(({plan}) => plan.name !== 'Starter')
    .flatMap((account) => {
      const draw = random(seed, `${account.id}/renewals`);
      const renewals: Renewal[] = [];
      for (let year = 1; account.start + 365 * year <= TODAY + AHEAD; year++) {
        const due = account.start + 365 * year;
        // Who says in the last months of a contract that it ends has not renewed it; who went before had none any more.
        if (due < WINDOW || account.end < due - NOTICE) continue;
        const dueArr = valueOn(account, due - 30);
        const contract = `${account.id}-${String(year)}`;
        const isLost = account.end < TODAY && account.end < due + 45;
        const isEarly = due > TODAY && trouble(account, TODAY) < 0.1 && draw.chance(0.35);
        if (isLost) renewals.push({account, contract, due, dueArr, status: 'lost', renewedArr: 0, signed: null});
        else if (due <= TODAY - 10 || isEarly) {
          const signed = Math.min(TODAY - 1, workday(due - Math.round(draw.between(isEarly ? 30 : -12, 40))));
          const renewedArr = isEarly ? dueArr : Math.round(valueOn(account, Math.min(due + 20, TODAY)));
          renewals.push({account, contract, due, dueArr, status: 'won', renewedArr, signed});
        } else renewals.push({account, contract, due, dueArr, status: 'open', renewedArr: null, signed: null});
      }
      return renewals;
    })
    .sort((a, b) => a.due - b.due);
}

/** What the seats of a day cost in a year. */
function valueOn(account: Account, d: Day): number {
  return 12 * account.plan.price * seatsOn(account, Math.max(d, account.start));
}

export const RENEWAL_COLUMNS = 'account,contract,due,dueArr,status,renewedArr,signed,csm'.split(',');

export function renewalRow({account, contract, due, dueArr, status, renewedArr, signed}: Renewal): Row {
  const sign = signed === null ? '' : isoDay(signed);
  return [account.id, contract, isoDay(due), dueArr, status, renewedArr ?? '', sign, account.csm];
}
