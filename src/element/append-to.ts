import {DataError} from '../data-adapters/kernel/data-error.js';
import type {PlainData} from '../data-adapters/kernel/plain-data.js';
import type {ReloadableSource} from './source-context.js';

export type {PlainData};

/**
 * Adds rows to the source of an element.
 * @throws {DataError} `bad-option` where it has none, or one that takes no rows
 */
export async function appendTo(
  source: ReloadableSource | null | undefined,
  rows: PlainData,
  who: string,
): Promise<void> {
  if (source?.append) return source.append(rows);
  const got = source ? 'a source that takes none' : 'none';
  throw new DataError('bad-option', `[${who}] appendRows: expected data to add to, such as an empty list, got ${got}`);
}
