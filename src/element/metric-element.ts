import {html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Source} from '../data-adapters/kernel/source.js';
import type {OpenOptions} from '../data-adapters/open.js';
import {DataError} from '../data-adapters/kernel/data-error.js';
import type {WeekStart} from '../metrics/calendar/periods.js';
import type {AnyMetric, GivenOptions, OutcomeOf} from '../metrics/kernel/define-metric.js';
import {formatsOf, type Formats} from '../metrics/kernel/format.js';
import type {Insufficient, Made, Outcome} from '../metrics/kernel/outcome.js';
import {isClean} from '../metrics/table/quality.js';
import {baseStyles} from './base.styles.js';
import {measureTextOf, type MeasureText} from './chart/measure-text.js';
import {definitionCard} from './definition-card.js';
import {DataIssueEvent, ErrorEvent, ReadyEvent} from './events.js';
import {infoIcon, plugIcon, retryIcon, tableIcon, warningIcon} from './icons.js';
import {languageOf} from './language.js';
import {MeasureController, type GivenScope, type Value} from './measure-controller.js';
import {numbersTable, type NumbersTable} from './numbers-table.js';
import {ResizeController} from './resize-controller.js';
import {scopeOfElement} from './scope-of-element.js';
import {SourceController} from './source-controller.js';
import {tokens} from './tokens.js';
import {version} from './version.js';
import {english, type BaseWords} from './words.js';

/** What a widget draws in: its size, and how its reader writes and reads. */
export interface Frame<W extends object> {
  /** Width of the content in CSS px, at least 240. */
  readonly width: number;
  readonly formats: Formats;
  readonly words: W & BaseWords;
  readonly measureText: MeasureText;
}

/** What a widget shows of an outcome, from top to bottom. */
export interface View {
  /** The one thing to read: number, n, caveat. */
  readonly takeaway: string | TemplateResult;
  readonly graphic: TemplateResult;
  /** The same numbers as a table; null where the graphic is a table itself. */
  readonly numbers: NumbersTable | null;
  /** Parts of the foot line: n, period, what was left out by the metric. The base adds `asOf` and unreadable rows. */
  readonly foot: readonly (string | TemplateResult)[];
  /** The takeaway stands below the graphic: in a card the number comes first. */
  readonly graphicFirst?: boolean;
}

const NARROWEST = 240;

/**
 * What every widget is made of: data in, scope, states, definition, table, events. A widget names its metric, gives it
 * options, and shows a value.
 */
export abstract class MetricElement<M extends AnyMetric, W extends object = object> extends LitElement {
  static readonly tag: string = '';
  static readonly version = version;
  static override styles: CSSResultGroup = [tokens, baseStyles];

  /** Rows: an array of objects, an object of columns, or an object of tables by name. */
  @property({attribute: false}) data: unknown = null;
  /** Address of the data. */
  @property() src: string | null = null;
  /** Format of the data at `src`: csv, json or ndjson. Without it, by content type, then by extension. */
  @property() format: string | null = null;
  /** What columns are called in the data: `user: distinct_id, at: time`. */
  @property() columns: string | null = null;
  /** Unit of instants that are numbers: iso (none are), s, ms or us since 1970. */
  @property() instants: OpenOptions['instants'] = 'iso';
  /** A source, made by an adapter. */
  @property({attribute: false}) source: Source | null = null;
  /** Id of a `<metric-source>` elsewhere on the page. */
  @property() from: string | null = null;
  /** Sent as `Authorization: Bearer`, to the page's own origin. */
  @property({attribute: false}) token: string | null = null;
  /** Asked for a token before each request, and again when one has expired. */
  @property({attribute: false}) tokenProvider: OpenOptions['tokenProvider'] | null = null;
  /** Title; the metric's own name where there is none. */
  @property() heading: string | null = null;
  /** The moment up to which data count: ISO 8601 with a zone, epoch ms or a Date. Now, where it is not set. */
  @property({attribute: 'as-of'}) asOf: string | number | Date | null = null;
  /** IANA zone in which days begin. */
  @property({attribute: 'time-zone'}) timeZone = 'UTC';
  /** First day of a week: monday, sunday or saturday. */
  @property({attribute: 'week-start'}) weekStart: WeekStart = 'monday';
  /** Confidence level of intervals, 0 to 1. */
  @property({type: Number}) level = 0.95;
  /** Groups of fewer than this are not shown. */
  @property({type: Number, attribute: 'minimum-group'}) minimumGroup = 1;
  /** Words that replace ours. */
  @property({attribute: false}) messages: Partial<W & BaseWords> | null = null;

  @state() private open: 'table' | 'definition' | null = null;

  /** The metric that is shown, and what it is asked. Null where none is known by the name that was given. */
  protected abstract readonly metric: M | null;
  protected abstract options(): GivenOptions<M>;
  /** The widget's own words, in English. */
  protected abstract readonly words: W;
  protected abstract view(value: Value<M>, frame: Frame<W>): View;
  /** The smallest markup that works, shown while there are no data. */
  protected abstract readonly usage: string;

  /** Its title, where the host sets none. */
  protected titleOf(metric: M): string {
    return metric.label;
  }

  readonly #resize = new ResizeController(this, () => this.renderRoot.querySelector('.ruler'));
  readonly #source = new SourceController(this, () => ({
    data: this.data,
    source: this.source,
    src: this.src,
    from: this.from,
    instants: this.instants,
    ...(this.format !== null && {format: this.format}),
    ...(this.columns !== null && {columns: this.columns}),
    ...(this.token !== null && {token: this.token}),
    ...(this.tokenProvider && {tokenProvider: this.tokenProvider}),
  }));
  readonly #measure = new MeasureController<M>(
    this,
    () => ({source: this.#source.current, metric: this.metric, options: this.options(), scope: this.#scope()}),
    scopeOfElement,
    {
      onOutcome: (outcome) => {
        this.#announce(outcome);
      },
      onError: (error) => {
        this.dispatchEvent(new ErrorEvent(error));
      },
    },
  );

  /** The last outcome, with how it was made; null before there is one. */
  get outcome(): Made<OutcomeOf<M>> | Made<Insufficient> | null {
    const {state: current} = this.#measure;
    return 'outcome' in current ? (current.outcome as Made<OutcomeOf<M>>) : null;
  }

  /** Reads and measures again. */
  refresh(): void {
    this.#measure.refresh();
  }

  #scope(): GivenScope {
    const {timeZone, weekStart, level, minimumGroup, asOf} = this;
    return {timeZone, weekStart, level, minimumGroup, ...(asOf !== null && {asOf})};
  }

  #announce(outcome: Made<Outcome>): void {
    const {quality} = outcome.made;
    if (!Object.values(quality).every(isClean)) this.dispatchEvent(new DataIssueEvent(quality));
    void this.updateComplete.then(() => this.dispatchEvent(new ReadyEvent(outcome)));
  }

  get #formats(): Formats {
    return formatsOf(languageOf(this), this.timeZone);
  }

  get #words(): W & BaseWords {
    return {...english, ...this.words, ...this.messages};
  }

  protected override render(): TemplateResult {
    const {state: current} = this.#measure;
    const busy = current.name === 'loading' || current.name === 'refreshing';
    return html`
      <figure part="figure" aria-labelledby="title" aria-busy=${busy ? 'true' : nothing}>
        <figcaption class="title" part="title" id="title">${this.heading ?? (this.metric ? this.titleOf(this.metric) : nothing)}</figcaption>
        <div class="ruler"></div>
        ${this.#body()}
      </figure>
    `;
  }

  #body(): TemplateResult {
    const {state: current} = this.#measure;
    const words = this.#words;
    switch (current.name) {
      case 'no-data':
        return html`<div class="message" part="empty">
          ${plugIcon}
          <p class="lead">${words.noData}</p>
          <code>${this.usage}</code>
        </div>`;
      case 'loading':
        return html`<div class="skeleton" part="loading">
          <div></div>
          <div></div>
          <div class="block"></div>
          <span class="hidden" role="status">${words.loading}</span>
        </div>`;
      case 'failed':
        return this.#failure(current.error, words);
      case 'insufficient':
        return this.#insufficient(current.outcome, words);
      default:
        return this.#value(current.outcome, words, current.name === 'refreshing');
    }
  }

  #failure(error: Error, words: BaseWords): TemplateResult {
    const known = error instanceof DataError ? words.failures[error.code] : undefined;
    return html`<div class="message" part="error" role="alert">
      ${warningIcon}
      <p class="lead">${known ?? words.failed}</p>
      <p class="muted">${error.message}</p>
      <button
        class="retry"
        type="button"
        @click=${() => {
          this.refresh();
        }}
      >
        ${retryIcon} ${words.tryAgain}
      </button>
    </div>`;
  }

  #insufficient(outcome: Made<Insufficient>, words: BaseWords): TemplateResult {
    return html`
      ${this.#tools(null, words)}
      <div class="message" part="insufficient">
        <span class="dash" aria-hidden="true">–</span>
        <p class="lead">${words.insufficient[outcome.code] ?? outcome.reason}</p>
      </div>
      ${this.#foot([], outcome, words)} ${this.#definition(outcome, words)}
    `;
  }

  #value(outcome: Value<M>, words: W & BaseWords, refreshing: boolean): TemplateResult {
    const frame = {
      width: Math.max(this.#resize.width, NARROWEST),
      formats: this.#formats,
      words,
      measureText: measureTextOf(this),
    };
    const view = this.view(outcome, frame);
    const takeaway = html`<p class="takeaway" part="takeaway" id="takeaway">${view.takeaway}</p>`;
    const graphic = html`<div class="graphic" part="graphic">${view.graphic}</div>`;
    const shown = this.open === 'table' && view.numbers ? numbersTable(view.numbers) : graphic;
    return html`
      ${this.#tools(view.numbers, words)} ${view.graphicFirst ? html`${shown}${takeaway}` : html`${takeaway}${shown}`}
      ${refreshing ? html`<p class="foot" role="status">${words.refreshing}</p>` : nothing}
      ${this.#foot(view.foot, outcome, words)} ${this.#definition(outcome, words)}
    `;
  }

  #tools(numbers: NumbersTable | null, words: BaseWords): TemplateResult {
    const tool = (name: 'table' | 'definition', label: string, icon: TemplateResult): TemplateResult => html`
      <button
        type="button"
        aria-label=${label}
        title=${label}
        aria-expanded=${this.open === name ? 'true' : 'false'}
        @click=${() => {
          this.open = this.open === name ? null : name;
        }}
      >
        ${icon}
      </button>
    `;
    return html`<div class="tools" part="tools">
      ${numbers === null ? nothing : tool('table', words.showTable, tableIcon)}
      ${tool('definition', words.showDefinition, infoIcon)}
    </div>`;
  }

  #definition(outcome: Made<Outcome>, words: BaseWords): TemplateResult | typeof nothing {
    return this.open === 'definition' && this.metric ? definitionCard(this.metric, outcome, this.#formats, words) : nothing;
  }

  #foot(parts: View['foot'], {made}: Made<Outcome>, words: BaseWords): TemplateResult {
    const formats = this.#formats;
    const left = Object.values(made.quality).reduce((n, {read, kept}) => n + read - kept, 0);
    const emptied = Object.values(made.quality)
      .flatMap(({columns}) => Object.values(columns))
      .reduce((n, column) => n + column.emptied, 0);
    const all = [
      ...parts,
      ...(left > 0 ? [words.leftOut(left, formats.count(left))] : []),
      ...(emptied > 0 ? [words.unreadable(emptied, formats.count(emptied))] : []),
      words.asOf(formats.day(made.scope.asOf)),
    ];
    return html`<p class="foot" part="foot">${all.map((part, i) => (i === 0 ? part : html`&nbsp;· ${part}`))}</p>`;
  }
}
