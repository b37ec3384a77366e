import {html, nothing, svg, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {MetricElement, type Frame, type View} from '../../element/metric-element.js';
import type {Value} from '../../element/measure-controller.js';
import type {HealthBand} from '../../metrics/health/health-band.js';
import {healthScore, type AccountHealth, type Gap, type HealthOutcome} from '../../metrics/health/health-score.js';
import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import {componentsFromText} from './components-from-text.js';
import {
  layoutMatrix,
  scoreText,
  type MatrixCell,
  type MatrixLayout,
  type MatrixNames,
  type MatrixRow,
} from './health-matrix.layout.js';
import {styles} from './health-matrix.styles.js';
import {english, type MatrixWords} from './health-matrix.words.js';
import {lossesOf} from './losses.js';

type Options = GivenOptions<typeof healthScore>;
type Shown = Frame<MatrixWords>;
type Health = Value<typeof healthScore>;

/**
 * The health of accounts as a table: score, band and the CSM's pulse of each, and the components that the score is made
 * of. A row opens to say what lowers its score, component by component.
 *
 * @element health-matrix
 * @summary Accounts by health score and its components, with what lowers each score.
 * @csspart figure - the whole
 * @csspart title - the title
 * @csspart takeaway - the sentence
 * @csspart graphic - the table of accounts
 * @csspart why - what lowers the score of an account, where its row is open
 * @csspart more - how many accounts are not shown, and the button that shows them
 * @csspart foot - how the score is made, as-of, what was left out
 * @csspart definition - how the numbers were made, when that is asked for
 * @fires kw-ready - a new value is shown
 * @fires kw-error - the data could not be got or read
 * @fires kw-data-issue - some rows or cells could not be read
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
  /** How many accounts are shown before all are asked for, from the lowest score. */
  @property({type: Number, useDefault: true}) limit = 14;

  /** Accounts whose row is open; null until the reader opens or closes one. */
  @state() private opened: ReadonlySet<string> | null = null;
  @state() private all = false;

  protected override readonly metric = healthScore;
  protected override readonly words = english;
  protected override readonly usage = '<health-matrix src="/measurements.csv">\n</health-matrix>';

  #layout: MatrixLayout | null = null;

  protected override options(): Options {
    const {windowDays, missing, minCoverage, amberFrom, greenFrom, boundary, pulseMaxAgeDays, dayConvention} = this;
    const components = typeof this.components === 'string' ? componentsFromText(this.components) : this.components;
    return {
      ...(components !== undefined && {components}),
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

  protected override view(outcome: Health, frame: Shown): View {
    const names = namesOf(outcome, frame);
    const limit = this.limit >= 1 ? this.limit : outcome.accounts.length;
    const layout = layoutMatrix(outcome, {...frame, limit: this.all ? outcome.accounts.length : limit, names});
    this.#layout = layout;
    const hidden = outcome.accounts.length - Math.min(limit, outcome.accounts.length);
    return {
      takeaway: takeaway(outcome, names, frame),
      graphic: html`
        <table class=${layout.form} role="table" aria-labelledby="caption">
          <caption class="hidden" id="caption">
            ${frame.words.caption}
          </caption>
          ${layout.form === 'wide' ? columnWidths(layout) : nothing}
          <thead role="rowgroup">
            ${head(layout, frame.words)}
          </thead>
          <tbody role="rowgroup">
            ${layout.rows.map((row) => this.#row(row, layout, outcome, frame))}
          </tbody>
        </table>
        ${hidden > 0 ? this.#more(hidden, limit, outcome.accounts.length, frame) : nothing}
      `,
      numbers: null,
      foot: foot(outcome, layout, frame),
    };
  }

  protected override updated(): void {
    if (this.#layout === null) return;
    const {perLine, widths} = this.#layout;
    const table = this.renderRoot.querySelector('table');
    const set = (name: string, value: string): void => table?.style.setProperty(name, value);
    set('--_per-line', String(perLine));
    set('--_score', `${widths.score}px`);
    set('--_band', `${widths.band}px`);
    set('--_pulse', `${widths.pulse}px`);
    set('--_beside', `${widths.score + widths.band + (this.#layout.pulse === 'none' ? 0 : widths.pulse)}px`);
  }

  #isOpen({account, score}: AccountHealth, outcome: HealthOutcome): boolean {
    if (this.opened !== null) return this.opened.has(account);
    return score !== null && account === outcome.accounts[0]?.account;
  }

  #toggle(account: string, outcome: HealthOutcome): void {
    const opened = new Set(outcome.accounts.filter((row) => this.#isOpen(row, outcome)).map((row) => row.account));
    if (!opened.delete(account)) opened.add(account);
    this.opened = opened;
  }

  #row(row: MatrixRow, layout: MatrixLayout, outcome: Health, frame: Shown): TemplateResult {
    const {account} = row;
    const {words, formats} = frame;
    const open = this.#isOpen(account, outcome);
    const span = 3 + (layout.pulse === 'none' ? 0 : 1) + layout.columns.length;
    return html`
      <tr role="row" class=${open ? 'row open' : 'row'}>
        <th role="rowheader" scope="row" class="account">
          <div>
            <button
              class="name"
              type="button"
              aria-expanded=${open ? 'true' : 'false'}
              title=${account.name}
              @click=${() => {
                this.#toggle(account.account, outcome);
              }}
            >
              ${caret}<span>${account.name}</span>
            </button>
            ${layout.money && row.money !== null ? html`<span class="money">${row.money}</span>` : nothing}
          </div>
        </th>
        <td role="cell" class="score">
          ${row.score ?? '–'}<span class="mark" aria-hidden="true">${row.partly ? '◦' : nothing}</span>${
            row.partly
              ? html`<span class="hidden">${words.coverage(formats.percent(account.coverage))}</span>`
              : nothing
          }
        </td>
        <td role="cell" class="band">${rating(account.band, words.noScore, words, layout.band === 'word')}</td>
        ${
          layout.pulse === 'none'
            ? nothing
            : html`<td role="cell" class="pulse">${pulse(account, layout.pulse === 'word', frame)}</td>`
        }
        ${row.cells.map((cell, i) => component(cell, account.components[i]?.gap ?? 'missing', outcome, frame))}
      </tr>
      ${
        open
          ? html`<tr role="row" class="detail">
              <td role="cell" colspan=${span}>${why(account, outcome, frame)}</td>
            </tr>`
          : nothing
      }
    `;
  }

  #more(hidden: number, limit: number, total: number, {words, formats}: Shown): TemplateResult {
    return html`<p class="more" part="more">
      ${this.all ? nothing : html`<span>${words.more(hidden, formats.count(hidden))}</span>`}
      <button
        type="button"
        @click=${() => {
          this.all = !this.all;
        }}
      >
        ${this.all ? words.showFewer(formats.count(limit)) : words.showAll(formats.count(total))}
      </button>
    </p>`;
  }
}

const caret = svg`<svg class="icon caret" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M6 4l4 4-4 4"></path>
</svg>`;

const shapes: Readonly<Record<HealthBand, TemplateResult>> = {
  red: svg`<path d="M5 0 10 5 5 10 0 5z"></path>`,
  amber: svg`<path d="M5 .7 10 9.4H0z"></path>`,
  green: svg`<circle cx="5" cy="5" r="4.75"></circle>`,
};

/** A band as a shape and a word; the word only spoken where there is no room for it. */
function rating(band: HealthBand | null, none: string, words: MatrixWords, withWord: boolean): TemplateResult {
  if (band === null) return withWord ? html`<span class="muted">${none}</span>` : unknown(none);
  return html`<span class="rating">
    <svg class="shape ${band}" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">${shapes[band]}</svg>
    <span class=${withWord ? nothing : 'hidden'}>${words.bands[band]}</span>
  </span>`;
}

function pulse({pulse: current}: AccountHealth, withWord: boolean, {words, formats}: Shown): TemplateResult {
  if (current === null) return unknown(words.noPulse);
  if (current.rating === null && current.score !== null) return html`${formats.decimal(current.score)}`;
  return rating(current.rating, words.noPulse, words, withWord);
}

function unknown(spoken: string): TemplateResult {
  return html`<span class="muted" aria-hidden="true">–</span><span class="hidden">${spoken}</span>`;
}

function component(
  {text, step}: MatrixCell,
  gap: keyof MatrixWords['gaps'],
  {made}: Health,
  {words, formats}: Shown,
): TemplateResult {
  const cell =
    text === null
      ? html`<span class="cell gap ${gap}" title=${words.gaps[gap]}
          ><span aria-hidden="true"
            >${gap === 'suppressed' ? words.fewerThan(formats.count(made.scope.minimumGroup)) : '–'}</span
          ><span class="hidden">${words.gaps[gap]}</span></span
        >`
      : html`<span class="cell step-${step}">${text}</span>`;
  return html`<td role="cell" class="component">${cell}</td>`;
}

function columnWidths({columns, widths, pulse: withPulse}: MatrixLayout): TemplateResult {
  return html`<colgroup>
    <col />
    <col width=${widths.score} />
    <col width=${widths.band} />
    ${withPulse === 'none' ? nothing : html`<col width=${widths.pulse} />`}
    ${columns.map(() => html`<col width=${widths.cell} />`)}
  </colgroup>`;
}

function head({form, columns, pulse: withPulse}: MatrixLayout, words: MatrixWords): TemplateResult {
  return html`<tr role="row">
    <th role="columnheader" scope="col" class="account">${words.account}</th>
    <th role="columnheader" scope="col" class="score" aria-sort="ascending">
      <span aria-hidden="true">↑ </span>${words.score}<span class="mark"></span>
    </th>
    <th role="columnheader" scope="col" class="band">${words.band}</th>
    ${withPulse === 'none' ? nothing : html`<th role="columnheader" scope="col" class="pulse">${words.pulse}</th>`}
    ${columns.map(
      ({label, shown, weight}) =>
        html`<th role="columnheader" scope="col" class="component" title=${shown === label ? nothing : label}>
          ${shown === label ? label : html`<span aria-hidden="true">${shown}</span><span class="hidden">${label}</span>`}
          ${form === 'wide' ? html`<br />${weight}` : html`<span class="hidden">${weight}</span>`}
        </th>`,
    )}
  </tr>`;
}

const gapKinds: readonly Gap[] = ['missing', 'incomplete', 'suppressed'];

/** What lowers the score of an account: a sentence for each component. */
function why(account: AccountHealth, outcome: HealthOutcome, {words, formats}: Shown): TemplateResult {
  const {rules} = outcome;
  const list = new Intl.ListFormat(formats.locale);
  const missing = account.score === null ? null : rules.missing;
  const unknowns = gapKinds.flatMap((gap) => {
    const labels = outcome.components.filter((_, i) => account.components[i]?.gap === gap).map(({label}) => label);
    return labels.length === 0 ? [] : [html`<p>${words.unknown(list.format(labels), labels.length, gap, missing)}</p>`];
  });
  if (account.score === null) {
    const covered = account.coverage > 0 && rules.missing === 'require';
    return html`<div class="why" part="why">
      <p>
        ${
          covered
            ? words.tooLittleKnown(formats.percent(account.coverage), formats.percent(rules.minCoverage))
            : words.nothingKnown
        }
      </p>
      ${unknowns}
    </div>`;
  }
  const losses = lossesOf(account, outcome, formats, words);
  return html`<div class="why" part="why">
    ${
      losses.length === 0
        ? html`<p>${words.nothingLowers}</p>`
        : html`<p class="lead">${words.lowers(formats.count(100 - Math.round(account.score)))}</p>
            <ul role="list">
              ${losses.map(
                ({points, label, sentence}) =>
                  html`<li>
                    <span class="points">${points}</span>
                    <span><strong>${label}</strong> ${sentence}</span>
                  </li>`,
              )}
            </ul>`
    }
    ${unknowns}
  </div>`;
}

function takeaway(
  {n, bands, mrr, accounts, rules}: Health,
  names: MatrixNames,
  {words, formats}: Shown,
): TemplateResult {
  const {red, unknown: unscored} = bands;
  const others =
    n === 0 || unscored.accounts === 0
      ? ''
      : `; ${words.unscored(unscored.accounts, formats.count(unscored.accounts))}`;
  const lowest = accounts[0];
  if (lowest === undefined || lowest.score === null || lowest.band === null) {
    return html`<strong>${words.noScores(unscored.accounts, formats.count(unscored.accounts))}</strong>.`;
  }
  const revenue =
    accounts.length > 1 && red.accounts > 0 && red.mrr !== null && mrr !== null && mrr > 0
      ? `, ${words.revenueAtRisk(names.money(red.mrr), names.money(mrr))}`
      : '';
  const score = scoreText(lowest.score, rules, names);
  const known = lowest.coverage < 1 ? words.coverage(formats.percent(lowest.coverage)) : '';
  if (n === 1)
    return html`<strong>${words.single(lowest.name, score, known, lowest.band)}</strong>${revenue}${others}.`;
  const last = words.lowest(lowest.name, score, known);
  return html`<strong>${words.atRisk(red.accounts, n, formats.count)}</strong>${revenue}; ${last}${others}.`;
}

function foot(outcome: HealthOutcome, layout: MatrixLayout, {words, formats}: Shown): View['foot'] {
  const {rules, pulseMaxAgeDays} = outcome;
  const border = (value: number): string => formats.decimal(value);
  return [
    words.method[rules.missing],
    words.borders(border(rules.amberFrom), border(rules.greenFrom)),
    ...(layout.rows.some(({partly}) => partly) ? [words.markedGaps] : []),
    ...(layout.pulse === 'none' ? [] : [words.pulseAge(pulseMaxAgeDays, formats.count(pulseMaxAgeDays))]),
  ];
}

function namesOf({currency}: HealthOutcome, {words, formats}: Shown): MatrixNames {
  const style = {maximumFractionDigits: 0, ...(currency !== null && ({style: 'currency', currency} as const))};
  const money = new Intl.NumberFormat(formats.locale, style);
  return {...words, decimal: formats.decimal, percent: formats.percent, money: (value) => money.format(value)};
}
