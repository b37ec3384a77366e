import type {MeasureRequest} from './counted-rows.js';
import {Gone} from './gone.js';
import type {Aggregated, Source} from './source.js';

/** Works out an aggregate; asked again, it goes on with the rows that were added since. */
export type Work = (request: MeasureRequest) => Promise<Aggregated>;

/** How many aggregates are remembered of a source: those that were asked for last. */
const MOST = 128;

/** After how long nobody wants what could go on and was not asked for, in ms: its moment has passed. */
const UNASKED = 120_000;

const bySource = new WeakMap<Source, Kept>();

/**
 * An aggregate of a source, worked out once for all who ask for it, at the same time or later, as long as its rows are
 * the same. Each who waits stops at once when its own signal says so; the work ends when the last one has gone. What
 * failed is forgotten.
 * @param key tells it from the other aggregates of the source
 */
export async function sharedAggregate(
  source: Source,
  key: string,
  request: MeasureRequest,
  work: () => Work,
): Promise<Aggregated> {
  // A change of the rows is told to one listener after the other: all of them know of it by the next microtask.
  await Promise.resolve();
  request.signal.throwIfAborted();
  const kept = keptOf(source);
  kept.update(source);
  const version = source.growth?.version;
  let shared = kept.get(key);
  if (!shared?.canGoOn(version)) {
    for (const [other, {isWanted}] of kept) if (!isWanted) kept.delete(other);
    shared = new Shared(work(), version);
  }
  kept.add(key, shared);
  return shared.ask(request, version);
}

/** Forgets the aggregates of a source, as its rows may be others by now. */
export function forgetAggregates(source: Source): void {
  bySource.get(source)?.clear();
}

/** What is remembered of a source: by key, what was asked for last at the end. */
class Kept extends Map<string, Shared> {
  #replaced: number | undefined;

  /** Forgets all when the rows were replaced. */
  update({growth}: Source): void {
    if (this.#replaced !== growth?.replaced) this.clear();
    this.#replaced = growth?.replaced;
  }

  add(key: string, shared: Shared): void {
    this.delete(key);
    this.set(key, shared);
    const [oldest] = this.keys();
    if (this.size > MOST && oldest !== undefined) this.delete(oldest);
  }
}

function keptOf(source: Source): Kept {
  const known = bySource.get(source);
  if (known) return known;
  const kept = new Kept();
  bySource.set(source, kept);
  // To listen may be what a source works for: only to one that does not tell what became of its rows when it is asked.
  if (!source.growth) source.subscribe?.(() => kept.clear());
  return kept;
}

/** An aggregate that several wait for. */
class Shared {
  readonly #grows: boolean;
  readonly #givenUp = new AbortController();
  readonly #readers = new Set<MeasureRequest>();
  #work: Work;
  /** Of the rows that are counted, or are being. */
  #version: number | undefined;
  #answer: Promise<Aggregated> | undefined;
  /** It failed, or was given up: what it has counted is of no use. */
  #isSpoilt = false;
  #running = 0;
  #asked = 0;

  /** @param version of the source's growth */
  constructor(work: Work, version: number | undefined) {
    this.#work = work;
    this.#grows = version !== undefined;
  }

  /** Is it right as it is, or when it has counted the rows that were added since? */
  canGoOn(version: number | undefined): boolean {
    return !this.#isSpoilt && (this.#grows || version === undefined);
  }

  /** May somebody still want it? What goes on is not kept for nobody: it may be large. */
  get isWanted(): boolean {
    return !this.#grows || performance.now() - this.#asked < UNASKED;
  }

  async ask(request: MeasureRequest, version: number | undefined): Promise<Aggregated> {
    const {signal} = request;
    const gone = new Gone(signal);
    const leave = (): void => {
      this.#readers.delete(request);
      if (this.#readers.size > 0 || this.#running === 0) return;
      this.#isSpoilt = true;
      this.#givenUp.abort();
    };
    signal.addEventListener('abort', leave);
    this.#readers.add(request);
    this.#asked = performance.now();
    const isBehind = this.#version !== version;
    this.#version = version;
    const answer = isBehind || !this.#answer ? this.#goOn(this.#answer, request) : this.#answer;
    this.#answer = answer;
    try {
      return await gone.or(answer);
    } finally {
      gone.forget();
      signal.removeEventListener('abort', leave);
      leave();
    }
  }

  async #goOn(before: Promise<Aggregated> | undefined, {isPaced}: MeasureRequest): Promise<Aggregated> {
    this.#running++;
    const onProgress: NonNullable<MeasureRequest['onProgress']> = (...progress) => {
      for (const reader of this.#readers) reader.onProgress?.(...progress);
    };
    try {
      await before;
      const answer = await this.#work({signal: this.#givenUp.signal, onProgress, ...(isPaced && {isPaced})});
      // What it was counted with is only wanted where more can come: it may be large.
      if (!this.#grows) this.#work = () => Promise.resolve(answer);
      return answer;
    } catch (error) {
      this.#isSpoilt = true;
      throw error;
    } finally {
      this.#running--;
    }
  }
}
