// Data that keep coming, a thousand messages a second, through each adapter for it, with connections that break:
//   node bench/live.mjs                    a minute; writes LIVE.md
//   node bench/live.mjs --minutes 10       ten; writes LIVE.md
//   node bench/live.mjs --minutes 0.2      less than a minute: writes nothing
// It fails where a message is lost or counted twice, or a number changes more than ten times a second, over ten seconds.
import {writeFileSync} from 'node:fs';
import {availableParallelism, cpus} from 'node:os';
import {setTimeout as wait} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {format, resolveConfig} from 'prettier';
import {chromiumFor, cpuTimeOf, launch} from './browser.mjs';
import {bundle, serve} from './bundle.mjs';
import {paced} from './live/server.mjs';

/** @typedef {{shown: number, promoters: number, detractors: number, most: number}} Seen */
/** Memory of the page after a collection, in bytes. @typedef {{rows: number, bytes: number}} Held */

const {values} = parseArgs({options: {minutes: {type: 'string'}}});
const minutes = Number(values.minutes ?? 1);
const perSecond = 1000;
const total = Math.round(minutes * 60 * perSecond);
const results = new URL('LIVE.md', import.meta.url);
/** How long the page may be behind the last message, in ms. */
const LIMIT = 60_000;

const chromium = chromiumFor('live');
const pages = await serve(await bundle(['live']));
try {
  const lines = await Promise.all(['server-sent-events', 'web-socket'].map(lineIn(chromium.program)));
  const text = `# Live data

Made by \`node bench/live.mjs --minutes ${minutes}\`: answers to a survey, ${perSecond.toLocaleString('en')} messages a second, each with one row and an id,
from a server on this machine that breaks each connection after 5,000 of them, in the midst of a message. Two widgets show them, without
\`as-of\`. None was lost or counted twice. The adapters ran at the same time, each in a browser of its own.

- numbers a second: how often a widget was given another number, in the ten seconds in which that was most often
- held: what the page has in memory after a collection, its columns of rows included, at a tenth of the messages, at half of them and at
  the end; a row: what it grew by from half to end, by messages
- busy: share of the time in which the page's main thread was at work

${cpus()[0]?.model.trim()}, ${availableParallelism()} cores. ${chromium.label}.

| | messages | cuts | numbers a second | held, MB | bytes a row | busy |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}
`;
  const pretty = await format(text, {...(await resolveConfig(results)), parser: 'markdown'});
  console.log(pretty);
  if (minutes >= 1) writeFileSync(results, pretty);
} finally {
  pages.close();
}

/** Each in a browser of its own, at the same time. @param {string} program */
function lineIn(program) {
  return async (/** @type {string} */ kind) => {
    const browser = await launch(program);
    try {
      return await line(kind, await browser.newPage());
    } finally {
      await browser.close();
    }
  };
}

/** Shows all that a server sends, and tells of it. @param {string} kind adapter @param {import('puppeteer-core').Page} page */
async function line(kind, page) {
  page.on('pageerror', (error) => console.error(`[live] ${kind}:`, error));
  const session = await page.createCDPSession();
  const cpu = await cpuTimeOf(page);
  await page.goto(`${pages.origin}/live`, {waitUntil: 'load'});
  const server = await paced({perSecond, total, cutAfter: 5000});
  const url = `${kind === 'web-socket' ? 'ws' : 'http'}://${server.address}/`;
  const [began, before] = [performance.now(), await cpu()];
  await page.evaluate(`live.show('${kind}', '${url}')`);
  /** @type {Held[]} */
  const held = [];
  /** @type {Seen} */
  let seen;
  for (let moved = performance.now(), shown = 0; ;) {
    await wait(250);
    seen = /** @type {Seen} */ (await page.evaluate('live.seen()'));
    if (seen.shown !== shown) [moved, shown] = [performance.now(), seen.shown];
    if (seen.shown >= total * ([0.1, 0.5, 1][held.length] ?? Infinity)) held.push(await heldBy(session, seen.shown));
    if (seen.shown >= total) break;
    if (performance.now() - moved > LIMIT) throw new Error(`[live] ${kind}: expected ${total} answers, got ${shown}`);
  }
  const busy = ((await cpu()) - before) / (performance.now() - began);
  // What comes twice may come late.
  await wait(1000);
  seen = /** @type {Seen} */ (await page.evaluate('live.seen()'));
  const expected = {shown: total, promoters: among(9, 10), detractors: among(0, 6), most: seen.most};
  if (JSON.stringify(seen) !== JSON.stringify(expected)) {
    throw new Error(`[live] ${kind}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(seen)}`);
  }
  if (seen.most > 100) throw new Error(`[live] ${kind}: expected 100 numbers in 10 s at most, got ${seen.most}`);
  const [, half, end] = held;
  const aRow = half && end ? (end.bytes - half.bytes) / (end.rows - half.rows) : NaN;
  server.close();
  const megabytes = held.map(({bytes}) => (bytes / 1e6).toFixed(1)).join(', ');
  return `| ${kind} | ${total.toLocaleString('en')} | ${server.done.cuts} | ${(seen.most / 10).toFixed(1)} | ${megabytes} | ${aRow.toFixed(0)} | ${(100 * busy).toFixed(1)}% |`;
}

/** How many ids up to the last one have such a score. @param {number} from @param {number} to */
function among(from, to) {
  let count = 0;
  for (let id = 1; id <= total; id++) count += Number(id % 11 >= from && id % 11 <= to);
  return count;
}

/** @param {import('puppeteer-core').CDPSession} session @param {number} rows @returns {Promise<Held>} */
async function heldBy(session, rows) {
  await session.send('HeapProfiler.collectGarbage');
  const usage = /** @type {{usedSize: number, backingStorageSize?: number}} */ (
    await session.send('Runtime.getHeapUsage')
  );
  return {rows, bytes: usage.usedSize + (usage.backingStorageSize ?? 0)};
}
