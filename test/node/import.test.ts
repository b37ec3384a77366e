// What a server does with the package: it imports it, and has no page.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';

/** What a module prints in a process of its own. */
async function printed(code: string): Promise<unknown> {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
  const {stdout} = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
}

describe('in Node', () => {
  it('the package can be imported: it registers nothing and makes no page', async () => {
    const told = await printed(`
      const keepwell = await import('keepwell');
      const tags = Object.values(keepwell).flatMap(({tag}) => tag || []);
      const registered = tags.filter((tag) => globalThis.customElements?.get(tag));
      console.log(JSON.stringify([tags.includes('nps-gauge'), registered, typeof document, typeof window]));
    `);
    assert.deepEqual(told, [true, [], 'undefined', 'undefined']);
  });

  it('define does not fail', async () => {
    const told = await printed(`
      await import('keepwell/define');
      await import('keepwell/components/nps-gauge/define');
      console.log(JSON.stringify(typeof document));
    `);
    assert.equal(told, 'undefined');
  });

  it('metrics work on rows', async () => {
    const told = await printed(`
      const {nps} = await import('keepwell/metrics/voice/nps');
      const {measure, scopeOf, tablesOf} = await import('keepwell/metrics/kernel');
      const rows = [10, 9, 8, 6].map((score) => ({score}));
      const outcome = measure(nps, tablesOf(nps.tables, {responses: rows}), {}, scopeOf({asOf: 0}));
      console.log(JSON.stringify(outcome.value));
    `);
    assert.equal(told, 25);
  });
});
