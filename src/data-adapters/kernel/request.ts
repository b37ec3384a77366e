import {shownAddress} from './address.js';
import {bodyOf, tooLate, unpacked} from './answer-body.js';
import {DataError} from './data-error.js';
import type {Bytes} from './first-bytes.js';
import {notAllowed, planned, tokenOf, type Plan} from './request-plan.js';
import {isPassing, RETRY_WITHIN, waitBefore} from './retry.js';
import {within} from './within.js';

/** Where data are requested from, and how. */
export interface RequestOptions {
  /** Address of the data, http or https; a relative one is resolved against the base of the page. */
  readonly url: string | URL;
  /** The origins that may be asked, `self` for the page's own. All, where this is not given. */
  readonly allowedOrigins?: readonly string[];
  /** Whose servers get cookies: the page's own origin only (`same-origin`, the default), all (`include`), none (`omit`). */
  readonly credentials?: RequestCredentials;
  /** Sent as `Authorization: Bearer …`, to {@link tokenOrigins} only. Never a part of an address or a message. */
  readonly token?: string;
  /** Asked for the token before each request, and once more when the server does not take it (401). */
  readonly tokenProvider?: () => string | Promise<string>;
  /** The origins that the token is for, `self` for the page's own. Default: the page's own. */
  readonly tokenOrigins?: readonly string[];
  /** How long the server may be silent, before its first byte and between two, in ms. Default 30000. */
  readonly timeout?: number;
  /** How many times to try again what may pass: 429, 5xx (but 501 and 505) and a broken network. Default 3, in 30 s in all. */
  readonly retries?: number;
  /** The most bytes of data that are read, unpacked. Default 268435456 (256 MB). Columns of text that comes again take a part of that. */
  readonly maxBytes?: number;
  /** The most rows that are read of a table. Default 16777216 (2 to the power of 24). Of Parquet it is known before they are requested. */
  readonly maxRows?: number;
}

/** What a request needs to know besides its options. */
export interface RequestContext {
  readonly signal: AbortSignal;
  /** Media types that are understood, as in the header `Accept`. */
  readonly accept: string;
  /** Who asks, for messages. */
  readonly who: string;
  /** The part of the data that is wanted, in bytes, `to` not among them; a server may answer the whole all the same. */
  readonly part?: {readonly from: number; readonly to: number};
  /** Are the data wanted as they come? Who asks unpacks them then: see {@link unpacked}. */
  readonly packed?: boolean;
  /** Of a stream of events: what came last, '' at the beginning. */
  readonly lastEventId?: string;
}

/** A part of data, as the server says which it is: bytes from 0, `to` not among them. */
export interface Part {
  readonly from: number;
  readonly to: number;
  /** Bytes of all the data. */
  readonly total: number;
}

/** Makes a request: {@link request}, or in a worker what has the page make it. */
export type Requester = (options: RequestOptions, context: RequestContext) => Promise<Answer>;

/** What was answered: never a failure, that is thrown. */
export interface Answer extends AnswerHead {
  /** The data, unpacked unless they were asked for as they come. To be read once. Fails like the request itself. */
  readonly body: AsyncIterable<Bytes>;
  /** Ends the request where the body is not wanted, or no more. */
  cancel(): void;
}

/** What an answer says of itself. */
export interface AnswerHead {
  /** A success: 200 and more, below 300. */
  readonly status: number;
  /** Media type in lower case without parameters, '' where the server names none. */
  readonly contentType: string;
  /** The parameter `charset` of the content type. */
  readonly charset: string | undefined;
  /** Last part of the path that answered, for its extension. */
  readonly fileName: string;
  /** Origin and path that answered, for messages. */
  readonly where: string;
  /** Which part of the data was answered: `null` for a part of which that is not said, `undefined` for the whole. */
  readonly part: Part | null | undefined;
  /** Tells one state of the data from another, '' where the server does not tell. */
  readonly version: string;
  /** Bytes that come, as the server says; they may be packed. `null` where it does not say. */
  readonly length: number | null;
  /** How many have come, as they came: before `.gz` is unpacked. It grows while the body is read. */
  readonly received: {readonly bytes: number};
}

/** What a request takes from the world: tests bring their own. */
export interface Environment {
  fetch(url: URL, init: RequestInit): Promise<Response>;
  /** ms since 1970. */
  now(): number;
  /** From 0 to 1. */
  random(): number;
  /** Waits, or rejects with the signal's reason. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** The world as it is. */
export const world: Environment = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  random: () => Math.random(),
  wait: async (ms, signal) => {
    const over = new DOMException('', 'TimeoutError');
    await within(new Promise<never>(() => undefined), {signal, limit: ms, late: () => over}).catch(
      (reason: unknown) => {
        if (reason !== over) throw reason;
      },
    );
  },
};

/**
 * Asks for data. The only place that fetches.
 *
 * A request that carries a token follows no redirect: browsers before 2023 pass the header on to any origin, and where
 * a redirect leads cannot be seen before it is followed. One that carries none follows them.
 * @throws {DataError} `bad-url`, `bad-option`, `origin-not-allowed`, `unauthorized`, `not-found`, `rejected`, `server`,
 * `network`, `timeout`; from the body also `too-large` and `unreadable`
 * @throws the signal's reason when aborted
 */
export async function request(
  options: RequestOptions,
  context: RequestContext,
  environment: Environment = world,
): Promise<Answer> {
  const {who, signal} = context;
  signal.throwIfAborted();
  const plan = planned(options, who);
  const until = environment.now() + RETRY_WITHIN;
  let token = await tokenOf(plan, options, context);
  let renewed = false;
  for (let retry = 0; ;) {
    const attempt = await attempted(plan, token, context, environment);
    if (!(attempt instanceof Failed)) return attempt;
    if (attempt.status === 401 && token !== undefined && options.tokenProvider && !renewed) {
      renewed = true;
      token = await tokenOf(plan, options, context);
      continue;
    }
    const wait = waitBefore(retry, attempt.retryAfter, environment.now(), environment.random());
    if (!attempt.passing || retry >= plan.retries || environment.now() + wait > until) throw attempt.error;
    await environment.wait(wait, signal);
    retry++;
  }
}

/** An attempt that failed. */
class Failed {
  constructor(
    readonly error: DataError,
    readonly passing: boolean,
    readonly status = 0,
    readonly retryAfter: string | null = null,
  ) {}
}

async function attempted(
  plan: Plan,
  token: string | undefined,
  {who, signal, accept, part, packed = false, lastEventId = ''}: RequestContext,
  environment: Environment,
): Promise<Answer | Failed> {
  const {url, where, timeout} = plan;
  const running = new AbortController();
  let response: Response;
  try {
    const headers = {
      accept,
      ...(token !== undefined && {authorization: `Bearer ${token}`}),
      ...(lastEventId !== '' && {'last-event-id': inBytes(lastEventId)}),
      ...(part && {range: `bytes=${part.from}-${part.to - 1}`}),
    };
    const redirect = token === undefined ? 'follow' : 'manual';
    const answered = environment.fetch(url, {...plan.init, headers, redirect, signal: running.signal});
    response = await within(answered, {signal, limit: timeout, late: () => tooLate(plan, who)});
  } catch (error) {
    running.abort();
    signal.throwIfAborted();
    if (error instanceof DataError) return new Failed(error, false);
    // Not the browser's own error: some quote the whole address.
    return new Failed(new DataError('network', `[${who}] ${where}: expected an answer, got a network error`), true);
  }
  const {status, headers} = response;
  const error = wrongStatus(response, where, who);
  if (error) {
    running.abort();
    return new Failed(error, isPassing(status), status, headers.get('retry-after'));
  }
  const from = response.url === '' ? url : new URL(response.url);
  if (!plan.isAllowed(from.origin)) {
    running.abort();
    return new Failed(notAllowed(from, who), false);
  }
  const type = headers.get('content-type') ?? '';
  const received = {bytes: 0};
  // What the browser unpacks is longer than what came.
  const length = headers.has('content-encoding') ? null : lengthIn(headers.get('content-length'));
  const answer: Answer = {
    status,
    body: bodyOf(response, received, running, plan, {who, signal}),
    contentType: (type.split(';', 1)[0] ?? '').trim().toLowerCase(),
    charset: /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1],
    fileName: from.pathname.slice(from.pathname.lastIndexOf('/') + 1),
    where: shownAddress(from),
    part: status === 206 ? partIn(headers.get('content-range')) : undefined,
    version: headers.get('etag') ?? headers.get('last-modified') ?? '',
    length,
    received,
    cancel: () => running.abort(),
  };
  return packed ? answer : unpacked(answer, plan, who);
}

/** Text as its bytes in UTF-8, which is all that a header takes. */
function inBytes(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}

function wrongStatus({ok, type, status}: Response, where: string, who: string): DataError | undefined {
  if (ok) return undefined;
  const error = (code: DataError['code'], got: string): DataError =>
    new DataError(code, `[${who}] ${where}: expected data, got ${got}`);
  if (type === 'opaqueredirect') return error('rejected', 'a redirect, which is not followed with a token');
  if (status === 416) return error('unreadable', 'nothing where a part of them was expected');
  return error(codeOfStatus(status), `status ${status}`);
}

/** What a status that is no success says. */
export function codeOfStatus(status: number): DataError['code'] {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 404 || status === 410) return 'not-found';
  return status >= 500 ? 'server' : 'rejected';
}

/** What the header `Content-Range` says; `null` where a page may not see it, or it says something else. */
function partIn(header: string | null): Part | null {
  const [, from, last, total] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/i.exec(header?.trim() ?? '') ?? [];
  return total === undefined ? null : {from: Number(from), to: Number(last) + 1, total: Number(total)};
}

/** What the header `Content-Length` says. */
function lengthIn(header: string | null): number | null {
  return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : null;
}
