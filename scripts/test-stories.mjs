// Builds Storybook and opens every story in Chromium, in light and in dark: nothing may be said on the console or asked of
// another origin, the widgets end in their state, plays pass, and axe finds nothing.
//   npm run test:stories -- nps-gauge dashboards    only what has one of these in its id
//   npm run test:stories -- --built                 what is built already
// The last line is `N passed, N failed`.
/* global document, window */
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {launch} from 'puppeteer-core';
import {findBrowsers} from './browsers.mjs';

/** @typedef {{id: string, type: 'story' | 'docs', title: string, name: string}} Entry */
/** @typedef {{result: {error?: {message: string}, violations?: import('axe-core').Result[]}}} Report by axe */

/** How long a story may take, in ms. */
const PATIENCE = 30_000;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const {values, positionals: wanted} = parseArgs({options: {built: {type: 'boolean'}}, allowPositionals: true});
const program = findBrowsers().find(({name}) => name === 'chromium')?.program;
if (program === undefined) fail('The story tests need Chromium: npm test installs it, or says how.');
if (!values.built) build();

const {server, origin} = await serve('stories/dist');
const entries = /** @type {Entry[]} */ (
  Object.values(JSON.parse(readFileSync('stories/dist/index.json', 'utf8')).entries)
).filter(({id}) => wanted.length === 0 || wanted.some((part) => id.includes(part)));
if (entries.length === 0) fail('There are no such stories.');

const browser = await launch({
  executablePath: program,
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--no-first-run',
  ],
});
const total = {passed: 0, failed: 0};
try {
  // Pages that go from story to story as the sidebar of Storybook does; two for each scheme, since they wait a lot.
  const queues = {light: entries.values(), dark: entries.filter(({type}) => type === 'story').values()};
  await Promise.all(Object.entries(queues).flatMap(([theme, queue]) => [lane(theme, queue), lane(theme, queue)]));
} finally {
  await browser.close();
  server.close();
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}

function build() {
  const {status, stdout, stderr} = spawnSync('npm', ['run', '--silent', 'build:storybook'], {
    encoding: 'utf8',
    env: {...process.env, NO_COLOR: '1'},
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail(`${stdout}${stderr}\nStorybook could not be built.`);
}

/** @param {string} theme @param {Iterable<Entry>} stories shared with other lanes */
async function lane(theme, stories) {
  // In a window of its own: a tab behind another one is given next to no frames.
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({width: 1100, height: 800});
  await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', {enabled: true});
  /** What the page has said since the last story. @type {string[]} */
  let said = [];
  page.on('console', (message) => {
    if (message.type() !== 'warn' && message.type() !== 'error') return;
    said.push(`console: ${message.text()} (${message.location().url ?? 'nowhere'})`);
  });
  page.on('pageerror', (error) => said.push(`thrown: ${String(error)}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(blob|data):/.test(request.url())) said.push(`asked ${request.url()}`);
  });
  page.on('requestfailed', (request) => said.push(`not answered: ${request.url()} ${request.failure()?.errorText}`));

  let isOpen = false;
  for (const {id, type, title, name} of stories) {
    if (!isOpen) {
      await page.goto(`${origin}/iframe.html?globals=theme:${theme}`);
      await page
        .waitForFunction(() => '__STORYBOOK_PREVIEW__' in window)
        .catch((error) => {
          throw new Error(`[test-stories] Storybook does not start: ${said.join('\n')}`, {cause: error});
        });
      await page.evaluate(() => Reflect.get(window, '__STORYBOOK_PREVIEW__').ready());
      said = [];
    }
    const wrong = [...(await page.evaluate(show, id, type, PATIENCE)), ...said];
    said = [];
    // What has failed may be in the way of the next.
    isOpen = wrong.length === 0;
    total[isOpen ? 'passed' : 'failed']++;
    if (!isOpen) console.log(`${title}: ${name} (${theme}, ${id})\n${wrong.join('\n').replace(/^/gm, '  ')}`);
  }
}

/**
 * Shows a story or a page of the docs, and waits until it is done. Runs in the page.
 * @param {string} id @param {Entry['type']} type @param {number} patience @returns {Promise<string[]>} what is wrong
 */
async function show(id, type, patience) {
  const channel = Reflect.get(window, '__STORYBOOK_ADDONS_CHANNEL__');
  /** @type {string[]} */
  const wrong = [];
  /** The phase of each story on the page: a page of the docs has several. @type {Map<string, string>} */
  const phases = new Map();
  let docsRendered = false;
  /** @type {Record<string, (event: any) => void>} */
  const listeners = {
    storyRenderPhaseChanged: ({storyId, newPhase}) => phases.set(storyId, newPhase),
    storyFinished: ({status, reporters}) => {
      wrong.push(...reporters.flatMap(violationsOf));
      if (status !== 'success' && wrong.length === 0) wrong.push('failed');
    },
    // What follows the first line is the whole document.
    playFunctionThrewException: ({message}) => wrong.push(`play: ${message.split('\n')[0]}`),
    storyErrored: ({title, description}) => wrong.push(`${title}: ${description}`),
    storyThrewException: ({message}) => wrong.push(message),
    storyMissing: () => wrong.push('is not there'),
    docsRendered: () => (docsRendered = true),
  };
  for (const [name, listener] of Object.entries(listeners)) channel.on(name, listener);
  channel.emit('setCurrentStory', {storyId: id, viewMode: type});
  const limit = performance.now() + patience;
  const isDone = () =>
    wrong.length > 0 ||
    ((type === 'story' ? phases.has(id) : docsRendered) && [...phases.values()].every((phase) => phase === 'finished'));
  // Stories in the docs begin one after the other.
  for (let calm = 0; calm < (type === 'story' ? 1 : 10) && performance.now() < limit; calm = isDone() ? calm + 1 : 0) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  if (!isDone()) wrong.push(`is not done after ${patience / 1000} s: ${JSON.stringify([...phases])}`);
  if (document.body.classList.contains('sb-show-errordisplay') && wrong.length === 0) {
    wrong.push(document.querySelector('#error-message')?.textContent ?? 'shows an error');
  }
  for (const [name, listener] of Object.entries(listeners)) channel.off(name, listener);
  return wrong;

  /** What axe found: a line a rule, with the first place. @param {Report} report */
  function violationsOf({result: {error, violations = []}}) {
    const found = violations.map(({id: rule, nodes}) => {
      const {html = '', failureSummary = ''} = nodes[0] ?? {};
      return `axe, ${rule} (${nodes.length}): ${html.slice(0, 200)} ${failureSummary}`.replace(/\s+/g, ' ');
    });
    return [...(error ? [`axe: ${error.message}`] : []), ...found];
  }
}

/** The files of a folder on a port of this machine. @param {string} folder @returns {Promise<{server: import('node:http').Server, origin: string}>} */
function serve(folder) {
  /** @type {Readonly<Record<string, string>>} */
  const types = {
    '.css': 'text/css',
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.woff2': 'font/woff2',
  };
  const server = createServer(async ({url = '/'}, response) => {
    const {pathname} = new URL(url, 'http://localhost');
    // The browser asks by itself, at any time.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    try {
      const body = await readFile(join(folder, decodeURIComponent(pathname)));
      response.setHeader('content-type', types[extname(pathname)] ?? 'application/octet-stream').end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      resolve({server, origin: `http://127.0.0.1:${port}`});
    });
  });
}
