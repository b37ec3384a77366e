import {flag, key, number, required} from '../table/column.js';
import {defineTable} from '../table/define-table.js';

/**
 * Times until an event: customer life, time to value, onboarding, first reply. Most sources do not have this table;
 * metrics about time derive it from accounts, events or tickets. Rows that are spells already can be given as they are.
 */
export const spells = defineTable('spells', 'A time until an event, or until it was last seen not to have happened', {
  id: key('spell', 'whose time it is'),
  entry: number('age at which it came under observation (late entry)', 0),
  duration: required(number('age at the event or at the last look, in any one unit')),
  status: flag('the event was seen; false: not yet (censored)', true),
  group: key('segment', 'what to compare by'),
  weight: number('how many this row stands for', 1),
});
