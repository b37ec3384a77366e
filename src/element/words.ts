import type {DataErrorCode} from '../data-adapters/kernel/data-error.js';
import type {Formats} from '../metrics/kernel/format.js';
import type {Scope} from '../metrics/kernel/scope.js';

/** Everything that the common part of a widget says. Each word can be replaced through the `messages` property. */
export interface BaseWords {
  readonly loading: string;
  readonly loadingRows: (rows: string) => string;
  readonly refreshing: string;
  readonly noData: string;
  readonly tryAgain: string;
  readonly showTable: string;
  readonly showDefinition: string;
  readonly failed: string;
  readonly failures: Readonly<Partial<Record<DataErrorCode, string>>>;
  /** Two ends of an interval: `29 to 37`. */
  readonly range: (lower: string, upper: string) => string;
  readonly level: (percent: string) => string;
  readonly asOf: (moment: string) => string;
  readonly leftOut: (n: number, count: string) => string;
  readonly unreadable: (n: number, count: string) => string;
  /** By code of the reason, where the metric's own words are not to be used. */
  readonly insufficient: Readonly<Record<string, string>>;
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
  noData: 'Nothing to show yet. Give it a source:',
  tryAgain: 'Try again',
  showTable: 'Show the numbers as a table',
  showDefinition: 'How this is worked out',
  failed: 'The data could not be loaded.',
  failures: {
    network: 'The server could not be reached.',
    timeout: 'The server did not answer in time.',
    unauthorized: 'You are not allowed to see these data, or have been signed out.',
    'not-found': 'There are no data at this address.',
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
    issueOf: (column, cells, expected, got, row) =>
      `${column}: ${cells} not readable (expected ${expected}, got ${got} in row ${row})`,
  },
};
