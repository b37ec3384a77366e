import {choice, date, key, number, required} from '../table/column.js';
import {defineTable} from '../table/define-table.js';

/** A contract that comes up for renewal. The due date decides the period, whenever it is signed. */
export const renewals = defineTable('renewals', 'A contract that comes up for renewal', {
  account: required(key('account', 'whose contract')),
  contract: required(key('contract', 'which contract')),
  due: required(date('day on which it is due')),
  dueArr: required(number('yearly value that is due')),
  status: required(choice(['open', 'won', 'lost'], 'how it stands')),
  renewedArr: number('yearly value after renewal'),
  signed: date('day on which the renewal was signed'),
  csm: key('csm', 'customer success manager in charge'),
});
