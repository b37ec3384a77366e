import {
  bool,
  columnFromArray,
  dateDay,
  dateMillisecond,
  decimal,
  dictionary,
  field,
  float16,
  float32,
  int16,
  int32,
  int64,
  int8,
  largeUtf8,
  nullType,
  struct,
  timeSecond,
  timestamp,
  uint32,
  uint64,
  utf8,
  type Column,
  type DataType,
} from '@uwdata/flechette';
import {expect} from '@open-wc/testing';
import {arrow, type ArrowOptions, type Source} from 'keepwell/data-adapters';
import {date, defineTable, flag, instant, key, number, properties, text} from 'keepwell/metrics/table';
import {answering, arrowOf, base64} from './columnar-samples.js';
import {dataErrorOf, numbersOf, readAll, serve, valuesOf, type All} from './reading.js';

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
const units = {s: 0, ms: 1, us: 2, ns: 3} as const;

async function source(bytes: Uint8Array, options: Omit<ArrowOptions, 'url'> = {}): Promise<Source> {
  const {url} = await serve([{body: base64(bytes), base64: true}]);
  return arrow.open({...options, url});
}

/** All rows of a file of one column. */
async function read(name: string, values: readonly unknown[] | Column<unknown>, type?: DataType, options = {}) {
  const wanted = things.pick(name as 'id');
  return readAll(await source(arrowOf([[name, values, type]]), options), wanted) as unknown as Promise<
    All<typeof things.columns>
  >;
}

/** A column of 64-bit integers as they are, without what the writer makes of them. */
const raw = (values: readonly bigint[], type: DataType): Column<unknown> => {
  const column = columnFromArray<unknown>([...values], int64());
  const batch = column.data[0]!;
  return Object.assign(column, {type, data: [Object.assign(batch, {type})]});
};

describe('arrow', () => {
  for (const [what, type] of [
    ['int8', int8()],
    ['int16', int16()],
    ['int32', int32()],
    ['uint32', uint32()],
    ['int64', int64()],
    ['uint64', uint64()],
    ['float16', float16()],
    ['float32', float32()],
    ['decimal64', decimal(12, 2, 64)],
    ['decimal128', decimal(20, 2, 128)],
    ['decimal256', decimal(40, 2, 256)],
  ] as const) {
    it(`reads numbers in ${what}, with and without gaps`, async () => {
      const full = await read('n', [1, 2, 100], type);
      expect(numbersOf(full.chunks, 'n')).to.deep.equal([1, 2, 100]);
      const some = await read('n', [1, null, 100], type);
      expect(numbersOf(some.chunks, 'n')).to.deep.equal([1, NaN, 100]);
      expect(some.quality.columns).to.deep.equal({});
    });
  }

  it('reads decimals as the nearest numbers, negative ones too', async () => {
    const small = await read('n', [12345n, -12345n, 1n], decimal(9, 2, 32));
    expect(numbersOf(small.chunks, 'n')).to.deep.equal([123.45, -123.45, 0.01]);
    const cents = [12345n, -12345n, 1n, -1n, 999_999_999_999_999n, 0n];
    for (const width of [64, 128, 256] as const) {
      const {chunks} = await read('n', cents, decimal(18, 2, width));
      expect(numbersOf(chunks, 'n')).to.deep.equal([123.45, -123.45, 0.01, -0.01, 9_999_999_999_999.99, 0]);
    }
  });

  it('reads 64-bit integers as the nearest numbers', async () => {
    const values = [0n, -1n, 1n << 40n, -(1n << 40n), (1n << 53n) - 1n, (1n << 62n) + 1n, -(1n << 63n)];
    const {chunks} = await read('n', raw(values, int64()));
    expect(numbersOf(chunks, 'n')).to.deep.equal(values.map(Number));
    const unsigned = await read('n', raw([-1n, 5n], uint64()));
    expect(numbersOf(unsigned.chunks, 'n')).to.deep.equal([2 ** 64, 5]);
  });

  it('keeps ids of 64 bits apart, where doubles would not', async () => {
    const ids = [
      (1n << 53n) + 1n,
      (1n << 53n) + 2n,
      7n,
      -(1n << 53n) - 1n,
      -(1n << 63n),
      (1n << 63n) - 1n,
      -4_294_967_296n,
    ];
    const {chunks} = await read('id', raw(ids, int64()));
    expect(valuesOf(chunks, 'id')).to.deep.equal(ids.map(String));
    const unsigned = await read('id', raw([-1n, -(1n << 63n)], uint64()));
    expect(valuesOf(unsigned.chunks, 'id')).to.deep.equal(['18446744073709551615', '9223372036854775808']);
  });

  for (const unit of ['s', 'ms', 'us', 'ns'] as const) {
    for (const zone of [null, 'UTC', 'America/New_York']) {
      it(`reads timestamps in ${unit} ${zone === null ? 'without a zone' : `in ${zone}`}`, async () => {
        const scale = {s: 1n, ms: 1000n, us: 1_000_000n, ns: 1_000_000_000n}[unit];
        const seconds = 1_769_851_800n;
        const early = -62_135_596_800n > -(1n << 63n) / scale ? -62_135_596_800n : -9_000_000_000n;
        const values = [seconds * scale, 0n, early * scale, -1n];
        const {chunks, quality} = await read('at', raw(values, timestamp(units[unit], zone)));
        const last = {s: -1000, ms: -1, us: -1, ns: -1}[unit];
        expect(numbersOf(chunks, 'at')).to.deep.equal([1_769_851_800_000, 0, Number(early) * 1000, last]);
        expect(quality.columns).to.deep.equal({});
      });
    }
  }

  it('leaves out parts of a millisecond, and nothing else', async () => {
    const ns = BigInt(moment) * 1_000_000n;
    const values = [ns + 999_999n, ns, ns - 1n];
    const {chunks} = await read('at', raw(values, timestamp(3, 'UTC')));
    expect(numbersOf(chunks, 'at')).to.deep.equal([moment, moment, moment - 1]);
    const us = await read('at', raw([BigInt(moment) * 1000n + 999n], timestamp(2, 'UTC')));
    expect(numbersOf(us.chunks, 'at')).to.deep.equal([moment]);
  });

  it('takes numbers for moments only in the unit that is told, also beside moments', async () => {
    const bare = await read('at', [moment / 1000], undefined, {instants: 's'});
    expect(numbersOf(bare.chunks, 'at')).to.deep.equal([moment]);
    const refused = await read('at', [5]);
    expect(refused.quality.columns['at']).to.deep.include({emptied: 1, example: {row: 1, got: '5'}});
    const both = defineTable('both', 'Two moments.', {at: instant('one'), then: instant('another')});
    const bytes = arrowOf([
      ['at', [moment], timestamp(1, 'UTC')],
      ['then', [60]],
    ]);
    const told = await readAll(await source(bytes, {instants: 's'}), both);
    expect([numbersOf(told.chunks, 'at'), numbersOf(told.chunks, 'then')]).to.deep.equal([[moment], [60_000]]);
    const untold = await readAll(await source(bytes), both);
    expect([numbersOf(untold.chunks, 'at'), numbersOf(untold.chunks, 'then')]).to.deep.equal([[moment], [NaN]]);
    expect(untold.quality.columns['then']).to.deep.include({emptied: 1});
  });

  it('reads dates, and local midnights as dates, but no moments', async () => {
    const days = [0, 20_484, -1];
    for (const type of [dateDay(), dateMillisecond()]) {
      const {chunks} = await read(
        'on',
        days.map((day) => new Date(day * 86_400_000)),
        type,
      );
      expect(chunks.flatMap(({on}) => [...on])).to.deep.equal(days);
    }
    const midnight = raw([BigInt(20_484 * 86_400_000), BigInt(moment)], timestamp(1, null));
    const local = await read('on', midnight);
    expect(local.chunks[0]!.on[0]).to.equal(20_484);
    expect(local.quality.columns['on']).to.deep.include({emptied: 1});
    const zoned = await read('on', raw([BigInt(20_484 * 86_400_000)], timestamp(1, 'UTC')));
    expect(zoned.quality.columns['on']).to.deep.include({emptied: 1});
    const asMoment = await read('at', [new Date(0)], dateDay());
    expect(asMoment.quality.columns['at']).to.deep.include({emptied: 1, example: {row: 1, got: '"1970-01-01"'}});
  });

  it('reads flags', async () => {
    const {chunks} = await read('is', [true, null, false, true], bool());
    expect([...chunks[0]!.is]).to.deep.equal([1, -1, 0, 1]);
  });

  it('reads text, in dictionaries or not, with codes of any width', async () => {
    const values = ['ann', null, '', 'bob', 'ann', 'Ω', '日本'.repeat(40)];
    const expected = values.map((value) => (value === '' ? null : value));
    for (const type of [
      utf8(),
      largeUtf8(),
      dictionary(utf8(), int8()),
      dictionary(utf8(), int16()),
      dictionary(utf8(), int32()),
      dictionary(largeUtf8(), int32()),
    ]) {
      const {chunks, quality} = await read('id', values, type);
      expect(valuesOf(chunks, 'id')).to.deep.equal(expected);
      expect(quality.columns).to.deep.equal({});
      const notes = await read('note', values, type);
      expect(notes.chunks[0]!.note).to.deep.equal(expected);
    }
  });

  it('reads dictionaries of other values', async () => {
    const numbers = await read('n', [5, 7, null, 5], dictionary(int32(), int8()));
    expect(numbersOf(numbers.chunks, 'n')).to.deep.equal([5, 7, NaN, 5]);
  });

  it('reads structs as properties', async () => {
    const type = struct([field('plan', utf8()), field('seats', int32())]);
    const {chunks} = await read('more', [{plan: 'pro', seats: 3}, null, {plan: null, seats: 4}], type);
    const codes = (name: string) => {
      const {codes, dictionary: values} = chunks[0]!.more.get(name);
      return Array.from(codes, (code) => values.value(code));
    };
    expect([codes('plan'), codes('seats')]).to.deep.equal([
      ['pro', null, null],
      ['3', null, '4'],
    ]);
  });

  it('counts what a column cannot hold, and goes on', async () => {
    const times = await read('n', [1, null, 2], timeSecond());
    expect(times.quality.columns['n']).to.deep.include({emptied: 2});
    const flags = await read('n', [true, false], bool());
    expect(flags.quality.columns['n']).to.deep.include({emptied: 2, example: {row: 1, got: 'true'}});
    const texts = await read('n', ['12'], utf8());
    expect(texts.quality.columns['n']).to.deep.include({emptied: 1});
    const empty = arrowOf([
      ['n', [null, null], nullType()],
      ['id', ['a', 'b'], utf8()],
    ]);
    const nothing = await readAll(await source(empty), things.pick('n', 'id'));
    expect([numbersOf(nothing.chunks, 'n'), nothing.quality.columns]).to.deep.equal([[NaN, NaN], {}]);
  });

  it('reads several batches, of a file or a stream, and takes the same codes for the same text', async () => {
    const users = Array.from({length: 1000}, (_, i) => `user ${i % 7}`);
    for (const format of ['stream', 'file'] as const) {
      for (const type of [utf8(), dictionary(utf8(), int32())]) {
        const bytes = arrowOf([['id', users, type]], {format, batch: 96});
        const {chunks} = await readAll(await source(bytes), things.pick('id'));
        expect(valuesOf(chunks, 'id')).to.deep.equal(users);
        expect(chunks.length).to.equal(11);
        expect(chunks[0]!.id.dictionary.size).to.equal(7);
      }
    }
  });

  it('reads nothing of columns that are not wanted, and tells them', async () => {
    const bytes = arrowOf([
      ['id', ['a'], utf8()],
      ['other', [1], timeSecond()],
    ]);
    const {quality} = await readAll(await source(bytes), things.pick('id'));
    expect(quality).to.deep.include({kept: 1, ignored: ['other'], columns: {}});
  });

  describe('refuses', () => {
    const whole = () => arrowOf([['id', ['ann', 'bob', 'a longer name'], utf8()]]);
    const file = () => arrowOf([['id', ['ann', 'bob'], utf8()]], {format: 'file'});

    it('data that were cut anywhere', async () => {
      for (const [bytes, least] of [
        [whole(), 8],
        [file(), 0],
      ] as const) {
        // A stream without its last eight bytes, which say that it ends, has ended all the same.
        for (let end = bytes.length - 1 - least; end > 0; end -= 7) {
          const cut = bytes.slice(0, end);
          const error = await dataErrorOf(answering(cut, () => readAll(arrow.open({url: '/a'}), things.pick('id'))));
          expect([end, error.code]).to.deep.equal([end, 'unreadable']);
          expect(error.message).to.match(/^\[arrow\] http.*: expected (an )?Arrow IPC.*, got /);
        }
      }
    });

    it('data of which any byte is another, or reads them; never waits or breaks', async () => {
      for (const original of [whole(), file(), arrowOf([['id', ['a', 'b'], dictionary(utf8(), int8())]])]) {
        for (let at = 8; at < original.length; at++) {
          const bytes = original.slice();
          bytes[at]! ^= 255;
          const result = await answering(bytes, () => readAll(arrow.open({url: '/a'}), things.pick('id'))).catch(
            (error: unknown) => error,
          );
          if (result instanceof Error) expect(result.name).to.equal('DataError');
        }
      }
    });

    it('text that is no UTF-8', async () => {
      for (const type of [utf8(), dictionary(utf8(), int8())]) {
        const bytes = arrowOf([['id', ['a|||b'], type]]);
        const at = bytes.findIndex((_, i) => [124, 124, 124].every((byte, j) => bytes[i + j] === byte));
        bytes[at] = 0xff;
        const error = await dataErrorOf(readAll(await source(bytes), things.pick('id')));
        expect([error.code, error.message.includes('no UTF-8')]).to.deep.equal(['unreadable', true]);
      }
    });
  });
});
