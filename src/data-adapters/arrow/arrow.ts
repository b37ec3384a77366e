import {addressSource} from '../kernel/address-source.js';
import {defineAdapter} from '../kernel/define-adapter.js';
import type {ReadOptions} from '../kernel/document.js';
import type {RequestOptions} from '../kernel/request.js';

/** Where Arrow data are, and how their columns are called. */
export interface ArrowOptions extends RequestOptions, ReadOptions {}

/**
 * Reads Arrow IPC from an address, a file or a stream: the quickest way to bring many rows, above all where text stands in
 * dictionaries. Numbers, flags, decimals, dates, timestamps of any unit (one without a zone is taken for UTC), text, and
 * dictionaries of these; structs and maps are properties. Buffers must not be compressed.
 */
export const arrow = defineAdapter('arrow', (options: ArrowOptions) => addressSource('arrow', options, 'arrow'));
