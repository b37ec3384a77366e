import {DAY, parseIsoDay} from '../calendar/days.js';
import {zone} from '../calendar/zone.js';
import type {Scope} from '../kernel/scope.js';
import type {Tables} from '../kernel/measure.js';
import type {Dictionary} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {absentDictionary} from '../table/dictionary.js';
import {rowsOf, someCodes} from '../table/lazy-codes.js';
import {events} from '../tables/events.js';

/** What pairing reads of events. */
export const pairedEvents = events.pick('user', 'account', 'event', 'at');

/** Which events begin and end a spell. */
export interface PairingRules {
  /** The first event of this name is the start. */
  readonly startEvent: string;
  /** The first event of this name at or after the start is the value. */
  readonly valueEvent: string;
  /** Whose first events: each user's, or those of anybody in an account. */
  readonly countBy: 'user' | 'account';
  /** First local day, `YYYY-MM-DD`, on which a start counts; null for all. */
  readonly startedFrom: string | null;
  /** First local day on which a start counts no more; null for all up to as-of. */
  readonly startedBefore: string | null;
}

export const pairingDefaults: PairingRules = {
  startEvent: 'signup',
  valueEvent: 'value',
  countBy: 'user',
  startedFrom: null,
  startedBefore: null,
};

/** Who started, and how long it took. One entry each, in no particular order. */
export interface Pairs {
  /** Of the dictionary of users or accounts. */
  readonly codes: Int32Array;
  /** From start to value, or to as-of, in spans of 24 hours with fractions. */
  readonly days: Float64Array;
  /** 1 where the value was reached before as-of, 0 where it was not yet. */
  readonly statuses: Int8Array;
  /** Earliest and latest start in epoch ms; null where nobody started. */
  readonly started: readonly [first: number, last: number] | null;
  /** How many of them had the value event before their start too. It does not count as reached. */
  readonly valueBeforeStart: number;
  /** How many had the value event but no start event at all. They are not among the pairs. */
  readonly withoutStart: number;
}

/**
 * Pairs each user's (or account's) first start event with the first value event at or after it. Events come in any
 * order and any cut; those at or after as-of are not seen.
 */
export class SpellPairing {
  readonly #rules: PairingRules;
  readonly #scope: Pick<Scope, 'asOf' | 'timeZone'>;
  readonly #firsts: Firsts = {starts: new Float64Array(0), values: new Float64Array(0)};
  readonly #open: OpenValues = {places: new Int32Array(0), at: new Float64Array(0), length: 0};

  constructor(rules: PairingRules, scope: Pick<Scope, 'asOf' | 'timeZone'>) {
    this.#rules = rules;
    this.#scope = scope;
  }

  add(chunk: ChunkOf<typeof pairedEvents>): void {
    const {[this.#rules.countBy]: who, event, at} = chunk;
    const {asOf} = this.#scope;
    // Most events are neither: who did them need not be known.
    const startRows = rowsOf(event, this.#rules.startEvent);
    const valueRows = rowsOf(event, this.#rules.valueEvent);
    const starters = someCodes(who, startRows);
    const others = someCodes(who, valueRows);
    makePlaces(this.#firsts, others.dictionary.size + 1);
    readStarts(starters.codes, startRows, at, asOf, this.#firsts.starts);
    const known = this.#open.length;
    makeRoom(this.#open, valueRows.length);
    const {places, at: openAt} = this.#open;
    this.#open.length = readValues(others.codes, valueRows, at, asOf, places, openAt, known);
    settle(this.#firsts, this.#open, known);
  }

  /** The pairs so far; more events can be added afterwards. */
  pairs(): Pairs {
    const {startedFrom, startedBefore} = this.#rules;
    settle(this.#firsts, this.#open, 0);
    return pairsOf(this.#firsts, this.#open, {
      from: this.#dayBegin(startedFrom) ?? -Infinity,
      before: this.#dayBegin(startedBefore) ?? Infinity,
      asOf: this.#scope.asOf,
    });
  }

  #dayBegin(date: string | null): number | null {
    const day = date === null ? null : parseIsoDay(date);
    return day === null ? null : zone(this.#scope.timeZone).startOfDay(day);
  }
}

/** First instants by code + 1, Infinity where there is none; events without a code share place 0. */
interface Firsts {
  starts: Float64Array;
  /** Of the value events that are known to be at or after the start. */
  values: Float64Array;
}

/** Value events that came in before a start at or before them: whether they count is not known yet. */
interface OpenValues {
  places: Int32Array;
  at: Float64Array;
  length: number;
}

function makePlaces(firsts: Firsts, size: number): void {
  if (size <= firsts.starts.length) return;
  const larger = Math.max(size, 2 * firsts.starts.length);
  for (const name of ['starts', 'values'] as const) {
    const instants = new Float64Array(larger).fill(Infinity);
    instants.set(firsts[name]);
    firsts[name] = instants;
  }
}

function makeRoom(open: OpenValues, more: number): void {
  const needed = open.length + more;
  if (needed <= open.at.length) return;
  const {places, at} = open;
  open.places = new Int32Array(Math.max(needed, 2 * at.length));
  open.at = new Float64Array(open.places.length);
  open.places.set(places);
  open.at.set(at);
}

/** @param who by place in `rows` */
function readStarts(who: Int32Array, rows: Int32Array, at: Float64Array, asOf: number, starts: Float64Array): void {
  for (let i = 0; i < rows.length; i++) {
    const instant = at[rows[i]!]!;
    const place = who[i]! + 1;
    if (instant < asOf && instant < starts[place]!) starts[place] = instant;
  }
}

/** Keeps value events open from a place on; answers how many are then. */
function readValues(
  who: Int32Array,
  rows: Int32Array,
  at: Float64Array,
  asOf: number,
  openPlaces: Int32Array,
  openAt: Float64Array,
  from: number,
): number {
  let open = from;
  for (let i = 0; i < rows.length; i++) {
    const instant = at[rows[i]!]!;
    if (!(instant < asOf)) continue;
    openPlaces[open] = who[i]! + 1;
    openAt[open++] = instant;
  }
  return open;
}

/** Settles what is open from a place on, where a start at or before it is known: an earlier one could only confirm it. */
function settle({starts, values}: Firsts, open: OpenValues, from: number): void {
  open.length = settleValues(starts, values, open.places, open.at, from, open.length);
}

function settleValues(
  starts: Float64Array,
  values: Float64Array,
  openPlaces: Int32Array,
  openAt: Float64Array,
  from: number,
  end: number,
): number {
  let open = from;
  for (let i = from; i < end; i++) {
    const place = openPlaces[i]!;
    const instant = openAt[i]!;
    if (instant < starts[place]!) {
      openPlaces[open] = place;
      openAt[open++] = instant;
    } else if (instant < values[place]!) values[place] = instant;
  }
  return open;
}

function pairsOf(
  {starts, values}: Firsts,
  open: OpenValues,
  {from, before, asOf}: {readonly from: number; readonly before: number; readonly asOf: number},
): Pairs {
  const marked = new Uint8Array(starts.length);
  let [valueBeforeStart, withoutStart] = [0, 0];
  for (let i = 0; i < open.length; i++) {
    const place = open.places[i]!;
    if (place === 0 || marked[place] === 1) continue;
    marked[place] = 1;
    const start = starts[place]!;
    if (start === Infinity) withoutStart++;
    else if (start >= from && start < before) valueBeforeStart++;
  }
  const codes = new Int32Array(starts.length);
  const days = new Float64Array(starts.length);
  const statuses = new Int8Array(starts.length);
  let size = 0;
  let [first, last] = [Infinity, -Infinity];
  for (let place = 1; place < starts.length; place++) {
    const start = starts[place]!;
    if (!(start >= from && start < before)) continue;
    const value = values[place]!;
    codes[size] = place - 1;
    days[size] = (Math.min(value, asOf) - start) / DAY;
    statuses[size++] = value === Infinity ? 0 : 1;
    if (start < first) first = start;
    if (start > last) last = start;
  }
  return {
    codes: codes.subarray(0, size),
    days: days.subarray(0, size),
    statuses: statuses.subarray(0, size),
    started: size === 0 ? null : [first, last],
    valueBeforeStart,
    withoutStart,
  };
}

/** One who started. */
export interface Spell {
  /** Id of the user or account. */
  readonly id: string;
  /** From the start to the first value event at or after it, or to as-of where there is none yet. */
  readonly days: number;
  /** 1 where the value was reached, 0 where it was not yet. */
  readonly status: 0 | 1;
}

/** Who took how long: the pairs that time to value counts, by id, in ascending order of ids. */
export function pairSpells(
  tables: Tables,
  rules: Partial<PairingRules>,
  scope: Pick<Scope, 'asOf' | 'timeZone'>,
): {readonly spells: readonly Spell[]} & Pick<Pairs, 'started' | 'valueBeforeStart' | 'withoutStart'> {
  const complete = {...pairingDefaults, ...rules};
  const pairing = new SpellPairing(complete, scope);
  let dictionary: Dictionary = absentDictionary;
  for (const read of tables['events']?.chunks ?? []) {
    const chunk = read as ChunkOf<typeof pairedEvents>;
    pairing.add(chunk);
    if (chunk[complete.countBy].dictionary.size > 0) ({dictionary} = chunk[complete.countBy]);
  }
  const {codes, days, statuses, started, valueBeforeStart, withoutStart} = pairing.pairs();
  const spells = Array.from(codes, (code, i): Spell => {
    return {id: dictionary.value(code) ?? '', days: days[i]!, status: statuses[i] === 1 ? 1 : 0};
  });
  spells.sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  return {spells, started, valueBeforeStart, withoutStart};
}
