import {key, number, required} from '../table/column.js';
import {defineTable} from '../table/define-table.js';

/** A customer success manager. */
export const csms = defineTable('csms', 'A customer success manager', {
  csm: required(key('csm', 'id or name')),
  fte: number('full-time equivalents', 1),
  quota: number('renewal quota of the period'),
  team: key('team', 'team'),
});
