import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {MetricElement, type Frame, type View} from '../../element/metric-element.js';
import type {Value} from '../../element/measure-controller.js';
import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import type {CohortOptions} from '../../metrics/retention/cohort-options.js';
import {cohortRetention} from '../../metrics/retention/cohort-retention.js';
import {bracketsFromText, type Brackets} from './brackets-from-text.js';
import {layoutCohortTable, type CohortGrid, type GridCell, type GridRow} from './cohort-table.layout.js';
import {styles} from './cohort-table.styles.js';
import {cohortFoot, cohortTakeaway} from './cohort-table.text.js';
import {english, type CohortWords} from './cohort-table.words.js';
import {periodNames} from '../../element/period-names.js';

type Outcome = Value<typeof cohortRetention>;
type Shown = Frame<CohortWords>;

/**
 * How many of those who began in a period came back later: one row a cohort, one column an age, and their mean on top. A
 * real table. Cells whose time has not passed are hatched and left out of the mean, what is to come is a dot.
 *
 * @element cohort-table
 * @summary Cohorts by age: how many of those who began in a period came back, with the mean of all.
 * @csspart figure - the whole
 * @csspart title - the title
 * @csspart takeaway - the sentence
 * @csspart graphic - the table and its key
 * @csspart cohorts - the table
 * @csspart mean - the row of means
 * @csspart cell - a cell of a cohort or mean
 * @csspart key - what colours and marks mean
 * @csspart foot - n, what is counted, what was left out, as-of
 * @csspart definition - how the numbers were made, when that is asked for
 * @cssprop --cohort-table-cell-height - height of a row of cells
 * @fires kw-ready - a new value is shown
 * @fires kw-error - the data could not be got or read
 * @fires kw-data-issue - some rows or cells could not be read
 */
export class CohortTable extends MetricElement<typeof cohortRetention, CohortWords> {
  static override readonly tag = 'cohort-table';
  static override styles = [MetricElement.styles, styles];

  /** What cohorts and ages are counted in: hour, day, week, month or quarter. */
  @property() unit: CohortOptions['unit'] | null = null;
  /** How many cohorts there are. */
  @property({type: Number}) periods: number | null = null;
  /** A date in the first period; without it the periods are the last ones. */
  @property({attribute: 'first-period'}) firstPeriod: string | null = null;
  /** How many ages each cohort is followed; without it up to the end of the last period. */
  @property({type: Number}) ages: number | null = null;
  /** Ages taken together, such as `0, 1-3, 4-7`. Instead of single ages. */
  @property() brackets: string | Brackets | null = null;
  /** Which starts make a cohort: first, first-in-window or recurring. */
  @property() cohort: CohortOptions['cohort'] | null = null;
  /** Whether one counts who returned at the very age, or at it or later: on or on-or-after. */
  @property() returns: CohortOptions['returns'] | null = null;
  /** What age 0 shows: the size of the cohort, or those who returned at once. */
  @property({attribute: 'column-zero'}) columnZero: CohortOptions['columnZero'] | null = null;
  /** How age is counted: calendar, elapsed or elapsed-by-hour. */
  @property() clock: CohortOptions['clock'] | null = null;
  /** A month of time passed: 30-days or anniversary. */
  @property() month: CohortOptions['month'] | null = null;
  /** Who is counted: user or account. */
  @property({attribute: 'count-by'}) countBy: CohortOptions['countBy'] | null = null;
  /** The event that starts; any event where there is none. */
  @property({attribute: 'start-event'}) startEvent: string | null = null;
  /** The event that is a return; any event where there is none. */
  @property({attribute: 'return-event'}) returnEvent: string | null = null;
  /** How often the return event must occur within one period to count. */
  @property({type: Number, attribute: 'minimum-occurrences'}) minimumOccurrences: number | null = null;
  /** Other ids of a user, each with the id to count it as. */
  @property({attribute: false}) aliases: CohortOptions['aliases'] | null = null;

  protected override readonly metric = cohortRetention;
  protected override readonly words = english;
  protected override readonly usage = '<cohort-table unit="month" src="/events.csv">\n</cohort-table>';

  protected override options(): GivenOptions<typeof cohortRetention> {
    return {
      unit: this.unit ?? undefined,
      periods: this.periods ?? undefined,
      firstPeriod: this.firstPeriod,
      ages: this.ages,
      brackets: bracketsFromText(this.brackets),
      cohort: this.cohort ?? undefined,
      returns: this.returns ?? undefined,
      columnZero: this.columnZero ?? undefined,
      clock: this.clock ?? undefined,
      month: this.month ?? undefined,
      countBy: this.countBy ?? undefined,
      startEvent: this.startEvent,
      returnEvent: this.returnEvent,
      minimumOccurrences: this.minimumOccurrences ?? undefined,
      aliases: this.aliases ?? undefined,
    };
  }

  protected override view(outcome: Outcome, frame: Shown): View {
    const {width, formats, words, measureText} = frame;
    const {scope} = outcome.made;
    const periods = periodNames(
      outcome.rows.map(({start}) => start),
      outcome.unit,
      {formats, timeZone: scope.timeZone, quarterName: words.quarter},
    );
    const grid = layoutCohortTable(outcome, {
      width,
      measureText,
      periods,
      texts: {
        count: formats.count,
        age: (from, to) => (from === to ? formats.count(from) : words.ageRange(formats.count(from), formats.count(to))),
        under: words.under,
        over: words.over,
        percent: (share) => formats.percent(share),
        fewerThan: words.fewerThan(formats.count(scope.minimumGroup)),
        heads: [words.began[outcome.unit], words.size],
        mean: words.mean,
      },
    });
    const shown = {outcome, periods, formats, words};
    return {
      takeaway: cohortTakeaway(shown),
      graphic: html`${table(grid, outcome, words)} ${key(grid, outcome, frame)}`,
      numbers: null,
      foot: cohortFoot(shown),
    };
  }
}

function table(grid: CohortGrid, {unit, made}: Outcome, words: CohortWords): TemplateResult {
  const {widths, heads, mean, rows} = grid;
  const caption = words.caption(made.options['countBy'] === 'account' ? 'account' : 'user', unit);
  return html`
    <div
      class=${grid.scrolls ? 'box scrolls' : 'box'}
      role=${grid.scrolls ? 'region' : nothing}
      tabindex=${grid.scrolls ? '0' : nothing}
      aria-label=${grid.scrolls ? caption : nothing}
    >
      <table
        class="cohorts"
        part="cohorts"
        .style=${`--_table: ${grid.width}px; --_name: ${widths.name}px; --_size: ${widths.size}px`}
      >
        <caption class="hidden">
          ${caption}
        </caption>
        <colgroup>
          <col class="name" />
          <col class="size" />
        </colgroup>
        <colgroup span=${heads.length}></colgroup>
        <thead>
          <tr>
            <td colspan="2"></td>
            <th scope="colgroup" colspan=${heads.length}><span class="since">${words.agesSince[unit]}</span></th>
          </tr>
          <tr>
            <th scope="col">${words.began[unit]}</th>
            <th scope="col" class="members">${words.size}</th>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody class="means">
          <tr part="mean">
            <th scope="row">${words.mean}</th>
            <td class="members">${mean.size}</td>
            ${mean.cells.map((cell) => cellOf(cell, words))}
          </tr>
        </tbody>
        <tbody>
          ${rows.map((row) => rowOf(row, words))}
        </tbody>
      </table>
    </div>
  `;
}

function rowOf({name, size, cells}: GridRow, words: CohortWords): TemplateResult {
  return html`
    <tr>
      <th scope="row">${name.short}${restOf(name)}</th>
      <td class="members">${size}</td>
      ${cells.map((cell) => cellOf(cell, words))}
    </tr>
  `;
}

/** What the short name of a period leaves out, for who does not see the row above. */
function restOf({full, short}: GridRow['name']): TemplateResult | typeof nothing {
  return full === short ? nothing : html`<span class="hidden"> (${full})</span>`;
}

function cellOf({state, text, step}: GridCell, words: CohortWords): TemplateResult {
  switch (state) {
    case 'known':
      return html`<td class="cell ${colourOf(step)}" part="cell">${text}</td>`;
    case 'running':
      return html`<td class="cell running ${colourOf(step)}" part="cell">
        ${text}<span class="hidden">, ${words.stillRunning}</span>
      </td>`;
    case 'future':
      return html`<td class="future"><span class="hidden">${words.notYet}</span></td>`;
    case 'outside':
      return html`<td><span class="hidden">${words.notLookedAt}</span></td>`;
    case 'suppressed':
      return html`<td class="cell suppressed" part="cell">–<span class="hidden"> ${words.tooFewToShow}</span></td>`;
    case 'nobody':
      return html`<td><span class="hidden">${words.nobody}</span></td>`;
  }
}

function colourOf(step: number | null): string {
  return step === null ? 'plain' : `s${String(step)}`;
}

/** What colours and marks mean. The numbers of the colours are in the cells, so only marks are told to who cannot see them. */
function key({key: steps, has}: CohortGrid, outcome: Outcome, {formats, words}: Shown): TemplateResult {
  return html`
    <div class="key" part="key">
      ${
        steps.length === 0
          ? nothing
          : html`<div class="steps" aria-hidden="true">
              ${steps.map(({step, text}) => html`<span class=${colourOf(step)}>${text}</span>`)}
            </div>`
      }
      ${has.running ? html`<span class="sample"><span class="running"></span>${runningText(outcome, {formats, words})}</span>` : nothing}
      ${has.future ? html`<span class="sample"><span class="future"></span>${words.notYet}</span>` : nothing}
      ${has.suppressed ? html`<span class="sample"><span>–</span>${words.tooFewToShow}</span>` : nothing}
    </div>
  `;
}

function runningText({running, unit, made}: Outcome, {formats, words}: Pick<Shown, 'formats' | 'words'>): string {
  if (running === null) return words.unfinished;
  const rules = {formats, timeZone: made.scope.timeZone, quarterName: words.quarter};
  const period = periodNames([running.start], unit, rules)
    .map(({full}) => full)
    .join('');
  return running.days > 1
    ? words.runs(period, unit, formats.count(running.day), formats.count(running.days))
    : words.runsStill(period);
}
