import {MISSING} from '../table/column.js';
import {constantIn} from '../table/constant-columns.js';
import type {ChunkOf} from '../table/define-table.js';
import {grownFloats, grownInts} from '../table/grown.js';
import {responses} from '../tables/responses.js';
import type {Scope} from '../kernel/scope.js';

/** The columns of responses that scores are counted from. */
export const scored = responses.pick('kind', 'score', 'respondent', 'account', 'at');

/** What is counted: answers of one kind, on a scale of whole numbers. */
export interface ScoreRules {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  /** All answers, or the latest of each respondent. Answers without respondent all count. */
  readonly answers: 'all' | 'latest';
  /** Count by account as well. Answers without account are then left out of those counts. */
  readonly byAccount: boolean;
}

/** Answers by score, and by account where that was asked for. */
export interface ScoreCounts {
  /** Answers with the score `from + i`. */
  readonly counts: readonly number[];
  /** Answers that are no whole number of the scale, the missing ones among them. */
  readonly invalid: number;
  /** By account code, answers with the score `from + i`. Accounts without answers are left out. */
  readonly accounts: readonly {readonly code: number; readonly counts: readonly number[]}[];
}

/** Counts the answers of responses, in any order of rows and any cut into chunks. */
export class ScoreCounter {
  readonly #rules: ScoreRules;
  readonly #asOf: number;
  readonly #scale: Scale;
  /** The latest answers, where only these count. */
  readonly #latest: LatestAnswers | null;
  /** By account code + 1 (0 for answers without account), as many counts as the scale has scores; else one such row. */
  #counts: Float64Array<ArrayBuffer>;
  #invalid = 0;

  constructor(rules: ScoreRules, {asOf}: Pick<Scope, 'asOf'>) {
    const size = rules.to - rules.from + 1;
    this.#rules = rules;
    this.#asOf = asOf;
    this.#scale = {from: rules.from, to: rules.to, size, stride: rules.byAccount ? size : 0};
    this.#counts = new Float64Array(size);
    this.#latest = rules.answers === 'latest' ? new LatestAnswers() : null;
  }

  add({kind, score, respondent, account, at}: ChunkOf<typeof scored>): void {
    const wanted = kind.dictionary.find(this.#rules.kind);
    const latest = this.#latest;
    if (latest === null && !this.#rules.byAccount) {
      // What is the same in every row is not looked at row by row.
      const kinds = constantIn(kind.codes) === wanted ? null : kind.codes;
      const moments = Number.isNaN(constantIn(at)) ? null : at;
      this.#invalid += countTogether(this.#counts, kinds, wanted, score, moments, this.#asOf, this.#scale);
      return;
    }
    this.#counts = grownFloats(this.#counts, (account.dictionary.size + 1) * this.#scale.stride, 0);
    if (latest === null) {
      this.#invalid += countScores(this.#counts, account.codes, kind.codes, wanted, score, at, this.#asOf, this.#scale);
      return;
    }
    latest.reserve(respondent.dictionary.size);
    for (let i = 0; i < score.length; i++) {
      if (kind.codes[i] !== wanted || at[i]! >= this.#asOf) continue;
      const value = score[i]!;
      if (!isOnScale(value, this.#scale)) this.#invalid++;
      else if (respondent.codes[i] === MISSING) this.#count(this.#counts, value, account.codes[i]!);
      else latest.add(respondent.codes[i]!, at[i]!, value, account.codes[i]!);
    }
  }

  result(): ScoreCounts {
    const {size} = this.#scale;
    const all = this.#all();
    const rows = Array.from({length: all.length / size}, (_, row) => [...all.subarray(row * size, (row + 1) * size)]);
    return {
      counts: Array.from({length: size}, (_, score) => rows.reduce((sum, row) => sum + row[score]!, 0)),
      invalid: this.#invalid,
      accounts: rows.flatMap((counts, row) =>
        row > 0 && counts.some((count) => count > 0) ? [{code: row - 1, counts}] : [],
      ),
    };
  }

  /** The answers with the scores from one to another, both in: how many, how many of these tell an account, and which. */
  between(
    first: number,
    last: number,
  ): {readonly answers: number; readonly assigned: number; readonly accounts: readonly number[]} {
    const {from, to, size} = this.#scale;
    const all = this.#all();
    const accounts: number[] = [];
    let [answers, assigned] = [0, 0];
    for (let account = MISSING, base = 0; base < all.length; account++, base += size) {
      let own = 0;
      for (let score = from; score <= to; score++)
        if (score >= first && score <= last) own += all[base + score - from]!;
      answers += own;
      if (account === MISSING || own === 0) continue;
      assigned += own;
      accounts.push(account);
    }
    return {answers, assigned, accounts};
  }

  /** All counts, row by row, with the latest answers where only these count. They are not to be changed. */
  #all(): Float64Array {
    if (this.#latest === null) return this.#counts;
    const all = this.#counts.slice();
    this.#latest.forEach((score, account) => {
      this.#count(all, score, account);
    });
    return all;
  }

  #count(counts: Float64Array, score: number, account: number): void {
    counts[(account + 1) * this.#scale.stride + score - this.#scale.from]!++;
  }
}

/** Whole numbers from one to another. `stride` is how far the counts of an account are from those of the next. */
interface Scale {
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly stride: number;
}

/** The newest answer of each respondent. Of two at the same moment the lower score counts, whatever their order. */
class LatestAnswers {
  #at = new Float64Array(0);
  #score = new Float64Array(0);
  #account = new Int32Array(0);

  reserve(respondents: number): void {
    this.#at = grownFloats(this.#at, respondents, NaN);
    this.#score = grownFloats(this.#score, respondents, NaN);
    this.#account = grownInts(this.#account, respondents, 0);
  }

  /** An answer without a moment is older than every answer with one. */
  add(respondent: number, at: number, score: number, account: number): void {
    const moment = at === at ? at : -Infinity;
    const known = this.#at[respondent]!;
    if (moment < known || (moment === known && score >= this.#score[respondent]!)) return;
    this.#at[respondent] = moment;
    this.#score[respondent] = score;
    this.#account[respondent] = account;
  }

  forEach(visit: (score: number, account: number) => void): void {
    this.#score.forEach((score, respondent) => {
      if (score === score) visit(score, this.#account[respondent]!);
    });
  }
}

function isOnScale(value: number, {from, to}: Scale): boolean {
  return value >= from && value <= to && value === Math.floor(value);
}

/** Rows of counters that are taken in turn, so that none has to wait for what was just written to it. */
const LANES = 4;
/** The same for all chunks: where there are many small ones, new ones would take longer than the counting. */
let lanes = new Int32Array(0);

/**
 * Counts the answers of one kind before asOf; returns how many of them are not on the scale.
 * @param kinds null where all are of the kind
 * @param at null where no row says when it was
 */
function countTogether(
  counts: Float64Array,
  kinds: Int32Array | null,
  kind: number,
  scores: Float64Array,
  at: Float64Array | null,
  asOf: number,
  {from, size}: Scale,
): number {
  const counters = (lanes = grownInts(lanes, LANES * size, 0)).fill(0);
  let invalid = 0;
  for (let i = 0; i < scores.length; i++) {
    if ((kinds !== null && kinds[i] !== kind) || (at !== null && at[i]! >= asOf)) continue;
    const place = scores[i]! - from;
    const whole = place | 0;
    if (whole === place && whole >= 0 && whole < size) counters[LANES * whole + (i & (LANES - 1))]!++;
    else invalid++;
  }
  for (let i = 0; i < LANES * size; i++) counts[Math.floor(i / LANES)]! += counters[i]!;
  return invalid;
}

/** The same by account. */
function countScores(
  counts: Float64Array,
  accounts: Int32Array,
  kinds: Int32Array,
  kind: number,
  scores: Float64Array,
  at: Float64Array,
  asOf: number,
  {from, to, stride}: Scale,
): number {
  let invalid = 0;
  for (let i = 0; i < scores.length; i++) {
    if (kinds[i] !== kind || at[i]! >= asOf) continue;
    const value = scores[i]!;
    if (value >= from && value <= to && value === Math.floor(value))
      counts[(accounts[i]! + 1) * stride + value - from]!++;
    else invalid++;
  }
  return invalid;
}
