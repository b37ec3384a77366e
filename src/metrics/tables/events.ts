import {instant, key, number, properties, required} from '../table/column.js';
import {defineTable} from '../table/define-table.js';

/** What a user did, and when. Order, invoice, payment, usage and advocacy events carry an amount in `value`. */
export const events = defineTable('events', 'What a user did, and when', {
  user: required(key('user', 'who did it')),
  account: key('account', 'the account the user belongs to'),
  event: key('event', 'what was done'),
  at: required(instant('when')),
  value: number('an amount that belongs to the event: money, units, minutes'),
  source: key('source', 'where the event was recorded; "csm" marks a touch by a customer success manager'),
  properties: properties('anything else that was recorded'),
});
