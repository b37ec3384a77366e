import {DataError} from './data-error.js';

/** What columns are called in the data, by declared name. */
export type Renamed = Readonly<Record<string, string>>;

const expected = 'expected "name: name in the data" between commas, such as "user: distinct_id, at: time"';

/** A name, in quotes or not, and what ends it. */
const part = /(?:"([^"]*)"\s*|'([^']*)'\s*|([^,:'"]+))([:,]|$)/y;

/**
 * The option `columns`, also in the form that an attribute has: `user: distinct_id, at: time`. A name that has a comma,
 * a colon or a quote in it stands in quotes, single or double: `at: 'time: utc'`.
 * @throws {DataError} `bad-option`, saying where the text cannot be understood
 */
export function columnsOf(option: string | Renamed | undefined): Renamed {
  if (typeof option !== 'string') return option ?? {};
  const renamed: [string, string][] = [];
  for (let at = start(option, 0); at < option.length;) {
    const name = read(option, at, ':');
    const called = read(option, name.end, ',');
    renamed.push([name.text, called.text]);
    at = start(option, called.end);
  }
  // Own properties whatever the names: assignment would lose `__proto__`.
  return Object.fromEntries(renamed);
}

/** The name that begins at a place, and where what follows it begins. A colon ends a name, a comma or the end a pair. */
function read(option: string, from: number, ends: ':' | ','): {readonly text: string; readonly end: number} {
  const at = start(option, from);
  part.lastIndex = at;
  const found = part.exec(option);
  const text = found?.[1] ?? found?.[2] ?? found?.[3]?.trim() ?? '';
  const right = ends === ':' ? found?.[4] === ':' : found?.[4] !== ':';
  if (!found || text === '' || !right) {
    throw new DataError('bad-option', `[columns] character ${at + 1}: ${expected}, got ${shown(option.slice(at))}`);
  }
  return {text, end: part.lastIndex};
}

/** Where the next text begins that is no blank. */
function start(option: string, from: number): number {
  let at = from;
  while (at < option.length && option.charAt(at).trim() === '') at++;
  return at;
}

function shown(text: string): string {
  if (text === '') return 'the end';
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 37)}…` : text);
}
