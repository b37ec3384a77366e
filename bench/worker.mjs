// Times reading and counting on the page and in its worker, in headless Chromium, and two files in one worker and in two:
//   node bench/worker.mjs               5 rounds; writes WORKER.md
//   node bench/worker.mjs --rounds 3    writes nothing
// The ways take turns. It fails when they do not all find the same.
import {writeFileSync} from 'node:fs';
import {availableParallelism, cpus, loadavg} from 'node:os';
import {parseArgs} from 'node:util';
import {format, resolveConfig} from 'prettier';
import {chromiumFor, cpuTimeOf, launch} from './browser.mjs';
import {bundle, serve} from './bundle.mjs';
import {difference} from './same.mjs';

const {values} = parseArgs({options: {rounds: {type: 'string'}}});
const rounds = Number(values.rounds ?? 5);
const results = new URL('WORKER.md', import.meta.url);
const KB = 1024;
const sizes = [KB, 256 * KB, 1024 * KB, 2048 * KB, 4096 * KB, 16384 * KB];
/** In a new page the worker is not there yet. */
const ways = /** @type {const} */ (['page, new', 'worker, new', 'page', 'worker']);
const poolSizes = [4096 * KB, 16384 * KB, 65536 * KB];

const chromium = chromiumFor('worker');
const {origin, close} = await serve(await bundle(['worker']));
const browser = await launch(chromium.program);
try {
  const page = await browser.newPage();
  const cpu = await cpuTimeOf(page);
  const anew = async (/** @type {number} */ bytes) => {
    await page.goto(`${origin}/worker`, {waitUntil: 'load'});
    await page.evaluate(`worker.load(${bytes})`);
    await page.evaluate('gc()');
  };
  const lines = [];
  for (const bytes of sizes) {
    const taken = new Map(
      ways.map((way) => [way, {ms: /** @type {number[]} */ ([]), cpu: /** @type {number[]} */ ([])}]),
    );
    let expected;
    for (let round = 0; round <= rounds; round++) {
      console.error(`${bytes / KB} kB: round ${round} of ${rounds}`);
      for (const [way, {ms, cpu: used}] of taken) {
        if (way.endsWith('new')) await anew(bytes);
        const before = await cpu();
        const run = `worker.run(${JSON.stringify(way.split(',')[0])})`;
        const [time, found] = /** @type {[number, import('./tasks.js').Answer]} */ (await page.evaluate(run));
        used.push((await cpu()) - before);
        ms.push(time);
        expected ??= found;
        const other = difference(expected, found);
        if (other !== undefined) throw new Error(`[worker] ${way}: finds another result, ${other}`);
      }
    }
    const cells = [...taken.values()].map(({ms, cpu: used}) => `${median(ms)} (${median(used)})`);
    lines.push(`| ${bytes / KB} | ${cells.join(' | ')} |`);
  }
  const pools = [];
  for (const bytes of poolSizes) {
    await anew(bytes);
    const taken = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
    for (let round = 0; round <= rounds; round++) {
      console.error(`two of ${bytes / KB} kB: round ${round} of ${rounds}`);
      for (const [i, ms] of taken.entries()) ms.push(Number(await page.evaluate(`worker.both(${i + 1})`)));
    }
    const [one, two] = taken.map(median);
    pools.push(`| ${bytes / KB} | ${one} | ${two} | ${(Number(two) / Number(one)).toFixed(2)} |`);
  }
  const text = `# Worker

Made by \`node bench/worker.mjs\`: active users of events as CSV that need no network, from the request to the outcome. Medians of ${rounds}
rounds in ms, by the clock; in brackets CPU time of the page's main thread. \`new\`: in a page that has just been loaded, where the
worker must be started, and no code is warm. The first row is as good as empty: what the hop costs. All found the same.

${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)} at the end. ${chromium.label}.

| kB | ${ways.join(' | ')} |
| ---: | ${ways.map(() => '---:').join(' | ')} |
${lines.join('\n')}

Two files at a time, in one worker and in two:

| kB each | one | two | two ÷ one |
| ---: | ---: | ---: | ---: |
${pools.join('\n')}
`;
  const pretty = await format(text, {...(await resolveConfig(results)), parser: 'markdown'});
  console.log(pretty);
  if (values.rounds === undefined) writeFileSync(results, pretty);
} finally {
  await browser.close();
  close();
}

/** Of all rounds but the first. @param {readonly number[]} times */
function median([, ...times]) {
  return (times.sort((a, b) => a - b)[times.length >> 1] ?? NaN).toFixed(0);
}
