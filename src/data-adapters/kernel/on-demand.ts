import {DataError} from './data-error.js';

/**
 * Waits for a part of the library that is loaded when it is needed.
 * @param who needs it, for messages
 * @throws {DataError} `network` when it cannot be loaded
 */
export async function onDemand<T>(part: Promise<T>, who: string): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    const got = 'expected a file of this library, got none (has the page been deployed anew since?)';
    throw new DataError('network', `[${who}] code: ${got}`, {cause});
  }
}
