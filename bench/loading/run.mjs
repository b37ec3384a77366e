// What loading costs the demo's page: `npm run bench -- --loading`, with `--quick` for 100,000 events instead of one and ten
// million. Each time a new browser opens the page of adoption, whose events come as a file from a server on this machine.
/* global document, Element, PerformanceObserver, window */
import {createReadStream, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {availableParallelism, cpus, tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {format as formatted, resolveConfig} from 'prettier';
import {build} from 'vite';
import {findBrowsers} from '../../scripts/browsers.mjs';
import {installPeers, launch} from '../browser.mjs';

/** @typedef {import('./data.mjs').Format} Format */
/**
 * What was seen, in ms and bytes.
 * @typedef {object} Seen
 * @property {number} rows
 * @property {Format} format
 * @property {number} size of the file
 * @property {number} first from the start of the page to the first number of events
 * @property {number} last to the last number of the page
 * @property {number} longest task of the page's main thread until then
 * @property {number} long tasks of more than 50 ms
 * @property {number} held when all is there: by the page and its workers, by the browser's own account
 * @property {number} most that the process of the page had in memory at a time
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const results = new URL('RESULTS.md', import.meta.url);
/** Patience, in ms. */
const LIMIT = 300_000;

/** @param {{quick?: boolean | undefined}} options */
export async function benchLoading({quick}) {
  const chromium = findBrowsers().find(({name}) => name === 'chromium');
  if (!chromium) {
    console.error('The bench needs Chromium or Chrome.');
    process.exit(1);
  }
  installPeers();
  const {formats, generate, write} = await import('./data.mjs');
  await build({root: `${root}demo`, configFile: `${root}vite.config.ts`, logLevel: 'warn'});
  const folder = mkdtempSync(join(tmpdir(), 'keepwell-loading-'));
  const {origin, close} = await serve(folder);
  /** @type {Seen[]} */
  const all = [];
  try {
    for (const rows of quick ? [100_000] : [1_000_000, 10_000_000]) {
      const events = generate(rows);
      for (const format of formats) {
        const file = join(folder, `events.${format}`);
        await write(events, format, file);
        const seen = await open(chromium.program, `${origin}/${format}#adoption`);
        all.push({rows, format, size: statSync(file).size, ...seen});
        rmSync(file);
        console.error(all.at(-1));
      }
    }
  } finally {
    close();
    rmSync(folder, {recursive: true});
  }
  const text = await formatted(report(all, chromium.label), {...(await resolveConfig(results)), parser: 'markdown'});
  console.log(text);
  if (!quick) writeFileSync(results, text);
}

/** @param {string} program @param {string} url @returns {Promise<Omit<Seen, 'rows' | 'format' | 'size'>>} */
async function open(program, url) {
  const browser = await launch(program);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(LIMIT);
    page.on('pageerror', (error) => console.error(`[bench] ${url}:`, error));
    await page.evaluateOnNewDocument(() => {
      const seen = {tasks: /** @type {number[]} */ ([]), first: 0};
      Reflect.set(window, 'seen', seen);
      new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({duration}) => duration))).observe({
        type: 'longtask',
        buffered: true,
      });
      document.addEventListener('kw-ready', ({target}) => {
        const isOfEvents =
          target instanceof Element && target.matches('lifecycle-bars, ttv-histogram, [metric=active-users]');
        if (isOfEvents && seen.first === 0) seen.first = performance.now();
      });
    });
    await page.goto(url, {waitUntil: 'domcontentloaded'});
    await page.waitForFunction(isSettled, {polling: 100});
    const seen = await page.evaluate(() => {
      const {tasks, first} = Reflect.get(window, 'seen');
      return {first, last: performance.now(), longest: Math.max(0, ...tasks), long: tasks.length};
    });
    const {bytes} = await page.evaluate(() =>
      Reflect.get(performance, 'measureUserAgentSpecificMemory').call(performance),
    );
    return {...seen, held: bytes, most: await mostMemory(browser)};
  } finally {
    await browser.close();
  }
}

/** Runs in the page: does each of its widgets show a number, or say why it has none? */
function isSettled() {
  const widgets = [...document.querySelectorAll('#pages section:not([hidden]) article > *')];
  const figures = widgets.map((widget) => widget.shadowRoot?.querySelector('figure'));
  return figures.length > 0 && figures.every((figure) => figure && !figure.hasAttribute('aria-busy'));
}

/** The most memory that the largest process of a page has had, in bytes. @param {import('puppeteer-core').Browser} browser */
async function mostMemory(browser) {
  const session = await browser.target().createCDPSession();
  const {processInfo} = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({type}) => type === 'renderer');
  const all = await Promise.all(
    renderers.map(async ({id}) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
      return 1024 * Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? NaN);
    }),
  );
  return Math.max(...all);
}

/**
 * Serves the demo, at `/<format>` with its events from `events.<format>` of a folder.
 * @param {string} folder @returns {Promise<{origin: string, close: () => void}>}
 */
async function serve(folder) {
  /** @type {Readonly<Record<string, string>>} */
  const types = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.csv': 'text/csv',
    '.json': 'application/json',
  };
  const index = await readFile(`${root}demo/dist/index.html`, 'utf8');
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '', 'http://demo');
    const headers = {'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp'};
    if (/^\/\w+$/.test(pathname)) {
      const events = `data-table="events" data-format="${pathname.slice(1)}" src="./events.${pathname.slice(1)}"`;
      // Ten million as text are more than a page allows by itself.
      const allowed = index.replaceAll('<metric-source', '<metric-source max-bytes="2000000000"');
      const html = allowed.replace(/data-table="events" src="[^"]*"/, events);
      response.writeHead(200, {...headers, 'content-type': 'text/html'}).end(html);
      return;
    }
    const file = pathname.startsWith('/events.') ? join(folder, pathname) : join(root, 'demo/dist', pathname);
    const size = statSync(file, {throwIfNoEntry: false})?.size;
    if (size === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = {
      ...headers,
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'accept-ranges': 'bytes',
    };
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const [start, end] = [Number(from ?? 0), to ? Math.min(Number(to), size - 1) : size - 1];
    const part = from === undefined ? {} : {'content-range': `bytes ${start}-${end}/${size}`};
    response.writeHead(from === undefined ? 200 : 206, {...type, ...part, 'content-length': end - start + 1});
    createReadStream(file, {start, end}).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {origin: `http://127.0.0.1:${port}`, close: () => server.close()};
}

/** @param {readonly Seen[]} all @param {string} label */
function report(all, label) {
  const mb = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(0);
  const s = (/** @type {number} */ ms) => (ms / 1000).toFixed(2);
  const lines = all.map(({rows, format, size, first, last, longest, long, held, most}) => {
    const cells = [
      rows.toLocaleString('en'),
      format,
      mb(size),
      first === 0 ? 'refused' : s(first),
      s(last),
      longest.toFixed(0),
      long,
      mb(held),
      mb(most),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `# Loading

Made by \`npm run bench -- --loading\` on ${new Date().toISOString().slice(0, 10)}: the demo's page of adoption with generated events
(user, account, event, moment to the minute; 50 a user) as a file from a server on the same machine, once each in a new browser.

${cpus()[0]?.model.trim()}, ${availableParallelism()} cores. ${label}.

- \`first\`, \`last\`: s from the start of the page to the first number made of events, and to the last number of the page
- \`longest\`: the longest task of the page's main thread, ms; \`long\`: how many took more than 50 ms
- \`held\`: MB when all is there, page and workers, by \`measureUserAgentSpecificMemory\`; \`most\`: MB of the page's process at its peak

| events | format | file, MB | first, s | last, s | longest, ms | long | held, MB | most, MB |
| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}
`;
}
