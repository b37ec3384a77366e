import {date, number, required} from '../table/column.js';
import {defineTable} from '../table/define-table.js';

/** Size of a customer community on a day. */
export const community = defineTable('community', 'Size of a customer community on a day', {
  on: required(date('day')),
  members: required(number('members on that day')),
  active: number('members active in the period that ends on that day'),
});
