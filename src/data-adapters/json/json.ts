import {addressSource} from '../kernel/address-source.js';
import {defineAdapter} from '../kernel/define-adapter.js';
import type {ReadOptions} from '../kernel/document.js';
import type {RequestOptions} from '../kernel/request.js';

/** Where a JSON document is, and how its columns are called. */
export interface JsonOptions extends RequestOptions, ReadOptions {}

/** Reads JSON from an address: an array of rows, an object of columns, or an object of tables by name. */
export const json = defineAdapter('json', (options: JsonOptions) => addressSource('json', options, 'json'));
