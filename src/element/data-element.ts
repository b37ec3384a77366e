import type {PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {PlainData} from '../data-adapters/kernel/plain-data.js';
import type {Source} from '../data-adapters/kernel/source.js';
import type {OpenOptions} from '../data-adapters/open.js';
import {appendTo} from './append-to.js';
import {PortableElement} from './portable-element.js';
import {SourceController} from './source-controller.js';
import {withoutUnset} from './without-unset.js';

/** An element that is given data: by a property, a child, an address, a source, or by an element around it. */
export abstract class DataElement extends PortableElement {
  // With `useDefault` the initial value is no change: so the changes tell in which order the ways of giving data were set,
  // and an attribute that is taken away leaves the default.
  /** Rows: an array of objects, an object of columns, or an object of tables by name. */
  @property({attribute: false, useDefault: true}) data: unknown = null;
  /** Address of the data. */
  @property({useDefault: true}) src: string | null = null;
  /**
   * Format of the data at `src`: csv, json, ndjson, arrow or parquet; or a stream that rows keep coming from,
   * server-sent-events or web-socket. Without it, by content type, then by extension.
   */
  @property() format: string | null = null;
  /** What columns are called in the data: `user: distinct_id, at: time`. */
  @property() columns: string | null = null;
  /** Unit of instants that are numbers: iso (none are), s, ms or us since 1970. */
  @property({useDefault: true}) instants: OpenOptions['instants'] = 'iso';
  /** Seconds after which the data at `src` are asked for again, while the page is seen. Without it they are asked for once. */
  @property({type: Number, attribute: 'refresh-every'}) refreshEvery: number | null = null;
  /** The most bytes that are read of `src`, unpacked. Without it 256 MB. */
  @property({type: Number, attribute: 'max-bytes'}) maxBytes: number | null = null;
  /** The most rows that are read of `src`. Without it 16,777,216. */
  @property({type: Number, attribute: 'max-rows'}) maxRows: number | null = null;
  /** A source, made by an adapter. */
  @property({attribute: false, useDefault: true}) source: Source | null = null;
  /** Id of a `<metric-source>` elsewhere on the page. */
  @property({useDefault: true}) from: string | null = null;
  /** Sent as `Authorization: Bearer`, to the page's own origin. */
  @property({attribute: false}) token: string | null = null;
  /** Asked for a token before each request, and again when one has expired. */
  @property({attribute: false}) tokenProvider: OpenOptions['tokenProvider'] | null = null;

  readonly #source = new SourceController(this, () => {
    const {data, source, src, from, format, columns, instants, refreshEvery, maxBytes, maxRows, token, tokenProvider} =
      this;
    const how = withoutUnset({format, columns, instants, refreshEvery, maxBytes, maxRows, token, tokenProvider});
    return {data, source, src, from, ...how};
  });

  /** What rows are read from; null where there is nothing, undefined while that is not known yet. */
  protected get openedSource(): Source | null | undefined {
    return this.#source.current;
  }

  /**
   * Adds rows, columns or tables by name behind those that are there, for all who share the source. They go on from what
   * they have counted, ten times a second at most.
   * @returns fulfilled when the rows are among the others
   * @throws {DataError} where there is nothing to add to, or what is given is no rows
   */
  async appendRows(rows: PlainData): Promise<void> {
    await this.updateComplete;
    await appendTo(this.#source.current, rows, this.localName);
  }

  /** Reads again, and so do all who share the source. */
  protected reload(): void {
    this.#source.reload();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated || !this.hasAttribute('data')) return;
    console.warn(
      `[${this.localName}] data: expected a property, got an attribute, which cannot hold rows. ` +
        'Does a framework render before the widgets are defined?',
    );
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#source.note(changed.keys());
  }
}
