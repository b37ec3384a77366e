import type {Band} from '../../metrics/kernel/rating.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';

/**
 * Bands as they are, or from an attribute: names in ascending order, each but the first with its lower border, such as
 * `needs work, good 0, great 30, excellent 70`.
 * @throws {SetupError} where a border is missing or out of order
 */
export function bandsOf(given: string | readonly Band[]): readonly Band[] {
  if (typeof given !== 'string') return given;
  if (given.trim() === '') return [];
  const bands = given.split(',').map((part, i): Band => {
    const [, name = '', border] = /^\s*(.*?)\s*(-?\d+(?:\.\d+)?)?\s*$/.exec(part) ?? [];
    if (name === '' || (i > 0 && border === undefined)) throw wrong(part);
    return {name, from: border === undefined ? -Infinity : Number(border)};
  });
  const disorder = bands.find(({from}, i) => from <= (bands[i - 1]?.from ?? NaN));
  if (disorder) throw wrong(`${disorder.name} ${String(disorder.from)}`);
  return bands;
}

function wrong(got: string): SetupError {
  return new SetupError(
    'bad-attribute',
    `[nps-gauge] bands: expected names with ascending borders such as "needs work, good 0, great 30", got ${JSON.stringify(got.trim())}`,
  );
}
