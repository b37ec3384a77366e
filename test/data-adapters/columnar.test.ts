import {expect} from '@open-wc/testing';
import {utf8, dictionary, float64, int32, timestamp, columnFromArray, int64} from '@uwdata/flechette';
import {arrow, csv, parquet, type Source} from 'keepwell/data-adapters';
import {defineTable, instant, key, number, required} from 'keepwell/metrics/table';
import {floatsOf, instantsOf, textOf} from '#internal/data-adapters/kernel/formats/columnar/int64.js';
import {NoText, Utf8Codes} from '#internal/data-adapters/kernel/formats/columnar/utf8-codes.js';
import {readRuns} from '#internal/data-adapters/kernel/formats/parquet/runs.js';
import {arrowOf, base64} from './columnar-samples.js';
import {Bytes, packed, writeParquet} from './parquet-writer.js';
import {numbersOf, readAll, serve, valuesOf} from './reading.js';

/** Numbers from 0 to 1, the same each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

const visits = defineTable('visits', 'Visits to compare formats with.', {
  user: required(key('user', 'who')),
  at: required(instant('when')),
  event: key('event', 'what'),
  value: number('how much'),
});

interface Visit {
  readonly user: string | null;
  readonly at: number;
  readonly event: string | null;
  readonly value: number | null;
}

function visitsOf(seed: number, count: number): Visit[] {
  const next = random(seed);
  const letters = ['a', 'Ω', '日', '👩‍👧', ',', '"', '\n', "'", ' b ', '0'];
  const text = (): string =>
    Array.from({length: 1 + Math.floor(next() * 4)}, () => letters[Math.floor(next() * 10)]).join('');
  return Array.from({length: count}, () => ({
    user: next() < 0.05 ? null : text(),
    at: Math.floor((next() - 0.3) * 3e12),
    event: next() < 0.1 ? null : text(),
    value: next() < 0.1 ? null : Math.round((next() - 0.5) * 1e9) / 1e4,
  }));
}

const words = (values: readonly bigint[]) => new Int32Array(BigInt64Array.from(values).buffer);

async function at(body: string, binary: boolean): Promise<string> {
  return (await serve([{body, base64: binary, ranges: binary}])).url;
}

/** The same rows in each format. */
async function sources(rows: readonly Visit[], chunk: number): Promise<Record<string, Source>> {
  const cell = (value: string | number | null): string =>
    value === null ? '' : `"${String(value).replaceAll('"', '""')}"`;
  const lines = rows.map(({user, at, event, value}) =>
    [user, new Date(at).toISOString(), event, value].map(cell).join(),
  );
  const column = <N extends keyof Visit>(name: N) => rows.map((row) => row[name]);
  const moments = columnFromArray<unknown>(column('at').map(BigInt), int64(), {maxBatchRows: chunk});
  const type = timestamp(1, 'UTC');
  const zoned = Object.assign(moments, {type, data: moments.data.map((batch) => Object.assign(batch, {type}))});
  const asArrow = (text: () => ReturnType<typeof utf8>) =>
    arrowOf(
      [
        ['user', column('user'), text()],
        ['at', zoned],
        ['event', column('event'), text()],
        ['value', column('value'), float64()],
      ],
      {batch: chunk},
    );
  const asParquet = (hasDictionary: boolean) =>
    writeParquet(
      [
        {
          name: 'user',
          type: 'BYTE_ARRAY',
          converted: 0,
          optional: true,
          dictionary: hasDictionary,
          values: column('user'),
        },
        {name: 'at', type: 'INT64', converted: 9, dictionary: hasDictionary, values: column('at')},
        {
          name: 'event',
          type: 'BYTE_ARRAY',
          converted: 0,
          optional: true,
          dictionary: hasDictionary,
          values: column('event'),
        },
        {name: 'value', type: 'DOUBLE', optional: true, values: column('value')},
      ],
      {rowsPerGroup: chunk, rowsPerPage: 1 + Math.floor(chunk / 3)},
    );
  return {
    csv: csv.open({url: await at(['user,at,event,value', ...lines].join('\n'), false)}),
    'arrow with text': arrow.open({url: await at(base64(asArrow(() => utf8())), true)}),
    'arrow with dictionaries': arrow.open({
      url: await at(base64(asArrow(() => dictionary(utf8(), int32()) as never)), true),
    }),
    'parquet with text': parquet.open({url: await at(base64(asParquet(false)), true)}),
    'parquet with dictionaries': parquet.open({url: await at(base64(asParquet(true)), true)}),
  };
}

describe('formats of columns', () => {
  for (const [seed, count, chunk] of [
    [1, 500, 1000],
    [2, 999, 64],
    [3, 17, 8],
  ] as const) {
    it(`find in ${count} random rows what CSV finds, in pieces of ${chunk}`, async () => {
      const rows = visitsOf(seed, count);
      const found = Object.entries(await sources(rows, chunk)).map(async ([name, source]) => {
        const {chunks, quality} = await readAll(source, visits);
        const {read, kept} = quality;
        return {
          name,
          rows: {
            user: valuesOf(chunks, 'user'),
            at: numbersOf(chunks, 'at'),
            event: valuesOf(chunks, 'event'),
            value: numbersOf(chunks, 'value'),
          },
          counts: {read, kept, dropped: quality.columns['user']?.dropped},
        };
      });
      const [expected, ...others] = await Promise.all(found);
      expect(expected!.counts.read).to.equal(count);
      for (const {name, rows: given, counts} of others) {
        expect(given, name).to.deep.equal(expected!.rows);
        expect(counts, name).to.deep.equal(expected!.counts);
      }
    });
  }
});

describe('64-bit integers as words', () => {
  const next = random(7);
  const any = Array.from({length: 2000}, () => {
    const bits = BigInt(Math.floor(next() * 2 ** 32)) | (BigInt(Math.floor(next() * 2 ** 32)) << 32n);
    return BigInt.asIntN(64, bits >> BigInt(Math.floor(next() * 64)));
  });
  const values = [
    0n,
    1n,
    -1n,
    999_999n,
    1_000_000n,
    -1_000_000n,
    (1n << 63n) - 1n,
    -(1n << 63n),
    1n << 32n,
    -(1n << 32n),
    ...any,
  ];

  it('are the nearest doubles', () => {
    expect([...floatsOf(words(values), true)]).to.deep.equal(values.map(Number));
    expect([...floatsOf(words(values), false)]).to.deep.equal(values.map((value) => Number(BigInt.asUintN(64, value))));
  });

  it('are written as they are', () => {
    const all = words(values);
    values.forEach((value, i) => {
      expect(textOf(all[2 * i]!, all[2 * i + 1]!, true)).to.equal(String(value));
      expect(textOf(all[2 * i]!, all[2 * i + 1]!, false)).to.equal(String(BigInt.asUintN(64, value)));
    });
  });

  it('are whole ms where they are nanoseconds', () => {
    const floor = (value: bigint): number =>
      Number((value - (((value % 1_000_000n) + 1_000_000n) % 1_000_000n)) / 1_000_000n);
    expect([...instantsOf(words(values), 'ns')]).to.deep.equal(values.map(floor));
  });
});

describe('codes of UTF-8', () => {
  it('are those of the texts, in order of first appearance, for any number of them', () => {
    const next = random(5);
    const texts = Array.from({length: 60_000}, () => {
      const number = Math.floor(next() * 20_000);
      return number % 3 === 0 ? `${number}` : number % 3 === 1 ? `Ω${number}` : `${'x'.repeat(number % 100)}${number}`;
    });
    const codes = new Utf8Codes();
    const known = new Map<string, number>();
    const encoder = new TextEncoder();
    for (const text of texts) {
      if (!known.has(text)) known.set(text, known.size);
      const bytes = encoder.encode(`<${text}>`);
      if (codes.code(bytes, 1, bytes.length - 1) !== known.get(text)) throw new Error(`another code for ${text}`);
    }
    expect(codes.values).to.deep.equal([...known.keys()]);
  });

  it('keep a mark at the start of a text, and refuse what is none', () => {
    const codes = new Utf8Codes();
    const bytes = new TextEncoder().encode('\uFEFFa');
    expect(codes.values[codes.code(bytes, 0, bytes.length)]).to.equal('\uFEFFa');
    expect(() => codes.code(Uint8Array.of(0xc3), 0, 1)).to.throw(NoText);
  });
});

describe('runs of small numbers', () => {
  for (const width of [1, 2, 3, 7, 8, 12, 17, 24, 25, 31]) {
    it(`of ${width} bits`, () => {
      const next = random(width);
      const numbers = Array.from({length: 77}, () => Math.floor(next() * 2 ** width));
      const last = numbers[0]!;
      const bytes = new Bytes().all(packed(numbers.slice(0, 72), width)).varint(5 << 1);
      for (let bits = 0; bits < width; bits += 8) bytes.add(last >>> bits);
      const done = bytes.done();
      const output = new Int32Array(77);
      readRuns({bytes: done, at: 0}, done.length, width, output);
      expect([...output]).to.deep.equal([...numbers.slice(0, 72), ...Array.from({length: 5}, () => last)]);
      expect(() => readRuns({bytes: done, at: 0}, done.length - 1, width, output)).to.throw('ends early');
    });
  }
});
