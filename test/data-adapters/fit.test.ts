import {expect} from '@open-wc/testing';
import {declaredTables} from '#internal/data-adapters/kernel/fit.js';
import {DataError, memory} from 'keepwell/data-adapters';
import {defineTable, instant, key, number, required, type Table} from 'keepwell/metrics/table';
import * as tables from 'keepwell/metrics/tables';
import {accounts, events, responses} from 'keepwell/metrics/tables';
import {dataErrorOf, numbersOf, readAll, valuesOf} from './reading.js';

const one = (row: object) => memory.open({data: [row]});

describe('declared tables', () => {
  it('are known by their ids', () => {
    expect(declaredTables).to.have.members(Object.values(tables).flatMap((table) => ('id' in table ? [table.id] : [])));
  });
});

describe('which table rows belong to', () => {
  it('is the one whose required columns are all there', async () => {
    const source = one({user: 'u', at: '2026-01-01T00:00Z', account: 'a'});
    const among = [accounts.pick('account', 'start'), events.pick('user', 'at')];
    const needsMore = [
      events.pick('user', 'at'),
      defineTable('both', '', {user: required(key('user', '')), x: required(number(''))}),
    ];
    expect((await readAll(source, events, {among: needsMore})).length).to.equal(1);
    // Both fit; events has three of the columns, accounts one.
    expect((await readAll(source, events, {among})).length).to.equal(1);
    expect((await readAll(source, accounts, {among})).length).to.equal(0);
  });

  it('is, of several, the one with most declared columns, the first of equals', async () => {
    const source = one({account: 'a', csm: 'c', score: 9});
    const among = [responses.pick('score', 'account'), accounts.pick('account')];
    expect((await readAll(source, responses, {among})).length).to.equal(1);
    expect((await readAll(source, accounts, {among})).length).to.equal(0);
    const reversed = [...among].reverse();
    expect((await readAll(source, accounts, {among: reversed})).length).to.equal(1);
    expect((await readAll(source, responses, {among: reversed})).length).to.equal(0);
  });

  it('is none of which no wanted column is there', async () => {
    const error = await dataErrorOf(readAll(one({account: 'a'}), responses.pick('score')));
    expect(error.code).to.equal('wrong-columns');
    expect(error.message).to.equal(
      '[memory] columns: expected responses with "score" (none of them there), got "account"',
    );
  });

  it('when none fits, is told per table with what is missing and what came', async () => {
    const source = memory.open({data: [{uid: 'u', at: 1}], columns: 'user: who'});
    const error = await dataErrorOf(
      readAll(source, events, {among: [events.pick('user', 'at'), accounts.pick('account')]}),
    );
    expect(error).to.be.instanceOf(DataError);
    expect(error.message).to.equal(
      '[memory] columns: expected events with "user" (called "who"), "at" ("user" (called "who") missing); or accounts with "account" ("account" missing), got "uid", "at"',
    );
  });

  it('is the named one, whatever the others have', async () => {
    const source = memory.open({data: {events: [{user: 'u', at: '2026-01-01T00:00Z'}], responses: [{score: 3}]}});
    const among = [events, responses];
    expect(valuesOf((await readAll(source, events, {among})).chunks, 'user')).to.deep.equal(['u']);
    expect(numbersOf((await readAll(source, responses, {among})).chunks, 'score')).to.deep.equal([3]);
    expect((await readAll(source, accounts, {among: [accounts]})).length).to.equal(0);
  });

  it('is told to be missing where the named one lacks what is required', async () => {
    const source = memory.open({data: {events: [{user: 'u'}]}});
    const error = await dataErrorOf(readAll(source, events.pick('user', 'at')));
    expect(error.code).to.equal('wrong-columns');
    expect(error.message).to.contain('"at" missing');
    expect((await readAll(source, events.pick('account', 'value'))).length).to.equal(1);
  });

  it('is told to be unknown where the data name tables that nobody knows', async () => {
    const error = await dataErrorOf(readAll(memory.open({data: {data: [{user: 'u'}]}}), events));
    expect(error.code).to.equal('wrong-columns');
    expect(error.message).to.equal('[memory] tables: expected events, got "data"');
  });

  it("may be an application's own", async () => {
    const readings = defineTable('readings', '', {sensor: required(key('sensor', '')), at: required(instant(''))});
    const source = memory.open({data: {readings: [{sensor: 's', at: '2026-01-01T00:00Z'}]}});
    expect(valuesOf((await readAll(source, readings)).chunks, 'sensor')).to.deep.equal(['s']);
  });

  it('does not mistake what objects inherit for columns', async () => {
    const odd = defineTable('odd', '', {
      constructor: key('x', ''),
      toString: key('x', ''),
    } as object as Table['columns']);
    const error = await dataErrorOf(readAll(one({score: 1}), odd));
    expect(error.code).to.equal('wrong-columns');
  });

  it('does not quote what is too long to be a name', async () => {
    const error = await dataErrorOf(readAll(one({['x'.repeat(41)]: 1}), events));
    expect(error.message).to.contain('a name of 41 characters').and.not.to.contain('xxx');
  });
});
