import type {Scope} from '../kernel/scope.js';
import type {WaitingTickets} from '../support/waiting-tickets.js';
import {notJudged, rateOf, type Judgement, type TicketWaiting} from './signal.js';

/** Accounts of which a ticket has waited for a first answer for longer than the target. */
export function judgeTickets(
  {any, accounts}: WaitingTickets,
  known: {readonly ids: readonly string[]; readonly names: ReadonlyMap<string, string>},
  {
    replyHours,
    ticketDays,
    minimum,
  }: {readonly replyHours: number; readonly ticketDays: number; readonly minimum: number},
  scope: Scope,
): Judgement {
  if (!any) return notJudged('not-given');
  if (known.ids.length === 0) return notJudged('not-enough');
  const customers = new Set(known.ids);
  const signals = accounts
    .filter(({account, waiting}) => waiting > 0 && customers.has(account))
    .map(({account, waiting, longest, since, met, missed}): TicketWaiting => {
      const isLong = longest > 2 * replyHours;
      const tickets = met + missed;
      return {
        rule: 'ticket-waiting',
        account,
        name: known.names.get(account) ?? account,
        severity: isLong ? 'risk' : 'watch',
        since,
        nextStep: isLong ? 'escalate-ticket' : 'answer-ticket',
        waiting,
        hours: longest,
        targetHours: replyHours,
        ticketDays,
        tickets,
        answered: rateOf(met, tickets, minimum, scope),
      };
    });
  return {signals, judged: known.ids, few: 0, gap: null};
}
