import {ByteCodes} from '../byte-codes.js';
import {utf8Text} from '../utf8-text.js';

/** Bytes that are no UTF-8. Browsers' own errors differ in words. */
export class NoText extends Error {}

/**
 * Codes for texts that are given as UTF-8, in order of first appearance. `code` throws {@link NoText} for bytes that are
 * no UTF-8.
 */
export class Utf8Codes extends ByteCodes<string> {
  constructor() {
    super(textIn);
  }
}

function textIn(bytes: Uint8Array, start: number, end: number): string {
  try {
    return utf8Text(bytes, start, end);
  } catch {
    throw new NoText();
  }
}
