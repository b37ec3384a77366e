import {DataError} from '../data-error.js';
import type {Bytes} from '../first-bytes.js';
import {streamFormats} from '../late-stream.js';
import type {Answer} from '../request.js';
import {arrowFormat, parquetFormat, type BinaryFormat} from './binary-formats.js';
import type {Format} from './format.js';
import {csvFormat, formatOfType, formats, jsonFormat, ndjsonFormat} from './known-formats.js';

/** What data at an address can be written in. */
export type AnyFormat = Format | BinaryFormat;

const binaryFormats: readonly BinaryFormat[] = [arrowFormat, parquetFormat];
const anyFormats: readonly AnyFormat[] = [...formats, ...binaryFormats];

export function isBinary(format: AnyFormat): format is BinaryFormat {
  return 'begins' in format;
}

/**
 * The format of an id.
 * @throws {DataError} `unknown-format`
 */
export function formatCalled(id: string, who: string): AnyFormat {
  const found = anyFormats.find((format) => format.id === id.trim().toLowerCase());
  return found ?? unknownFormat(JSON.stringify(id), who, 'format');
}

/**
 * The format of an answer: by its content type, else by the extension of the address, else by its first bytes; else it is
 * text, and how it starts tells (see {@link formatOfText}). Many servers call any data `application/octet-stream`.
 */
export function formatOf({contentType, fileName}: Answer, first: Bytes): AnyFormat | undefined {
  return (
    formatOfType(contentType) ??
    binaryFormats.find(({mediaTypes}) => mediaTypes.includes(contentType)) ??
    formatOfFile(fileName) ??
    binaryFormats.find(({begins}) => begins(first))
  );
}

/**
 * The format of a text by how it starts.
 * @throws {DataError} `unknown-format`, naming the type that came and the formats that are known
 */
export function formatOfText(start: string, {contentType, where}: Answer, who: string): Format {
  const got = contentType === '' ? 'an answer without a type' : contentType.slice(0, 60);
  return sniffed(start) ?? unknownFormat(got, who, where);
}

/** The format that a file has by its name. */
export function formatOfFile(name: string): AnyFormat | undefined {
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return anyFormats.find(({extensions}) => extensions.includes(extension));
}

function sniffed(start: string): Format | undefined {
  const [line = '', ...more] = start.trim().split(/\r?\n/, 2);
  if (line.startsWith('[')) return jsonFormat;
  if (line.startsWith('{')) return more.length > 0 && isJson(line) ? ndjsonFormat : jsonFormat;
  return /[,;\t]/.test(line) ? csvFormat : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function unknownFormat(got: string, who: string, where: string): never {
  const known = [...anyFormats.map(({id}) => id), ...streamFormats].join(', ');
  throw new DataError('unknown-format', `[${who}] ${where}: expected one of the formats ${known}, got ${got}`);
}
