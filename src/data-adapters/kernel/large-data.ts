import type {AnyMetric} from '../../metrics/kernel/define-metric.js';
import type {DataApart} from './data-apart.js';
import type {DataDocument, ReadOptions, Tell} from './document.js';
import type {Bytes} from './first-bytes.js';
import {isGzip} from './gunzip.js';
import {telling} from './received.js';
import {unpacked} from './answer-body.js';
import {request as plainRequest, type Answer, type RequestContext, type Requester} from './request.js';
import type {Growth} from './source.js';
import {urlDocument, type UrlOptions} from './url-document.js';
import {within} from './within.js';
import {workersPage} from './workers-page.js';

/**
 * From how many bytes on data are read in the worker. Below, the page has read them before a worker has started (its file is
 * fetched, and it must load what the page has already).
 */
export const LARGE = 4 * 2 ** 20;

/** How many times as long data are unpacked: they may be, and text mostly is. */
const [MOST_PACKED, MOSTLY_PACKED] = [10, 4];

/** How long nothing may come while it is waited for as much as would be large, in ms. */
const SILENCE = 500;

/** Not a failure: data at an address turned out to be large, and how they begin has been answered. */
class Large extends Error {
  constructor(
    readonly answer: Answer,
    readonly part: RequestContext['part'],
  ) {
    super();
  }
}

type Options = UrlOptions & ReadOptions;

interface Context {
  readonly who: string;
  readonly signal: AbortSignal;
  readonly format: string | undefined;
  readonly tell: Tell;
  /** What is added to the data on the page. */
  readonly growth: Growth;
}

/**
 * Opens data at an address: on the page, or in the worker where they are large. That is told by the answer: by the length
 * that the server says, or where that says little by as many bytes as have to come. What has come is not asked for again.
 * @param metric what they are read for first
 */
export async function openedWhereItFits(
  metric: AnyMetric,
  options: Options,
  {tell, growth, ...context}: Context,
): Promise<DataDocument | DataApart> {
  const request = telling(plainRequest, tell);
  let isFirst = true;
  try {
    return await urlDocument(options, {
      ...context,
      async request(_options, asked) {
        if (!isFirst) return request(options, asked);
        isFirst = false;
        // Large data are unpacked where they are read.
        const answer = await request(options, {...asked, packed: true});
        const {body, isLarge} = await looked(answer, asked.signal);
        if (isLarge) throw new Large({...answer, body}, asked.part);
        return unpacked({...answer, body}, options, asked.who);
      },
    });
  } catch (large) {
    if (!(large instanceof Large)) throw large;
    try {
      return await openedApart(metric, options, {...context, growth, request}, large);
    } catch (error) {
      large.answer.cancel();
      throw error;
    }
  }
}

/** In the worker; on the page all the same, where there is none or it does not know the metric. */
async function openedApart(
  metric: AnyMetric,
  options: Options,
  {who, signal, format, growth, request}: Omit<Context, 'tell'> & {readonly request: Requester},
  large: Large,
): Promise<DataDocument | DataApart> {
  let first: Answer | undefined = large.answer;
  /** What has been answered, to who asks for the same first; to others a new answer. As it comes, still packed. */
  const requested = async (asked: RequestContext): Promise<Answer> => {
    const held = first;
    const isSame = asked.part?.from === large.part?.from && asked.part?.to === large.part?.to;
    if (held === undefined || !isSame || signal.aborted) return request(options, {...asked, packed: true});
    first = undefined;
    return held;
  };
  const {url, columns, instants, delimiter, maxBytes, maxRows, dictionaries} = options;
  const how = {columns, instants, delimiter, maxBytes, maxRows};
  const page = await workersPage();
  const described = {who, url: String(url), format, how};
  const bytes = large.answer.part?.total ?? large.answer.length ?? 0;
  const apart = await page?.readApart(metric, described, bytes, requested, growth, dictionaries);
  if (signal.aborted) apart?.close();
  signal.throwIfAborted();
  return (
    apart ??
    urlDocument(options, {
      who,
      signal,
      format,
      request: async (_options, asked) => unpacked(await requested(asked), options, who),
    })
  );
}

/**
 * Is an answer large? So much of it is waited for as is needed to tell, but not while nothing comes: what comes slowly is
 * read on the page as it comes.
 */
async function looked(
  {body, length, part}: Answer,
  signal: AbortSignal,
): Promise<Pick<Answer, 'body'> & {readonly isLarge: boolean}> {
  const known = part?.total ?? length;
  if (known !== null && (part || known >= LARGE || known * MOST_PACKED < LARGE)) return {body, isLarge: known >= LARGE};
  const rest = body[Symbol.asyncIterator]();
  const come: Promise<IteratorResult<Bytes>>[] = [];
  const silent = new Error();
  try {
    let enough = LARGE;
    for (let bytes = 0; bytes < enough;) {
      const next = rest.next();
      come.push(next);
      const got = await within(next, {signal, limit: SILENCE, late: () => silent});
      if (got.done === true) return {body: joined(come, rest), isLarge: false};
      if (bytes === 0 && isGzip(got.value)) enough = LARGE / MOSTLY_PACKED;
      bytes += got.value.length;
    }
    return {body: joined(come, rest), isLarge: true};
  } catch (error) {
    if (error !== silent) throw error;
    return {body: joined(come, rest), isLarge: false};
  }
}

/** What has come or is waited for, and what comes after it. */
async function* joined(come: Promise<IteratorResult<Bytes>>[], rest: AsyncIterator<Bytes>): AsyncGenerator<Bytes> {
  try {
    for (;;) {
      const next = await (come.shift() ?? rest.next());
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await rest.return?.();
  }
}
