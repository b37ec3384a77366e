import type {Random} from './random.js';

const FIRST =
  'Alder Amber Birchwood Brightwater Cedar Cobalt Copper Drift Dunmore Ember Fernhill Fjordline Flint Galloway Granite ' +
  'Harbour Hazel Indigo Inkwell Ivory Juniper Kestrel Lantern Larch Linden Marble Meadow Northgate Orchard Pebble ' +
  'Quartz Quill Redstart Saffron Slate Sparrow Thistle Willow';
const SECOND =
  'Bakery Ceramics Dental Energy Foods Freight Garden Glass Health Labs Mills Optics Paper Press Rail Studio Supply ' +
  'Textiles Timber Tools';

/** `count` different names of companies that do not exist. */
export function companyNames(random: Random, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(`${random.pick(FIRST.split(' '))} ${random.pick(SECOND.split(' '))}`);
  return [...names];
}
