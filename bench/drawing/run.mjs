// Times how widgets are drawn, side by side with what a user would draw instead: `npm run bench -- --drawing`, with
//   --quick             2 rounds; writes nothing
//   --tasks lines,page  some of the cases; writes nothing
//   --peers lit         keepwell and some of the peers; writes nothing
// Each peer has a browser of its own, and they take turns. Peers draw the numbers that keepwell shows; it fails when those
// that can be asked do not show as much.
import {writeFileSync} from 'node:fs';
import {availableParallelism, cpus, loadavg} from 'node:os';
import {isDeepStrictEqual} from 'node:util';
import {format, resolveConfig} from 'prettier';
import {findBrowsers} from '../../scripts/browsers.mjs';
import {installPeers, launch, versionOf} from '../browser.mjs';
import {bundle, serve} from '../bundle.mjs';
import {DrawingPage} from './drawing-page.mjs';
import {caseIds, inputs} from './names.mjs';
import {legend, shortcomings, tables} from './report.mjs';

/** @typedef {import('./names.mjs').CaseId} CaseId */
/** @typedef {import('./names.mjs').InputId} InputId */
/** @typedef {import('./names.mjs').Shown} Shown */
/** @typedef {import('./report.mjs').Timing} Timing */
/** @typedef {{peer: string, page: DrawingPage}} Turn */

const allPeers = ['keepwell', 'lit', 'echarts', 'chartjs', 'plot', 'uplot'];
const results = new URL('RESULTS.md', import.meta.url);
/** Heights of windows in px: all in view, or a screen. */
const [ALL, SCREEN] = [16_000, 800];

/** @param {{quick?: boolean | undefined, tasks?: string | undefined, peers?: string | undefined}} options */
export async function benchDrawing({quick, tasks, peers: named}) {
  const rounds = quick ? 2 : 7;
  const chosen = caseIds.filter((id) => tasks?.split(',').includes(id) ?? true);
  const peers = allPeers.filter((peer) => peer === 'keepwell' || (named?.split(',').includes(peer) ?? true));
  const chromium = findBrowsers().find(({name}) => name === 'chromium');
  if (!chromium || chosen.length === 0) {
    console.error(chromium ? `No such case; there is ${caseIds.join(', ')}.` : 'The bench needs Chromium or Chrome.');
    process.exit(1);
  }
  installPeers();
  const loadBefore = loadavg()[0];
  const {origin, close} = await serve(await bundle(peers, 'bench/drawing/peers'), STYLES);
  const browsers = await Promise.all(peers.map(() => launch(chromium.program)));
  try {
    const pages = await Promise.all(
      browsers.map(async (browser, i) => ({
        peer: peers[i] ?? '',
        page: await DrawingPage.open(browser, `${origin}/${peers[i]}`),
      })),
    );
    /** @type {Timing[]} */
    const timings = [];
    for (const id of chosen) timings.push(...(await timeCase(id, pages, rounds)));
    const load = [loadBefore, loadavg()[0]].map((value) => value?.toFixed(1)).join(' before, ');
    const text = await format(report(timings, {load, rounds, label: chromium.label, peers}), {
      ...(await resolveConfig(results)),
      parser: 'markdown',
    });
    console.log(text);
    if (!quick && chosen.length === caseIds.length && peers.length === allPeers.length) writeFileSync(results, text);
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    close();
  }
}

/** A dashboard: four boxes beside each other; what is a table by itself has the whole width. */
const STYLES = `<style>
  body { margin: 8px }
  main { display: grid; grid-template-columns: repeat(4, 300px); gap: 16px; align-items: start }
  main.cohorts, main.matrix { grid-template-columns: 1200px }
</style>`;

/** All rounds of a case. @param {CaseId} id @param {readonly Turn[]} pages @param {number} rounds @returns {Promise<Timing[]>} */
async function timeCase(id, pages, rounds) {
  console.error(`${id}: making data`);
  await Promise.all(
    pages.map(({page}) => page.resize(id === 'page' || id === 'matrix' || id === 'cohorts' ? SCREEN : ALL)),
  );
  const shown = await shownBy(pages, id);
  /** @type {(Turn & Timing)[]} */
  const turns = [];
  for (const {peer, page} of pages) {
    for (const input of /** @type {InputId[]} */ (Object.keys(inputs))) {
      if (await page.load(id, input, shown)) turns.push({peer, page, id, input, mounts: [], updates: []});
    }
  }
  for (let round = 0; round <= rounds; round++) {
    console.error(`${id}: round ${round} of ${rounds}`);
    for (const {peer, page, input, mounts, updates} of turns) {
      await page.load(id, input, shown);
      mounts.push((await page.time('mount')).taken);
      if (round === 0) compare(peer, id, shown[0], await page.told());
      const {taken, answer} = await page.time('update');
      if (answer) updates.push(taken);
      if (answer && round === 0) compare(peer, id, shown[1], await page.told());
      await page.unmount();
    }
  }
  return turns;
}

/** What keepwell shows of a case, in both versions. @param {readonly Turn[]} pages @param {CaseId} id @returns {Promise<Shown>} */
async function shownBy(pages, id) {
  const page = pages.find(({peer}) => peer === 'keepwell')?.page;
  if (!page) return [];
  await page.load(id, 'rows', []);
  await page.time('mount');
  const before = await page.told();
  const after = (await page.time('update')).answer ? await page.told() : null;
  await page.unmount();
  return [before, after].flatMap((told) => (told === null ? [] : [told]));
}

/** @param {string} peer @param {CaseId} id @param {Shown[number] | undefined} expected @param {Shown[number] | null} told */
function compare(peer, id, expected, told) {
  if (told === null || expected === undefined || isDeepStrictEqual(told, expected)) return;
  const [rows, others] = [expected.rows ?? [], told.rows ?? []];
  const place = rows.findIndex((row, i) => !isDeepStrictEqual(row, others[i]));
  const what = `${others[place]?.join(' | ')} instead of ${rows[place]?.join(' | ')}`;
  throw new Error(`[bench] ${id}: ${peer} shows something else than keepwell did of the same rows: ${what}`);
}

/** @param {readonly Timing[]} timings @param {{load: string, rounds: number, label: string, peers: readonly string[]}} made */
function report(timings, {load, rounds, label, peers}) {
  const [cpu] = cpus();
  /** @type {Record<string, string>} */
  const packages = {echarts: 'echarts', chartjs: 'chart.js', plot: '@observablehq/plot', uplot: 'uplot'};
  const versions = Object.entries(packages).flatMap(([peer, name]) =>
    peers.includes(peer) ? [`${name} ${versionOf(`node_modules/${name}`)}`] : [],
  );
  return `# Drawing

Made by \`npm run bench -- --drawing\`: medians of ${rounds} rounds, in ms of CPU time of the page's main thread. Each peer has a browser of
its own, and they take turns.

${cpu?.model.trim()}, ${availableParallelism()} cores, load ${load} after. ${label}, ${versions.join(', ')},
lit ${versionOf('../node_modules/lit')}, keepwell ${versionOf('..')}.

${legend}

${shortcomings(timings)}

${tables(timings)}
`;
}
