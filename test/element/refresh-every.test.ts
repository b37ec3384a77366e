// Data that are asked for again and again.
import {expect} from '@open-wc/testing';
import 'keepwell/components/metric-source/define';
import 'keepwell/components/nps-gauge/define';
import {DataError, openSource, sharedSource} from 'keepwell/data-adapters';
import {responses} from 'keepwell/metrics/tables';
import {combinedSource} from '#internal/data-adapters/kernel/combined-source.js';
import {dataErrorOf, numbersOf, readAll, until} from '../data-adapters/reading.js';
import {serve} from '../test-server.js';
import {eventsOf, gate, handMade, pause, scores, settled, type Widget} from './shown.js';
import {scoreOf} from './gauge.js';

const scoresColumn = responses.pick('score');

/** A source of which each reading finds one row more. */
function growing(): ReturnType<typeof handMade> & {reads: number} {
  const source = {
    ...handMade([]),
    reads: 0,
    chunks: ((table, request) => {
      source.reads++;
      return handMade(scores(...Array<number>(source.reads).fill(9))).chunks(table, request);
    }) as ReturnType<typeof handMade>['chunks'],
  };
  return source;
}

function see(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', {value: state, configurable: true});
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(() => {
  Reflect.deleteProperty(document, 'visibilityState');
  document.body.replaceChildren();
});

describe('data that are asked for again', () => {
  it('are read again every so often, and no more when the source is closed', async () => {
    const inner = growing();
    const source = sharedSource(inner, {refreshEvery: 0.02});
    let told = 0;
    source.subscribe(() => told++);
    expect(numbersOf((await readAll(source, scoresColumn)).chunks, 'score')).to.deep.equal([9]);
    await until(() => told >= 2);
    expect(numbersOf((await readAll(source, scoresColumn)).chunks, 'score')).to.deep.equal([9, 9]);
    source.close();
    const before = told;
    await pause(80);
    expect(told).to.equal(before);
  });

  it('wait while nobody sees the page, and are read at once when somebody does', async () => {
    const source = sharedSource(growing(), {refreshEvery: 0.02});
    let told = 0;
    source.subscribe(() => told++);
    see('hidden');
    await pause(100);
    expect(told).to.equal(0);
    see('visible');
    expect(told).to.equal(1);
    // It goes on from there, in its own time.
    see('visible');
    expect(told).to.equal(1);
    await until(() => told === 2);
    source.close();
  });

  it('are not read again while they are being read', async () => {
    const arrival = gate();
    const inner = handMade(scores(9));
    const slow: typeof inner = {
      ...inner,
      async *chunks(table, request) {
        await arrival.passed;
        yield* inner.chunks(table, request);
      },
    };
    const source = sharedSource(slow, {refreshEvery: 0.02});
    let told = 0;
    source.subscribe(() => told++);
    const reading = readAll(source, scoresColumn);
    await pause(100);
    expect(told).to.equal(0);
    arrival.open();
    await reading;
    await until(() => told > 0);
    source.close();
  });

  it('of several tables tell their reader, whichever has changed', () => {
    const inner = sharedSource(growing());
    const source = combinedSource(new Map([['responses', inner]]));
    let told = 0;
    const end = source.subscribe?.(() => told++);
    inner.reload();
    expect(told).to.equal(1);
    end?.();
    inner.reload();
    expect(told).to.equal(1);
  });

  it('of several tables in one source tell their reader once', () => {
    const inner = sharedSource(growing());
    const source = combinedSource(
      new Map([
        ['responses', inner],
        ['tickets', inner],
      ]),
    );
    let told = 0;
    source.subscribe?.(() => told++);
    source.reload();
    expect(told).to.equal(1);
  });

  for (const wrong of [0, -5, 0.5, NaN]) {
    it(`are refused with ${String(wrong)} seconds`, async () => {
      const {source, release} = openSource({src: '/x.csv', refreshEvery: wrong});
      const error = await dataErrorOf(readAll(source, scoresColumn));
      expect(error).to.be.instanceOf(DataError).with.property('code', 'bad-option');
      expect(error.message).to.equal(
        `[src] refreshEvery: expected a number of seconds, at least 1, got ${String(wrong)}`,
      );
      release();
    });
  }

  for (const way of ['widget', 'metric-source']) {
    it(`are shown anew by a widget that reads them, by the attribute of the ${way}`, async () => {
      const type = {'content-type': 'text/csv'};
      const {url, requests} = await serve([
        {headers: type, body: 'score\n10\n'},
        {headers: type, body: 'score\n10\n0\n'},
      ]);
      const box = document.createElement('main');
      document.body.append(box);
      box.innerHTML =
        way === 'widget'
          ? `<nps-gauge src="${url}" refresh-every="1"></nps-gauge>`
          : `<metric-source refresh-every="1"><script type="text/csv" data-table="responses" src="${url}"></script>
             <nps-gauge></nps-gauge></metric-source>`;
      const gauge = box.querySelector('nps-gauge') as unknown as Widget;
      const events = eventsOf(gauge);
      await settled(gauge);
      expect(scoreOf(gauge)).to.equal('+100');
      const ready = (): number => events.filter(({type: name}) => name === 'kw-ready').length;
      await until(() => ready() >= 2);
      expect(scoreOf(gauge)).to.equal('0');
      box.replaceChildren();
      await pause(0);
      const asked = (await requests()).length;
      await pause(1200);
      expect((await requests()).length).to.equal(asked);
    });
  }
});
