import {DataError} from '../data-adapters/kernel/data-error.js';
import {errorOf} from './failure.js';
import type {Answered, Asked, Job, Wanted} from './job.js';

/** What became of a job: its outcome, or that it is to be done on the page. */
export type Result = {readonly outcome: unknown} | 'on the page';

/**
 * Answers the requests of the worker for bytes or rows of some data, through a port.
 * @param signal the worker that asked is gone
 */
export type Server = (wanted: Wanted, port: MessagePort, signal: AbortSignal) => void;

interface Pending {
  readonly job: Job;
  /** Whether a worker has died over it. */
  isSecond: boolean;
  settle(result: Result): void;
  fail(cause: Error): void;
  progress(rows: number): void;
}

type Runner = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/**
 * The page's end of the worker. It is started by the first job and kept for the next. Where none can be had (another
 * origin, a policy, no such file) jobs are to be done on the page; one over which the worker dies is given to a new
 * one, once.
 */
export class WorkerClient {
  readonly #start: () => Runner;
  readonly #pending = new Map<number, Pending>();
  readonly #servers = new Map<number, {readonly server: Server; readonly bytes: number}>();
  #worker: Runner | undefined;
  /** Ends what is done for the worker when it is gone. */
  #gone = new AbortController();
  /** Whether the worker has said that it runs: an error before that means that it could not be had. */
  #runs = false;
  #isRefused = false;
  #lastId = 0;
  #waiting: (() => void)[] = [];

  /** @param start makes a worker; throws where the page may have none */
  constructor(start: () => Runner) {
    this.#start = start;
  }

  /** Can a worker be had? Starts it, and waits until it runs. */
  async isThere(): Promise<boolean> {
    if (this.#running() && !this.#runs) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.#runs;
  }

  /**
   * Does a job in the worker.
   * @param signal ends it: the worker is stopped where it has nothing else to do and holds no data, since what runs in it
   * can't be
   * @param onProgress told how many rows have been read for it
   * @throws what the job throws; the reason of the signal; {@link DataError} `worker` where two workers have died over it
   */
  run(job: Job, signal: AbortSignal, onProgress: (rows: number) => void = () => undefined): Promise<Result> {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      const abort = (): void => {
        this.#pending.delete(id);
        this.#worker?.postMessage({cancel: id} satisfies Asked);
        if (this.#pending.size === 0 && this.#servers.size === 0) this.#stop();
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', abort, {once: true});
      const done =
        <Args extends readonly unknown[]>(end: (...args: Args) => void) =>
        (...args: Args): void => {
          this.#pending.delete(id);
          signal.removeEventListener('abort', abort);
          end(...args);
        };
      this.#pending.set(id, {
        job,
        isSecond: false,
        settle: done(resolve),
        fail: done(reject),
        progress: onProgress,
      });
      this.#post(id, job);
    });
  }

  /**
   * Brings the worker the bytes or rows of some data, whenever it wants them.
   * @param bytes about how many there are
   * @returns what ends that: the worker then lets go of the data
   */
  serve(data: number, server: Server, bytes = 0): () => void {
    this.#servers.set(data, {server, bytes});
    return () => {
      this.#servers.delete(data);
      this.#worker?.postMessage({drop: data} satisfies Asked);
    };
  }

  /** How many bytes it is brought of all data that it holds, or is to hold. */
  get served(): number {
    return [...this.#servers.values()].reduce((sum, {bytes}) => sum + bytes, 0);
  }

  #post(id: number, job: Job): void {
    const worker = this.#running();
    if (worker) worker.postMessage({id, job} satisfies Asked);
    else this.#pending.get(id)?.settle('on the page');
  }

  #running(): Runner | undefined {
    if (this.#worker || this.#isRefused) return this.#worker;
    try {
      const worker = this.#start();
      worker.addEventListener('message', ({data, ports}) => {
        if (worker === this.#worker) this.#hear(data as Answered, ports[0]);
      });
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        if (worker === this.#worker) this.#die(event.message);
      });
      this.#worker = worker;
    } catch {
      this.#isRefused = true;
    }
    return this.#worker;
  }

  #hear(answer: Answered, port: MessagePort | undefined): void {
    if ('runs' in answer) {
      this.#runs = true;
      this.#wake();
      return;
    }
    if ('data' in answer) {
      // Data that were let go of meanwhile are not brought any more: who asked for them is being told.
      if (port) this.#servers.get(answer.data)?.server(answer, port, this.#gone.signal);
      return;
    }
    const pending = this.#pending.get(answer.id);
    if ('rows' in answer) pending?.progress(answer.rows);
    else if ('failed' in answer) pending?.fail(errorOf(answer.failed));
    else pending?.settle(answer.outcome === undefined ? 'on the page' : {outcome: answer.outcome});
  }

  /** The worker is gone: what it had to do is given to another, or to the page where none has ever run. */
  #die(why: string | undefined): void {
    this.#isRefused = !this.#runs;
    this.#stop();
    for (const [id, pending] of this.#pending) {
      if (pending.isSecond) {
        const {metric} = pending.job;
        const name = typeof metric === 'string' ? metric : metric.make;
        const message = `[worker] ${name}: the worker has died twice${why ? `: ${why}` : ''}`;
        pending.fail(new DataError('worker', message));
      } else {
        pending.isSecond = true;
        this.#post(id, pending.job);
      }
    }
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#runs = false;
    this.#gone.abort();
    this.#gone = new AbortController();
    this.#wake();
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
