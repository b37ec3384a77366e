import {
  isEstimate,
  isInsufficient,
  measure,
  scopeOf,
  tablesOf,
  type AnyMetric,
  type Estimate,
  type Example,
  type Interval,
  type Outcome,
} from 'keepwell/metrics/kernel';
import {block, code, plain, table} from './markdown.js';

/** As the suite that runs the examples has it, where an example does not say another moment. */
const asOf = Date.UTC(2026, 5, 30);
/** Rows of a table that are shown; what matters is in the first ones. */
const MOST_ROWS = 12;

/**
 * An example of a metric with its rows, what it is asked, and what comes out.
 * @param withHeadline whether a metric that is more than a number tells its one number too
 */
export function workedExample(metric: AnyMetric, example: Example, withHeadline: boolean): string {
  const tables = Object.entries(example.rows).map(([name, rows]) => rowsTable(name, rows));
  const lines = came(metric, example, withHeadline);
  return [`### ${capital(plain(example.name))}`, ...tables, asked(example), block('text', lines.join('\n'))]
    .filter((part) => part !== '')
    .join('\n\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function rowsTable(name: string, rows: readonly object[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (columns.length === 0) return `${code(name)}: no rows`;
  const shown = rows.slice(0, MOST_ROWS).map((row) => columns.map((column) => cellText(Reflect.get(row, column))));
  const more = rows.length - shown.length;
  const filled = [
    ...(more > 0 ? [...shown, columns.map((_column, i) => (i === 0 ? `… ${String(more)} more` : ''))] : shown),
  ];
  return [`Rows of ${code(name)}:`, table(columns, filled)].join('\n\n');
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string'
    ? value
    : typeof value === 'object'
      ? code(JSON.stringify(value))
      : JSON.stringify(value);
}

/** The options and the scope of an example, where it has any. */
function asked({options = {}, scope = {}}: Example): string {
  const parts = [
    ...Object.entries(options).map(([name, value]) =>
      code(`${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`),
    ),
    ...Object.entries(scope).map(([name, value]) =>
      code(`${name}: ${name === 'asOf' ? moment(Number(value)) : String(value)}`),
    ),
  ];
  return parts.length === 0 ? '' : `With ${parts.join(', ')}:`;
}

/** `2026-01-07` for its first moment in UTC, `2026-01-07T12:00Z` for others. */
export function moment(instant: number): string {
  return new Date(instant)
    .toISOString()
    .replace(/T00:00:00\.000Z$/, '')
    .replace(/:00\.000Z$/, 'Z')
    .replace('.000Z', 'Z');
}

/** What comes out, line by line: the formula with its numbers, the interval, and what the example is about. */
function came(metric: AnyMetric, example: Example, withHeadline: boolean): string[] {
  const scope = scopeOf({asOf, ...example.scope});
  const outcome: Outcome = measure(metric, tablesOf(metric.tables, example.rows), example.options ?? {}, scope);
  const named = flat(example.outcome).filter(({path}) => !isTold(path, outcome));
  const lines = named.map(({path, value}) => `${path} = ${written(value)}`);
  if (isInsufficient(outcome)) return [`no value: ${outcome.reason} (${outcome.code})`, ...lines];
  if (isEstimate(outcome)) return [...estimateLines(metric, outcome), ...lines];
  const headline = withHeadline && metric.headline?.(outcome);
  return [...lines, ...(headline && isEstimate(headline) ? headlineLines(metric, headline) : [])];
}

/** What the lines above the named parts say already. */
function isTold(path: string, outcome: Outcome): boolean {
  if (isInsufficient(outcome)) return ['kind', 'code', 'reason'].includes(path);
  return isEstimate(outcome) && (path === 'value' || path.startsWith('terms.') || path.startsWith('interval.'));
}

function estimateLines({formula, unit}: AnyMetric, {value, terms, interval}: Estimate): string[] {
  const withNumbers = formula?.replaceAll(/[A-Za-z_]\w*/g, (name) =>
    name in terms ? inFormula(terms[name] ?? 0) : name,
  );
  return [
    ...(formula !== undefined && formula !== withNumbers ? [formula] : []),
    `${withNumbers ?? 'value'} = ${written(value)}${unit === 'share' ? ` (${written(100 * value)}%)` : ''}`,
    interval === null ? 'no interval' : `${written(100 * interval.level)}% interval: ${ends(interval)}`,
  ];
}

function headlineLines(metric: AnyMetric, {value, n, interval}: Estimate): string[] {
  const range = interval ? `, ${written(100 * interval.level)}% interval ${ends(interval)}` : '';
  return [`as one number: ${metric.headlineLabel ?? metric.label} = ${written(value)}${range}, from ${String(n)}`];
}

/** To four digits: more would be precision where there is none. */
function ends({lower, upper}: Interval): string {
  return [lower, upper].map((end) => written(Number(end.toPrecision(4)))).join(' to ');
}

function inFormula(value: number): string {
  return value < 0 ? `(${written(value)})` : written(value);
}

/** The parts of what an example expects, each by where it stands: `rows[0].cells[1].share`. */
function flat(value: unknown, path = ''): {path: string; value: unknown}[] {
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null)) return [{path, value}];
  if (Array.isArray(value)) return value.flatMap((item, i) => flat(item, `${path}[${String(i)}]`));
  if (typeof value !== 'object' || value === null) return [{path, value}];
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, path === '' ? key : `${path}.${key}`));
}

/** Numbers to six digits: what is behind them says nothing here. */
function written(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (value === null) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
