import {localDays} from '../calendar/local-days.js';
import type {DayWindow, Window} from '../calendar/window.js';
import type {Scope} from '../kernel/scope.js';

/** How rows find their slot of a window: by a number a row, `slots[number - first]`, clamped at both ends. */
export interface SlotColumn {
  readonly numbers: Int32Array;
  readonly first: number;
  readonly slots: Int32Array;
}

/** The slots of instants. Windows of days go through the local days, which all metrics share. */
export function slotColumn(window: Window, at: Float64Array, scope: Scope): SlotColumn {
  return isOfDays(window)
    ? {numbers: localDays(at, scope), first: window.first, slots: window.slots}
    : {numbers: window.slotsOf(at), first: 0, slots: Int32Array.from({length: window.periods + 2}, (_, slot) => slot)};
}

function isOfDays(window: Window): window is DayWindow {
  return window.unit !== 'hour';
}

/** Stands for "whatever the event" where the code of an event is asked for; no row has it. */
export const ANY_EVENT = -3;

/** Sets the bit of each row's slot in the row of its code, for the rows of one event. */
export function markBits(
  bits: Int32Array,
  words: number,
  codes: Int32Array,
  {numbers, first, slots}: SlotColumn,
  events: Int32Array,
  event: number,
): void {
  const last = slots.length - 1;
  for (let row = 0; row < codes.length; row++) {
    if (event !== ANY_EVENT && events[row] !== event) continue;
    const slot = slots[Math.max(0, Math.min(numbers[row]! - first, last))]!;
    bits[(codes[row]! + 1) * words + (slot >> 5)]! |= 1 << (slot & 31);
  }
}

/** Counts each row in its slot in the row of its code, for the rows of one event; up to 255. */
export function markCounts(
  counts: Uint8Array,
  members: number,
  codes: Int32Array,
  {numbers, first, slots}: SlotColumn,
  events: Int32Array,
  event: number,
): void {
  const last = slots.length - 1;
  for (let row = 0; row < codes.length; row++) {
    if (event !== ANY_EVENT && events[row] !== event) continue;
    const place = (codes[row]! + 1) * members + slots[Math.max(0, Math.min(numbers[row]! - first, last))]!;
    if (counts[place]! < 255) counts[place]!++;
  }
}
