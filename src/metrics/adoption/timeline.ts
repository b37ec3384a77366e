import {grownFloats, grownInts} from '../table/grown.js';
import {sameCodes} from '../retention/aliases.js';
import type {Codes, Dictionary} from '../table/column.js';
import {absentDictionary} from '../table/dictionary.js';

/**
 * What everybody did, each once: by user, then by time, and at the same moment in the order of the events' names. It is
 * the same for every order and cut of the rows, but for the order of users.
 */
export interface Timeline {
  readonly size: number;
  readonly users: Int32Array;
  readonly events: Int32Array;
  readonly at: Float64Array;
}

/** Rows as they come: 16 bytes of each are kept, for who does what after what shows when all are there. */
export class TimelineRows {
  #size = 0;
  #users = new Int32Array(1024);
  #events = new Int32Array(1024);
  #at = new Float64Array(1024);
  #who: Dictionary = absentDictionary;
  #names: Dictionary = absentDictionary;

  /** Takes the rows from one instant up to another, of some events; `null` stands for any. */
  add(user: Codes, event: Codes, at: Float64Array, names: readonly string[] | null, from: number, end: number): void {
    if (user.dictionary.size > this.#who.size) this.#who = user.dictionary;
    if (event.dictionary.size > this.#names.size) this.#names = event.dictionary;
    const needed = this.#size + at.length;
    this.#users = grownInts(this.#users, needed, 0);
    this.#events = grownInts(this.#events, needed, 0);
    this.#at = grownFloats(this.#at, needed, 0);
    const wanted = names && new Set(names.map((name) => event.dictionary.find(name)));
    for (let row = 0; row < at.length; row++) {
      const instant = at[row]!;
      if (!(instant >= from && instant < end) || user.codes[row]! < 0) continue;
      if (wanted !== null && !wanted.has(event.codes[row]!)) continue;
      this.#users[this.#size] = user.codes[row]!;
      this.#events[this.#size] = event.codes[row]!;
      this.#at[this.#size++] = instant;
    }
  }

  /** The names that events are told as codes of. */
  get names(): Dictionary {
    return this.#names;
  }

  /** More rows can be added afterwards. */
  inOrder(aliases: Readonly<Record<string, string>>): Timeline {
    const users = this.#users.slice(0, this.#size);
    const wholes = new Map(sameCodes(this.#who, aliases));
    if (wholes.size > 0) users.forEach((user, row) => (users[row] = wholes.get(user) ?? user));
    const [events, at] = [this.#events, this.#at];
    const rank = ranksOf(this.#names);
    const order = byUser(
      users,
      this.#who.size,
      (a, b) => at[a]! - at[b]! || rank[events[a]! + 1]! - rank[events[b]! + 1]!,
    );
    const same = (a: number, b: number): boolean => users[a] === users[b] && at[a] === at[b] && events[a] === events[b];
    const once = order.filter((row, i) => i === 0 || !same(row, order[i - 1]!));
    return {
      size: once.length,
      users: once.map((row) => users[row]!),
      events: once.map((row) => events[row]!),
      at: Float64Array.from(once, (row) => at[row]!),
    };
  }
}

/** By code + 1 the place of a name in the order of text. */
function ranksOf(names: Dictionary): Int32Array {
  const codes = Array.from({length: names.size}, (_, code) => code);
  codes.sort((a, b) => (names.value(a)! < names.value(b)! ? -1 : 1));
  const ranks = new Int32Array(names.size + 1);
  codes.forEach((code, place) => (ranks[code + 1] = place + 1));
  return ranks;
}

/** Rows by user, those of each in order. Rows mostly come in the order of time already, and need no sorting then. */
function byUser(users: Int32Array, count: number, compare: (a: number, b: number) => number): Int32Array {
  const ends = new Int32Array(count);
  for (const user of users) ends[user]!++;
  for (let user = 0, before = 0; user < count; user++) {
    const rows = ends[user]!;
    ends[user] = before;
    before += rows;
  }
  const order = new Int32Array(users.length);
  // A user's start moves on with each row put there, and stands at its end when all are.
  users.forEach((user, row) => (order[ends[user]!++] = row));
  for (let user = 0, begin = 0; user < count; begin = ends[user++]!) {
    const own = order.subarray(begin, ends[user]);
    if (own.some((row, i) => i > 0 && compare(own[i - 1]!, row) > 0)) own.sort(compare);
  }
  return order;
}
