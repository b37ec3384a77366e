import type {AnyMetric} from '../../metrics/kernel/define-metric.js';
import {isEstimate, type Made, type Outcome} from '../../metrics/kernel/outcome.js';
import type {NumbersTable} from '../numbers-table.js';
import {version} from '../version.js';

/** What a file of numbers tells beside them: enough to make them again. */
export interface About {
  readonly title: string;
  /** The sentence as plain text; where there is no value, the reason. */
  readonly takeaway: string;
  readonly metric: Pick<AnyMetric, 'id' | 'label' | 'about' | 'formula' | 'interval' | 'source'>;
  readonly outcome: Made<Outcome>;
}

/**
 * A table as CSV (RFC 4180), with how its numbers were made in columns that are the same in every row, so that the file is a
 * rectangle, and its rows can be added to those of another one. Spreadsheets take no cell for a formula (OWASP). The byte
 * order mark tells them that it is UTF-8.
 *
 * @param table without columns and with one empty row, where there is no value
 */
export function csvOf({columns, rows}: Pick<NumbersTable, 'columns' | 'rows'>, about: About): string {
  const made = columnsAbout(about);
  const lines = [
    [...columns, ...Object.keys(made)],
    ...rows.map((cells) => [...columns.map((_, i) => cells[i] ?? ''), ...Object.values(made)]),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

/**
 * An outcome as JSON, whole and exact, with its definition and how it was made. Left out of that are cells that could not be
 * read, and options that go by name (which may be of people).
 */
export function jsonOf({title, takeaway, metric, outcome}: About): string {
  const {id, label, about, formula, interval, source} = metric;
  const made = {...outcome.made, options: optionsOf(outcome), quality: qualityOf(outcome)};
  const file = {
    schema: 'keepwell/outcome/1',
    keepwell: version,
    title,
    takeaway,
    metric: {id, label, about, formula, interval, source},
    outcome: {...outcome, made},
  };
  return JSON.stringify(file, (_key, value: unknown) => (isTyped(value) ? Array.from(value) : value), 2);
}

/** How numbers were made, by the name of a column. Names and order are for programs: they stay. */
function columnsAbout({title, takeaway, metric, outcome}: About): Record<string, string> {
  const {scope, quality} = outcome.made;
  const {interval, completeness} = isEstimate(outcome) ? outcome : {interval: null, completeness: ''};
  const tables = Object.values(quality);
  const columns = tables.flatMap((table) => Object.values(table.columns));
  const sum = (numbers: readonly number[]): string => String(numbers.reduce((all, number) => all + number, 0));
  return {
    title,
    takeaway,
    metric: metric.id,
    'as of': new Date(scope.asOf).toISOString(),
    'time zone': scope.timeZone,
    'week start': scope.weekStart,
    level: String(scope.level),
    'interval method': interval?.method ?? metric.interval,
    'minimum group': String(scope.minimumGroup),
    completeness,
    options: JSON.stringify(optionsOf(outcome)),
    'rows read': sum(tables.map(({read}) => read)),
    'rows left out': sum(tables.map(({read, kept}) => read - kept)),
    'cells not readable': sum(columns.map(({emptied}) => emptied)),
    'defined by': metric.source,
    'made with': `keepwell ${version}`,
  };
}

/** The options but for those that go by name, such as the ids that are one user's. */
function optionsOf({made}: Made<Outcome>): Record<string, unknown> {
  const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null || Array.isArray(value);
  return Object.fromEntries(Object.entries(made.options).filter(([, value]) => isPlain(value)));
}

/** What was left out, without examples of it: they are somebody's data. */
function qualityOf({made}: Made<Outcome>): Record<string, unknown> {
  const withoutExample = <T extends object>(part: T): T => ({...part, example: undefined});
  const tables = Object.entries(made.quality).map(([table, {columns, malformed, ...counts}]) => {
    const each = Object.entries(columns).map(([name, column]) => [name, withoutExample(column)] as const);
    return [table, {...counts, columns: Object.fromEntries(each), malformed: malformed && withoutExample(malformed)}];
  });
  return Object.fromEntries(tables) as Record<string, unknown>;
}

function isTyped(value: unknown): value is Float64Array {
  return ArrayBuffer.isView(value);
}

const number = /^[+-]?\d+([.,\s]\d+)*(e[+-]?\d+)?\s?%?$/i;
/** What spreadsheets take for a formula, also after what they pass over, and what could begin another cell. */
const formula = /^[\s"]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A cell of CSV that no spreadsheet takes for a formula. */
export function csvCell(text: string): string {
  // Spreadsheets know only one sign for a minus.
  const plain = text.replace(/^−/, '-');
  const cell = number.test(plain) ? plain : formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
