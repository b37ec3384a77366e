import {SetupError} from '../../metrics/kernel/setup-error.js';

/** Names of events, also as an attribute says them: `open, save`. */
export type GivenEvents = string | readonly string[];

/**
 * The names of events; null where none are given.
 * @throws {SetupError} where a name is empty
 */
export function eventsFromText(given: GivenEvents | null): string[] | null {
  if (given === null) return null;
  const names = typeof given === 'string' ? given.split(',').map((name) => name.trim()) : [...given];
  if (names.length > 0 && names.every((name) => name !== '')) return names;
  throw new SetupError(
    'bad-attribute',
    `[lifecycle-bars] events: expected names of events such as "open, save", got ${JSON.stringify(given)}`,
  );
}
