// How the browser tests run: the same in every browser of this machine. scripts/test-browsers.mjs says which.
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import {findBrowsers} from './scripts/browsers.mjs';
import {extensions, react, vue} from './scripts/framework-plugins.mjs';
import {freePort} from './scripts/free-port.mjs';
import {sourceOf} from './scripts/package-exports.mjs';
import {testReporter} from './scripts/test-reporter.mjs';
import {testServer} from './scripts/test-server.mjs';
import {WebKitLauncher} from './scripts/webkit-launcher.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const server = testServer();

/** Chromium would look things up on the network by itself, and a container may have little shared memory. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Firefox would open its list of downloads after each, and give it the focus of the page; and it would wait, the longer
 * each time, before it opens a WebSocket to a server that has broken one, which here is that of all tests. To tell of each
 * request (`networkEnabled`), and to remember all of them, takes it a third of the time of its first process; nobody asks.
 */
const calm = {'browser.download.alwaysOpenPanel': false, 'network.websocket.delay-failed-reconnects': false};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  port: await freePort(),
  concurrency: 1,
  // Three on two cores wait for each other, and time out.
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // WebKitGTK takes a minute or two for the longest file where others run beside it.
  testsFinishTimeout: 300_000,
  nodeResolve: {exportConditions: ['production', 'default']},
  middleware: [server.middleware],
  plugins: [
    server.plugin,
    ownPackage(),
    react(),
    vue(),
    extensions(root),
    commonJs(),
    // The target says `es2022`, not `auto`: decorators and class fields come from tsconfig.json in every browser.
    esbuildPlugin({
      ts: true,
      tsx: true,
      loaders: {'.vue': 'ts'},
      target: 'es2022',
      tsconfig: join(root, 'tsconfig.json'),
    }),
  ],
  testFramework: {config: {ui: 'bdd', timeout: '20000'}},
  testRunnerHtml: (framework) =>
    `<!doctype html><html lang="en"><head><title>Tests</title></head><body><script type="module" src="${framework}"></script></body></html>`,
  reporters: [
    testReporter({
      done({passed, failed, browsers}) {
        console.log(`Browsers: ${browsers.join(', ')}`);
        console.log(`${passed} passed, ${failed} failed`);
      },
    }),
  ],
};

/** A launcher of each browser of this machine, of the slowest first, so that it is not left alone at the end. */
export function launchers() {
  return findBrowsers().map(launcher).reverse();
}

/** @param {import('./scripts/browsers.mjs').Browser} browser @returns {import('@web/test-runner').BrowserLauncher} */
function launcher(browser) {
  if (browser.name === 'webkit') return new WebKitLauncher(browser);
  const {program: executablePath, label} = browser;
  const launchOptions =
    browser.name === 'firefox'
      ? {browser: /** @type {const} */ ('firefox'), executablePath, extraPrefsFirefox: calm, networkEnabled: false}
      : {executablePath, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...quiet]};
  return Object.assign(chromeLauncher({puppeteer, launchOptions, concurrency: 1}), {name: label});
}

/** `keepwell/…` by the package's own exports, `#internal/…` by path. @returns {import('@web/test-runner').TestRunnerPlugin} */
function ownPackage() {
  return {
    name: 'own-package',
    resolveImport({source}) {
      const file = sourceOf(source);
      return file && `/${file}`;
    },
  };
}

/** jstat is published as CommonJS only. @returns {import('@web/test-runner').TestRunnerPlugin} */
function commonJs() {
  return {
    name: 'common-js',
    transform({path, body}) {
      if (!path.endsWith('/node_modules/jstat/dist/jstat.js')) return;
      return `const module = {exports: {}}; const exports = module.exports; ${String(body)}\nexport default module.exports;`;
    },
  };
}
