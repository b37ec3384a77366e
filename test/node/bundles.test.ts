// The bundles for pages without a bundler, as such a page loads them.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {launch, type Browser, type Page} from 'puppeteer-core';
import {build} from 'vite';
import {languageNames} from '../../scripts/bundle.mjs';
import {bundles, version} from '../../scripts/bundles.mjs';
import {findBrowsers} from '../../scripts/browsers.mjs';
import {catalogue} from 'keepwell/metrics/catalogue';
import {measure, scopeOf, tablesOf, type Scope} from 'keepwell/metrics/kernel';
import {compacted} from '../../scripts/compact-templates.mjs';
import {filesOf} from '../../scripts/package-exports.mjs';
import type {Fixture} from '#internal/element/fixture.js';
import {randomOrders} from '../worker/random-orders.js';
import {arrowRows, parquetRows} from '../data-adapters/columnar-samples.js';

const tags = filesOf('src/components/*/define.ts').map((file) => file.split('/')[2] ?? '');
const other = '99.0.0';
const gauge = '<nps-gauge><script type="application/json">[{"score":10},{"score":3}]</script></nps-gauge>';
const strict = [
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'",
  "require-trusted-types-for 'script'; trusted-types lit-html keepwell-html",
].join('; ');

let server: Server;
let browser: Browser;
let origin: string;
/** What the server has, by path. */
const files = new Map<string, {readonly type: string; readonly body: string | Uint8Array}>();
const pages = new Map<string, {readonly html: string; readonly policy: string}>();

/** What a page with Lit of its own brings. */
async function hostScript(): Promise<string> {
  const id = 'host-page';
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'host',
        enforce: 'pre',
        resolveId: (name) => (name.endsWith(id) ? id : undefined),
        load: (name) =>
          name === id
            ? `import {html, render} from 'lit'; render(html\`<p>host</p>\`, document.querySelector('#host'));`
            : undefined,
      },
    ],
    build: {write: false, rolldownOptions: {input: id}},
  });
  assert.ok('output' in built);
  return built.output[0].code;
}

/** A metric to show, with rows by table. */
interface Asked {
  readonly id: string;
  readonly options: object;
  readonly scope: Scope;
  readonly rows: object;
}

/** Numbers to six digits: engines of JavaScript have their own logarithms, and what is fitted by them differs in the tenth. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? Number(part.toPrecision(6)) : part)),
  );
}

/** What a card on a page makes of it. */
function outcomeOn(page: Page, {id, options, scope, rows}: Asked): Promise<unknown> {
  return page.evaluate(
    async (metric, given, at, data) => {
      const card = document.createElement('metric-card');
      Object.assign(card, {metric, options: given, ...at, data});
      const outcome = new Promise<unknown>((resolve, reject) => {
        card.addEventListener('kw-ready', (event) =>
          resolve((event as CustomEvent<{outcome: unknown}>).detail.outcome),
        );
        card.addEventListener('kw-error', (event) => reject((event as CustomEvent<{error: Error}>).detail.error));
      });
      document.body.append(card);
      return JSON.parse(JSON.stringify(await outcome)) as unknown;
    },
    id,
    options,
    scope,
    rows,
  );
}

/** Paths of the scripts that a page has fetched. */
async function scriptsOf(page: Page): Promise<string[]> {
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({name}) => name));
  return names.filter((name) => name.endsWith('.js')).map((name) => name.slice(origin.length));
}

interface Seen {
  readonly page: Page;
  /** Errors, warnings and violations. */
  readonly said: readonly string[];
}

/** Opens a page of this markup. */
async function open(html: string, policy = ''): Promise<Seen> {
  const path = `/pages/${pages.size}.html`;
  pages.set(path, {html: `<!doctype html><title>page</title>${html}`, policy});
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(`error: ${String(error)}`));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) said.push(`${message.type()}: ${message.text()}`);
  });
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`violation of ${event.effectiveDirective}`);
    });
  });
  await page.goto(origin + path, {waitUntil: 'load'});
  return {page, said};
}

/** Waits for what the gauge shows. */
async function shown(page: Page, selector = 'nps-gauge'): Promise<string> {
  const handle = await page.waitForFunction(
    (wanted) =>
      document.querySelector(wanted)?.shadowRoot?.querySelector('[role=meter]')?.getAttribute('aria-valuetext'),
    {timeout: 10_000},
    selector,
  );
  return String(await handle.jsonValue());
}

/** The rules of style sheets, as the browser writes them. Runs in the page. */
function rulesOf(styles: readonly string[]): string[][] {
  return styles.map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    // What holds a `var()` is kept as it was written.
    return [...sheet.cssRules].map(({cssText}) => cssText.replace(/\s+/g, ' ').replace(/ ?([,()]) ?/g, '$1'));
  });
}

/** The modules of the library: path and text. */
function sources(): (readonly [file: string, code: string])[] {
  const files = readdirSync('src', {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.ts'));
  return files.map((file) => [file, readFileSync(`src/${file}`, 'utf8')]);
}

/** Tags of ours that are not defined. */
function missingTags(page: Page): Promise<string[]> {
  return page.evaluate((names) => names.filter((name) => !customElements.get(name)), tags);
}

describe('bundles', () => {
  before(async () => {
    const type = 'text/javascript';
    for (const {fileName, code} of await bundles()) {
      files.set(`/assets/${fileName}`, {type, body: code});
      files.set(`/other/${fileName}`, {type, body: code.replaceAll(version, other)});
    }
    files.set('/host.js', {type, body: await hostScript()});
    const scores = [{score: 10}, {score: 3}];
    files.set('/scores.arrow', {type: 'application/octet-stream', body: arrowRows(scores, ['score'])});
    files.set('/scores.parquet', {type: 'application/octet-stream', body: parquetRows(scores, ['score'])});
    files.set('/torn.arrow', {type: 'application/octet-stream', body: arrowRows(scores, ['score']).subarray(0, -60)});
    files.set('/scores.csv', {type: 'text/csv', body: 'score\n10\n3\n'});
    files.set('/ask-for-exports.js', {
      type,
      body: `import * as first from '/assets/keepwell.esm.js'; document.documentElement.dataset.exports = Object.keys(first).join();`,
    });
    server = createServer((request, response) => {
      const path = (request.url ?? '').replace(/\?.*$/, '');
      const page = pages.get(path);
      const file = page ? {type: 'text/html', body: page.html} : files.get(path);
      const headers = {
        'content-type': `${file?.type ?? 'text/plain'}; charset=utf-8`,
        ...(page?.policy && {'content-security-policy': page.policy}),
      };
      // The browser asks for an icon by itself.
      const status = file ? 200 : path === '/favicon.ico' ? 204 : 404;
      response.writeHead(status, headers).end(file?.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const chromium = findBrowsers().find(({name}) => name === 'chromium');
    assert.ok(chromium, 'The bundles are tried in Chromium: npm test installs it, or says how.');
    const args = ['--disable-dev-shm-usage', '--disable-gpu', '--no-first-run'];
    browser = await launch({
      executablePath: chromium.program,
      args: [...args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  it('hold nothing that a strict page forbids, and nothing for development', () => {
    for (const [path, {body}] of files) {
      if (!path.startsWith('/assets/')) continue;
      const found =
        /\beval\(|\bFunction\(|\bblob:|Lit is in dev mode|createPolicy\([^)]*lit-html|https?:\/\/(?!www\.w3\.org\/)[^\s`"'/]+\//.exec(
          String(body),
        );
      assert.equal(found?.[0], undefined, path);
    }
  });

  it('styles are the same rules as in the sources', async () => {
    const {page} = await open('');
    const template = /\bcss`([^`]*)`/g;
    let compared = 0;
    for (const [file, code] of sources()) {
      const given = [...code.matchAll(template)].map(([, css = '']) => css);
      const short = given.length > 0 ? [...compacted(code).matchAll(template)].map(([, css = '']) => css) : [];
      for (const [i, css] of given.entries()) {
        // What stands in a hole is not known here.
        if (css.includes('${')) continue;
        const [before, after] = await page.evaluate(rulesOf, [css, short[i] ?? '']);
        assert.deepEqual(after, before, file);
        assert.ok(before && before.length > 0 && (short[i] ?? '').length < css.length, file);
        compared++;
      }
    }
    assert.ok(compared >= tags.length);
  });

  it('the script defines every tag, and sets no global but those of Lit', async () => {
    const {page, said} = await open(
      `<script>window.before = new Set(Object.getOwnPropertyNames(window)); before.add('before')</script>
      <script src="/assets/keepwell.js"></script>${gauge}`,
    );
    assert.match(await shown(page), /50%/);
    const globals = await page.evaluate(() => {
      const {before: known} = window as unknown as {before: Set<string>};
      return Object.getOwnPropertyNames(window).filter((name) => !known.has(name));
    });
    assert.deepEqual(
      globals.filter((name) => !/^(lit|reactive)[A-Za-z]*(Versions|Metadata)$|^(puppeteer)?_*ariaQuery/.test(name)),
      [],
    );
    assert.deepEqual(await missingTags(page), []);
    assert.deepEqual(said, []);
  });

  it('the script is silent when it comes again', async () => {
    const {page, said} = await open(
      `<script src="/assets/keepwell.js"></script>${gauge}<script src="/assets/keepwell.js?again"></script>
      <script src="/assets/keepwell.js" async></script>`,
    );
    await shown(page);
    assert.deepEqual(said, []);
  });

  for (const [first, second] of [
    ['assets', 'other'],
    ['other', 'assets'],
  ] as const) {
    it(`the script warns once of another version: ${first} before ${second}`, async () => {
      const {page, said} = await open(
        `<script src="/${first}/keepwell.js"></script>${gauge}<script src="/${second}/keepwell.js"></script>
        <script src="/${second}/keepwell.js?again"></script>`,
      );
      await shown(page);
      const versions = {assets: version, other};
      assert.deepEqual(said, [
        `warn: [keepwell] expected one version on the page, got ${versions[first]} (kept) and ${versions[second]}`,
      ]);
      const kept = await page.evaluate(
        () => (customElements.get('nps-gauge') as unknown as {version: string} | undefined)?.version,
      );
      assert.equal(kept, versions[first]);
    });
  }

  it('two copies and a Lit of the page meet no error and no violation under a strict policy', async () => {
    for (const scripts of [
      ['<script src="/host.js" type="module"></script>', '<script src="/assets/keepwell.js"></script>'],
      ['<script src="/assets/keepwell.js"></script>', '<script src="/host.js" type="module"></script>'],
      [
        '<script src="/assets/keepwell.esm.js" type="module"></script>',
        '<script src="/host.js" type="module"></script>',
      ],
    ]) {
      const {page, said} = await open(
        `<div id="host"></div>${gauge}${scripts.join('')}<script src="/assets/keepwell.js?again"></script>
        <script src="/assets/keepwell.esm.js?again" type="module"></script>`,
        strict,
      );
      assert.match(await shown(page), /50%/);
      assert.equal(await page.$eval('#host', ({textContent}) => textContent), 'host');
      assert.deepEqual(said, []);
    }
  });

  it('the module exports what the package does, and defines every tag once', async () => {
    const {page, said} = await open(
      `${gauge}<script src="/ask-for-exports.js" type="module"></script>
      <script src="/other/keepwell.esm.js" type="module"></script><script src="/other/keepwell.esm.js?2" type="module"></script>`,
    );
    assert.match(await shown(page), /50%/);
    const exported = await page.evaluate(() => document.documentElement.dataset['exports']?.split(',') ?? []);
    assert.deepEqual(exported.sort(), Object.keys(await import('keepwell')).sort());
    assert.deepEqual(await missingTags(page), []);
    assert.deepEqual(said, [`warn: [keepwell] expected one version on the page, got ${version} (kept) and ${other}`]);
  });

  it('the script fetches no other, however the data come', async () => {
    const {page} = await open(
      `<script src="/assets/keepwell.js"></script>
      <nps-gauge id="json">${gauge.slice('<nps-gauge>'.length)}
      <nps-gauge id="csv"><script type="text/csv">score\n10\n3\n</script></nps-gauge>
      <nps-gauge id="table"><table><tr><th>score<tr><td>10<tr><td>3</table></nps-gauge>
      <nps-gauge id="src" src="/scores.csv"></nps-gauge>`,
    );
    for (const id of ['json', 'csv', 'table', 'src']) assert.match(await shown(page, `#${id}`), /50%/, id);
    assert.deepEqual(await scriptsOf(page), ['/assets/keepwell.js']);
  });

  for (const bundle of ['keepwell.js', 'keepwell.esm.js']) {
    it(`${bundle} fetches what reads Arrow and Parquet from beside it, and its errors are the bundle's own`, async () => {
      const type = bundle.includes('esm') ? ' type="module"' : '';
      const {page, said} = await open(
        `<script src="/assets/${bundle}?v=1"${type}></script>${['arrow', 'parquet', 'torn']
          .map((id) => `<nps-gauge id="${id}" src="/${id === 'torn' ? 'torn.arrow' : `scores.${id}`}"></nps-gauge>`)
          .join('')}`,
        strict,
      );
      for (const id of ['arrow', 'parquet']) assert.match(await shown(page, `#${id}`), /50%/, id);
      const message = await page.waitForFunction(
        () => document.querySelector('#torn')?.shadowRoot?.querySelector('[role=alert]')?.textContent,
      );
      assert.match(String(await message.jsonValue()), /could not be read/);
      const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({name}) => name));
      assert.deepEqual(fetched.filter((name) => name.includes('/keepwell-')).sort(), [
        `${origin}/assets/keepwell-formats/arrow.js`,
        `${origin}/assets/keepwell-formats/parquet.js`,
      ]);
      assert.deepEqual(said, []);
    });
  }

  for (const bundle of ['keepwell.js', 'keepwell.esm.js']) {
    it(`${bundle} fetches what takes added rows from beside it, and its errors are the bundle's own`, async () => {
      const type = bundle.includes('esm') ? ' type="module"' : '';
      const {page, said} = await open(`<script src="/assets/${bundle}?v=1"${type}></script>${gauge}`, strict);
      assert.match(await shown(page), /50%/);
      const code = await page.evaluate(async () => {
        const element = document.querySelector('nps-gauge') as HTMLElement & {appendRows(rows: unknown): Promise<void>};
        await element.appendRows([{score: 10}, {score: 10}]);
        return element.appendRows('rows').catch((error: unknown) => (error as {readonly code?: string}).code);
      });
      assert.equal(code, 'unreadable');
      await page.waitForFunction(() => {
        const meter = document.querySelector('nps-gauge')?.shadowRoot?.querySelector('[role=meter]');
        return /75%/.test(meter?.getAttribute('aria-valuetext') ?? '');
      });
      assert.ok((await scriptsOf(page)).includes('/assets/keepwell-adapters/added-data.js'));
      assert.deepEqual(said, []);
    });
  }

  for (const bundle of ['keepwell.js', 'keepwell.esm.js']) {
    it(`${bundle} shows a stream by markup alone, with what listens to it from beside it`, async () => {
      files.set('/stream', {type: 'text/event-stream', body: 'id: 1\ndata: {"score": 10}\n\n'});
      const type = bundle.includes('esm') ? ' type="module"' : '';
      const table =
        '<script type="application/json" data-table="responses" data-format="server-sent-events" src="/stream">';
      const {page, said} = await open(
        `<script src="/assets/${bundle}?v=1"${type}></script>
        <metric-source>${table}</script><nps-gauge></nps-gauge></metric-source>`,
        strict,
      );
      assert.match(await shown(page), /100%/);
      const beside = (await scriptsOf(page)).filter((name) => name.includes('/keepwell-'));
      assert.deepEqual(beside.sort(), [
        '/assets/keepwell-adapters/added-data.js',
        '/assets/keepwell-adapters/open-stream.js',
      ]);
      assert.deepEqual(said, []);
    });
  }

  it('every metric of the catalogue is had from the script or from beside it, and finds what it finds elsewhere', async () => {
    const asOf = Date.UTC(2026, 5, 30);
    const {page, said} = await open('<script src="/assets/keepwell.js?v=1#x"></script>', strict);
    for (const metric of catalogue) {
      const example = metric.examples.find(({outcome}) => outcome['kind'] !== 'insufficient');
      assert.ok(example, metric.id);
      const {rows, options = {}} = example;
      const scope = scopeOf({asOf, ...example.scope});
      const found = await outcomeOn(page, {id: metric.id, options, scope, rows});
      const expected = measure(metric, tablesOf(metric.tables, rows), options, scope);
      assert.deepEqual(rounded(found), rounded(JSON.parse(JSON.stringify(expected))), metric.id);
    }
    assert.deepEqual(said, []);
  });

  for (const [tag, name] of [
    ['signal-list', 'typical'],
    ['revenue-bridge', 'typical'],
    ['lifecycle-bars', 'typical'],
    ['feature-adoption', 'unlock'],
    ['cohort-table', 'net'],
  ] as const) {
    it(`<${tag}>, ${name}: its metric comes from beside the script, and files are made by what is there too`, async () => {
      const address = new URL(`../../src/components/${tag}/${tag}.fixtures.ts`, import.meta.url).href;
      const {fixtures} = (await import(address)) as {fixtures: Readonly<Record<string, Fixture>>};
      const {tables: data, properties} = fixtures[name]!;
      const {page, said} = await open('<script src="/assets/keepwell.js"></script>', strict);
      const csv = await page.evaluate(
        async (localName, given) => {
          const element = Object.assign(document.createElement(localName), given) as HTMLElement & {
            exportData(format: 'csv'): Promise<string>;
          };
          const isReady = new Promise((resolve, reject) => {
            element.addEventListener('kw-ready', resolve);
            element.addEventListener('kw-error', (event) =>
              reject((event as CustomEvent<{error: Error}>).detail.error),
            );
          });
          document.body.append(element);
          await isReady;
          return element.exportData('csv');
        },
        tag,
        {data, ...properties},
      );
      assert.ok(csv.split('\r\n').length > 3, csv);
      assert.deepEqual(said, []);
      assert.ok((await scriptsOf(page)).includes('/assets/keepwell-element/files.js'));
    });
  }

  it('what makes files is asked for again where it could not be had, which is told', async () => {
    const {page} = await open(`<script src="/assets/keepwell.js"></script>${gauge}`);
    await shown(page);
    const told = await page.evaluate(async () => {
      const element = document.querySelector('nps-gauge') as HTMLElement & {exportData(format: 'csv'): Promise<string>};
      return element.exportData('csv').then(
        () => 'there',
        () => 'missing',
      );
    });
    assert.equal(told, 'there');
    const path = '/assets/keepwell-element/files.js';
    const file = files.get(path)!;
    files.delete(path);
    const other = await open(`<script src="/assets/keepwell.js"></script>${gauge}`);
    await shown(other.page);
    const error = await other.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const element = document.querySelector('nps-gauge')!;
          element.addEventListener('kw-error', (event) =>
            resolve((event as CustomEvent<{error: Error}>).detail.error.message),
          );
          const root = element.shadowRoot!;
          root.querySelector<HTMLElement>('[data-tool=export]')!.click();
          root.querySelector<HTMLElement>('.menu button')!.click();
        }),
    );
    assert.match(error, /keepwell-element\/files\.js/);
    files.set(path, file);
  });

  it('what takes long is done by the worker beside the bundle where a page trusts it, else on the page', async () => {
    const scope = scopeOf({asOf: Date.UTC(2026, 0, 1)});
    const rows = {events: randomOrders(900, scope.asOf)};
    const metric = catalogue.find('clv-btyd')!;
    // A fit itself differs in the sixth digit from one engine of JavaScript to the other, what it tells does not.
    const toldBy = (outcome: unknown) => rounded({...(outcome as object), models: null});
    const expected = toldBy(measure(metric, tablesOf(metric.tables, rows), {}, scope));
    for (const [script, policy, trusted] of [
      ['<script src="/assets/keepwell.js"></script>', strict.replace(/$/, ' keepwell-url'), true],
      ['<script src="/assets/keepwell.esm.js" type="module"></script>', strict.replace(/$/, ' keepwell-url'), true],
      ['<script src="/assets/keepwell.js"></script>', strict, false],
    ] as const) {
      const {page, said} = await open(script, policy);
      const found = await outcomeOn(page, {id: metric.id, options: {}, scope, rows});
      assert.deepEqual(toldBy(found), expected);
      const workers = (await scriptsOf(page)).filter((path) => path.includes('worker'));
      assert.deepEqual(workers, trusted ? ['/assets/keepwell-worker.js'] : []);
      assert.deepEqual(
        said.filter((line) => line.includes('violation of')),
        trusted ? [] : ['error: violation of trusted-types'],
      );
    }
  });

  it('the worker is where the page says, of its own origin; else the page does the work and says why', async () => {
    const scope = scopeOf({asOf: Date.UTC(2026, 0, 1)});
    const rows = {events: randomOrders(900, scope.asOf)};
    files.set('/elsewhere/worker.js', files.get('/assets/keepwell-worker.js')!);
    for (const [bundle, given, asked, warned] of [
      ['src="/assets/keepwell.js"', '../elsewhere/worker.js', ['/elsewhere/worker.js'], ''],
      ['src="/assets/keepwell.esm.js" type="module"', '/elsewhere/worker.js', ['/elsewhere/worker.js'], ''],
      ['src="/assets/keepwell.js"', 'https://cdn.example/worker.js', [], 'https://cdn.example'],
      ['src="/assets/keepwell.js"', 'data:text/javascript,0', [], 'a data: address'],
    ] as const) {
      const script = `<script ${bundle} data-worker-url="${given}"></script>`;
      const {page, said} = await open(script, strict.replace(/$/, ' keepwell-url'));
      const {kind} = (await outcomeOn(page, {id: 'clv-btyd', options: {}, scope, rows})) as {kind: string};
      assert.equal(kind, 'estimate');
      assert.deepEqual(
        (await scriptsOf(page)).filter((path) => path.includes('worker')),
        asked,
      );
      const message = `warn: [keepwell] data-worker-url: expected an address of this origin, got ${warned}; the page does what the worker would`;
      assert.deepEqual(said, warned === '' ? [] : [message]);
    }
  });

  it('languages come from beside the bundle, wherever that is', async (t) => {
    const [language] = languageNames();
    const asking = sources().some(([, code]) => /\bimport\([^)]*\/languages\//.test(code));
    if (language === undefined || !asking) {
      t.skip('no widget speaks another language than English');
      return;
    }
    for (const script of ['src="/assets/keepwell.js?v=1#x"', 'src="/assets/keepwell.esm.js?v=1" type="module"']) {
      const {page, said} = await open(
        `<base href="/elsewhere/"><div lang="${language}">${gauge}</div><script ${script}></script>`,
      );
      await shown(page);
      await page.waitForFunction(
        (end) => performance.getEntriesByType('resource').some(({name}) => name.endsWith(end)),
        {},
        `/assets/languages/${language}.js`,
      );
      assert.deepEqual(said, []);
    }
  });
});
