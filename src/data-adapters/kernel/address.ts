import {DataError} from './data-error.js';

/**
 * Ports that no browser asks over HTTP, as other services listen there: it would be a network error like any other, and
 * asked again in vain. The list of the Fetch standard, https://fetch.spec.whatwg.org/#bad-port.
 */
const closedPorts = new Set(
  (
    '1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 135 ' +
    '137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 ' +
    '1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080'
  ).split(' '),
);

/**
 * The address that data come from, made absolute against the base of the page.
 * @throws {DataError} `bad-url` for anything but http and https, for a path with a backslash, which browsers would take
 * for a slash (so that `\\host` is another server), for an address with a name or password in it, and for a port that no
 * browser asks. The message shows neither name, password nor query.
 */
export function resolveAddress(given: string | URL, who: string): URL {
  const text = String(given).trim();
  const base = typeof document === 'undefined' ? undefined : document.baseURI;
  const fail = (got: string): DataError =>
    new DataError('bad-url', `[${who}] url: expected an http or https address without a password, got ${got}`);
  if (text === '') throw fail('nothing');
  const url = parse(text, base);
  if (url === undefined) throw fail('something that is no address');
  if (/^[^?#]*\\/.test(text)) throw fail('one with a backslash');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw fail(`a ${url.protocol.slice(0, 20)} address`);
  if (url.username !== '' || url.password !== '') throw fail(`one for ${url.host}`);
  if (closedPorts.has(url.port)) throw fail(`port ${url.port}, which browsers do not ask`);
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
