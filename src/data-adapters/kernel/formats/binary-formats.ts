import {onDemand} from '../on-demand.js';
import type {DataDocument} from '../document.js';
import type {Bytes} from '../first-bytes.js';
import type {Requester} from '../request.js';
import type {UrlOptions} from '../url-document.js';
import type {FormatOptions, Written} from './format.js';
import type {LoadUnpacking} from './packed/packed-reader.js';

/** How rows are written in bytes that are no text. */
export interface BinaryFormat extends Written {
  /** Do data that begin with these bytes look like it? */
  begins(first: Bytes): boolean;
  /** Loads what opens such data. */
  reader(): Promise<BinaryReader>;
  /** Can a part of the data be read without the rest, so that only what is needed has to be requested? */
  readonly isRequestedInParts: boolean;
}

/** Opens data that are no text. */
export interface BinaryReader {
  /** Opens data that are there as a whole. */
  whole(bytes: Bytes, options: FormatOptions): Promise<DataDocument>;
  /** Opens data at an address, and requests what is needed of them. */
  requested?(options: UrlOptions, context: RequestedOptions): Promise<DataDocument>;
}

/** What is to be known to request data in parts. */
export interface RequestedOptions {
  readonly who: string;
  readonly signal: AbortSignal;
  /** Media types that are understood, as in the header `Accept`. */
  readonly accept: string;
  readonly request: Requester;
}

/** Are these the first bytes? */
const startsWith = (first: Bytes, ...bytes: readonly number[]): boolean => bytes.every((byte, i) => first[i] === byte);

/**
 * Loads what unpacks bytes that browsers do not unpack. Readers are given it: if they imported it from here, they would come
 * along wherever this is imported, whether anybody reads their format or not.
 */
export const loadUnpacking: LoadUnpacking = async () =>
  (await onDemand(import('./packed/packed-reader.js'), 'packed')).packedReader;

export const arrowFormat: BinaryFormat = {
  id: 'arrow',
  label: 'Arrow IPC',
  mediaTypes: ['application/vnd.apache.arrow.stream', 'application/vnd.apache.arrow.file'],
  extensions: ['arrow', 'arrows', 'feather', 'ipc'],
  isRequestedInParts: false,
  // A file, or a stream's first message.
  begins: (first) => startsWith(first, 0x41, 0x52, 0x52, 0x4f, 0x57, 0x31) || startsWith(first, 255, 255, 255, 255),
  reader: async () => (await onDemand(import('./arrow/arrow-reader.js'), 'arrow')).arrowReader(loadUnpacking),
};

export const parquetFormat: BinaryFormat = {
  id: 'parquet',
  label: 'Parquet',
  mediaTypes: ['application/vnd.apache.parquet', 'application/x-parquet'],
  extensions: ['parquet', 'parq'],
  isRequestedInParts: true,
  begins: (first) => startsWith(first, 0x50, 0x41, 0x52, 0x31),
  reader: async () => (await onDemand(import('./parquet/parquet-reader.js'), 'parquet')).parquetReader(loadUnpacking),
};
