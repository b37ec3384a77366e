// Unpacking of LZ4 and Zstandard: what other software has packed, what a packer of a few lines makes of anything, and bytes that lie.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {packedReader} from '#internal/data-adapters/kernel/formats/packed/packed-reader.js';
import {packedTexts, unpackedTexts} from '../data-adapters/packed-samples.js';

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** Numbers from 0 to 1, the same each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

/** A block of LZ4: at each place the longest match among a few places before it. */
function lz4Block(bytes: Uint8Array, next: () => number): Uint8Array {
  const out: number[] = [];
  const lengthOf = (length: number): number[] => {
    if (length < 15) return [];
    const rest = length - 15;
    return [...new Array<number>(Math.floor(rest / 255)).fill(255), rest % 255];
  };
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const distance = 1 + Math.floor(next() * Math.min(at, 65_535));
    let match = 0;
    while (distance <= at && at + match < bytes.length - 5 && bytes[at + match] === bytes[at + match - distance])
      match++;
    if (match < 4) {
      at++;
      continue;
    }
    const run = at - from;
    out.push((Math.min(run, 15) << 4) | Math.min(match - 4, 15), ...lengthOf(run), ...bytes.subarray(from, at));
    out.push(distance & 255, distance >> 8, ...lengthOf(match - 4));
    from = at += match;
  }
  const run = bytes.length - from;
  return Uint8Array.from([...out, Math.min(run, 15) << 4, ...lengthOf(run), ...bytes.subarray(from)]);
}

/** The first block of a frame. */
function blockIn(frame: Uint8Array): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  return frame.subarray(11, 11 + view.getUint32(7, true));
}

describe('what other software has packed', () => {
  for (const [name, base64] of Object.entries(packedTexts)) {
    const wanted = unpackedTexts[name.split(' ').at(-1)!]!;
    const unpack = name.startsWith('zstd') ? packedReader.zstd : packedReader.lz4Frame;
    it(`is unpacked: ${name}`, () => {
      assert.deepEqual(unpack(bytesOf(base64), wanted.length), new Uint8Array(wanted));
    });

    it(`is refused where it has another length, or ends early: ${name}`, () => {
      const packed = bytesOf(base64);
      assert.throws(() => unpack(packed, wanted.length + 1));
      if (wanted.length > 0) assert.throws(() => unpack(packed, wanted.length - 1));
      // A checksum may be missing: it is not looked at.
      for (let length = 1; length < packed.length - 4; length++) {
        assert.throws(() => unpack(packed.subarray(0, length), wanted.length), `${length} bytes`);
      }
    });
  }

  it('is unpacked block by block', () => {
    const block = blockIn(bytesOf(packedTexts['lz4 text']!));
    assert.deepEqual(packedReader.lz4Block(block, unpackedTexts['text']!.length), unpackedTexts['text']);
  });
});

describe('a frame of Zstandard that does not say how long it is', () => {
  /** A frame with its head and runs of one byte: how far back it looks, and how long each run is. */
  const frame = (window: number, ...runs: number[]) =>
    Uint8Array.from([
      ...[0x28, 0xb5, 0x2f, 0xfd, 0, window],
      ...runs.flatMap((run, i) => {
        const head = (run << 3) | 2 | (i === runs.length - 1 ? 1 : 0);
        return [head & 255, (head >> 8) & 255, head >> 16, 97 + i];
      }),
    ]);

  it('is unpacked up to what was announced', () => {
    const packed = frame(0, 500, 300);
    const text = 'a'.repeat(500) + 'b'.repeat(300);
    assert.equal(new TextDecoder().decode(packedReader.zstd(packed, 800)), text);
    assert.throws(() => packedReader.zstd(packed, 799));
    assert.throws(() => packedReader.zstd(packed, 801));
    assert.throws(() => packedReader.zstd(frame(0, ...new Array<number>(5000).fill(100_000)), 800));
  });

  it('is refused where it would hold more than is usual', () => {
    assert.throws(() => packedReader.zstd(frame(0xa0, 5), 5));
  });
});

describe('blocks of LZ4', () => {
  it('of anything are unpacked', () => {
    const next = random(11);
    let packed = 0;
    let unpacked = 0;
    for (let round = 0; round < 300; round++) {
      const letters = 1 + Math.floor(next() * 3);
      const bytes = Uint8Array.from({length: Math.floor(next() * 3000)}, () => 97 + Math.floor(next() * letters));
      const block = lz4Block(bytes, next);
      packed += block.length;
      unpacked += bytes.length;
      assert.deepEqual(packedReader.lz4Block(block, bytes.length), bytes);
    }
    // They had matches.
    assert.ok(packed < 0.8 * unpacked, `${packed} of ${unpacked}`);
  });

  it('that are broken are refused, or are as long as was announced', () => {
    const next = random(12);
    let refused = 0;
    for (let round = 0; round < 3000; round++) {
      const bytes = Uint8Array.from({length: 20 + Math.floor(next() * 300)}, () => 97 + Math.floor(next() * 2));
      const block = lz4Block(bytes, next);
      block[Math.floor(next() * block.length)] = Math.floor(next() * 256);
      try {
        assert.equal(packedReader.lz4Block(block, bytes.length).length, bytes.length);
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
        refused++;
      }
    }
    assert.ok(refused > 100 && refused < 3000, `${refused} refused`);
  });

  it('with matches before their beginning, or beyond the room, are refused', () => {
    for (const block of [
      [0x10, 97, 2, 0, 0x50, 1, 2, 3, 4, 5],
      [0x10, 97, 0, 0, 0x00],
      [0x1f, 97, 1, 0, 255, 255, 255, 0],
      [0xff, 255],
    ]) {
      assert.throws(() => packedReader.lz4Block(Uint8Array.from(block), 20));
    }
  });
});
