import type {Band} from '../metrics/kernel/rating.js';
import {SetupError} from '../metrics/kernel/setup-error.js';

/**
 * Bands as they are, or from an attribute: names in ascending order, each but the first with its lower border, such as
 * `needs work, good 0, great 30, excellent 70`.
 * @param who the widget, for messages
 * @param range what values can be
 * @throws {SetupError} where a border is missing, out of order or not on the scale
 */
export function bandsOf(
  given: string | readonly Band[],
  who: string,
  [least, most]: readonly [number, number],
): readonly Band[] {
  const wrong = (got: string): SetupError =>
    new SetupError(
      'bad-attribute',
      `[${who}] bands: expected names with ascending borders between ${String(least)} and ${String(most)} such as "low, fair ${String(between(least, most))}", got ${JSON.stringify(got.trim())}`,
    );
  const bands = typeof given === 'string' ? bandsIn(given, wrong) : given;
  let below = least;
  for (const {name, from} of bands.slice(1)) {
    if (!(from > below && from < most)) throw wrong(`${name} ${String(from)}`);
    below = from;
  }
  return bands;
}

function bandsIn(text: string, wrong: (got: string) => SetupError): Band[] {
  if (text.trim() === '') return [];
  return text.split(',').map((part, i) => {
    const [, name = '', border] = /^\s*(.*?)\s*(-?\d+(?:\.\d+)?)?\s*$/.exec(part) ?? [];
    if (name === '' || (i > 0 && border === undefined)) throw wrong(part);
    return {name, from: border === undefined ? -Infinity : Number(border)};
  });
}

/** A value to show as an example. */
function between(least: number, most: number): number {
  return Number.isFinite(least + most) ? (least + most) / 2 : 10;
}
