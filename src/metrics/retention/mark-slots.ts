import {localDays} from '../calendar/local-days.js';
import {clampIndex, type DayWindow, type Window} from '../calendar/window.js';
import type {Scope} from '../kernel/scope.js';
import type {BitRows} from '../kernel/state.js';
import type {Codes} from '../table/column.js';

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

/** Which rows count: those of one event. */
export interface EventRows {
  readonly codes: Int32Array;
  readonly event: number;
}

/** The rows of an event; null for those of all, and then nobody looks at their names. */
export function eventRows(event: Codes, name: string | null): EventRows | null {
  return name === null ? null : {codes: event.codes, event: event.dictionary.find(name)};
}

/** Sets the bit of each row's slot in the set of its code. */
export function markBits(
  {bits, places}: BitRows,
  codes: Int32Array,
  {numbers, first, slots}: SlotColumn,
  only: EventRows | null,
): void {
  const {codes: events = null, event = 0} = only ?? {};
  markRows(bits, places, codes, numbers, first, slots, events, event);
}

/** A loop over arrays and numbers alone: see `writeDays` of local days. */
function markRows(
  bits: Int32Array,
  places: number,
  codes: Int32Array,
  numbers: Int32Array,
  first: number,
  slots: Int32Array,
  events: Int32Array | null,
  event: number,
): void {
  const last = slots.length - 1;
  for (let row = 0; row < codes.length; row++) {
    if (events !== null && events[row] !== event) continue;
    const slot = slots[clampIndex(numbers[row]! - first, last)]!;
    bits[(slot >> 5) * places + codes[row]! + 1]! |= 1 << (slot & 31);
  }
}

/** Counts each row in its slot in the row of its code; up to 255. */
export function markCounts(
  counts: Uint8Array,
  members: number,
  codes: Int32Array,
  {numbers, first, slots}: SlotColumn,
  only: EventRows | null,
): void {
  const last = slots.length - 1;
  for (let row = 0; row < codes.length; row++) {
    if (only !== null && only.codes[row] !== only.event) continue;
    const place = (codes[row]! + 1) * members + slots[clampIndex(numbers[row]! - first, last)]!;
    if (counts[place]! < 255) counts[place]!++;
  }
}
