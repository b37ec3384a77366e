import {zone} from '../calendar/zone.js';
import {GrowingDictionary} from '../table/dictionary.js';
import {TimelineRows, type Timeline} from './timeline.js';

/** When a session ends and the next one begins. */
export interface SessionRules {
  /** Milliseconds without anything that may lie within a session; after more a new one begins. */
  readonly timeout: number;
  /** In which zone a session ends at midnight; `null` where it goes on. */
  readonly midnightIn: string | null;
  /** Code of an event that begins a session, and of one that ends it; `null` for none. */
  readonly startEvent?: number | null;
  readonly endEvent?: number | null;
}

/**
 * Tells the sessions of a timeline, by user and in the order of time: rows from `first` up to and with `last`. A gap as
 * long as the timeout is still within a session.
 */
export function visitSessions(
  {size, users, events, at}: Timeline,
  {timeout, midnightIn, startEvent = null, endEvent = null}: SessionRules,
  visitor: (first: number, last: number) => void,
): void {
  const clock = midnightIn === null ? null : zone(midnightIn);
  let first = 0;
  for (let row = 1; row <= size; row++) {
    const goesOn =
      row < size &&
      users[row] === users[row - 1] &&
      at[row]! - at[row - 1]! <= timeout &&
      events[row] !== startEvent &&
      events[row - 1] !== endEvent &&
      (clock === null || clock.dayOf(at[row]!) === clock.dayOf(at[row - 1]!));
    if (goesOn) continue;
    visitor(first, row - 1);
    first = row;
  }
}

/** A stretch of what a user did without a longer pause. */
export interface Session {
  readonly user: string;
  /** The first and the last event of it, in epoch ms. */
  readonly start: number;
  readonly end: number;
  /** How many there are; the same one at the same moment once. */
  readonly events: number;
}

/** Sessions by user, in the order of text, and in the order of time. */
export function sessionise(
  events: readonly {readonly user: string; readonly at: number}[],
  {timeout, midnightIn}: Pick<SessionRules, 'timeout' | 'midnightIn'>,
): Session[] {
  const who = new GrowingDictionary([...new Set(events.map(({user}) => user))].sort());
  const rows = new TimelineRows();
  rows.add(
    {codes: Int32Array.from(events, ({user}) => who.find(user)), dictionary: who},
    {codes: new Int32Array(events.length), dictionary: new GrowingDictionary(['event'])},
    Float64Array.from(events, ({at}) => at),
    null,
    -Infinity,
    Infinity,
  );
  const timeline = rows.inOrder({});
  const sessions: Session[] = [];
  visitSessions(timeline, {timeout, midnightIn}, (first, last) => {
    sessions.push({
      user: who.value(timeline.users[first]!)!,
      start: timeline.at[first]!,
      end: timeline.at[last]!,
      events: last - first + 1,
    });
  });
  return sessions;
}
