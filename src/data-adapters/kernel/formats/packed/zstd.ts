import {decompress, Decompress} from 'fzstd';

const MAGIC = 0xfd2f_b528;
/** The largest window that packers use unless they are told otherwise, in bytes: so much is held beside what is unpacked. */
const MOST_WINDOW = 2 ** 27;

/** Bytes that are no Zstandard, or unpack to another length than was announced. */
class TornZstd extends Error {}

/**
 * Unpacks one frame of Zstandard (RFC 8878) into as many bytes as it has unpacked. The decoder makes room for what a frame says of
 * itself, so that is looked at first.
 */
export function unpackedZstd(packed: Uint8Array, length: number): Uint8Array {
  const {content, window} = headOf(packed);
  if (content === length) return decompress(packed, new Uint8Array(length));
  if (content !== undefined || window > MOST_WINDOW) throw new TornZstd();
  const room = new Uint8Array(length);
  let end = 0;
  const stream = new Decompress((piece) => {
    if (end + piece.length > length) throw new TornZstd();
    room.set(piece, end);
    end += piece.length;
  });
  stream.push(packed, true);
  if (end !== length) throw new TornZstd();
  return room;
}

/** What a frame says of itself: how long it is unpacked, if it does, and how far back it looks, in bytes. */
function headOf(packed: Uint8Array): {readonly content: number | undefined; readonly window: number} {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (packed.length < 9 || view.getUint32(0, true) !== MAGIC) throw new TornZstd();
  const flags = packed[4]!;
  const isSingle = (flags & 0x20) !== 0;
  const size = packed[5]!;
  const base = 2 ** (10 + (size >> 3));
  const window = isSingle ? 0 : base + (base / 8) * (size & 7);
  const at = (isSingle ? 5 : 6) + [0, 1, 2, 4][flags & 3]!;
  switch (flags >> 6) {
    case 0:
      return {content: isSingle ? view.getUint8(at) : undefined, window};
    case 1:
      return {content: 256 + view.getUint16(at, true), window};
    case 2:
      return {content: view.getUint32(at, true), window};
    default:
      return {content: view.getUint32(at + 4, true) * 4_294_967_296 + view.getUint32(at, true), window};
  }
}
