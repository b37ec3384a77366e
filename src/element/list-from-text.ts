import {SetupError} from '../metrics/kernel/setup-error.js';

/**
 * A list out of an attribute; none where it is empty. Whoever takes the list checks what is in it.
 * @param who the widget and its attribute, for messages
 * @param example of what it could be
 * @throws {SetupError} where it is no JSON list
 */
export function listFromText(
  text: string,
  {who, attribute, example}: {readonly who: string; readonly attribute: string; readonly example: string},
): unknown[] | undefined {
  if (text.trim() === '') return undefined;
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list as unknown[];
  } catch {
    // Said below, with what came.
  }
  throw new SetupError(
    'bad-attribute',
    `[${who}] ${attribute}: expected a JSON list such as ${example}, got ${JSON.stringify(text)}`,
  );
}
