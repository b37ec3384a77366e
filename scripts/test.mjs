// Everything `npm test` checks. A step that fails shows all it printed; the last line counts every test, and each check
// without tests of its own (types, lint …) as one.
import {spawn} from 'node:child_process';
import {setPriority} from 'node:os';
import {stripVTControlCharacters} from 'node:util';

/** Scripts of package.json that run beside the browsers, one after the other, on what these leave of the machine. */
const beside = ['lint', 'types', 'format:check', 'generate:check', 'test:node', 'test:stories'];

const total = {passed: 0, failed: 0};
const [output] = await Promise.all([run('test:browser'), runAll(beside)]);
console.log(/^Browsers: .*$/m.exec(output)?.[0] ?? 'Browsers: none ran');
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {readonly string[]} names */
async function runAll(names) {
  for (const name of names) await run(name, 10);
}

/**
 * Runs a script, adds what it counted to the total and returns what it printed.
 * @param {string} name @param {number} [niceness] from 0; the more, the later its turn where others want it too
 */
async function run(name, niceness = 0) {
  const start = performance.now();
  const {output, code} = await outputOf('npm', ['run', '--silent', name], niceness);
  const counted = /^(\d+) passed, (\d+) failed\s*$/m.exec(output);
  const passed = counted ? Number(counted[1]) : Number(code === 0);
  // A script that ends badly has failed, whatever it counted.
  const failed = Math.max(counted ? Number(counted[2]) : 0, Number(code !== 0));
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name}: ${failed === 0 ? 'ok' : 'FAILED'}${counted ? `, ${counted[0].trim()}` : ''} (${seconds} s)`);
  if (failed > 0) console.log(output);
  return output;
}

/**
 * @param {string} program @param {string[]} args @param {number} niceness
 * @returns {Promise<{output: string, code: number | null}>}
 */
function outputOf(program, args, niceness) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32'});
    if (niceness > 0 && child.pid !== undefined) setPriority(child.pid, niceness);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('error', (error) => resolve({output: String(error), code: null}));
    child.on('close', (code) => resolve({output: stripVTControlCharacters(output), code}));
  });
}
