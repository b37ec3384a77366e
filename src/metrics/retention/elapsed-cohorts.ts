import type {Scope} from '../kernel/scope.js';
import {boundInstant} from '../calendar/periods.js';
import {zone} from '../calendar/zone.js';
import type {Codes, Dictionary} from '../table/column.js';
import {absentDictionary} from '../table/dictionary.js';
import {sameCodes} from './aliases.js';
import type {CohortOptions} from './cohort-options.js';
import type {CohortVisitor} from './cohort-tally.js';
import type {CohortWindow} from './cohort-window.js';
import {elapsedAge, type ElapsedAge} from './elapsed-age.js';
import {eventRows, type EventRows} from './mark-slots.js';

/**
 * Finds cohorts by the time passed since the very start. The start of a user may come in any row, so starts and returns
 * are kept (12 bytes a row) until members are asked for. With recurring cohorts each period with a start is a cohort, and time
 * passes from the first start in it.
 */
export class ElapsedCohorts {
  readonly #cohorts: CohortWindow;
  readonly #options: CohortOptions;
  readonly #scope: Scope;
  readonly #starts = new Moments();
  /** The same as `#starts` where both are the same event. */
  readonly #returns: Moments;
  #who: Dictionary = absentDictionary;

  constructor(cohorts: CohortWindow, options: CohortOptions, scope: Scope) {
    this.#cohorts = cohorts;
    this.#options = options;
    this.#scope = scope;
    this.#returns = options.startEvent === options.returnEvent ? this.#starts : new Moments();
  }

  add(who: Codes, event: Codes, at: Float64Array): void {
    if (who.dictionary.size > this.#who.size) this.#who = who.dictionary;
    const {startEvent, returnEvent} = this.#options;
    this.#starts.add(who.codes, at, eventRows(event, startEvent), this.#scope.asOf);
    if (this.#returns !== this.#starts) {
      this.#returns.add(who.codes, at, eventRows(event, returnEvent), this.#scope.asOf);
    }
  }

  /** The ids that members are codes of. */
  get who(): Dictionary {
    return this.#who;
  }

  /** Tells the members of all cohorts. More rows can be added afterwards. */
  visit(visitor: CohortVisitor): void {
    const {unit, cohort: rule, minimumOccurrences, countBy, aliases} = this.#options;
    const {window, cohorts, columns} = this.#cohorts;
    const wholes = Int32Array.from({length: this.#who.size}, (_, code) => code);
    if (countBy === 'user') for (const [code, whole] of sameCodes(this.#who, aliases)) wholes[code] = whole;
    const returns = this.#returns.byCode(wholes);
    const last = Math.max(...columns.map(({to}) => to));
    const ages = new AgesOfOne(last, minimumOccurrences, elapsedAge(this.#options, zone(this.#scope.timeZone)));
    const found = {codes: new Int32Array(1), cohorts: new Int32Array(1), ages: ages.bits, words: ages.bits.length};
    const add = (code: number, start: number, slot: number): void => {
      if (slot < 1 || slot > cohorts) return;
      ages.take(start, returns.at, returns.begins[code]!, returns.begins[code + 1]!);
      found.codes[0] = code;
      found.cohorts[0] = slot - 1;
      visitor.add(found, 1);
    };
    if (rule === 'recurring') {
      const starts = this.#returns === this.#starts ? returns : this.#starts.byCode(wholes);
      eachFirstOfPeriod(starts, window.slotsOf(starts.at), cohorts, add);
    } else {
      const from = rule === 'first' ? -Infinity : boundInstant(window.starts[0]!, unit, this.#scope.timeZone);
      const firsts = this.#starts.firstFrom(from, wholes);
      const slots = window.slotsOf(firsts);
      for (let code = 0; code < firsts.length; code++) add(code, firsts[code]!, slots[code]!);
    }
  }
}

/** Instants by code: those of code `c` are from `begins[c]` to `begins[c + 1]`, in no order. */
interface MomentsByCode {
  readonly at: Float64Array;
  readonly begins: Int32Array;
}

/** Who did something when, as it came. */
class Moments {
  #size = 0;
  #codes = new Int32Array(1024);
  #at = new Float64Array(1024);

  /** Takes the rows that have a code and are before asOf. */
  add(codes: Int32Array, at: Float64Array, only: EventRows | null, asOf: number): void {
    const needed = this.#size + at.length;
    if (needed > this.#at.length) {
      const length = Math.max(needed, 2 * this.#at.length);
      const [longerCodes, longerAt] = [new Int32Array(length), new Float64Array(length)];
      longerCodes.set(this.#codes);
      longerAt.set(this.#at);
      this.#codes = longerCodes;
      this.#at = longerAt;
    }
    this.#size = takeMoments(this.#codes, this.#at, this.#size, codes, at, only, asOf);
  }

  /**
   * By code the first instant from `from` on; Infinity where there is none.
   * @param wholes by code the code that it counts as
   */
  firstFrom(from: number, wholes: Int32Array): Float64Array {
    const firsts = new Float64Array(wholes.length).fill(Infinity);
    for (let i = 0; i < this.#size; i++) {
      const code = wholes[this.#codes[i]!]!;
      if (this.#at[i]! >= from && this.#at[i]! < firsts[code]!) firsts[code] = this.#at[i]!;
    }
    return firsts;
  }

  /** @param wholes by code the code that it counts as */
  byCode(wholes: Int32Array): MomentsByCode {
    const begins = new Int32Array(wholes.length + 1);
    for (let i = 0; i < this.#size; i++) begins[wholes[this.#codes[i]!]! + 1]!++;
    for (let code = 0; code < wholes.length; code++) begins[code + 1]! += begins[code]!;
    const next = begins.slice();
    const at = new Float64Array(this.#size);
    for (let i = 0; i < this.#size; i++) at[next[wholes[this.#codes[i]!]!]!++] = this.#at[i]!;
    return {at, begins};
  }
}

function takeMoments(
  intoCodes: Int32Array,
  intoAt: Float64Array,
  from: number,
  codes: Int32Array,
  at: Float64Array,
  only: EventRows | null,
  asOf: number,
): number {
  let size = from;
  for (let row = 0; row < at.length; row++) {
    if (!(at[row]! < asOf) || codes[row]! < 0 || (only !== null && only.codes[row] !== only.event)) continue;
    intoCodes[size] = codes[row]!;
    intoAt[size++] = at[row]!;
  }
  return size;
}

/** Tells each code's first instant of each of the first periods. */
function eachFirstOfPeriod(
  {at, begins}: MomentsByCode,
  slots: Int32Array,
  periods: number,
  tell: (code: number, first: number, slot: number) => void,
): void {
  const firsts = new Float64Array(periods + 1).fill(Infinity);
  for (let code = 0; code + 1 < begins.length; code++) {
    for (let i = begins[code]!; i < begins[code + 1]!; i++) {
      const slot = slots[i]!;
      if (slot <= periods && at[i]! < firsts[slot]!) firsts[slot] = at[i]!;
    }
    for (let slot = 0; slot <= periods; slot++) {
      if (firsts[slot] === Infinity) continue;
      tell(code, firsts[slot]!, slot);
      firsts[slot] = Infinity;
    }
  }
}

/** The ages at which one user returned, as bits. */
class AgesOfOne {
  readonly bits: Int32Array;
  readonly #last: number;
  readonly #minimum: number;
  readonly #ageOf: ElapsedAge;

  /** @param last the last age that is told apart: bit `last + 1` stands for all later ones */
  constructor(last: number, minimum: number, ageOf: ElapsedAge) {
    this.bits = new Int32Array(Math.ceil((last + 2) / 32));
    this.#last = last;
    this.#minimum = minimum;
    this.#ageOf = ageOf;
  }

  /** In place of those of the one before. */
  take(start: number, at: Float64Array, from: number, to: number): void {
    this.bits.fill(0);
    if (this.#minimum === 1) {
      for (let i = from; i < to; i++) this.#set(this.#ageOf(start, at[i]!));
    } else {
      const ages = at
        .slice(from, to)
        .map((instant) => this.#ageOf(start, instant))
        .sort();
      for (let i = this.#minimum - 1; i < ages.length; i++) {
        if (ages[i - this.#minimum + 1] === ages[i]) this.#set(ages[i]!);
      }
    }
  }

  #set(age: number): void {
    if (age < 0) return;
    const bit = Math.min(age, this.#last + 1);
    this.bits[bit >> 5]! |= 1 << (bit & 31);
  }
}
