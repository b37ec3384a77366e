import {expect} from '@open-wc/testing';
import {
  columnsOf,
  defineTable,
  Dictionaries,
  flag,
  instant,
  key,
  namesIn,
  number,
  readRows,
  readTable,
  required,
  settleKeys,
  text,
  type Codes,
  type PlainRow,
  type Reading,
} from 'keepwell/metrics/table';
import {seededRandom} from '#internal/metrics/statistics/random.js';

const things = defineTable('things', 'Rows of all shapes', {
  id: required(key('thing', 'which')),
  size: number('metres'),
  count: number('how many', 1),
  at: instant('when'),
  seen: required(instant('when else')),
  good: flag('is it good', false),
  note: text('anything'),
  again: number('the size by another name'),
});

const odd: readonly unknown[] = [
  null,
  undefined,
  '',
  '3',
  'x',
  NaN,
  Infinity,
  -Infinity,
  -0,
  8.64e15,
  8.64e15 + 2,
  1e300,
  true,
  new Date(5),
  '2026-01-31T09:00Z',
  {},
  [4],
  7n,
];

/** Rows that mostly, but not all, have the same names in the same order, and mostly plain cells in them. */
function randomRows(random: () => number, length: number): PlainRow[] {
  const any = <T>(values: readonly T[]): T => values[Math.floor(values.length * random())]!;
  const cells: Readonly<Record<string, () => unknown>> = {
    id: () => any(['a', 'b', 7, '7', 2.5]),
    size: () => random(),
    other: () => 'of no column',
    count: () => Math.floor(9 * random()),
    at: () => Math.floor(1e12 * random()),
    seen: () => 1e9,
    good: () => any([true, false, 0, 1]),
    note: () => any(['', 'words']),
    constructor: () => 1,
  };
  return Array.from({length}, () => {
    const names = Object.keys(cells).filter(() => random() < 0.95);
    if (random() < 0.05) names.reverse();
    const own = Object.fromEntries(names.map((name) => [name, random() < 0.03 ? any(odd) : cells[name]!()]));
    if (random() < 0.05) return Object.assign(Object.create({size: 8, good: true, later: 1}) as object, own);
    return random() < 0.05 ? Object.assign(Object.create(null) as object, own) : own;
  });
}

/** Columns and what was wrong with them, to be compared. */
function shown({chunk, quality}: ReturnType<typeof readRows>) {
  settleKeys(things.columns, chunk);
  const columns = Object.entries(chunk as unknown as Readonly<Record<string, unknown>>).map(([name, memory]) => {
    const codes = (memory as Partial<Codes>).codes;
    return [name, codes ? [...codes] : typeof memory === 'number' ? memory : Array.from(memory as ArrayLike<unknown>)];
  });
  return {columns: Object.fromEntries(columns) as unknown, quality};
}

describe('cells of rows', () => {
  for (const given of [{}, {instants: 'ms'}, {instants: 's'}, {instants: 'us', text: true}] as const) {
    it(`are as good taken row by row as column by column: ${JSON.stringify(given)}`, () => {
      const random = seededRandom(11);
      for (let i = 0; i < 300; i++) {
        const rows = randomRows(random, Math.floor(1 + 40 * random()));
        const names = namesIn(things, columnsOf(rows), {again: 'size'});
        const columns = Array.from(names, ([name, called]) => [
          name,
          rows.map((row) => (Object.hasOwn(row, called) ? row[called] : undefined)),
        ]);
        const reading = (): Reading => ({...given, dictionaries: new Dictionaries()});
        const expected = readTable(things, Object.fromEntries(columns) as never, rows.length, reading());
        expect(shown(readRows(things, rows, names, reading()))).to.deep.equal(shown(expected));
      }
    });
  }

  it('have a name where one row has it, be it the last and the others have many more', () => {
    const many = Object.fromEntries(Array.from({length: 300}, (_, i) => [`n${i}`, i]));
    const rows = [many, many, {id: 'a', seen: '2026-01-31T09:00Z', size: 3}] as PlainRow[];
    expect(columnsOf(rows).size).to.equal(303);
    const {chunk} = readRows(things, rows, namesIn(things, columnsOf(rows)), {dictionaries: new Dictionaries()});
    expect([...chunk.size]).to.deep.equal([3]);
  });
});

describe('columns that stand in memory as they are needed', () => {
  const dictionaries = new Dictionaries();
  const read = (size: Float64Array, good: Int8Array) =>
    readTable(things, {id: [1, 2], seen: [1, 2], size, good}, 2, {
      dictionaries,
      instants: 'ms',
    });

  it('are not copied', () => {
    const [size, good] = [Float64Array.of(1, 2), Int8Array.of(1, 0)];
    const {chunk} = read(size, good);
    expect(chunk.size.buffer).to.equal(size.buffer);
    expect(chunk.good.buffer).to.equal(good.buffer);
  });

  it('are another array for each reading, so that what is known of one is not taken for known of the next', () => {
    const size = Float64Array.of(1, 2);
    const good = Int8Array.of(1, 0);
    expect(read(size, good).chunk.size).not.to.equal(read(size, good).chunk.size);
  });

  it('are not changed where a cell cannot be read: they are copied then', () => {
    const [size, good] = [Float64Array.of(1, Infinity), Int8Array.of(1, 3)];
    const {chunk, quality} = read(size, Int8Array.of(1, 0));
    expect([...chunk.size]).to.deep.equal([1, NaN]);
    expect(
      [...read(Float64Array.of(1, 2), good).chunk.good],
      'a row is left out where a fallback would stand in',
    ).to.deep.equal([1]);
    expect([[...size], [...good]]).to.deep.equal([
      [1, Infinity],
      [1, 3],
    ]);
    expect(quality.columns['size']).to.deep.include({emptied: 1});
  });
});
