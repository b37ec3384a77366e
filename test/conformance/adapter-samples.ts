import {
  arrow,
  csv,
  inline,
  json,
  live,
  memory,
  ndjson,
  parquet,
  serverSentEvents,
  webSocket,
  type Source,
} from 'keepwell/data-adapters';
import type {Reply} from '../../scripts/test-server.mjs';
import {arrowRows, base64, parquetRows} from '../data-adapters/columnar-samples.js';
import {serve} from '../test-server.js';

/** A cell of a sample: what all formats can carry. */
export type SampleCell = string | number | null;

/** Rows of one table, each with the same columns. */
export type SampleRows = readonly Readonly<Record<string, SampleCell>>[];

/** How the conformance suite brings an adapter to read something. Every adapter of the registry has one. */
export interface AdapterSample {
  /** A source that reads these rows. `columns` are there also where there are no rows. */
  of(rows: SampleRows, columns: readonly string[]): Promise<Source>;
  /** Sources that must fail, by what is wrong with them, with the code that says so. */
  readonly failing: Readonly<Record<string, readonly [source: () => Promise<Source>, code: string]>>;
  /** A source that does not get to an end by itself within a second or two. */
  endless(): Promise<Source>;
  /** Can numbers and text be told apart in this format? */
  readonly isTyped: boolean;
}

const lines = 200_000;

async function address(body: string | string[], more: Omit<Reply, 'body'> = {}): Promise<string> {
  return (await serve([{body, headers: {'content-type': 'application/octet-stream'}, ...more}])).url;
}

function csvOf(rows: SampleRows, columns: readonly string[]): string {
  const cell = (value: SampleCell): string => (value === null ? '' : `"${String(value).replaceAll('"', '""')}"`);
  return [columns.join(), ...rows.map((row) => columns.map((name) => cell(row[name] ?? null)).join())].join('\r\n');
}

function script(type: string, text: string): HTMLScriptElement {
  const element = document.createElement('script');
  element.type = type;
  element.textContent = text;
  return element;
}

function tableOf(rows: SampleRows, columns: readonly string[]): HTMLTableElement {
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const name of columns) head.insertCell().textContent = name;
  // `insertRow` goes through all rows that are there, in WebKit.
  table.createTBody().append(
    ...rows.map((row) => {
      const line = document.createElement('tr');
      for (const name of columns) line.insertCell().textContent = String(row[name] ?? '');
      return line;
    }),
  );
  return table;
}

const failing = (open: (url: string) => Source, torn: string): AdapterSample['failing'] => ({
  'nothing there': [async () => open(await address('', {status: 404})), 'not-found'],
  'a refusal': [async () => open(await address('', {status: 403})), 'unauthorized'],
  'a broken server': [
    async () => open(await address('at secret.js:1', {status: 500, headers: {'retry-after': '0'}})),
    'server',
  ],
  'no address': [() => Promise.resolve(open('javascript:alert(1)')), 'bad-url'],
  'a page': [async () => open(await address('<!doctype html><h1>Log in</h1>')), 'unreadable'],
  'torn data': [async () => open(await address(torn)), 'unreadable'],
  'other columns': [async () => open(await address(torn.replace(/.*/s, '{"x":1}\n{"x":2}'))), 'wrong-columns'],
});

/** Bytes at an address, of which the server gives parts. */
const bytesAt = (bytes: Uint8Array): Promise<string> => address(base64(bytes), {base64: true, ranges: true});

/** Data that begin like a file, and go on. */
const endlessBytes = (start: string): Promise<string> =>
  address([btoa(start), ...endless(' ').map((text) => btoa(text))], {pause: 20, base64: true});

const failingBytes = (open: (url: string) => Source, whole: () => Uint8Array): AdapterSample['failing'] => ({
  ...failing(open, 'user,at'),
  'torn data': [async () => open(await bytesAt(whole().subarray(0, -100))), 'unreadable'],
  nothing: [async () => open(await address('')), 'unreadable'],
  'other columns': [async () => open(await bytesAt(whole())), 'wrong-columns'],
});

/** What has sent rows, all of them as one event. */
async function streamed(rows: SampleRows): Promise<Source> {
  const body = `id: 1\ndata: ${JSON.stringify(rows)}\n\n`;
  const {url} = await serve([{body, headers: {'content-type': 'text/event-stream'}, open: true}]);
  return withRows(serverSentEvents.open({url}));
}

/** What has sent rows, all of them as one message. */
async function spoken(rows: SampleRows): Promise<Source> {
  const {url} = await serve([{body: JSON.stringify({id: 1, data: rows})}], 'other');
  return withRows(webSocket.open({url}));
}

/** A source of what comes, when it has come. */
async function withRows(source: ReturnType<typeof serverSentEvents.open | typeof webSocket.open>): Promise<Source> {
  await new Promise<void>((resolve) => {
    const stop = source.subscribe(() => {
      stop();
      resolve();
    });
  });
  return source;
}

/** What refuses to speak. */
const closed = async (close: number): Promise<Source> => webSocket.open({url: (await serve([{close}], 'other')).url});

export const samples: Readonly<Record<string, AdapterSample>> = {
  csv: {
    of: async (rows, columns) => csv.open({url: await address(csvOf(rows, columns))}),
    failing: failing((url) => csv.open({url}), 'user,at,user\na,b,c\n'),
    endless: async () =>
      csv.open({url: await address(['user,at\n', ...endless('u,2026-01-01T00:00Z\n')], {pause: 20})}),
    isTyped: false,
  },
  json: {
    of: async (rows) => json.open({url: await address(JSON.stringify(rows))}),
    failing: {
      ...failing((url) => json.open({url}), '[{"user":'),
      'other columns': [async () => json.open({url: await address('[{"x":1}]')}), 'wrong-columns'],
    },
    endless: async () => json.open({url: await address(endless(' '), {pause: 20})}),
    isTyped: true,
  },
  ndjson: {
    of: async (rows) => ndjson.open({url: await address(rows.map((row) => JSON.stringify(row)).join('\n'))}),
    failing: failing((url) => ndjson.open({url}), '{"user":'),
    endless: async () => ndjson.open({url: await address(endless('{"user":"u"}\n'), {pause: 20})}),
    isTyped: true,
  },
  arrow: {
    of: async (rows, columns) => arrow.open({url: await bytesAt(arrowRows(rows, columns))}),
    failing: failingBytes(
      (url) => arrow.open({url}),
      () => arrowRows([{x: 1}], ['x']),
    ),
    endless: async () => arrow.open({url: await endlessBytes('ARROW1')}),
    isTyped: true,
  },
  parquet: {
    of: async (rows, columns) => parquet.open({url: await bytesAt(parquetRows(rows, columns))}),
    failing: failingBytes(
      (url) => parquet.open({url}),
      () => parquetRows([{x: 1}], ['x']),
    ),
    endless: async () => parquet.open({url: await endlessBytes('PAR1')}),
    isTyped: true,
  },
  'server-sent-events': {
    of: streamed,
    failing: {
      ...failing((url) => serverSentEvents.open({url, retries: 0}), '{'),
      'other columns': [() => streamed([{x: 1}]), 'wrong-columns'],
    },
    endless: async () => serverSentEvents.open({url: await address(endless(': nothing\n\n'), {delay: 5000})}),
    isTyped: true,
  },
  'web-socket': {
    of: spoken,
    failing: {
      'nothing there': [() => closed(4404), 'not-found'],
      'a refusal': [() => closed(1008), 'unauthorized'],
      'a broken server': [async () => webSocket.open({url: (await serve([{status: 500}], 'other')).url}), 'network'],
      'no address': [() => Promise.resolve(webSocket.open({url: 'javascript:alert(1)'})), 'bad-url'],
      'other columns': [() => spoken([{x: 1}]), 'wrong-columns'],
    },
    endless: async () => webSocket.open({url: (await serve([{body: '[]', delay: 5000}], 'other')).url}),
    isTyped: true,
  },
  memory: {
    of: (rows) => Promise.resolve(memory.open({data: rows})),
    failing: {
      'no data': [() => Promise.resolve(memory.open({data: null as never})), 'unreadable'],
      'other columns': [() => Promise.resolve(memory.open({data: [{x: 1}]})), 'wrong-columns'],
    },
    endless: () =>
      Promise.resolve(
        memory.open({data: Array.from({length: lines}, (_, i) => ({user: `u${i}`, at: '2026-01-01T00:00Z'}))}),
      ),
    isTyped: true,
  },
  live: {
    of: async (rows) => {
      const source = live.open({data: rows.slice(0, 1)});
      for (let row = 1; row < rows.length; row += 5000) await source.append(rows.slice(row, row + 5000));
      return source;
    },
    failing: {
      'no data': [() => Promise.resolve(live.open({data: null as never})), 'unreadable'],
      'other columns': [
        async () => {
          const source = live.open({});
          await source.append([{x: 1}]);
          return source;
        },
        'wrong-columns',
      ],
    },
    endless: async () => {
      const source = live.open({data: [{user: 'u', at: '2026-01-01T00:00Z'}]});
      await source.append(Array.from({length: lines}, (_, i) => ({user: `u${i}`, at: '2026-01-01T00:00Z'})));
      return source;
    },
    isTyped: true,
  },
  inline: {
    of: (rows, columns) =>
      Promise.resolve(
        inline.open({element: rows.length % 2 ? tableOf(rows, columns) : script('text/csv', csvOf(rows, columns))}),
      ),
    failing: {
      'another element': [() => Promise.resolve(inline.open({element: document.createElement('p')})), 'unknown-format'],
      'torn data': [() => Promise.resolve(inline.open({element: script('application/json', '[{')})), 'unreadable'],
      'other columns': [() => Promise.resolve(inline.open({element: tableOf([], ['x'])})), 'wrong-columns'],
    },
    endless: () => {
      const rows = Array.from({length: lines}, (_, i) => `u${i},2026-01-01T00:00Z\n`).join('');
      return Promise.resolve(inline.open({element: script('text/csv', `user,at\n${rows}`)}));
    },
    isTyped: false,
  },
};

function endless(line: string): string[] {
  return Array.from({length: 500}, () => line.repeat(1000));
}
