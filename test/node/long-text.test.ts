// Text longer than a browser can hold: 512 MB in V8. Nothing of that size is made here: a text that was repeated, or put together
// of two, is as short in memory as what it is made of.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Answer} from '#internal/data-adapters/kernel/request.js';
import {urlDocument} from '#internal/data-adapters/kernel/url-document.js';
import {DataError} from 'keepwell/data-adapters';

const half = 'x'.repeat(2 ** 28);

async function* pieces(count: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let i = 0; i < count; i++) yield await Promise.resolve(new Uint8Array(300_000));
}

function answer(): Answer {
  return {
    status: 200,
    body: pieces(2),
    contentType: 'application/json',
    charset: undefined,
    fileName: 'b.json',
    where: 'http://a/b.json',
    part: undefined,
    version: '',
    length: null,
    received: {bytes: 0},
    cancel: () => undefined,
  };
}

describe('a text that is too long', () => {
  it('is refused by name, with what may be longer', async () => {
    const real = globalThis.TextDecoder;
    globalThis.TextDecoder = class extends real {
      override decode(): string {
        return half;
      }
    };
    try {
      const opened = urlDocument(
        {url: 'http://a/b.json'},
        {who: 'json', format: 'json', signal: new AbortController().signal, request: () => Promise.resolve(answer())},
      );
      await assert.rejects(opened, (error) => {
        assert.ok(error instanceof DataError);
        assert.equal(error.code, 'too-large');
        assert.equal(
          error.message,
          '[json] http://a/b.json: expected as much as the browser can hold at once, got more (rows may be longer than columns of JSON, which are one text)',
        );
        return true;
      });
    } finally {
      globalThis.TextDecoder = real;
    }
  });
});
