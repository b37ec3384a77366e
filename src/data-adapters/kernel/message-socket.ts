import {pageOrigin} from './address.js';
import {refusalOf} from './close-codes.js';
import type {Connect} from './connected-source.js';
import {DataError} from './data-error.js';
import {LONGEST_MESSAGE} from './messages.js';
import type {RequestOptions} from './request.js';
import {planned, tokenOf, type Plan} from './request-plan.js';

/** Where a server speaks through a WebSocket. */
export interface MessageSocketOptions extends Pick<RequestOptions, 'allowedOrigins' | 'tokenOrigins'> {
  /**
   * Address of the server: wss, for which https may stand; a relative one is resolved against the base of the page. Only
   * the page's own origin and this machine can be asked without encryption (ws, http).
   */
  readonly url: string | URL;
  /** Sent in the first message, to {@link tokenOrigins} only. Never a part of an address or an error. */
  readonly token?: string;
  /** Asked for the token before each connection, and once more when the server does not take it. */
  readonly tokenProvider?: () => string | Promise<string>;
  /** How long the server may be silent, before it answers the first message and between two of its own, in ms. Default 30000. */
  readonly timeout?: number;
  /** The most bytes of one message. Default 16777216 (16 MB). */
  readonly maxBytes?: number;
}

/** A connection to a server that speaks through a WebSocket, which goes on behind the last id that came. */
export function messageSocket(who: string, options: MessageSocketOptions): Connect {
  let lastId: string | number | undefined;
  return async ({signal, messages, opened, received}) => {
    const plan = socketPlan(options, who);
    for (let isRenewed = false; ;) {
      const token = await tokenOf(plan, options, {who, signal});
      const {ending, isAnswered} = await spoken(
        plan,
        JSON.stringify({token, lastId}),
        {who, signal},
        (text, isFirst) => {
          lastId = messages.addNamed(text) ?? lastId;
          received();
          if (isFirst) opened();
        },
      );
      const refusal = ending === SILENT ? undefined : refusalOf(ending, plan.where, who);
      // A connection that breaks, or is silent, is made again like one that ends.
      if (refusal === undefined && isAnswered) return 0;
      if (refusal === undefined) throw unanswered(ending, plan, who);
      const isRenewable = token !== undefined && options.tokenProvider !== undefined && (isAnswered || !isRenewed);
      if (refusal.code !== 'unauthorized' || !isRenewable) throw refusal;
      isRenewed = true;
    }
  };
}

/** The options with their defaults, checked: an address that a request could have, too. */
function socketPlan(options: MessageSocketOptions, who: string): Plan {
  const url = String(options.url).replace(/^\s*ws(s?):/i, 'http$1:');
  const plan = planned({maxBytes: LONGEST_MESSAGE, ...options, url}, who);
  const {protocol, hostname, origin} = plan.url;
  const where = plan.where.replace(/^http/, 'ws');
  if (protocol === 'https:' || origin === pageOrigin() || isLocal(hostname)) return {...plan, where};
  const expected = "expected wss, or ws for this machine or the page's own origin";
  throw new DataError('bad-url', `[${who}] url: ${expected}, got ${where}`);
}

/** Is it a name of this machine, which browsers take for safe without encryption? */
function isLocal(hostname: string): boolean {
  return /^(?:.+\.)?localhost$|^127\.\d+\.\d+\.\d+$|^\[::1\]$/.test(hostname);
}

/** What a conversation ends with that the other side does not close. */
const SILENT = 0;

/** How a conversation ended: the code that it was closed with, or {@link SILENT}; and whether anything was heard before. */
interface Ended {
  readonly ending: number;
  readonly isAnswered: boolean;
}

/**
 * Says one message, and hears what is answered until the other side closes or is silent.
 * @throws {DataError} `too-large`, `rejected`; the signal's reason when aborted
 */
function spoken(
  plan: Plan,
  first: string,
  {who, signal}: {readonly who: string; readonly signal: AbortSignal},
  hear: (text: string, isFirst: boolean) => void,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const socket = opened(plan, who);
    const listening = new AbortController();
    const until = {signal: listening.signal};
    let isAnswered = false;
    const end = (): void => {
      listening.abort();
      clearTimeout(patience);
      socket.close();
    };
    const ended = (ending: number): void => {
      end();
      resolve({ending, isAnswered});
    };
    let patience = setTimeout(ended, plan.timeout, SILENT);
    const heard = ({data}: MessageEvent<unknown>): void => {
      clearTimeout(patience);
      patience = setTimeout(ended, plan.timeout, SILENT);
      // Bytes are no rows.
      const text = typeof data === 'string' ? data : '';
      if (isLonger(text, plan.maxBytes)) {
        end();
        reject(tooLong(plan, who));
        return;
      }
      hear(text, !isAnswered);
      isAnswered = true;
    };
    const aborted = (): void => {
      end();
      reject(signal.reason as Error);
    };
    socket.addEventListener('open', () => socket.send(first), until);
    socket.addEventListener('message', heard, until);
    socket.addEventListener('close', ({code}) => ended(code), until);
    signal.addEventListener('abort', aborted, until);
  });
}

function opened({url, where}: Plan, who: string): WebSocket {
  try {
    return new WebSocket(url.href.replace(/^http/, 'ws'));
  } catch {
    // Not the browser's own error: it may quote the whole address.
    throw new DataError('rejected', `[${who}] ${where}: expected an address that the page may ask, got another one`);
  }
}

function unanswered(ending: number, {where, timeout}: Plan, who: string): DataError {
  const expected = `[${who}] ${where}: expected an answer to the first message`;
  return ending === SILENT
    ? new DataError('timeout', `${expected}, such as [], got nothing for ${timeout} ms`)
    : new DataError('network', `${expected}, got closed with ${ending}`);
}

function tooLong({where, maxBytes}: Plan, who: string): DataError {
  return new DataError(
    'too-large',
    `[${who}] ${where}: expected messages of at most ${maxBytes} bytes, got a longer one`,
  );
}

/** Is a text longer than so many bytes? A character has 3 at most. */
function isLonger(text: string, bytes: number): boolean {
  if (text.length * 3 <= bytes) return false;
  return text.length > bytes || new TextEncoder().encode(text).length > bytes;
}
