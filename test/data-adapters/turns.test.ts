// Readers give way to the page: how much they do in one go, counted in rows and bytes, whatever the machine.
import {dictionary, float64, int32, utf8} from '@uwdata/flechette';
import {expect} from '@open-wc/testing';
import {arrow, csv, json, measureFrom, memory, ndjson, parquet, type Source} from 'keepwell/data-adapters';
import {scopeOf, type AnyMetric} from 'keepwell/metrics/kernel';
import {defineTable, key, number} from 'keepwell/metrics/table';
import {nps} from 'keepwell/metrics/voice/nps';
import {SLICE_ROWS} from '#internal/data-adapters/kernel/slices.js';
import {answering, arrowOf} from './columnar-samples.js';
import {countingTurns} from './counted-turns.js';
import {writeParquet} from './parquet-writer.js';

const ROWS = 60_000;
/** How much of a text is read in one go. */
const SLICE_BYTES = 131_072;
const things = defineTable('things', 'For tests', {id: key('thing', ''), n: number('')});
const ids = Array.from({length: ROWS}, (_, row) => `id ${row % 5000}`);
const numbers = Array.from({length: ROWS}, (_, row) => row);
const rows = ids.map((id, row) => ({id, n: numbers[row]!}));
const encoder = new TextEncoder();
const from = {url: '/a'};

/** Ways to write the same rows, which come in one piece each. The first three are read while they come. */
const ways: readonly {readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly source: () => Source}[] =
  [
    {
      name: 'CSV',
      bytes: encoder.encode(`id,n\n${rows.map(({id, n}) => `${id},${n}\n`).join('')}`),
      source: () => csv.open(from),
    },
    {
      name: 'NDJSON',
      bytes: encoder.encode(rows.map((row) => JSON.stringify(row)).join('\n')),
      source: () => ndjson.open(from),
    },
    {name: 'JSON rows', bytes: encoder.encode(JSON.stringify(rows)), source: () => json.open(from)},
    {
      name: 'JSON columns',
      bytes: encoder.encode(JSON.stringify({id: ids, n: numbers})),
      source: () => json.open(from),
    },
    {
      name: 'Arrow',
      bytes: arrowOf([
        ['id', ids, dictionary(utf8(), int32())],
        ['n', numbers, float64()],
      ]),
      source: () => arrow.open(from),
    },
    {
      name: 'Parquet',
      bytes: writeParquet([
        {name: 'id', type: 'BYTE_ARRAY', converted: 0, values: ids},
        {name: 'n', type: 'DOUBLE', values: numbers},
      ]),
      source: () => parquet.open(from),
    },
  ];

/** How often a reader has given way when each of its chunks came, where it gives way as often as it can. */
function turnsOf({bytes, source}: (typeof ways)[number]): Promise<{readonly turns: number; readonly rows: number}[]> {
  return countingTurns((turns) =>
    answering(bytes, async () => {
      const seen = [];
      for await (const {chunk} of source().chunks(things, {signal: new AbortController().signal, among: [things]})) {
        seen.push({turns: turns(), rows: chunk.length});
      }
      return seen;
    }),
  );
}

describe('readers give way', () => {
  for (const way of ways) {
    it(`between slices of rows: ${way.name}`, async () => {
      const seen = await turnsOf(way);
      expect(seen.reduce((sum, {rows: some}) => sum + some, 0)).to.equal(ROWS);
      for (const [i, {turns, rows: some}] of seen.entries()) {
        expect(some).to.be.at.most(SLICE_ROWS);
        expect(turns, `before chunk ${i}`).to.be.above(i === 0 ? 0 : seen[i - 1]!.turns);
      }
    });
  }

  for (const way of ways.slice(0, 3)) {
    it(`between slices of bytes: ${way.name}`, async () => {
      const seen = await turnsOf(way);
      // Each chunk of rows is one more, and the first needs none.
      expect(seen.at(-1)!.turns).to.be.at.least(way.bytes.length / SLICE_BYTES + seen.length - 1);
    });
  }
});

describe('who measures gives way', () => {
  it('between what takes long to derive and what is drawn of it', async () => {
    let [turns, derived] = [0, 0];
    const counts = {counts: Array.from({length: 11}, () => 1), invalid: 0, accounts: []};
    const source: Source = {
      ...memory.open({data: []}),
      aggregate: () => Promise.resolve({aggregate: counts, quality: {}}),
    };
    await countingTurns(async (sofar) => {
      const derive: typeof nps.derive = (...given) => {
        derived = sofar();
        return nps.derive(...given);
      };
      const {signal} = new AbortController();
      await measureFrom(source, {...nps, derive} as unknown as AnyMetric, {}, scopeOf({asOf: 0}), {signal});
      turns = sofar();
    });
    expect(turns).to.equal(derived + 1);
  });
});
