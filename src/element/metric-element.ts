import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {WeekStart} from '../metrics/calendar/periods.js';
import type {AnyMetric, GivenOptions, OutcomeOf} from '../metrics/kernel/define-metric.js';
import {formatsOf, type Formats} from '../metrics/kernel/format.js';
import {currencyOf, isInsufficient, type Insufficient, type Made, type Outcome} from '../metrics/kernel/outcome.js';
import {SetupError} from '../metrics/kernel/setup-error.js';
import {isClean} from '../metrics/table/quality.js';
import {baseStyles} from './base.styles.js';
import {measureTextIn} from './chart/measure-text.js';
import {MirrorController} from './chart/mirror-controller.js';
import {DataElement} from './data-element.js';
import {definitionCard, type BesideMetric} from './definition-card.js';
import type {EarlierController} from './earlier-controller.js';
import {DataIssueEvent, ErrorEvent, ProgressEvent, ReadyEvent} from './events.js';
import type {Exported} from './export/files.js';
import {footLine} from './foot-line.js';
import {inTurn} from './in-turn.js';
import {LanguageController} from './language-controller.js';
import type {MetricWords} from './language-pack.js';
import {LastView} from './last-view.js';
import {graphicOf} from './marks/graphic.js';
import {MeasureController, type GivenScope, type Inputs, type Value} from './measure-controller.js';
import {MetricLoader, type Loaders} from './metric-loader.js';
import {numbersTable} from './numbers-table.js';
import {NearController} from './near-controller.js';
import {PageReader, willDraw} from './page-reader.js';
import {PickingController} from './picking-controller.js';
import {PrintController} from './print-controller.js';
import {ResizeController} from './resize-controller.js';
import {scopeOfElement} from './scope-of-element.js';
import {SeenController} from './seen-controller.js';
import {SelectionController} from './selection-controller.js';
import {StateAnnouncer} from './state-announcer.js';
import {emptyState, failedState, insufficientState, loadingState, staleNotice} from './states.js';
import {tokens} from './tokens.js';
import {toolbar, type Opened} from './tools.js';
import type {Frame, View} from './view.js';
import {version} from './version.js';
import {WidgetFiles} from './widget-files.js';
import {withoutUnset, type Unset} from './without-unset.js';
import {english, reasonOf, type BaseWords} from './words.js';

const NARROWEST = 240;

/** How a widget looks: as the page does, or always light or dark. */
export type Theme = 'auto' | 'light' | 'dark';

/**
 * What every widget is made of: data in, scope, states, marks, definition, table, files, events. A widget names its
 * metric, gives it options, and shows a value.
 *
 * @keyboard Tab, Shift+Tab - into the widget and on: all marks are one stop, all tools are one
 * @keyboard arrow keys - from mark to mark, or from tool to tool
 * @keyboard Home, End - the first and the last mark of a row; with Ctrl or ⌘ of all
 * @keyboard Page Up, Page Down - ten rows up and down
 * @keyboard Enter, Space - picks the mark: who is behind it, or what it opens
 * @keyboard Escape - closes what is open
 * @csspart figure - the whole
 * @csspart title - the title
 * @csspart tools - the buttons at the right of the title
 * @csspart menu - the files that can be saved
 * @csspart takeaway - the sentence
 * @csspart graphic - what is drawn
 * @csspart foot - n, what was left out, as-of
 * @csspart definition - how the numbers were made, when that is asked for
 * @csspart empty - what to give the widget, while it has no data
 * @csspart loading - the shape of what comes
 * @csspart insufficient - why there is no value
 * @csspart error - what went wrong
 * @csspart stale - that the value could not be refreshed
 * @cssprop --kw-text - colour of text
 * @cssprop --kw-muted - colour of titles, axes, intervals and the foot
 * @cssprop --kw-faint - colour of marks that step back
 * @cssprop --kw-paper - what the widget lies on: behind halos and hollow points
 * @cssprop --kw-surface - background of the widget, transparent by default
 * @cssprop --kw-raised - background of tips and menus
 * @cssprop --kw-accent - the one colour to set: marks, scales and the focus follow it
 * @cssprop --kw-focus - colour of the focus ring
 * @cssprop --kw-more - colour of what is more or better
 * @cssprop --kw-less - colour of what is less or worse
 * @cssprop --kw-mid - colour of what is in between
 * @cssprop --kw-good - colour of a good rating
 * @cssprop --kw-watch - colour of a rating to watch
 * @cssprop --kw-risk - colour of a rating at risk
 * @cssprop --kw-cat-1 - colour of the first series
 * @cssprop --kw-cat-2 - colour of the second series
 * @cssprop --kw-cat-3 - colour of the third series
 * @cssprop --kw-cat-4 - colour of the fourth series
 * @cssprop --kw-cat-5 - colour of the fifth series
 * @cssprop --kw-cat-6 - colour of the sixth series
 * @cssprop --kw-font-family - typeface; that of the page by default
 * @cssprop --kw-space - unit of space, 4px by default
 * @cssprop --kw-radius - radius of corners, 6px by default
 * @fires kw-ready - a new value is shown
 * @fires kw-error - the data could not be got or read
 * @fires kw-data-issue - some rows or cells could not be read
 * @fires kw-progress - how far the reading is: rows, bytes, and how many bytes there are
 */
export abstract class MetricElement<M extends AnyMetric, W extends object = object> extends DataElement {
  static readonly tag: string = '';
  static readonly version: string = version;
  static override styles: CSSResultGroup = [tokens, baseStyles];

  /** Title; the metric's own name where there is none. */
  @property() heading: string | null = null;
  /** The moment up to which data count: ISO 8601 with a zone, epoch ms or a Date. The end of the minute that is running, where it is not set. */
  @property({attribute: 'as-of'}) asOf: string | number | Date | null = null;
  /** IANA zone in which days begin. */
  @property({attribute: 'time-zone', useDefault: true}) timeZone = 'UTC';
  /** First day of a week: monday, sunday or saturday. */
  @property({attribute: 'week-start', useDefault: true}) weekStart: WeekStart = 'monday';
  /** Confidence level of intervals, 0 to 1. */
  @property({type: Number, useDefault: true}) level = 0.95;
  /** Groups of fewer than this are not shown. */
  @property({type: Number, attribute: 'minimum-group', useDefault: true}) minimumGroup = 1;
  /** Light or dark whatever the page is, or as the page is: auto, light or dark. */
  @property({reflect: true, useDefault: true}) theme: Theme = 'auto';
  /** Words that replace ours. */
  @property({attribute: false}) messages: Partial<W & BaseWords> | null = null;

  @state() private open: Opened | null = null;

  /**
   * The metric that is shown. Null where none is named, undefined while it is being loaded.
   * @throws {Error} where there is none by that name, or its code could not be loaded
   */
  protected abstract readonly measured: M | null | undefined;
  /** Its options; those that are null or undefined have the metric's defaults. */
  protected abstract measuredWith(): Unset<GivenOptions<M>>;
  /** The widget's own words, in English. */
  protected abstract readonly words: W;
  protected abstract view(value: Value<M>, frame: Frame<W>): View;
  /** The smallest markup that works, shown while there are no data. */
  protected abstract readonly usage: string;

  /** Its title, where the host sets none. */
  protected titleOf(metric: M): string {
    return this.metricWords(metric)?.label ?? metric.label;
  }

  /** What is shown beside its metric, for the definition card: none, where a widget does not say otherwise. */
  protected besides(_value: Value<M>): readonly BesideMetric[] {
    return [];
  }

  /** All that it says, in the reader's language. */
  protected get shownWords(): W & BaseWords {
    return this.#words;
  }

  /** Loads metrics that not every page needs. What could not be loaded is told, and loaded again when it is tried again. */
  protected loads<L>(loaders: Loaders<L>): MetricLoader<L> {
    const loader = new MetricLoader(this, loaders);
    this.#loaders.push(loader);
    return loader;
  }

  /** What a metric is called and says in the reader's language; undefined in English. */
  protected metricWords({id, of = id}: AnyMetric): MetricWords | undefined {
    return this.#language.words?.metrics[of];
  }

  /** The shape of what comes, while it is loaded. */
  protected shape(): TemplateResult {
    return html`<div class="block"></div>`;
  }

  readonly #loaders: MetricLoader<unknown>[] = [];
  /** The metric that was last asked for; undefined where it is not here. */
  #metric: M | null | undefined;
  readonly #resize: ResizeController = new ResizeController(this, () => this.renderRoot.querySelector('.ruler'));
  readonly #measure = new MeasureController<M>(this, () => this.#inputs(), scopeOfElement, {
    onOutcome: (outcome) => {
      const {quality} = outcome.made;
      const isWhole = Object.values(quality).every(isClean);
      this.#tell(...(isWhole ? [] : [new DataIssueEvent(quality)]), new ReadyEvent(outcome));
    },
    onError: (error) => {
      this.#tell(new ErrorEvent(error));
    },
    onProgress: (progress) => {
      this.dispatchEvent(new ProgressEvent(progress));
    },
    next: async (outcome, signal) => this.earlier?.next(outcome, signal),
    drawn: async () => {
      await this.updateComplete;
      await this.earlier?.known;
      await this.updateComplete;
    },
  });

  readonly #language = new LanguageController(this);
  readonly #announcer: StateAnnouncer = new StateAnnouncer(this, () => this.renderRoot.querySelector('.said'), {
    progress: () => this.#progress(),
    takeaway: () => this.#textOf('.takeaway'),
  });
  readonly #picking: PickingController<M> = new PickingController(
    this,
    () => ({outcome: this.outcome, source: this.openedSource, metric: this.#metric}),
    (members, label) => {
      this.#files.saveMembers(members, label).catch(this.#notSaved);
    },
  );
  readonly #near = new NearController(this);
  /** Typeface of the host. */
  #fontFamily = '';
  readonly #print = new PrintController(this, () => this.#drawNow());
  /** What readers have selected on the source, shared with all widgets on it. */
  protected readonly selection = new SelectionController(this, () => this.openedSource);
  readonly #files = new WidgetFiles(() => this.#exported());
  #view: View | null = null;
  /** Whether there has been a frame in which what waits for data is seen. */
  readonly #seen = new SeenController(this, () => this.#measure.state.name === 'loading' || this.#language.isLoading);
  /** What the figure is while there is room for what comes, whose height goes by the width; null where all is drawn. */
  #room: 'keeps-room' | 'keeps-room unseen' | null = null;
  readonly #lastView = new LastView(this, () => this.#measure.state.name === 'refreshing');

  /** What its metric was earlier, which it is busy with after it has a value; null where a widget does not show that. */
  protected readonly earlier: EarlierController<M> | null = null;

  /** The last outcome, with how it was made; null before there is one. */
  get outcome(): Made<OutcomeOf<M>> | Made<Insufficient> | null {
    const {state: current} = this.#measure;
    return 'outcome' in current ? current.outcome : null;
  }

  /** Reads and measures again, and so do all who share the source. */
  refresh(): void {
    for (const loader of this.#loaders) loader.again();
    this.reload();
    this.#measure.refresh();
  }

  /**
   * The numbers that are shown, as text: a table in CSV, or the whole outcome in JSON, each with how it was made.
   * @throws {SetupError} `nothing-shown` while there is no outcome
   */
  exportData(format: 'csv' | 'json'): Promise<string> {
    return this.#files.data(format);
  }

  /**
   * A picture of what is shown, with title, sentence and foot.
   * @throws {SetupError} `nothing-shown` while there is no outcome
   */
  exportImage(format: 'svg' | 'png'): Promise<Blob> {
    return this.#files.image(format);
  }

  #exported(): Exported {
    const {outcome} = this;
    const metric = this.#metric;
    const figure = this.renderRoot.querySelector<HTMLElement>('figure');
    if (outcome === null || !metric || figure === null) {
      throw new SetupError('nothing-shown', `[${this.localName}] export: expected an outcome that is shown, got none`);
    }
    if (!this.#near.isNear) this.#drawNow();
    const takeaway = this.#textOf('.takeaway') || this.#textOf('.message');
    return {
      figure,
      numbers: (this.#view?.file ?? this.#view?.numbers)?.() ?? null,
      about: {title: this.#textOf('.title'), takeaway, metric, outcome},
    };
  }

  /** Also what is far from what is seen of the page. */
  #drawNow(): void {
    this.#near.comeNear();
    this.requestUpdate();
    this.performUpdate();
  }

  constructor() {
    super();
    this.addController(new MirrorController(this));
    new PageReader(this, {
      look: () => {
        this.#resize.look();
        this.#near.look();
      },
      readTypeface: () => {
        const before = this.#fontFamily;
        this.#fontFamily = getComputedStyle(this).fontFamily;
        return this.#fontFamily !== before;
      },
    });
  }

  override requestUpdate(...change: Parameters<DataElement['requestUpdate']>): void {
    super.requestUpdate(...change);
    willDraw(this);
  }

  #inputs(): Inputs<M> {
    this.#metric = undefined;
    this.#metric = this.measured;
    const options = withoutUnset(this.measuredWith()) as GivenOptions<M>;
    return {source: this.openedSource, metric: this.#metric, options, scope: this.#scope()};
  }

  #scope(): GivenScope {
    const {timeZone, weekStart, level, minimumGroup, asOf} = this;
    return withoutUnset({timeZone, weekStart, level, minimumGroup, asOf});
  }

  /** Sends events about what has come out when it is shown, unless something else is by then, or nothing any more. */
  #tell(...events: readonly Event[]): void {
    const {state: told} = this.#measure;
    void this.updateComplete.then(() => {
      if (!this.isConnected || this.#measure.state !== told) return;
      for (const event of events) this.dispatchEvent(event);
    });
  }

  /** Numbers and dates as the reader writes them, in the zone and the currency of an outcome. */
  #formatsOf(outcome: Made<Outcome>): Formats {
    return formatsOf(this.#language.tag, outcome.made.scope.timeZone, currencyOf(outcome));
  }

  get #words(): W & BaseWords {
    const {words} = this.#language;
    return {...english, ...words?.base, ...this.words, ...words?.widgets[this.localTag], ...this.messages};
  }

  /** The tag that its class is known by, under whatever name it is registered. */
  private get localTag(): string {
    return (this.constructor as typeof MetricElement).tag;
  }

  readonly #retry = (): void => {
    this.refresh();
  };

  protected override scheduleUpdate(): Promise<void> | undefined {
    return inTurn(() => this.performUpdate());
  }

  protected override update(changed: PropertyValues): void {
    this.#lastView.willDraw([...changed.keys()].every((name) => DataElement.elementProperties.has(name)));
    super.update(changed);
  }

  protected override updated(): void {
    this.#lastView.hasDrawn();
    this.#announcer.tell(this.#measure.state.name);
  }

  protected override render(): TemplateResult {
    const {state: current} = this.#measure;
    const words = this.#words;
    const busy =
      current.name === 'loading' ||
      current.name === 'refreshing' ||
      this.#language.isLoading ||
      this.earlier?.isWorking;
    this.#take(null);
    const body = this.#body(words);
    return html`
      <figure part="figure" class=${this.#room ?? nothing} aria-labelledby="title" aria-busy=${busy ? 'true' : nothing}>
        <figcaption class="title" part="title" id="title">${this.heading ?? this.#title()}</figcaption>
        <div class="ruler"></div>
        ${body}
        <span class="hidden said" role="status"></span>
      </figure>
    `;
  }

  /** What the metric is called; not in English while another language is on its way. */
  #title(): string | typeof nothing {
    if (this.#language.isLoading) return '\u00a0';
    return this.#metric ? this.titleOf(this.#metric) : nothing;
  }

  #body(words: W & BaseWords): TemplateResult {
    const {state: current} = this.#measure;
    this.#room = 'keeps-room';
    if (this.#language.isLoading) return this.#loading('');
    switch (current.name) {
      case 'no-data':
        return emptyState(this.usage, words);
      case 'loading':
        return this.#loading(this.#progress());
      case 'failed':
        return failedState(current.error, words, this.#retry);
      case 'insufficient':
        return this.#insufficient(current.outcome, words);
      default:
        try {
          return this.#value(current.outcome, words);
        } catch (error) {
          return failedState(this.#measure.fail(error), words, this.#retry);
        }
    }
  }

  #loading(progress: string): TemplateResult {
    if (!this.#seen.isSeen) this.#room = 'keeps-room unseen';
    return loadingState(this.#seen.isSeen ? this.shape() : nothing, progress);
  }

  #progress(): string {
    const {state: current} = this.#measure;
    const words = this.#words;
    if (current.name !== 'loading') return '';
    const {count, percent} = formatsOf(this.#language.tag, 'UTC');
    const {rows, share} = current;
    const text = rows === 0 ? words.loading : words.loadingRows(count(rows));
    return share === null ? text : `${text} (${percent(Math.floor(100 * share) / 100)})`;
  }

  #insufficient(outcome: Made<Insufficient>, words: BaseWords): TemplateResult {
    const formats = this.#formatsOf(outcome);
    return html`
      ${this.#tools(null, words)} ${insufficientState(reasonOf(this.#named(outcome), words, formats))}
      ${footLine([], outcome, formats, words)} ${this.#definition(outcome, words)}
    `;
  }

  /** Under the name of the metric that there are words for. */
  #named(outcome: Made<Insufficient>): Made<Insufficient> {
    return {...outcome, made: {...outcome.made, metric: this.#metric?.of ?? outcome.made.metric}};
  }

  #value(outcome: Value<M>, words: W & BaseWords): TemplateResult {
    const {state: current} = this.#measure;
    const formats = this.#formatsOf(outcome);
    const measureText = measureTextIn(this.#fontFamily);
    const view =
      this.#lastView.stillOf(outcome, this.#announcer.told === 'refreshing') ??
      this.view(outcome, {width: Math.max(this.#resize.width, NARROWEST), formats, words, measureText});
    this.#take(view);
    this.#lastView.draws(view, outcome);
    const takeaway = html`<p class="takeaway" part="takeaway" id="takeaway">${view.takeaway}</p>`;
    // A table, or a number that stands first, is text: it is there for who searches the page or listens to it. Of a
    // drawing the sentence tells, and its numbers are there on request.
    const isDrawn = this.#near.isNear || view.numbers === null || view.graphicFirst === true;
    if (isDrawn && view.isRoom !== true) this.#room = null;
    const shown =
      this.open === 'table' && view.numbers
        ? numbersTable(view.numbers())
        : graphicOf(view, this.#picking.marks, isDrawn);
    const foot = current.name === 'refreshing' ? [words.refreshing, ...view.foot] : view.foot;
    return html`
      ${this.#tools(view, words)} ${view.graphicFirst ? html`${shown}${takeaway}` : html`${takeaway}${shown}`}
      ${this.#print.isPrinting && view.numbers ? numbersTable(view.numbers()) : nothing}
      ${this.#picking.panel(words, formats)}
      ${current.name === 'stale' ? staleNotice(current.error, words, this.#retry) : nothing}
      ${footLine(foot, outcome, formats, words)} ${this.#definition(outcome, words)}
    `;
  }

  /** The code that makes files comes when it is asked for, and may not come. */
  readonly #notSaved = (cause: unknown): void => {
    this.#tell(new ErrorEvent(cause instanceof Error ? cause : new Error(String(cause))));
  };

  #take(view: View | null): void {
    this.#view = view;
    this.#picking.marks.take(view?.marks ?? null);
  }

  #tools(view: View | null, words: BaseWords): TemplateResult {
    return toolbar(
      {
        table: view !== null && view.numbers !== null,
        open: this.open,
        toggle: (what) => {
          this.open = this.open === what ? null : what;
        },
        save: (what) => {
          this.#files.save(what).catch(this.#notSaved);
        },
      },
      words,
    );
  }

  #definition(outcome: Made<Outcome>, words: BaseWords): TemplateResult | typeof nothing {
    const metric = this.#metric;
    if (this.open !== 'definition' || !metric) return nothing;
    const told = (one: AnyMetric): AnyMetric => ({...one, ...this.metricWords(one)});
    const besides = isInsufficient(outcome) ? [] : this.besides(outcome as unknown as Value<M>);
    return definitionCard(
      told(metric),
      outcome,
      this.#formatsOf(outcome),
      words,
      besides.map(({metric: beside, options}) => ({metric: told(beside), options})),
    );
  }

  #textOf(selector: string): string {
    return this.renderRoot.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  }
}
