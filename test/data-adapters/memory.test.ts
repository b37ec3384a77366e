import {expect} from '@open-wc/testing';
import {memory, type PlainData} from 'keepwell/data-adapters';
import {accounts, events, opportunities, responses} from 'keepwell/metrics/tables';
import {dataErrorOf, frozen, numbersOf, readAll, valuesOf} from './reading.js';

const day = Date.UTC(2026, 0, 1);

describe('adapter memory', () => {
  it('reads rows', async () => {
    const source = memory.open({data: [{score: 9}, {score: 3, kind: 'nps'}]});
    const {chunks, quality} = await readAll(source, responses.pick('score', 'kind'));
    expect(numbersOf(chunks, 'score')).to.deep.equal([9, 3]);
    expect(valuesOf(chunks, 'kind')).to.deep.equal([null, 'nps']);
    expect(quality).to.deep.include({read: 2, kept: 2, malformed: null, ignored: []});
  });

  it('reads columns: arrays, typed arrays, and codes with values', async () => {
    const data = {
      user: {codes: Int8Array.of(1, 0, 1, -1), values: ['a', 'b']},
      event: {codes: [0, 0, 0, 0], values: ['login']},
      at: Float64Array.of(day, day + 1, day + 2, day + 3),
      value: ['x', 2, null, 4],
    };
    const {chunks, quality} = await readAll(memory.open({data, instants: 'ms'}), events);
    expect(valuesOf(chunks, 'user')).to.deep.equal(['b', 'a', 'b']);
    expect(valuesOf(chunks, 'event')).to.deep.equal(['login', 'login', 'login']);
    expect(numbersOf(chunks, 'at')).to.deep.equal([day, day + 1, day + 2]);
    expect(numbersOf(chunks, 'value')).to.deep.equal([NaN, 2, NaN]);
    expect(quality.columns.user).to.deep.include({dropped: 1});
    expect(quality.columns.value).to.deep.include({emptied: 1});
  });

  it('reads a column of a choice from codes', async () => {
    const data = {score: [1, 2], kind: {codes: Int16Array.of(1, 0), values: ['nps', 'csat']}};
    const {chunks} = await readAll(memory.open({data}), responses.pick('score', 'kind'));
    expect(valuesOf(chunks, 'kind')).to.deep.equal(['csat', 'nps']);
  });

  it('joins coded keys of several tables, also where one has other values', async () => {
    const data = {
      accounts: {account: {codes: Int32Array.of(0, 1), values: ['a1', 'a2']}},
      events: {
        user: {codes: [0, 0, null], values: [7]},
        account: {codes: [1, 0, -1], values: ['a2', 'a3']},
        at: ['2026-01-01T00:00Z', '2026-01-01T00:00Z', '2026-01-01T00:00Z'],
      },
    };
    const source = memory.open({data});
    const among = [accounts, events];
    const first = await readAll(source, accounts, {among});
    const second = await readAll(source, events, {among});
    expect([...first.chunks[0]!.account.codes]).to.deep.equal([0, 1]);
    expect([...second.chunks[0]!.account.codes]).to.deep.equal([2, 1]);
    expect(second.chunks[0]!.account.dictionary).to.equal(first.chunks[0]!.account.dictionary);
    expect(valuesOf(second.chunks, 'user')).to.deep.equal(['7', '7']);
    expect(second.quality.columns.user).to.deep.include({dropped: 1, example: {row: 3, got: 'nothing'}});
  });

  it('keeps the codes of a column over all chunks, however its values are coded', async () => {
    const length = 20_000;
    const codes = Int32Array.from({length}, (_, i) => i % 3);
    const data = {score: new Float64Array(length), account: {codes, values: ['x', 'y', 'x']}};
    const {chunks} = await readAll(memory.open({data}), responses);
    expect(chunks.length).to.be.above(1);
    expect(valuesOf(chunks, 'account')).to.deep.equal(Array.from(codes, (code) => ['x', 'y', 'x'][code]));
    codes.fill(1);
    expect(valuesOf(chunks, 'account').slice(0, 3), 'what the page does later').to.deep.equal(['x', 'y', 'x']);
  });

  for (const [got, code] of [
    ['7', 7],
    ['-2', -2],
    ['0.5', 0.5],
    ['NaN', NaN],
    ['4294967295', 4294967295],
    ['a string', '0'],
    ['a bigint', 0n],
  ] as const) {
    it(`refuses the code ${got} (${typeof code}), which no value has`, async () => {
      const data = {score: [1, 2], account: {codes: [0, code], values: ['a', 'b']}} as unknown as PlainData;
      const error = await dataErrorOf(readAll(memory.open({data}), responses));
      expect(error.code).to.equal('unreadable');
      expect(error.message).to.equal(
        `[memory] column "account", row 2: expected a code from -1 (missing) to 1, got ${got}`,
      );
    });
  }

  it('reads lists and properties as columns where another column says that they are', async () => {
    const data = {
      id: ['o1'],
      amount: [5],
      type: ['new'],
      status: ['won'],
      touches: [[{kind: 'review', on: '2026-01-02'}]],
    };
    const {chunks} = await readAll(memory.open({data}), opportunities);
    expect(valuesOf([chunks[0]!.touches.items], 'kind')).to.deep.equal(['review']);
    const some = {user: ['u'], at: ['2026-01-01T00:00Z'], properties: [{plan: 'pro'}]};
    const read = await readAll(memory.open({data: some}), events);
    expect(valuesOf([{length: 1, plan: read.chunks[0]!.properties.get('plan')}], 'plan')).to.deep.equal(['pro']);
  });

  it('reads tables, each as rows or columns, whose keys join by code', async () => {
    const data = {
      accounts: {account: ['a2', 'a1'], segment: ['s', 't']},
      events: [{user: 'u', account: 'a1', at: '2026-01-01T00:00Z'}],
      responses: [],
    };
    const source = memory.open({data});
    const among = [accounts, events];
    const first = await readAll(source, accounts, {among});
    const second = await readAll(source, events, {among});
    expect([...first.chunks[0]!.account.codes]).to.deep.equal([0, 1]);
    expect(second.chunks[0]!.account.dictionary).to.equal(first.chunks[0]!.account.dictionary);
    expect(second.chunks[0]!.account.codes[0]).to.equal(1);
  });

  it('reads columns by other names and instants in other units', async () => {
    const data = [{'User ID': 7, t: day / 1000}];
    const source = memory.open({data, columns: {user: 'User ID', at: 't'}, instants: 's'});
    const {chunks, quality} = await readAll(source, events);
    expect(valuesOf(chunks, 'user')).to.deep.equal(['7']);
    expect(numbersOf(chunks, 'at')).to.deep.equal([day]);
    expect(quality.ignored).to.deep.equal([]);
  });

  it('tells the columns that no table declares', async () => {
    const source = memory.open({
      data: [
        {score: 1, x: 1},
        {score: 2, y: 1, constructor: 1},
      ],
    });
    const {quality} = await readAll(source, responses.pick('score'));
    expect(quality.ignored).to.deep.equal(['x', 'y', 'constructor']);
  });

  it('counts what is no row, and keeps the count of rows right', async () => {
    const data = [null, {score: 1}, 5, {score: 'x'}, [1], 'text', {score: 3}] as unknown as PlainData;
    const {quality, chunks} = await readAll(memory.open({data}), responses.pick('score'));
    expect(numbersOf(chunks, 'score')).to.deep.equal([1, NaN, 3]);
    expect(quality).to.deep.include({read: 7, kept: 3});
    expect(quality.malformed).to.deep.equal({count: 4, expected: 'an object', example: {row: 1, got: 'null'}});
    expect(quality.columns.score!.example).to.deep.equal({row: 4, got: '"x"'});
  });

  for (const [what, data] of [
    ['no rows', []],
    ['nothing in an object', {}],
    ['empty columns', {score: []}],
    ['an empty table', {responses: []}],
  ] as const) {
    it(`has no chunk for ${what}`, async () => {
      expect((await readAll(memory.open({data}), responses)).chunks).to.deep.equal([]);
    });
  }

  for (const [what, data, got] of [
    [
      'text',
      '[object Object]',
      'data: expected rows (an array of objects), columns (an object of arrays), or tables of these by name, got text',
    ],
    ['null', null, 'got null'],
    ['a number', 42, 'got a number'],
    ['numbers', [9, 10], 'got an array of a number'],
    ['a function', () => 1, 'got a function'],
    ['an error of a server', {error: 'no access', code: 7}, '"error": expected'],
    ['a table beside something else', {events: [{user: 1}], total: 1}, '"total": expected'],
    ['a table that is none', {events: {user: 'u'}}, '"events": expected'],
    ['columns of different length', {score: [1, 2], account: ['a']}, 'column "account": expected 2 cells'],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const error = await dataErrorOf(readAll(memory.open({data: data as PlainData}), responses));
      expect(error.code).to.equal('unreadable');
      expect(error.message).to.contain(got);
    });
  }

  for (const json of [
    '{"__proto__":{"pwned":1}}',
    '{"constructor":{"prototype":{"pwned":1}}}',
    '[{"__proto__":{"pwned":1},"score":1}]',
    '{"a":{"__proto__":{"pwned":1}}}',
    '{"__proto__.pwned":1}',
    '{"constructor.prototype.pwned":1}',
    '{"__proto__":{"toString":"x"}}',
    '[["__proto__","pwned",1]]',
    '{"data":[{"score":1}],"__proto__":{"isAdmin":true,"pwned":1}}',
    '{"__proto__":[{"pwned":1,"score":1}],"responses":[{"score":1}]}',
    '{"__proto__":["pwned"],"score":[1]}',
  ]) {
    it(`leaves prototypes alone: ${json}`, async () => {
      await readAll(memory.open({data: JSON.parse(json) as PlainData, columns: '__proto__: score'}), responses).catch(
        () => null,
      );
      expect(({} as {pwned?: number}).pwned).to.equal(undefined);
      expect(Object.keys(Object.prototype)).to.deep.equal([]);
      expect(Object.prototype.toString.call({})).to.equal('[object Object]');
    });
  }

  it('takes only own properties for cells', async () => {
    const row = Object.create({score: 9}) as object;
    const {quality, chunks} = await readAll(memory.open({data: [row, {score: 1}]}), responses.pick('score'));
    expect(numbersOf(chunks, 'score')).to.deep.equal([NaN, 1]);
    expect(quality.columns).to.deep.equal({});
  });

  it('changes nothing of what it is given', async () => {
    const data = frozen({
      accounts: {account: {codes: [0, 1, 0], values: ['a', 'b']}, seats: [1, 2, 3]},
      responses: [{score: 1, account: 'a'}, {score: 2}],
    });
    const before = JSON.stringify(data);
    const source = memory.open(frozen({data, columns: {account: 'account'}}));
    await readAll(source, accounts, {among: [accounts, responses]});
    await readAll(source, responses, {among: [accounts, responses]});
    expect(JSON.stringify(data)).to.equal(before);
  });

  it('reads the keys that were there, whatever the page has changed before somebody asks for them', async () => {
    const account = Float64Array.of(1, 2);
    const rows = [{account: 'a', seats: 1}];
    const read = await readAll(memory.open({data: {account}}), accounts);
    const readRows = await readAll(memory.open({data: rows}), accounts);
    account.fill(9);
    rows[0]!.account = 'b';
    expect(valuesOf(read.chunks, 'account')).to.deep.equal(['1', '2']);
    expect(valuesOf(readRows.chunks, 'account')).to.deep.equal(['a']);
  });

  it('does not hand out the arrays it was given', async () => {
    const score = Float64Array.of(1, 2, 3);
    const {chunks} = await readAll(memory.open({data: {score}}), responses.pick('score'));
    chunks[0]!.score[0] = 100;
    expect(score[0]).to.equal(1);
  });

  it('reads what is there when it is asked', async () => {
    const data = [{score: 1}];
    const source = memory.open({data});
    data.push({score: 2});
    expect((await readAll(source, responses.pick('score'))).length).to.equal(2);
    data.length = 0;
    expect((await readAll(source, responses.pick('score'))).length).to.equal(0);
  });

  it('lets the page have its turn in between', async () => {
    const data = Array.from({length: 900_000}, (_, i) => ({user: `u${i}`, at: day + i}));
    let turns = 0;
    let isOver = false;
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      turns++;
      if (!isOver) port2.postMessage(null);
    };
    port2.postMessage(null);
    const {length} = await readAll(memory.open({data, instants: 'ms'}), events);
    isOver = true;
    expect(length).to.equal(900_000);
    expect(turns).to.be.above(3);
  });
});
