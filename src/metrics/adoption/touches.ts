import * as z from 'zod/mini';
import {nowOf} from '../calendar/now.js';
import {described} from '../kernel/described.js';
import type {Scope} from '../kernel/scope.js';
import type {Dictionary} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {absentDictionary} from '../table/dictionary.js';
import {DistinctEvents, type used} from './distinct-events.js';
import {rowsWithCode} from './rows-by-code.js';

/** Which touches count: an option of every metric that looks at them. */
export const leaveOutOption = described(
  z._default(z.array(z.string()), ['automated-email']),
  'Names of events that are no touches, such as mails that are sent by a machine',
);

/** Touches by customer success managers in the last days, up to and with that of asOf, each once. */
export class Touches {
  readonly #touches: DistinctEvents;
  readonly #leaveOut: readonly string[];
  #names: Dictionary = absentDictionary;

  constructor({days, leaveOut}: {readonly days: number; readonly leaveOut: readonly string[]}, scope: Scope) {
    const {today} = nowOf(scope);
    this.#touches = new DistinctEvents({from: today - days + 1, until: today + 1}, scope, 'touch');
    this.#leaveOut = leaveOut;
  }

  add(chunk: ChunkOf<typeof used>): void {
    if (chunk.event.dictionary !== absentDictionary) this.#names = chunk.event.dictionary;
    this.#touches.add(chunk);
  }

  /** Was there a touch before asOf, on whatever day? Without one it is not known who was touched. */
  get any(): boolean {
    return this.#touches.any;
  }

  /** The account of each touch, as its code. */
  accounts(): number[] {
    const {size, accounts, events} = this.#touches.columns;
    const left = new Set(this.#leaveOut.map((name) => this.#names.find(name)));
    return Array.from(rowsWithCode(accounts.subarray(0, size)))
      .filter((row) => !left.has(events[row]!))
      .map((row) => accounts[row]!);
  }
}
