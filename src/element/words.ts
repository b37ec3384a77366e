import type {DataErrorCode} from '../data-adapters/kernel/data-error.js';
import type {Formats} from '../metrics/kernel/format.js';
import type {Insufficient, Made} from '../metrics/kernel/outcome.js';
import type {Scope} from '../metrics/kernel/scope.js';
import type {Export} from './tools.js';
import {unreadCells} from './unread-cells.js';

/** Everything that the common part of a widget says. Each word can be replaced through the `messages` property. */
export interface BaseWords {
  readonly loading: string;
  readonly loadingRows: (rows: string) => string;
  readonly refreshing: string;
  /** Before why the value could not be refreshed. */
  readonly stale: string;
  readonly noData: string;
  readonly tryAgain: string;
  /** What the buttons of a widget are, together. */
  readonly tools: string;
  readonly showTable: string;
  readonly showDefinition: string;
  readonly export: string;
  readonly exportAs: Readonly<Record<Export, string>>;
  readonly failed: string;
  readonly failures: Readonly<Partial<Record<DataErrorCode, string>>>;
  /** Two ends of an interval: `29 to 37`. */
  readonly range: (lower: string, upper: string) => string;
  readonly level: (percent: string) => string;
  readonly asOf: (moment: string) => string;
  readonly leftOut: (n: number, count: string) => string;
  readonly unreadable: (n: number, count: string) => string;
  /**
   * Why there is no value, by `metric/code` or by the code alone, where the metric's own words are not to be used: text,
   * or a function of what was there.
   */
  readonly insufficient: Readonly<Record<string, string | ((outcome: Made<Insufficient>, formats: Formats) => string)>>;
  /** The list of who is behind a part that was picked. */
  readonly memberList: {
    readonly title: (label: string) => string;
    readonly close: string;
    readonly loading: string;
    readonly failed: string;
    /** The data do not say who. */
    readonly unknown: string;
    readonly suppressed: string;
    /** `12 users`; `by` is what is counted, as tables call it. */
    readonly count: (n: number, count: string, by: string) => string;
    readonly more: (n: number, count: string) => string;
    readonly save: string;
  };
  readonly definition: {
    readonly formula: string;
    readonly interval: string;
    readonly options: string;
    readonly scope: string;
    readonly data: string;
    readonly source: string;
    readonly scopeOf: (scope: Scope, formats: Formats) => string;
    readonly dataOf: (kept: string, read: string, table: string) => string;
    readonly issueOf: (column: string, cells: string, expected: string, got: string, row: string) => string;
  };
}

export const english: BaseWords = {
  loading: 'Loading…',
  loadingRows: (rows) => `Loading… ${rows} rows so far`,
  refreshing: 'Refreshing; the last value is shown',
  stale: 'These numbers could not be refreshed.',
  noData: 'Nothing to show yet. Give it a source:',
  tryAgain: 'Try again',
  tools: 'Tools',
  showTable: 'Show the numbers as a table',
  showDefinition: 'How this is worked out',
  export: 'Save as a file',
  exportAs: {csv: 'Numbers (CSV)', json: 'Numbers (JSON)', svg: 'Picture (SVG)', png: 'Picture (PNG)'},
  failed: 'The data could not be loaded.',
  failures: {
    network: 'The server could not be reached.',
    timeout: 'The server did not answer in time.',
    unauthorized: 'You are not allowed to see these data, or have been signed out.',
    'not-found': 'Nothing was found under this address.',
    server: 'The server could not answer.',
    'too-large': 'The data are too large to be shown here.',
    unreadable: 'The data could not be read.',
    'wrong-columns': 'The data do not have the columns that are needed.',
    'unknown-format': 'The format of the data is not known.',
  },
  range: (lower, upper) => `${lower} to ${upper}`,
  level: (percent) => `${percent} interval`,
  asOf: (moment) => `as of ${moment}`,
  leftOut: (n, count) => `${count} ${n === 1 ? 'row' : 'rows'} left out`,
  unreadable: (n, count) => `${count} ${n === 1 ? 'cell' : 'cells'} not readable`,
  insufficient: {},
  memberList: {
    title: (label) => (label === '' ? 'Who this is' : `Who this is: ${label}`),
    close: 'Close',
    loading: 'Looking up who this is…',
    failed: 'Who this is could not be looked up.',
    unknown: 'The data do not say who this is.',
    suppressed: 'These are too few to be named.',
    count: (n, count, by) => `${count} ${n === 1 ? by : `${by}s`}`,
    more: (_n, count) => `and ${count} more`,
    save: 'Save the list (CSV)',
  },
  definition: {
    formula: 'Formula',
    interval: 'Interval',
    options: 'Options',
    scope: 'Scope',
    data: 'Data',
    source: 'Defined by',
    scopeOf: ({asOf, timeZone, weekStart, level}, formats) =>
      `as of ${formats.moment(asOf)}, ${timeZone}, weeks from ${weekStart}, level ${formats.percent(level)}`,
    dataOf: (kept, read, table) => `${kept} of ${read} rows of ${table}`,
    issueOf: unreadCells,
  },
};

/** Why there is no value, in the words that there are for it. */
export function reasonOf(outcome: Made<Insufficient>, {insufficient}: BaseWords, formats: Formats): string {
  const {code, reason, made} = outcome;
  // What stands behind a question mark says of which rows the metric is.
  const [metric = ''] = made.metric.split('?');
  const words = insufficient[`${metric}/${code}`] ?? insufficient[code] ?? reason;
  return typeof words === 'string' ? words : words(outcome, formats);
}
