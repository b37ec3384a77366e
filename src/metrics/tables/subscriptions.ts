import {choice, date, key, number, required} from '../table/column.js';
import {defineTable} from '../table/define-table.js';

/** A price that an account pays, from a day to the day before another. */
export const subscriptions = defineTable('subscriptions', 'A price that an account pays, from one day to another', {
  account: required(key('account', 'who pays')),
  subscription: key('subscription', 'which contract line'),
  product: key('product', 'what is bought'),
  amount: required(number('price of one interval, before discount')),
  currency: key('currency', 'ISO 4217 code'),
  interval: choice(['day', 'week', 'month', 'quarter', 'year'], 'how often it is paid', 'month'),
  intervalCount: number('intervals between payments', 1),
  quantity: number('seats or units', 1),
  discountPercent: number('taken off the price, 0 to 100', 0),
  start: required(date('first day')),
  end: date('first day after; empty while it runs'),
  status: choice(['trialing', 'active', 'past_due', 'paused', 'canceled'], 'state', 'active'),
});
