import type {Json} from '../metrics/kernel/outcome.js';
import type {Scope} from '../metrics/kernel/scope.js';

/** The second step of a metric of the catalogue, to be done off the page. */
export interface DeriveJob {
  /** Id of the metric. */
  readonly metric: string;
  readonly aggregate: Json;
  readonly options: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
}

/** What the page says to the worker. */
export interface Asked {
  readonly id: number;
  readonly job: DeriveJob;
}

/** What the worker says to the page: once that it runs, then one answer a job. */
export type Answered =
  | {readonly runs: true}
  /** The outcome; `undefined` where the catalogue does not have the metric. */
  | {readonly id: number; readonly outcome: object | undefined}
  | {readonly id: number; readonly failed: string};
