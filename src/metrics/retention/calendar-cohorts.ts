import type {Scope} from '../kernel/scope.js';
import {BitRows, CountRows, nextBit, takeRow, type Bits} from '../kernel/state.js';
import {absentDictionary} from '../table/dictionary.js';
import type {Codes, Dictionary} from '../table/column.js';
import {mergedBits, sameCodes, type SameCode} from './aliases.js';
import type {CohortOptions} from './cohort-options.js';
import type {CohortVisitor} from './cohort-tally.js';
import type {CohortWindow} from './cohort-window.js';
import {eventRows, markBits, markCounts, slotColumn, type SlotColumn} from './mark-slots.js';

/**
 * Finds cohorts by the periods of the calendar. All that is kept of the rows is in which periods each user started and
 * returned, as bits (as counts, where once is not enough), so that their order does not matter.
 */
export class CalendarCohorts {
  readonly #cohorts: CohortWindow;
  readonly #options: CohortOptions;
  readonly #scope: Scope;
  readonly #started: BitRows;
  /** The same as `#started` where it would hold the same. */
  readonly #returned: BitRows | CountRows;
  #who: Dictionary = absentDictionary;

  constructor(cohorts: CohortWindow, options: CohortOptions, scope: Scope) {
    this.#cohorts = cohorts;
    this.#options = options;
    this.#scope = scope;
    const slots = cohorts.window.periods + 2;
    this.#started = new BitRows(slots);
    if (options.minimumOccurrences > 1) this.#returned = new CountRows(slots);
    else this.#returned = options.startEvent === options.returnEvent ? this.#started : new BitRows(slots);
  }

  add(who: Codes, event: Codes, at: Float64Array): void {
    if (who.dictionary.size > this.#who.size) this.#who = who.dictionary;
    const slots = slotColumn(this.#cohorts.window, at, this.#scope);
    mark(this.#started, who, slots, event, this.#options.startEvent);
    if (this.#returned !== this.#started) mark(this.#returned, who, slots, event, this.#options.returnEvent);
  }

  /** The ids that members are codes of. */
  get who(): Dictionary {
    return this.#who;
  }

  /** Tells the members of all cohorts. More rows can be added afterwards. */
  visit(visitor: CohortVisitor): void {
    const {cohort: rule, minimumOccurrences, countBy, aliases} = this.#options;
    const {window, cohorts} = this.#cohorts;
    const same = countBy === 'user' ? sameCodes(this.#who, aliases) : [];
    // The dictionary may have grown since the last row, by keys of other tables.
    for (const rows of [this.#started, this.#returned]) rows.reserve(this.#who.size);
    const started = mergedBits(this.#started, same);
    const returned =
      this.#returned instanceof CountRows
        ? oftenEnough(mergedCounts(this.#returned, same), this.#started, minimumOccurrences)
        : this.#returned === this.#started
          ? started
          : mergedBits(this.#returned, same);
    const {words, places} = this.#started;
    const members = MEMBERS + cohorts;
    const found = {
      codes: new Int32Array(members),
      cohorts: new Int32Array(members),
      ages: new Int32Array(members * words),
      words,
    };
    const visit = (from: number): number =>
      findMembers(
        found.codes,
        found.cohorts,
        found.ages,
        started.bits,
        returned.bits,
        words,
        places,
        from,
        window.periods,
        cohorts,
        rule,
      );
    for (let size = visit(0); size > 0; size = visit(found.codes[size - 1]! + 1)) visitor.add(found, size);
  }
}

function mark(
  rows: BitRows | CountRows,
  {codes, dictionary}: Codes,
  slots: SlotColumn,
  event: Codes,
  name: string | null,
): void {
  const only = eventRows(event, name);
  rows.reserve(dictionary.size);
  if (rows instanceof BitRows) markBits(rows, codes, slots, only);
  else markCounts(rows.counts, rows.members, codes, slots, only);
}

function mergedCounts({counts, members}: CountRows, same: readonly SameCode[]): Uint8Array {
  if (same.length === 0) return counts;
  const merged = counts.slice();
  for (const [code, whole] of same) {
    for (let member = 0; member < members; member++) {
      const [from, to] = [(code + 1) * members + member, (whole + 1) * members + member];
      merged[to] = Math.min(255, merged[to]! + merged[from]!);
      merged[from] = 0;
    }
  }
  return merged;
}

/** As bits, what was counted at least `minimum` times, for as many codes as others have room for. */
function oftenEnough(counts: Uint8Array, {words, places}: Bits, minimum: number): Bits {
  const members = counts.length / places;
  const bits = new Int32Array(words * places);
  for (let place = 0; place < counts.length; place++) {
    if (counts[place]! < minimum) continue;
    const row = Math.floor(place / members);
    const member = place - row * members;
    bits[(member >> 5) * places + row]! |= 1 << (member & 31);
  }
  return {bits, words, places};
}

/** About so many members are told of at once. */
const MEMBERS = 4096;

/**
 * Finds the cohorts of users from a code on and the ages of their returns, as long as there is room for another user in all
 * cohorts; answers how many. Slot 0 is the time before the window, slot `p + 1` period `p`, the last slot what no period
 * takes.
 */
function findMembers(
  codes: Int32Array,
  cohorts: Int32Array,
  ages: Int32Array,
  started: Int32Array,
  returned: Int32Array,
  words: number,
  places: number,
  fromCode: number,
  periods: number,
  count: number,
  rule: CohortOptions['cohort'],
): number {
  let size = 0;
  const end = count + 1;
  const firstSlot = rule === 'first' ? 0 : 1;
  const starts = new Int32Array(words);
  const returns = returned === started ? starts : new Int32Array(words);
  for (let code = fromCode; code + 1 < places && size + count <= codes.length; code++) {
    let slot = nextBit(takeRow(starts, started, places, code), firstSlot, end);
    if (slot === 0 || slot === end) continue;
    if (returns !== starts) takeRow(returns, returned, places, code);
    while (slot < end) {
      codes[size] = code;
      cohorts[size] = slot - 1;
      takeAges(ages, size++ * words, slot, returns, periods);
      slot = rule === 'recurring' ? nextBit(starts, slot + 1, end) : end;
    }
  }
  return size;
}

/** The returns of a row as ages: its bits from `slot` on, without that of what no period takes. */
function takeAges(ages: Int32Array, place: number, slot: number, returns: Int32Array, periods: number): void {
  const words = returns.length;
  const none = periods + 1;
  const skipped = slot >> 5;
  const shift = slot & 31;
  let low = wordOf(returns, skipped, none);
  for (let word = 0; word < words; word++) {
    const high = wordOf(returns, word + skipped + 1, none);
    // In two steps, since a shift by 32 bits is none.
    ages[place + word] = (low >>> shift) | ((high << 1) << (31 - shift));
    low = high;
  }
}

/** A word of a set without the bit `none`; 0 behind its end. */
function wordOf(row: Int32Array, word: number, none: number): number {
  if (word >= row.length) return 0;
  return word === none >> 5 ? row[word]! & ~(1 << (none & 31)) : row[word]!;
}
