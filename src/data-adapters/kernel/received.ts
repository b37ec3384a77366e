import type {Bytes} from './first-bytes.js';
import type {Answer, Requester} from './request.js';
import type {Received} from './source.js';

/**
 * A requester that tells how much has come with each piece.
 * @param tell the bytes as they came, packed if they were; all of them where that is known, which is not so of parts
 */
export function telling(request: Requester, tell: (received: Received) => void): Requester {
  let before = 0;
  return async (options, context) => {
    const answer = await request(options, context);
    if (context.part === undefined) before = 0;
    const from = before;
    async function* body(): AsyncGenerator<Bytes> {
      for await (const piece of answer.body) {
        const bytes = from + answer.received.bytes;
        before = bytes;
        tell({bytes, total: context.part === undefined ? totalOf(answer) : null});
        yield piece;
      }
    }
    return {...answer, body: body()};
  };
}

/** What comes packed may be longer than the server says. */
function totalOf({length, received}: Answer): number | null {
  return length !== null && received.bytes <= length ? length : null;
}
