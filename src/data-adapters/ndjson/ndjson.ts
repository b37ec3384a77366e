import {addressSource} from '../kernel/address-source.js';
import {defineAdapter} from '../kernel/define-adapter.js';
import type {ReadOptions} from '../kernel/document.js';
import type {RequestOptions} from '../kernel/request.js';

/** Where lines of JSON are, and how their columns are called. */
export interface NdjsonOptions extends RequestOptions, ReadOptions {}

/** Reads JSON from an address, one row a line, as logs and exports are written. */
export const ndjson = defineAdapter('ndjson', (options: NdjsonOptions) => addressSource('ndjson', options, 'ndjson'));
