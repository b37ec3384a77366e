// The tests that run in Node: test/node/**/*.test.ts, or the files given. The last line is `N passed, N failed`.
import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';

const given = process.argv.slice(2);
const files = given.length > 0 ? given : testFiles('test/node');
const {stdout, stderr} = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=spec', ...files], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
const passed = count('pass');
const failed = count('fail') + count('cancelled');
// Without a summary the runner itself broke.
const broken = /^ℹ tests [1-9]/m.test(stdout) ? 0 : 1;
// The reporter tells failures twice: as they come, and all together at the end.
if (failed > 0) console.log(stdout.slice(stdout.indexOf('✖ failing tests:')));
if (broken > 0) console.log(stdout + stderr);
console.log(`${passed} passed, ${failed + broken} failed`);
process.exitCode = failed + broken > 0 ? 1 : 0;

/** @param {string} folder */
function testFiles(folder) {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => `${folder}/${path}`)
    .sort();
}

/** @param {string} what */
function count(what) {
  return Number(new RegExp(`^ℹ ${what} (\\d+)$`, 'm').exec(stdout)?.[1] ?? 0);
}
