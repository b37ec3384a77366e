/**
 * Where the file of the worker is, for a page that has the library by a script tag: as `data-worker-url` of a script says,
 * else beside the bundle.
 * @param beside address of the file beside the bundle
 * @throws {TypeError} where what is given is of another origin, whose workers no page may start; it is warned of too, since
 * the page then does the work without a word
 */
export function workerUrl(beside: string): string {
  const given = document.querySelector<HTMLElement>('script[data-worker-url]')?.dataset['workerUrl'];
  if (given === undefined) return beside;
  const url = parsed(given);
  // The origin of a `blob:` is that of the page which made it.
  if (url?.origin === location.origin && url.protocol === location.protocol) return url.href;
  const got = !url ? 'something that is no address' : url.host === '' ? `a ${url.protocol} address` : url.origin;
  const message = `[keepwell] data-worker-url: expected an address of this origin, got ${got}; the page does what the worker would`;
  console.warn(message);
  throw new TypeError(message);
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address, document.baseURI);
  } catch {
    return undefined;
  }
}
