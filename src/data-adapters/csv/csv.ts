import {addressSource} from '../kernel/address-source.js';
import {defineAdapter} from '../kernel/define-adapter.js';
import type {ReadOptions} from '../kernel/document.js';
import type {UrlOptions} from '../kernel/url-document.js';

/** Where a CSV is, and how its columns are called. */
export interface CsvOptions extends UrlOptions, ReadOptions {}

/**
 * Reads CSV from an address, in chunks while it comes. The first line names the columns. Which of a reader's tables the
 * rows belong to is told by these names.
 */
export const csv = defineAdapter('csv', (options: CsvOptions) => addressSource('csv', options, 'csv'));
