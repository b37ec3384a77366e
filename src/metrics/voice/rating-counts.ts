import {NEVER} from '../calendar/days.js';
import {localDays} from '../calendar/local-days.js';
import {periodStart} from '../calendar/periods.js';
import type {Scope} from '../kernel/scope.js';
import type {Codes, Dictionary} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {absentDictionary} from '../table/dictionary.js';
import {responses} from '../tables/responses.js';

/** What is read of a review, besides what it is grouped by. */
export const reviewed = responses.pick('kind', 'score', 'at');

/** The reviews of one group, in one week where weeks are told apart. */
export type RatingCounts = {
  /** `null` for reviews that do not say their group. */
  readonly name: string | null;
  /** First local day of the week, as days since 1970-01-01. */
  readonly week: number | null;
  /** Reviews with the score `from + i`. */
  readonly counts: readonly number[];
};

export type CountedRatings = {
  /** By name, those without one last, and by week. */
  readonly groups: readonly RatingCounts[];
  /** Reviews whose score is no whole number of the scale. */
  readonly invalid: number;
  /** Reviews that do not say when they were given, where weeks are told apart. They are in no group. */
  readonly undated: number;
};

/** A scale of whole numbers, both ends in, and whether weeks are told apart. */
export interface RatingRules {
  readonly from: number;
  readonly to: number;
  readonly byWeek: boolean;
}

/** Counts reviews by group and score, in any order of rows and any cut into chunks. */
export class RatingCounter {
  readonly #rules: RatingRules;
  readonly #scope: Scope;
  readonly #size: number;
  /** By week (0 where they are not told apart): by group code + 1, as many counts as the scale has scores. */
  readonly #weeks = new Map<number, Float64Array<ArrayBuffer>>();
  #names: Dictionary = absentDictionary;
  #invalid = 0;
  #undated = 0;

  constructor(rules: RatingRules, scope: Scope) {
    this.#rules = rules;
    this.#scope = scope;
    this.#size = rules.to - rules.from + 1;
  }

  add({length, kind, score, at}: ChunkOf<typeof reviewed>, group: Codes): void {
    const {from, to, byWeek} = this.#rules;
    const wanted = kind.dictionary.find('rating');
    const days = localDays(at, this.#scope);
    if (group.dictionary !== absentDictionary) this.#names = group.dictionary;
    for (let i = 0; i < length; i++) {
      if (kind.codes[i] !== wanted || at[i]! >= this.#scope.asOf) continue;
      const value = score[i]!;
      if (!(value >= from && value <= to && value === Math.floor(value))) this.#invalid++;
      else if (byWeek && days[i] === NEVER) this.#undated++;
      else {
        const counts = this.#countsOf(byWeek ? periodStart(days[i]!, 'week', this.#scope) : 0);
        counts[(group.codes[i]! + 1) * this.#size + value - from]!++;
      }
    }
  }

  result(): CountedRatings {
    const groups = [...this.#weeks].flatMap(([week, counts]) =>
      Array.from({length: counts.length / this.#size}, (_, place): RatingCounts => ({
        name: this.#names.value(place - 1),
        week: this.#rules.byWeek ? week : null,
        counts: [...counts.subarray(place * this.#size, (place + 1) * this.#size)],
      })).filter(({counts: own}) => own.some((count) => count > 0)),
    );
    return {groups: groups.sort(byName), invalid: this.#invalid, undated: this.#undated};
  }

  /** The counts of a week, with room for every group that is known so far. */
  #countsOf(week: number): Float64Array {
    const known = this.#weeks.get(week);
    const room = (this.#names.size + 1) * this.#size;
    if (known !== undefined && known.length >= room) return known;
    const counts = new Float64Array(room);
    if (known !== undefined) counts.set(known);
    this.#weeks.set(week, counts);
    return counts;
  }
}

function byName(a: RatingCounts, b: RatingCounts): number {
  if (a.name !== b.name) return a.name === null ? 1 : b.name === null || a.name < b.name ? -1 : 1;
  return (a.week ?? 0) - (b.week ?? 0);
}
