// What a fresh clone needs before `npm start` and `npm test`: the packages of the lock file and, with --browsers,
// browsers to test in. Plain Node, because nothing is installed yet.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {missingBrowsers, wanted} from './browsers.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

if (!packagesInstalled()) {
  run('Installing packages (npm ci)', 'npm', ['ci', '--include=dev'], {required: true});
}
if (process.argv.includes('--browsers')) {
  let missing = missingBrowsers();
  if (missing.length > 0 && installBrowsers(missing)) missing = missingBrowsers();
  for (const name of missing) console.log(complaint(name));
  if (missing.includes('chromium')) {
    console.error('The tests need Chromium.');
    process.exit(1);
  }
}

/** npm notes what it installed in node_modules; times say nothing after a clone, so the contents are compared. */
function packagesInstalled() {
  const note = 'node_modules/.package-lock.json';
  if (!existsSync(note)) return false;
  const {'': _root, ...locked} = packagesOf('package-lock.json');
  const installed = packagesOf(note);
  return (
    Object.keys(installed).every((path) => path in locked) &&
    Object.entries(locked).every(([path, {integrity, optional}]) =>
      installed[path] ? installed[path].integrity === integrity : optional === true,
    )
  );
}

/** @param {string} lock @returns {Record<string, {integrity?: string, optional?: boolean}>} */
function packagesOf(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}

/** What a person can do about a browser that is not here. @param {import('./browsers.mjs').BrowserName} name */
function complaint(name) {
  const {hint, variable = ''} = wanted[name];
  const named = process.env[variable];
  return `No ${name} here: ${named ? `${variable} is ${named}, which is no program; ` : ''}${hint}.`;
}

/**
 * On Debian and as root they come from the distribution; elsewhere it is the user's machine to change.
 * @param {import('./browsers.mjs').BrowserName[]} missing
 */
function installBrowsers(missing) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  const packages = missing.flatMap((name) => wanted[name].packages);
  const options = ['-y', '-qq', '-o', 'DPkg::Lock::Timeout=300'];
  run('Looking up Debian packages', 'apt-get', ['update', ...options]);
  run(`Installing ${packages.join(', ')}`, 'apt-get', ['install', '--no-install-recommends', ...options, ...packages]);
  return true;
}

/**
 * Runs a program behind one line of progress; what it prints is shown when it fails.
 * @param {string} title @param {string} program @param {string[]} args @param {{required?: boolean}} [options]
 */
function run(title, program, args, {required = false} = {}) {
  console.log(`${title} …`);
  const {status, stdout, stderr, error} = spawnSync(program, args, {
    encoding: 'utf8',
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}\n${program} ${args.join(' ')} failed.`);
  if (required) process.exit(1);
}
