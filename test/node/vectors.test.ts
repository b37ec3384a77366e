import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, it} from 'node:test';
import {runCase, type Case} from '../vectors/run-case.js';

const own = fileURLToPath(new URL('../vectors/cases/', import.meta.url));
/** Cases on data whose licence keeps them out of this repository; a reference folder beside the checkout may have them. */
const beside = fileURLToPath(new URL('../../../shared/metrics/cases/', import.meta.url));

function casesIn(folder: string, wanted = /\.json$/): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => wanted.test(name))
        .map((name) => folder + name)
    : [];
}

describe('reference cases', () => {
  for (const file of [...casesIn(own), ...casesIn(beside, /(telco|waltons|recidivism).*\.json$/)]) {
    const question = JSON.parse(readFileSync(file, 'utf8')) as Case;
    it(`${question.id}: ${question.operation}`, () => {
      assert.deepEqual(runCase(question), []);
    });
  }

  it('can fail', () => {
    const question = JSON.parse(readFileSync(`${own}quantile-hf-4.json`, 'utf8')) as Case;
    const wrong = {...question, expected: {type7: [3.75, 5.5, 7.26]}};
    assert.deepEqual(runCase(wrong), ['type7[2]: expected 7.26, got 7.25']);
    assert.match(runCase({...question, operation: 'no_such'})[0]!, /expected a mapping for no_such/);
  });
});
