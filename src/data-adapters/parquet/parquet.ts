import {addressSource} from '../kernel/address-source.js';
import {defineAdapter} from '../kernel/define-adapter.js';
import type {ReadOptions} from '../kernel/document.js';
import type {RequestOptions} from '../kernel/request.js';

/** Where Parquet is, and how its columns are called. */
export interface ParquetOptions extends RequestOptions, ReadOptions {}

/**
 * Reads Parquet from an address. Where the server answers parts of a file (`Range`), only its end and the columns that are
 * wanted are requested, row group by row group; else all of it. Numbers, flags, decimals, dates, timestamps of any unit (one
 * without a zone is taken for UTC), text, UUIDs, and JSON as properties; not columns within columns. Pages may be plain or
 * compressed with Snappy, gzip, Zstandard or LZ4 (`LZ4_RAW`).
 */
export const parquet = defineAdapter('parquet', (options: ParquetOptions) =>
  addressSource('parquet', options, 'parquet'),
);
