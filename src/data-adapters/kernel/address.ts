import {DataError} from './data-error.js';

/**
 * The address that data come from, made absolute against the base of the page.
 * @throws {DataError} `bad-url` for anything but http and https, and for an address with a name or password in it. The
 * message shows neither these nor the query.
 */
export function resolveAddress(given: string | URL, who: string): URL {
  const text = String(given).trim();
  const base = typeof document === 'undefined' ? undefined : document.baseURI;
  const fail = (got: string): DataError =>
    new DataError('bad-url', `[${who}] url: expected an http or https address without a password, got ${got}`);
  if (text === '') throw fail('nothing');
  const url = parse(text, base);
  if (url === undefined) throw fail('something that is no address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw fail(`a ${url.protocol.slice(0, 20)} address`);
  if (url.username !== '' || url.password !== '') throw fail(`one for ${url.host}`);
  return url;
}

function parse(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** An address for a message: origin and path, since tokens are found in queries and fragments. */
export function shownAddress({origin, pathname}: URL): string {
  const text = origin + pathname;
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

/** The origin of the page; `undefined` outside of one. */
export function pageOrigin(): string | undefined {
  return (globalThis as {readonly origin?: string}).origin;
}

/**
 * The origins that an option names, `self` standing for the page's own.
 * @throws {DataError} `bad-option`
 */
export function originsOf(option: readonly string[], name: string, who: string): Set<string | undefined> {
  return new Set(
    option.map((given) => {
      if (given === 'self') return pageOrigin();
      const url = parse(given);
      if (url !== undefined) return url.origin;
      throw new DataError(
        'bad-option',
        `[${who}] ${name}: expected origins such as https://data.example, or self, got ${JSON.stringify(given.slice(0, 40))}`,
      );
    }),
  );
}
