import {expect} from '@open-wc/testing';
import {
  defineTable,
  Dictionaries,
  FloatCells,
  instant,
  key,
  KeyCells,
  KeyValues,
  number,
  readTable,
  required,
  type Cells,
  type Codes,
  type Column,
} from 'keepwell/metrics/table';

function read(column: Column, cells: Cells, dictionaries = new Dictionaries()) {
  return readTable(defineTable('things', 'For tests', {it: column}), {it: cells}, cells.length, {
    dictionaries,
    text: true,
  });
}

describe('floats that were read before', () => {
  for (const [what, column, cells] of [
    ['a number', number('metres'), [1, '2', -0, '', 'x', 3]],
    ['a number with a fallback', number('metres', 9), [1, '2', null, '', 'x', 3]],
    ['a required number', required(number('metres')), ['x', 1, '', '4', 2, 'y']],
    ['a required instant', required(instant('when')), ['2026-01-31T09:00+01:00', 'noon', '', '2026-01-31T08:00Z']],
  ] as const) {
    it(`are for ${what} what all cells are as they came, and as good`, () => {
      const expected = read(column, cells);
      const floats = Float64Array.from<unknown>(cells, (cell) => (typeof cell === 'number' ? cell : 77));
      const rows = cells.flatMap((cell, row) => (typeof cell === 'number' ? [] : [row]));
      const given = new FloatCells(
        floats,
        rows,
        rows.map((row) => cells[row]),
      );
      const {chunk, quality} = read(column, given);
      expect([...(chunk.it as Float64Array)]).to.deep.equal([...(expected.chunk.it as Float64Array)]);
      expect(quality).to.deep.equal(expected.quality);
    });
  }

  it('are taken over', () => {
    const floats = Float64Array.of(1, 2);
    expect(read(number('metres'), new FloatCells(floats, [], [])).chunk.it).to.equal(floats);
  });
});

describe('values of keys that grow', () => {
  const who = key('person', 'who');
  const shown = ({codes, dictionary}: Codes): unknown[] => Array.from(codes, (code) => dictionary.value(code));

  it('are read once each, by all chunks', () => {
    let looks = 0;
    const counted = (name: string) => ({toString: () => name});
    const values: unknown[] = ['a'];
    const list = new KeyValues(
      new Proxy(values, {
        get: (target, name) => {
          if (typeof name === 'string' && /^\d+$/.test(name)) looks++;
          return Reflect.get(target, name) as unknown;
        },
      }),
    );
    const dictionaries = new Dictionaries();
    const chunks: Codes[] = [];
    for (let i = 1; i <= 100; i++) {
      values.push(i === 50 ? counted('an object') : `v${i}`);
      const {chunk, quality} = read(who, new KeyCells(Int32Array.of(i, 0, -1, i - 1), list), dictionaries);
      expect(quality.columns.it?.emptied ?? 0).to.equal(i === 50 || i === 51 ? 1 : 0);
      chunks.push(chunk.it as Codes);
    }
    expect(chunks.slice(0, 2).map(shown)).to.deep.equal([
      ['v1', 'a', null, 'a'],
      ['v2', 'a', null, 'v1'],
    ]);
    expect(shown(chunks[49]!)).to.deep.equal([null, 'a', null, 'v49']);
    expect(shown(chunks[99]!)).to.deep.equal(['v100', 'a', null, 'v99']);
    expect(dictionaries.of('person').size).to.equal(100);
    expect(looks, 'once to tell keys, once to code them, and two as examples').to.equal(2 * 101 + 2);
  });

  it('keep their codes where the dictionary is new, and are found where it is not', () => {
    const dictionaries = new Dictionaries();
    const values = ['a', 'b'];
    const list = new KeyValues(values);
    const places = Int32Array.of(1, 0);
    expect((read(who, new KeyCells(places, list), dictionaries).chunk.it as Codes).codes).to.equal(places);
    dictionaries.of('person').code('z');
    values.push('c', 'z', 'b');
    const {codes, dictionary} = read(who, new KeyCells(Int32Array.of(0, 2, 3, 4), list), dictionaries).chunk
      .it as Codes;
    expect([...codes]).to.deep.equal([0, 3, 2, 1]);
    expect(dictionary.size).to.equal(4);
  });
});
