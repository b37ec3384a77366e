// The browsers of the bench, and the packages that it compares with.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import puppeteer from 'puppeteer-core';
import {findBrowsers} from '../scripts/browsers.mjs';

/**
 * A browser that does nothing else: no look-ups of its own, no slowing down of pages that are not in front.
 * @param {string} program
 */
export function launch(program) {
  return puppeteer.launch({
    executablePath: program,
    timeout: 120_000,
    protocolTimeout: 600_000,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-component-update',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-renderer-backgrounding',
      '--disable-sync',
      '--js-flags=--expose-gc',
    ],
  });
}

/** The browser that a bench measures in. @param {string} bench its name */
export function chromiumFor(bench) {
  const chromium = findBrowsers().find(({name}) => name === 'chromium');
  if (!chromium) throw new Error(`[${bench}] browser: expected Chromium or Chrome, got none`);
  return chromium;
}

/**
 * What tells the CPU time of a page's main thread so far, in ms.
 * @param {import('puppeteer-core').Page} page @returns {Promise<() => Promise<number>>}
 */
export async function cpuTimeOf(page) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  return async () => {
    const {metrics} = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({name}) => name === 'ThreadTime' || name === 'TaskDuration')?.value ?? NaN);
  };
}

/** What is compared with and is not among the packages of the project has a folder of its own. */
export function installPeers() {
  /** @type {{dependencies: Record<string, string>}} */
  const {dependencies} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  const isThere = Object.entries(dependencies).every(
    ([name, version]) =>
      existsSync(new URL(`node_modules/${name}/package.json`, import.meta.url)) &&
      versionOf(`node_modules/${name}`) === version,
  );
  if (isThere) return;
  console.error('Installing what is compared with (npm ci --prefix bench) …');
  const prefix = fileURLToPath(new URL('.', import.meta.url));
  const {status} = spawnSync('npm', ['ci', '--prefix', prefix], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(1);
}

/** @param {string} folder of a package, from here @returns {string} */
export function versionOf(folder) {
  return JSON.parse(readFileSync(new URL(`${folder}/package.json`, import.meta.url), 'utf8')).version;
}
