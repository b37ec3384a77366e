// The worker itself: what takes long is worked out in it, and comes to the same as on the page.
import {expect} from '@open-wc/testing';
import {measureFrom, memory} from 'keepwell/data-adapters';
import {measure, scopeOf, tablesOf} from 'keepwell/metrics/kernel';
import {clvBtyd} from 'keepwell/metrics/revenue/clv-btyd';
import {pageWorker} from '#internal/worker/page-worker.js';
import {failureOf} from '../data-adapters/reading.js';
import {randomOrders} from './random-orders.js';

const scope = scopeOf({asOf: Date.UTC(2026, 0, 1), timeZone: 'UTC'});
const events = randomOrders(900, scope.asOf);

describe('the worker', () => {
  it('comes to the same as the page, which goes on meanwhile', async () => {
    const started = performance.now();
    const onPage = measure(clvBtyd, tablesOf(clvBtyd.tables, {events}), {}, scope);
    const took = performance.now() - started;
    let turns = 0;
    const counting = setInterval(() => turns++, 1);
    const {signal} = new AbortController();
    const apart = await measureFrom(memory.open({data: {events}}), clvBtyd, {}, scope, {signal});
    clearInterval(counting);
    expect(apart).to.deep.equal(onPage);
    expect(onPage.kind).to.equal('estimate');
    expect(turns, `turns of the page while ${String(took)} ms were worked`).to.be.at.least(3);
  });

  it('does only what the catalogue has, and says what went wrong', async () => {
    const {signal} = new AbortController();
    const job = {metric: 'of-our-own', aggregate: [], options: {}, scope};
    expect(await pageWorker.run(job, signal)).to.equal('on the page');
    const failure = await failureOf(pageWorker.run({...job, metric: 'clv-btyd', aggregate: null}, signal));
    expect((failure as Error).message).to.match(/null|undefined/);
  });
});
