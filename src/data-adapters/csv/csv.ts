import {defineAdapter} from '../kernel/define-adapter.js';
import {documentSource, type ReadOptions} from '../kernel/document.js';
import {csvFormat} from '../kernel/formats/known-formats.js';
import {urlDocument, type UrlOptions} from '../kernel/url-document.js';

/** Where a CSV is, and how its columns are called. */
export interface CsvOptions extends UrlOptions, ReadOptions {}

/**
 * Reads CSV from an address, in chunks while it comes. The first line names the columns. Which of a reader's tables the
 * rows belong to is told by these names.
 */
export const csv = defineAdapter('csv', (options: CsvOptions) =>
  documentSource('csv', options, (signal) => urlDocument(options, {who: 'csv', signal, format: csvFormat})),
);
