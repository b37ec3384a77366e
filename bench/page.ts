import type {Size} from './data/size.js';
import type {InputId, TaskId} from './names.mjs';
import {answerOf, type Answer, type Peer, type Results, type Run, type Runs} from './tasks.js';

/** What the script asks of the page of a peer. */
export interface BenchPage {
  /** Makes the data of a task, in place of those of the task before, and answers which inputs the peer has. */
  load(task: TaskId, size: Size): InputId[];
  /** Makes ready for one run. */
  prepare(input: InputId): void;
  /** The run: how long it took on the clock, in ms. */
  run(): number;
  /** Nothing, as long as that takes. */
  idle(): void;
  /** What the last run found; null where it does not go so far. */
  answer(): Answer;
}

declare global {
  var bench: BenchPage;
}

/** Lets the script time a peer in this page. */
export function serve(peer: Peer): void {
  let runs: Runs<Results[TaskId]> = {};
  let next: Run<Results[TaskId] | null> | undefined;
  let told: (() => Results[TaskId] | null) | undefined;
  globalThis.bench = {
    load(task, size) {
      runs = {};
      next = told = undefined;
      globalThis.gc?.();
      runs = peer[task](size);
      return Object.keys(runs) as InputId[];
    },
    prepare(input) {
      told = undefined;
      next = runs[input];
      next?.prepare?.();
      globalThis.gc?.();
    },
    run() {
      const start = performance.now();
      told = next?.run();
      return performance.now() - start;
    },
    idle: () => undefined,
    answer: () => (told ? answerOf(told()) : null),
  };
}
