// Messages of a server that breaks connections, closes them, or says other things than were agreed on.
import {expect} from '@open-wc/testing';
import {webSocket, type WebSocketOptions} from 'keepwell/data-adapters';
import {responses} from 'keepwell/metrics/tables';
import {connectedSource} from '#internal/data-adapters/kernel/connected-source.js';
import {growingSource} from '#internal/data-adapters/kernel/growing-source.js';
import {messageSocket} from '#internal/data-adapters/kernel/message-socket.js';
import {world} from '#internal/data-adapters/kernel/request.js';
import type {Reply} from '../../scripts/test-server.mjs';
import {gauge, scoreOf} from '../element/gauge.js';
import {settled, shows} from '../element/shown.js';
import {dataErrorOf, readAll, serve, until} from './reading.js';
import {ask, losesNothing, shownUntil} from './streams.js';

const scores = responses.pick('score');

/** The test server speaks through WebSockets on its second origin. */
const speaking = (...replies: readonly Reply[]): ReturnType<typeof serve> => serve(replies, 'other');

/** Waits as short as can be, and notes how long it would have been. */
function quickly(options: WebSocketOptions, waits: number[] = []): ReturnType<typeof webSocket.open> {
  return openedWith(options, {
    wait(ms, signal) {
      waits.push(ms);
      return world.wait(0, signal);
    },
  });
}

function openedWith(options: WebSocketOptions, {wait}: Pick<typeof world, 'wait'>): ReturnType<typeof webSocket.open> {
  const environment = {random: () => 0.5, wait};
  return {
    id: 'web-socket',
    ...connectedSource(growingSource('quick', [], {}), messageSocket('quick', options), environment),
  };
}

/** Waits that last until they are ended, or nobody waits any more. */
function held(): Pick<typeof world, 'wait'> & {readonly begun: () => Promise<void>; readonly end: () => void} {
  const ends = new Set<() => void>();
  return {
    wait: (_, signal) =>
      new Promise((resolve) => {
        ends.add(resolve);
        signal.addEventListener('abort', () => ends.delete(resolve));
      }),
    begun: () => until(() => ends.size > 0),
    end() {
      for (const end of ends) end();
      ends.clear();
    },
  };
}

const score = (value: number): string => JSON.stringify({score: value});

afterEach(() => {
  document.body.replaceChildren();
});

describe('messages of a WebSocket', () => {
  it('lose and double nothing where 20 of 1000 break a connection, and some come again', async () => {
    const {url, requests} = await speaking({events: {total: 1000, cutAfter: 49, again: 3}});
    const source = quickly({url});
    const stop = source.subscribe(() => undefined);
    await losesNothing(source);
    const asked = (await requests()).map(({body}) => (JSON.parse(body) as {lastId?: number}).lastId ?? 0);
    expect(asked).to.deep.equal(Array.from({length: 21}, (_, i) => i * 49));
    stop();
  });

  it('are rows or tables, with an id or without; what is none is counted', async () => {
    const {url} = await speaking({
      body: [
        score(10),
        JSON.stringify([{score: 10}, {score: 0}]),
        JSON.stringify({id: 'a', data: {responses: [{score: 10}]}}),
        JSON.stringify({id: 'a', data: {responses: [{score: 10}]}}),
        JSON.stringify({id: 5, data: [{score: 0}]}),
        '[]',
        'not json',
        '7',
        JSON.stringify({id: 6, data: 7}),
      ],
    });
    const source = webSocket.open({url});
    const stop = source.subscribe(() => undefined);
    await until(async () => (await readAll(source, scores)).length === 5);
    const {made, ...outcome} = await ask(source);
    expect(outcome).to.deep.include({value: 20});
    expect(made.quality['responses']!.malformed).to.deep.include({count: 3});
    stop();
  });

  it('that are bytes count as rows that could not be read', async () => {
    const {url} = await speaking({body: [btoa('{"score": 10}')], base64: true});
    const source = webSocket.open({url});
    const stop = source.subscribe(() => undefined);
    await until(async () => (await ask(source)).made.quality['responses']?.malformed?.count === 1);
    stop();
  });

  it('that have come with the first are there for who has waited for them', async () => {
    const {url} = await speaking({body: [score(10)]});
    expect(await ask(webSocket.open({url}))).to.include({value: 100});
  });

  it('are begun with the token, which goes to its origins only and is no part of the address', async () => {
    const {url, requests} = await speaking({body: '[]'});
    const tokenOrigins = [new URL(url).origin];
    await readAll(webSocket.open({url, token: 'secret', tokenOrigins}), scores);
    await readAll(webSocket.open({url, token: 'secret'}), scores);
    await readAll(webSocket.open({url: url.replace('http', 'ws'), tokenProvider: () => 'made', tokenOrigins}), scores);
    const seen = await requests();
    expect(seen.map(({body}) => JSON.parse(body) as unknown)).to.deep.equal([{token: 'secret'}, {}, {token: 'made'}]);
    expect(JSON.stringify(seen.map(({url: asked, headers}) => [asked, headers]))).not.to.contain('secret');
  });

  it('come through one connection while somebody shows them, which ends with the last', async () => {
    const {url, requests} = await speaking({body: score(10)});
    const source = webSocket.open({url});
    expect(await requests()).to.deep.equal([]);
    const [one, other] = [gauge({source}), gauge({source})];
    await Promise.all([settled(one), settled(other)]);
    expect([scoreOf(one), scoreOf(other)]).to.deep.equal(['+100', '+100']);
    one.remove();
    document.body.prepend(other);
    await settled(other);
    expect((await requests()).map(({aborted}) => aborted)).to.deep.equal([false]);
    other.remove();
    await until(async () => (await requests()).every(({aborted}) => aborted));
    expect(await requests()).to.have.length(1);
  });
});

describe('a WebSocket that is closed', () => {
  it('leaves the last value where the server cannot be reached again, says so, and goes on when it can', async () => {
    const broken = {status: 503};
    const first = {body: score(10), held: 1, close: 1001};
    const {url, go} = await speaking(first, broken, broken, {body: score(0), held: 0});
    const waits: number[] = [];
    const element = gauge({source: quickly({url}, waits)});
    expect(await shownUntil(element, 'value 0', go)).to.deep.equal(['value +100', 'stale', 'value 0']);
    expect(waits).to.deep.equal([500, 500, 1000]);
  });

  it('is made anew after a time left to chance, at first up to 1 s, at last up to 30', async () => {
    const {url} = await speaking({status: 503});
    const waits: number[] = [];
    const source = quickly({url}, waits);
    const stop = source.subscribe(() => undefined);
    await until(() => waits.length >= 7);
    stop();
    expect(waits.slice(0, 7)).to.deep.equal([500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
  });

  for (const [code, expected] of [
    [1008, 'unauthorized'],
    [3000, 'unauthorized'],
    [4401, 'unauthorized'],
    [4403, 'unauthorized'],
    [4404, 'not-found'],
    [4400, 'rejected'],
    [4501, 'rejected'],
    [1003, 'rejected'],
  ] as const) {
    it(`with ${code} is not made anew by who reads a moment later, but when somebody asks`, async () => {
      const {url, requests} = await speaking({body: '[]', close: code}, {body: '[]', close: code}, {body: score(0)});
      const quiet = held();
      const source = openedWith({url}, quiet);
      const element = gauge({source});
      for (const times of [1, 2]) {
        await quiet.begun();
        await until(() => shows(element) === 'failed');
        expect(await dataErrorOf(ask(source))).to.have.property('code', expected);
        expect(await requests()).to.have.length(times);
        if (times === 1) element.refresh();
      }
      quiet.end();
      expect(await ask(source)).to.include({value: -100});
      await until(() => scoreOf(element) === '−100');
      expect(await requests()).to.have.length(3);
    });

    it(`with ${code} at once is ${expected}, and asked for once`, async () => {
      const {url, requests} = await speaking({close: code});
      const tokenOrigins = [new URL(url).origin];
      const source = openedWith({url, token: 'secret', tokenOrigins}, held());
      const element = gauge({source});
      await until(() => shows(element) === 'failed');
      const error = await dataErrorOf(ask(source));
      expect(error).to.have.property('code', expected);
      expect(error.message).to.contain(String(code)).and.not.to.contain('secret');
      expect(await requests()).to.have.length(1);
    });
  }

  for (const code of [1011, 1012, 1013, 4408, 4429, 4503, 4000]) {
    it(`with ${code} is made anew`, async () => {
      const {url} = await speaking({close: code}, {body: [score(10)], close: code}, {body: score(0)});
      const element = gauge({source: quickly({url})});
      await until(() => scoreOf(element) === '0');
    });
  }

  it('with a refusal of the token is made anew once, with another one', async () => {
    const {url, requests} = await speaking({close: 4401}, {body: [score(10)], close: 4401}, {close: 4401});
    let asked = 0;
    const tokenProvider = (): string => `token-${++asked}`;
    const source = quickly({url, tokenProvider, tokenOrigins: [new URL(url).origin]});
    const element = gauge({source});
    await until(() => shows(element) === 'failed');
    const tokens = (await requests()).map(({body}) => (JSON.parse(body) as {token: string}).token);
    expect(tokens).to.deep.equal(['token-1', 'token-2', 'token-3']);
  });

  it('by its silence is made anew, from the last id on', async () => {
    const said = JSON.stringify({id: 'x', data: {score: 10}});
    const {url, requests} = await speaking({body: said}, {body: said});
    const source = quickly({url, timeout: 300});
    const stop = source.subscribe(() => undefined);
    await until(async () => (await requests()).some(({body}) => body === '{"lastId":"x"}'));
    expect(await ask(source))
      .to.include({value: 100})
      .and.to.have.nested.property('terms.responses', 1);
    stop();
  });

  it('by its silence before it answers is a failure', async () => {
    const {url} = await speaking({body: []});
    expect(await dataErrorOf(ask(quickly({url, timeout: 60})))).to.have.property('code', 'timeout');
  });

  it('for a message that is too long is not made anew', async () => {
    const {url} = await speaking({body: ['[]', `"${'ä'.repeat(100)}"`]});
    const element = gauge({source: webSocket.open({url, maxBytes: 202})});
    await settled(element);
    const long = gauge({source: webSocket.open({url, maxBytes: 201})});
    await until(() => shows(long) === 'failed');
    expect(shows(element)).to.equal('insufficient');
  });
});

describe('the address of a WebSocket', () => {
  const {host} = location;

  it('is asked without encryption on this machine and the own origin only', async () => {
    for (const url of ['ws://live.example/a', 'http://live.example/a', 'ws://localhost.example/a']) {
      const error = await dataErrorOf(ask(webSocket.open({url})));
      expect(error).to.have.property('code', 'bad-url');
      expect(error.message).to.match(/^\[web-socket\] url: expected wss, .*, got ws:\/\//);
    }
  });

  it('obeys the rules that addresses of requests obey', async () => {
    for (const url of ['', 'ftp://a.example', 'wss://me:secret@a.example', 'wss://a.example:25', `wss:\\\\${host}`]) {
      const error = await dataErrorOf(ask(webSocket.open({url})));
      expect(error).to.have.property('code', 'bad-url');
      expect(error.message).not.to.contain('secret');
    }
    const other = webSocket.open({url: 'wss://a.example?token=secret', allowedOrigins: ['self']});
    const error = await dataErrorOf(ask(other));
    expect(error).to.have.property('code', 'origin-not-allowed');
    expect(error.message).not.to.contain('secret');
  });
});
