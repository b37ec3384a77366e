import {originsOf, pageOrigin, resolveAddress, shownAddress} from './address.js';
import {MOST_BYTES} from './answer-body.js';
import {DataError} from './data-error.js';
import type {RequestContext, RequestOptions} from './request.js';
import {within} from './within.js';

/** The options with their defaults, checked. */
export interface Plan {
  readonly url: URL;
  readonly where: string;
  readonly init: RequestInit;
  readonly sendsToken: boolean;
  readonly isAllowed: (origin: string) => boolean;
  readonly timeout: number;
  readonly retries: number;
  readonly maxBytes: number;
}

/**
 * What is to be asked, and with what.
 * @throws {DataError} `bad-url`, `bad-option`, `origin-not-allowed`
 */
export function planned(options: RequestOptions, who: string): Plan {
  const url = resolveAddress(options.url, who);
  const allowed = options.allowedOrigins && originsOf(options.allowedOrigins, 'allowedOrigins', who);
  const own = pageOrigin();
  const tokenOrigins = options.tokenOrigins ? originsOf(options.tokenOrigins, 'tokenOrigins', who) : new Set([own]);
  const plan: Plan = {
    url,
    where: shownAddress(url),
    init: {credentials: options.credentials ?? 'same-origin', referrerPolicy: 'strict-origin-when-cross-origin'},
    sendsToken: tokenOrigins.has(url.origin),
    isAllowed: (origin) => allowed === undefined || allowed.has(origin),
    timeout: atLeast(1, options.timeout ?? 30_000, 'timeout', who),
    retries: atLeast(0, options.retries ?? 3, 'retries', who),
    maxBytes: atLeast(1, options.maxBytes ?? MOST_BYTES, 'maxBytes', who),
  };
  if (!plan.isAllowed(url.origin)) throw notAllowed(url, who);
  return plan;
}

export function atLeast(least: number, value: number, name: string, who: string): number {
  if (value >= least && value < Infinity) return value;
  throw new DataError('bad-option', `[${who}] ${name}: expected a number of at least ${least}, got ${String(value)}`);
}

export function notAllowed({origin}: URL, who: string): DataError {
  return new DataError('origin-not-allowed', `[${who}] url: expected one of the allowed origins, got ${origin}`);
}

/** The token for the origin that is asked; `undefined` where there is none for it. */
export async function tokenOf(
  {sendsToken, where, timeout}: Plan,
  {token, tokenProvider}: Pick<RequestOptions, 'token' | 'tokenProvider'>,
  {who, signal}: Pick<RequestContext, 'who' | 'signal'>,
): Promise<string | undefined> {
  if (!sendsToken) return undefined;
  const fail = (got: string): DataError =>
    new DataError('unauthorized', `[${who}] ${where}: expected a token from the token provider, got ${got}`);
  let given: unknown = token;
  if (tokenProvider) {
    const asked = (async () => tokenProvider())().catch(() => {
      // What the provider threw may hold what it was sent.
      throw fail('an error');
    });
    given = await within(asked, {signal, limit: timeout, late: () => fail('nothing in time')});
  } else if (given === undefined) return undefined;
  // Headers refuse other text with an error that quotes it.
  if (typeof given === 'string' && /^[\x21-\x7e]+$/.test(given)) return given;
  throw tokenProvider
    ? fail('something else')
    : new DataError('bad-option', `[${who}] token: expected text without blanks, got something else`);
}
