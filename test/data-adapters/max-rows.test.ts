// How many rows of a table are read, for each format.
import {dictionary, int32, utf8} from '@uwdata/flechette';
import {expect} from '@open-wc/testing';
import {arrow, csv, json, memory, ndjson, parquet, type Source} from 'keepwell/data-adapters';
import {defineTable, key} from 'keepwell/metrics/table';
import {answering, arrowOf, base64} from './columnar-samples.js';
import {writeParquet} from './parquet-writer.js';
import {dataErrorOf, readAll, serve} from './reading.js';

const ROWS = 20_000;
const things = defineTable('things', 'For tests', {id: key('thing', '')});
const ids = Array.from({length: ROWS}, (_, row) => `id ${row % 5000} of many`);
const rows = ids.map((id) => ({id}));
const encoder = new TextEncoder();

interface Way {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly source: (maxRows?: number) => Source;
  /** Is it known how many rows there are before they are read? */
  readonly got: 'more' | '20000';
}

const made =
  (adapter: typeof csv | typeof json | typeof ndjson | typeof arrow | typeof parquet) =>
  (maxRows?: number): Source =>
    adapter.open({url: '/a', ...(maxRows !== undefined && {maxRows})});

const ways: Readonly<Record<string, Way>> = {
  CSV: {bytes: encoder.encode(`id\n${ids.join('\n')}`), source: made(csv), got: 'more'},
  NDJSON: {
    bytes: encoder.encode(rows.map((row) => JSON.stringify(row)).join('\n')),
    source: made(ndjson),
    got: 'more',
  },
  'JSON rows that are read as they come': {
    bytes: encoder.encode(JSON.stringify(rows)),
    source: made(json),
    got: 'more',
  },
  'JSON rows by table': {bytes: encoder.encode(JSON.stringify({things: rows})), source: made(json), got: '20000'},
  'JSON columns': {bytes: encoder.encode(JSON.stringify({id: ids})), source: made(json), got: '20000'},
  Arrow: {
    bytes: arrowOf([['id', ids, dictionary(utf8(), int32())]], {batch: 3000}),
    source: made(arrow),
    got: '20000',
  },
  Parquet: {
    bytes: writeParquet([{name: 'id', type: 'BYTE_ARRAY', converted: 0, values: ids}], {rowsPerGroup: 3000}),
    source: made(parquet),
    got: '20000',
  },
};

describe('maxRows', () => {
  for (const [name, {bytes, source, got}] of Object.entries(ways)) {
    it(`bounds the rows that are read, and is named by who refuses more: ${name}`, async () => {
      const read = (maxRows?: number) => answering(bytes, () => readAll(source(maxRows), things));
      expect((await read(ROWS)).length).to.equal(ROWS);
      expect((await read()).length).to.equal(ROWS);
      const error = await dataErrorOf(read(ROWS - 1));
      expect(error.code).to.equal('too-large');
      expect(error.message).to.match(
        new RegExp(
          `^\\[\\w+\\] \\S+/a: expected at most 19999 rows, got ${got} \\(maxRows, attribute max-rows, allows more\\)$`,
        ),
      );
    });
  }

  it('is at least 1', async () => {
    for (const maxRows of [0, NaN]) {
      const error = await dataErrorOf(readAll(csv.open({url: '/a', maxRows}), things));
      expect(error.code).to.equal('bad-option');
      expect(error.message).to.equal(`[csv] maxRows: expected a number of at least 1, got ${maxRows}`);
    }
  });

  it('has Parquet refused before its columns are requested', async () => {
    const values = Array.from({length: 3000}, (_, row) => `${row} ${'x'.repeat(60)}`);
    const bytes = writeParquet([{name: 'id', type: 'BYTE_ARRAY', converted: 0, values}], {rowsPerGroup: 500});
    const {url, requests} = await serve([{body: base64(bytes), base64: true, ranges: true}]);
    const error = await dataErrorOf(readAll(parquet.open({url, maxRows: 2999}), things));
    expect(error.message).to.contain('expected at most 2999 rows, got 3000');
    const before = (await requests()).length;
    // The start and the end.
    expect(before).to.equal(2);
    await readAll(parquet.open({url, maxRows: 3000}), things);
    expect((await requests()).length).to.be.above(before + 2);
  });

  it('does not hold for what is in memory', async () => {
    const data = {id: {codes: new Int32Array(2 ** 24 + 1), values: ['a']}};
    let length = 0;
    const {signal} = new AbortController();
    for await (const {chunk} of memory.open({data}).chunks(things, {signal, among: [things]})) length += chunk.length;
    expect(length).to.equal(2 ** 24 + 1);
  });
});
