import {utf8Text} from './utf8-text.js';

const QUOTE = 34;
const SLASH = 92;
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [91, 93, 123, 125];

/** Kinds of values, see {@link kindOf}. */
export const TEXT = 1;
export const NUMBER = 2;
/** `true` or `false`. */
export const FLAG = 3;
export const NULL = 4;
/** An object or an array. */
export const NESTED = 5;

/** For a place: more bytes are needed. */
export const OPEN = -1;
/** For a place: what stands there is something else, or written otherwise. */
export const OTHER = -2;

/**
 * Where the value ends that begins at a place. Of an object or array only the brackets are counted, and of a text with
 * escapes the end is found: whether they are JSON is for who parses them to say.
 * @returns {@link OPEN} where more bytes are needed, {@link OTHER} where no value begins, or one ends otherwise
 */
export function valueEnd(bytes: Uint8Array, start: number): number {
  if (start >= bytes.length) return OPEN;
  switch (kindOf(bytes[start]!)) {
    case TEXT:
      return textEnd(bytes, start);
    case NUMBER:
      return numberEnd(bytes, start);
    case FLAG:
      return bytes[start] === 116 ? wordEnd(bytes, start, trueWord) : wordEnd(bytes, start, falseWord);
    case NULL:
      return wordEnd(bytes, start, nullWord);
    case NESTED:
      return nestedEnd(bytes, start);
    default:
      return OTHER;
  }
}

/** The first place at or behind a place where something stands. */
export function afterBlank(bytes: Uint8Array, at: number): number {
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9) break;
    at++;
  }
  return at;
}

/** The value that stands between two places, which may be none. @throws {SyntaxError} */
export function parsed(bytes: Uint8Array, start: number, end: number): unknown {
  return JSON.parse(utf8Text(bytes, start, end));
}

/** The kind of value that begins with a byte: {@link TEXT} and so on, 0 where none does. */
export function kindOf(first: number): number {
  if (first === QUOTE) return TEXT;
  if ((first >= 48 && first <= 57) || first === 45) return NUMBER;
  if (first === 116 || first === 102) return FLAG;
  if (first === 110) return NULL;
  return first === OPEN_BRACE || first === OPEN_BRACKET ? NESTED : 0;
}

function textEnd(bytes: Uint8Array, start: number): number {
  const {length} = bytes;
  for (let at = start + 1; at < length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) return at + 1;
    if (byte === SLASH) at++;
    else if (byte < 32) return OTHER;
  }
  return OPEN;
}

/** Where digits end, by the grammar of JSON. */
function numberEnd(bytes: Uint8Array, start: number): number {
  let at = bytes[start] === 45 ? start + 1 : start;
  const whole = digitsEnd(bytes, at);
  if (whole === at || (whole > at + 1 && bytes[at] === 48)) return whole >= bytes.length ? OPEN : OTHER;
  at = whole;
  if (bytes[at] === 46) {
    const end = digitsEnd(bytes, at + 1);
    if (end === at + 1) return end >= bytes.length ? OPEN : OTHER;
    at = end;
  }
  if (bytes[at] === 101 || bytes[at] === 69) {
    const sign = bytes[at + 1] === 43 || bytes[at + 1] === 45 ? at + 2 : at + 1;
    const end = digitsEnd(bytes, sign);
    if (end === sign) return end >= bytes.length ? OPEN : OTHER;
    at = end;
  }
  return at >= bytes.length ? OPEN : at;
}

function digitsEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at]! >= 48 && bytes[at]! <= 57) at++;
  return at;
}

const [trueWord, falseWord, nullWord] = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

function wordEnd(bytes: Uint8Array, start: number, word: Uint8Array): number {
  for (let i = 0; i < word.length; i++) {
    if (start + i >= bytes.length) return OPEN;
    if (bytes[start + i] !== word[i]) return OTHER;
  }
  return start + word.length;
}

function nestedEnd(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      const end = textEnd(bytes, at);
      if (end < 0) return end;
      at = end - 1;
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
    else if ((byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && --depth === 0) return at + 1;
  }
  return OPEN;
}
