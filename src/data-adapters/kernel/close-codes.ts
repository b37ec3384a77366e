import {DataError} from './data-error.js';
import {codeOfStatus} from './request.js';
import {isPassing} from './retry.js';

/**
 * Statuses of HTTP that codes of the registry stand for; see https://www.iana.org/assignments/websocket. The others say
 * that a connection ended, and not that another one would be refused.
 */
const statuses: ReadonlyMap<number, number> = new Map([
  [1002, 400],
  [1003, 400],
  [1007, 400],
  [1008, 403],
  [1009, 413],
  [1010, 400],
  [3000, 401],
  [3003, 403],
]);

/**
 * Why a server closed a WebSocket, where that is a refusal, which will be the same next time. Servers that have codes of
 * their own add 4000 to the status that they would answer over HTTP: 4401, 4403, 4429.
 * @param where address, for messages
 */
export function refusalOf(code: number, where: string, who: string): DataError | undefined {
  const status = code >= 4400 && code < 4600 ? code - 4000 : statuses.get(code);
  if (status === undefined || status === 408 || isPassing(status)) return undefined;
  const kind = codeOfStatus(status);
  // What is wrong with a server passes, but not what it will never do.
  return new DataError(
    kind === 'server' ? 'rejected' : kind,
    `[${who}] ${where}: expected messages, got closed with ${code}`,
  );
}
