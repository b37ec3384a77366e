import {defineAdapter} from '../kernel/define-adapter.js';
import type {ReadOptions} from '../kernel/document.js';
import type {PlainData} from '../kernel/plain-data.js';
import {plainSource} from '../kernel/plain-source.js';

/** Data that the page has already. */
export interface MemoryOptions extends ReadOptions {
  /**
   * Rows (an array of objects), columns (an object of arrays, typed arrays, or `{codes, values}`), or tables of these by
   * name. What is what is told by the values: an object whose values are all arrays of objects, or objects of columns,
   * is tables; an object whose values are arrays is columns. An array that JSON cannot tell from rows, such as a column
   * of properties, must have a column of numbers or text beside it.
   *
   * With `{codes, values}` the value of row `i` is `values[codes[i]]`; code -1 is a missing cell, and a code without a
   * value is refused. Each value is read once, so keys that come coded are not looked up row by row.
   *
   * Nothing of it is changed or copied before somebody asks for rows.
   */
  readonly data: PlainData;
}

/** Reads data that the page has already: a property, or the answer to a request of its own. */
export const memory = defineAdapter('memory', ({data, ...options}: MemoryOptions) =>
  plainSource('memory', data, options),
);
