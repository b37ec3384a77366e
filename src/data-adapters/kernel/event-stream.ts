import {createParser} from 'eventsource-parser';
import {DataError} from './data-error.js';
import {asUtf8} from './decode.js';
import type {Connect} from './connected-source.js';
import {LONGEST_MESSAGE} from './messages.js';
import {request, type Environment, type RequestOptions} from './request.js';

/** A connection to a server that sends events, which goes on behind the last event that came. */
export function eventStream(
  who: string,
  options: Omit<RequestOptions, 'maxBytes' | 'maxRows'>,
  environment: Environment,
): Connect {
  let lastEventId = '';
  let retry = 0;
  return async ({signal, messages, opened, received}) => {
    // A stream has no end; an event has.
    const asked = {...options, maxBytes: Number.MAX_SAFE_INTEGER};
    const answer = await request(asked, {signal, who, accept: 'text/event-stream', lastEventId}, environment);
    const {where} = answer;
    // By the standard of HTML: no content, now or later.
    if (answer.status === 204) return null;
    if (answer.contentType !== 'text/event-stream') {
      answer.cancel();
      throw new DataError('unreadable', `[${who}] ${where}: expected text/event-stream, got another type`);
    }
    opened();
    let length = 0;
    const parser = createParser({
      onEvent({id, data}) {
        length = 0;
        if (id !== undefined) lastEventId = id;
        messages.add(data, id);
        received();
      },
      onRetry(ms) {
        retry = ms;
      },
    });
    try {
      const decoder = new TextDecoder();
      for await (const bytes of asUtf8(answer.body, 'utf-8', {who, where})) {
        const text = decoder.decode(bytes, {stream: true});
        length += text.length;
        parser.feed(text);
        if (length > LONGEST_MESSAGE) {
          throw new DataError(
            'too-large',
            `[${who}] ${where}: expected events of at most ${LONGEST_MESSAGE} characters`,
          );
        }
      }
    } catch (error) {
      signal.throwIfAborted();
      // A connection that breaks, or is silent, is made again like one that ends.
      if (!(error instanceof DataError) || !['network', 'timeout'].includes(error.code)) throw error;
    } finally {
      answer.cancel();
    }
    return retry;
  };
}
