import {expect} from '@open-wc/testing';
import {dsvFormat} from 'd3-dsv';
import {ByteFeed} from '#internal/data-adapters/kernel/formats/byte-feed.js';
import {cellText, CsvCursor} from '#internal/data-adapters/kernel/formats/csv-cursor.js';

interface Records {
  /** The cells of each; of one with a broken quote only how many they are. */
  readonly cells: (readonly string[] | number)[];
  /** Which of them have a quote that does not end its cell. */
  readonly torn: number[];
  /** Line ends within cells, by record. */
  readonly lineEnds: number[];
  /** Where the text is given up, since it ends within quotes. */
  readonly openFrom?: number;
}

/** The records of a text that comes in pieces of so many bytes. */
async function recordsOf(text: string, size = Infinity, delimiter = ','): Promise<Records> {
  const bytes = new TextEncoder().encode(text);
  const signal = new AbortController().signal;
  const feed = new ByteFeed(piecesOf(bytes, size));
  const cursor = new CsvCursor(delimiter);
  const read: Records = {cells: [], torn: [], lineEnds: []};
  let before = 0;
  for (;;) {
    cursor.at = feed.at;
    const end = feed.at < feed.bytes.length ? cursor.record(feed.bytes, feed.isLast) : 'open';
    if (end === 'unclosed') return {...read, openFrom: before + feed.at};
    if (end === 'whole') {
      const {cells, starts, ends, quotes} = cursor;
      const cell = (i: number): string => cellText(feed.bytes, starts[i]!, ends[i]!, quotes[i]!);
      if (cursor.isTorn) read.torn.push(read.cells.length);
      read.cells.push(cursor.isTorn ? cells : Array.from({length: cells}, (_, i) => cell(i)));
      read.lineEnds.push(cursor.lineEnds);
      feed.at = cursor.at;
    } else if (feed.isLast) return read;
    else {
      before += feed.at;
      await feed.more(signal);
    }
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- as they come over a network
async function* piecesOf(bytes: Uint8Array<ArrayBuffer>, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

/** A text of what makes reading hard. */
function hardText(random: () => number): string {
  const alphabet = ['a', '1', ',', ',', '"', '"', '""', '\n', '\r\n', '\r', ' ', 'é', '日', '😀', '\uFEFF', '\0'];
  const length = Math.floor(random() * 40);
  return Array.from({length}, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

/** Pseudo-random numbers from 0 to 1, the same in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

describe('CSV records', () => {
  for (const [what, text, expected] of [
    ['nothing', '', []],
    ['an empty line', '\n', [['']]],
    [
      'empty cells',
      ',\n,,',
      [
        ['', ''],
        ['', '', ''],
      ],
    ],
    ['an end with or without a line end', 'a\r\nb', [['a'], ['b']]],
    ['quotes, delimiters and line ends in quotes', '"a ""b""","c,d","e\r\nf"\n""', [['a "b"', 'c,d', 'e\r\nf'], ['']]],
    ['a quote within a cell', 'a"b,c\n', [['a"b', 'c']]],
    ['cells of more columns than most have', ','.repeat(40), [Array.from({length: 41}, () => '')]],
  ] as const) {
    it(`are ${what}`, async () => {
      expect((await recordsOf(text)).cells).to.deep.equal(expected);
    });
  }

  it('tell which have a quote that does not end its cell', async () => {
    const {torn, cells} = await recordsOf('a,"b"c\nd,e\n"f" ,g\nh"i,"j"\n', 3);
    expect(cells).to.have.length(4);
    expect(torn).to.deep.equal([0, 2]);
  });

  it('take one character behind a closed quote for the end of the cell, however many bytes it has', async () => {
    for (const one of ['x', 'é', '日']) {
      const {cells, torn} = await recordsOf(`"a"${one}"b,c"\n`, 1);
      expect(cells).to.deep.equal([2]);
      expect(torn).to.deep.equal([0]);
    }
    // It is two characters: no quote begins behind the first of them.
    expect((await recordsOf('"a"😀"b,c"\n')).cells).to.deep.equal([3]);
  });

  it('count line ends within cells', async () => {
    const {lineEnds} = await recordsOf('"a\n\nb",c\nd,"e\r\nf"\ng,"h\ri\n\rj"\n', 4);
    expect(lineEnds).to.deep.equal([2, 1, 3]);
  });

  it('tell where a quote opens that never closes', async () => {
    const {cells, openFrom} = await recordsOf('a,b\n"c\nd",e\nf,"g\nh,i\nj,k', 4);
    expect(cells).to.deep.equal([
      ['a', 'b'],
      ['c\nd', 'e'],
    ]);
    expect(openFrom).to.equal(12);
  });

  it('are what d3-dsv reads, with any delimiter, wherever the text is cut', async () => {
    const random = randomFrom(20_260_101);
    let compared = 0;
    for (let run = 0; run < 6000; run++) {
      const delimiter = [',', ';', '\t', '|', '§', '│'][run % 6]!;
      const text = hardText(random).replaceAll(',', delimiter);
      const whole = await recordsOf(text, Infinity, delimiter);
      for (const size of [1, 2, 3, 5, 17]) {
        expect(await recordsOf(text, size, delimiter), JSON.stringify(text)).to.deep.equal(whole);
      }
      // What d3-dsv makes of a quote that does not close depends on the line end behind it.
      if (whole.openFrom !== undefined) continue;
      const records = text === '' ? [] : dsvFormat(delimiter).parseRows(text);
      const expected = records.map((cells, i) => (whole.torn.includes(i) ? cells.length : cells));
      expect(whole.cells, JSON.stringify(text)).to.deep.equal(expected);
      compared++;
    }
    expect(compared).to.be.above(3000);
  });

  it('are looked at at most three times, however small the pieces of one that does not end', async () => {
    let looked = 0;
    class Counting extends CsvCursor {
      override record(bytes: Uint8Array, isLast: boolean): ReturnType<CsvCursor['record']> {
        looked += bytes.length;
        return super.record(bytes, isLast);
      }
    }
    const bytes = new TextEncoder().encode(`"${'x'.repeat(1_000_000)}`);
    const feed = new ByteFeed(piecesOf(bytes, 1000));
    const cursor = new Counting(',');
    const signal = new AbortController().signal;
    while (!feed.isLast) {
      await feed.more(signal);
      cursor.record(feed.bytes, feed.isLast);
    }
    expect(looked).to.be.below(3 * bytes.length);
  });
});
