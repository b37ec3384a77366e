import type {SourceParts} from './define-adapter.js';
import {documentSource, type DocumentSource, type ReadOptions} from './document.js';
import {plainDocument, type PlainData} from './plain-data.js';

/** A source of data that the page has already. */
export function plainSource(
  who: string,
  data: PlainData,
  options: ReadOptions,
): SourceParts & Omit<DocumentSource, 'id'> {
  return documentSource(who, options, async (signal) => {
    const document = await plainDocument(data, {who, where: 'data', signal});
    return {...document, inMemory: true};
  });
}
