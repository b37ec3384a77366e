import {catalogue} from 'keepwell/metrics/catalogue';
import type {Columns, Table} from 'keepwell/metrics/table';
import * as declared from 'keepwell/metrics/tables';
import {kindOf, kinds} from './columns.js';
import {code, page, plain, section, table} from './markdown.js';

const {views, ...tables} = declared;
const all: readonly Table[] = Object.values(tables);

/** A named part of a table. */
interface View {
  readonly about: string;
  readonly table: Table;
  readonly column: string;
  readonly values: readonly string[];
}

/** The tables that rows can belong to, with all of their columns. */
export function dataModelPage(): string {
  return page(
    'src/metrics/tables',
    '# Data model',
    'Rows belong to tables. You need only the tables and columns that your metrics read; of these, only what is **required** must be there. How rows get in, and what happens to those that cannot be read: [data](guides/data.md).',
    table(
      ['table', 'a row is', 'no row can do without'],
      all.map(({id, about, columns}) => [`[${id}](#${id})`, plain(about), requiredOf(columns).map(code).join(', ')]),
    ),
    section(
      'Kinds of columns',
      table(
        ['kind', 'is', 'in JSON', 'in CSV and HTML tables'],
        Object.entries(kinds).map(([kind, {is, json, csv}]) => [kind, is, json, csv]),
      ),
      'A row whose required cell is missing or cannot be read is left out. Any other cell that cannot be read is empty. Both are counted and told.',
    ),
    section(
      'Keys that join',
      'Keys of one kind join over all tables of a source: the `account` of an event is the `account` of a subscription. They are compared as text, letter by letter.',
      table(['key', 'columns'], domains()),
    ),
    ...all.map(tableSection),
    section(
      'Named parts of tables',
      'Words of the field for rows of a table by the value of one column.',
      table(
        ['name', 'rows of', 'where', 'what they are'],
        Object.entries(views).flatMap(([name, view]) => (isView(view) ? [viewRow(name, view)] : [])),
      ),
    ),
  );
}

function requiredOf(columns: Columns): string[] {
  return Object.keys(columns).filter((name) => columns[name]?.required);
}

function tableSection({id, about, columns}: Table): string {
  const readers = [...catalogue].filter((metric) => metric.tables.some((read) => read.id === id));
  return section(
    id,
    `${plain(about)}.`,
    table(
      ['column', 'kind', 'empty means', 'what it holds'],
      Object.entries(columns).flatMap(([name, column]) => [
        row(name, column),
        ...Object.entries(column.items ?? {}).map(([inner, item]) => row(`${name}[].${inner}`, item)),
      ]),
    ),
    readers.length === 0
      ? ''
      : `Read by ${readers.map((metric) => `[${metric.label}](metrics/${metric.id}.md)`).join(', ')}.`,
  );
}

function row(name: string, column: Columns[string]): string[] {
  const {required, fallback, about} = column;
  return [
    code(name),
    kindOf(column) + (required ? ', **required**' : ''),
    fallback === undefined ? '' : code(String(fallback)),
    plain(about),
  ];
}

function domains(): string[][] {
  const columns = new Map<string, string[]>();
  for (const {id, columns: declaredColumns} of all) {
    for (const [name, {domain}] of Object.entries(declaredColumns)) {
      if (domain !== undefined) columns.set(domain, [...(columns.get(domain) ?? []), `${id}.${name}`]);
    }
  }
  return [...columns]
    .filter(([, names]) => names.length > 1)
    .map(([domain, names]) => [domain, names.map(code).join(', ')]);
}

function isView(value: unknown): value is View {
  return typeof value === 'object' && value !== null && 'table' in value && 'values' in value;
}

function viewRow(name: string, {about, table: of, column, values}: View): string[] {
  return [name, `[${of.id}](#${of.id})`, `${code(column)} is ${values.map(code).join(' or ')}`, plain(about)];
}
