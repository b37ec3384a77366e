import * as z from 'zod/mini';
import {boundInstant} from '../calendar/periods.js';
import type {Window} from '../calendar/window.js';
import {zone} from '../calendar/zone.js';
import {described} from '../kernel/described.js';
import type {Interval} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {whoOptions} from '../retention/who-options.js';
import type {Dictionary} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {activityOptions, type activity} from './activity-rows.js';
import {visitSessions, type SessionRules} from './sessionise.js';
import {TimelineRows, type Timeline} from './timeline.js';
import {influenceInterval, type Influence} from './user-influence.js';

export const MINUTE = 60_000;

/** Options of the metrics of sessions. */
export const sessionOptions = {
  timeoutMinutes: described(
    z._default(z.number().check(z.gt(0), z.maximum(1440)), 30),
    'A new session begins after more than so many minutes without anything',
  ),
  midnight: described(
    z._default(z.enum(['goes-on', 'splits']), 'goes-on'),
    'Whether a session goes on over midnight (GA4), or a new one begins there (the former Universal Analytics)',
  ),
  startEvent: described(
    z._default(z.nullable(z.string()), null),
    'An event that begins a new session, as sessions can be told in Mixpanel; without it only what came before decides',
  ),
  endEvent: described(z._default(z.nullable(z.string()), null), 'An event that ends a session'),
  events: activityOptions.events,
  aliases: whoOptions.aliases,
};

export interface SessionOptions {
  readonly timeoutMinutes: number;
  readonly midnight: 'goes-on' | 'splits';
  readonly startEvent: string | null;
  readonly endEvent: string | null;
  readonly events: readonly string[] | null;
  readonly aliases: Readonly<Record<string, string>>;
}

/** Sessions that begin in the periods of a window. */
export class SessionsOfWindow {
  readonly #window: Window;
  readonly #options: SessionOptions;
  readonly #scope: Scope;
  readonly #rows = new TimelineRows();
  readonly #from: number;

  constructor(window: Window, options: SessionOptions, scope: Scope) {
    this.#window = window;
    this.#options = options;
    this.#scope = scope;
    this.#from = boundInstant(window.starts[0]!, window.unit, scope.timeZone);
  }

  add({user, event, at}: ChunkOf<typeof activity>): void {
    const {timeoutMinutes, events} = this.#options;
    // What begins in the window may go on beyond it; what came just before it may have begun what goes on in it.
    this.#rows.add(user, event, at, events, this.#from - timeoutMinutes * MINUTE, this.#scope.asOf);
  }

  /** The names that events of the timeline are codes of. */
  get names(): Dictionary {
    return this.#rows.names;
  }

  /**
   * Tells the sessions by user and in the order of time, as rows of the timeline from `first` up to and with `last`.
   * @param open it may go on after asOf, so that its length is not known
   */
  visit(
    visitor: (timeline: Timeline, session: {first: number; last: number; period: number; open: boolean}) => void,
  ): void {
    const {timeoutMinutes, midnight, startEvent, endEvent, aliases} = this.#options;
    const {timeZone, asOf} = this.#scope;
    const names = this.#rows.names;
    const timeline = this.#rows.inOrder(aliases);
    const end = endEvent === null ? null : names.find(endEvent);
    const timeout = timeoutMinutes * MINUTE;
    const rules: SessionRules = {
      timeout,
      midnightIn: midnight === 'splits' ? timeZone : null,
      startEvent: startEvent === null ? null : names.find(startEvent),
      endEvent: end,
    };
    const clock = midnight === 'splits' ? zone(timeZone) : null;
    const slots = this.#window.slotsOf(timeline.at);
    visitSessions(timeline, rules, (first, last) => {
      const period = slots[first]! - 1;
      if (period < 0 || period >= this.#window.periods) return;
      const open =
        timeline.at[last]! + timeout >= asOf &&
        timeline.events[last] !== end &&
        (clock === null || clock.dayOf(timeline.at[last]!) === clock.dayOf(asOf));
      visitor(timeline, {first, last, period, open});
    });
  }
}

/** The interval of a mean time in minutes; the mean and what users change it by are in ms. */
export function minutesInterval(mean: number, influence: Influence, level: number): Interval | null {
  const limits = influenceInterval(mean, influence, level);
  return limits && {...limits, lower: Math.max(0, limits.lower) / MINUTE, upper: limits.upper / MINUTE};
}
