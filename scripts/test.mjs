// Everything `npm test` checks. A step that fails shows all it printed; the last line counts every test, and each check
// without tests of its own (types, lint …) as one.
import {spawn} from 'node:child_process';
import {stripVTControlCharacters} from 'node:util';

// Scripts of package.json. The browsers have the machine for themselves, the rest runs two at a time.
const checks = ['lint', 'types', 'format:check', 'generate:check', 'test:node'];

const total = {passed: 0, failed: 0};
await Promise.all([worker(), worker()]);
const output = await run('test:browser');
await run('test:stories');
console.log(/^Browsers: .*$/m.exec(output)?.[0] ?? 'Browsers: none ran');
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function worker() {
  for (let name = checks.shift(); name !== undefined; name = checks.shift()) await run(name);
}

/** Runs a script, adds what it counted to the total and returns what it printed. @param {string} name */
async function run(name) {
  const start = performance.now();
  const {output, code} = await outputOf('npm', ['run', '--silent', name]);
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

/** @param {string} program @param {string[]} args @returns {Promise<{output: string, code: number | null}>} */
function outputOf(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32'});
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('error', (error) => resolve({output: String(error), code: null}));
    child.on('close', (code) => resolve({output: stripVTControlCharacters(output), code}));
  });
}
