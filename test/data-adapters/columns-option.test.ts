import {expect} from '@open-wc/testing';
import {columnsOf} from '#internal/data-adapters/kernel/columns-option.js';
import {DataError} from 'keepwell/data-adapters';
import {leastTime} from '../least-time.js';

describe('option columns', () => {
  for (const [text, renamed] of [
    ['', {}],
    ['  ', {}],
    ['user: distinct_id, at: time', {user: 'distinct_id', at: 'time'}],
    ['user:distinct_id,at:time,', {user: 'distinct_id', at: 'time'}],
    [' user : User ID ', {user: 'User ID'}],
    [`at: 'time, utc', user: "a:b"`, {at: 'time, utc', user: 'a:b'}],
    [`'at' : '  '`, {at: '  '}],
    ['at: größe', {at: 'größe'}],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(columnsOf(text)).to.deep.equal(renamed);
    });
  }

  it('keeps names that objects know as own properties', () => {
    const renamed = columnsOf('__proto__: x, constructor: y');
    expect(Object.entries(renamed)).to.deep.equal([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(Object.getPrototypeOf(renamed)).to.equal(Object.prototype);
  });

  for (const [text, where] of [
    ['user', 'character 1'],
    ['user distinct_id', 'character 1'],
    ['user: a, at', 'character 10'],
    ['user: a: b', 'character 7'],
    ['user:', 'character 6'],
    ['user: , at: b', 'character 7'],
    [`user: 'open`, 'character 7'],
    ['user: "a" b', 'character 7'],
    [': a', 'character 1'],
  ] as const) {
    it(`says where ${JSON.stringify(text)} is wrong`, () => {
      expect(() => columnsOf(text))
        .to.throw(DataError, where)
        .with.property('code', 'bad-option');
    });
  }

  it('takes long hostile text in its stride', async () => {
    for (const text of [`a:${' '.repeat(1e5)}"`, 'a'.repeat(1e5), 'a:b,'.repeat(25_000) + ':', `'${'"'.repeat(1e5)}`]) {
      expect(await leastTime(() => expect(() => columnsOf(text)).to.throw(DataError), 1500)).to.be.below(1500);
    }
  });
});
