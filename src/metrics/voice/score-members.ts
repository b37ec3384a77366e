import {defineMembers, idsOf, type KnownMembers, type MetricMembers} from '../kernel/members.js';
import type {Scope} from '../kernel/scope.js';
import {priced} from '../revenue/account-mrr.js';
import type {Codes, Dictionary} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {absentDictionary} from '../table/dictionary.js';
import {mrrFor, type RollUpRule} from './roll-up.js';
import {ScoreCounter, scored, type ScoreRules} from './score-counts.js';

/** The answers from one score to another, both in: of the NPS `{from: 0, to: 6}` are the detractors. */
export type ScorePart = {readonly from: number; readonly to: number};

/** A question, and the scale of its answers. */
export type Question = Pick<ScoreRules, 'kind' | 'from' | 'to'>;

/** What decides which answers count. */
export interface AnswerRules extends Pick<ScoreRules, 'answers'> {
  readonly rollUp: RollUpRule;
}

/**
 * Who gave the answers of some scores: the respondents, or the accounts where no answer tells its respondent. Where
 * answers are rolled up, the accounts that count: those with such an answer (and, by revenue, with any). One with several
 * answers is behind several scores.
 */
export function scoreMembers(question: Question): MetricMembers<ScorePart, AnswerRules> {
  return defineMembers({
    tables: [scored, priced],
    accumulator({from, to}: ScorePart, {rollUp, answers}: AnswerRules, scope) {
      const rules = {...question, answers, byAccount: true};
      const byRespondent = new ScoresByKey('user', rules, scope);
      const byAccount = new ScoresByKey('account', rules, scope);
      const mrr = mrrFor(rollUp, scope);
      return {
        responses(chunk) {
          if (rollUp === 'respondent') byRespondent.add(chunk, chunk.respondent);
          byAccount.add(chunk, chunk.account);
        },
        subscriptions(chunk) {
          mrr?.add(chunk);
        },
        result() {
          if (rollUp === 'respondent') return byRespondent.between(from, to) ?? byAccount.between(from, to);
          const members = byAccount.between(from, to, (account) => mrr === null || mrr.of(account) > 0);
          // Answers without an account do not count.
          return members && {by: members.by, ids: members.ids};
        },
      };
    },
  });
}

/** The answers of each respondent, or those for each account. */
class ScoresByKey {
  readonly #by: string;
  readonly #rules: ScoreRules;
  readonly #scores: ScoreCounter;
  #keys: Dictionary = absentDictionary;

  constructor(by: string, rules: ScoreRules, scope: Scope) {
    this.#by = by;
    this.#rules = rules;
    this.#scores = new ScoreCounter(rules, scope);
  }

  /** The counter counts by account: whatever stands in its place is what it counts by. */
  add({length, kind, score, respondent, at}: ChunkOf<typeof scored>, key: Codes): void {
    if (key.dictionary !== absentDictionary) this.#keys = key.dictionary;
    this.#scores.add({length, kind, score, respondent, at, account: key});
  }

  /** `null` where no answer, of whatever score, tells its key. */
  between(from: number, to: number, isCounted: (key: number) => boolean = () => true): KnownMembers | null {
    const {answers, assigned, accounts: keys} = this.#scores.between(from, to);
    if (assigned === 0 && this.#scores.between(this.#rules.from, this.#rules.to).assigned === 0) return null;
    const unnamed = answers - assigned;
    return {by: this.#by, ids: idsOf(keys.filter(isCounted), this.#keys), ...(unnamed > 0 && {unnamed})};
  }
}
