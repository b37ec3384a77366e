// Rows that keep coming, by markup alone: no page that shows them has to write code.
import {expect} from '@open-wc/testing';
import 'keepwell/components/metric-source/define';
import type {MetricSource} from 'keepwell/components/metric-source';
import type {NpsGauge} from 'keepwell/components/nps-gauge';
import {dataErrorOf, readAll, until} from '../data-adapters/reading.js';
import {losesNothing} from '../data-adapters/streams.js';
import {accounts, responses, tickets} from 'keepwell/metrics/tables';
import type {Reply} from '../../scripts/test-server.mjs';
import {scoreOf} from '../element/gauge.js';
import {eventsOf, settled, shows, typesOf} from '../element/shown.js';
import {serve, type Scripted} from '../test-server.js';

const events = {'content-type': 'text/event-stream'};
const score = (value: number): string => JSON.stringify({score: value});
const event = (data: string): string => `data: ${data}\n\n`;

/** The two kinds, and how their servers send messages and stay. */
const kinds = [
  {
    format: 'server-sent-events',
    serving: (...replies: readonly Reply[]): Promise<Scripted> => serve(replies),
    sends: (...data: readonly string[]): Reply => ({body: data.map(event), headers: events, open: true}),
  },
  {
    format: 'web-socket',
    serving: (...replies: readonly Reply[]): Promise<Scripted> => serve(replies, 'other'),
    sends: (...data: readonly string[]): Reply => ({body: [...data]}),
  },
] as const;

/** A source in the page of tables at addresses, each of a format, with some markup behind them. */
function source(
  tables: readonly (readonly [table: string, url: string, format: string])[],
  markup = '<nps-gauge></nps-gauge>',
  properties: Partial<MetricSource> = {},
): {readonly box: MetricSource; readonly gauge: NpsGauge} {
  const box = Object.assign(document.createElement('metric-source'), properties);
  box.innerHTML =
    tables
      .map(([table, url, format]) => {
        return `<script type="application/json" data-table="${table}" src="${url}" data-format="${format}"></script>`;
      })
      .join('') + markup;
  document.body.append(box);
  return {box, gauge: box.querySelector('nps-gauge')!};
}

/** A gauge in the page that reads a stream itself. */
function gaugeAt(url: string, format: string, attributes = ''): NpsGauge {
  document.body.insertAdjacentHTML(
    'beforeend',
    `<nps-gauge src="${url}" format="${format}" ${attributes}></nps-gauge>`,
  );
  return document.body.lastElementChild as NpsGauge;
}

function tryAgain(element: NpsGauge): void {
  element.renderRoot.querySelector<HTMLButtonElement>('button.retry')!.click();
}

const {random} = Math;
const {WebSocket} = window;
beforeEach(() => {
  // Connections are made anew as soon as can be.
  Math.random = () => 0;
});
afterEach(() => {
  Math.random = random;
  window.WebSocket = WebSocket;
  document.body.replaceChildren();
});

for (const {format, serving, sends} of kinds) {
  describe(`${format} by markup`, () => {
    it('loses and doubles nothing where 20 of 1000 break a connection, and some come again', async () => {
      const {url} = await serving({events: {total: 1000, cutAfter: 49, again: 3}});
      const {box} = source([['accounts', url, format]]);
      await box.updateComplete;
      const stop = box.provided!.subscribe!(() => undefined);
      await losesNothing(box.provided!);
      stop();
    });

    it('shows all rows that come, to all who name the same address through one connection', async () => {
      const {url, requests} = await serving({...sends(score(10), score(0), score(0)), pause: 50});
      const gauges = [gaugeAt(url, format), gaugeAt(url, format)];
      await until(() => gauges.every((gauge) => scoreOf(gauge) === '−33'));
      expect(await requests()).to.have.length(1);
    });

    it('is there while somebody shows it: by one connection, that ends with the last', async () => {
      const {url, requests} = await serving(sends(score(10)));
      const {box, gauge} = source([['responses', url, format]]);
      await until(() => scoreOf(gauge) === '+100');
      const main = document.createElement('main');
      document.body.append(main);
      main.append(box);
      await settled(gauge);
      expect((await requests()).map(({aborted}) => aborted)).to.deep.equal([false]);
      box.remove();
      await until(async () => (await requests()).every(({aborted}) => aborted));
      expect(await requests()).to.have.length(1);
    });

    it('is not asked for where no widget reads it', async () => {
      const {url, requests} = await serving(sends('[]'));
      const rows = '<script type="application/json" data-table="responses">[{"score": 10}]</script>';
      const {gauge} = source([['tickets', url, format]], `${rows}<nps-gauge></nps-gauge>`);
      await settled(gauge);
      expect(scoreOf(gauge)).to.equal('+100');
      expect(await requests()).to.deep.equal([]);
    });

    it('brings several tables, named in its messages, through one connection, and joins them with others', async () => {
      const {url, requests} = await serving(
        sends(
          JSON.stringify({
            responses: [
              {account: 'a', score: 9},
              {account: 'b', score: 3},
            ],
          }),
          JSON.stringify({subscriptions: [{account: 'b', amount: 100, start: '2025-01-01'}]}),
        ),
      );
      const more = `<script type="text/csv" data-table="accounts">account,segment\na,large\nb,small\n</script>
        <nps-gauge roll-up="revenue" as-of="2026-11-18T08:00:00Z"></nps-gauge>`;
      const tables = [['responses', url, format] as const, ['subscriptions', url, format] as const];
      const {box, gauge} = source(tables, more);
      await until(() => scoreOf(gauge) === '−100');
      await box.appendRows({subscriptions: [{account: 'a', amount: 300, start: '2025-01-01'}]});
      await until(() => scoreOf(gauge) === '+50');
      expect(await readAll(box.provided!, accounts.pick('account'))).to.include({length: 2});
      expect(await requests()).to.have.length(1);
    });

    it('leaves what has come where it is refused and asked for again, and asks at once', async () => {
      const refused: Reply = format === 'web-socket' ? {body: '[]', close: 4403} : {status: 403};
      const first: Reply =
        format === 'web-socket' ? {body: score(10), close: 1001} : {body: event(score(10)), headers: events};
      const {url, requests} = await serving(first, refused, refused, sends(score(0)));
      const {gauge} = source([['responses', url, format]]);
      await until(() => shows(gauge) === 'failed');
      // From now on nothing is asked for by itself for a second.
      Math.random = () => 1;
      tryAgain(gauge);
      await settled(gauge);
      await until(async () => (await requests()).length === 3);
      await until(() => shows(gauge) === 'failed');
      tryAgain(gauge);
      await until(() => scoreOf(gauge) === '0');
      expect(await requests()).to.have.length(4);
    });

    for (const [attribute, name] of [
      ['refresh-every="60"', 'refreshEvery'],
      ['max-bytes="60"', 'maxBytes'],
    ] as const) {
      it(`is refused with ${attribute}, which says why`, async () => {
        const {url, requests} = await serving(sends(score(10)));
        const gauge = gaugeAt(url, format, attribute);
        const told = eventsOf(gauge);
        await settled(gauge);
        expect(typesOf(told)).to.deep.equal(['kw-error']);
        const [error] = told;
        expect((error as CustomEvent<{error: Error}>).detail.error)
          .to.include({code: 'bad-option'})
          .and.to.have.property(
            'message',
            `[src] ${name}: expected none for ${format}, of which each row comes once, got 60`,
          );
        expect(await requests()).to.deep.equal([]);
      });
    }

    it('stays as it is where the other tables are asked for again', async () => {
      const {url, requests} = await serving(sends(score(10)));
      const others = await serve([
        {headers: {'content-type': 'text/csv'}, body: 'account,segment\na,large\n'},
        {headers: {'content-type': 'text/csv'}, body: 'account,segment\na,large\nb,small\n'},
      ]);
      const tables = [['responses', url, format] as const, ['accounts', others.url, 'csv'] as const];
      const {box, gauge} = source(tables, undefined, {refreshEvery: 1, maxBytes: 1000});
      await until(() => scoreOf(gauge) === '+100');
      const many = async (): Promise<number> => (await readAll(box.provided!, accounts.pick('account'))).length;
      expect(await many()).to.equal(1);
      await until(async () => (await many()) === 2);
      expect(await readAll(box.provided!, responses.pick('score'))).to.include({length: 1});
      expect(await requests()).to.have.length(1);
    });

    it('ends where another format is named, or another address', async () => {
      const [one, other] = [await serving(sends(score(10))), await serving(sends(score(0)))];
      const element = gaugeAt(one.url, format);
      await until(() => scoreOf(element) === '+100');
      element.setAttribute('src', other.url);
      await until(() => scoreOf(element) === '−100');
      element.setAttribute('format', 'orc');
      await until(() => shows(element) === 'failed');
      for (const {requests} of [one, other]) {
        await until(async () => (await requests()).every(({aborted}) => aborted));
        expect(await requests()).to.have.length(1);
      }
    });
  });
}

describe('a stream by markup', () => {
  it('carries the token of its <metric-source> to the own origin', async () => {
    const {url, requests} = await serve([{body: event(score(10)), headers: events, open: true}]);
    const {gauge} = source([['responses', url, 'server-sent-events']], undefined, {token: 'secret'});
    await until(() => scoreOf(gauge) === '+100');
    expect((await requests()).map(({headers}) => headers['authorization'])).to.deep.equal(['Bearer secret']);
  });

  it('tells the token in the first message of a WebSocket, to the own origin only', async () => {
    const {url, requests} = await serve([{body: [score(10)]}], 'other');
    const {origin} = new URL(url);
    const toSocket = (address: string): string => address.replace(/^http/, 'ws');
    // The server of the tests speaks through WebSockets on its second origin: what goes to the own one is brought there.
    window.WebSocket = class extends WebSocket {
      constructor(asked: string | URL) {
        super(String(asked).replace(toSocket(location.origin), toSocket(origin)));
      }
    };
    for (const address of [url.replace(origin, location.origin), url]) {
      const {box, gauge} = source([['responses', address, 'web-socket']], undefined, {token: 'secret'});
      await until(() => scoreOf(gauge) === '+100');
      box.remove();
    }
    const seen = await requests();
    expect(seen.map(({body}) => JSON.parse(body) as unknown)).to.deep.equal([{token: 'secret'}, {}]);
    expect(JSON.stringify(seen.map(({url: asked, headers}) => [asked, headers]))).not.to.contain('secret');
  });

  it('of rows that do not name their table cannot be two tables', async () => {
    const {url} = await serve([{body: event(score(10)), headers: events, open: true}]);
    const {box, gauge} = source([
      ['responses', url, 'server-sent-events'],
      ['tickets', url, 'server-sent-events'],
    ]);
    await until(() => scoreOf(gauge) === '+100');
    const error = await dataErrorOf(readAll(box.provided!, tickets.pick('id')));
    expect(error).to.have.property('code', 'wrong-columns');
    expect(await readAll(box.provided!, responses.pick('score'))).to.include({length: 1});
  });

  it('is a property of <metric-source>, too', async () => {
    const {url} = await serve([{body: event(score(10)), headers: events, open: true}]);
    const {gauge} = source([], undefined, {tables: {responses: {src: url, format: 'server-sent-events'}}});
    await until(() => scoreOf(gauge) === '+100');
  });
});
