import {group} from 'd3-array';
import type {Account} from './accounts.js';
import {AS_OF, dayOf, isoMinute, type Minute, TODAY, WINDOW, weekday} from './calendar.js';
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
  /** What happened to it since, oldest first. */
  readonly events: readonly TicketEvent[];
}

/** A comment of an agent, or a change of status. */
interface TicketEvent {
  readonly at: Minute;
  readonly type: 'comment' | 'status';
  readonly by: 'agent' | 'requester';
  readonly public?: boolean;
  readonly to?: 'solved' | 'open';
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
    .flatMap((account) => ofAccount(seed, account, staff.get(account) ?? []))
    .filter((ticket) => ticket.createdAt < AS_OF)
    .sort((a, b) => a.createdAt - b.createdAt);
}

export const TICKET_COLUMNS = 'id,account,requester,createdAt,kind,channel,topic,events'.split(',');

export function ticketRow({requester, createdAt, kind, channel, topic, events}: Ticket, i: number): Row {
  const list = JSON.stringify(events.map(({at, ...event}) => ({at: isoMinute(at), ...event})));
  return [`t${i + 1}`, requester.account.id, requester.id, isoMinute(createdAt), kind, channel, topic, list];
}

function ofAccount(seed: number, account: Account, staff: readonly User[]): Ticket[] {
  const draw = random(seed, `${account.id}/tickets`);
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
      const ticket = {requester, createdAt, kind, channel: draw.weighted(CHANNELS), topic: draw.weighted(TOPICS[kind])};
      const told = random(seed, `${requester.id}/${String(createdAt)}`);
      tickets.push({...ticket, events: eventsOf(told, ticket)});
    }
  }
  return tickets;
}

/** Working hours until the first reply and until the solution; medians. */
const REPLY = 2.2;
const SOLUTION: Record<Kind, number> = {question: 7, bug: 30, complaint: 18, request: 40};
const FASTER: Record<string, number> = {chat: 0.25, phone: 0.15};

/**
 * A reply in working hours, slower after the bad release; some write a note to each other first; a few get no reply at
 * all. Most are solved, and one in twelve is opened again.
 */
function eventsOf(draw: Random, {createdAt, kind, channel}: Omit<Ticket, 'events'>): TicketEvent[] {
  const busy = 1 + 2.5 * releasePain(dayOf(createdAt));
  const reply = working(createdAt, draw.logNormal(REPLY * busy * (FASTER[channel] ?? 1), 0.9));
  const solved = working(reply, draw.logNormal(SOLUTION[kind] * busy, 1));
  const again = working(solved, draw.logNormal(10, 0.7));
  const note = {
    at: createdAt + Math.ceil(0.5 * (reply - createdAt)),
    type: 'comment',
    by: 'agent',
    public: false,
  } as const;
  const events: TicketEvent[] = draw.chance(0.15) ? [note] : [];
  if (!draw.chance(0.015)) {
    events.push({at: reply, type: 'comment', by: 'agent', public: true});
    if (draw.chance(0.97)) events.push({at: solved, type: 'status', by: 'agent', to: 'solved'});
    if (draw.chance(0.08)) {
      events.push({at: again, type: 'status', by: 'requester', to: 'open'});
      events.push({at: working(again, draw.logNormal(8, 0.8)), type: 'status', by: 'agent', to: 'solved'});
    }
  }
  return events.filter(({at}) => at < AS_OF);
}

const OPENS = 7 * 60;
const CLOSES = 17 * 60;

/** The minute some working hours after another, Monday to Friday. */
function working(from: Minute, hours: number): Minute {
  let left = Math.max(1, Math.round(60 * hours));
  for (let d = dayOf(from); ; d++) {
    if (weekday(d) > 4) continue;
    const begin = Math.max(from, d * 1440 + OPENS);
    const free = Math.max(0, d * 1440 + CLOSES - begin);
    if (left <= free) return begin + left;
    left -= free;
  }
}
