import {DataError} from '../../data-error.js';
import type {Bytes} from '../../first-bytes.js';
import {MOST_BYTES, tooLarge} from '../../answer-body.js';
import type {Answer, RequestOptions} from '../../request.js';
import {wholeBytes} from '../../whole-bytes.js';
import type {RequestedOptions} from '../binary-formats.js';

/** How much is requested first: the whole of a small file, and of a large one enough to tell what it is and how long. */
const FIRST = 65_536;

/** Bytes of which parts can be read. */
export interface ByteFile {
  readonly length: number;
  /** For messages. */
  readonly where: string;
  /** @param to not among them */
  read(from: number, to: number, signal: AbortSignal): Promise<Bytes>;
}

/** Bytes that are all there. */
export function heldFile(bytes: Bytes, where: string): ByteFile {
  return {length: bytes.length, where, read: (from, to) => Promise.resolve(bytes.subarray(from, to))};
}

/**
 * Bytes at an address, requested part by part where the server answers parts, else as a whole. A first part is asked for
 * rather than the headers alone, which signed addresses refuse; it is asked for from the start, since browsers ask other
 * origins for permission before they ask for an end.
 */
export async function requestedFile(
  options: RequestOptions,
  context: RequestedOptions,
): Promise<{readonly file: ByteFile; readonly start: Bytes}> {
  const {signal, request} = context;
  const answer = await request(options, {...context, part: {from: 0, to: FIRST}});
  const {part, where} = answer;
  try {
    if (part === undefined || part === null) {
      if (part === null) answer.cancel();
      // A part of unknown length is of no use: the length tells where the end is. Other origins must allow to see it.
      const whole = part === null ? await request(options, context) : answer;
      const bytes = await wholeBytes(whole.body, signal, whole.length);
      return {file: heldFile(bytes, where), start: bytes};
    }
    const start = await wholeBytes(answer.body, signal, answer.length);
    checkPart(answer, start, {from: 0, to: Math.min(FIRST, part.total)}, context.who);
    if (start.length === part.total) return {file: heldFile(start, where), start};
    return {file: new RemoteFile(options, context, answer, part.total), start};
  } catch (error) {
    answer.cancel();
    throw error;
  }
}

class RemoteFile implements ByteFile {
  readonly where: string;
  readonly length: number;
  readonly #options: RequestOptions;
  readonly #context: RequestedOptions;
  readonly #version: string;
  #requested = FIRST;

  constructor(options: RequestOptions, context: RequestedOptions, {where, version}: Answer, length: number) {
    this.where = where;
    this.length = length;
    this.#options = options;
    this.#context = context;
    this.#version = version;
  }

  async read(from: number, to: number, signal: AbortSignal): Promise<Bytes> {
    const {who, request} = this.#context;
    const most = this.#options.maxBytes ?? MOST_BYTES;
    this.#requested += to - from;
    if (this.#requested > most) {
      throw tooLarge(most, who, this.where);
    }
    const answer = await request(this.#options, {...this.#context, signal, part: {from, to}});
    try {
      if (answer.version !== this.#version || (answer.part && answer.part.total !== this.length)) {
        throw new DataError(
          'unreadable',
          `[${who}] ${this.where}: expected one file, got another one while reading it`,
        );
      }
      const bytes = await wholeBytes(answer.body, signal, answer.length);
      if (answer.part === undefined) return bytes.subarray(from, to);
      checkPart(answer, bytes, {from, to}, who);
      return bytes;
    } catch (error) {
      answer.cancel();
      throw error;
    }
  }
}

function checkPart(
  {part, where}: Answer,
  {length}: Bytes,
  asked: {readonly from: number; readonly to: number},
  who: string,
) {
  const isRight = part === null || (part?.from === asked.from && part.to === asked.to);
  if (isRight && length === asked.to - asked.from) return;
  throw new DataError('unreadable', `[${who}] ${where}: expected the part that was asked for, got another one`);
}
