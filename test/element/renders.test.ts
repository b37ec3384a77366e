// How often a widget draws while rows keep coming, by a clock that the test moves.
import {expect} from '@open-wc/testing';
import 'keepwell/components/metric-source/define';
import type {NpsGauge} from 'keepwell/components/nps-gauge';
import {live, type Source} from 'keepwell/data-adapters';
import {Clock} from '../clock.js';
import {gauge, scoreOf} from './gauge.js';
import {settled} from './shown.js';

/** Notes when a widget draws. */
function drawingsOf(element: NpsGauge, clock: Clock): number[] {
  const times: number[] = [];
  element.addController({hostUpdated: () => void times.push(clock.now)});
  return times;
}

/** The most of these in one second, wherever it begins. */
function mostInASecond(times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 1000).length));
}

/** Has a widget draw for two seconds, in which rows come every 25 ms. */
async function drawn(element: NpsGauge, clock: Clock, come: (time: number) => Promise<void>): Promise<number[]> {
  clock.begin();
  const times = drawingsOf(element, clock);
  for (let time = 0; time < 80; time++) {
    void come(time);
    await clock.pass(25);
  }
  return times;
}

const clock = new Clock();
beforeEach(() => {
  clock.early = 0;
});
afterEach(() => {
  clock.end();
  document.body.replaceChildren();
});

/** Each turn of a WebKit page goes through another process, which on a busy machine takes its time; in ms. */
const PATIENCE = 60_000;

describe('a widget whose rows keep coming', () => {
  it('draws ten times in any second at most, and all that has come', async () => {
    const source = live.open({data: [{score: 10}]});
    const element = await settled(gauge({source}));
    const times = await drawn(element, clock, () => source.append([{score: 0}]));
    expect(mostInASecond(times)).to.be.at.most(10);
    expect(times).to.have.length.at.least(18);
    await clock.pass(200);
    expect(scoreOf(element)).to.equal('−98');
    expect(element.outcome).to.have.nested.property('terms.responses', 81);
  }).timeout(PATIENCE);

  it('does so where timers come a little before their time', async () => {
    clock.early = 0.5;
    const source = live.open({data: [{score: 10}]});
    const element = await settled(gauge({source}));
    const times = await drawn(element, clock, () => source.append([{score: 0}]));
    expect(mostInASecond(times)).to.be.at.most(10);
    expect(times).to.have.length.at.least(18);
  }).timeout(PATIENCE);

  it('does so where they are of several tables', async () => {
    const box = document.createElement('metric-source');
    box.tables = {
      responses: [{account: 'a', score: 10}],
      subscriptions: [{account: 'a', amount: 1, start: '2025-01-01'}],
    };
    const element = Object.assign(document.createElement('nps-gauge'), {
      rollUp: 'revenue',
      asOf: '2026-11-18T08:00:00Z',
    });
    box.append(element);
    document.body.append(box);
    await settled(element);
    const answered = (): Promise<void> => box.appendRows({responses: [{account: 'a', score: 10}]});
    const paid = (): Promise<void> => box.appendRows({subscriptions: [{account: 'a', amount: 1, start: '2025-01-01'}]});
    // What takes rows is loaded with the first.
    await answered();
    await paid();
    // They come when the others have been told of: each table tells ten times a second.
    const times = await drawn(element, clock, async (time) => {
      if (time % 4 === 0) await answered();
      if (time % 4 === 2) await paid();
    });
    expect(mostInASecond(times)).to.be.at.most(10);
    expect(times).to.have.length.at.least(18);
    await clock.pass(200);
    expect(element.outcome).to.have.nested.property('made.quality.subscriptions.kept', 22);
  }).timeout(PATIENCE);

  it('does so where one measurement takes longer than the next', async () => {
    const inner = live.open({data: [{score: 10}]});
    let asked = 0;
    const {growth} = inner;
    const uneven: Source = {
      ...inner,
      growth: {
        get replaced() {
          return growth.replaced;
        },
        get version() {
          return growth.version;
        },
        settled: growth.settled,
        added: async (...asking) => {
          if (asking[0].id === 'responses' && asked++ % 20 === 1) await clock.wait(95);
          return growth.added(...asking);
        },
      },
    };
    const element = await settled(gauge({source: uneven}));
    const times = await drawn(element, clock, () => inner.append([{score: 0}]));
    expect(mostInASecond(times)).to.be.at.most(10);
    expect(times).to.have.length.at.least(14);
  }).timeout(PATIENCE);
});
