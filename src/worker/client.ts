import type {Answered, Asked, DeriveJob} from './job.js';

/** What became of a job: its outcome, or that it is to be done on the page. */
export type Result = {readonly outcome: object} | 'on the page';

interface Pending {
  readonly job: DeriveJob;
  /** Whether a worker has died over it. */
  isSecond: boolean;
  settle(result: Result): void;
  fail(cause: Error): void;
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
  #worker: Runner | undefined;
  /** Whether the worker has said that it runs: an error before that means that it could not be had. */
  #runs = false;
  #isRefused = false;
  #lastId = 0;

  /** @param start makes a worker; throws where the page may have none */
  constructor(start: () => Runner) {
    this.#start = start;
  }

  /**
   * Does a job in the worker.
   * @param signal ends it: the worker is stopped where it has nothing else to do, since what runs in it can't be
   * @throws what the job throws; the reason of the signal; an Error where two workers have died over it
   */
  run(job: DeriveJob, signal: AbortSignal): Promise<Result> {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      const abort = (): void => {
        this.#pending.delete(id);
        if (this.#pending.size === 0) this.#stop();
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
      this.#pending.set(id, {job, isSecond: false, settle: done(resolve), fail: done(reject)});
      this.#post(id, job);
    });
  }

  #post(id: number, job: DeriveJob): void {
    const worker = this.#running();
    if (worker) worker.postMessage({id, job} satisfies Asked);
    else this.#pending.get(id)?.settle('on the page');
  }

  #running(): Runner | undefined {
    if (this.#worker || this.#isRefused) return this.#worker;
    try {
      const worker = this.#start();
      worker.addEventListener('message', ({data}) => {
        if (worker === this.#worker) this.#hear(data as Answered);
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

  #hear(answer: Answered): void {
    if ('runs' in answer) {
      this.#runs = true;
      return;
    }
    const pending = this.#pending.get(answer.id);
    if ('failed' in answer) pending?.fail(new Error(answer.failed));
    else pending?.settle(answer.outcome ? {outcome: answer.outcome} : 'on the page');
  }

  /** The worker is gone: what it had to do is given to another, or to the page where none has ever run. */
  #die(why: string | undefined): void {
    this.#isRefused = !this.#runs;
    this.#stop();
    for (const [id, pending] of this.#pending) {
      if (pending.isSecond)
        pending.fail(new Error(`[worker] ${pending.job.metric}: the worker has died twice${why ? `: ${why}` : ''}`));
      else {
        pending.isSecond = true;
        this.#post(id, pending.job);
      }
    }
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#runs = false;
  }
}
