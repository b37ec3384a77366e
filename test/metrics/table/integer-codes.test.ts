import {expect} from '@open-wc/testing';
import {MISSING, UNKNOWN} from 'keepwell/metrics/table';
import {GrowingDictionary} from '#internal/metrics/table/dictionary.js';
import {integerIn, IntegerCodes} from '#internal/metrics/table/integer-codes.js';
import {seededRandom} from '#internal/metrics/statistics/random.js';

/** The inverse of the factor that spreads keys (modulo 2^32): products with it land where one wants them to. */
const UNSPREAD = 0x0e8b2f51;

describe('codes of integers', () => {
  it('undo the spreading, so that the next test has collisions', () => {
    expect(Math.imul(0x9e3779b1, UNSPREAD)).to.equal(1);
  });

  it('keep apart keys that all belong in the same place, while the table grows', () => {
    const known = new IntegerCodes();
    const codes = Array.from({length: 300}, (_, i) => i);
    // Spread, these are 0, 1, 2 …: their high bits, which choose the place, are all 0.
    const keys = codes.map((i) => Math.imul(i, UNSPREAD));
    expect(keys.map((key, code) => known.code(key, code))).to.deep.equal(codes);
    expect(keys.map((key) => known.find(key))).to.deep.equal(codes);
    expect(keys.map((key) => known.code(key, 999))).to.deep.equal(codes);
    expect(known.find(Math.imul(300, UNSPREAD))).to.equal(UNKNOWN);
  });

  it('run over the end of the table to its beginning', () => {
    const known = new IntegerCodes();
    // The last of the 16 places of the smallest table, three times.
    const keys = [0, 1, 2].map((i) => Math.imul(0xf0000000 + i, UNSPREAD));
    keys.forEach((key, code) => known.code(key, code));
    expect(keys.map((key) => known.find(key))).to.deep.equal([0, 1, 2]);
  });

  it('know the smallest and the largest, and 0, which empty places hold too', () => {
    const known = new IntegerCodes();
    expect(known.find(0)).to.equal(UNKNOWN);
    const keys = [-(2 ** 31), 2 ** 31 - 1, -1, 1];
    keys.forEach((key, code) => known.code(key, code));
    expect(known.find(0)).to.equal(UNKNOWN);
    expect(known.code(0, 4)).to.equal(4);
    expect([...keys, 0].map((key) => known.find(key))).to.deep.equal([0, 1, 2, 3, 4]);
  });
});

describe('an integer in a text', () => {
  it('is there where a number is written so, and nowhere else', () => {
    for (const value of [0, 7, -7, 10, 2 ** 31 - 1, -(2 ** 31)]) expect(integerIn(String(value))).to.equal(value);
    for (const text of [
      ...['', '-', '+1', '-0', '00', '007', '-07', '1.0', '1e3', ' 1', '1 ', '0x1', '١', 'a', '1a', 'NaN'],
      ...[String(2 ** 31), String(-(2 ** 31) - 1), '99999999999', '4294967296', '12345678901234567890'],
    ]) {
      expect(integerIn(text), text).to.equal(null);
    }
  });
});

/** Keys as they may come, many of them more than once, some of them both as numbers and as texts. */
function someKey(random: () => number): string | number {
  const integer = Math.floor((random() - 0.5) * 2 ** Math.floor(40 * random()));
  const kind = Math.floor(7 * random());
  if (kind === 0) return integer / 8;
  if (kind === 1) return integer * 1e300;
  if (kind === 2) return `${integer}`;
  if (kind === 3) return `0${integer}`;
  if (kind === 4) return `user-${integer}`;
  return integer;
}

describe('a dictionary that grows', () => {
  it('gives a column of integers the codes that it gives them one by one', () => {
    const random = seededRandom(21);
    const columns = Array.from({length: 3}, () =>
      Int32Array.from({length: 3000}, () => (random() - 0.5) * 2 ** Math.floor(33 * random())),
    );
    const [whole, single] = [new GrowingDictionary(['5', 'a']), new GrowingDictionary(['5', 'a'])];
    for (const column of columns) {
      expect([...whole.codesOfIntegers(column)]).to.deep.equal(
        Array.from(column, (value) => single.codeOfNumber(value)),
      );
    }
    expect(whole.size).to.be.greaterThan(3000);
    for (let code = 0; code < single.size; code++) expect(whole.value(code)).to.equal(single.value(code));
  });

  for (let seed = 1; seed <= 20; seed++) {
    it(`gives the codes that a map of texts gives (seed ${seed})`, () => {
      const random = seededRandom(seed);
      const dictionary = new GrowingDictionary();
      const texts: string[] = [];
      const codes = new Map<string, number>();
      for (let i = 0; i < 5000; i++) {
        const key = someKey(random);
        const text = String(key);
        if (dictionary.find(text) !== (codes.get(text) ?? UNKNOWN)) expect.fail(`find ${text} before it came`);
        if (!codes.has(text)) {
          codes.set(text, texts.length);
          texts.push(text);
        }
        const code = typeof key === 'number' ? dictionary.codeOfNumber(key) : dictionary.code(key);
        if (code !== codes.get(text)) expect.fail(`${typeof key} ${text}: expected ${codes.get(text)}, got ${code}`);
      }
      expect(dictionary.size).to.equal(texts.length);
      expect(texts.map((_, code) => dictionary.value(code))).to.deep.equal(texts);
      expect(texts.map((text) => dictionary.find(text))).to.deep.equal(texts.map((_, code) => code));
      expect([dictionary.value(MISSING), dictionary.value(texts.length)]).to.deep.equal([null, null]);
    });
  }
});
