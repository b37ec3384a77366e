// Tables of one source, each at its own address or in the page: aggregated in the worker where one of them is large.
import {expect} from '@open-wc/testing';
import {measureFrom, membersFrom} from 'keepwell/data-adapters';
import {measureGroups, scopeOf, type AnyMetric, type Made, type Outcome} from 'keepwell/metrics/kernel';
import {events as eventsTable} from 'keepwell/metrics/tables';
import {nps} from 'keepwell/metrics/voice/nps';
import {openTables, type Access} from '#internal/element/open-tables.js';
import {LARGE} from '#internal/data-adapters/kernel/large-data.js';
import type {OpenOptions} from '#internal/data-adapters/open.js';
import {dataErrorOf, failureOf, readAll, until} from '../data-adapters/reading.js';

const scope = scopeOf({asOf: Date.UTC(2026, 5, 30), minimumGroup: 1});
const forever = new AbortController().signal;
const responses = [
  'respondent,account,score,at',
  ...Array.from({length: 300}, (_, i) => `r${i},${i % 7},${i % 11},2026-06-01T00:00:00Z`),
  '?,1,ten,x',
].join('\n');
/** Keys that are numbers, in another order than in the responses; one that is not, and rows that cannot be read. */
const accounts = 'account,segment\n6,smb\n5,smb\n4,enterprise\n3,enterprise\n2,smb\n1,smb\n,none\n"x,1",smb\n';
const bySegment = measureGroups(nps, 'segment') as unknown as AnyMetric;

type Opened = ReturnType<typeof openTables>;
type OpenedSource = NonNullable<Opened['source']>;

/** What is at each address, and how long it is said to be. */
let files: Record<string, {readonly body: () => BodyInit; readonly length: number; readonly status?: number}> = {};
let requests: Request[] = [];
const opened: Opened[] = [];
const realFetch = window.fetch.bind(window);
const RealWorker = window.Worker;
const workers: Worker[] = [];
/** What was brought or asked for: `rows` of the page, and jobs. */
let posted: unknown[] = [];

const large = (text: string): (typeof files)[string] => ({body: () => text, length: LARGE});
const small = (text: string): (typeof files)[string] => ({body: () => text, length: text.length});

function inPage(text: string): OpenOptions {
  return {inline: Object.assign(document.createElement('script'), {type: 'text/csv', textContent: text})};
}

function open(tables: Record<string, string | OpenOptions>, access: Access = {}): OpenedSource {
  const declared = Object.entries(tables).map(([name, how]) => ({
    name,
    options: typeof how === 'string' ? {src: how} : how,
  }));
  opened.push(openTables(declared, access));
  return opened.at(-1)!.source!;
}

function measured(source: OpenedSource, metric: unknown = bySegment, signal = forever): Promise<Made<Outcome>> {
  return measureFrom(source, metric as AnyMetric, {}, scope, {signal});
}

function onPage(metric: unknown = bySegment): Promise<Made<Outcome>> {
  return measured(open({responses: inPage(responses), accounts: inPage(accounts)}), metric);
}

/** The jobs that the workers were given. */
function jobs(): unknown[] {
  return posted.filter((message) => typeof message === 'object' && message !== null && 'job' in message);
}

const pathsAsked = (): string[] => requests.map(({url}) => new URL(url).pathname);

describe('tables of which one is large', () => {
  before(() => {
    window.Worker = class extends RealWorker {
      constructor(...made: ConstructorParameters<typeof Worker>) {
        super(...made);
        workers.push(this);
        const post = this.postMessage.bind(this);
        this.postMessage = (message: unknown) => {
          posted.push(message);
          post(message);
        };
      }
    };
  });
  beforeEach(() => {
    files = {'/responses.csv': large(responses), '/accounts.csv': small(accounts)};
    window.fetch = (...asked) => {
      const request = new Request(...asked);
      const file = files[new URL(request.url).pathname];
      if (!file) return realFetch(...asked);
      requests.push(request);
      const headers = {'content-type': 'text/csv', 'content-length': String(file.length)};
      return Promise.resolve(new Response(file.body(), {headers, status: file.status ?? 200}));
    };
  });
  afterEach(() => {
    window.fetch = realFetch;
    for (const {release} of opened.splice(0)) release();
    requests = [];
    posted = [];
  });
  after(() => {
    window.Worker = RealWorker;
  });

  for (const [what, tables, asked] of [
    [
      'both at addresses',
      {responses: '/responses.csv', accounts: '/accounts.csv'},
      ['/responses.csv', '/accounts.csv'],
    ],
    ['the small one in the page', {responses: '/responses.csv', accounts: inPage(accounts)}, ['/responses.csv']],
  ] as const) {
    it(`are joined in the worker, to the same as on the page, and asked for once: ${what}`, async () => {
      const source = open(tables);
      const [groups, all] = await Promise.all([measured(source), measured(source, nps)]);
      expect(jobs()).to.have.length(2);
      expect(groups).to.deep.equal(await onPage());
      expect(all).to.deep.equal(await onPage(nps));
      expect(pathsAsked()).to.have.members(asked);
      const part = {from: 9, to: 10};
      const members = await membersFrom(source, nps, part, {}, scope, {signal: forever});
      const here = open({responses: inPage(responses)});
      expect(members).to.deep.equal(await membersFrom(here, nps, part, {}, scope, {signal: forever}));
      expect(members).to.have.property('ids').that.is.not.empty;
      expect(pathsAsked()).to.have.length(asked.length);
    });
  }

  it('are joined in the worker where both are large', async () => {
    files['/accounts.csv'] = large(accounts);
    const source = open({responses: '/responses.csv', accounts: '/accounts.csv'});
    expect(await measured(source)).to.deep.equal(await onPage());
    expect(jobs()).to.have.length(1);
    expect(pathsAsked()).to.have.members(['/responses.csv', '/accounts.csv']);
  });

  it('are read on the page where all are small, and asked for once', async () => {
    files['/responses.csv'] = small(responses);
    const source = open({responses: '/responses.csv', accounts: '/accounts.csv'});
    expect(await measured(source)).to.deep.equal(await onPage());
    expect(jobs()).to.have.length(0);
    expect(pathsAsked()).to.have.members(['/responses.csv', '/accounts.csv']);
  });

  it('are measured alone where a metric reads only one', async () => {
    const source = open({responses: '/responses.csv', accounts: '/accounts.csv'});
    expect(await measured(source, nps)).to.deep.equal(await onPage(nps));
    expect(jobs()).to.have.length(1);
    expect(pathsAsked()).to.deep.equal(['/responses.csv']);
  });

  it('tell how many rows of both have been read, and how much has come', async () => {
    const seen: number[] = [];
    const totals = new Set<number | null>();
    const source = open({responses: '/responses.csv', accounts: inPage(accounts)});
    await measureFrom(source, bySegment, {}, scope, {
      signal: forever,
      onProgress: (rows, received) => {
        seen.push(rows);
        if (received) totals.add(received.total);
      },
    });
    // The responses with the one that cannot be read, and the accounts.
    expect(seen.at(-1)).to.equal(301 + 8);
    expect(seen).to.deep.equal([...seen].sort((a, b) => a - b));
    expect([...totals]).to.deep.equal([LARGE]);
  });

  it('fail for the table that is broken, as on the page', async () => {
    for (const [broken, where] of [
      ['/accounts.csv', 'accounts'],
      ['/responses.csv', 'responses'],
    ] as const) {
      const whole = files[broken]!;
      files[broken] = {...whole, body: () => 'x,y\n1,2\n'};
      const source = open({responses: '/responses.csv', accounts: '/accounts.csv'});
      const {code, message} = await dataErrorOf(measured(source));
      expect(code).to.equal('wrong-columns');
      expect(message).to.match(new RegExp(`^\\[src\\] columns: expected ${where} with .+, got "x", "y"`));
      files[broken] = whole;
    }
  });

  it('are asked for with the token, and forgotten when it is refused', async () => {
    const tables = {responses: '/responses.csv', accounts: inPage(accounts)};
    const source = open(tables, {token: 'secret'});
    expect(await measured(source)).to.deep.equal(await onPage());
    expect(requests[0]!.headers.get('authorization')).to.equal('Bearer secret');
    files['/responses.csv'] = {...large(''), status: 401};
    const other = open(tables, {token: 'other'});
    expect((await dataErrorOf(measured(other))).code).to.equal('unauthorized');
    expect(requests).to.have.length(2);
  });

  it('are joined with rows that were replaced', async () => {
    const source = open({responses: '/responses.csv', accounts: '/accounts.csv'}, {refreshEvery: 1});
    const before = await measured(source);
    files['/accounts.csv'] = small(accounts.replaceAll('enterprise', 'mid'));
    let changes = 0;
    const unsubscribe = source.subscribe!(() => changes++);
    await until(() => changes >= 2);
    unsubscribe();
    const after = await measured(source);
    expect(JSON.stringify(before)).to.contain('enterprise').and.not.contain('"mid"');
    expect(JSON.stringify(after)).to.contain('"mid"').and.not.contain('enterprise');
    expect(jobs()).to.have.length(2);
  });

  it('go on in the worker when rows are added, to one that it reads and to one that was brought', async () => {
    const source = open({responses: '/responses.csv', accounts: inPage(accounts)});
    const here = open({responses: inPage(responses), accounts: inPage(accounts)});
    await measured(source);
    for (const rows of [
      {responses: [{respondent: 'late', account: 'new', score: 10, at: '2026-06-02T00:00Z'}]},
      {accounts: [{account: 'new', segment: 'mid'}]},
      {responses: [{respondent: 'later', account: 'new', score: 0, at: '2026-06-03T00:00Z'}]},
    ]) {
      await Promise.all([source.append(rows), here.append(rows)]);
      expect(await measured(source)).to.deep.equal(await measured(here));
    }
    expect(JSON.stringify(await measured(source))).to.contain('"mid"');
    expect(jobs()).to.have.length(4);
    expect(pathsAsked()).to.deep.equal(['/responses.csv']);
  });

  it('may be asked for as rows too', async () => {
    files = {'/events.csv': large('user,event,at\nu,open,2026-06-01T00:00Z\n')};
    const source = open({events: '/events.csv'});
    expect((await readAll(source, eventsTable)).length).to.equal(1);
  });

  it('are not read further when the last reader has gone', async () => {
    let pulled = 0;
    let cancelled = 0;
    const endless = (): ReadableStream<Uint8Array> =>
      new ReadableStream({
        pull: (controller) => {
          const text = pulled++ === 0 ? 'score,at\n' : '9,2026-06-01T00:00:00Z\n'.repeat(1000);
          controller.enqueue(new TextEncoder().encode(text));
        },
        cancel: () => {
          cancelled++;
        },
      });
    files['/responses.csv'] = {body: endless, length: LARGE};
    const source = open({responses: '/responses.csv', accounts: inPage(accounts)});
    const controller = new AbortController();
    const reason = new Error('enough');
    const failing = failureOf(measured(source, nps, controller.signal));
    await until(() => pulled > 50);
    controller.abort(reason);
    expect(await failing).to.equal(reason);
    await until(() => requests[0]!.signal.aborted || cancelled > 0);
    files['/responses.csv'] = large(responses);
    expect(await measured(source, nps)).to.deep.equal(await onPage(nps));
  });

  it('are brought again, once, when the worker dies', async () => {
    const dies = (): void => {
      const worker = workers.at(-1)!;
      worker.dispatchEvent(new ErrorEvent('error', {message: 'out of memory', cancelable: true}));
      worker.terminate();
    };
    const source = open({responses: '/responses.csv', accounts: '/accounts.csv'});
    expect(await measured(source, nps)).to.deep.equal(await onPage(nps));
    const before = workers.length;
    dies();
    expect(await measured(source)).to.deep.equal(await onPage());
    expect(workers).to.have.length(before + 1);
    // Of the page's rows another copy went; the large ones were asked for again.
    expect(pathsAsked().filter((path) => path === '/responses.csv')).to.have.length(2);
    expect(pathsAsked().filter((path) => path === '/accounts.csv')).to.have.length(1);
  });
});
