import type {Dictionary} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {features} from '../tables/features.js';
import type {SessionsOfWindow} from './session-rules.js';
import {influenceOfRatio, type Influence} from './user-influence.js';

/** The columns of features that say which event shows their use. */
export const featureEvents = features.pick('feature', 'event');

/** Which feature an event is of. Without a table of features every event is one, by its own name. */
export class FeatureNames {
  readonly #byEvent = new Map<string, string>();

  add({length, feature, event}: ChunkOf<typeof featureEvents>): void {
    for (let row = 0; row < length; row++) {
      const name = feature.dictionary.value(feature.codes[row]!);
      const of = event.dictionary.value(event.codes[row]!);
      if (name === null || of === null) continue;
      const known = this.#byEvent.get(of);
      // An event of two features counts for the first in the order of text, whatever the order of rows.
      if (known === undefined || name < known) this.#byEvent.set(of, name);
    }
  }

  /** How many features events show the use of; 0 without a table of features. */
  get size(): number {
    return new Set(this.#byEvent.values()).size;
  }

  /** By code of an event; `null` where it is of none. */
  ofEvents(events: Dictionary): (string | null)[] {
    return Array.from({length: events.size}, (_, code) => {
      const event = events.value(code)!;
      return this.#byEvent.size === 0 ? event : (this.#byEvent.get(event) ?? null);
    });
  }
}

/** The time that went by from the use of a feature to the next event of the session. */
export type FeatureUse = {
  readonly feature: string;
  /** By period in which the session began: the time in ms, the uses that have one, and who they are of. */
  readonly time: number[];
  readonly uses: number[];
  readonly users: number[];
  /** Uses that were the last event of their session, so that nobody knows how long they took. */
  readonly last: number;
  /** Distinct users over all periods. */
  readonly allUsers: number;
};

export type FeatureCounts = {
  /** In the order of text. */
  readonly features: FeatureUse[];
  /** What users change the time of a use (in ms) by: of the chosen feature, or of all. */
  readonly influence: Influence;
};

export function countFeatures(
  sessions: SessionsOfWindow,
  names: FeatureNames,
  {periods, feature: chosen}: {readonly periods: number; readonly feature: string | null},
): FeatureCounts {
  const byName = new Map<string, Tally>();
  const ofEvents = names.ofEvents(sessions.names);
  const [times, uses]: [number[], number[]] = [[], []];
  sessions.visit(({users, events, at}, {first, last, period, open}) => {
    const user = users[first]!;
    for (let row = first; row <= last; row++) {
      const name = ofEvents[events[row]!] ?? null;
      if (name === null) continue;
      let tally = byName.get(name);
      if (tally === undefined) byName.set(name, (tally = new Tally(name, periods)));
      if (row === last) {
        if (!open) tally.last++;
        continue;
      }
      const time = at[row + 1]! - at[row]!;
      tally.add(user, period, time);
      if (chosen !== null && chosen !== name) continue;
      times[user] = (times[user] ?? 0) + time;
      uses[user] = (uses[user] ?? 0) + 1;
    }
  });
  return {
    features: [...byName.values()].map((tally) => tally.result()).sort((a, b) => (a.feature < b.feature ? -1 : 1)),
    influence: influenceOfRatio(Float64Array.from(times, orZero), Float64Array.from(uses, orZero)),
  };
}

const orZero = (value: number | undefined): number => value ?? 0;

/** Counts the uses of one feature. Users come one after the other, so that it is enough to know the last one. */
class Tally {
  last = 0;
  readonly #feature: string;
  readonly #time: number[];
  readonly #uses: number[];
  readonly #users: number[];
  readonly #lastUser: number[];
  #allUsers = 0;
  #lastOfAll = -1;

  constructor(feature: string, periods: number) {
    this.#feature = feature;
    this.#time = new Array<number>(periods).fill(0);
    this.#uses = this.#time.slice();
    this.#users = this.#time.slice();
    this.#lastUser = new Array<number>(periods).fill(-1);
  }

  add(user: number, period: number, time: number): void {
    this.#time[period]! += time;
    this.#uses[period]!++;
    if (this.#lastUser[period] !== user) this.#users[period]!++;
    if (this.#lastOfAll !== user) this.#allUsers++;
    this.#lastUser[period] = user;
    this.#lastOfAll = user;
  }

  result(): FeatureUse {
    return {
      feature: this.#feature,
      time: this.#time,
      uses: this.#uses,
      users: this.#users,
      last: this.last,
      allUsers: this.#allUsers,
    };
  }
}
