// What stays in memory of widgets that were on a page: nothing.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, CDPSession} from 'puppeteer-core';
import {launch} from '../../bench/browser.mjs';
import {bundle, serve} from '../../bench/bundle.mjs';
import {findBrowsers} from '../../scripts/browsers.mjs';
import type {Kind} from './leaks-page.js';

/** Mounted before anything is counted: caches fill, code is compiled. */
const WARM_UP = 100;
const TIMES = 1000;
/** Bytes that a mount may leave behind: what the engine keeps about code that runs often is not nothing. */
const BYTES = 300;

interface Left {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

let browser: Browser;
let session: CDPSession;
let close: () => void;

before(async () => {
  const chromium = findBrowsers().find(({name}) => name === 'chromium');
  assert(chromium, 'Chromium is there');
  const served = await serve(await bundle(['leaks-page'], 'test/node'));
  close = served.close;
  browser = await launch(chromium.program);
  const page = await browser.newPage();
  session = await page.createCDPSession();
  await session.send('Performance.enable');
  await page.goto(`${served.origin}/leaks-page`, {waitUntil: 'load'});
});

after(async () => {
  await browser.close();
  close();
});

async function mountAndUnmount(kind: Kind, times: number): Promise<void> {
  const {exceptionDetails} = await session.send('Runtime.evaluate', {
    expression: `mountAndUnmount(${JSON.stringify(kind)}, ${String(times)})`,
    awaitPromise: true,
  });
  assert.equal(exceptionDetails, undefined);
}

async function used(): Promise<Left> {
  // Nodes are let go of one collection after what held them.
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const {metrics} = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return {bytes: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners')};
}

/** What the second thousand leaves behind: the first may still warm something up. */
async function leftBy(kind: Kind): Promise<Left> {
  await mountAndUnmount(kind, WARM_UP);
  await mountAndUnmount(kind, TIMES);
  const earlier = await used();
  await mountAndUnmount(kind, TIMES);
  const later = await used();
  return {
    bytes: (later.bytes - earlier.bytes) / TIMES,
    nodes: later.nodes - earlier.nodes,
    listeners: later.listeners - earlier.listeners,
  };
}

describe('mounted and unmounted a thousand times', () => {
  const widgets: readonly Kind[] = ['nps-gauge', 'metric-card', 'metric-trend'];
  for (const kind of widgets) {
    it(`<${kind}> leaves nothing behind`, async (test) => {
      const left = await leftBy(kind);
      test.diagnostic(JSON.stringify(left));
      assert.ok(left.bytes < BYTES, `${String(left.bytes)} bytes a mount`);
      assert.ok(left.nodes <= 0, `${String(left.nodes)} nodes`);
      assert.ok(left.listeners <= 0, `${String(left.listeners)} listeners`);
    });
  }

  it('is seen to leave something behind where an element forgets a listener', async () => {
    const left = await leftBy('forgetful-element');
    assert.ok(left.bytes > BYTES, `${String(left.bytes)} bytes a mount`);
    assert.ok(left.nodes >= TIMES, `${String(left.nodes)} nodes`);
    assert.ok(left.listeners >= TIMES, `${String(left.listeners)} listeners`);
  });
});
