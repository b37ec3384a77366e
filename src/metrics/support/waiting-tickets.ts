import {NEVER} from '../calendar/days.js';
import {localDays} from '../calendar/local-days.js';
import {nowOf} from '../calendar/now.js';
import type {Scope} from '../kernel/scope.js';
import type {Dictionary} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import type {tickets} from '../tables/tickets.js';
import {countSla} from './sla-outcome.js';
import {hoursBy, type ClockRules} from './support-clock.js';
import {timesOfRow, type answered} from './ticket-rows.js';

/** The tickets of one account, by how long their first answer took. */
export type AccountTickets = {
  readonly account: string;
  /** Open ones that have waited for a first answer for longer than the target. */
  readonly waiting: number;
  /** Hours that the longest of them has waited; 0 where there is none. */
  readonly longest: number;
  /** Local day on which that was opened; `null` where there is none. */
  readonly since: number | null;
  /** Tickets that were answered within the target, and those that were not. */
  readonly met: number;
  readonly missed: number;
};

export type WaitingTickets = {
  readonly any: boolean;
  /** In the order of ids. */
  readonly accounts: readonly AccountTickets[];
};

interface WaitingRules extends ClockRules {
  /** Hours within which a first answer has to come; exactly so many are within. */
  readonly replyHours: number;
  /** Days in which tickets were opened, up to and with that of asOf. */
  readonly ticketDays: number;
}

interface Tally {
  readonly durations: number[];
  readonly statuses: number[];
  waiting: number;
  longest: number;
  since: number | null;
}

/** Counts for each account the tickets that wait for a first answer, and how many were answered in time. */
export function waitingTickets({replyHours, ticketDays, ...clock}: WaitingRules, scope: Scope) {
  const {today} = nowOf(scope);
  const hours = hoursBy(clock, scope.timeZone);
  const byAccount = new Map<number, Tally>();
  let any = false;
  let ids: Dictionary | null = null;
  return {
    tickets(chunk: ChunkOf<typeof answered> & Pick<ChunkOf<typeof tickets>, 'account'>): void {
      const {account, createdAt} = chunk;
      const days = localDays(createdAt, scope);
      if (account.dictionary.size > 0) ids = account.dictionary;
      for (const [row, day] of days.entries()) {
        const code = account.codes[row]!;
        if (day === NEVER) continue;
        any = true;
        if (code < 0 || day <= today - ticketDays) continue;
        const {firstReply, fullResolution} = timesOfRow(chunk, row, scope.asOf);
        const waited = hours(createdAt[row]!, firstReply ?? scope.asOf);
        let tally = byAccount.get(code);
        if (tally === undefined)
          byAccount.set(code, (tally = {durations: [], statuses: [], waiting: 0, longest: 0, since: null}));
        tally.durations.push(waited);
        tally.statuses.push(firstReply === null ? 0 : 1);
        if (firstReply !== null || fullResolution !== null || waited <= replyHours) continue;
        tally.waiting++;
        // By the clock of support, tickets of two days may have waited equally long.
        if (waited > tally.longest || (waited === tally.longest && day < (tally.since ?? NEVER))) {
          tally.longest = waited;
          tally.since = day;
        }
      }
    },
    result: (): WaitingTickets => ({
      any,
      accounts: [...byAccount]
        .map(([code, {durations, statuses, ...waiting}]): AccountTickets => {
          const {met, missed} = countSla(durations, statuses, replyHours);
          return {account: ids?.value(code) ?? '', ...waiting, met, missed};
        })
        .sort((a, b) => (a.account < b.account ? -1 : 1)),
    }),
  };
}
