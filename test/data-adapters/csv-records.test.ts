import {expect} from '@open-wc/testing';
import {dsvFormat} from 'd3-dsv';
import {CsvRecords, type RecordSlice} from '#internal/data-adapters/kernel/formats/csv-records.js';

/** The slices of a text that comes in pieces of so many characters. */
function sliced(text: string, size: number, delimiter = ','): RecordSlice[] {
  const records = new CsvRecords(delimiter);
  const slices: RecordSlice[] = [];
  for (let at = 0; at < text.length; at += size) slices.push(...records.push(text.slice(at, at + size)));
  slices.push(...records.end());
  return slices;
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
    const alphabet = ['a', '1', ',', ',', '"', '"', '""', '\n', '\r\n', '\r', ' ', 'é'];
    const comma = dsvFormat(',');
    let compared = 0;
    for (let run = 0; run < 3000; run++) {
      const parts = Array.from(
        {length: Math.floor(random() * 40)},
        () => alphabet[Math.floor(random() * alphabet.length)]!,
      );
      // A long cell now and then, so that slices are cut in different places.
      const text = parts.map((part) => (part === 'a' && random() < 0.1 ? 'a'.repeat(40_000) : part)).join('');
      const slices = sliced(text, 1 + Math.floor(random() * 50_000));
      expect(slices.map((slice) => slice.text).join('')).to.equal(text);
      if (slices.some(({text: part, torn}) => torn.includes(0) && isOpen(part))) continue;
      const read = slices.flatMap((slice) => comma.parseRows(slice.text));
      if (text !== '') expect(read, JSON.stringify(parts)).to.deep.equal(comma.parseRows(text));
      compared++;
    }
    expect(compared).to.be.above(1500);
  });
});

/** Ends a record within quotes? Then it was given up, and what follows is read otherwise than d3-dsv reads it. */
function isOpen(record: string): boolean {
  return sliced(`${record}",x`, 1e6).length === 1 && sliced(record, 1e6).some(({torn}) => torn.length > 0);
}
