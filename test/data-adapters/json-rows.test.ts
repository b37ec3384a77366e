import {expect} from '@open-wc/testing';
import {addQuality, defineTable, Dictionaries, key, noRows, number, required, text, instant, type DataQuality} from 'keepwell/metrics/table'; // prettier-ignore
import {DataError} from 'keepwell/data-adapters';
import type {DataDocument} from '#internal/data-adapters/kernel/document.js';
import {jsonArray} from '#internal/data-adapters/kernel/formats/json-array.js';
import {ndjsonDocument} from '#internal/data-adapters/kernel/formats/ndjson.js';
import {plainDocument} from '#internal/data-adapters/kernel/plain-data.js';
import {countingLooks} from './counted-looks.js';

const things = defineTable('things', 'For tests', {
  k: key('thing', ''),
  r: required(key('thing', '')),
  n: number(''),
  at: instant(''),
  t: text(''),
});
const names = new Map(Object.keys(things.columns).map((name) => [name, name]));
const signal = new AbortController().signal;
const options = {who: 'test', where: 'here', signal};
const encoder = new TextEncoder();

// eslint-disable-next-line @typescript-eslint/require-await -- as they come over a network
async function* piecesOf(content: string, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const bytes = encoder.encode(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

/** What a table gets of data, cell by cell, and how good it is. */
async function shown({parts}: DataDocument) {
  const rows: unknown[][] = [];
  let quality: DataQuality = noRows;
  const dictionaries = new Dictionaries();
  for await (const read of parts[0]!.read(things, names, {dictionaries}, signal)) {
    quality = addQuality(quality, read.quality);
    const {k, r, n, at, t} = read.chunk;
    for (let row = 0; row < read.chunk.length; row++) {
      const number = Object.is(n[row], -0) ? '-0' : n[row];
      rows.push([k.dictionary.value(k.codes[row]!), r.dictionary.value(r.codes[row]!), number, at[row], t[row]]);
    }
  }
  return {columns: parts[0]!.columns, rows, quality, keys: dictionaries.of('thing').size};
}

/** What comes of reading, or what it fails with. */
async function outcomeOf(read: () => Promise<DataDocument>) {
  try {
    return await shown(await read());
  } catch (error) {
    if (error instanceof SyntaxError) return 'no JSON';
    if (error instanceof DataError) return error.message;
    throw error;
  }
}

/** Pseudo-random numbers from 0 to 1, the same in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

const values = [
  ...[
    '"a"',
    '"b"',
    '""',
    '"7"',
    '"é日😀"',
    '"\\u0041\\n"',
    '"\\ud83d\\ude00"',
    '"\\ud83d"',
    '"a\\"b"',
    '"\\\\"',
    '"\\/"',
  ],
  ...['1', '7', '-0', '0.5', '1e3', '1E+2', '1e400', '-1.25e-3', '123456789012345678901', '1767225600000'],
  ...['true', 'false', 'null', '{}', '[]', '{"k":[1,"]}"]}', '"2026-01-31T09:00:00Z"', '"2026-01-31T09:00:00.120Z"'],
  ...['"2026-01-31T09:00Z"', '"2026-01-31T09:60Z"'],
  ...['"2026-02-30T09:00:00Z"', '"2026-01-31T09:00:60Z"', '"2026-01-31T09:00+01:00"', `"${'long '.repeat(20)}"`],
];
const broken = [
  ...['01', '+1', '.5', '1.', 'nul', 'truex', 'NaN', '"\t"', '"\\x"', '"\\u12"', "'a'", '', '1 2', '-', '1e', '[1,]'],
  ...['{"a"}', '{"a":1,}', '"a', '[}', '{]', '"a\\'],
];

/** A row as JSON, of what makes reading hard; `bad` of its values are none. */
function hardRow(random: () => number, bad: number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const blank = (): string => (random() < 0.05 ? pick([' ', '\t', '\r', '  ']) : '');
  const called = ['r', 'at', 'n', 'k', 't'].filter(() => random() < 0.9);
  if (random() < 0.1) called.reverse();
  if (random() < 0.05) called.push(pick(['r', '1', '0', '__proto__', 'constructor', 'later', 'é', 'a"b']));
  const members = called.map((name) => {
    const usual = new Map([
      ['r', `"u${Math.floor(random() * 9)}"`],
      ['at', '"2026-01-31T09:00:00Z"'],
      ['n', '5'],
    ]).get(name);
    const value = random() < bad ? pick(broken) : usual !== undefined && random() < 0.7 ? usual : pick(values);
    const shownName = random() < 0.02 ? '"\\u006b"' : JSON.stringify(name);
    return `${blank()}${shownName}${blank()}:${blank()}${value}${blank()}`;
  });
  const row = `{${members.join()}}`;
  if (random() >= bad) return row;
  return pick([row.slice(0, -1), `${row}x`, `${row},`, `[${row}]`, '5', 'null', '{}', '[]', '{,}', row + row]);
}

const sizes = [1, 2, 3, 7, 64, 4096];

describe('rows of JSON', () => {
  it('in an array are what JSON.parse makes of them, wherever the text is cut', async () => {
    const random = randomFrom(20_260_505);
    const outcomes = new Set<string>();
    for (let run = 0; run < 1200; run++) {
      const blank = (): string => (random() < 0.1 ? [' ', '\n', '\r\n\t'][Math.floor(random() * 3)]! : '');
      const bad = run % 3 === 0 ? 0.01 : 0;
      const rows = Array.from({length: Math.floor(random() * 60)}, () => blank() + hardRow(random, bad) + blank());
      if (random() < 0.1) rows.splice(1, 0, ['1', 'null', '"x,]}"', '[{"k":1}]'][Math.floor(random() * 4)]!);
      let content = `${blank()}[${rows.join()}]${blank()}`;
      if (random() < 0.1) content = content.slice(0, Math.floor(random() * content.length));
      if (random() < 0.03) content += ']';
      const expected = await outcomeOf(async () => plainDocument(JSON.parse(content) as unknown, options));
      const size = sizes[run % sizes.length]!;
      const got = await outcomeOf(() => jsonArray(piecesOf(content, size), options));
      expect(got, `${content.slice(0, 2000)} by ${size}`).to.deep.equal(expected);
      outcomes.add(typeof got === 'string' ? got.replace(/got .*/, '') : 'rows');
    }
    expect([...outcomes].length, 'rows, no JSON, and no array of rows').to.equal(3);
  });

  it('on lines are what JSON.parse makes of each line, wherever the text is cut', async () => {
    const random = randomFrom(20_260_606);
    let torn = 0;
    for (let run = 0; run < 800; run++) {
      const rows = Array.from({length: 1 + Math.floor(random() * 60)}, () => hardRow(random, run % 2 === 0 ? 0.02 : 0));
      const content = rows.map((row) => row + ['\n', '\r\n', ' \n', '\n\n'][Math.floor(random() * 4)]!).join('');
      const parsed = rows.map((row): unknown => {
        try {
          return JSON.parse(row);
        } catch {
          return 'no JSON';
        }
      });
      const isRow = (row: unknown): boolean => typeof row === 'object' && row !== null && !Array.isArray(row);
      if (!parsed.some(isRow)) continue;
      const expected = await shown(await plainDocument(parsed, options));
      const size = sizes[run % sizes.length]!;
      const got = await shown(await ndjsonDocument(piecesOf(content, size), options));
      // What is no row is told by its line there.
      const counted = ({malformed, ...rest}: DataQuality) => ({
        ...rest,
        malformed: malformed?.count,
        at: malformed?.example.row,
      });
      expect({...got, quality: counted(got.quality)}, content).to.deep.equal({
        ...expected,
        quality: counted(expected.quality),
      });
      torn += got.quality.malformed?.count ?? 0;
    }
    expect(torn).to.be.above(200);
  });

  it('are held as columns where the next rows are otherwise', async () => {
    for (const ending of [':00Z', ':00:01Z', ':00:01.002Z']) {
      const rows = Array.from({length: 20_000}, (_, i) => {
        if (i % 5000 === 4999) return {r: 'odd', at: i, n: 'x', t: {}, k: true};
        const at = `2026-01-${10 + (i % 20)}T${10 + (i % 10)}${ending}`;
        return {r: `u${i % 7}`, at, n: i / 4, ...(i > 9000 && {k: i, t: i % 3 === 0 ? at : `${i}`})};
      });
      const expected = await outcomeOf(() => plainDocument(rows, options));
      expect(await outcomeOf(() => jsonArray(piecesOf(JSON.stringify(rows), 65_536), options))).to.deep.equal(expected);
      const lines = rows.map((row) => JSON.stringify(row)).join('\n');
      expect(await outcomeOf(() => ndjsonDocument(piecesOf(lines, 65_536), options))).to.deep.equal(expected);
    }
  });

  it('may have a name of their own each', async () => {
    const rows = Array.from({length: 30_000}, (_, i) => ({r: 'a', [`column ${i}`]: i}));
    const {columns, quality} = (await outcomeOf(() => jsonArray(piecesOf(JSON.stringify(rows), 65_536), options))) as {
      readonly columns: readonly string[];
      readonly quality: DataQuality;
    };
    expect(columns).to.have.length(30_001);
    expect(quality.kept).to.equal(30_000);
  });

  it('are read the same where members stand on lines of their own, or are many', async () => {
    const names = Array.from({length: 100}, (_, i) => `c${i}`);
    const rows = Array.from({length: 300}, (_, i) => ({
      ...Object.fromEntries(
        names.filter((_name, place) => (i + place) % 9 > 0).map((name, place) => [name, place * i]),
      ),
      r: `u${i}`,
      n: i,
    }));
    const expected = await outcomeOf(() => plainDocument(rows, options));
    for (const space of ['', '  ', '\t']) {
      const content = JSON.stringify(rows, null, space);
      expect(await outcomeOf(() => jsonArray(piecesOf(content, 999), options)), space).to.deep.equal(expected);
    }
  });

  it('on lines end where the line does, also among members', async () => {
    const lines = [
      '{"r":"a","n":1}',
      '{"r":',
      '"b","n":2}',
      '{"r":"c",',
      '"n":3}',
      '{"r":"d","n":[',
      ']}',
      '{"r":"e","n":5}',
    ];
    const {rows, quality} = await shown(await ndjsonDocument(piecesOf(lines.join('\n'), 4096), options));
    expect(rows.map(([, r]) => r)).to.deep.equal(['a', 'e']);
    expect(quality.malformed).to.deep.include({count: 6, example: {row: 2, got: 'line 2: no JSON'}});
  });

  for (const [what, read, ends] of [
    ['in an array', jsonArray, ['[', ']']],
    ['on lines', ndjsonDocument, ['', '\n']],
  ] as const) {
    for (const hostile of ['x', '\\', '"', '[', '{', ',']) {
      it(`${what} are not looked at again and again where a long one of ${hostile} comes in small pieces`, async () => {
        const content = ends.join(JSON.stringify({r: 'a', n: 1, t: hostile.repeat(50_000)}));
        const {result, looks} = await countingLooks(() => outcomeOf(() => read(piecesOf(content, 100), options)));
        expect(result).to.have.nested.property('quality.kept', 1);
        expect(looks).to.be.within(content.length, 10 * content.length);
      });
    }
  }
});
