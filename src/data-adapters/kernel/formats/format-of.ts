import {DataError} from '../data-error.js';
import type {Answer} from '../request.js';
import {csvFormat} from './csv.js';
import type {Format} from './format.js';
import {jsonFormat} from './json.js';
import {ndjsonFormat} from './ndjson.js';

/** The formats that a text can be read in. */
export const formats: readonly Format[] = [csvFormat, jsonFormat, ndjsonFormat];

/**
 * The format of an id.
 * @throws {DataError} `unknown-format`
 */
export function formatCalled(id: string, who: string): Format {
  return formats.find((format) => format.id === id.trim().toLowerCase()) ?? unknown(JSON.stringify(id), who, 'format');
}

/** The format of a media type, which may have parameters. */
export function formatOfType(type: string): Format | undefined {
  const essence = (type.split(';', 1)[0] ?? '').trim().toLowerCase();
  return (
    formats.find(({mediaTypes}) => mediaTypes.includes(essence)) ?? (essence.endsWith('+json') ? jsonFormat : undefined)
  );
}

/**
 * The format of an answer: by its content type, else by the extension of the address, else by how the text starts. Many
 * servers call text `text/plain` or `application/octet-stream`.
 * @throws {DataError} `unknown-format`, naming the type that came and the formats that are known
 */
export function formatOf({contentType, fileName, where}: Answer, start: string, who: string): Format {
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const found =
    formatOfType(contentType) ?? formats.find(({extensions}) => extensions.includes(extension)) ?? sniffed(start);
  return found ?? unknown(contentType === '' ? 'an answer without a type' : contentType.slice(0, 60), who, where);
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

/** Is this the start of a page, as a login or an error is answered? */
export function isPage(start: string): boolean {
  return /^\s*(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(start.slice(0, 1000));
}

function unknown(got: string, who: string, where: string): never {
  const known = formats.map(({id}) => id).join(', ');
  throw new DataError('unknown-format', `[${who}] ${where}: expected one of the formats ${known}, got ${got}`);
}
