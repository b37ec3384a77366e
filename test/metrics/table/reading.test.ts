import {expect} from '@open-wc/testing';
import {
  addQuality,
  choice,
  columnsOf,
  date,
  defineTable,
  Dictionaries,
  flag,
  instant,
  isClean,
  key,
  list,
  MISSING,
  namesIn,
  NO_DATE,
  noRows,
  number,
  properties,
  readDate,
  readIso,
  readRows,
  readTable,
  required,
  takeRows,
  text,
  UNKNOWN,
  type PlainRow,
  type Reading,
} from 'keepwell/metrics/table';
import {sliceRows} from '#internal/metrics/table/take-rows.js';
import {rowSchema} from 'keepwell/metrics/table/row-schema';
import * as z from 'zod/mini';

const things = defineTable('things', 'Things for tests', {
  id: required(key('thing', 'which')),
  kind: choice(['big', 'small'], 'how large', 'small'),
  size: number('metres'),
  count: number('how many', 1),
  at: instant('when'),
  on: date('day'),
  good: flag('is it good'),
  note: text('anything'),
  more: properties('the rest'),
  parts: list({name: required(key('part', 'which part')), weight: number('kg')}, 'what it is made of'),
});

function read(rows: readonly PlainRow[], reading: Partial<Reading> = {}) {
  return readRows(things, rows, namesIn(things, columnsOf(rows)), {dictionaries: new Dictionaries(), ...reading});
}

describe('cells of objects', () => {
  const named = defineTable('named', 'Rows of objects of all kinds', {
    id: required(key('named', 'which')),
    size: number('metres'),
    constructor: number('as objects have one too'),
  });

  it('are own ones only, in each of many rows', () => {
    class Sized {
      readonly id = 'of a class';
      get size(): number {
        return 7;
      }
    }
    const plain = Array.from({length: 3000}, (_, i): PlainRow => ({id: `n${String(i)}`, size: i}));
    const inherits = Object.assign(Object.create({size: 8}) as object, {id: 'inherits'});
    const bare = Object.assign(Object.create(null) as object, {id: 'bare', size: 9});
    const rows = [...plain, new Sized(), inherits, bare, {id: 'last', constructor: 3}] as PlainRow[];
    const {chunk} = readRows(named, rows, namesIn(named, columnsOf(rows)), {dictionaries: new Dictionaries()});
    expect(Array.from(chunk.size)).to.deep.equal([...plain.map((_, i) => i), NaN, NaN, 9, NaN]);
    expect(Array.from(chunk.constructor).filter((cell) => cell === cell)).to.deep.equal([3]);
    expect(chunk.id.dictionary.value(chunk.id.codes[2999]!)).to.equal('n2999');
  });
});

describe('reading rows', () => {
  it('puts cells into typed columns, and missing ones into the mark of their kind', () => {
    const {chunk, quality} = read([
      {id: 'a', size: 2.5, at: '2026-01-31T09:00:00+01:00', on: '2026-02-28', good: true, note: 'x'},
      {id: 7},
    ]);
    expect([chunk.id.dictionary.value(0), chunk.id.dictionary.value(1)]).to.deep.equal(['a', '7']);
    expect([...chunk.size]).to.deep.equal([2.5, NaN]);
    expect([...chunk.at]).to.deep.equal([Date.UTC(2026, 0, 31, 8), NaN]);
    expect([...chunk.on]).to.deep.equal([20512, NO_DATE]);
    expect([...chunk.good]).to.deep.equal([1, MISSING]);
    expect(chunk.note).to.deep.equal(['x', null]);
    expect(isClean(quality)).to.equal(true);
  });

  it('drops a row without a required cell, and says where and what was expected', () => {
    const {chunk, quality} = read([{id: 'a'}, {id: ''}, {id: {}}]);
    expect(chunk.length).to.equal(1);
    expect(quality).to.deep.include({read: 3, kept: 1});
    expect(quality.columns['id']).to.deep.equal({
      dropped: 2,
      emptied: 0,
      expected: 'text or a number',
      example: {row: 3, got: 'an object'},
    });
  });

  it('empties an unreadable cell of another column, and counts it', () => {
    const {chunk, quality} = read([
      {id: 'a', size: '9'},
      {id: 'b', size: 'ten', at: 'yesterday'},
    ]);
    expect([...chunk.size]).to.deep.equal([NaN, NaN]);
    expect(quality.columns['size']).to.deep.include({dropped: 0, emptied: 2, example: {row: 1, got: '"9"'}});
    expect(quality.columns['at']?.example).to.deep.equal({row: 2, got: '"yesterday"'});
  });

  it('drops a row rather than let a fallback stand in for what could not be read', () => {
    const {chunk, quality} = read([
      {id: 'a', kind: 'huge', count: 3},
      {id: 'b', count: 'three'},
      {id: 'c', kind: null},
    ]);
    expect(chunk.length).to.equal(1);
    expect([chunk.kind.codes[0], chunk.count[0]]).to.deep.equal([chunk.kind.dictionary.find('small'), 1]);
    expect(quality.columns['kind']).to.deep.include({dropped: 1, expected: 'one of big, small'});
    expect(quality.columns['count']).to.deep.include({dropped: 1});
  });

  it('tells an absent column from a missing cell: every row has what an absent column is asked for', () => {
    const plain = defineTable('plain', 'No fallback', {kind: choice(['big', 'small'], 'how large'), size: number('m')});
    const reading = {dictionaries: new Dictionaries()};
    const absent = readTable(plain, {size: [1, 2]}, 2, reading).chunk.kind;
    expect(absent.codes[0]).to.equal(absent.dictionary.find('big'));
    const missing = readTable(plain, {kind: [null, 'big']}, 2, reading).chunk.kind;
    expect(missing.codes[0]).not.to.equal(missing.dictionary.find('big'));
    expect(missing.dictionary.find('middling')).to.equal(UNKNOWN);
  });

  it('drops all rows where a required column is not there, and says so', () => {
    const {chunk, quality} = read([{size: 1}, {size: 2}]);
    expect(chunk.length).to.equal(0);
    expect(quality.columns['id']).to.deep.include({dropped: 2, example: {row: 1, got: 'no such column'}});
  });

  it('reads numbers and flags out of text only where cells are text', () => {
    const rows = [{id: 'a', size: '1e3', good: 'true'}];
    expect([...read(rows, {text: true}).chunk.size]).to.deep.equal([1000]);
    expect([...read(rows, {text: true}).chunk.good]).to.deep.equal([1]);
    expect([...read(rows).chunk.size]).to.deep.equal([NaN]);
    for (const wrong of ['1,234', '12%', '0x10', 'Infinity', ' ', '--1']) {
      expect([...read([{id: 'a', size: wrong}], {text: true}).chunk.size], wrong).to.deep.equal([NaN]);
    }
  });

  it('takes numbers for instants only in the unit that was declared', () => {
    const rows = [{id: 'a', at: 1_700_000_000}];
    expect(read(rows).quality.columns['at']?.emptied).to.equal(1);
    expect([...read(rows, {instants: 's'}).chunk.at]).to.deep.equal([1_700_000_000_000]);
    expect([...read([{id: 'a', at: '1700000000'}], {instants: 's', text: true}).chunk.at]).to.deep.equal([
      1_700_000_000_000,
    ]);
    expect([...read(rows, {instants: 'us'}).chunk.at]).to.deep.equal([1_700_000]);
  });

  it('joins keys of one domain over tables', () => {
    const other = defineTable('other', 'Another', {of: key('thing', 'which')});
    const dictionaries = new Dictionaries();
    const first = read([{id: 'a'}, {id: 'b'}], {dictionaries}).chunk.id;
    const second = readTable(other, {of: ['b', 'c']}, 2, {dictionaries}).chunk.of;
    expect([...first.codes]).to.deep.equal([0, 1]);
    expect(second.dictionary).to.equal(first.dictionary);
    expect([...second.codes]).to.deep.equal([1, 2]);
  });

  it('encodes a property when it is asked for', () => {
    const {chunk} = read([{id: 'a', more: {plan: 'pro', seats: 3}}, {id: 'b'}, {id: 'c', more: {plan: true}}]);
    const plan = chunk.more.get('plan');
    expect([...plan.codes].map((code) => plan.dictionary.value(code))).to.deep.equal(['pro', null, 'true']);
    expect(chunk.more.get('plan')).to.equal(plan);
    expect([...chunk.more.get('__proto__').codes]).to.deep.equal([MISSING, MISSING, MISSING]);
  });

  it('reads lists inside rows as one run of small rows', () => {
    const {chunk, quality} = read([
      {id: 'a', parts: [{name: 'x', weight: 1}, {name: 'y'}]},
      {id: 'b'},
      {id: 'c', parts: [{name: 'x', weight: 2}]},
      {id: 'd', parts: 'none'},
    ]);
    expect([...chunk.parts.offsets]).to.deep.equal([0, 2, 2, 3, 3]);
    expect([...chunk.parts.items.name.codes]).to.deep.equal([0, 1, 0]);
    expect([...chunk.parts.items.weight]).to.deep.equal([1, NaN, 2]);
    expect(quality.columns['parts']).to.deep.include({emptied: 1, expected: 'a list of objects'});
  });

  it('keeps rows that were named like parts of every object', () => {
    const {chunk} = read([{id: '__proto__'}, {id: 'constructor'}, {id: 'toString'}]);
    expect([0, 1, 2].map((code) => chunk.id.dictionary.value(code))).to.deep.equal([
      '__proto__',
      'constructor',
      'toString',
    ]);
  });

  it('takes some rows of a chunk, with all kinds of columns', () => {
    const {chunk} = read([
      {id: 'a', size: 1, note: 'n', more: {p: 'q'}, parts: [{name: 'x'}]},
      {id: 'b', size: 2, on: '2026-01-01'},
      {id: 'c', size: 3, good: false, parts: [{name: 'y'}, {name: 'z'}]},
    ]);
    const taken = takeRows(chunk, Int32Array.of(2, 0));
    expect(taken.length).to.equal(2);
    expect([...taken.size]).to.deep.equal([3, 1]);
    expect([...taken.good]).to.deep.equal([0, MISSING]);
    expect(taken.note).to.deep.equal([null, 'n']);
    expect([...taken.parts.offsets]).to.deep.equal([0, 2, 3]);
    expect([...taken.parts.items.name.codes]).to.deep.equal([1, 2, 0]);
    expect([...taken.more.get('p').codes]).to.deep.equal([MISSING, 0]);
  });

  it('sees through rows that stand together, as they would be if they were moved', () => {
    const {chunk} = read([
      {id: 'a', size: 1, note: 'n', more: {p: 1}, parts: [{name: 'x'}], at: '2026-01-01T00:00:00Z'},
      {id: 'b', size: 2, on: '2026-01-01', more: {p: 2}, parts: [{name: 'y'}, {name: 'z'}]},
      {id: 'c', size: 3, good: false, kind: 'big', note: 'm'},
      {id: 'd', size: 4, parts: [{name: 'x'}]},
    ]);
    const sliced = sliceRows(chunk, 1, 3);
    const moved = takeRows(chunk, Int32Array.of(1, 2));
    expect(sliced.length).to.equal(2);
    expect(Object.keys(sliced)).to.deep.equal(Object.keys(moved));
    for (const name of ['size', 'count', 'at', 'on', 'good', 'note'] as const) {
      expect(sliced[name], name).to.deep.equal(moved[name]);
    }
    for (const of of [sliced, moved])
      expect([...of.id.codes].map((code) => of.id.dictionary.value(code)).join()).to.equal('b,c');
    expect([...sliced.kind.codes]).to.deep.equal([...moved.kind.codes]);
    expect([...sliced.more.get('p').codes]).to.deep.equal([...moved.more.get('p').codes]);
    expect([...sliced.parts.offsets]).to.deep.equal([0, 2, 2]);
    expect([...sliced.parts.items.name.codes]).to.deep.equal([...moved.parts.items.name.codes]);
    expect(sliced.size.buffer, 'nothing is moved').to.equal(chunk.size.buffer);
    expect([...sliceRows(sliced, 1, 2).size]).to.deep.equal([3]);
    expect(sliceRows(chunk, 4, 4).id.codes).to.have.length(0);
  });

  it('adds up the quality of parts, with rows counted from the beginning', () => {
    const first = read([{id: 'a'}, {id: 'b'}]).quality;
    const second = read([{id: 'c', size: 'x'}]).quality;
    const third = read([{id: '', size: 'y'}]).quality;
    const all = [first, second, third].reduce(addQuality, noRows);
    expect(all).to.deep.include({read: 4, kept: 3});
    expect(all.columns['size']).to.deep.include({emptied: 2, example: {row: 3, got: '"x"'}});
    expect(all.columns['id']).to.deep.include({dropped: 1, example: {row: 4, got: 'nothing'}});
  });
});

describe('instants and dates', () => {
  const at = (value: string): string => new Date(readIso(value)).toISOString();

  it('reads ISO 8601 with a zone, to the millisecond', () => {
    expect(at('2026-03-29T01:30:00.123Z')).to.equal('2026-03-29T01:30:00.123Z');
    expect(at('2026-03-29 01:30:00.1239+02:00')).to.equal('2026-03-28T23:30:00.123Z');
    expect(at('2026-03-29T01:30Z')).to.equal('2026-03-29T01:30:00.000Z');
    expect(at('2026-03-29T01:30:00-0330')).to.equal('2026-03-29T05:00:00.000Z');
    expect(at('2026-03-29T01:30:00+05')).to.equal('2026-03-28T20:30:00.000Z');
    expect(at('0001-01-01T00:00:00Z')).to.equal('0001-01-01T00:00:00.000Z');
  });

  it('counts a leap second as the last second of its minute', () => {
    expect(at('2016-12-31T23:59:60Z')).to.equal('2016-12-31T23:59:59.000Z');
  });

  it('refuses what would have to be guessed or does not exist', () => {
    for (const wrong of [
      '2026-03-29T01:30:00',
      '2026-03-29',
      '29.03.2026 01:30Z',
      '2026-02-29T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-01-01T24:00:00Z',
      '2026-01-01T00:60:00Z',
      '2026-01-01T00:00:61Z',
      '2026-01-01T00:00:00.Z',
      '',
      'Z',
      '2026-01-01T00:00:00Zjunk',
      '2026-01-01T00:00:00+25:00',
      '1700000000',
    ]) {
      expect(readIso(wrong), wrong).to.be.NaN;
    }
    for (const wrong of ['2026-02-29', '2026-00-01', '2026-1-1', '01/02/2026', '2026-01-01T00:00:00Z', '']) {
      expect(readDate(wrong), wrong).to.be.NaN;
    }
    expect(readDate('2024-02-29')).to.equal(19782);
  });

  it('reads each date of a column by itself, whatever stood in it before', () => {
    const dates = [
      '2024-02-29',
      '2034-02-29',
      '2024-02-29',
      '1924-02-29',
      '2026-01-31',
      '2026-02-00',
      '2026/01/31',
      '2026-01-3',
    ];
    const column = [...dates, ...dates.toReversed()].map((on, id) => ({id, on}));
    const expected = column.map(({on}) => readDate(on));
    const {chunk, quality} = read(column);
    expect([...chunk.on]).to.deep.equal(expected.map((day) => (Number.isNaN(day) ? NO_DATE : day)));
    expect(quality.columns['on']?.emptied).to.equal(expected.filter(Number.isNaN).length);
  });
});

describe('declaring a table', () => {
  it('refuses the names that chunks and accumulators need', () => {
    expect(() => defineTable('result', '', {})).to.throw(RangeError, /expected another name/);
    expect(() => defineTable('x', '', {length: number('')})).to.throw(RangeError, /expected another name/);
  });

  it('picks columns, and still knows the whole', () => {
    const picked = things.pick('id', 'size');
    expect(Object.keys(picked.columns)).to.deep.equal(['id', 'size']);
    expect(picked.whole).to.equal(things);
    expect(picked.pick('id').whole).to.equal(things);
  });

  it('gives a schema of rows, and from it a JSON Schema with descriptions', () => {
    const schema = rowSchema(things);
    expect(z.safeParse(schema, {id: 'a', kind: 'big', parts: [{name: 'x'}]}).success).to.equal(true);
    expect(z.safeParse(schema, {kind: 'big'}).success).to.equal(false);
    expect(z.safeParse(schema, {id: 'a', kind: 'huge'}).success).to.equal(false);
    const json = z.toJSONSchema(schema, {io: 'input'});
    expect(json.required).to.deep.equal(['id']);
    expect(JSON.stringify(json)).to.contain('how large');
  });
});
