import {DataError} from '../kernel/data-error.js';
import {defineAdapter} from '../kernel/define-adapter.js';
import {documentSource, type DataDocument, type ReadOptions} from '../kernel/document.js';
import {formatOfType} from '../kernel/formats/known-formats.js';
import type {Bytes} from '../kernel/first-bytes.js';
import {onDemand} from '../kernel/on-demand.js';

/** Data that stand in the markup of the page. */
export interface InlineOptions extends ReadOptions {
  /**
   * `<script type="application/json">` (rows, columns or tables), `<script type="text/csv">`,
   * `<script type="application/x-ndjson">`, or an HTML `<table>` whose first row names the columns. In a table the
   * value of a cell is what `data-value`, `<time datetime>` or `<data value>` says of it, else its text without blanks
   * around.
   */
  readonly element: Element;
  /** What stands between the cells of a CSV: one character. Default: comma, semicolon or tab, as the header has it. */
  readonly delimiter?: string;
}

/** Reads data that stand in the markup of the page. They are read when somebody asks for rows, each time anew. */
export const inline = defineAdapter('inline', (options: InlineOptions) =>
  documentSource('inline', options, (signal) => inlineDocument(options, signal)),
);

async function inlineDocument({element, delimiter}: InlineOptions, signal: AbortSignal): Promise<DataDocument> {
  if (isTable(element)) {
    const {tablePart} = await onDemand(import('./table-part.js'), 'inline');
    return {parts: [tablePart(element)]};
  }
  const type = element.getAttribute('type') ?? '';
  const where = element.localName;
  const format = formatOfType(type);
  if (element.localName !== 'script' || format === undefined) {
    const known = 'a table, or a script of type application/json, text/csv or application/x-ndjson';
    const got = type === '' ? where : `${where} of type ${JSON.stringify(type.slice(0, 40))}`;
    throw new DataError('unknown-format', `[inline] element: expected ${known}, got ${got}`);
  }
  const text = element.textContent;
  if (text.trim() === '') return {parts: []};
  const read = await format.reader();
  return read(pieces(unindented(text)), {who: 'inline', where, signal, delimiter});
}

function isTable(element: Element): element is HTMLTableElement {
  return element.localName === 'table';
}

// eslint-disable-next-line @typescript-eslint/require-await -- readers take text as it comes over a network
async function* pieces(text: string): AsyncGenerator<Bytes> {
  yield new TextEncoder().encode(text);
}

/** Text without the blanks that all of its lines begin with, and without blank lines at its end: markup is indented. */
function unindented(text: string): string {
  const lines = text.split('\n');
  while (lines.at(-1)?.trim() === '') lines.pop();
  const indent = lines.reduce(
    (least, line) => (line.trim() === '' ? least : Math.min(least, line.length - line.trimStart().length)),
    Infinity,
  );
  return lines.map((line) => line.slice(indent)).join('\n');
}
