import {unpackedLz4Block, unpackedLz4Frame} from './lz4.js';
import {unpackedZstd} from './zstd.js';

/** Unpacks bytes into as many as they are unpacked; throws where they are broken, or others. */
export type UnpackBytes = (packed: Uint8Array, length: number) => Uint8Array;

/** What is packed as browsers do not unpack it. */
export type Packing = 'zstd' | 'lz4Block' | 'lz4Frame';

/** Loads what unpacks. */
export type LoadUnpacking = () => Promise<Readonly<Record<Packing, UnpackBytes>>>;

export const packedReader: Readonly<Record<Packing, UnpackBytes>> = {
  zstd: unpackedZstd,
  lz4Block: unpackedLz4Block,
  lz4Frame: unpackedLz4Frame,
};
