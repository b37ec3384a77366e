import * as z from 'zod/mini';
import type {Window} from '../calendar/window.js';
import {described} from '../kernel/described.js';
import type {Scope} from '../kernel/scope.js';
import {BitRows, nextBit, takeRow, type Bits} from '../kernel/state.js';
import {mergedBits, sameCodes} from '../retention/aliases.js';
import {eventRows, markBits, slotColumn} from '../retention/mark-slots.js';
import {whoOptions} from '../retention/who-options.js';
import type {Dictionary} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {absentDictionary} from '../table/dictionary.js';
import {events} from '../tables/events.js';

/** The columns of events that activity is counted from. */
export const activity = events.pick('user', 'account', 'event', 'at');

/** What counts as activity, and whose. */
export const activityOptions = {
  events: described(
    z._default(z.nullable(z.array(z.string()).check(z.minLength(1))), null),
    'Which events are activity; without it any',
  ),
  ...whoOptions,
};

export interface ActivityRules {
  readonly events: readonly string[] | null;
  readonly countBy: 'user' | 'account';
  readonly aliases: Readonly<Record<string, string>>;
}

/**
 * Is told of each user (or account): its bits, not to be changed or kept. `first` is the slot in which it was active for
 * the first time.
 */
export type ActivityVisitor = (row: Int32Array, code: number, first: number) => void;

/**
 * In which periods of a window each user (or account) was active, as bits by slot: bit 0 is all time before the window,
 * bit `p + 1` period `p`, the last one what no period takes. It is all that is kept of the rows, so that neither their
 * order nor their number matters, and an event that came twice changes nothing.
 */
export class ActivityRows<W extends Window = Window> {
  readonly window: W;
  readonly #rules: ActivityRules;
  readonly #scope: Scope;
  readonly #rows: BitRows;
  #who: Dictionary = absentDictionary;

  constructor(window: W, rules: ActivityRules, scope: Scope) {
    this.window = window;
    this.#rules = rules;
    this.#scope = scope;
    this.#rows = new BitRows(window.periods + 2);
  }

  add({event, at, [this.#rules.countBy]: who}: ChunkOf<typeof activity>): void {
    if (who.dictionary.size > this.#who.size) this.#who = who.dictionary;
    this.#rows.reserve(who.dictionary.size);
    const slots = slotColumn(this.window, at, this.#scope);
    for (const name of this.#rules.events ?? [null]) {
      markBits(this.#rows, who.codes, slots, eventRows(event, name));
    }
  }

  /** The ids that are told as codes. */
  get who(): Dictionary {
    return this.#who;
  }

  /** The bits of everybody, those of one with several ids taken together. They are not to be changed or kept. */
  rows(): Bits {
    const {countBy, aliases} = this.#rules;
    // The dictionary may have grown since the last row, by keys of other tables.
    this.#rows.reserve(this.#who.size);
    return mergedBits(this.#rows, countBy === 'user' ? sameCodes(this.#who, aliases) : []);
  }

  /** Tells everybody who was active before the end of the window. More rows can be added afterwards. */
  visit(visitor: ActivityVisitor): void {
    const {bits, words, places} = this.rows();
    const end = this.window.periods + 1;
    const row = new Int32Array(words);
    for (let code = 0; code < this.#who.size; code++) {
      const first = nextBit(takeRow(row, bits, places, code), 0, end);
      if (first < end) visitor(row, code, first);
    }
  }
}

/** Whether a bit of somebody is set. */
export function hasSlot(row: Int32Array, slot: number): boolean {
  return ((row[slot >> 5]! >>> (slot & 31)) & 1) === 1;
}
