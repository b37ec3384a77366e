// Which browsers this machine has. Plain Node: setup asks before anything is installed.
import {spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync, readdirSync, statSync} from 'node:fs';
import {delimiter, isAbsolute, join} from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName */
/**
 * @typedef {object} Browser
 * @property {BrowserName} name
 * @property {string} label as people know it, with its version where the program says one
 * @property {string} program
 * @property {string} [driver] WebKitGTK: its WebDriver server
 * @property {string} [display] WebKitGTK: the X server that needs no screen
 */

/**
 * The browsers that the tests run in: the Debian packages, and what to do elsewhere.
 * @type {Record<BrowserName, {packages: string[], hint: string, variable?: string}>}
 */
export const wanted = {
  chromium: {
    packages: ['chromium'],
    hint: 'install Chromium or Chrome, or set CHROME_PATH to its program',
    variable: 'CHROME_PATH',
  },
  firefox: {
    packages: ['firefox-esr'],
    hint: 'install Firefox, or set FIREFOX_PATH to its program',
    variable: 'FIREFOX_PATH',
  },
  webkit: {packages: ['webkit2gtk-driver', 'xvfb'], hint: 'install WebKitWebDriver, MiniBrowser (WebKitGTK) and Xvfb'},
};

/** The browsers of `wanted` that are not here. */
export function missingBrowsers() {
  const found = findBrowsers().map(({name}) => name);
  return /** @type {BrowserName[]} */ (Object.keys(wanted)).filter((name) => !found.includes(name));
}

/** The browsers found, in the order of `wanted`. @returns {Browser[]} */
export function findBrowsers() {
  return [findChromium(), findFirefox(), findWebKit()].filter((browser) => browser !== undefined);
}

/** @returns {Browser | undefined} */
function findChromium() {
  const program = find('CHROME_PATH', [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ]);
  return program === undefined ? undefined : {name: 'chromium', label: `Chromium ${versionOf(program)}`, program};
}

/** @returns {Browser | undefined} */
function findFirefox() {
  const program = find('FIREFOX_PATH', [
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ]);
  return program === undefined ? undefined : {name: 'firefox', label: `Firefox ${versionOf(program)}`, program};
}

/** @returns {Browser | undefined} */
function findWebKit() {
  const driver = find('', ['WebKitWebDriver']);
  const display = find('', ['Xvfb']);
  const program = ['/usr/lib', '/usr/libexec', '/usr/lib64']
    .flatMap((folder) => [folder, ...foldersIn(folder, /-linux-gnu/)])
    .flatMap((folder) => foldersIn(folder, /^webkit(2gtk|gtk)-/))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(isProgram);
  return driver && display && program ? {name: 'webkit', label: 'WebKitGTK', program, driver, display} : undefined;
}

/** The program that the variable names, or the first of the names that the PATH or the file system has. */
/** @param {string} variable @param {string[]} names @returns {string | undefined} */
function find(variable, names) {
  const named = process.env[variable];
  if (named) return isProgram(named) ? named : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => [...folders.map((folder) => join(folder, name)), name]).find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return isAbsolute(path) && statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @param {string} folder @param {RegExp} name */
function foldersIn(folder, name) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((entry) => name.test(entry))
    .map((entry) => join(folder, entry));
}

/** @param {string} program */
function versionOf(program) {
  const {stdout} = spawnSync(program, ['--version'], {encoding: 'utf8', timeout: 20_000});
  return /\d[\w.]*/.exec(stdout ?? '')?.[0] ?? 'of unknown version';
}
