import {SetupError} from '../../metrics/kernel/setup-error.js';

/**
 * The value to reach of each metric, by its id: `40` for one metric, `nps 40, csat 0.8` for several.
 * @throws {SetupError} where it is no such text
 */
export function targetsFrom(given: string | number | null, ids: readonly string[]): ReadonlyMap<string, number> {
  const text = given === null ? '' : String(given).trim();
  if (text === '') return new Map();
  return new Map(
    text.split(',').map((part): [string, number] => {
      const [, id = ids.length === 1 ? ids[0] : undefined, number] =
        /^\s*(?:([a-z][\w-]*)\s+)?(-?\d+(?:\.\d+)?)\s*$/.exec(part) ?? [];
      if (id === undefined || number === undefined || !ids.includes(id)) throw wrong(text, ids);
      return [id, Number(number)];
    }),
  );
}

function wrong(text: string, ids: readonly string[]): SetupError {
  const expected = ids.length === 1 ? 'a number' : `a number for each metric, such as "${ids.join(' 0, ')} 0"`;
  return new SetupError('bad-attribute', `[metric-table] target: expected ${expected}, got ${JSON.stringify(text)}`);
}
