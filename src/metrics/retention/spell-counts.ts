import {MISSING, type Codes, type Dictionary} from '../table/column.js';
import {constantIn} from '../table/constant-columns.js';
import {absentDictionary} from '../table/dictionary.js';
import type {DurationCounts} from '../statistics/duration-counts.js';
import {DurationTally} from './duration-tally.js';

/** Spells of some rows, by column. Durations and entries are in one unit, whatever it is. */
export interface SpellColumns {
  /** From the start to the event, or to the last look. */
  readonly durations: Float64Array;
  /** 1 where the event was seen, 0 where it had not come yet (censored). */
  readonly statuses: Int8Array;
  /** Age at which a row came under observation; 0 and less mean from the start. All from the start if not given. */
  readonly entries?: Float64Array;
  /** How many a row stands for; 1 if not given. */
  readonly weights?: Float64Array;
  /** What to compare by; one group of all if not given. */
  readonly groups?: Codes;
}

/** The spells of one group, counted as survival curves and rank tests take them. */
export type SpellGroup = DurationCounts & {
  /** null for rows that belong to no group. */
  readonly group: string | null;
  /** Rows that were never under observation: without a duration, of no weight, or ended before they came into view. */
  readonly leftOut: number;
};

/**
 * Counts spells by duration, for one group or several, a chunk at a time. What comes out is small, without ids, and the
 * same for every order and cut of the rows. With late entry in a group, a row is at risk after its entry and up to its
 * duration, so that rows that end at 0 never are.
 */
export class SpellCounts {
  readonly #groups = new Map<number, GroupCounts>();
  #dictionary: Dictionary = absentDictionary;

  add(columns: SpellColumns): void {
    const {groups} = columns;
    if (groups === undefined || groups.dictionary === absentDictionary) {
      this.#group(MISSING).add(columns);
      return;
    }
    this.#dictionary = groups.dictionary;
    for (const [code, part] of partsOf(columns, groups.codes, groups.dictionary.size)) this.#group(code).add(part);
  }

  /** The groups that rows were seen of, by name; those without a group come last. Rows can be added afterwards. */
  result(): SpellGroup[] {
    return [...this.#groups]
      .map(([code, counts]) => ({group: this.#dictionary.value(code), ...counts.result()}))
      .sort((a, b) => byName(a.group, b.group));
  }

  #group(code: number): GroupCounts {
    let counts = this.#groups.get(code);
    if (counts === undefined) this.#groups.set(code, (counts = new GroupCounts()));
    return counts;
  }
}

function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}

class GroupCounts {
  readonly #exits = new DurationTally();
  /** Of rows that came into view after the start. */
  readonly #entries = new DurationTally();
  #leftOut = 0;

  add({durations, statuses, entries, weights}: SpellColumns): void {
    const entered = entries !== undefined && anyAboveZero(entries) ? entries : null;
    const sizes = weights !== undefined && anyButOne(weights) ? weights : null;
    if (entered === null && sizes === null) {
      this.#leftOut += this.#exits.add(durations, statuses, null);
      return;
    }
    const seen = rowsInView(durations, entered, sizes);
    this.#leftOut += durations.length - seen.length;
    this.#exits.add(takenFloats(durations, seen), takenStatuses(statuses, seen), sizes && takenFloats(sizes, seen));
    if (entered === null) return;
    const late = seen.filter((row) => entered[row]! > 0);
    this.#entries.add(takenFloats(entered, late), new Int8Array(late.length), sizes && takenFloats(sizes, late));
  }

  result(): Omit<SpellGroup, 'group'> {
    const exits = this.#exits.counts();
    const late = this.#entries.counts();
    return late.times.length === 0
      ? {...exits, leftOut: this.#leftOut}
      : {...withEntries(exits, late), leftOut: this.#leftOut + this.#exits.endedAtOnce};
  }
}

/** Counts with late entry: those who did not come late entered at 0, and who ended there was never at risk. */
function withEntries(exits: DurationCounts, late: DurationCounts): DurationCounts {
  const first = exits.times[0] === 0 ? 1 : 0;
  const times = exits.times.slice(first);
  const events = exits.events.slice(first);
  const censored = exits.censored.slice(first);
  const fromStart = sum(events) + sum(censored) - sum(late.censored);
  const counts = late.censored;
  return {
    times,
    events,
    censored,
    entries:
      fromStart === 0 ? {times: late.times, counts} : {times: [0, ...late.times], counts: [fromStart, ...counts]},
  };
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function anyAboveZero(values: Float64Array): boolean {
  const value = constantIn(values);
  if (value !== undefined) return value > 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > 0) return true;
  return false;
}

function anyButOne(values: Float64Array): boolean {
  const value = constantIn(values);
  if (value !== undefined) return value !== 1;
  for (let i = 0; i < values.length; i++) if (values[i] !== 1) return true;
  return false;
}

/** The rows that are counted, but for those that {@link SpellCounts} leaves out at 0. */
export function rowsUnderObservation({durations, entries, weights}: SpellColumns): Uint32Array {
  return rowsInView(durations, entries ?? null, weights ?? null);
}

function rowsInView(durations: Float64Array, entries: Float64Array | null, weights: Float64Array | null): Uint32Array {
  const rows = new Uint32Array(durations.length);
  let size = 0;
  for (let i = 0; i < durations.length; i++) {
    const duration = durations[i]!;
    const entry = entries === null ? 0 : entries[i]!;
    const weight = weights === null ? 1 : weights[i]!;
    const counted = duration >= 0 && duration < Infinity && weight > 0 && weight < Infinity;
    if (counted && (entry <= 0 || entry < duration)) rows[size++] = i;
  }
  return rows.subarray(0, size);
}

function takenFloats(values: Float64Array, rows: Uint32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) taken[k] = values[rows[k]!]!;
  return taken;
}

function takenStatuses(statuses: Int8Array, rows: Uint32Array): Int8Array {
  const taken = new Int8Array(rows.length);
  for (let k = 0; k < rows.length; k++) taken[k] = statuses[rows[k]!]!;
  return taken;
}

/** The rows of each group, as columns of their own, by code. */
function* partsOf(columns: SpellColumns, codes: Int32Array, size: number): Iterable<readonly [number, SpellColumns]> {
  const ends = rowEndsByCode(codes, size);
  const rows = rowsByCode(codes, ends);
  for (let slot = 0, start = 0; slot < ends.length; slot++) {
    const end = ends[slot]!;
    if (end > start) yield [slot - 1, taken(columns, rows.subarray(start, end))];
    start = end;
  }
}

function taken({durations, statuses, entries, weights}: SpellColumns, rows: Uint32Array): SpellColumns {
  return {
    durations: takenFloats(durations, rows),
    statuses: takenStatuses(statuses, rows),
    ...(entries && {entries: takenFloats(entries, rows)}),
    ...(weights && {weights: takenFloats(weights, rows)}),
  };
}

/** Where the rows of each code end when they stand by code; the first are those without one. */
function rowEndsByCode(codes: Int32Array, size: number): Uint32Array {
  const ends = new Uint32Array(size + 1);
  for (let i = 0; i < codes.length; i++) ends[codes[i]! + 1]!++;
  for (let slot = 1; slot <= size; slot++) ends[slot]! += ends[slot - 1]!;
  return ends;
}

function rowsByCode(codes: Int32Array, ends: Uint32Array): Uint32Array {
  const rows = new Uint32Array(codes.length);
  const next = ends.slice();
  for (let i = codes.length - 1; i >= 0; i--) rows[--next[codes[i]! + 1]!] = i;
  return rows;
}
