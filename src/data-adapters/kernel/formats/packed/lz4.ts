// LZ4: blocks (https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md) and frames of them (…/lz4_Frame_format.md). Checksums are
// not looked at. Nothing is read beyond the bytes that are there, or written beyond the room that was announced.

const MAGIC = 0x184d2204;
/** Bits of the flags of a frame: version, checksums of blocks, the length of the content, a checksum of all, a dictionary. */
const [VERSION, BLOCK_CHECKSUM, LENGTH, DICTIONARY] = [0x40, 0x10, 0x08, 0x01];
/** In the length of a block: it stands as it is. */
const PLAIN = 0x8000_0000;
/** What four bits say where a length goes on in the bytes that follow. */
const MORE = 15;
/** The shortest match. */
const LEAST = 4;

/** Bytes that are no whole LZ4, or unpack to another length than was announced. */
export class TornLz4 extends Error {}

/** Unpacks one block into as many bytes as it has unpacked. @throws {TornLz4} */
export function unpackedLz4Block(packed: Uint8Array, length: number): Uint8Array {
  const room = new Uint8Array(length);
  if (unpackBlock(packed, room, 0) !== length) throw new TornLz4();
  return room;
}

/** Unpacks one frame into as many bytes as it has unpacked. @throws {TornLz4} */
export function unpackedLz4Frame(packed: Uint8Array, length: number): Uint8Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const room = new Uint8Array(length);
  const flags = packed[4] ?? 0;
  if (packed.length < 7 || view.getUint32(0, true) !== MAGIC) throw new TornLz4();
  if ((flags & 0xc0) !== VERSION || (flags & DICTIONARY) !== 0) throw new TornLz4();
  const behindBlock = (flags & BLOCK_CHECKSUM) === 0 ? 0 : 4;
  let at = (flags & LENGTH) === 0 ? 7 : 15;
  let end = 0;
  for (;;) {
    if (at + 4 > packed.length) throw new TornLz4();
    const word = view.getUint32(at, true);
    if (word === 0) break;
    const size = word % PLAIN;
    at += 4;
    if (at + size > packed.length) throw new TornLz4();
    const block = packed.subarray(at, at + size);
    if (word < PLAIN) end = unpackBlock(block, room, end);
    else {
      if (end + size > length) throw new TornLz4();
      room.set(block, end);
      end += size;
    }
    at += size + behindBlock;
  }
  if (end !== length) throw new TornLz4();
  return room;
}

/**
 * Unpacks a block behind what was unpacked before it, which its matches may be in: runs of bytes as they are, each but the last
 * with a match behind it, which is how far back the same bytes are and how many.
 * @returns where it ends in the room
 */
function unpackBlock(packed: Uint8Array, room: Uint8Array, start: number): number {
  const {length} = packed;
  let from = 0;
  let to = start;
  while (from < length) {
    const token = packed[from++]!;
    let run = token >> 4;
    if (run === MORE) {
      for (let more = 255; more === 255; run += more) {
        if (from >= length) throw new TornLz4();
        more = packed[from++]!;
      }
    }
    if (run > length - from || run > room.length - to) throw new TornLz4();
    for (const end = from + run; from < end;) room[to++] = packed[from++]!;
    if (from === length) return to;
    if (from + 2 > length) throw new TornLz4();
    const distance = packed[from]! | (packed[from + 1]! << 8);
    from += 2;
    if (distance === 0 || distance > to) throw new TornLz4();
    let match = token & MORE;
    if (match === MORE) {
      for (let more = 255; more === 255; match += more) {
        if (from >= length) throw new TornLz4();
        more = packed[from++]!;
      }
    }
    match += LEAST;
    if (match > room.length - to) throw new TornLz4();
    // One by one: a match may go on into what it makes.
    for (const end = to + match; to < end; to++) room[to] = room[to - distance]!;
  }
  throw new TornLz4();
}
