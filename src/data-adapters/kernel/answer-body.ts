import {DataError} from './data-error.js';
import type {Bytes} from './first-bytes.js';
import {gunzip} from './gunzip.js';
import type {Answer, RequestContext, RequestOptions} from './request.js';
import type {Plan} from './request-plan.js';
import {within} from './within.js';

/** The most bytes that are read where nothing else is asked for. */
export const MOST_BYTES = 2 ** 28;

/** More bytes came than are allowed. Says which option allows more. */
export function tooLarge(maxBytes: number, who: string, where: string): DataError {
  const expected = `expected at most ${maxBytes} bytes of data, got more (maxBytes, attribute max-bytes, allows more)`;
  return new DataError('too-large', `[${who}] ${where}: ${expected}`);
}

/** An answer that was asked for as it comes, with its data unpacked: up to as many bytes as may be read. */
export function unpacked(
  answer: Answer,
  {maxBytes = MOST_BYTES}: Pick<RequestOptions, 'maxBytes'>,
  who: string,
): Answer {
  const {body, status, where} = answer;
  // A part may begin with anything.
  return {...answer, body: limited(status === 206 ? body : gunzip(body, where), answer, maxBytes, who)};
}

/** Nothing came for as long as a server may be silent. */
export function tooLate({where, timeout}: Plan, who: string): DataError {
  return new DataError('timeout', `[${who}] ${where}: expected data, got nothing for ${timeout} ms`);
}

/** The bytes of an answer, as they come. */
export async function* bodyOf(
  {body}: Response,
  received: {bytes: number},
  running: AbortController,
  plan: Plan,
  {who, signal}: Pick<RequestContext, 'who' | 'signal'>,
): AsyncGenerator<Bytes> {
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const {done, value} = await within(reader.read(), {
        signal,
        limit: plan.timeout,
        late: () => tooLate(plan, who),
      });
      if (done) return;
      received.bytes += value.length;
      yield value;
    }
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof DataError) throw error;
    throw new DataError('network', `[${who}] ${plan.where}: expected the whole answer, got a part of it`);
  } finally {
    running.abort();
  }
}

/** The same bytes, up to as many as may be read; none where the server tells that there are more. */
async function* limited(
  bytes: AsyncIterable<Bytes>,
  {where, length: told}: Pick<Answer, 'where' | 'length'>,
  maxBytes: number,
  who: string,
): AsyncGenerator<Bytes> {
  let length = 0;
  for await (const piece of bytes) {
    length += piece.length;
    if (Math.max(length, told ?? 0) > maxBytes) {
      throw tooLarge(maxBytes, who, where);
    }
    yield piece;
  }
}
