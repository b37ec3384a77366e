import {html, nothing, type TemplateResult} from 'lit';
import type {AnyMetric} from '../metrics/kernel/define-metric.js';
import type {Formats} from '../metrics/kernel/format.js';
import type {Made, Outcome} from '../metrics/kernel/outcome.js';
import type {DataQuality} from '../metrics/table/quality.js';
import type {BaseWords} from './words.js';

/** Another metric that a widget shows beside its own, with its options. */
export interface BesideMetric {
  readonly metric: AnyMetric;
  readonly options: object;
}

/**
 * How a number was made: its definition, the options and the scope it was made with, and what of the data it saw; and
 * the definitions of what is shown beside it, of the same scope and data.
 */
export function definitionCard(
  metric: AnyMetric,
  {made}: Made<Outcome>,
  formats: Formats,
  {definition: words}: BaseWords,
  besides: readonly BesideMetric[] = [],
): TemplateResult {
  return html`
    <section class="definition" part="definition" aria-label=${metric.label}>
      <h3>${metric.label}</h3>
      <p>${metric.about}</p>
      <dl>
        ${ruleOf(metric, made.options, words)} ${entry(words.scope, words.scopeOf(made.scope, formats))}
        ${Object.entries(made.quality).map(([table, quality]) => entry(words.data, qualityText(table, quality, formats, words)))}
        ${entry(words.source, asIs(metric.source))}
      </dl>
      ${besides.map(
        ({metric: beside, options}) => html`
          <h3>${beside.label}</h3>
          <p>${beside.about}</p>
          <dl>${ruleOf(beside, options, words)} ${entry(words.source, asIs(beside.source))}</dl>
        `,
      )}
    </section>
  `;
}

/** Formula, interval and options. */
function ruleOf(
  {formula, interval}: AnyMetric,
  options: object,
  words: BaseWords['definition'],
): readonly (TemplateResult | typeof nothing)[] {
  const plain = Object.entries(options).filter(([, value]) => isPlain(value));
  return [
    formula === undefined ? nothing : entry(words.formula, html`<code>${formula}</code>`),
    entry(words.interval, interval),
    plain.length === 0
      ? nothing
      : entry(words.options, asIs(plain.map(([name, value]) => optionText(name, value)).join('; '))),
  ];
}

function entry(name: string, value: string | TemplateResult): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** What is the same in every language: names of options, titles of works. */
function asIs(text: string): TemplateResult {
  return html`<span lang="en" dir="ltr">${text}</span>`;
}

/** Is an option worth a line: set, and neither a table of names (which may be people's) nor a list of objects? */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item !== 'object' || Array.isArray(item));
  return value !== null && typeof value !== 'object' && value !== undefined;
}

function optionText(name: string, value: unknown): string {
  return `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;
}

/** How many rows counted. What could not be read is for who mends the data, as the reader of the table says it. */
function qualityText(
  table: string,
  quality: DataQuality,
  formats: Formats,
  words: BaseWords['definition'],
): TemplateResult {
  const issues = Object.entries(quality.columns).map(([column, {dropped, emptied, expected, example}]) =>
    words.issueOf(column, formats.count(dropped + emptied), expected, example.got, formats.count(example.row)),
  );
  const counts = words.dataOf(formats.count(quality.kept), formats.count(quality.read), table);
  return html`${counts}${issues.map((issue) => html`; <span lang="en" dir="ltr">${issue}</span>`)}`;
}
