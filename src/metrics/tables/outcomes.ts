import {choice, date, key, number, required} from '../table/column.js';
import {defineTable} from '../table/define-table.js';

/** Something agreed with an account: a goal, a joint project, a programme. */
export const outcomes = defineTable('outcomes', 'Something agreed with an account: a goal, a joint project', {
  account: required(key('account', 'with whom')),
  kind: choice(['goal', 'co-innovation', 'onboarding', 'education'], 'what was agreed'),
  agreedOn: date('day on which it was agreed'),
  achievedOn: date('day on which it was reached; empty while it is not'),
  benefit: number('worth to the account'),
  cost: number('cost to the account'),
  stage: key('stage', 'how far it is'),
});
