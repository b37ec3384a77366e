import {group} from 'd3-array';
import type {Account} from './accounts.js';
import {AS_OF, dayOf, isoMinute, type Minute, TODAY, WINDOW} from './calendar.js';
import type {Row} from './csv.js';
import {type Random, random} from './random.js';
import {releasePain, season, trouble} from './story.js';
import {isThere, timeOfDay, type User} from './users.js';

/** A request for help. */
export interface Ticket {
  readonly requester: User;
  readonly createdAt: Minute;
  readonly kind: Kind;
  readonly channel: string;
  readonly topic: string;
}

type Kind = 'question' | 'bug' | 'complaint' | 'request';

const CHANNELS = {email: 5, chat: 4, web: 2, phone: 1};
const TOPICS: Record<Kind, Record<string, number>> = {
  question: {sharing: 4, templates: 3, permissions: 3, billing: 2, import: 2},
  bug: {boards: 4, export: 3, 'calendar-sync': 3, mobile: 2, notifications: 1},
  complaint: {speed: 3, billing: 2, reliability: 3, support: 1},
  request: {'calendar-sync': 3, reports: 3, templates: 2, mobile: 2, integrations: 4},
};

/** All tickets, oldest first. */
export function makeTickets(seed: number, accounts: readonly Account[], users: readonly User[]): Ticket[] {
  const staff = group(users, (user) => user.account);
  return accounts
    .flatMap((account) => ofAccount(random(seed, `${account.id}/tickets`), account, staff.get(account) ?? []))
    .filter((ticket) => ticket.createdAt < AS_OF)
    .sort((a, b) => a.createdAt - b.createdAt);
}

export const TICKET_COLUMNS = 'id,account,requester,createdAt,kind,channel,topic'.split(',');

export function ticketRow({requester, createdAt, kind, channel, topic}: Ticket, i: number): Row {
  return [`t${i + 1}`, requester.account.id, requester.id, isoMinute(createdAt), kind, channel, topic];
}

function ofAccount(draw: Random, account: Account, staff: readonly User[]): Ticket[] {
  const tickets: Ticket[] = [];
  const patience = Math.exp(-0.35 * account.fit);
  for (let d = Math.max(WINDOW, account.start); d <= TODAY; d++) {
    const there = staff.filter((user) => isThere(user, d));
    if (there.length === 0) continue;
    const anger = trouble(account, d);
    const newcomers = there.filter((user) => d - dayOf(user.signup) < 14).length;
    const kinds: Record<Kind, number> = {
      question: 1.1 + (4 * newcomers) / there.length,
      bug: (0.62 + 1.6 * releasePain(d)) * patience * (1 + 2 * anger),
      complaint: (0.2 + 0.5 * releasePain(d)) * patience * (1 + 7 * anger),
      request: 0.7,
    };
    const weight = Object.values(kinds).reduce((a, b) => a + b);
    // The square root: in large accounts people ask each other first.
    const count = draw.poisson(0.0027 * weight * season(d) * Math.sqrt(3 * there.length));
    for (let i = 0; i < count; i++) {
      const kind = draw.weighted(kinds);
      const createdAt = d * 1440 + timeOfDay(draw);
      const requester = draw.pick(there);
      if (createdAt <= requester.signup) continue;
      tickets.push({requester, createdAt, kind, channel: draw.weighted(CHANNELS), topic: draw.weighted(TOPICS[kind])});
    }
  }
  return tickets;
}
