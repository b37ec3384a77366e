import {instant, key, number, required} from '../table/column.js';
import {defineTable} from '../table/define-table.js';

/** A value of one component of an account's health, where it is measured elsewhere. The latest one counts. */
export const measurements = defineTable('measurements', 'A measured component of the health of an account', {
  account: required(key('account', 'whose health')),
  component: required(key('component', 'what was measured')),
  value: number('what was found; empty: looked, and found nothing'),
  at: instant('when'),
});
