import type {MetricName} from '../metrics/kernel/recipe.js';
import type {Json} from '../metrics/kernel/outcome.js';
import type {Scope} from '../metrics/kernel/scope.js';
import type {AnswerHead, RequestContext} from '../data-adapters/kernel/request.js';
import type {Bytes} from '../data-adapters/kernel/first-bytes.js';
import type {CopiedAdded, CopiedRows} from '../data-adapters/kernel/copied-rows.js';
import type {Failure} from './failure.js';

/** How a metric is asked for. */
interface Measured {
  readonly metric: MetricName;
  /** Complete. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
}

/** The second step of a metric of the catalogue, to be done off the page. */
export interface DeriveJob extends Measured {
  /** Id of the metric. */
  readonly metric: string;
  readonly aggregate: Json;
}

/** Data that the worker holds. */
interface Held {
  /** Tells them from others on the page. Their bytes, or rows, are asked for under it. */
  readonly id: number;
  /** Who reads them, for messages. */
  readonly who: string;
  /** Data of the same number join by code. */
  readonly group: number;
  /** Another number each time when rows were added to them on the page; without one none were. */
  readonly added?: number | undefined;
}

/** Data at an address that are read in the worker: what is to be known of them to read them, and to read them again. */
export interface DataAtAddress extends Held {
  /** Where they are: for the extension and for messages. The page requests them. */
  readonly url: string;
  readonly format: string | undefined;
  /** How they are to be understood: as `ReadOptions` and `UrlOptions` have it. */
  readonly how: Readonly<Record<string, unknown>>;
}

/** Rows of a table that the page has read, and brings to the worker. */
export interface RowsOfPage extends Held {
  /** Greater each time when other rows took their place. */
  readonly version: number;
}

/** What the worker holds of a table, or of several by their ids. */
export type HeldData = DataAtAddress | RowsOfPage;
export type HeldTables = readonly (readonly [table: string, data: HeldData])[];

/** The first step, where the data are. */
export interface AggregateJob extends Measured {
  readonly data: DataAtAddress | HeldTables;
}

/** Who is behind a part of an outcome. */
export interface MembersJob extends AggregateJob {
  readonly part: Json;
}

/** What there is to do for the worker. */
export type Job = DeriveJob | AggregateJob | MembersJob;

/** What the page says to the worker. */
export type Asked =
  | {readonly id: number; readonly job: Job}
  /** Nobody waits for this job any more. */
  | {readonly cancel: number}
  /** Nobody will ask for these data any more. */
  | {readonly drop: number};

/** What the worker says to the page: once that it runs, then one answer a job. */
export type Answered =
  | {readonly runs: true}
  /** What came of a job; `undefined` where the catalogue does not have the metric. */
  | {readonly id: number; readonly outcome: unknown}
  | {readonly id: number; readonly failed: Failure}
  | {readonly id: number; readonly rows: number}
  /** Bytes or rows are wanted of some data. They go through the port that comes with it. */
  | Wanted;

export type Wanted = BytesWanted | RowsWanted | AddedWanted;

/** The rows of a table are wanted, but for those that were added. */
export interface RowsWanted {
  readonly data: number;
  readonly rows: true;
}

/** Of a table are wanted the rows that were added on the page. */
export interface AddedWanted {
  readonly data: number;
  readonly table: PickedTable;
  /** Tables that the reader knows: see `ReadRequest`. */
  readonly among: readonly PickedTable[];
  /** The place of the first: as many as the reader has already. */
  readonly from: number;
}

/** A table as a metric reads it. */
export interface PickedTable {
  readonly id: string;
  readonly columns: readonly string[];
}

/** A request that the page is to make, since it alone fetches. */
export interface BytesWanted extends Pick<RequestContext, 'accept' | 'part'> {
  readonly data: number;
}

/** What the page says through the port of a request: the head, then pieces, or some rows; then that it was all. */
export type Sent =
  | {readonly head: AnswerHead}
  | {readonly piece: Bytes}
  | {readonly some: CopiedRows | CopiedAdded}
  | {readonly end: true}
  | {readonly failed: Failure};

/** What the worker says through it: how many bytes it has taken. When it closes its end it wants no more. */
export type Taken = {readonly taken: number} | {readonly cancel: true};
