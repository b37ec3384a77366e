import type {Bytes} from '../data-adapters/kernel/first-bytes.js';
import type {Answer, RequestContext} from '../data-adapters/kernel/request.js';
import type {CopiedAdded, CopiedRows} from '../data-adapters/kernel/copied-rows.js';
import {errorOf} from './failure.js';
import type {BytesWanted, Sent, Taken} from './job.js';

/**
 * A request as the page makes it: it is asked for by message, and what it answers comes through a port.
 * @param ask sends the message and the page's end of the port
 */
export async function requestedByPage(
  ask: (wanted: Pick<BytesWanted, 'accept' | 'part'>, port: MessagePort) => void,
  {accept, part, signal}: RequestContext,
): Promise<Answer> {
  signal.throwIfAborted();
  const {port1, port2} = new MessageChannel();
  const received = new Received(port1, signal);
  ask({accept, ...(part && {part})}, port2);
  const first = await received.next();
  if (!('head' in first)) throw new Error('[worker] request: expected the head of an answer first');
  return {...first.head, body: bodyOf(received), cancel: () => received.cancel()};
}

async function* bodyOf(received: Received): AsyncGenerator<Bytes> {
  try {
    for (;;) {
      const sent = await received.next();
      if (!('piece' in sent)) return;
      yield sent.piece;
      received.take(sent.piece.length);
    }
  } finally {
    received.cancel();
  }
}

/**
 * Rows of a table that the page has, asked for by message.
 * @param ask sends the message and the page's end of the port
 */
export async function* rowsFromPage<Rows extends CopiedRows | CopiedAdded>(
  ask: (port: MessagePort) => void,
  signal: AbortSignal,
): AsyncGenerator<Rows> {
  signal.throwIfAborted();
  const {port1, port2} = new MessageChannel();
  const received = new Received(port1, signal);
  ask(port2);
  try {
    for (;;) {
      const sent = await received.next();
      if (!('some' in sent)) return;
      yield sent.some as Rows;
    }
  } finally {
    received.cancel();
  }
}

/** What has come through a port, one after the other. */
class Received {
  readonly #port: MessagePort;
  readonly #signal: AbortSignal;
  readonly #queue: Sent[] = [];
  #wake = (): void => undefined;

  constructor(port: MessagePort, signal: AbortSignal) {
    this.#port = port;
    this.#signal = signal;
    port.onmessage = ({data}: MessageEvent<Sent>) => {
      this.#queue.push(data);
      this.#wake();
    };
    signal.addEventListener('abort', this.#abort);
  }

  /** @throws what the request failed with; the signal's reason */
  async next(): Promise<Sent> {
    this.#signal.throwIfAborted();
    for (;;) {
      const sent = this.#queue.shift();
      if (sent && 'failed' in sent) throw errorOf(sent.failed);
      if (sent) return sent;
      await new Promise<void>((resolve) => (this.#wake = resolve));
      this.#signal.throwIfAborted();
    }
  }

  take(taken: number): void {
    this.#port.postMessage({taken} satisfies Taken);
  }

  cancel(): void {
    this.#signal.removeEventListener('abort', this.#abort);
    this.#port.postMessage({cancel: true} satisfies Taken);
    this.#port.close();
  }

  readonly #abort = (): void => {
    this.cancel();
    this.#wake();
  };
}
