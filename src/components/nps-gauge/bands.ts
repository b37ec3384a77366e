import type {Band} from '../../metrics/kernel/rating.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';

/**
 * Bands as they are, or from an attribute: names in ascending order, each but the first with its lower border, such as
 * `needs work, good 0, great 30, excellent 70`.
 * @throws {SetupError} where a border is missing, out of order or not on the scale
 */
export function bandsOf(given: string | readonly Band[]): readonly Band[] {
  const bands = typeof given === 'string' ? bandsIn(given) : given;
  let below = -100;
  for (const {name, from} of bands.slice(1)) {
    if (!(from > below && from < 100)) throw wrong(`${name} ${String(from)}`);
    below = from;
  }
  return bands;
}

function bandsIn(text: string): Band[] {
  if (text.trim() === '') return [];
  return text.split(',').map((part, i) => {
    const [, name = '', border] = /^\s*(.*?)\s*(-?\d+(?:\.\d+)?)?\s*$/.exec(part) ?? [];
    if (name === '' || (i > 0 && border === undefined)) throw wrong(part);
    return {name, from: border === undefined ? -Infinity : Number(border)};
  });
}

function wrong(got: string): SetupError {
  return new SetupError(
    'bad-attribute',
    `[nps-gauge] bands: expected names with ascending borders between -100 and 100 such as "needs work, good 0, great 30", got ${JSON.stringify(got.trim())}`,
  );
}
