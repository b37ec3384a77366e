import {date, flag, key, number, required, text} from '../table/column.js';
import {defineTable} from '../table/define-table.js';

/** Who pays: one row an account. */
export const accounts = defineTable('accounts', 'Who pays: one row an account', {
  account: required(key('account', 'id of the account')),
  name: text('what people call it'),
  segment: key('segment', 'size class, industry, or whatever accounts are grouped by'),
  plan: key('plan', 'price plan'),
  region: key('region', 'where it is'),
  csm: key('csm', 'customer success manager in charge'),
  team: key('team', 'team in charge'),
  start: date('first day as a customer'),
  end: date('first day no longer a customer; empty while it stays'),
  onboarded: date('day on which onboarding was complete; empty while it runs'),
  seats: number('seats bought'),
  assigned: number('seats given to a user'),
  entitled: number('units bought for the term'),
  termStart: date('first day of the current term'),
  termEnd: date('first day after the current term'),
  active: flag('is it a customer now', true),
});
