import {date, flag, key, required} from '../table/column.js';
import {defineTable} from '../table/define-table.js';

/** A feature of the product and the event that shows its use. */
export const features = defineTable('features', 'A feature of the product and the event that shows its use', {
  feature: required(key('feature', 'name of the feature')),
  event: required(key('event', 'the event that counts as its use')),
  sticky: flag('known to keep accounts', false),
  product: key('product', 'product it belongs to'),
  releasedOn: date('first day it could be used'),
});
