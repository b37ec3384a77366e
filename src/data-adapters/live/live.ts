import {defineAdapter} from '../kernel/define-adapter.js';
import type {ReadOptions} from '../kernel/document.js';
import {growingSource} from '../kernel/growing-source.js';
import type {PlainData} from '../kernel/plain-data.js';

/** Data that are there already, and how what comes is to be understood. */
export interface LiveOptions extends ReadOptions {
  /** What is there already: rows, columns or tables by name, as the adapter `memory` takes them. Default: nothing. */
  readonly data?: PlainData;
}

/**
 * Takes rows while they come: `source.append(rows)` adds rows, columns or tables by name, and all widgets on the source go
 * on from what they have counted. They are told at most ten times a second, and while the page is seen. Rows that do not
 * name their table are of the one that the first reader takes them for.
 */
export const live = defineAdapter('live', ({data = [], ...options}: LiveOptions) =>
  growingSource('live', data, options),
);
