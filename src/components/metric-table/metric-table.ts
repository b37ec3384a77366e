import {html, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {Announcer} from '../../element/announcer.js';
import type {MetricWords} from '../../element/language-pack.js';
import {metricLoaders} from '../../element/metric-loaders.js';
import {MetricElement} from '../../element/metric-element.js';
import type {Value} from '../../element/measure-controller.js';
import type {Frame, View} from '../../element/view.js';
import type {AnyMetric, GivenOptions} from '../../metrics/kernel/define-metric.js';
import {groupings, type Grouping} from '../../metrics/kernel/groups.js';
import {metricsBy, type MetricsBy} from '../../metrics/kernel/metrics-by.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';
import {optionsFromText} from '../../element/options-from-text.js';
import {bestFirst, columnIds, nextSort, type ColumnId, type Sort} from './group-order.js';
import {labelOf, tableOf} from './metric-table.drawing.js';
import {marksOf} from './metric-table.marks.js';
import {styles} from './metric-table.styles.js';
import {fileOf, footOf, takeawayOf} from './metric-table.text.js';
import {english, type TableWords} from './metric-table.words.js';
import {NamedMetrics, type Given, type Some} from './named-metrics.js';
import {shownOf, type ShownTable} from './shown-table.js';
import {columnsOf} from './table-columns.js';
import {targetsFrom} from './targets-from-text.js';

/**
 * One or several metrics by group: a row for each group, with the value, its interval on an axis that all
 * groups share, and how many observations it rests on. A line stands where all groups together are. Groups can be sorted
 * by each column.
 *
 * The table is a grid with one tab stop: arrows, Home, End, PageUp and PageDown lead from cell to cell, with Ctrl to the
 * first and the last; Enter sorts by a heading, or picks a group. Whoever picks a group is told by `kw-select`, with its
 * name as `group` of the part; who cancels it shows its accounts elsewhere.
 *
 * @element metric-table
 * @summary One or several metrics by segment, region, CSM, team, plan, employee or place.
 * @reading A row is a group. The dot is its value and the line through it the interval: where its true value plausibly
 *   lies. The line from top to bottom is the value of all groups together.
 * @reading A filled dot is clearly above or below all: its interval does not reach the line. A hollow one may differ by
 *   chance alone, which is mostly so where few observations stand behind it.
 * @reading Groups that are too small to be shown without telling about single accounts have no value.
 * @csspart tooltip - what is told of the cell that somebody points at
 * @csspart people - the accounts of the group that was picked
 * @fires kw-select - a group was picked; cancel it to show its accounts yourself
 */
export class MetricTable extends MetricElement<MetricsBy, TableWords> {
  static override readonly tag = 'metric-table';
  static override styles = [MetricElement.styles, styles];

  /** Ids of metrics of the catalogue with commas between them, a metric itself, or an array of both. */
  @property() metric: Given = null;
  /** What is told apart: segment, region, csm, team or plan of the account; or employee or place, where rows tell it. */
  @property({useDefault: true}) by: Grouping = 'segment';
  /** Options of the metric: an object, or JSON. Of several metrics by id: `{"csat": {"shows": "mean"}}`. */
  @property() options: string | Readonly<Record<string, unknown>> | null = null;
  /** The value to reach, in the unit of the metric; shares from 0 to 1. Of several metrics by id: `nps 40, csat 0.8`. */
  @property() target: string | number | null = null;

  protected override readonly words = english;
  protected override readonly usage = '<metric-table metric="nps" by="segment" src="/data.json">\n</metric-table>';

  readonly #named = new NamedMetrics(this.loads(metricLoaders));
  readonly #announcer: Announcer = new Announcer(this, () => this.renderRoot.querySelector('.said'));
  #made: {readonly of: Some; readonly by: Grouping; readonly metric: MetricsBy} | null = null;
  /** What the reader has sorted by. */
  #sort: Sort | null = null;
  #targets: ReadonlyMap<string, number> = new Map();

  protected override get measured(): MetricsBy | null | undefined {
    const metrics = this.#named.of(this.metric);
    if (!metrics) return metrics;
    const by = this.#by;
    if (this.#made?.of !== metrics || this.#made.by !== by)
      this.#made = {of: metrics, by, metric: metricsBy(metrics, by)};
    return this.#made.metric;
  }

  protected override measuredWith(): GivenOptions<MetricsBy> {
    if (!groupings.includes(this.by)) throw wrong('by', `one of ${groupings.join(', ')}`, this.by);
    const ids = this.#metrics.map(({id}) => id);
    this.#targets = ids.length === 0 ? new Map() : targetsFrom(this.target, ids);
    const given = typeof this.options === 'string' ? optionsFromText(this.options, 'metric-table') : this.options;
    const [only, ...more] = ids;
    if (given === null || only === undefined) return {};
    if (more.length === 0) return {[only]: given};
    const unknown = Object.keys(given).filter((id) => !ids.includes(id));
    if (unknown.length > 0) throw wrong('options', `those of ${ids.join(', ')} by id`, unknown.join(', '));
    return given;
  }

  /** Where it is set wrongly nothing is measured, but titles need one. */
  get #by(): Grouping {
    return groupings.find((grouping) => grouping === this.by) ?? 'segment';
  }

  get #metrics(): readonly AnyMetric[] {
    return this.#named.of(this.metric) ?? [];
  }

  protected override titleOf(): string {
    return this.shownWords.title(
      this.#metrics.map((metric) => this.#labelOf(metric)),
      this.#by,
    );
  }

  /** Of the metrics together, from what is known of each. */
  protected override metricWords(metric: AnyMetric): MetricWords | undefined {
    if (metric !== this.#made?.metric) return super.metricWords(metric);
    const each = this.#metrics.map((one) => ({
      label: one.label,
      about: one.about,
      interval: one.interval,
      ...super.metricWords(one),
    }));
    const [first] = each;
    if (each.length === 1) return first;
    const joined = (of: (words: MetricWords) => string): string =>
      each.map((words) => `${words.label}: ${of(words)}`).join(' ');
    return {label: this.titleOf(), about: joined(({about}) => about), interval: joined(({interval}) => interval)};
  }

  #labelOf(metric: AnyMetric): string {
    const words = super.metricWords(metric);
    return words?.headlineLabel ?? metric.headlineLabel ?? words?.label ?? metric.label;
  }

  protected override view(outcome: Value<MetricsBy>, frame: Frame<TableWords>): View {
    const columns = columnsOf(outcome, this.#metrics, (metric) => this.#labelOf(metric), this.#targets);
    const isKnown = this.#sort !== null && columnIds(columns.length).includes(this.#sort.column);
    const sort = isKnown && this.#sort ? this.#sort : bestFirst(columns);
    const shown = shownOf(outcome, columns, sort, frame);
    return {
      takeaway: takeawayOf(shown),
      graphic: tableOf(shown),
      numbers: null,
      file: () => fileOf(shown),
      foot: footOf(shown),
      marks: marksOf(shown, (column) => this.#sortBy(column, shown)),
    };
  }

  protected override shape(): TemplateResult {
    const row = html`<div>
      <div></div>
      <div></div>
      <div></div>
    </div>`;
    return html`<div class="ghost">${Array.from({length: 7}, () => row)}</div>`;
  }

  #sortBy(column: ColumnId, shown: ShownTable): void {
    const sort = nextSort(column, shown.sort, shown.columns);
    this.#sort = sort;
    this.requestUpdate();
    const {words} = shown.frame;
    const label = labelOf(column, shown);
    this.#announcer.say(() => (sort.descending ? words.sortedDown(label) : words.sortedUp(label)));
  }
}

function wrong(name: string, expected: string, got: string): SetupError {
  return new SetupError('bad-attribute', `[metric-table] ${name}: expected ${expected}, got ${JSON.stringify(got)}`);
}
