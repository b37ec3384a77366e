import {expect} from '@open-wc/testing';
import {openSource, parquet, type ParquetOptions, type Source} from 'keepwell/data-adapters';
import {date, defineTable, flag, instant, key, number, properties, text} from 'keepwell/metrics/table';
import {answering, base64} from './columnar-samples.js';
import {writeParquet, type WriteOptions, type WrittenColumn} from './parquet-writer.js';
import {dataErrorOf, numbersOf, readAll, serve, until, valuesOf, type All} from './reading.js';

const things = defineTable('things', 'Things to try types with.', {
  id: key('id', 'an id'),
  n: number('a number'),
  at: instant('a moment'),
  on: date('a date'),
  is: flag('true or false'),
  note: text('a text'),
  more: properties('properties'),
});

const moment = Date.UTC(2026, 0, 31, 9, 30, 0, 123);
const file = (columns: readonly WrittenColumn[], options: WriteOptions = {}) => writeParquet(columns, options);

/** A server that answers parts of a file. */
async function served(bytes: Uint8Array, options: Omit<ParquetOptions, 'url'> = {}) {
  const {url, requests} = await serve([{body: base64(bytes), base64: true, ranges: true}]);
  return {source: parquet.open({...options, url}), url, requests};
}

/** All rows of a file of one column, with and without a dictionary, in pages of both kinds. */
async function read(column: WrittenColumn, options: Omit<ParquetOptions, 'url'> = {}) {
  const wanted = things.pick(column.name as 'id');
  const all = [];
  for (const version of [1, 2] as const) {
    for (const dictionary of column.type === 'BOOLEAN' ? [false] : [false, true]) {
      const bytes = file([{...column, dictionary}], {version, rowsPerPage: 3});
      all.push(await answering(bytes, () => readAll(parquet.open({...options, url: '/a'}), wanted)));
    }
  }
  return all as unknown as All<typeof things.columns>[];
}

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);
const words = (...pairs: readonly (readonly [bigint, number])[]) =>
  pairs.map(([nanoseconds, day]) => {
    const view = new DataView(new ArrayBuffer(12));
    view.setBigInt64(0, nanoseconds, true);
    view.setInt32(8, day, true);
    return new Uint8Array(view.buffer);
  });

describe('parquet', () => {
  for (const [what, column, expected] of [
    ['INT32', {type: 'INT32', values: [1, -2, 2 ** 31 - 1, 1]}, [1, -2, 2 ** 31 - 1, 1]],
    ['UINT_32', {type: 'INT32', converted: 13, values: [-1, 5]}, [2 ** 32 - 1, 5]],
    ['INT64', {type: 'INT64', values: [5n, -(1n << 40n), (1n << 53n) - 1n]}, [5, -(2 ** 40), 2 ** 53 - 1]],
    ['UINT_64', {type: 'INT64', converted: 14, values: [-1n, 5n]}, [2 ** 64, 5]],
    ['FLOAT', {type: 'FLOAT', values: [1.5, -2.25, 1.5]}, [1.5, -2.25, 1.5]],
    ['DOUBLE', {type: 'DOUBLE', values: [0.1, -1e300, 0.1]}, [0.1, -1e300, 0.1]],
    [
      'FLOAT16',
      {type: 'FIXED_LEN_BYTE_ARRAY', typeLength: 2, logical: [15, []], values: [bytesOf(0, 0x3c), bytesOf(0, 0xc0)]},
      [1, -2],
    ],
    ['decimals of INT32', {type: 'INT32', converted: 5, scale: 2, precision: 9, values: [12345, -1]}, [123.45, -0.01]],
    [
      'decimals of INT64',
      {type: 'INT64', converted: 5, scale: 2, precision: 18, values: [12345n, -1n]},
      [123.45, -0.01],
    ],
    [
      'decimals of bytes',
      {type: 'BYTE_ARRAY', converted: 5, scale: 2, precision: 9, values: [bytesOf(0x30, 0x39), bytesOf(0xff)]},
      [123.45, -0.01],
    ],
    [
      'decimals of some bytes',
      {
        type: 'FIXED_LEN_BYTE_ARRAY',
        typeLength: 3,
        converted: 5,
        scale: 2,
        precision: 6,
        values: [bytesOf(0, 0x30, 0x39), bytesOf(255, 255, 255)],
      },
      [123.45, -0.01],
    ],
  ] as const) {
    it(`reads numbers in ${what}, with and without gaps`, async () => {
      for (const {chunks, quality} of await read({...column, name: 'n'})) {
        expect(numbersOf(chunks, 'n')).to.deep.equal(expected);
        expect(quality.columns).to.deep.equal({});
      }
      const values = [null, ...column.values, null, null, null, null];
      for (const {chunks} of await read({...column, name: 'n', optional: true, values})) {
        expect(numbersOf(chunks, 'n')).to.deep.equal([NaN, ...expected, NaN, NaN, NaN, NaN]);
      }
    });
  }

  it('keeps ids of 64 bits apart, where doubles would not', async () => {
    const values = [(1n << 53n) + 1n, (1n << 53n) + 2n, 7n];
    for (const {chunks} of await read({name: 'id', type: 'INT64', values})) {
      expect(valuesOf(chunks, 'id')).to.deep.equal(values.map(String));
    }
  });

  const timestamp = (isUtc: boolean, unit: number): WrittenColumn['logical'] => [
    8,
    [
      [1, 'bool', isUtc],
      [2, 'struct', [[unit, 'struct', []]]],
    ],
  ];
  for (const [what, column] of [
    ['ms, of older writers', {converted: 9, values: [BigInt(moment), -1n]}],
    ['us, of older writers', {converted: 10, values: [BigInt(moment) * 1000n + 999n, -1n]}],
    ['ms', {logical: timestamp(true, 1), values: [BigInt(moment), -1n]}],
    ['us', {logical: timestamp(true, 2), values: [BigInt(moment) * 1000n + 999n, -1n]}],
    ['ns', {logical: timestamp(true, 3), values: [BigInt(moment) * 1_000_000n + 999_999n, -1n]}],
    ['ns without a zone', {logical: timestamp(false, 3), values: [BigInt(moment) * 1_000_000n, -1n]}],
  ] as const) {
    it(`reads timestamps in ${what}`, async () => {
      for (const {chunks, quality} of await read({...column, name: 'at', type: 'INT64'} as WrittenColumn)) {
        expect(numbersOf(chunks, 'at')).to.deep.equal([moment, -1]);
        expect(quality.columns).to.deep.equal({});
      }
    });
  }

  it('reads timestamps of 96 bits', async () => {
    const values = words([34_200_123_999_999n, 2_440_588 + 20_484], [0n, 2_440_588]);
    for (const {chunks} of await read({name: 'at', type: 'INT96', values})) {
      expect(numbersOf(chunks, 'at')).to.deep.equal([moment, 0]);
    }
  });

  it('reads dates, flags, UUIDs, and JSON as properties', async () => {
    for (const {chunks} of await read({
      name: 'on',
      type: 'INT32',
      converted: 6,
      optional: true,
      values: [20_484, null, -1],
    })) {
      expect([...chunks[0]!.on].filter((day) => day < 1e6)).to.deep.equal([20_484, -1]);
    }
    const flags = [true, null, false, true, true, null, true, true, true, false];
    for (const {chunks} of await read({name: 'is', type: 'BOOLEAN', optional: true, values: flags})) {
      expect(chunks.flatMap(({is}) => [...is])).to.deep.equal(
        flags.map((value) => (value === null ? -1 : Number(value))),
      );
    }
    const uuid = Uint8Array.from({length: 16}, (_, i) => i * 17);
    for (const {chunks} of await read({
      name: 'id',
      type: 'FIXED_LEN_BYTE_ARRAY',
      typeLength: 16,
      logical: [14, []],
      values: [uuid],
    })) {
      expect(valuesOf(chunks, 'id')).to.deep.equal(['00112233-4455-6677-8899-aabbccddeeff']);
    }
    for (const {chunks, quality} of await read({
      name: 'more',
      type: 'BYTE_ARRAY',
      converted: 19,
      values: ['{"plan":"pro"}', '{'],
    })) {
      const {codes, dictionary} = chunks[0]!.more.get('plan');
      expect(Array.from(codes, (code) => dictionary.value(code))).to.deep.equal(['pro', null]);
      expect(quality.columns['more']).to.deep.include({emptied: 1});
    }
  });

  it('reads text, with the same codes in all row groups and pages', async () => {
    const values = Array.from({length: 500}, (_, i) => (i % 11 === 0 ? null : `user ${i % 7} Ω`));
    for (const dictionary of [true, false]) {
      for (const options of [{rowsPerGroup: 64}, {rowsPerGroup: 200, rowsPerPage: 33}]) {
        const bytes = file(
          [{name: 'id', type: 'BYTE_ARRAY', converted: 0, optional: true, dictionary, values}],
          options,
        );
        const {chunks} = await readAll((await served(bytes)).source, things.pick('id'));
        expect(valuesOf(chunks, 'id')).to.deep.equal(values);
        expect(chunks[0]!.id.dictionary.size).to.equal(7);
      }
    }
  });

  it('reads pages packed with gzip, and says which packing it does not know', async () => {
    const values = ['ann', 'bob', 'ann'];
    const stream = new Blob([bytesOf(3, 0, 0, 0, 97, 110, 110)]).stream().pipeThrough(new CompressionStream('gzip'));
    const gzip = new Uint8Array(await new Response(stream).arrayBuffer());
    const one = file([{name: 'id', type: 'BYTE_ARRAY', values: ['ann']}], {codec: [2, () => gzip]});
    expect(valuesOf((await readAll((await served(one)).source, things.pick('id'))).chunks, 'id')).to.deep.equal([
      'ann',
    ]);
    const brotli = file([{name: 'id', type: 'BYTE_ARRAY', values}], {codec: [4, (bytes) => bytes]});
    const error = await dataErrorOf(readAll((await served(brotli)).source, things.pick('id')));
    expect(error.message).to.match(
      /^\[parquet\] http.*: expected Parquet, got pages compressed with BROTLI, which is not read here$/,
    );
  });

  it('reads pages packed with Snappy', async () => {
    // Text as it is, in one literal, is Snappy too.
    const literal = (bytes: Uint8Array) => bytesOf(bytes.length, (bytes.length - 1) << 2, ...bytes);
    const bytes = file([{name: 'id', type: 'BYTE_ARRAY', values: ['ann', 'bob']}], {codec: [1, literal]});
    expect(valuesOf((await readAll((await served(bytes)).source, things.pick('id'))).chunks, 'id')).to.deep.equal([
      'ann',
      'bob',
    ]);
  });

  describe('requests', () => {
    const wide = () => {
      const many = Array.from({length: 20_000}, (_, i) => i);
      const filler = {type: 'DOUBLE', values: many} as const;
      return file(
        [
          {...filler, name: 'unused'},
          {name: 'id', type: 'INT32', values: many},
          {...filler, name: 'other'},
        ],
        {rowsPerGroup: 5000},
      );
    };
    const rangesOf = (seen: readonly {headers: Record<string, unknown>}[]) => seen.map(({headers}) => headers['range']);

    it('the end and the wanted columns alone, where the server answers parts', async () => {
      const bytes = wide();
      const {source, requests} = await served(bytes);
      const {chunks} = await readAll(source, things.pick('id'));
      expect(valuesOf(chunks, 'id').at(-1)).to.equal('19999');
      const ranges = rangesOf(await requests());
      expect(ranges[0]).to.equal('bytes=0-65535');
      expect(ranges[1]).to.equal(`bytes=${bytes.length - 65_536}-${bytes.length - 1}`);
      expect(ranges.length).to.equal(6);
      const read = ranges.slice(2).map((range) => /(\d+)-(\d+)/.exec(String(range))!.slice(1).map(Number));
      for (const [from, to] of read) expect(to! - from!).to.be.within(20_000, 20_100);
    });

    it('a small file once', async () => {
      const {source, requests} = await served(file([{name: 'id', type: 'INT32', values: [1]}]));
      await readAll(source, things.pick('id'));
      expect((await requests()).length).to.equal(1);
    });

    it('the whole where the server answers no parts, without asking twice', async () => {
      const {url, requests} = await serve([{body: base64(wide()), base64: true}]);
      expect((await readAll(parquet.open({url}), things.pick('id'))).length).to.equal(20_000);
      expect((await requests()).length).to.equal(1);
    });

    it('the whole of another origin that does not let the page see which part came', async () => {
      const {url, requests} = await serve([{body: base64(wide()), base64: true, ranges: true}], 'other');
      expect((await readAll(parquet.open({url}), things.pick('id'))).length).to.equal(20_000);
      expect(rangesOf(await requests())).to.deep.equal(['bytes=0-65535', undefined]);
      const headers = {'access-control-expose-headers': 'content-range'};
      const shown = await serve([{body: base64(wide()), base64: true, ranges: true, headers}], 'other');
      expect((await readAll(parquet.open({url: shown.url}), things.pick('id'))).length).to.equal(20_000);
      expect((await shown.requests()).length).to.equal(6);
    });

    it('each part with the token, and again what fails for a moment', async () => {
      const reply = {body: base64(wide()), base64: true, ranges: true};
      const {url, requests} = await serve([reply, {status: 503, headers: {'retry-after': '0'}}, reply]);
      expect((await readAll(parquet.open({url, token: 'abc'}), things.pick('id'))).length).to.equal(20_000);
      const seen = await requests();
      expect(seen.length).to.equal(7);
      for (const {headers} of seen) expect(headers['authorization']).to.equal('Bearer abc');
    });

    it('nothing more when it is aborted', async () => {
      const reply = {body: base64(wide()), base64: true, ranges: true};
      const {url, requests} = await serve([reply, reply, {...reply, held: 0}]);
      const controller = new AbortController();
      const reading = readAll(parquet.open({url}), things.pick('id'), {signal: controller.signal}).catch(
        (error: unknown) => error,
      );
      while ((await requests()).length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
      controller.abort(new Error('enough'));
      expect(String(await reading)).to.equal('Error: enough');
      await until(async () => (await requests())[2]!.aborted);
      expect(await requests()).to.have.length(3);
    });

    it('no more than maxBytes, and nothing of a file that became another', async () => {
      const {source} = await served(wide(), {maxBytes: 100_000});
      expect((await dataErrorOf(readAll(source, things.pick('id')))).code).to.equal('too-large');
      const reply = {body: base64(wide()), base64: true, ranges: true};
      const {url} = await serve([
        {...reply, headers: {etag: '"1"'}},
        {...reply, headers: {etag: '"2"'}},
      ]);
      const error = await dataErrorOf(readAll(parquet.open({url}), things.pick('id')));
      expect([error.code, error.message.includes('another one while reading')]).to.deep.equal(['unreadable', true]);
    });
  });

  describe('refuses', () => {
    const whole = () =>
      file([
        {
          name: 'id',
          type: 'BYTE_ARRAY',
          converted: 0,
          optional: true,
          dictionary: true,
          values: ['ann', 'bob', null, 'ann'],
        },
        {name: 'n', type: 'INT64', values: [1n, 2n, 3n, 4n]},
      ]);
    const reading = (bytes: Uint8Array<ArrayBuffer>, options = {}): Promise<unknown> =>
      answering(bytes, () => readAll(parquet.open({...options, url: '/a'}), things.pick('id', 'n')));

    it('data that were cut anywhere', async () => {
      const bytes = whole();
      for (let end = bytes.length - 1; end >= 0; end -= 5) {
        const error = await dataErrorOf(reading(bytes.slice(0, end)));
        expect([end, error.code]).to.deep.equal([end, 'unreadable']);
        expect(error.message).to.match(/^\[parquet\] http.*: expected Parquet, got /);
      }
    });

    it('data of which any byte is another, or reads them; never waits or breaks', async () => {
      for (let at = 4; at < whole().length; at++) {
        for (const change of [255, 128, 1]) {
          const bytes = whole();
          bytes[at]! ^= change;
          const result = await reading(bytes).catch((error: unknown) => error);
          if (result instanceof Error) expect(`${result.name} ${at}`).to.equal(`DataError ${at}`);
        }
      }
    });

    it('more cells than maxBytes allows, however few bytes they take', async () => {
      const values = Array.from({length: 20_000}, () => 'ann');
      const bytes = file([{name: 'id', type: 'BYTE_ARRAY', dictionary: true, values}]);
      expect(bytes.length).to.be.below(4000);
      const error = await dataErrorOf(
        answering(bytes, () => readAll(parquet.open({url: '/a', maxBytes: 79_000}), things.pick('id'))),
      );
      expect(error.code).to.equal('too-large');
      const sniffed = (maxBytes: number) =>
        answering(bytes, async () => {
          const {source, release} = openSource({src: '/a', maxBytes});
          return readAll(source, things.pick('id')).finally(release);
        });
      expect((await dataErrorOf(sniffed(79_000))).code).to.equal('too-large');
      expect(await sniffed(80_000)).to.have.property('length', 20_000);
    });

    it('an encrypted file', async () => {
      const bytes = whole();
      bytes[bytes.length - 1] = 69;
      expect((await dataErrorOf(reading(bytes))).message).to.match(/got an encrypted file$/);
    });

    it('text that is no UTF-8', async () => {
      const bytes = file([{name: 'id', type: 'BYTE_ARRAY', values: [bytesOf(0xff, 0xfe)]}]);
      expect(
        (await dataErrorOf(answering(bytes, () => readAll(parquet.open({url: '/a'}), things.pick('id'))))).message,
      ).to.match(/got text that is no UTF-8$/);
    });
  });

  it('counts what a column cannot hold, and goes on', async () => {
    const source: Source = (await served(file([{name: 'n', type: 'INT64', converted: 8, values: [1n, 2n]}]))).source;
    const {quality} = await readAll(source, things.pick('n'));
    expect(quality.columns['n']).to.deep.include({emptied: 2});
  });
});
