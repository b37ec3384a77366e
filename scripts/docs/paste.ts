import {csvFormatRows} from 'd3-dsv';
import type {AnyMetric, Example} from 'keepwell/metrics/kernel';
import type {Widget} from './widgets.js';

/**
 * The widget with rows inside, to paste into a page that has loaded the widgets: the first example of its metric that can
 * be said by attributes and lines of CSV. `null` where there is none.
 */
export function withRows({tag, own}: Widget, metric: AnyMetric): string | null {
  for (const example of metric.examples) {
    const attributes = attributesFor(example, own.attributes);
    const tables = Object.entries(example.rows);
    if (attributes === null || !tables.every(([, rows]) => rows.length > 0 && rows.every(isFlat))) continue;
    return tables.length === 1
      ? [`<${[tag, ...attributes].join(' ')}>`, ...script(tables[0]?.[1] ?? [], ''), `</${tag}>`].join('\n')
      : [
          '<metric-source>',
          ...tables.flatMap(([name, rows]) => script(rows, ` data-table="${name}"`)),
          `  <${[tag, ...attributes].join(' ')}></${tag}>`,
          '</metric-source>',
        ].join('\n');
  }
  return null;
}

/** The options and the moment of an example as attributes; null where an option has none, or is no plain value. */
function attributesFor({options = {}, scope = {}}: Example, known: Widget['own']['attributes']): string[] | null {
  const {asOf, ...rest} = scope;
  if (Object.keys(rest).length > 0) return null;
  const attributes = Object.entries(options).map(([name, value]) => {
    const attribute = known.find(({property}) => property === name);
    if (!attribute || !['string', 'number'].includes(typeof value)) return null;
    return `${attribute.name}="${String(value)}"`;
  });
  if (attributes.some((attribute) => attribute === null)) return null;
  const moments = asOf === undefined ? [] : [`as-of="${new Date(asOf).toISOString().replace('.000Z', 'Z')}"`];
  return [...(attributes as string[]), ...moments];
}

function isFlat(row: object): boolean {
  return Object.values(row).every((value) => typeof value !== 'object' || value === null);
}

function script(rows: readonly object[], attributes: string): string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = csvFormatRows([
    columns,
    ...rows.map((row) => columns.map((column) => cellOf(Reflect.get(row, column)))),
  ]).split('\n');
  return [`  <script type="text/csv"${attributes}>`, ...lines.map((line) => `    ${line}`), '  </script>'];
}

/** A cell as CSV has it: nothing for what is missing. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
