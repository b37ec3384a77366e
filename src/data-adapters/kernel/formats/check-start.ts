import {DataError} from '../data-error.js';
import type {Bytes} from '../first-bytes.js';
import type {BinaryFormat} from './binary-formats.js';

/** Is this the start of a page, as a login or an error is answered? */
export function isPage(start: string): boolean {
  return /^\s*(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(start.slice(0, 1000));
}

export function gotPage(expected: string, who: string, where: string): DataError {
  return new DataError('unreadable', `[${who}] ${where}: expected ${expected}, got an HTML page (a login?)`);
}

/** @throws {DataError} `unreadable` where data begin otherwise than a format has it */
export function checkStart(start: Bytes, format: BinaryFormat, who: string, where: string): void {
  if (format.begins(start)) return;
  if (isPage(new TextDecoder().decode(start.subarray(0, 1000)))) throw gotPage(format.label, who, where);
  const got = start.length === 0 ? 'nothing' : 'something that is none';
  throw new DataError('unreadable', `[${who}] ${where}: expected ${format.label}, got ${got}`);
}
