import {defineMembers, idsOf} from '../kernel/members.js';
import {mayShowCell} from '../kernel/small-cells.js';
import type {CohortPart} from '../retention/cohort-members.js';
import type {CohortMeasure} from './dollar-cohorts.js';
import {billed} from './billed.js';
import {lifeSpan, RevenueLives, type LifeRules} from './revenue-lives.js';

/**
 * The accounts of a cohort, or those of it that pay at an age, or that do not. Parts are named as those of cohorts of
 * users: a cohort by its `start`, an age by itself twice. `null` for what the table does not have, suppressed where the
 * cell is.
 */
export const dollarMembers = /* @__PURE__ */ defineMembers({
  tables: [billed],
  accumulator(part: CohortPart, rules: LifeRules & {readonly measure: CohortMeasure}, scope) {
    const revenue = new RevenueLives(rules, scope);
    const {periods, startOf} = lifeSpan(rules, scope);
    const wanted = Array.from({length: periods}, (_, period) => startOf(period)).indexOf(part.cohort);
    const age = 'age' in part ? part.age : {from: 0, to: 0};
    const exists = wanted >= 0 && age.from === age.to && age.from >= 0 && wanted + age.from < periods;
    const isReturned = !('age' in part) || part.returned;
    let nameOf: Parameters<typeof idsOf>[1] | null = null;
    return {
      subscriptions(chunk) {
        nameOf = chunk.account.dictionary;
        revenue.add(chunk);
      },
      result() {
        if (!exists || nameOf === null) return null;
        const members = revenue.lives().filter(({first}) => first === wanted);
        const paying = members.filter(({amounts}) => (amounts[age.from] ?? 0) > 0);
        if (!mayShowCell(paying.length, members.length, scope)) return {suppressed: true};
        const listed = isReturned ? paying : members.filter((one) => !paying.includes(one));
        return {
          by: 'account',
          ids: idsOf(
            listed.map(({account}) => account),
            nameOf,
          ),
        };
      },
    };
  },
});
