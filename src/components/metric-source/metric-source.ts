import {ContextProvider} from '@lit/context';
import {css, html, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {appendTo, type PlainData} from '../../element/append-to.js';
import {openTables, type Access, type DeclaredTable, type TableAddress} from '../../element/open-tables.js';
import {PortableElement} from '../../element/portable-element.js';
import {sourceContext} from '../../element/source-context.js';
import {PROVIDED, type SourceProvider} from '../../element/source-controller.js';
import {version} from '../../element/version.js';
import {withoutUnset} from '../../element/without-unset.js';

const declarations =
  '[data-table]:is(script[type="text/csv"], script[type="application/json"], script[type="application/x-ndjson"], table)';

/** The attributes by which a child declares a table. */
const declaring = ['src', 'type', 'data-table', 'data-columns', 'data-instants', 'data-format'];

/**
 * Declares tables for every widget inside of it, and under its `id` for widgets elsewhere that name it in `from`. A table
 * is a child with `data-table`: a `<script type="text/csv">` or `<script type="application/json">` with the rows in it
 * or with a `src`, or an HTML `<table>`. `data-columns`, `data-instants` and `data-format` say how to read it; the formats
 * `server-sent-events` and `web-socket` are streams, whose rows keep coming.
 *
 * @element metric-source
 * @summary Declares tables for the widgets inside of it.
 * @example
 * <metric-source>
 *   <script type="text/csv" data-table="accounts" src="/accounts.csv"></script>
 *   <script type="text/csv" data-table="events" src="/events.csv"></script>
 *   <retention-curve by="segment"></retention-curve>
 *   <ttv-histogram start-event="signup" value-event="first_report"></ttv-histogram>
 * </metric-source>
 * @slot - the widgets, and anything else
 */
export class MetricSource extends PortableElement implements SourceProvider {
  static readonly tag = 'metric-source';
  static readonly version: string = version;
  static override styles = css`
    :host {
      display: contents;
    }
    ::slotted([data-table]) {
      display: none;
    }
  `;

  /** Tables by name: each an address with how to read it, or the rows themselves. Instead of children. */
  @property({attribute: false}) tables: Readonly<Record<string, TableAddress | readonly object[]>> | null = null;
  /**
   * Seconds after which all tables that have a `src` are asked for again, while the page is seen; streams are not. Without
   * it they are asked for once.
   */
  @property({type: Number, attribute: 'refresh-every'}) refreshEvery: number | null = null;
  /** The most bytes that are read of each `src`, unpacked; not of streams. Without it 256 MB. */
  @property({type: Number, attribute: 'max-bytes'}) maxBytes: number | null = null;
  /** The most rows that are read of each table at a `src`. Without it 16,777,216. */
  @property({type: Number, attribute: 'max-rows'}) maxRows: number | null = null;
  /** Sent as `Authorization: Bearer`, to the page's own origin. */
  @property({attribute: false}) token: string | null = null;
  /** Asked for a token before each request, and again when one has expired. */
  @property({attribute: false}) tokenProvider: Access['tokenProvider'] | null = null;

  /**
   * The source that is handed out: null where no table is declared, undefined while that is not known yet.
   * @internal
   */
  provided: SourceProvider['provided'];

  readonly #provider = new ContextProvider(this, {context: sourceContext});
  #opened: ReturnType<typeof openTables> | undefined;
  #declared = '';
  /** Ends what is listened to while the element is in the page. */
  #left: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#left = new AbortController();
    const {signal} = this.#left;
    const observer = new MutationObserver((mutations) => {
      if (mutations.some(({target}) => target === this || target.parentNode === this || isInTable(target)))
        this.#look();
    });
    observer.observe(this, {childList: true, subtree: true, characterData: true, attributeFilter: declaring});
    signal.addEventListener('abort', () => observer.disconnect());
    this.ownerDocument.addEventListener('DOMContentLoaded', this.#look, {signal});
    // What was set before the class was there comes with the first update.
    if (this.hasUpdated) this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#left?.abort();
    // An element that is only moved keeps its source.
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  /**
   * Declares the tables anew, so that all who show something of them read them again. Rows that were added or came through
   * a stream go.
   */
  refresh(): void {
    this.#declared = '';
    this.#look();
  }

  /**
   * Adds rows to the tables, by name: `{events: rows}`; where there is one table, without. All who show something of
   * them go on from what they have counted, ten times a second at most. The rows stay until the tables are declared anew.
   * @returns fulfilled when the rows are among the others
   * @throws {DataError} where there is no such table, or what is given is no rows
   */
  async appendRows(rows: PlainData): Promise<void> {
    await this.updateComplete;
    await appendTo(this.provided, rows, this.localName);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const names = ['tables', 'token', 'tokenProvider', 'refreshEvery', 'maxBytes', 'maxRows'] as const;
    if (names.some((name) => changed.has(name))) this.refresh();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  readonly #look = (): void => {
    if (!this.isConnected) return;
    const parsing = this.ownerDocument.readyState === 'loading' && this.nextSibling === null;
    if (parsing && this.tables === null) return;
    const tables = this.#tables();
    const declared = JSON.stringify(
      tables.map(({name, options, content}) => [name, {...options, data: undefined}, content]),
    );
    if (declared === this.#declared && this.provided !== undefined) return;
    this.#declared = declared;
    this.#open(tables);
  };

  #tables(): Declared[] {
    if (this.tables !== null) {
      return Object.entries(this.tables).map(([name, given]) =>
        'src' in given ? {name, options: given} : {name, options: {data: {[name]: given}}},
      );
    }
    return [...this.children].filter((child) => child.matches(declarations)).map(declaredBy);
  }

  #open(tables: readonly DeclaredTable[]): void {
    const before = this.#opened;
    const {token, tokenProvider, refreshEvery, maxBytes, maxRows} = this;
    this.#opened = openTables(tables, {...withoutUnset({token, tokenProvider, refreshEvery, maxBytes, maxRows})});
    before?.release();
    this.#hand(this.#opened.source);
  }

  #close(): void {
    this.#opened?.release();
    this.#opened = undefined;
    this.#declared = '';
    this.#hand(undefined);
  }

  #hand(source: SourceProvider['provided']): void {
    this.provided = source;
    this.#provider.setValue(source);
    this.ownerDocument.dispatchEvent(new Event(PROVIDED));
  }
}

/** Whatever else changes inside of the element does not matter. */
function isInTable(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('[data-table]') != null;
}

interface Declared extends DeclaredTable {
  /** What an inline child holds, so that a change of it is seen. */
  readonly content?: string;
}

function declaredBy(child: Element): Declared {
  const {table: name = '', columns, instants, format} = (child as HTMLElement).dataset;
  const how = {
    ...(columns !== undefined && {columns}),
    ...(instants !== undefined && {instants: instants as NonNullable<TableAddress['instants']>}),
  };
  const src = child.getAttribute('src');
  if (src === null) return {name, options: {...how, inline: child}, content: contentOf(child)};
  return {name, options: {...how, src, format: format ?? formatOf(child)}};
}

/** What a child says, cells of a table apart. */
function contentOf(child: Element): string {
  return child.localName === 'table' ? new XMLSerializer().serializeToString(child) : child.textContent;
}

/** A child that names a type has said the format. */
function formatOf(child: Element): string {
  const types: Readonly<Record<string, string>> = {
    'text/csv': 'csv',
    'application/json': 'json',
    'application/x-ndjson': 'ndjson',
  };
  return types[child.getAttribute('type') ?? ''] ?? 'csv';
}
