import {expect} from '@open-wc/testing';
import {
  CellValues,
  CodedCells,
  defineTable,
  Dictionaries,
  key,
  list,
  MISSING,
  readTable,
  required,
  rowsOf,
  settleKeys,
  someCodes,
  takeRows,
  type Codes,
} from 'keepwell/metrics/table';
import {sliceRows} from '#internal/metrics/table/take-rows.js';

const visits = defineTable('visits', 'For tests', {
  who: required(key('person', 'who')),
  friend: key('person', 'with whom'),
  place: key('place', 'where'),
  stops: list({at: key('place', 'where')}, 'on the way'),
});

const cells = {
  who: ['a', '', 'b', null, 1, {}, 'a', NaN],
  friend: ['x', 'x', {}, 'x', '1', 'x', undefined, 'x'],
  place: [1, 2, 3, 4, 5, 6, 1.5, 8],
  stops: [[{at: 1}], [], [], [], [], [], [{at: 'z'}], []],
};

function read(given: Partial<typeof cells> = cells) {
  const dictionaries = new Dictionaries();
  const {chunk, quality} = readTable(visits, given, 8, {dictionaries});
  return {chunk, quality, people: dictionaries.of('person'), places: dictionaries.of('place')};
}

function valuesOf({codes, dictionary}: Codes): (string | null)[] {
  return [...codes].map((code) => dictionary.value(code));
}

describe('keys that are coded when somebody asks', () => {
  it('have told before what could not be read of them', () => {
    const {chunk, quality, people} = read();
    expect(quality).to.deep.equal({
      read: 8,
      kept: 4,
      columns: {
        who: {dropped: 4, emptied: 0, expected: 'text or a number', example: {row: 6, got: 'an object'}},
        friend: {dropped: 0, emptied: 1, expected: 'text or a number', example: {row: 3, got: 'an object'}},
      },
      malformed: null,
      ignored: [],
    });
    expect(chunk.length).to.equal(4);
    expect(people.size, 'nobody asked').to.equal(0);
  });

  it('are there when either codes or dictionary are asked for, and those of other columns are not', () => {
    for (const ask of [({who}: {who: Codes}) => who.codes.length, ({who}: {who: Codes}) => who.dictionary.size]) {
      const {chunk, people, places} = read();
      ask(chunk);
      expect([people.size, places.size]).to.deep.equal([3, 0]);
      expect(valuesOf(chunk.who)).to.deep.equal(['a', 'b', '1', 'a']);
      expect(valuesOf(chunk.friend)).to.deep.equal(['x', null, '1', null]);
      expect(chunk.friend.codes[2]).to.equal(chunk.who.codes[2]);
      expect(chunk.who.codes).to.equal(chunk.who.codes);
    }
  });

  it('are read once', () => {
    let reads = 0;
    const who = {
      length: 1,
      get 0() {
        reads++;
        return 'a';
      },
    };
    const {chunk} = readTable(visits, {who}, 1, {dictionaries: new Dictionaries()});
    const checked = reads;
    expect(valuesOf(chunk.who)).to.deep.equal(['a']);
    expect(valuesOf(takeRows(chunk, Int32Array.of(0)).who)).to.deep.equal(['a']);
    expect(reads - checked).to.equal(1);
  });

  it('can be settled without being asked for, those in lists too', () => {
    const {chunk, people, places} = read();
    settleKeys(visits.columns, chunk);
    expect([people.size, places.size]).to.deep.equal([4, 9]);
  });

  for (const [what, given] of [
    ['as they came', cells],
    ['that are whole numbers', {...cells, place: Int32Array.of(7, 1, 7, -2, 2 ** 31 - 1, 0, 1, 7) as never}],
    [
      'by code',
      {
        ...cells,
        place: new CodedCells(Int32Array.of(0, 1, 2, MISSING, 2, 0, 1, 0), new CellValues(['p', 'q', 7])) as never,
      },
    ],
  ] as const) {
    it(`are for some rows the same, before all are coded and afterwards, with cells ${what}`, () => {
      const rows = Int32Array.of(3, 1, 3);
      const {chunk, places} = read(given);
      const before = valuesOf(someCodes(chunk.place, rows));
      const few = places.size;
      const all = valuesOf(chunk.place);
      expect(before).to.deep.equal([all[3], all[1], all[3]]);
      expect(valuesOf(someCodes(chunk.place, rows))).to.deep.equal(before);
      expect(valuesOf(takeRows(read(given).chunk, rows).place)).to.deep.equal(before);
      expect(valuesOf(someCodes(takeRows(read(given).chunk, rows).place, Int32Array.of(2)))).to.deep.equal([all[3]]);
      const seen = read(given);
      expect(valuesOf(someCodes(sliceRows(seen.chunk, 1, 4).place, Int32Array.of(2, 0)))).to.deep.equal([
        all[3],
        all[1],
      ]);
      expect(seen.places.size, 'those of other rows are not coded').to.equal(few);
      expect(valuesOf(sliceRows(seen.chunk, 1, 4).place)).to.deep.equal(all.slice(1, 4));
      if (what === 'as they came') expect(few).to.equal(2);
    });
  }

  it('are found by a value without being coded, where they are found by its code afterwards', () => {
    const place = ['', 'NaN', NaN, 7, '7', '07', 1e21, '1e+21', -0, '0', 'Infinity', Infinity, null, {}, 'p', 'p', 0.5];
    const who = place.map((_, row) => row);
    const dictionaries = new Dictionaries();
    const {chunk} = readTable(visits, {who, place}, place.length, {dictionaries});
    const values = ['', 'NaN', '7', '07', '1e+21', '0', '-0', 'Infinity', 'null', 'p', '0.5', 'q'];
    const found = values.map((value) => [...rowsOf(chunk.place, value)]);
    expect(dictionaries.of('place').size, 'nothing is coded').to.equal(0);
    expect(found).to.deep.equal([[], [1], [3, 4], [5], [6, 7], [8, 9], [], [10], [], [14, 15], [16], []]);
    settleKeys(visits.columns, chunk);
    expect(values.map((value) => [...rowsOf(chunk.place, value)])).to.deep.equal(found);
    expect([...rowsOf(takeRows(chunk, Int32Array.of(15, 3)).place, 'p')]).to.deep.equal([0]);
    expect([...rowsOf(chunk.friend, 'p')], 'of a column that is absent').to.deep.equal([]);
  });

  it('of some rows leave the others alone', () => {
    const {chunk, people} = read();
    expect(valuesOf(someCodes(chunk.who, Int32Array.of(1)))).to.deep.equal(['b']);
    expect(people.size).to.equal(1);
  });
});
