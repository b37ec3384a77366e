import {jsonRows} from './json-rows.js';
import {numberOf, textOf} from './ids.js';
import {randomFrom} from './random.js';
import type {Size} from './size.js';

export const DAY = 86_400_000;
export const WEEK = 7 * DAY;
export const WEEKS = 52;
/** A Monday, 00:00 UTC. */
export const FIRST_MONDAY = Date.UTC(2025, 0, 6);
/** The end of the last week: what is measured is measured at this moment. */
export const AS_OF = FIRST_MONDAY + WEEKS * WEEK;

export const eventNames = ['signup', 'value', 'login', 'view', 'edit', 'export', 'invite', 'comment'];
export const SIGNUP = 0;
export const VALUE = 1;

/** A log: what users did in the weeks from {@link FIRST_MONDAY} on, oldest first. */
export interface Events {
  readonly users: number;
  /** By row, the user: numbers in order of their first appearance. */
  readonly user: Int32Array;
  /** By row, the place in {@link eventNames}. */
  readonly event: Int32Array;
  /** By row, ms since 1970. */
  readonly at: Float64Array;
}

export interface EventRow<Id extends string | number = string | number> {
  readonly user: Id;
  readonly event: string;
  readonly at: number;
}

/** Few users do much and many do little (Zipf); they start all through the year and stay for a quarter in the mean. */
export function generateEvents({rows: length, perUser}: Size): Events {
  const random = randomFrom(1);
  const users = Math.max(1, Math.floor(length / perUser));
  const starts = new Float64Array(users);
  const stays = new Float64Array(users);
  for (let user = 0; user < users; user++) {
    starts[user] = WEEKS * WEEK * random() ** 0.8;
    stays[user] = -13 * WEEK * Math.log(1 - random());
  }
  const who = new Int32Array(length);
  const what = new Int32Array(length);
  const when = new Float64Array(length);
  for (let row = 0; row < length; row++) {
    const isFirst = row < users;
    const user = isFirst ? row : zipf(random(), users);
    const start = starts[user]!;
    const stay = Math.min(stays[user]!, WEEKS * WEEK - 1 - start);
    who[row] = user;
    // Some do something more in the very moment of the start: a value event then took no time.
    const later = isFirst || random() < 0.002 ? 0 : stay * random() ** 1.5;
    when[row] = FIRST_MONDAY + Math.floor(start + later);
    what[row] = isFirst && random() < 0.85 ? SIGNUP : anyEvent(random());
  }
  const order = new Uint32Array(length).map((_, row) => row).sort((a, b) => when[a]! - when[b]!);
  return {
    users,
    user: renumbered(who, order, users),
    event: Int32Array.from(order, (row) => what[row]!),
    at: Float64Array.from(order, (row) => when[row]!),
  };
}

/** A rank below `size`, of which the k-th comes about k^-0.8 times as often as the first. */
function zipf(random: number, size: number): number {
  const exponent = 0.2;
  return Math.min(size - 1, Math.floor(((size ** exponent - 1) * random + 1) ** (1 / exponent)) - 1);
}

/** A sign-up now and then also of those who did something before, a value event in one of fifteen. */
function anyEvent(random: number): number {
  if (random < 0.003) return SIGNUP;
  return random < 0.07 ? VALUE : 2 + Math.floor(random * (eventNames.length - 2));
}

/** Users in an order of rows, numbered as they first appear there. */
function renumbered(who: Int32Array, order: Uint32Array, users: number): Int32Array {
  const numbers = new Int32Array(users).fill(-1);
  let next = 0;
  return Int32Array.from(order, (row) => {
    const user = who[row]!;
    if (numbers[user] === -1) numbers[user] = next++;
    return numbers[user]!;
  });
}

/** The names of the events of a log, by row. */
export function namesOf({event}: Events): string[] {
  return Array.from(event, (name) => eventNames[name]!);
}

/** The log as rows out of JSON, with numbers for ids. */
export function eventRowsByNumber({user, event, at}: Events): () => EventRow<number>[] {
  return jsonRows(at.length, (i) => ({user: numberOf(user[i]!), event: eventNames[event[i]!]!, at: at[i]!}));
}

/** The log as rows out of JSON, with texts for ids. */
export function eventRowsByText({user, event, at}: Events): () => EventRow<string>[] {
  return jsonRows(at.length, (i) => ({user: textOf(user[i]!), event: eventNames[event[i]!]!, at: at[i]!}));
}
