import {MISSING} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
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
  readonly #size: number;
  readonly #counts: Float64Array;
  readonly #latest = new LatestAnswers();
  #byAccount: Float64Array<ArrayBuffer>;
  #invalid = 0;

  constructor(rules: ScoreRules, {asOf}: Pick<Scope, 'asOf'>) {
    this.#rules = rules;
    this.#asOf = asOf;
    this.#size = rules.to - rules.from + 1;
    this.#counts = new Float64Array(this.#size);
    this.#byAccount = new Float64Array(0);
  }

  add({kind, score, respondent, account, at}: ChunkOf<typeof scored>): void {
    const {kind: wanted, from, to, answers, byAccount} = this.#rules;
    const kindCode = kind.dictionary.find(wanted);
    if (byAccount) this.#byAccount = grown(this.#byAccount, account.dictionary.size * this.#size);
    if (answers === 'all') {
      this.#invalid += countScores(this.#counts, kind.codes, kindCode, score, at, this.#asOf, from, to);
      if (byAccount) countByAccount(this.#byAccount, account.codes, kind.codes, kindCode, score, at, this.#asOf, from, to);
      return;
    }
    this.#latest.reserve(respondent.dictionary.size);
    for (let i = 0; i < score.length; i++) {
      if (kind.codes[i] !== kindCode || at[i]! >= this.#asOf) continue;
      const value = score[i]!;
      if (!isOnScale(value, from, to)) this.#invalid++;
      else if (respondent.codes[i] === MISSING) this.#count(value, account.codes[i]!, this.#counts, this.#byAccount);
      else this.#latest.add(respondent.codes[i]!, at[i]!, value, account.codes[i]!);
    }
  }

  result(): ScoreCounts {
    const counts = this.#counts.slice();
    const byAccount = this.#byAccount.slice();
    this.#latest.forEach((score, account) => {
      this.#count(score, account, counts, byAccount);
    });
    return {counts: [...counts], invalid: this.#invalid, accounts: accountCounts(byAccount, this.#size)};
  }

  #count(score: number, account: number, counts: Float64Array, byAccount: Float64Array): void {
    const slot = score - this.#rules.from;
    counts[slot]!++;
    if (this.#rules.byAccount && account !== MISSING) byAccount[account * this.#size + slot]!++;
  }
}

/** The newest answer of each respondent. Of two at the same moment the lower score counts, whatever their order. */
class LatestAnswers {
  #at = new Float64Array(0);
  #score = new Float64Array(0);
  #account = new Int32Array(0);

  reserve(respondents: number): void {
    const before = this.#at.length;
    if (respondents <= before) return;
    this.#at = grown(this.#at, respondents).fill(NaN, before);
    this.#score = grown(this.#score, respondents).fill(NaN, before);
    const account = new Int32Array(this.#at.length);
    account.set(this.#account);
    this.#account = account;
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

function isOnScale(value: number, from: number, to: number): boolean {
  return value >= from && value <= to && value === Math.floor(value);
}

function countScores(
  counts: Float64Array,
  kinds: Int32Array,
  kind: number,
  scores: Float64Array,
  at: Float64Array,
  asOf: number,
  from: number,
  to: number,
): number {
  let invalid = 0;
  for (let i = 0; i < scores.length; i++) {
    if (kinds[i] !== kind || at[i]! >= asOf) continue;
    const value = scores[i]!;
    if (value >= from && value <= to && value === Math.floor(value)) counts[value - from]!++;
    else invalid++;
  }
  return invalid;
}

function countByAccount(
  counts: Float64Array,
  accounts: Int32Array,
  kinds: Int32Array,
  kind: number,
  scores: Float64Array,
  at: Float64Array,
  asOf: number,
  from: number,
  to: number,
): void {
  const size = to - from + 1;
  for (let i = 0; i < scores.length; i++) {
    if (kinds[i] !== kind || at[i]! >= asOf || accounts[i]! < 0) continue;
    const value = scores[i]!;
    if (value >= from && value <= to && value === Math.floor(value)) counts[accounts[i]! * size + value - from]!++;
  }
}

function accountCounts(counts: Float64Array, size: number): ScoreCounts['accounts'] {
  const accounts = [];
  for (let code = 0; code * size < counts.length; code++) {
    const own = [...counts.subarray(code * size, (code + 1) * size)];
    if (own.some((count) => count > 0)) accounts.push({code, counts: own});
  }
  return accounts;
}

/** The array, or a longer copy of it where it is too short. */
function grown(array: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  if (length <= array.length) return array;
  const longer = new Float64Array(Math.max(length, 2 * array.length));
  longer.set(array);
  return longer;
}
