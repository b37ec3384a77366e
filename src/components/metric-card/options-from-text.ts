import {SetupError} from '../../metrics/kernel/setup-error.js';

/**
 * Options of a metric out of an attribute.
 * @param who the widget, for messages
 * @throws {SetupError} where it is no JSON object
 */
export function optionsFromText(text: string, who: string): Readonly<Record<string, unknown>> {
  if (text.trim() === '') return {};
  try {
    const options: unknown = JSON.parse(text);
    if (typeof options === 'object' && options !== null && !Array.isArray(options))
      return options as Record<string, unknown>;
  } catch {
    // Said below, with what came.
  }
  throw new SetupError(
    'bad-attribute',
    `[${who}] options: expected a JSON object such as {"level": 0.9}, got ${JSON.stringify(text)}`,
  );
}
