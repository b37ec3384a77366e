// Data at an address that are large: read and aggregated in the worker, with a real worker and answers as a test has them.
import {expect} from '@open-wc/testing';
import {
  csv as csvAdapter,
  measureFrom,
  membersFrom,
  memory,
  openSource,
  sharedSource,
  type OpenedSource,
  type Source,
} from 'keepwell/data-adapters';
import {
  measurePeriods,
  scopeOf,
  type AnyMetric,
  type GivenOptions,
  type Made,
  type Outcome,
} from 'keepwell/metrics/kernel';
import {seededRandom} from 'keepwell/metrics/statistics';
import {csat} from 'keepwell/metrics/voice/csat';
import {nps} from 'keepwell/metrics/voice/nps';
import {responses} from 'keepwell/metrics/tables';
import {LARGE} from '#internal/data-adapters/kernel/large-data.js';
import {countingTurns} from '../data-adapters/counted-turns.js';
import {dataErrorOf, failureOf, readAll, serve, until} from '../data-adapters/reading.js';

const scope = scopeOf({asOf: Date.UTC(2026, 5, 30)});
const forever = new AbortController().signal;
const header = 'respondent,score,at\n';
const lines = Array.from({length: 300}, (_, i) => {
  return `r${String(i)},${String((i * 7) % 11)},${new Date(scope.asOf - i * 86_400_000).toISOString()}\n`;
});
/** With a row that cannot be read. */
const csv = [header, ...lines, '?,ten,x\n'].join('');

const opened: OpenedSource[] = [];
const realFetch = window.fetch.bind(window);
const RealWorker = window.Worker;
const workers: Worker[] = [];
/** Requests for data: each is answered by the test. */
let requests: Request[] = [];

/** Answers all requests for data with this, of which a length is told that need not be true. */
function answering(body: () => BodyInit, headers: Record<string, string> = {'content-length': String(LARGE)}): string {
  window.fetch = (...asked) => {
    requests.push(new Request(...asked));
    return Promise.resolve(new Response(body(), {headers: {'content-type': 'text/csv', ...headers}}));
  };
  return '/large.csv';
}

function open(src: string): OpenedSource['source'] {
  const source = openSource({src});
  opened.push(source);
  return source.source;
}

function measured(source: Source, metric: unknown = nps, signal = forever): Promise<Made<Outcome>> {
  return measureFrom(source, metric as AnyMetric, {}, scope, {signal});
}

/** The same text, in the page. */
function inPage(): OpenedSource['source'] {
  const inline = Object.assign(document.createElement('script'), {type: 'text/csv', textContent: csv});
  return openSource({inline}).source;
}

function onPage(metric: unknown = nps): Promise<Made<Outcome>> {
  return measured(inPage(), metric);
}

function dies(): void {
  const worker = workers.at(-1)!;
  worker.dispatchEvent(new ErrorEvent('error', {message: 'out of memory', cancelable: true}));
  worker.terminate();
}

/** Whether the worker knows a metric of the data: else they are read on the page. */
async function isApart(source: OpenedSource['source'], metric: unknown = nps): Promise<boolean> {
  const asked = metric as AnyMetric;
  const options: GivenOptions<AnyMetric> = {
    rollUp: 'answer',
    answers: 'all',
    interval: 'score',
    seed: 1,
    draws: 100,
  };
  return (await source.aggregate!(asked.id, options, scope, {signal: forever, metric: asked})) !== undefined;
}

describe('large data at an address', () => {
  before(() => {
    window.Worker = class extends RealWorker {
      constructor(...made: ConstructorParameters<typeof Worker>) {
        super(...made);
        workers.push(this);
      }
    };
  });
  afterEach(() => {
    window.fetch = realFetch;
    requests = [];
    for (const source of opened.splice(0)) source.release();
  });
  after(() => {
    window.Worker = RealWorker;
  });

  it('are aggregated in the worker, to the same as on the page, with what could not be read', async () => {
    const source = open(answering(() => csv));
    expect(await measured(source)).to.deep.equal(await onPage());
    expect(await isApart(source)).to.equal(true);
    expect(workers).to.have.length(1);
    expect(requests).to.have.length(1);
  });

  it('give way when an aggregate has come, before anything is made of it', async () => {
    const source = open(answering(() => csv));
    await measured(source);
    const turns = await countingTurns(async (sofar) => {
      expect(await isApart(source)).to.equal(true);
      return sofar();
    });
    expect(turns).to.equal(1);
  });

  it('are read once for all that is asked of them: by period, and who is behind a part', async () => {
    const source = open(answering(() => csv));
    const byMonth = measurePeriods(nps, {unit: 'month', periods: 3});
    const part = {from: 9, to: 10};
    const [all, series, members] = await Promise.all([
      measured(source),
      measured(source, byMonth),
      membersFrom(source, nps, part, {}, scope, {signal: forever}),
    ]);
    expect(all).to.deep.equal(await onPage());
    expect(series).to.deep.equal(await onPage(byMonth));
    expect(members).to.deep.equal(await membersFrom(inPage(), nps, part, {}, scope, {signal: forever}));
    expect(members).to.have.property('ids').that.is.not.empty;
    expect(requests).to.have.length(1);
  });

  it('are told by how much comes where the length is not known, and what has come is not asked for again', async () => {
    const line = 'r,9,2026-06-01T00:00:00Z\n';
    const many = Math.ceil((LARGE + 100_000) / line.length);
    const {url, requests: log} = await serve([
      {headers: {'content-type': 'text/csv'}, body: [header, line.repeat(many), line]},
    ]);
    const source = open(url);
    const outcome = await measured(source);
    expect(outcome.made.quality['responses']).to.include({read: many + 1, kept: many + 1});
    expect(await isApart(source)).to.equal(true);
    expect(await log()).to.have.length(1);
  });

  it('are unpacked in the worker, and by as many bytes as packed ones have it is told that they are large', async () => {
    const RealStream = window.DecompressionStream;
    let onThisPage = 0;
    window.DecompressionStream = class extends RealStream {
      constructor(format: CompressionFormat) {
        super(format);
        onThisPage++;
      }
    };
    try {
      const gzip = await packed(csv);
      const source = open(answering(() => gzip));
      expect(await measured(source)).to.deep.equal(await onPage());
      opened.pop()!.release();
      const cut = open(answering(() => gzip.slice(0, -12)));
      const error = await dataErrorOf(measured(cut));
      expect([error.code, error.message]).to.deep.equal(['unreadable', broke]);
      opened.pop()!.release();
      const line = 'r,9,2026-06-01T00:00:00Z\n';
      const full = await packed(header + line.repeat(LARGE / line.length + 1));
      const long = openSource({src: answering(() => full), maxBytes: LARGE});
      opened.push(long);
      expect((await dataErrorOf(measured(long.source))).code).to.equal('too-large');
      // What packs badly: less than is large unpacked, and enough packed.
      const respondents = Array.from({length: 140_000}, () => `${Math.random().toString(36)},9,`);
      const many = await packed(`${header}${respondents.join('2026-06-01T00:00:00Z\n')}`);
      expect(many.byteLength).to.be.above(LARGE / 4);
      opened.pop()!.release();
      const told = open(answering(() => many, {}));
      expect((await measured(told)).made.quality['responses']).to.include({read: respondents.length});
      expect(await isApart(told)).to.equal(true);
      expect(onThisPage).to.equal(0);
      opened.pop()!.release();
      const small = open(answering(() => gzip, {}));
      expect(await measured(small)).to.deep.equal(await onPage());
      expect(onThisPage).to.equal(1);
    } finally {
      window.DecompressionStream = RealStream;
    }
  });

  it('stay on the page where they are small, and are asked for once', async () => {
    for (const headers of [{'content-length': String(csv.length)}, {}] as Record<string, string>[]) {
      requests = [];
      const source = open(answering(() => csv, headers));
      expect(await isApart(source)).to.equal(false);
      expect(await measured(source)).to.deep.equal(await onPage());
      expect(requests).to.have.length(1);
      opened.pop()!.release();
    }
  });

  it('are read on the page for a metric of the application, whatever its id', async () => {
    const own = {...nps, derive: () => ({kind: 'estimate', value: 42, n: 1, terms: {}, interval: null})};
    const source = open(answering(() => csv));
    expect(await measured(source, own)).to.include({value: 42});
    expect(requests).to.have.length(1);
    // They are here now.
    expect(await measured(source)).to.deep.equal(await onPage());
    expect(requests).to.have.length(1);
    opened.pop()!.release();
    const other = open(answering(() => csv));
    expect(await measured(other)).to.deep.equal(await onPage());
    expect(await measured(other, own)).to.include({value: 42});
    expect(requests).to.have.length(3);
  });

  it('are aggregated in the worker where an adapter was opened by hand, and is shared', async () => {
    const url = answering(() => csv);
    const source = sharedSource(csvAdapter.open({url}));
    expect(await measured(source)).to.deep.equal(await onPage());
    expect(await isApart(source)).to.equal(true);
    expect(requests).to.have.length(1);
    source.close();
  });

  it('may be asked for as rows too', async () => {
    const source = open(answering(() => csv));
    const [outcome, read] = await Promise.all([measured(source), readAll(source, responses)]);
    expect(outcome).to.deep.equal(await onPage());
    expect(read.length).to.equal(lines.length + 1);
  });

  for (const [what, body, code] of [
    ['a page', () => '<!doctype html><h1>Log in</h1>', 'unreadable'],
    ['other columns', () => 'x,y\n1,2\n', 'wrong-columns'],
    ['a connection that breaks', () => broken(), 'network'],
  ] as const) {
    it(`fail for ${what} as they do on the page, and are asked for anew`, async () => {
      const source = open(answering(body as () => BodyInit));
      const error = await dataErrorOf(measured(source));
      expect(error.code).to.equal(code);
      expect(error.message).to.match(/^\[src\] .+: expected .+, got .+/);
      const before = requests.length;
      answering(() => csv);
      expect(await measured(source)).to.deep.equal(await onPage());
      expect(requests).to.have.length(before + 1);
    });
  }

  it('are asked for with the token, and forgotten when it is refused', async () => {
    const source = openSource({src: answering(() => csv), token: 'secret'});
    opened.push(source);
    expect(await measured(source.source)).to.deep.equal(await onPage());
    expect(requests[0]!.headers.get('authorization')).to.equal('Bearer secret');
    window.fetch = () => Promise.resolve(new Response('', {status: 401}));
    source.source.reload();
    expect((await dataErrorOf(measured(source.source))).code).to.equal('unauthorized');
  });

  it('are read anew when they are reloaded; who reads them goes on to the end', async () => {
    const source = open(answering(() => csv));
    const first = measured(source);
    await until(() => requests.length === 1);
    source.reload();
    answering(() => `${header}a,10,2026-06-01T00:00:00Z\n`);
    const second = measured(source);
    expect(await first).to.deep.equal(await onPage());
    expect(await second).to.include({value: 100});
    expect(requests).to.have.length(2);
  });

  it('are not read further when the last reader has gone, and can be read again', async () => {
    let cancelled = 0;
    let pulled = 0;
    const endless = (): ReadableStream<Uint8Array> =>
      new ReadableStream({
        pull: (controller) => {
          const text = pulled++ === 0 ? header : 'r,9,2026-06-01T00:00:00Z\n'.repeat(1000);
          controller.enqueue(new TextEncoder().encode(text));
        },
        cancel: () => {
          cancelled++;
        },
      });
    const source = open(answering(endless));
    const controllers = [new AbortController(), new AbortController()];
    const reason = new Error('enough');
    const failures = controllers.map(({signal}) => failureOf(measured(source, nps, signal)));
    await until(() => pulled > 50);
    controllers[0]!.abort(reason);
    await until(() => pulled > 100);
    // As much as is under way at most: the worker takes it as fast as it reads.
    controllers[1]!.abort(reason);
    expect(await Promise.all(failures)).to.deep.equal([reason, reason]);
    await until(() => requests[0]!.signal.aborted || cancelled > 0);
    answering(() => csv);
    expect(await measured(source)).to.deep.equal(await onPage());
    expect(workers).to.have.length(1);
  });

  it('go on in the worker with the rows that are added, however they come, and are not asked for again', async () => {
    const random = seededRandom(5);
    const rows = lines.map((line) => {
      const [respondent, score, at] = line.trim().split(',');
      return {respondent, score: Number(score), at};
    });
    for (let trial = 0; trial < 6; trial++) {
      requests = [];
      const cuts = Array.from({length: 4}, () => Math.floor(random() * rows.length)).sort((a, b) => a - b);
      const text = [header, ...lines.slice(0, cuts[0])].join('');
      const source = open(answering(() => text));
      await measured(source);
      for (const [i, from] of cuts.entries()) {
        const until = cuts[i + 1] ?? rows.length;
        await source.append(rows.slice(from, until));
        const all = memory.open({data: {responses: rows.slice(0, until)}});
        expect(await measured(source)).to.deep.equal(await measured(all));
        // Who asks first when some have been added counts them all.
        const byMonth = measurePeriods(nps, {unit: 'month', periods: 3 + i});
        expect(await measured(source, byMonth)).to.deep.equal(await measured(all, byMonth));
      }
      const part = {from: 9, to: 10};
      const members = await membersFrom(source, nps, part, {}, scope, {signal: forever});
      expect(members).to.deep.equal(await membersFrom(inPage(), nps, part, {}, scope, {signal: forever}));
      expect(requests).to.have.length(1);
      opened.pop()!.release();
    }
  });

  it('count added rows that could not be read, and fail for what is none', async () => {
    const source = open(answering(() => csv));
    await measured(source);
    await source.append([{respondent: 'late', score: 'ten', at: 'x'}]);
    const {made} = await measured(source);
    expect(made.quality['responses']).to.include({read: lines.length + 2, kept: lines.length + 2});
    expect(requests).to.have.length(1);
    opened.pop()!.release();
    const other = open('/large.csv');
    await measured(other);
    await other.append([{x: 1}]);
    expect((await dataErrorOf(measured(other))).code).to.equal('wrong-columns');
    expect(requests).to.have.length(2);
  });

  it('are no more rows than are allowed, as on the page', async () => {
    const errors = [];
    for (const headers of [{'content-length': String(LARGE)}, {'content-length': String(csv.length)}]) {
      const source = openSource({src: answering(() => csv, headers), maxRows: lines.length});
      opened.push(source);
      const {code, message} = await dataErrorOf(measured(source.source));
      errors.push({code, message});
      opened.pop()!.release();
    }
    expect(errors[0]).to.include({code: 'too-large'}).and.to.deep.equal(errors[1]);
    expect(errors[0]!.message).to.contain('maxRows');
    const source = openSource({src: answering(() => csv), maxRows: lines.length + 1});
    opened.push(source);
    expect(await measured(source.source)).to.deep.equal(await onPage());
    expect(await isApart(source.source)).to.equal(true);
  });

  it('are read again with the rows that were added, when the worker dies', async () => {
    const source = open(answering(() => csv));
    await measured(source);
    const late = [{respondent: 'late', score: 10, at: '2026-06-02T00:00Z'}];
    const later = [{respondent: 'later', score: 0, at: '2026-06-03T00:00Z'}];
    await source.append(late);
    await measured(source);
    dies();
    await source.append(later);
    const here = inPage();
    await here.append(late);
    await here.append(later);
    expect(await measured(source)).to.deep.equal(await measured(here));
    expect(await isApart(source)).to.equal(true);
    expect(requests).to.have.length(2);
  });

  it('are read again, once, when the worker dies over them', async () => {
    const source = open(answering(() => csv));
    const before = workers.length;
    expect(await measured(source)).to.deep.equal(await onPage());
    dies();
    expect(await measured(source, csat)).to.deep.equal(await onPage(csat));
    expect(requests).to.have.length(2);
    // Twice over the same work.
    const waiting = new Promise<never>(() => undefined);
    let wanted = 0;
    const pull = (): Promise<never> => {
      wanted++;
      return waiting;
    };
    answering(() => new ReadableStream({pull}, {highWaterMark: 0}));
    source.reload();
    const failing = dataErrorOf(measured(source));
    await until(() => wanted === 1);
    dies();
    await until(() => wanted === 2);
    dies();
    const {code, message} = await failing;
    expect(code).to.equal('worker');
    expect(message).to.contain('[worker] nps: the worker has died twice: out of memory');
    answering(() => csv);
    expect(await measured(source)).to.deep.equal(await onPage());
    expect(workers).to.have.length(before + 3);
  });

  it('are read in a second worker where both are much, which may die alone', async () => {
    const cores = Object.getOwnPropertyDescriptor(Navigator.prototype, 'hardwareConcurrency')!;
    const openMuch = (name: string, much = 16 * 2 ** 20): OpenedSource['source'] => {
      answering(() => csv, {'content-length': String(much)});
      return open(`/${name}.csv`);
    };
    Object.defineProperty(navigator, 'hardwareConcurrency', {configurable: true, value: 1});
    try {
      const alone = [openMuch('much'), openMuch('more')];
      const before = workers.length;
      await Promise.all(alone.map((source) => measured(source)));
      expect(workers.length).to.equal(before);
      for (const source of opened.splice(0)) source.release();
      Object.defineProperty(navigator, 'hardwareConcurrency', {...cores, get: () => 2});
      requests = [];
      // A third is less than much: it goes where the first is.
      const sources = [openMuch('much'), openMuch('more')];
      await Promise.all(sources.map((source) => measured(source)));
      sources.push(openMuch('less', LARGE));
      for (const source of sources) expect(await measured(source)).to.deep.equal(await onPage());
      expect(workers.length).to.equal(before + 1);
      expect(requests).to.have.length(3);
      dies();
      for (const source of sources) expect(await measured(source, csat)).to.deep.equal(await onPage(csat));
      expect(workers.length).to.equal(before + 2);
      expect(requests).to.have.length(4);
    } finally {
      Reflect.deleteProperty(navigator, 'hardwareConcurrency');
    }
  });
});

const broke = `[gzip] ${location.origin}/large.csv: expected a whole gzip file, got a broken one`;

function packed(text: string): Promise<ArrayBuffer> {
  return new Response(new Response(text).body!.pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

/** An answer of which a part comes. */
function broken(): ReadableStream<Uint8Array> {
  let isSecond = false;
  return new ReadableStream({
    pull: (controller) => {
      if (isSecond) controller.error(new TypeError('broken'));
      else controller.enqueue(new TextEncoder().encode(csv.slice(0, 1000)));
      isSecond = true;
    },
  });
}
