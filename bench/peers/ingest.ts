import {dictionary, float64, int32, utf8, type DataType} from '@uwdata/flechette';
import {arrow, csv, json, ndjson, parquet, type Source} from 'keepwell/data-adapters';
import {events} from 'keepwell/metrics/tables';
import {settleKeys} from 'keepwell/metrics/table';
import {arrowOf} from '../../test/data-adapters/columnar-samples.js';
import {writeParquet} from '../../test/data-adapters/parquet-writer.js';
import {generateEvents, namesOf} from '../data/events.js';
import {textOf} from '../data/ids.js';
import {Coding, type Found} from './ingest/coding.js';
import {csvParsers, jsonParsers, ndjsonParsers, type Reading} from './ingest/parsers.js';

/** A way to read a file, from its bytes to columns with codes. */
interface Way {
  readonly bytes: Uint8Array<ArrayBuffer>;
  read(): Promise<Found>;
}

declare global {
  var ingest: {
    /** Makes the files, and tells how long each is, in bytes, by way. */
    load(rows: number): Record<string, number>;
    run(way: string): Promise<Found>;
  };
}

const url = 'http://localhost/events';
const encoder = new TextEncoder();

/** Through the adapter, as a page does, from what the network gives on. */
async function through(source: Source): Promise<Found> {
  let [rows, users, userSum, eventSum, atSum] = [0, 0, 0, 0, 0];
  const request = {signal: new AbortController().signal, among: [events]};
  for await (const {chunk} of source.chunks(events, request)) {
    settleKeys(events.columns, chunk);
    rows += chunk.length;
    users = chunk.user.dictionary.size;
    for (let i = 0; i < chunk.length; i++) {
      userSum += chunk.user.codes[i]!;
      eventSum += chunk.event.codes[i]!;
      atSum += chunk.at[i]!;
    }
  }
  return {rows, users, userSum, eventSum, atSum};
}

/** Through a parser, from the same. */
function parsedBy(reading: Reading, rows: number): () => Promise<Found> {
  return async () => {
    const into = new Coding(rows);
    await reading((await fetch(new URL(url))).body!, into);
    return into.found();
  };
}

/** The text of many lines, made bit by bit: an engine has a longest text. */
function bytesOf(
  rows: number,
  line: (row: number) => string,
  before = '',
  between = '',
  after = '',
): Uint8Array<ArrayBuffer> {
  const pieces = [encoder.encode(before)];
  for (let from = 0; from < rows; from += 50_000) {
    const count = Math.min(50_000, rows - from);
    const text = Array.from({length: count}, (_, i) => line(from + i)).join(between);
    pieces.push(encoder.encode((from > 0 ? between : '') + text));
  }
  pieces.push(encoder.encode(after));
  const whole = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function waysOf(rows: number): Record<string, Way> {
  const log = generateEvents({rows, perUser: 20});
  const user = Array.from(log.user, textOf);
  const event = namesOf(log);
  const row = (i: number): string => JSON.stringify({user: user[i], event: event[i], at: log.at[i]});
  const opened = {url, instants: 'ms', maxBytes: 2 ** 31} as const;
  const jsonRows = bytesOf(rows, row, '[', ',', ']');
  const ndjsonRows = bytesOf(rows, (i) => `${row(i)}\n`);
  const csvRows = bytesOf(rows, (i) => `${user[i]},${event[i]},${log.at[i]}\n`, 'user,event,at\n');
  const names = [...new Set(user)];
  const byName = new Map(names.map((name, code) => [name, code]));
  const eventsSeen = [...new Set(event)];
  const columns = {user, event, at: [...log.at]};
  const dictionaries = {
    user: {codes: user.map((name) => byName.get(name)!), values: names},
    event: {codes: event.map((name) => eventsSeen.indexOf(name)), values: eventsSeen},
    at: columns.at,
  };
  const arrowBytes = (type: () => DataType): Uint8Array<ArrayBuffer> =>
    arrowOf([
      ['user', user, type()],
      ['event', event, type()],
      ['at', columns.at, float64()],
    ]);
  const written = [
    {name: 'user', type: 'BYTE_ARRAY' as const, converted: 0, values: user},
    {name: 'event', type: 'BYTE_ARRAY' as const, converted: 0, values: event},
    {name: 'at', type: 'DOUBLE' as const, values: columns.at},
  ];
  const by = (parsers: Record<string, Reading>, format: string, bytes: Way['bytes']): Record<string, Way> =>
    Object.fromEntries(
      Object.entries(parsers).map(([name, reading]) => [`${format}: ${name}`, {bytes, read: parsedBy(reading, rows)}]),
    );
  return {
    ...by(jsonParsers, 'JSON rows', jsonRows),
    'JSON rows': {bytes: jsonRows, read: () => through(json.open(opened))},
    ...by(ndjsonParsers, 'NDJSON', ndjsonRows),
    NDJSON: {bytes: ndjsonRows, read: () => through(ndjson.open(opened))},
    ...by(csvParsers, 'CSV', csvRows),
    CSV: {bytes: csvRows, read: () => through(csv.open(opened))},
    'JSON columns': {bytes: encoder.encode(JSON.stringify(columns)), read: () => through(json.open(opened))},
    'JSON columns, dictionaries': {
      bytes: encoder.encode(JSON.stringify(dictionaries)),
      read: () => through(json.open(opened)),
    },
    'Arrow, plain text': {bytes: arrowBytes(utf8), read: () => through(arrow.open(opened))},
    'Arrow, dictionaries': {
      bytes: arrowBytes(() => dictionary(utf8(), int32())),
      read: () => through(arrow.open(opened)),
    },
    Parquet: {bytes: writeParquet(written), read: () => through(parquet.open(opened))},
  };
}

let ways: Record<string, Way> = {};
globalThis.ingest = {
  load(rows) {
    ways = waysOf(rows);
    return Object.fromEntries(Object.entries(ways).map(([name, {bytes}]) => [name, bytes.length]));
  },
  async run(name) {
    const way = ways[name];
    if (way === undefined) throw new Error(`[ingest] way: expected one of ${Object.keys(ways).join()}, got ${name}`);
    const real = globalThis.fetch;
    try {
      globalThis.fetch = (given, init) =>
        given instanceof URL && given.href === url ? Promise.resolve(new Response(way.bytes)) : real(given, init);
      return await way.read();
    } finally {
      globalThis.fetch = real;
    }
  },
};
