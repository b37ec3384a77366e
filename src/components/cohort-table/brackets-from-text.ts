import {SetupError} from '../../metrics/kernel/setup-error.js';

/** Ages taken together, each as first and last age. */
export type Brackets = [number, number][];

/**
 * Brackets as they are, or from an attribute such as `0, 1-3, 4-7`; `null` where there are none.
 * @throws {SetupError} for anything else
 */
export function bracketsFromText(given: string | Brackets | null): Brackets | null {
  if (typeof given !== 'string') return given;
  if (given.trim() === '') return null;
  return given.split(',').map((part) => {
    const match = /^\s*(\d+)(?:\s*[-–]\s*(\d+))?\s*$/.exec(part);
    if (match === null) {
      throw new SetupError(
        'bad-attribute',
        `[cohort-table] brackets: expected ages such as "0, 1-3, 4-7", got ${JSON.stringify(given)}`,
      );
    }
    const from = Number(match[1]);
    return [from, match[2] === undefined ? from : Number(match[2])];
  });
}
