// The pictures of the documentation, light and dark: the demo (docs/images/demo.png) and every widget in its typical
// state (docs/images/<tag>.png).
//   node scripts/docs/picture.mjs              all of them
//   node scripts/docs/picture.mjs demo nps-gauge   some
/* global document */
import {existsSync, mkdirSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import * as puppeteer from 'puppeteer-core';
import {createServer} from 'vite';
import {findBrowsers} from '../browsers.mjs';
import {freePort} from '../free-port.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const images = `${root}docs/images`;
const schemes = /** @type {const} */ (['light', 'dark']);
/** The demo as wide as a page, and as much of it as fits above the fold of a README. */
const DEMO = {width: 1280, height: 900};
/** A widget in the column of a page. */
const WIDGET = {width: 720, padding: 24};
/** A mouse, which a browser without a screen does not have: buttons that show on hover would show all the time. */
const MOUSE = 'primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';

const tags = readdirSync(`${root}src/components`).filter((tag) =>
  existsSync(`${root}src/components/${tag}/${tag}.fixtures.ts`),
);
const wanted = process.argv.length > 2 ? process.argv.slice(2) : ['demo', ...tags];
const unknown = wanted.filter((name) => name !== 'demo' && !tags.includes(name));
if (unknown.length > 0) throw new Error(`[picture] expected demo, ${tags.join(', ')}, got ${unknown.join(', ')}`);

const chromium = findBrowsers().find(({name}) => name === 'chromium');
if (chromium === undefined) throw new Error('[picture] expected Chromium, found none: see CONTRIBUTING.md');

mkdirSync(images, {recursive: true});
const server = await createServer({
  root: `${root}demo`,
  configFile: `${root}vite.config.ts`,
  logLevel: 'error',
  server: {port: await freePort(), hmr: false},
});
await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await puppeteer.launch({
  executablePath: chromium.program,
  args: [
    '--no-sandbox',
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--hide-scrollbars',
    '--font-render-hinting=none',
    `--blink-settings=${MOUSE}`,
  ],
});
try {
  for (const name of wanted) {
    for (const scheme of schemes) {
      const path = `${images}/${name}${scheme === 'dark' ? '-dark' : ''}.png`;
      await (name === 'demo' ? pictureOfDemo(scheme, path) : pictureOfWidget(name, scheme, path));
      console.log(`wrote ${path.slice(root.length)}`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}

/** A page in a colour scheme; what goes wrong in it ends the script. @param {'light' | 'dark'} scheme */
async function opened(scheme) {
  const page = await browser.newPage();
  await page.emulateMediaFeatures([
    {name: 'prefers-color-scheme', value: scheme},
    {name: 'prefers-reduced-motion', value: 'reduce'},
  ]);
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

/** @param {'light' | 'dark'} scheme @param {string} path */
async function pictureOfDemo(scheme, path) {
  const page = await opened(scheme);
  await page.setViewport({...DEMO, deviceScaleFactor: 2});
  await page.goto(address);
  await settled(page);
  await page.screenshot({path: /** @type {`${string}.png`} */ (path)});
  await page.close();
}

/** @param {string} tag @param {'light' | 'dark'} scheme @param {string} path */
async function pictureOfWidget(tag, scheme, path) {
  const page = await opened(scheme);
  await page.setViewport({width: WIDGET.width, height: 400, deviceScaleFactor: 1.5});
  await page.setRequestInterception(true);
  const blank = `${address}blank`;
  page.on('request', (request) => {
    if (request.url() === blank)
      void request.respond({
        contentType: 'text/html',
        body: '<!doctype html><html lang="en"><title>Widget</title><main></main></html>',
      });
    else void request.continue();
  });
  await page.goto(blank);
  const sources = `/@fs${root}src`;
  await page.evaluate(
    async (tag, sources, {width, padding}) => {
      document.documentElement.style.cssText = 'color-scheme: light dark; font-family: system-ui, sans-serif';
      document.body.style.margin = '0';
      const main = document.querySelector('main');
      if (main === null) return;
      main.style.cssText = `box-sizing: border-box; inline-size: ${String(width)}px; padding: ${String(padding)}px; background: light-dark(#fff, oklch(0.215 0.012 262))`;
      await import(`${sources}/define.ts`);
      const {fixtures} = await import(`${sources}/components/${tag}/${tag}.fixtures.ts`);
      const {tables, properties} = fixtures.typical;
      main.append(Object.assign(document.createElement(tag), properties, {data: tables}));
    },
    tag,
    sources,
    WIDGET,
  );
  await settled(page);
  const main = await page.$('main');
  await main?.screenshot({path: /** @type {`${string}.png`} */ (path)});
  await page.close();
}

/** Waits until every widget shows what it has come to. @param {puppeteer.Page} page */
async function settled(page) {
  await page.waitForFunction(
    () => {
      const widgets = [...document.querySelectorAll('*')].filter((element) => 'outcome' in element);
      return widgets.length > 0 && widgets.every((element) => element.outcome !== null);
    },
    {timeout: 60_000},
  );
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 500))));
}
