import {expect} from '@open-wc/testing';
import {ndjson} from 'keepwell/data-adapters';
import {responses} from 'keepwell/metrics/tables';
import {dataErrorOf, numbersOf, readAll, type All, serve} from './reading.js';

const scores = responses.pick('score');

async function read(body: string | string[]): Promise<All<typeof scores.columns>> {
  const {url} = await serve([{headers: {'content-type': 'application/x-ndjson'}, body}]);
  return readAll(ndjson.open({url}), scores);
}

describe('adapter ndjson', () => {
  it('reads a row on each line, whatever the line ends', async () => {
    for (const body of [
      '{"score":1}\n{"score":2}\n',
      '{"score":1}\r\n{"score":2}',
      '\n{"score":1}\n\n \n{"score":2}\n\n',
    ]) {
      const {chunks, quality} = await read(body);
      expect(numbersOf(chunks, 'score')).to.deep.equal([1, 2]);
      expect(quality).to.deep.equal({read: 2, kept: 2, columns: {}, malformed: null, ignored: []});
    }
  });

  it('reads lines that come in pieces', async () => {
    const {url} = await serve([{body: ['{"sco', 're":1}\n{"score"', ':2}\n'], pause: 20}]);
    expect(numbersOf((await readAll(ndjson.open({url}), scores)).chunks, 'score')).to.deep.equal([1, 2]);
  });

  it('keeps good lines and counts bad ones, also a last one that was cut', async () => {
    const {chunks, quality} = await read('{"score":1}\n{"score":\n[1]\n\n5\n{"score":"x"}\n{"score":3}\n{"sco');
    expect(numbersOf(chunks, 'score')).to.deep.equal([1, NaN, 3]);
    expect(quality).to.deep.include({read: 7, kept: 3});
    expect(quality.malformed).to.deep.equal({
      count: 4,
      expected: 'an object',
      example: {row: 2, got: 'line 2: no JSON'},
    });
    expect(quality.columns.score!.example).to.deep.equal({row: 5, got: '"x"'});
  });

  it('finds one bad line among a hundred thousand', async () => {
    const lines = Array.from({length: 100}, (_, i) => `{"score":${i}}\n`.repeat(1000));
    lines.splice(70, 0, '{"score":oops}\n');
    const {length, quality} = await read(lines);
    expect(length).to.equal(100_000);
    expect(quality).to.deep.include({read: 100_001, kept: 100_000});
    expect(quality.malformed!.example).to.deep.equal({row: 70_001, got: 'line 70001: no JSON'});
  });

  it('refuses text of which no line is a row', async () => {
    for (const body of ['{\n"score": 1\n}', '[\n1,\n2]', 'score\n1\n2']) {
      const error = await dataErrorOf(read(body));
      expect(error.code).to.equal('unreadable');
      expect(error.message).to.contain('expected a JSON object on each line, got none');
    }
    expect(await dataErrorOf(read('<!doctype html>\n<p>Log in'))).to.have.property('code', 'unreadable');
  });

  it('has no chunk for no lines', async () => {
    expect((await read('')).chunks).to.deep.equal([]);
    expect((await read('\n\r\n')).chunks).to.deep.equal([]);
  });

  it('leaves prototypes alone', async () => {
    await read('{"__proto__":{"pwned":1},"score":1}\n{"constructor":{"prototype":{"pwned":1}},"score":1}\n');
    expect(({} as {pwned?: number}).pwned).to.equal(undefined);
  });

  it('reads one line of millions of characters', async () => {
    const {length} = await read(`{"score":1,"text":"${'x'.repeat(8_000_000)}"}`);
    expect(length).to.equal(1);
  });
});
