import type {Bytes} from '../data-adapters/kernel/first-bytes.js';
import type {Answer, RequestContext} from '../data-adapters/kernel/request.js';
import type {CopiedAdded, CopiedRows} from '../data-adapters/kernel/copied-rows.js';
import {failureOf} from './failure.js';
import type {Sent, Taken} from './job.js';

/** Makes a request for bytes of some data. */
export type RequestBytes = (context: RequestContext) => Promise<Answer>;

/** How many bytes may be on their way to the worker before it has taken some. */
const MOST_UNDERWAY = 4 * 2 ** 20;

/**
 * Sends the worker what it has asked for, as it comes, and no faster than it is taken.
 * @param gone the worker is not there any more
 */
export async function sendBytes(
  port: MessagePort,
  gone: AbortSignal,
  request: (signal: AbortSignal) => Promise<Answer>,
): Promise<void> {
  const sending = new Sending(port, gone);
  try {
    const {body, cancel, ...head} = await request(sending.signal);
    sending.signal.addEventListener('abort', cancel);
    try {
      sending.post({head});
      for await (const piece of body) await sending.piece(piece);
      sending.post({end: true});
    } finally {
      cancel();
    }
  } catch (cause) {
    sending.post({failed: failureOf(cause)});
  }
  sending.end();
}

/** Sends the worker rows that it has asked for, all of them. */
export async function sendRows(
  port: MessagePort,
  gone: AbortSignal,
  rowsOf: (signal: AbortSignal) => AsyncIterable<CopiedRows | CopiedAdded>,
): Promise<void> {
  const sending = new Sending(port, gone);
  try {
    for await (const some of rowsOf(sending.signal)) {
      sending.signal.throwIfAborted();
      sending.post({some});
    }
    sending.post({end: true});
  } catch (cause) {
    sending.post({failed: failureOf(cause)});
  }
  sending.end();
}

class Sending {
  readonly #port: MessagePort;
  readonly #gone: AbortSignal;
  readonly #running = new AbortController();
  #underway = 0;
  #wake = (): void => undefined;

  constructor(port: MessagePort, gone: AbortSignal) {
    this.#port = port;
    this.#gone = gone;
    gone.addEventListener('abort', this.#abort);
    port.onmessage = ({data}: MessageEvent<Taken>) => {
      if ('cancel' in data) this.#abort();
      else {
        this.#underway -= data.taken;
        this.#wake();
      }
    };
  }

  /** Nobody wants the bytes any more. */
  get signal(): AbortSignal {
    return this.#running.signal;
  }

  post(message: Sent, transfer: Transferable[] = []): void {
    this.#port.postMessage(message, transfer);
  }

  async piece(piece: Bytes): Promise<void> {
    // What is a part of a larger buffer may be used elsewhere.
    const own = piece.length === piece.buffer.byteLength ? piece : piece.slice();
    this.#underway += own.length;
    this.post({piece: own}, [own.buffer]);
    while (this.#underway > MOST_UNDERWAY && !this.signal.aborted) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    this.signal.throwIfAborted();
  }

  end(): void {
    this.#gone.removeEventListener('abort', this.#abort);
    this.#port.close();
  }

  readonly #abort = (): void => {
    this.#running.abort();
    this.#wake();
  };
}
