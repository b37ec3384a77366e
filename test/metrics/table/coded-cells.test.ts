import {expect} from '@open-wc/testing';
import {
  CellValues,
  choice,
  CodedCells,
  date,
  defineTable,
  Dictionaries,
  flag,
  instant,
  key,
  list,
  MISSING,
  number,
  properties,
  readTable,
  required,
  text,
  type Column,
  type Reading,
} from 'keepwell/metrics/table';

const columns: Readonly<Record<string, Column>> = {
  'a key': key('thing', 'which'),
  'a required key': required(key('thing', 'which')),
  'a choice': choice(['big', 'small'], 'how large'),
  'a choice with a fallback': choice(['big', 'small'], 'how large', 'small'),
  'a number': number('metres'),
  'a number with a fallback': number('metres', 1),
  'a required number': required(number('metres')),
  'an instant': instant('when'),
  'a date': date('day'),
  'a flag': flag('is it good'),
  'a text': text('anything'),
  properties: properties('the rest'),
  'a list': list({weight: number('kg')}, 'parts'),
};
// For each kind something it can read, something it cannot, and the same as text and as a number.
const values = [
  'a',
  'big',
  7,
  '7',
  null,
  '',
  'big',
  {plan: 'pro'},
  [{weight: 2}],
  true,
  '2026-01-31',
  '2026-01-31T09:00Z',
];
const codes = Int32Array.of(3, 0, 1, MISSING, 2, 4, 5, 11, 10, 9, 8, 7, 6, 1, MISSING, 0);

function read(column: Column, cells: ArrayLike<unknown> | CodedCells, reading: Reading) {
  return readTable(defineTable('things', 'For tests', {it: column}), {it: cells}, cells.length, reading);
}

/** What stands in memory, with values in the place of codes. */
function shown(memory: unknown): unknown {
  if (ArrayBuffer.isView(memory)) return [...(memory as Float64Array)];
  const held = memory as {codes?: Int32Array; dictionary?: {value(code: number): string | null}; get?: unknown};
  if (held.codes) return [...held.codes].map((code) => held.dictionary!.value(code));
  if (typeof held.get === 'function') return shown((held as {get(name: string): unknown}).get('plan'));
  if (Array.isArray(memory)) return memory;
  const {offsets, items} = memory as {offsets: Int32Array; items: {weight: Float64Array}};
  return [...offsets, ...items.weight];
}

describe('cells by code', () => {
  for (const [what, column] of Object.entries(columns)) {
    it(`are for ${what} what the cells written out are, and as good`, () => {
      const written = Array.from(codes, (code) => values[code]);
      const expected = read(column, written, {dictionaries: new Dictionaries()});
      const {chunk, quality} = read(column, new CodedCells(codes, new CellValues(values)), {
        dictionaries: new Dictionaries(),
      });
      expect(chunk.length).to.equal(expected.chunk.length);
      expect(shown(chunk.it)).to.deep.equal(shown(expected.chunk.it));
      expect(quality).to.deep.equal(expected.quality);
    });
  }

  it('are taken over by a key whose dictionary is new, or has the same values in the same order', () => {
    const reading = {dictionaries: new Dictionaries()};
    const of = (): CodedCells => new CodedCells(Int32Array.of(1, 0, MISSING), new CellValues(['a', 'b']));
    for (const cells of [of(), of()]) {
      const {chunk} = read(columns['a key']!, cells, reading);
      expect((chunk.it as {codes: Int32Array}).codes).to.equal(cells.codes);
    }
  });

  it('join with keys that were coded before', () => {
    const reading = {dictionaries: new Dictionaries()};
    expect(shown(read(columns['a key']!, ['x', 'b'], reading).chunk.it)).to.deep.equal(['x', 'b']);
    const cells = new CodedCells(Int32Array.of(0, 1, MISSING, 1), new CellValues(['a', 'b']));
    const {codes, dictionary} = read(columns['a key']!, cells, reading).chunk.it as never as {
      codes: Int32Array;
      dictionary: unknown;
    };
    expect([...codes]).to.deep.equal([2, 1, MISSING, 1]);
    expect(dictionary).to.equal(reading.dictionaries.of('thing'));
    expect([...cells.codes], 'as they were given').to.deep.equal([0, 1, MISSING, 1]);
  });

  it('are of one value where two of their values are one key', () => {
    const {codes, dictionary} = read(
      columns['a key']!,
      new CodedCells(Int32Array.of(0, 1, 2), new CellValues([1, '1', 'a'])),
      {dictionaries: new Dictionaries()},
    ).chunk.it as never as {codes: Int32Array; dictionary: {size: number}};
    expect([...codes]).to.deep.equal([0, 0, 1]);
    expect(dictionary.size).to.equal(2);
  });

  it('have their values read once for all slices, and again for another reading', () => {
    let reads = 0;
    const list = {
      length: 1,
      get 0() {
        reads++;
        return 'a';
      },
    };
    const cells = new CodedCells(new Int32Array(4), new CellValues(list));
    const reading = {dictionaries: new Dictionaries()};
    read(columns['a key']!, cells.slice(0, 2), reading);
    read(columns['a key']!, cells.slice(2, 4), reading);
    expect(reads).to.equal(1);
    read(columns['a key']!, cells, {dictionaries: new Dictionaries()});
    expect(reads).to.equal(2);
  });
});
