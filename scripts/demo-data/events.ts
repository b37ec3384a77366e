import type {Account} from './accounts.js';
import {AS_OF, type Day, dayOf, isoMinute, type Minute, TODAY, WINDOW, within} from './calendar.js';
import type {Row} from './csv.js';
import {type Random, random} from './random.js';
import {releasePain, season, trouble} from './story.js';
import {isThere, timeOfDay, type User} from './users.js';

/** Something a user did. */
export interface DemoEvent {
  readonly user: User;
  readonly event: string;
  readonly at: Minute;
}

/** The parts of the product in the order in which accounts take them up, with how often they are used. */
const FEATURES = {
  board_opened: 30,
  plan_created: 16,
  plan_shared: 13,
  comment_added: 18,
  template_used: 7,
  report_viewed: 9,
  export_done: 5,
  invite_sent: 2,
} as const;
type Feature = keyof typeof FEATURES;

/** All events, oldest first. */
export function makeEvents(seed: number, users: readonly User[]): DemoEvent[] {
  const work = Array.from(
    {length: TODAY - WINDOW + 1},
    (_, i) => season(WINDOW + i) * (1 - 0.5 * releasePain(WINDOW + i)),
  );
  return users.flatMap((user) => history(random(seed, `${user.id}/events`), user, work)).sort((a, b) => a.at - b.at);
}

export const EVENT_COLUMNS = 'user,account,event,at'.split(',');

export const eventRow = ({user, event, at}: DemoEvent): Row => [user.id, user.account.id, event, isoMinute(at)];

/** Sign-up and first value whenever they were, so that the first is really the first; the rest since the year began. */
function history(draw: Random, user: User, work: readonly number[]): DemoEvent[] {
  const {signup, firstValue, account, habit} = user;
  const events: DemoEvent[] = [{user, event: 'signup', at: signup}];
  if (firstValue !== null) events.push({user, event: 'plan_shared', at: firstValue});
  const firstDay = dayOf(signup);
  for (let d = Math.max(WINDOW, firstDay); d <= TODAY; d++) {
    if (!isThere(user, d)) continue;
    const ordinary = habit * (work[d - WINDOW] ?? 1) * (1 - 0.8 * trouble(account, d));
    const isFirstDay = d === firstDay;
    if (!isFirstDay && !draw.chance(ordinary)) continue;
    const from = isFirstDay ? signup + 1 : d * 1440 + timeOfDay(draw);
    for (const {event, at} of session(draw, account, d, from)) {
      const isTooEarly = event === 'plan_shared' && (firstValue === null || at <= firstValue);
      events.push({user, event: isTooEarly ? 'board_opened' : event, at});
    }
  }
  return events.filter(({at}) => at < AS_OF && dayOf(at) < user.leaves && !within(dayOf(at), account.gap));
}

/** One visit: a login if the last one has run out, and what was done. */
function session(draw: Random, account: Account, d: Day, from: Minute): {event: string; at: Minute}[] {
  const features = used(account, d);
  const logsIn = draw.chance(0.3);
  const actions = (logsIn ? 0 : 1) + draw.geometric(logsIn ? 0.7 : 0.3);
  let at = from;
  const done: {event: string; at: Minute}[] = logsIn ? [{event: 'login', at}] : [];
  for (let i = 0; i < actions; i++) {
    done.push({event: draw.weighted(features), at});
    at += Math.floor(5 * draw.next());
  }
  return done;
}

const prefixes = Array.from(
  {length: 9},
  (_, n) => Object.fromEntries(Object.entries(FEATURES).slice(0, n)) as Record<Feature, number>,
);

/** Accounts that the product suits use more of it; in trouble they fall back on the first few parts. */
function used(account: Account, d: Day): Record<Feature, number> {
  const breadth = Math.round(5.9 + 1.5 * account.fit - 3 * trouble(account, d));
  return prefixes[Math.min(8, Math.max(3, breadth))] ?? FEATURES;
}
