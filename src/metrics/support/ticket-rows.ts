import type {Scope} from '../kernel/scope.js';
import type {ChunkOf} from '../table/define-table.js';
import {tickets} from '../tables/tickets.js';
import {hoursBy, type ClockRules} from './support-clock.js';
import {ticketTimes, type TicketEvent, type TicketTimes} from './ticket-times.js';

/** The columns of tickets that times are worked out from. */
export const answered = tickets.pick('requester', 'createdAt', 'createdByAgent', 'events');

/** What is waited for. */
export type Awaited = 'firstReply' | 'firstResolution' | 'fullResolution';

/** How long something took, for some tickets: one value a ticket that was opened before as-of. */
export interface TicketHours {
  /** Up to what was waited for; up to as-of where it has not come yet. */
  readonly durations: Float64Array;
  /** 1 where it has come. */
  readonly statuses: Int8Array;
}

/** Works out how many hours each ticket of a chunk waited, by a clock. */
export function ticketHours(
  awaited: Awaited,
  rules: ClockRules,
  {asOf, timeZone}: Pick<Scope, 'asOf' | 'timeZone'>,
): (chunk: ChunkOf<typeof answered>) => TicketHours {
  const hours = hoursBy(rules, timeZone);
  return (chunk) => {
    const durations: number[] = [];
    const statuses: number[] = [];
    chunk.createdAt.forEach((createdAt, row) => {
      if (!(createdAt < asOf)) return;
      const came = timesOfRow(chunk, row, asOf)[awaited];
      durations.push(hours(createdAt, came ?? asOf));
      statuses.push(came === null ? 0 : 1);
    });
    return {durations: Float64Array.from(durations), statuses: Int8Array.from(statuses)};
  };
}

/** When things happened to the ticket of a row. */
export function timesOfRow(
  {requester, createdAt, createdByAgent, events: {offsets, items}}: ChunkOf<typeof answered>,
  row: number,
  asOf: number,
): TicketTimes {
  const events: TicketEvent[] = [];
  for (let i = offsets[row]!; i < offsets[row + 1]!; i++) {
    events.push({
      at: items.at[i]!,
      type: items.type.dictionary.value(items.type.codes[i]!) === 'status' ? 'status' : 'comment',
      by: items.by.dictionary.value(items.by.codes[i]!),
      public: items.public[i] !== 0,
      to: items.to.dictionary.value(items.to.codes[i]!),
    });
  }
  return ticketTimes(
    {
      createdAt: createdAt[row]!,
      createdByAgent: createdByAgent[row] === 1,
      requester: requester.dictionary.value(requester.codes[row]!),
      events,
    },
    asOf,
  );
}
