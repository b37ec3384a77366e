import {expect} from '@open-wc/testing';
import {dsvFormat} from 'd3-dsv';
import {eachRecord} from '#internal/data-adapters/kernel/formats/csv-cells.js';
import {CsvRecords, type RecordSlice} from '#internal/data-adapters/kernel/formats/csv-records.js';

/** The records of a text, as their cells. */
function recordsOf(text: string, delimiter = ','): string[][] {
  const records: string[][] = [];
  eachRecord(text, delimiter, (cells, record) => {
    expect(record).to.equal(records.length);
    records.push(cells);
  });
  return records;
}

/** The slices of a text that comes in pieces of so many characters. */
function sliced(text: string, size: number, delimiter = ','): RecordSlice[] {
  const records = new CsvRecords(delimiter);
  const slices: RecordSlice[] = [];
  for (let at = 0; at < text.length; at += size) slices.push(...records.push(text.slice(at, at + size)));
  slices.push(...records.end());
  return slices;
}

/** A text of what makes reading hard; with a long cell now and then, so that slices are cut in different places. */
function hardText(random: () => number, withLong: boolean): string {
  const alphabet = ['a', '1', ',', ',', '"', '"', '""', '\n', '\r\n', '\r', ' ', 'é'];
  const parts = Array.from(
    {length: Math.floor(random() * 40)},
    () => alphabet[Math.floor(random() * alphabet.length)]!,
  );
  return parts.map((part) => (withLong && part === 'a' && random() < 0.1 ? 'a'.repeat(40_000) : part)).join('');
}

/** Pseudo-random numbers from 0 to 1, the same in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

describe('CSV records', () => {
  it('are cut at the ends of records, at about 32,768 characters', () => {
    const text = 'user,2026-01-01\n'.repeat(10_000);
    const slices = sliced(text, 1000);
    expect(slices.map((slice) => slice.text).join('')).to.equal(text);
    expect(slices).to.have.length(5);
    expect(slices.every((slice) => slice.text.endsWith('\n'))).to.equal(true);
    expect(slices.map(({line}) => line)).to.deep.equal([1, 2049, 4097, 6145, 8193]);
  });

  it('are never cut within quotes', () => {
    const cell = `"${'line\n'.repeat(20_000)}"`;
    const slices = sliced(`a\n${cell}\nb\n`, 777);
    expect(slices.map(({text}) => text)).to.deep.equal([`a\n${cell}\n`, 'b\n']);
    expect(slices[1]!.line).to.equal(20_003);
  });

  it('are cut behind a return only when no newline follows', () => {
    const slices = sliced(`${'x'.repeat(32_768)}\r\n${'y'.repeat(32_768)}\rz`, 32_769);
    expect(slices.map(({text}) => text.slice(-2))).to.deep.equal(['\r\n', 'y\r', 'z']);
    expect(slices.map(({line}) => line)).to.deep.equal([1, 2, 3]);
  });

  it('name the records with a broken quote', () => {
    const [slice] = sliced('a,"b"c\nd,e\n"f" ,g\nh"i,"j"\n', 3);
    expect(slice!.torn).to.deep.equal([0, 2]);
  });

  it('give up one line for a quote that does not close', () => {
    const slices = sliced('a,b\n"c\nd",e\nf,"g\nh,i\nj,k', 4);
    expect(slices).to.deep.equal([
      {text: 'a,b\n"c\nd",e\n', line: 1, torn: []},
      {text: 'f,"g\n', line: 4, torn: [0]},
      {text: 'h,i\nj,k', line: 5, torn: []},
    ]);
  });

  it('read one by one are what d3-dsv reads of the whole, however the text and its pieces are cut', () => {
    const random = randomFrom(20_260_101);
    const comma = dsvFormat(',');
    let compared = 0;
    for (let run = 0; run < 3000; run++) {
      const text = hardText(random, true);
      const slices = sliced(text, 1 + Math.floor(random() * 50_000));
      expect(slices.map((slice) => slice.text).join('')).to.equal(text);
      if (slices.some(({text: part, torn}) => torn.includes(0) && isOpen(part))) continue;
      const read = slices.flatMap((slice) => recordsOf(slice.text));
      if (text !== '') expect(read, JSON.stringify(text.slice(0, 200))).to.deep.equal(comma.parseRows(text));
      compared++;
    }
    expect(compared).to.be.above(1500);
  });
});

describe('CSV cells', () => {
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
    ['a quote that does not close', 'a,"b\n', [['a', 'b']]],
  ] as const) {
    it(`are ${what}`, () => {
      expect(recordsOf(text)).to.deep.equal(expected);
    });
  }

  it('are what d3-dsv reads, with any delimiter', () => {
    const random = randomFrom(20_260_202);
    let compared = 0;
    for (let run = 0; run < 20_000; run++) {
      const delimiter = [',', ';', '\t', '|'][run % 4]!;
      const text = hardText(random, false).replaceAll(',', delimiter);
      // What d3-dsv makes of a quote that does not close depends on the line end behind it.
      if (isOpen(text.replaceAll(delimiter, ','))) continue;
      expect(recordsOf(text, delimiter), JSON.stringify(text)).to.deep.equal(dsvFormat(delimiter).parseRows(text));
      compared++;
    }
    expect(compared).to.be.above(10_000);
  });
});

/** Ends a record within quotes? Then it was given up, and what follows is read otherwise than d3-dsv reads it. */
function isOpen(record: string): boolean {
  return sliced(`${record}",x`, 1e6).length === 1 && sliced(record, 1e6).some(({torn}) => torn.length > 0);
}
