/** The longest that trying again may take in all, from the first request, in ms. */
export const RETRY_WITHIN = 30_000;

/** Statuses that say what the server will never do: not implemented, version not supported. */
const lasting = new Set([501, 505]);

/** May a request that was answered so be answered otherwise in a moment: too many requests, a server in trouble? */
export function isPassing(status: number): boolean {
  return status === 429 || (status >= 500 && !lasting.has(status));
}

/**
 * How long to wait before trying again, in ms: what the server asks for, else 300, 600, 1200 …; with a part left to
 * chance, so that many pages do not come back at the same moment.
 * @param retry how many times it has been tried again, from 0
 * @param retryAfter the header of that name: seconds, or an HTTP date; null where there is none
 * @param now ms since 1970
 * @param random from 0 to 1
 */
export function waitBefore(retry: number, retryAfter: string | null, now: number, random: number): number {
  const asked = retryAfter === null ? NaN : readRetryAfter(retryAfter.trim(), now);
  return Number.isNaN(asked) ? 300 * 2 ** retry * (0.5 + random / 2) : asked + 250 * random;
}

/** ms to wait; NaN for a header that says nothing. */
function readRetryAfter(text: string, now: number): number {
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  return Math.max(0, Date.parse(text) - now);
}
