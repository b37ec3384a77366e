import {expect} from '@open-wc/testing';
import {json} from 'keepwell/data-adapters';
import {accounts, responses} from 'keepwell/metrics/tables';
import {dataErrorOf, failureOf, numbersOf, readAll, valuesOf, type All, serve} from './reading.js';

const scores = responses.pick('score', 'account');

async function read(body: string | string[], type = 'application/json'): Promise<All<typeof scores.columns>> {
  const {url} = await serve([{headers: {'content-type': type}, body}]);
  return readAll(json.open({url}), scores);
}

/** Rows whose JSON is longer than what is parsed in one go. */
const many = Array.from({length: 20_000}, (_, i) => ({score: i, account: `"]},\\{${i}\\\\`}));

describe('adapter json', () => {
  it('reads rows, columns and tables', async () => {
    for (const data of [
      [{score: 1}, {score: 2, account: 'a'}],
      {score: [1, 2], account: [null, 'a']},
      {score: [1, 2], account: {codes: [-1, 0], values: ['a']}},
      {responses: [{score: 1}, {score: 2, account: 'a'}], accounts: [{account: 'b'}]},
      {responses: {score: [1, 2], account: [null, 'a']}},
    ]) {
      const {chunks} = await read(JSON.stringify(data));
      expect(numbersOf(chunks, 'score')).to.deep.equal([1, 2]);
      expect(valuesOf(chunks, 'account')).to.deep.equal([null, 'a']);
    }
  });

  it('takes numbers in text for what they are: text', async () => {
    const {chunks, quality} = await read('[{"score":"9","account":7},{"score":true},{"score":{}},{"score":1e999}]');
    expect(numbersOf(chunks, 'score')).to.deep.equal([NaN, NaN, NaN, NaN]);
    expect(valuesOf(chunks, 'account')).to.deep.equal(['7', null, null, null]);
    expect(quality.columns.score).to.deep.include({emptied: 4, example: {row: 1, got: '"9"'}});
  });

  it('knows columns that only later rows have', async () => {
    const {chunks} = await read('[{"score":1},{"score":2,"account":"a"}]');
    expect(valuesOf(chunks, 'account')).to.deep.equal([null, 'a']);
  });

  for (const [what, body] of [
    ['no rows', '[]'],
    ['nothing', '{}'],
    ['empty tables', '{"responses":[],"accounts":{}}'],
    ['empty columns', '{"score":[],"account":[]}'],
  ] as const) {
    it(`has no chunk for ${what}`, async () => {
      expect((await read(body)).chunks).to.deep.equal([]);
    });
  }

  for (const [what, body, got] of [
    ['an empty body', '', 'expected JSON, got nothing'],
    ['a cut body', '{"rows": [ {"score": 1}, {"score": ', 'expected JSON, got text that is none, or not whole'],
    ['a page', '<!doctype html><h1>Log in</h1>', 'expected JSON, got an HTML page'],
    ['null', 'null', 'got null'],
    ['a number', '42', 'got a number'],
    ['an error', '{"error":"no access","code":7}', '"error": expected rows'],
    ['a hundred thousand brackets', '['.repeat(100_000), 'expected JSON'],
    ['deep nesting', `${'[['.repeat(50_000)}${']]'.repeat(50_000)}`, 'expected'],
    ['deep objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'expected'],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const error = await dataErrorOf(read(body));
      expect(error.code).to.equal('unreadable');
      expect(error.message).to.contain(got);
      expect(error.message).not.to.contain('no access');
      expect(error.cause).to.equal(undefined);
    });
  }

  it('reads many rows bit by bit, with text that looks like an end', async () => {
    const {chunks, length} = await read(JSON.stringify(many));
    expect(length).to.equal(20_000);
    expect(valuesOf(chunks, 'account')).to.deep.equal(many.map(({account}) => account));
    const spaced = await read(`\n ${JSON.stringify(many, null, 2)}\n`);
    expect(numbersOf(spaced.chunks, 'score')).to.deep.equal(many.map(({score}) => score));
  });

  for (const [what, body] of [
    ['are cut', JSON.stringify(many).slice(0, -1)],
    ['are cut in text', JSON.stringify(many).slice(0, -4)],
    ['end in a comma', `${JSON.stringify(many).slice(0, -1)},]`],
    ['have something behind them', `${JSON.stringify(many)}]`],
    ['end in a comma behind a long one', `[{"score":1},{"score":2,"account":"${'x'.repeat(300_000)}"},]`],
    ['have two commas', JSON.stringify(many).replace('},{', '},,{')],
    ['close otherwise', `${JSON.stringify(many).slice(0, -1)}}`],
    ['have a word among them', JSON.stringify(many).replace('},{', '},x,{')],
  ] as const) {
    it(`refuses many rows that ${what}`, async () => {
      expect(await dataErrorOf(read(body))).to.have.property('code', 'unreadable');
    });
  }

  it('reads long text with many quotes and slashes', async () => {
    for (const hostile of ['\\', '"', '[', '{', ',']) {
      const data = [{score: 1, account: hostile.repeat(400_000)}, ...many];
      expect((await read(JSON.stringify(data))).length).to.equal(20_001);
    }
  });

  it('reads a table for each reader who asks, each with a request of its own', async () => {
    const body = JSON.stringify({responses: [{score: 1}], accounts: [{account: 'a'}]});
    const {url, requests} = await serve([{headers: {'content-type': 'application/json'}, body}]);
    const source = json.open({url});
    const among = [responses, accounts];
    const [first, second] = await Promise.all([
      readAll(source, responses, {among}),
      readAll(source, accounts, {among}),
    ]);
    expect(numbersOf(first.chunks, 'score')).to.deep.equal([1]);
    expect(valuesOf(second.chunks, 'account')).to.deep.equal(['a']);
    expect(await requests()).to.have.length(2);
  });

  it('stops while it reads', async () => {
    const {url} = await serve([{body: JSON.stringify(many), delay: 30}]);
    const controller = new AbortController();
    const source = json.open({url});
    const reading = readAll(source, scores, {signal: controller.signal, onProgress: () => controller.abort()});
    expect(await failureOf(reading)).to.have.property('name', 'AbortError');
  });
});
