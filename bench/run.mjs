// Times the metrics side by side with what a user would pick instead, in headless Chromium:
//   npm run bench                       a million rows, 7 rounds, and how the time grows; writes RESULTS.md
//   npm run bench -- --quick            100,000 rows, 3 rounds; writes nothing
//   npm run bench -- --tasks T1,T4      some of the tasks; writes nothing
//   npm run bench -- --growth           how the time grows with rows and with users; writes nothing
//   npm run bench -- --drawing          drawing, with the same options; writes drawing/RESULTS.md
//   npm run bench -- --loading          what loading costs a page, from several formats; writes loading/RESULTS.md
// Each peer has a browser of its own, and they take turns. It fails when they do not all find the same.
import {writeFileSync} from 'node:fs';
import {availableParallelism, cpus, loadavg} from 'node:os';
import {parseArgs} from 'node:util';
import {format, resolveConfig} from 'prettier';
import {findBrowsers} from '../scripts/browsers.mjs';
import {installPeers, launch, versionOf} from './browser.mjs';
import {bundle, serve} from './bundle.mjs';
import {benchDrawing} from './drawing/run.mjs';
import {growth} from './growth.mjs';
import {benchLoading} from './loading/run.mjs';
import {tasks} from './names.mjs';
import {PeerPage} from './peer-page.mjs';
import {legend, shortcomings, tables} from './report.mjs';
import {difference} from './same.mjs';

/** @typedef {import('./data/size.js').Size} Size */
/** @typedef {import('./names.mjs').InputId} InputId */
/** @typedef {import('./names.mjs').TaskId} TaskId */
/** @typedef {import('./report.mjs').Timing} Timing */
/** @typedef {import('./peer-page.mjs').Taken} Taken */
/** @typedef {{peer: string, page: PeerPage}} Turn */
/**
 * What is timed of a task.
 * @typedef {object} Plan
 * @property {TaskId} task
 * @property {Size} size
 * @property {number} rounds beside the first, in which the engine warms up
 * @property {(peer: string, input: InputId) => boolean} [among] which of the inputs; by default all that a peer has
 */

const {values} = parseArgs({
  options: {
    quick: {type: 'boolean'},
    tasks: {type: 'string'},
    peers: {type: 'string'},
    growth: {type: 'boolean'},
    drawing: {type: 'boolean'},
    loading: {type: 'boolean'},
  },
});
if (values.drawing || values.loading) {
  await (values.drawing ? benchDrawing(values) : benchLoading(values));
  process.exit();
}
const [rows, rounds] = values.quick ? [100_000, 3] : [1_000_000, 7];
const allPeers = ['hand', 'keepwell', 'd3', 'arquero', 'duckdb'];
const peers = allPeers.filter((peer) => values.peers?.split(',').includes(peer) ?? true);
const chosen = tasks.filter((task) => values.tasks?.split(',').some((name) => task.startsWith(name)) ?? !values.growth);
const isWhole = !values.quick && chosen.length === tasks.length && peers.length === allPeers.length;
const results = new URL('RESULTS.md', import.meta.url);

const chromium = findBrowsers().find(({name}) => name === 'chromium');
if (!chromium || (chosen.length === 0 && !values.growth) || peers.length === 0) {
  const known = `No such task or peer; there is ${tasks.join(', ')}, by ${allPeers.join(', ')}.`;
  console.error(chromium ? known : 'The bench needs Chromium or Chrome.');
  process.exit(1);
}
if (peers.includes('arquero') || peers.includes('duckdb')) installPeers();
const loadBefore = loadavg()[0];
const {origin, close} = await serve(await bundle(peers));
const browsers = await Promise.all(peers.map(() => launch(chromium.program)));
try {
  const pages = await Promise.all(
    browsers.map(async (browser, i) => ({
      peer: peers[i] ?? '',
      page: await PeerPage.open(browser, `${origin}/${peers[i]}`),
    })),
  );
  /** @type {Timing[]} */
  const timings = [];
  for (const task of chosen) timings.push(...(await time({task, size: {rows, perUser: 20}, rounds}, pages)));
  const grown = isWhole || values.growth ? await growth((plan) => time(plan, pages)) : '';
  const text = await format(report(timings, grown), {...(await resolveConfig(results)), parser: 'markdown'});
  console.log(text);
  if (isWhole) writeFileSync(results, text);
} finally {
  await Promise.all(browsers.map((browser) => browser.close()));
  close();
}

/** All rounds of a task. @param {Plan} plan @param {readonly Turn[]} pages @returns {Promise<Timing[]>} */
async function time({task, size, rounds, among = () => true}, pages) {
  const name = `${task}, ${size.rows} rows`;
  console.error(`${name}: making data`);
  const loaded = await Promise.all(
    pages.map(async ({peer, page}) => {
      const inputs = (await page.load(task, size)).filter((input) => among(peer, input));
      return inputs.map((input) => ({peer, page, input, taken: /** @type {Taken[]} */ ([])}));
    }),
  );
  const turns = loaded.flat();
  for (let round = 0; round <= rounds; round++) {
    console.error(`${name}: round ${round} of ${rounds}`);
    let expected;
    for (const {peer, page, input, taken} of turns) {
      taken.push(await page.time(input));
      if (round > 0) continue;
      const answer = await page.answer();
      if (answer === null) continue;
      expected ??= answer;
      const found = difference(expected, answer);
      if (found !== undefined)
        throw new Error(`[bench] ${name}: ${peer} (${input}) finds another result than hand, ${found}`);
    }
  }
  return turns.map(({peer, input, taken: [first, ...taken]}) => ({task, size, peer, input, first, taken}));
}

/** @param {readonly Timing[]} timings @param {string} grown */
function report(timings, grown) {
  const load = [loadBefore, loadavg()[0]].map((value) => value?.toFixed(1)).join(' before, ');
  const [cpu] = cpus();
  const packages = {
    'd3-array': '../node_modules/d3-array',
    arquero: 'node_modules/arquero',
    'DuckDB-WASM': 'node_modules/@duckdb/duckdb-wasm',
    keepwell: '..',
  };
  const versions = Object.entries(packages).map(([name, folder]) => `${name} ${versionOf(folder)}`);
  return `# Speed

Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${rows.toLocaleString('en')} generated rows, medians of
${rounds} rounds in ms. Each peer has a browser of its own, and they take turns. All found the same, to 1e-9.

${cpu?.model.trim()}, ${availableParallelism()} cores, load ${load} after. ${chromium?.label}, ${versions.join(', ')}.

${legend}

${shortcomings(timings)}

${tables(timings)}

${grown}
`;
}
