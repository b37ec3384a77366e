import {choice, date, key, list, number, required} from '../table/column.js';
import {defineTable} from '../table/define-table.js';

/** A deal with a new or an existing account. A referral is an opportunity whose source is `referral`. */
export const opportunities = defineTable('opportunities', 'A deal with a new or an existing account', {
  id: required(key('opportunity', 'id of the deal')),
  account: key('account', 'with whom'),
  amount: required(number('what it is worth')),
  type: required(choice(['new', 'upsell', 'cross-sell', 'renewal'], 'what kind of deal')),
  status: required(choice(['open', 'won', 'lost'], 'how it stands')),
  source: choice(['referral', 'outbound', 'inbound', 'partner', 'paid'], 'where it came from'),
  opened: date('day on which it came up'),
  closed: date('day on which it was won or lost'),
  referredBy: key('account', 'the account that referred it'),
  touches: list(
    {kind: required(key('touch', 'reference, review, case study, event …')), on: date('day')},
    'advocacy that touched the deal',
  ),
});
