// What stays in memory of rows that were read, in bytes of the arrays of their columns. A user, what was done and when are 16
// bytes a row: two codes of 4 and a moment of 8. So ten million are 160 MB, and 40 more with the local days of each.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {
  dictionary,
  float64,
  int32,
  int64,
  timestamp,
  utf8,
  columnFromArray,
  type Column,
  type DataType,
} from '@uwdata/flechette';
import {documentSource} from '#internal/data-adapters/kernel/document.js';
import type {DataDocument} from '#internal/data-adapters/kernel/document.js';
import {loadUnpacking} from '#internal/data-adapters/kernel/formats/binary-formats.js';
import {arrowDocument} from '#internal/data-adapters/kernel/formats/arrow/arrow-document.js';
import {keptBuffers} from '#internal/data-adapters/kernel/formats/arrow/kept-buffers.js';
import {csvDocument} from '#internal/data-adapters/kernel/formats/csv.js';
import {jsonDocument} from '#internal/data-adapters/kernel/formats/json.js';
import {ndjsonDocument} from '#internal/data-adapters/kernel/formats/ndjson.js';
import {heldFile} from '#internal/data-adapters/kernel/formats/parquet/byte-file.js';
import {parquetDocument} from '#internal/data-adapters/kernel/formats/parquet/parquet-document.js';
import {sharedSource} from '#internal/data-adapters/kernel/shared-source.js';
import {wholeBytes} from '#internal/data-adapters/kernel/whole-bytes.js';
import {defineTable, instant} from 'keepwell/metrics/table';
import {events} from 'keepwell/metrics/tables';
import {arrowOf} from '../data-adapters/columnar-samples.js';
import {writeParquet} from '../data-adapters/parquet-writer.js';

type Bytes = Uint8Array<ArrayBuffer>;
const ROWS = 40_000;
const START = Date.UTC(2026, 0, 1);
const row = (i: number) => ({user: `user ${(i * 7919) % 20_011}`, event: `did ${i % 5}`, at: START + 60_000 * i});
const rows = Array.from({length: ROWS}, (_, i) => row(i));
const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 16)}Z`;
const texts = {
  user: rows.map(({user}) => user),
  event: rows.map(({event}) => event),
};
const signal = new AbortController().signal;
const options = {who: 'test', where: 'memory', signal};
const encoder = new TextEncoder();

/** Moments as they stand in a file: 64 bits each. */
function moments(): Column<unknown> {
  const column = columnFromArray<unknown>(
    rows.map(({at}) => BigInt(at)),
    int64(),
  );
  const type = timestamp(1, 'UTC');
  return Object.assign(column, {type, data: [Object.assign(column.data[0]!, {type})]});
}

const coded = (): DataType => dictionary(utf8(), int32());

function arrowWith(text: () => DataType, others = 0): Bytes {
  const beside = Array.from({length: others}, (_, i) => [`n${i}`, rows.map(({at}) => at + i), float64()] as const);
  return arrowOf([['user', texts.user, text()], ['event', texts.event, text()], ['at', moments()], ...beside]);
}

async function* inPieces(bytes: Bytes): AsyncGenerator<Bytes> {
  for (let from = 0; from < bytes.length; from += 65_536) {
    yield await Promise.resolve(bytes.slice(from, from + 65_536));
  }
}

const parquetOptions = {who: 'test', signal, maxBytes: 2 ** 28, loadUnpacking};
const parquetFile = (): Bytes =>
  writeParquet(
    [
      {name: 'user', type: 'BYTE_ARRAY', converted: 0, dictionary: true, values: texts.user},
      {name: 'event', type: 'BYTE_ARRAY', converted: 0, dictionary: true, values: texts.event},
      {name: 'at', type: 'INT64', converted: 9, values: rows.map(({at}) => BigInt(at))},
    ],
    {rowsPerGroup: 15_000},
  );

const open: Readonly<Record<string, () => Promise<DataDocument>>> = {
  CSV: () =>
    csvDocument(
      inPieces(
        encoder.encode(`user,event,at\n${rows.map(({user, event, at}) => `${user},${event},${iso(at)}\n`).join('')}`),
      ),
      options,
    ),
  'JSON rows': () =>
    jsonDocument(
      inPieces(encoder.encode(JSON.stringify(rows.map(({at, ...rest}) => ({...rest, at: iso(at)}))))),
      options,
    ),
  NDJSON: () =>
    ndjsonDocument(
      inPieces(encoder.encode(rows.map(({at, ...rest}) => JSON.stringify({...rest, at: iso(at)})).join('\n'))),
      options,
    ),
  'Arrow with dictionaries': () => arrowDocument(arrowWith(coded), options, loadUnpacking),
  'Arrow with text': () => arrowDocument(arrowWith(utf8), options, loadUnpacking),
  'Arrow with other columns': () => arrowDocument(arrowWith(coded, 6), options, loadUnpacking),
  Parquet: () => parquetDocument(heldFile(parquetFile(), 'memory'), parquetOptions),
};

const table = events.pick('user', 'event', 'at');
const wanted = {signal, among: [table]};

/** Bytes of all that the columns stand in, each counted once, for a source as pages have it. */
async function bytesHeld(document: () => Promise<DataDocument>): Promise<number> {
  const source = sharedSource({id: 'test', ...documentSource('test', {}, document)});
  const held = new Set<ArrayBufferLike>();
  let length = 0;
  for await (const {chunk} of source.chunks(table, wanted)) {
    length += chunk.length;
    for (const array of [chunk.user.codes, chunk.event.codes, chunk.at]) held.add(array.buffer);
  }
  assert.equal(length, ROWS);
  return [...held].reduce((sum, {byteLength}) => sum + byteLength, 0);
}

describe('rows that were read', () => {
  for (const [name, document] of Object.entries(open)) {
    it(`take 16 bytes each in memory: ${name}`, async () => {
      const perRow = (await bytesHeld(document)) / ROWS;
      // A file whose bytes are nearly all wanted is kept as it is: a fifth of it may be something else.
      const most = name === 'Arrow with dictionaries' ? 16 / 0.8 : 16;
      assert.ok(perRow >= 16 && perRow <= most, `${perRow} bytes a row`);
    });
  }

  it('are what was written, where they are read from a place that is kept and where they are copied', async () => {
    for (const name of ['Arrow with dictionaries', 'Arrow with other columns']) {
      const source = sharedSource({id: 'test', ...documentSource('test', {}, open[name]!)});
      let at = 0;
      for await (const {chunk} of source.chunks(table, wanted)) {
        for (let i = 0; i < chunk.length; i++, at++) {
          const {user, event} = chunk;
          const found = {
            user: user.dictionary.value(user.codes[i]!),
            event: event.dictionary.value(event.codes[i]!),
            at: chunk.at[i],
          };
          assert.deepEqual(found, row(at));
        }
      }
    }
  });
});

describe('a buffer', () => {
  const buffer = new ArrayBuffer(100);
  const at = (from: number, length: number) => new Uint8Array(buffer, from, length);

  it('is kept where at most a fifth of it is something else, and nothing stands in it twice', () => {
    assert.deepEqual([...keptBuffers([at(50, 50), at(20, 30)])], [buffer]);
    assert.deepEqual([...keptBuffers([at(0, 79)])], []);
    assert.deepEqual([...keptBuffers([at(0, 60), at(59, 41)])], []);
    assert.deepEqual([...keptBuffers([at(0, 100), at(0, 100)])], []);
  });

  it('has its moments written in their place once, where rows have two columns of them', async () => {
    const bytes = arrowOf([['at', moments()]]);
    const twice = defineTable('twice', 'For tests', {at: instant(''), again: instant('')});
    const options = {columns: {again: 'at'}};
    const source = documentSource('test', options, () =>
      arrowDocument(bytes, {who: 'test', where: 'memory', signal}, loadUnpacking),
    );
    const found: number[] = [];
    for await (const {chunk} of source.chunks(twice, {signal, among: [twice]})) {
      assert.deepEqual(chunk.at, chunk.again);
      found.push(...chunk.at);
    }
    assert.deepEqual(
      found,
      rows.map((one) => one.at),
    );
  });
});

describe('a file that was read', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;

  /** Is a file still in memory when all that is wanted of it has been read, and the document is still there? */
  async function isHeld(bytes: Bytes, opened: (bytes: Bytes) => Promise<DataDocument>): Promise<boolean> {
    const {file, document} = await readOf(bytes, opened);
    await new Promise((resolve) => setTimeout(resolve));
    collect();
    const isThere = file.deref() !== undefined;
    assert.equal(document.parts.length, 1);
    return isThere;
  }

  async function readOf(bytes: Bytes, opened: (bytes: Bytes) => Promise<DataDocument>) {
    const own = bytes.slice();
    const file = new WeakRef(own.buffer);
    const document = await opened(own);
    const source = documentSource('test', {}, () => Promise.resolve(document));
    let length = 0;
    for await (const {chunk} of source.chunks(table, wanted)) length += chunk.length;
    assert.equal(length, ROWS);
    return {file, document};
  }

  it('is let go of', async () => {
    const wide = arrowWith(coded, 6);
    assert.equal(await isHeld(wide, (bytes) => arrowDocument(bytes, options, loadUnpacking)), false);
    assert.equal(
      await isHeld(parquetFile(), (bytes) => parquetDocument(heldFile(bytes, 'memory'), parquetOptions)),
      false,
    );
  });

  it('would be seen if somebody had it', async () => {
    const keeping: unknown[] = [];
    const kept = (bytes: Bytes): Promise<DataDocument> => {
      keeping.push(bytes);
      return arrowDocument(bytes, options, loadUnpacking);
    };
    assert.equal(await isHeld(arrowWith(utf8, 6), kept), true);
    assert.equal(keeping.length, 1);
  });
});

describe('bytes that come in pieces', () => {
  const bytes = Uint8Array.from({length: 200_000}, (_, i) => i % 251);
  for (const [what, told] of [
    ['as many as were told', bytes.length],
    ['more', 100_000],
    ['fewer', 300_000],
    ['an unknown number', null],
  ] as const) {
    it(`are all there where they are ${what}`, async () => {
      const whole = await wholeBytes(inPieces(bytes), signal, told);
      assert.equal(whole.buffer.byteLength, bytes.length);
      assert.deepEqual(whole, bytes);
    });
  }

  it('take no room before there are any', async () => {
    // eslint-disable-next-line require-yield, @typescript-eslint/require-await -- it stands for an answer that is refused
    async function* refused(): AsyncGenerator<Bytes> {
      throw new Error('refused');
    }
    await assert.rejects(wholeBytes(refused(), signal, 2 ** 50), /refused/);
  });
});
