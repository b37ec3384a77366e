import {expect} from '@open-wc/testing';
import {measureFrom, openSource, type OpenedSource, type OpenOptions} from 'keepwell/data-adapters';
import {Dictionaries} from 'keepwell/metrics/table';
import {responses} from 'keepwell/metrics/tables';
import {nps} from 'keepwell/metrics/voice/nps';
import {scopeOf} from 'keepwell/metrics/kernel';
import {dataErrorOf, numbersOf, readAll, serve, until} from './reading.js';

const scores = responses.pick('score');
const opened: OpenedSource[] = [];

function open(options: OpenOptions): OpenedSource {
  const source = openSource(options);
  opened.push(source);
  return source;
}

async function scoresOf({source}: OpenedSource): Promise<number[]> {
  return numbersOf((await readAll(source, scores)).chunks, 'score');
}

const bodies = {csv: 'score,x\n1,\n', json: '[{"score":1}]', ndjson: '{"score":1}\n{"score":1}\n'};

describe('openSource', () => {
  afterEach(() => {
    for (const source of opened.splice(0)) source.release();
  });

  describe('reads', () => {
    it('data', async () => {
      expect(await scoresOf(open({data: [{score: 1}]}))).to.deep.equal([1]);
      expect(await scoresOf(open({data: [{s: 1}], columns: 'score: s'}))).to.deep.equal([1]);
    });

    it('an element', async () => {
      const inline = document.createElement('script');
      inline.type = 'text/csv';
      inline.textContent = 'score|x\n1|2\n';
      expect(await scoresOf(open({inline, delimiter: '|'}))).to.deep.equal([1]);
    });

    for (const [format, type, body] of [
      ['csv', 'text/csv; charset=utf-8', bodies.csv],
      ['csv', 'text/tab-separated-values', 'score\tx\n1\t\n'],
      ['json', 'application/json', bodies.json],
      ['json', 'application/vnd.acme+json', bodies.json],
      ['ndjson', 'application/x-ndjson', bodies.ndjson],
      ['csv', 'text/csv', '[1],score\n,1\n'],
    ] as const) {
      it(`${format} by the content type ${type}`, async () => {
        const {url} = await serve([{headers: {'content-type': type}, body}]);
        expect((await scoresOf(open({src: url})))[0]).to.equal(1);
      });
    }

    for (const format of ['csv', 'json', 'ndjson'] as const) {
      it(`${format} by its name, whatever the type says`, async () => {
        const {url} = await serve([{headers: {'content-type': 'image/png'}, body: bodies[format]}]);
        expect((await scoresOf(open({src: url, format: ` ${format.toUpperCase()}`})))[0]).to.equal(1);
      });

      it(`${format} by how the text starts, where type and address say nothing`, async () => {
        for (const type of ['text/plain', 'image/png', 'application/octet-stream', '']) {
          const {url} = await serve([{headers: {'content-type': type}, body: bodies[format]}]);
          expect((await scoresOf(open({src: url})))[0]).to.equal(1);
        }
      });
    }

    it('by the extension of the address, also of a packed file', async () => {
      const real = window.fetch.bind(window);
      try {
        window.fetch = () => Promise.resolve(new Response('score\n1\n', {headers: {'content-type': 'text/plain'}}));
        for (const src of ['/a.csv', '/a/b.CSV.gz?x=1', '/a.tsv#x']) {
          expect(await scoresOf(open({src}))).to.deep.equal([1]);
        }
      } finally {
        window.fetch = real;
      }
    });
  });

  describe('tells', () => {
    it('which formats are known', async () => {
      const {url} = await serve([{headers: {'content-type': 'image/png'}, body: 'no data'}]);
      const error = await dataErrorOf(scoresOf(open({src: url})));
      expect(error.code).to.equal('unknown-format');
      expect(error.message).to.match(
        /^\[src\] http.*: expected one of the formats csv, json, ndjson, arrow, parquet, server-sent-events, web-socket, got image\/png$/,
      );
      const named = await dataErrorOf(scoresOf(open({src: url, format: 'orc'})));
      expect(named.code).to.equal('unknown-format');
      expect(named.message).to.equal(
        '[src] format: expected one of the formats csv, json, ndjson, arrow, parquet, server-sent-events, web-socket, got "orc"',
      );
    });

    it('that it got a page', async () => {
      const {url} = await serve([{headers: {'content-type': 'text/html'}, body: '<!doctype html><h1>Log in</h1>'}]);
      const error = await dataErrorOf(scoresOf(open({src: url})));
      expect(error.code).to.equal('unreadable');
      expect(error.message).to.contain('expected data, got an HTML page');
    });

    for (const [options, code] of [
      [{}, 'bad-option'],
      [{data: '[object Object]'}, 'unreadable'],
      [{data: null}, 'unreadable'],
      [{src: 'javascript:alert(1)'}, 'bad-url'],
      [{src: ''}, 'bad-url'],
      [{src: '/x', columns: 'score'}, 'bad-option'],
      [{data: [], instants: 'days' as 'ms'}, 'bad-option'],
      [{src: '/x', timeout: -1}, 'bad-option'],
    ] as const) {
      it(`what is wrong with ${JSON.stringify(options)} to who reads, not to who opens`, async () => {
        const source = open(options);
        expect(await dataErrorOf(scoresOf(source))).to.have.property('code', code);
        expect(await dataErrorOf(scoresOf(source))).to.have.property('code', code);
      });
    }
  });

  describe('shares', () => {
    it('one request between fifty that name the same address', async () => {
      const {url, requests} = await serve([{body: bodies.csv, delay: 50}]);
      const {pathname, search} = new URL(url);
      const all = Array.from({length: 50}, (_, i) => open({src: i % 2 ? url : pathname + search, format: 'csv'}));
      expect(new Set(all.map(({source}) => source)).size).to.equal(1);
      await Promise.all(all.map(scoresOf));
      expect(await requests()).to.have.length(1);
    });

    it('nothing between those that read otherwise', () => {
      const src = '/a.csv';
      const kinds: OpenOptions[] = [
        {src},
        {src, format: 'csv'},
        {src, columns: 'score: s'},
        {src, columns: {score: 's'}},
        {src, instants: 'ms'},
        {src, credentials: 'include'},
        {src, token: 'a'},
        {src, token: 'b'},
        {src, tokenProvider: () => 'a'},
        {src, tokenProvider: () => 'a'},
        {src, tokenOrigins: ['self']},
        {src, dictionaries: new Dictionaries()},
        {src: '/a.csv?x'},
      ];
      expect(new Set(kinds.map((options) => open(options).source)).size).to.equal(kinds.length);
      expect(open({src}).source).to.equal(opened[0]!.source);
      expect(open({token: 'a', src}).source).to.equal(opened[6]!.source);
    });

    it('nothing between those who may see different rows', async () => {
      const {url, requests} = await serve([{body: bodies.csv}, {body: bodies.csv.replace('1', '2')}, {status: 401}]);
      const a = open({src: url, token: 'a'});
      expect(await scoresOf(a)).to.deep.equal([1]);
      const b = open({src: url, token: 'b'});
      expect(await scoresOf(b)).to.deep.equal([2]);
      expect(await scoresOf(a)).to.deep.equal([1]);
      expect(await dataErrorOf(scoresOf(open({src: url, token: 'c'})))).to.have.property('code', 'unauthorized');
      const sent = (await requests()).map(({headers}) => headers.authorization);
      expect(sent).to.deep.equal(['Bearer a', 'Bearer b', 'Bearer c']);
    });

    it('for as long as somebody holds it', async () => {
      const {url, requests} = await serve([{body: bodies.csv}]);
      const first = open({src: url});
      const second = open({src: url});
      await scoresOf(first);
      first.release();
      first.release();
      await scoresOf(open({src: url}));
      expect(await requests()).to.have.length(1);
      second.release();
      opened.pop()!.release();
      const again = open({src: url});
      expect(again.source).not.to.equal(first.source);
      await scoresOf(again);
      expect(await requests()).to.have.length(2);
    });

    it('one request of all when it is told to read anew', async () => {
      const {url, requests} = await serve([{body: bodies.csv}, {body: bodies.csv.replace('1', '2')}]);
      const [first, second] = [open({src: url}), open({src: url})];
      let told = 0;
      second.source.subscribe(() => told++);
      expect(await scoresOf(first)).to.deep.equal([1]);
      first.source.reload();
      expect(told).to.equal(1);
      expect(await Promise.all([scoresOf(first), scoresOf(second)])).to.deep.equal([[2], [2]]);
      expect(await requests()).to.have.length(2);
    });

    it('no text that holds a token', () => {
      const token = 'SECRET-TOKEN-9f8e7d';
      const {source} = open({src: '/x', token});
      expect(JSON.stringify([source, Object.keys(source)])).not.to.contain(token);
    });
  });

  it('ends what is being read when the last one gives it back', async () => {
    const {url, requests} = await serve([{body: bodies.csv, open: true}]);
    const source = open({src: url});
    const reading = scoresOf(source).catch((error: unknown) => error);
    await until(async () => (await requests()).length === 1);
    source.release();
    expect(await reading).to.have.property('name', 'AbortError');
    await until(async () => (await requests())[0]!.aborted);
  });

  it('is what a metric is measured from', async () => {
    const {url} = await serve([{body: 'score,account\n10,a\n9,b\n2,c\nx,d\n7,e,f\n'}]);
    const {source} = open({src: url});
    const scope = scopeOf({asOf: Date.UTC(2026, 0, 1)});
    const outcome = await measureFrom(source, nps, {}, scope, {signal: new AbortController().signal});
    expect(outcome)
      .to.have.property('value')
      .closeTo((100 * (2 - 1)) / 3, 1e-9);
    expect(outcome.made.quality.responses).to.deep.include({read: 5, kept: 4});
    expect(outcome.made.quality.responses!.malformed).to.deep.include({count: 1});
  });
});
