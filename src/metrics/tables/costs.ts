import {choice, date, key, number, required} from '../table/column.js';
import {defineTable} from '../table/define-table.js';

/** Money spent on keeping customers, or by a customer on the product. */
export const costs = defineTable('costs', 'Money spent on keeping customers, or by a customer on the product', {
  kind: required(choice(['cs', 'support', 'programs', 'initial', 'yearly', 'salvage'], 'what it was for')),
  amount: required(number('how much')),
  account: key('account', 'for which account'),
  on: date('day'),
});
