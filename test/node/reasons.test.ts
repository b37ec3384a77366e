// Every reason for which a metric has no value can be said in every language.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {base} from '#internal/languages/de/base.js';

describe('reasons', () => {
  const sources = readdirSync('src/metrics', {recursive: true, encoding: 'utf8'}).filter((path) =>
    path.endsWith('.ts'),
  );
  const codes = new Set(
    sources.flatMap((path) =>
      [...readFileSync(`src/metrics/${path}`, 'utf8').matchAll(/\binsufficient\(\s*'([a-z-]+)'/g)].map(
        ([, code]) => code!,
      ),
    ),
  );
  // TypeScript holds the other languages to the names of one.
  const names = Object.keys(base.insufficient).map((name) => name.replace(/^.*\//, ''));

  it('that metrics give have words, by metric or for all', () => {
    assert.ok(codes.size > 10);
    assert.deepEqual(
      [...codes].filter((code) => !names.includes(code)),
      [],
    );
  });

  it('that have words are given by a metric', () => {
    assert.deepEqual(
      names.filter((code) => !codes.has(code)),
      [],
    );
  });
});
