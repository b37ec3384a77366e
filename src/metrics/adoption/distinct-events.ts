import {NEVER} from '../calendar/days.js';
import {localDays} from '../calendar/local-days.js';
import type {Scope} from '../kernel/scope.js';
import type {ChunkOf} from '../table/define-table.js';
import {grownFloats, grownInts} from '../table/grown.js';
import {events} from '../tables/events.js';
import {touches} from '../tables/views.js';

/** The columns of events that the use of the product is counted from. */
export const used = events.pick('user', 'account', 'event', 'at', 'source');

/** Local days since 1970-01-01, the last one not in it. */
export interface DayRange {
  readonly from: number;
  readonly until: number;
}

/** What was done, in columns of codes with an entry for each event. A missing account or event is -1. */
export interface EventColumns {
  readonly size: number;
  readonly accounts: Int32Array;
  readonly users: Int32Array;
  readonly events: Int32Array;
  readonly days: Int32Array;
}

/**
 * The events of some days, each once: rows with the same user, account, event and instant are one event that was sent
 * twice. What a customer success manager did is no use of the product but a touch: either the one or the other is kept.
 */
export class DistinctEvents {
  readonly #range: DayRange;
  readonly #scope: Scope;
  readonly #kind: 'use' | 'touch';
  readonly #columns = {
    accounts: new Int32Array(0),
    users: new Int32Array(0),
    events: new Int32Array(0),
    days: new Int32Array(0),
    at: new Float64Array(0),
  };
  /** Where an event is in the columns, one up; 0 is an empty place. */
  #places = new Int32Array(2048);
  #size = 0;
  #any = false;

  constructor(range: DayRange, scope: Scope, kind: 'use' | 'touch' = 'use') {
    this.#range = range;
    this.#scope = scope;
    this.#kind = kind;
  }

  /** Was there an event before asOf, on whatever day? Without one it is not known what was used. */
  get any(): boolean {
    return this.#any;
  }

  get columns(): EventColumns {
    const {accounts, users, events, days} = this.#columns;
    return {size: this.#size, accounts, users, events, days};
  }

  add({length, account, user, event, at, source}: ChunkOf<typeof used>): void {
    const touched = touches.values.map((value) => source.dictionary.find(value)).filter((code) => code >= 0);
    const days = daysOf(localDays(at, this.#scope), source.codes, touched, this.#kind);
    this.#any ||= days.some((day) => day !== NEVER);
    const rows = {accounts: account.codes, users: user.codes, events: event.codes, days, at};
    // In blocks, so that there is always room and the loop need not look.
    for (let row = 0; row < length; row += BLOCK) {
      const end = Math.min(row + BLOCK, length);
      this.#reserve(end - row);
      this.#size = addRows(this.#places, this.#columns, this.#size, rows, row, end, this.#range);
    }
  }

  #reserve(more: number): void {
    const size = this.#size + more;
    this.#columns.accounts = grownInts(this.#columns.accounts, size, 0);
    this.#columns.users = grownInts(this.#columns.users, size, 0);
    this.#columns.events = grownInts(this.#columns.events, size, 0);
    this.#columns.days = grownInts(this.#columns.days, size, 0);
    this.#columns.at = grownFloats(this.#columns.at, size, 0);
    let places = this.#places.length;
    if (2 * size <= places) return;
    while (2 * size > places) places *= 2;
    this.#places = new Int32Array(places);
    for (let i = 0; i < this.#size; i++) this.#places[placeOf(this.#places, this.#columns, this.#columns, i)] = i + 1;
  }
}

const BLOCK = 16_384;
const WORD = 2 ** 32;

interface Rows {
  readonly accounts: Int32Array;
  readonly users: Int32Array;
  readonly events: Int32Array;
  readonly days: Int32Array;
  readonly at: Float64Array;
}

/** The days of the rows that are of a kind; the others are on none. */
function daysOf(days: Int32Array, sources: Int32Array, touched: readonly number[], kind: 'use' | 'touch'): Int32Array {
  if (touched.length === 0 && kind === 'use') return days;
  return days.map((day, i) => (touched.includes(sources[i]!) === (kind === 'touch') ? day : NEVER));
}

/** Adds the rows that are in the range and not there yet, and answers how many there are then. */
function addRows(
  places: Int32Array,
  columns: Rows,
  size: number,
  rows: Rows,
  row: number,
  end: number,
  {from, until}: DayRange,
): number {
  let known = size;
  for (let i = row; i < end; i++) {
    const day = rows.days[i]!;
    if (day < from || day >= until) continue;
    const place = placeOf(places, columns, rows, i);
    if (places[place] !== 0) continue;
    copyRow(columns, known, rows, i);
    places[place] = ++known;
  }
  return known;
}

/** Where row `i` is among the places, or would be. */
function placeOf(places: Int32Array, known: Rows, rows: Rows, i: number): number {
  const mask = places.length - 1;
  const at = rows.at[i]!;
  let mixed = Math.imul(rows.users[i]!, 0x9e3779b1) ^ rows.events[i]!;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) ^ (at % WORD);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ Math.floor(at / WORD) ^ rows.accounts[i]!;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x9e3779b1);
  let place = (mixed ^ (mixed >>> 15)) & mask;
  while (places[place] !== 0 && !isSame(known, places[place]! - 1, rows, i)) place = (place + 1) & mask;
  return place;
}

function isSame(known: Rows, place: number, rows: Rows, i: number): boolean {
  return (
    known.at[place] === rows.at[i] &&
    known.users[place] === rows.users[i] &&
    known.events[place] === rows.events[i] &&
    known.accounts[place] === rows.accounts[i]
  );
}

function copyRow(to: Rows, place: number, from: Rows, i: number): void {
  to.accounts[place] = from.accounts[i]!;
  to.users[place] = from.users[i]!;
  to.events[place] = from.events[i]!;
  to.days[place] = from.days[i]!;
  to.at[place] = from.at[i]!;
}
