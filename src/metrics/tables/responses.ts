import {choice, flag, instant, key, number, text} from '../table/column.js';
import {defineTable} from '../table/define-table.js';

/**
 * An answer to a survey, or an invitation not yet answered. `kind` is not required: a widget that is given scores alone
 * takes them as answers to its own question, while in data with a `kind` column a row without kind belongs to none.
 */
export const responses = defineTable('responses', 'An answer to a survey, or an invitation to one', {
  id: key('response', 'id of the response'),
  kind: choice(['nps', 'csat', 'ces', 'rating', 'intro', 'pulse'], 'which question was asked'),
  score: number('the answer as a number, on the scale of its kind'),
  rating: choice(['red', 'amber', 'green'], 'the answer as a colour, for a pulse'),
  text: text('the answer in words'),
  respondent: key('user', 'who answered'),
  account: key('account', 'for which account'),
  employee: key('employee', 'who was rated'),
  place: key('place', 'where'),
  sentAt: instant('when it was asked'),
  at: instant('when it was answered'),
  bounced: flag('the invitation did not arrive', false),
  followedUp: flag('somebody came back to the respondent about the answer'),
  wave: key('wave', 'which round of the survey'),
});
