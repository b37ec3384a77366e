import type {Answer} from '../request.js';
import type {Format} from './format.js';
import {csvFormat, formatOfType, formats, jsonFormat, ndjsonFormat, unknownFormat} from './known-formats.js';

/**
 * The format of an answer: by its content type, else by the extension of the address, else by how the text starts. Many
 * servers call text `text/plain` or `application/octet-stream`.
 * @throws {DataError} `unknown-format`, naming the type that came and the formats that are known
 */
export function formatOf({contentType, fileName, where}: Answer, start: string, who: string): Format {
  const found = formatOfType(contentType) ?? formatOfFile(fileName) ?? sniffed(start);
  return found ?? unknownFormat(contentType === '' ? 'an answer without a type' : contentType.slice(0, 60), who, where);
}

/** The format that a file has by its name. */
export function formatOfFile(name: string): Format | undefined {
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return formats.find(({extensions}) => extensions.includes(extension));
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
