// Events of a server that breaks connections.
import {expect} from '@open-wc/testing';
import {serverSentEvents} from 'keepwell/data-adapters';
import {responses} from 'keepwell/metrics/tables';
import {connectedSource} from '#internal/data-adapters/kernel/connected-source.js';
import {growingSource} from '#internal/data-adapters/kernel/growing-source.js';
import {eventStream} from '#internal/data-adapters/kernel/event-stream.js';
import {world} from '#internal/data-adapters/kernel/request.js';
import {gauge, scoreOf} from '../element/gauge.js';
import {settled, shows} from '../element/shown.js';
import {dataErrorOf, readAll, serve, until} from './reading.js';
import {ask, losesNothing, shownUntil} from './streams.js';

const headers = {'content-type': 'text/event-stream'};

/** Waits as short as can be. */
const quick = {...world, random: () => 0};

function quickly(url: string): ReturnType<typeof serverSentEvents.open> {
  const options = {url, retries: 0};
  return {
    id: 'server-sent-events',
    ...connectedSource(growingSource('quick', [], {}), eventStream('quick', options, quick), quick),
  };
}

const score = (value: number): string => `data: {"score": ${value}}\n\n`;

afterEach(() => {
  document.body.replaceChildren();
});

describe('server-sent events', () => {
  it('lose and double nothing where 20 of 1000 break a connection, and some come again', async () => {
    const {url, requests} = await serve([{events: {total: 1000, cutAfter: 49, again: 3}}]);
    const source = quickly(url);
    const stop = source.subscribe(() => undefined);
    await losesNothing(source);
    // What a server had still to send when it broke off is asked for again.
    const asked = (await requests()).map((request) => Number(request.headers['last-event-id'] ?? 0));
    expect(asked).to.have.length.at.least(21);
    expect(asked).to.deep.equal([...asked].sort((one, other) => one - other));
    stop();
  });

  it('carry a token, a row, rows or tables, and count what is none', async () => {
    const body = [
      ': a comment\n\n',
      'event: row\ndata: {"score": 10}\n\n',
      'data: [{"score": 10}, {"score": 0}]\n\n',
      'data: not json\n\n',
      'data: 7\r\n\r\n',
      'data: {"responses": [{"score": 10}]}\n\n',
    ];
    const {url, requests} = await serve([{body, headers, open: true}]);
    const source = serverSentEvents.open({url, token: 'secret'});
    const stop = source.subscribe(() => undefined);
    await until(async () => (await readAll(source, responses.pick('score'))).length === 4);
    const {made, ...outcome} = await ask(source);
    expect(outcome).to.deep.include({value: 50});
    expect(made.quality['responses']!.malformed).to.deep.include({count: 2});
    const [first] = await requests();
    expect(first!.headers).to.deep.include({authorization: 'Bearer secret', accept: 'text/event-stream'});
    stop();
  });

  it('are listened to while somebody shows them: by one connection, that ends with the last', async () => {
    const {url, requests} = await serve([{body: score(10), headers, open: true}]);
    const source = serverSentEvents.open({url});
    expect(await requests()).to.deep.equal([]);
    const [one, other] = [gauge({source}), gauge({source})];
    await Promise.all([settled(one), settled(other)]);
    await until(() => scoreOf(one) === '+100' && scoreOf(other) === '+100');
    one.remove();
    document.body.prepend(other);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect((await requests()).map(({aborted}) => aborted)).to.deep.equal([false]);
    other.remove();
    await until(async () => (await requests()).every(({aborted}) => aborted));
    expect(await requests()).to.have.length(1);
  });

  it('leave the last value where the server cannot be reached again, say so, and go on when it can', async () => {
    const {url, go} = await serve([
      {body: score(10), headers, held: 1},
      {status: 503},
      {status: 503},
      {body: score(0), headers, open: true, held: 0},
    ]);
    const element = gauge({source: quickly(url)});
    expect(await shownUntil(element, 'value 0', go)).to.deep.equal(['value +100', 'stale', 'value 0']);
  });

  it('are not asked for again where that is refused, but when somebody asks', async () => {
    const {url, requests} = await serve([
      {body: [score(10), ''], headers, pause: 200},
      {status: 403},
      {status: 403},
      {body: score(0), headers, open: true},
    ]);
    const source = quickly(url);
    const element = gauge({source});
    await until(() => shows(element) === 'failed');
    const before = (await requests()).length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await requests()).to.have.length(before);
    while ((await requests()).length < 3)
      expect(await dataErrorOf(ask(source))).to.have.property('code', 'unauthorized');
    element.refresh();
    await until(() => scoreOf(element) === '0');
  });

  it('are asked for once where the first is refused, however many show them', async () => {
    const {url, requests} = await serve([{status: 403}]);
    const source = quickly(url);
    const elements = [gauge({source}), gauge({source})];
    await until(() => elements.every((element) => shows(element) === 'failed'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await requests()).to.have.length(1);
  });

  it('are told to be refused also where the server could not be reached before', async () => {
    const {url, go} = await serve([{body: score(10), headers, held: 1}, {status: 503}, {status: 403, held: 0}]);
    const element = gauge({source: quickly(url)});
    expect(await shownUntil(element, 'failed', go)).to.deep.equal(['value +100', 'stale', 'failed']);
  });

  it('end where the server has no content, without a failure', async () => {
    const {url, requests} = await serve([
      {body: [score(10), ''], headers, pause: 200},
      {status: 204},
      {body: score(0), headers},
    ]);
    const source = quickly(url);
    const element = gauge({source});
    await until(async () => (await requests()).length === 2);
    await until(() => scoreOf(element) === '+100');
    element.refresh();
    await settled(element);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await requests()).to.have.length(2);
    const none = gauge({source: quickly((await serve([{status: 204}])).url)});
    await until(() => shows(none) === 'insufficient');
  });
});
