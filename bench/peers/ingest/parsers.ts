// Rows as well-kept parsers read them, coded by hand: those that can from the bytes as the network gives them on, piece by
// piece; the others from the text of all.
import {parseChunked} from '@discoveryjs/json-ext';
import {JSONParser} from '@streamparser/json';
import {parse as csvParse} from 'csv-parse/browser/esm';
import {csvParseRows} from 'd3-dsv';
import Papa from 'papaparse';
import streamArray from 'stream-json/web/streamers/stream-array.js';
import {inferSchema, initParser, type Parser} from 'udsv';
import {Coding, type Row} from './coding.js';

type Body = ReadableStream<Uint8Array<ArrayBuffer>>;

/** Reads rows from a body into columns. */
export type Reading = (body: Body, into: Coding) => Promise<void>;

export const jsonParsers: Record<string, Reading> = {
  'JSON.parse': async (body, into) => {
    for (const row of JSON.parse(await textOf(body)) as Row[]) into.addRow(row);
  },
  'response.json()': async (body, into) => {
    for (const row of (await new Response(body).json()) as Row[]) into.addRow(row);
  },
  'json-ext': async (body, into) => {
    for (const row of (await parseChunked(body)) as Row[]) into.addRow(row);
  },
  '@streamparser/json': (body, into) => throughStreamparser(body, into, {paths: ['$.*']}),
  'stream-json': async (body, into) => {
    const rows = textPieces(body).pipeThrough(
      streamArray.withParserAsWebStream({packValues: true, streamValues: false}),
    );
    for await (const {value} of rows) into.addRow(value as Row);
  },
};

export const ndjsonParsers: Record<string, Reading> = {
  'JSON.parse of lines': async (body, into) => {
    let left = '';
    for await (const piece of textPieces(body)) {
      const lines = (left + piece).split('\n');
      left = lines.pop()!;
      for (const line of lines) into.addRow(JSON.parse(line) as Row);
    }
  },
  'json-ext': async (body, into) => {
    await parseChunked(body, {mode: 'jsonl', onRootValue: (row) => into.addRow(row as Row)});
  },
  '@streamparser/json': (body, into) => throughStreamparser(body, into, {paths: ['$'], separator: '\n'}),
};

export const csvParsers: Record<string, Reading> = {
  'd3-dsv': async (body, into) => {
    const [, ...rows] = csvParseRows(await textOf(body));
    for (const [user, event, at] of rows) into.add(user!, event!, Number(at));
  },
  papaparse: async (body, into) => {
    const [, ...rows] = Papa.parse(await textOf(body), {skipEmptyLines: true}).data;
    for (const [user, event, at] of rows) into.add(user!, event!, Number(at));
  },
  uDSV: throughUdsv(),
  'uDSV, quotes': throughUdsv({encl: '"'}),
  'csv-parse': async (body, into) => {
    const parser = csvParse({from_line: 2});
    parser.on('data', ([user, event, at]) => into.add(user!, event!, Number(at)));
    const ended = new Promise<void>((resolve, reject) => parser.on('end', () => resolve()).on('error', reject));
    for await (const piece of textPieces(body)) {
      if (!parser.write(piece)) await new Promise<void>((resolve) => parser.once('drain', () => resolve()));
    }
    parser.end();
    await ended;
  },
};

function textOf(body: Body): Promise<string> {
  return new Response(body).text();
}

function textPieces(body: Body): ReadableStream<string> {
  return body.pipeThrough(new TextDecoderStream());
}

async function throughStreamparser(
  body: Body,
  into: Coding,
  options: {readonly paths: string[]; readonly separator?: string},
): Promise<void> {
  const parser = new JSONParser({...options, keepStack: false});
  parser.onValue = ({value}) => into.addRow(value as Row);
  for await (const piece of body) parser.write(piece);
}

/** By itself it takes a file for one without quotes if its first piece has none. */
function throughUdsv(options?: {readonly encl: string}): Reading {
  return async (body, into) => {
    let parser: Parser | undefined;
    for await (const piece of textPieces(body)) {
      parser ??= initParser(inferSchema(piece, options));
      parser.chunk(piece, parser.stringArrs, ([user, event, at]) => into.add(user!, event!, Number(at)));
    }
    parser?.end();
  };
}
