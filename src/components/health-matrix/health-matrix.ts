import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {Announcer} from '../../element/announcer.js';
import {EarlierController} from '../../element/earlier-controller.js';
import type {Marks} from '../../element/marks/marks.js';
import {MetricElement} from '../../element/metric-element.js';
import type {Frame, View} from '../../element/view.js';
import type {AccountHealth} from '../../metrics/health/account-health.js';
import type {healthScore} from '../../metrics/health/health-score.js';
import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import {AccountsController, type Selected} from './accounts-controller.js';
import {earlierMoments, trendsOf, type Trends} from './account-trends.js';
import {componentsFromText} from './components-from-text.js';
import {GradualController} from './gradual-controller.js';
import {healthLoaders} from './health-loaders.js';
import {styles} from './health-matrix.styles.js';
import {english, type MatrixWords} from './health-matrix.words.js';
import {matrixFile} from './matrix-file.js';
import {markRows, matrixMarks} from './matrix-marks.js';
import {groupsOf, matrixTable} from './matrix-table.js';
import {Memo} from './memo.js';
import {moreLine} from './more-line.js';
import type {BandFilter, ColumnId} from './row-order.js';
import {shownOf, type Health, type Shown} from './shown.js';
import {skeleton} from './skeleton.js';
import {summaryTable} from './summary-table.js';
import {headingOf} from './table-head.js';
import {footOf, takeawayOf} from './takeaway.js';
import {tiersFromText} from './tiers-from-text.js';
import {toolbarOf} from './toolbar.js';

type Options = GivenOptions<typeof healthScore>;

/**
 * The health of accounts as a table: score, band and trend of each, the pulse that its CSM has set by hand, and the
 * components that the score is made of. Accounts can be sorted, searched and chosen by band. A row opens to say,
 * component by component, what would lift its score.
 *
 * The table is a grid with one tab stop: arrows, Home, End, PageUp and PageDown lead from cell to cell, with Ctrl to the
 * first and the last; Enter sorts by a heading, or opens and closes an account. Whoever opens an account is told by
 * `kw-select`, with the id of the account; who cancels it shows the account elsewhere.
 *
 * @element health-matrix
 * @summary Accounts by health score and its components, with what would lift each score.
 * @reading A row is an account, the lowest score first. The score, 0 to 100, is the weighted mean of the components
 *   beside it.
 * @reading Cells that stand out are coloured: orange is low, blue is high, and the middle is blank.
 * @reading A row opens to say what would lift its score: each component, with the points that it would give.
 * @reading A dash is not known. Its weight goes to the others (or what `missing` says), and a ring beside the score
 *   says that something is missing.
 * @reading The pulse is what the customer success manager thinks. It stands beside the score.
 * @csspart filters - the bands that can be chosen
 * @csspart search - the field in which an account is looked for
 * @csspart summary - accounts and their revenue by band and tier of revenue, where it is open
 * @csspart why - what would lift an account, where its row is open
 * @csspart more - how many accounts are not shown, and the button that shows them
 * @csspart tooltip - what is told of the cell that somebody points at
 * @cssprop [--health-matrix-head-top=0px] - how far below the top of what scrolls the head of a long table stays
 * @fires kw-select - an account was picked; cancel it to show the account yourself
 */
export class HealthMatrix extends MetricElement<typeof healthScore, MatrixWords> {
  static override readonly tag = 'health-matrix';
  static override styles = [MetricElement.styles, styles];

  /** What the score is made of: a list of components, or JSON of one. None: every component found in measurements. */
  @property() components: string | Options['components'] = '';
  /** Days that components are measured over. */
  @property({type: Number, attribute: 'window-days'}) windowDays: Options['windowDays'] | null = null;
  /** A component without a value: redistribute, zero, neutral or require. */
  @property() missing: Options['missing'] | null = null;
  /** Share of the weight, 0 to 1, that must have a value where missing is require. */
  @property({type: Number, attribute: 'min-coverage'}) minCoverage: Options['minCoverage'] | null = null;
  /** Score from which an account is to be watched; below it is at risk. */
  @property({type: Number, attribute: 'amber-from'}) amberFrom: Options['amberFrom'] | null = null;
  /** Score from which an account is healthy. */
  @property({type: Number, attribute: 'green-from'}) greenFrom: Options['greenFrom'] | null = null;
  /** A score exactly where a band begins is in it (from-in), or in the one below (from-out). */
  @property() boundary: Options['boundary'] | null = null;
  /** Days after which a pulse counts as none. */
  @property({type: Number, attribute: 'pulse-max-age-days'}) pulseMaxAgeDays: Options['pulseMaxAgeDays'] | null = null;
  /** How prices by day and week are turned into a month: exact-year, 52-weeks or 30-days. */
  @property({attribute: 'day-convention'}) dayConvention: Options['dayConvention'] | null = null;
  /** Where tiers of monthly revenue begin: a list of numbers, or text such as `500, 2000`. */
  @property() tiers: string | Options['tiers'] = '';
  /** Days that trends are over; 0 for none. The rows are read again as of twelve earlier moments. */
  @property({type: Number, attribute: 'trend-days', useDefault: true}) trendDays = 90;
  /** How many accounts are shown before all are asked for, from the lowest score; 0 for all. */
  @property({type: Number, useDefault: true}) limit = 14;
  /** Whether accounts and revenue by band and tier are shown: open or closed, until the reader opens or closes it. */
  @property({useDefault: true}) summary: 'open' | 'closed' = 'closed';

  readonly #loader = this.loads(healthLoaders);

  protected override get measured(): typeof healthScore | undefined {
    return this.#loader.metric('health-score') ?? undefined;
  }

  protected override readonly words = english;
  protected override readonly usage = '<health-matrix src="/measurements.csv">\n</health-matrix>';

  protected override readonly earlier = new EarlierController<typeof healthScore>(this, (outcome) => {
    const {openedSource: source, measured: metric} = this;
    if (!source || !metric) return null;
    return {source, metric, outcome, moments: earlierMoments(outcome.made.scope, this.trendDays)};
  });
  readonly #accounts = new AccountsController(this);
  readonly #gradual = new GradualController(this);
  readonly #announcer: Announcer = new Announcer(this, () => this.renderRoot.querySelector('.said'));
  readonly #trends = new Memo<Trends | null>();
  readonly #shown = new Memo<Shown>();
  readonly #rows = new Memo<Marks['rows']>();
  readonly #drawing = new Memo<object>();
  /** What the groups of rows that are not up to date were drawn of. */
  #order: readonly AccountHealth[] | undefined;
  /** Groups of rows that are there while the reader looks for some accounts. */
  #kept = 0;

  protected override measuredWith(): Options {
    const {windowDays, missing, minCoverage, amberFrom, greenFrom, boundary, pulseMaxAgeDays, dayConvention} = this;
    const components = typeof this.components === 'string' ? componentsFromText(this.components) : this.components;
    const tiers = typeof this.tiers === 'string' ? tiersFromText(this.tiers) : this.tiers;
    return {
      ...(components !== undefined && {components}),
      ...(tiers !== undefined && {tiers}),
      ...(windowDays !== null && {windowDays}),
      ...(missing !== null && {missing}),
      ...(minCoverage !== null && {minCoverage}),
      ...(amberFrom !== null && {amberFrom}),
      ...(greenFrom !== null && {greenFrom}),
      ...(boundary !== null && {boundary}),
      ...(pulseMaxAgeDays !== null && {pulseMaxAgeDays}),
      ...(dayConvention !== null && {dayConvention}),
    };
  }

  protected override shape(): TemplateResult {
    return skeleton;
  }

  protected override view(outcome: Health, frame: Frame<MatrixWords>): View {
    const shown = this.#shownOf(outcome, frame);
    const selected = this.#accounts.select(shown, this.limit);
    const {found, seen} = selected;
    const {accounts} = outcome;
    const isOpen = (account: AccountHealth): boolean => this.#accounts.isOpen(account, accounts);
    const groups = groupsOf(seen);
    this.#gradual.take(
      this.#drawing.get([shown, seen], () => ({})),
      groups,
    );
    const isOtherOrder = !isSameOrder(seen, this.#order);
    if (this.#gradual.ready >= groups) this.#order = seen;
    this.#kept = this.#accounts.isFiltered ? Math.max(this.#kept, groups) : groups;
    const rows = this.#rows.get([shown, seen, this.#accounts.opened], () => markRows(shown, seen, isOpen));
    return {
      takeaway: takeawayOf(shown),
      graphic: html`
        ${accounts.length > 1 ? this.#above(shown, selected) : nothing}
        ${matrixTable(shown, {
          accounts: seen,
          total: found.length,
          sort: this.#accounts.sort,
          isOpen,
          width: frame.width,
          ready: this.#gradual.ready,
          isOtherOrder,
          kept: this.#kept,
        })}
        ${moreLine(shown, selected, this.#accounts, this.limit)}
      `,
      numbers: null,
      file: () => matrixFile(shown, found),
      foot: footOf(shown),
      marks: matrixMarks(shown, rows, {
        isOpen,
        toggle: (account) => this.#accounts.toggle(account, accounts),
        sortBy: (column) => this.#sortBy(column),
      }),
    };
  }

  #shownOf(outcome: Health, frame: Frame<MatrixWords>): Shown {
    const {outcomes, isWorking} = this.earlier;
    const {trendDays} = this;
    const trends = this.#trends.get([outcome, outcomes, trendDays], () => trendsOf(outcome, outcomes, trendDays));
    const isPending = isWorking && trends === null;
    const {width, formats} = frame;
    return this.#shown.get([outcome, trends, isPending, trendDays, width, formats, this.messages], () =>
      shownOf(outcome, {trends, isPending, days: trendDays}, frame),
    );
  }

  /** What stands above the accounts. */
  #above(shown: Shown, {counts}: Selected): TemplateResult {
    const summary = summaryTable(shown);
    const bar = {
      counts,
      chosen: this.#accounts.chosen,
      query: this.#accounts.query,
      summary: summary === null ? null : this.summary,
      choose: (filter: BandFilter | null) => {
        this.#accounts.choose(filter);
        this.#sayFound();
      },
      search: (query: string) => {
        this.#accounts.search(query);
        this.#sayFound();
      },
      toggleSummary: () => {
        this.summary = this.summary === 'open' ? 'closed' : 'open';
      },
    };
    return html`${toolbarOf(bar, shown)} ${this.summary === 'open' && summary !== null ? summary : nothing}`;
  }

  #sortBy(column: ColumnId): void {
    this.#accounts.sortBy(column);
    this.#announcer.say(() => {
      const {sort} = this.#accounts;
      const {words} = this.#shown.last;
      const {label} = headingOf(sort.column, this.#shown.last);
      return sort.descending ? words.sortedDown(label) : words.sortedUp(label);
    });
  }

  #sayFound(): void {
    this.#announcer.say(() => {
      const {words, formats, outcome} = this.#shown.last;
      const {length} = this.#accounts.last.found;
      return words.found(length, formats.count(length), formats.count(outcome.accounts.length));
    });
  }
}

function isSameOrder(a: readonly AccountHealth[], b: readonly AccountHealth[] | undefined): boolean {
  return a === b || (a.length === b?.length && a.every(({account}, i) => account === b[i]?.account));
}
