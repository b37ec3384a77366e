// How often a widget draws while rows keep coming, by a clock that the test moves.
import {expect, oneEvent} from '@open-wc/testing';
import 'keepwell/components/health-matrix/define';
import 'keepwell/components/metric-card/define';
import 'keepwell/components/metric-source/define';
import 'keepwell/components/metric-trend/define';
import {live, type Source} from 'keepwell/data-adapters';
import {Clock} from '../clock.js';
import {gauge, scoreOf} from './gauge.js';
import {gate, settled, showing, shows, textOf, type Widget} from './shown.js';

/** Notes when a widget draws. */
function drawingsOf(element: Widget, clock: Clock): number[] {
  const times: number[] = [];
  element.addController({hostUpdated: () => void times.push(clock.now)});
  return times;
}

/** The most of these in one second, wherever it begins. */
function mostInASecond(times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 1000).length));
}

/** Has a widget draw for two seconds, in which rows come every 25 ms. */
async function drawn(element: Widget, clock: Clock, come: (time: number) => Promise<void>): Promise<number[]> {
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

const asOf = '2026-11-18T08:00:00Z';

/** A price that an account has paid in all months that are shown. */
const price = {account: 'a', amount: 1, start: '2025-01-01'};

type Shown = HTMLElementTagNameMap['metric-card' | 'metric-trend'];

/** The revenue of twelve months in the page. */
function revenue(tag: 'metric-card' | 'metric-trend', source: Source): Shown {
  const element = Object.assign(document.createElement(tag), {source, asOf, metric: 'mrr', period: 'month' as const});
  document.body.append(element);
  return element;
}

/** The number that is shown now, and what is said of each month: each the number of prices. */
function shownBy(element: Shown): readonly number[] {
  const now = element.renderRoot.querySelector('.number, .label .name');
  const months = [...element.renderRoot.querySelectorAll('[data-mark]')].map((mark) => mark.getAttribute('aria-label'));
  return [Number(textOf(now)), ...months.map((label) => Number(/, \D*(\d+)/.exec(label ?? '')?.[1]))];
}

const thirteen = (value: number): number[] => Array<number>(13).fill(value);

/** The same source, where what is measured as of an earlier moment waits. */
function held(inner: Source, until: () => Promise<void>): Source {
  return {
    ...inner,
    aggregate: async (_metric, _options, scope) => {
      if (scope.asOf < Date.parse(asOf)) await until();
      return undefined;
    },
  };
}

describe('a widget that shows what was earlier too', () => {
  for (const tag of ['metric-card', 'metric-trend'] as const) {
    it(`draws ten times in any second at most while rows keep coming, all of the same rows: <${tag}>`, async () => {
      const source = live.open({data: {subscriptions: [price]}});
      const element = await settled(revenue(tag, source));
      const shown: (readonly number[])[] = [];
      element.addController({hostUpdated: () => void shown.push(shownBy(element))});
      const times = await drawn(element, clock, () => source.append({subscriptions: [price]}));
      expect(mostInASecond(times)).to.be.at.most(10);
      expect(times).to.have.length.at.least(18);
      for (const numbers of shown) expect(numbers).to.deep.equal(thirteen(numbers[0]!));
      await clock.pass(200);
      expect(shownBy(element)).to.deep.equal(thirteen(81));
    }).timeout(PATIENCE);
  }

  it('does so where rows come before what was earlier is known', async () => {
    const source = live.open({data: {subscriptions: [price]}});
    const known = gate();
    const slow = held(source, () => known.passed);
    const element = revenue('metric-card', slow);
    await showing(element, 'refreshing');
    const times = await drawn(element, clock, (time) => {
      if (time === 5) known.open();
      return source.append({subscriptions: [price]});
    });
    expect(mostInASecond(times)).to.be.at.most(10);
    expect(times).to.have.length.at.least(18);
    await clock.pass(200);
    expect(shownBy(element)).to.deep.equal(thirteen(81));
  }).timeout(PATIENCE);

  it('draws its number before what was earlier is known', async () => {
    const known = gate();
    const source = held(live.open({data: {subscriptions: [price]}}), () => known.passed);
    const element = revenue('metric-card', source);
    await showing(element, 'refreshing');
    expect(shownBy(element)).to.deep.equal([1]);
    known.open();
    await settled(element);
    expect(shownBy(element)).to.deep.equal(thirteen(1));
  });

  it('keeps what it shows until all is known of the rows that were added', async () => {
    const source = live.open({data: {subscriptions: [price]}});
    const [asked, known] = [gate(), gate()];
    let holds = false;
    const until = (): Promise<void> => {
      if (holds) asked.open();
      return holds ? known.passed : Promise.resolve();
    };
    const element = await settled(revenue('metric-card', held(source, until)));
    holds = true;
    void source.append({subscriptions: [price]});
    await asked.passed;
    element.requestUpdate();
    await element.updateComplete;
    expect(shownBy(element)).to.deep.equal(thirteen(1));
    expect(shows(element)).to.equal('value');
    const ready = oneEvent(element, 'kw-ready');
    known.open();
    await ready;
    expect(shownBy(element)).to.deep.equal(thirteen(2));
  });
});
