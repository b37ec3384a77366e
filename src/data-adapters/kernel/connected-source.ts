import type {Columns} from '../../metrics/table/column.js';
import type {Table} from '../../metrics/table/define-table.js';
import type {ReadRows} from '../../metrics/table/read-table.js';
import {DataError, type DataErrorCode} from './data-error.js';
import {Gone} from './gone.js';
import type {GrowingParts} from './growing-source.js';
import {Messages} from './messages.js';
import type {Environment} from './request.js';
import type {SharedSource} from './shared-source.js';
import type {Growth, ReadRequest, RowsChange} from './source.js';

/** What a connection is given. */
export interface Session {
  /** Ends it: nobody listens any more. */
  readonly signal: AbortSignal;
  readonly messages: Messages;
  /** To be called when messages can come. */
  opened(): void;
  /** To be called when some have come. */
  received(): void;
}

/**
 * A connection to where messages come from, until it ends.
 * @returns how long the other side wants to be left alone before the next, in ms; `null` where it wants no other
 * @throws {DataError}
 */
export type Connect = (session: Session) => Promise<number | null>;

/** The longest that is waited before the first, and before any, new connection where one has failed, in ms. */
const [FIRST_WAIT, LONGEST_WAIT] = [1000, 30_000];
/** How long messages are gathered before their rows are read, in ms. */
const GATHERED = 100;

/**
 * The shortest time for which no connection is made after what will not pass, in ms: who is told of it reads, which takes
 * some turns of the page.
 */
const QUIET = 100;

const passing: readonly DataErrorCode[] = ['network', 'timeout', 'server'];

/** What a source of rows that come in messages can do besides being read. */
export type ConnectedParts = GrowingParts & Pick<SharedSource, 'reload'>;

/**
 * A source of rows that come in messages. It is connected while somebody listens to it or reads it. Where a connection
 * ends another one is made; where that fails, those who listen are told, and read the failure until one is made. So is
 * what will not pass, after which it is tried again when somebody reads a moment later. `reload` tries again at once what
 * has failed; what has come stays.
 * @param rows none yet; those that come are added
 */
export function connectedSource(
  rows: GrowingParts,
  connect: Connect,
  environment: Pick<Environment, 'random' | 'wait'>,
): ConnectedParts {
  return new Connected(rows, connect, environment).parts();
}

class Connected {
  readonly #rows: GrowingParts;
  readonly #connect: Connect;
  readonly #environment: Pick<Environment, 'random' | 'wait'>;
  readonly #messages = new Messages();
  readonly #listeners = new Set<(change?: RowsChange) => void>();
  #holders = 0;
  #running: AbortController | undefined;
  #opening = deferred();
  #isOpen = false;
  /** Why the last connection failed, until one is made. */
  #failure: Error | undefined;
  /** It is tried anew, since somebody asks, after what will not pass: who reads waits for what comes of it. */
  #isAskedAgain = false;
  /** How often it has failed, or was well again: what was read is then read again. */
  #turns = 0;
  #gathering: ReturnType<typeof setTimeout> | undefined;

  constructor(rows: GrowingParts, connect: Connect, environment: Pick<Environment, 'random' | 'wait'>) {
    this.#rows = rows;
    this.#connect = connect;
    this.#environment = environment;
  }

  parts(): ConnectedParts {
    const {growth: rows} = this.#rows;
    const version = (): number => (rows.version ?? 0) + this.#turns;
    const growth: Growth = {
      get replaced() {
        return rows.replaced;
      },
      get version() {
        return version();
      },
      settled: {chunks: (table, request) => this.#chunks(table, request, this.#rows.growth.settled)},
      added: async (table, from, request) => {
        if (this.#failure) throw this.#failure;
        return this.#rows.growth.added(table, from, request);
      },
    };
    return {
      chunks: (table, request) => this.#chunks(table, request, this.#rows),
      growth,
      subscribe: (listener) => {
        const release = this.#hold();
        const unsubscribe = this.#rows.subscribe(listener);
        this.#listeners.add(listener);
        return () => {
          if (this.#listeners.delete(listener)) release();
          unsubscribe();
        };
      },
      append: (rows) => this.#rows.append(rows),
      reload: () => {
        if (this.#failure === undefined || this.#isAskedAgain) return;
        this.#running?.abort();
        void this.#run();
      },
      close: () => {
        this.#stop();
        this.#rows.close();
      },
    };
  }

  async *#chunks<C extends Columns>(
    table: Table<string, C>,
    request: ReadRequest,
    rows: Pick<GrowingParts, 'chunks'>,
  ): AsyncGenerator<ReadRows<C>> {
    request.signal.throwIfAborted();
    const release = this.#hold();
    const gone = new Gone(request.signal);
    try {
      if (this.#failure && !this.#isAskedAgain) throw this.#failure;
      await gone.or(this.#opening.promise);
      yield* rows.chunks(table, request);
    } finally {
      gone.forget();
      release();
    }
  }

  #hold(): () => void {
    this.#holders++;
    if (this.#running === undefined) void this.#run();
    return () => {
      this.#holders--;
      // Not at once: who is moved in the page is back in the same task.
      setTimeout(() => {
        if (this.#holders === 0) this.#stop();
      });
    };
  }

  async #run(): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    this.#isAskedAgain = this.#failure !== undefined;
    const {signal} = running;
    let failures = 0;
    const session: Session = {
      signal,
      messages: this.#messages,
      opened: () => {
        failures = 0;
        // What has come by then is there for the first reader.
        this.#handOver();
        this.#well();
      },
      received: () => {
        this.#gathering ??= setTimeout(this.#handOver, GATHERED);
      },
    };
    for (;;) {
      try {
        const least = await this.#connect(session);
        if (least === null) {
          this.#well();
          return;
        }
        await this.#waited(failures, least, signal);
      } catch (error) {
        if (signal.aborted) return;
        this.#fail(error as Error);
        if (!(error instanceof DataError && passing.includes(error.code))) {
          // Who is told of it reads at once, and must not ask for another connection by that.
          await this.#waited(0, QUIET, signal).catch(() => undefined);
          if (this.#running === running) this.#running = undefined;
          return;
        }
        await this.#waited(failures++, 0, signal).catch(() => undefined);
      }
    }
  }

  /** Waits a time that is left to chance, so that many pages do not come back at the same moment; longer each time. */
  #waited(failures: number, least: number, signal: AbortSignal): Promise<void> {
    const most = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures);
    return this.#environment.wait(least + most * this.#environment.random(), signal);
  }

  readonly #handOver = (): void => {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    // What is no rows was made to ones that could not be read: it fails only where it was closed meanwhile.
    for (const rows of this.#messages.taken()) this.#rows.append(rows).catch(() => undefined);
  };

  #well(): void {
    this.#isOpen = true;
    this.#opening.resolve();
    if (this.#failure === undefined) return;
    this.#failure = undefined;
    this.#turn();
  }

  #fail(error: Error): void {
    const before = this.#failure;
    // Who waits for the first connection learns it by that.
    const isNews = before ? codeOf(before) !== codeOf(error) : this.#isOpen;
    this.#failure = error;
    this.#isAskedAgain = false;
    this.#opening.reject(error);
    this.#close();
    if (isNews) this.#turn();
  }

  /** What is read is another thing now: for all who have read before. */
  #turn(): void {
    this.#turns++;
    for (const listener of [...this.#listeners]) listener('added');
  }

  #stop(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#failure = undefined;
    this.#close();
    this.#handOver();
  }

  /** Who reads from now on waits for the next connection. */
  #close(): void {
    this.#opening = deferred();
    this.#isOpen = false;
  }
}

function codeOf(error: Error): string {
  return error instanceof DataError ? error.code : error.name;
}

interface Deferred {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

function deferred(): Deferred {
  let settle: Omit<Deferred, 'promise'> = {resolve: () => undefined, reject: () => undefined};
  const promise = new Promise<void>((resolve, reject) => (settle = {resolve, reject}));
  // Nobody may be waiting.
  promise.catch(() => undefined);
  return {promise, ...settle};
}
