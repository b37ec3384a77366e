// The reference cases of a folder against the library: `npm run vectors -- test/vectors/cases`.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {runCase, type Case} from '../test/vectors/run-case.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('expected the folder with the cases: npm run vectors -- test/vectors/cases');
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()) {
  const question = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case;
  const problems = runCase(question);
  if (problems.length === 0) passed++;
  else {
    failed++;
    console.log(`✗ ${name} (${question.operation})`);
    for (const problem of problems) console.log(`    ${problem}`);
  }
}
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
