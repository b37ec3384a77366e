import {cohortRetention} from 'keepwell/metrics';
import {catalogue} from 'keepwell/metrics/catalogue';
import {
  formatsOf,
  headlineOf,
  isInsufficient,
  measure,
  scopeOf,
  tablesOf,
  type AnyMetric,
} from 'keepwell/metrics/kernel';
import {AS_OF, cohortMeans, disagreements, meansOf, rows, type Disagreement} from '../../demo/disagreements.js';
import {block, code, page, section, table} from './markdown.js';

const scope = scopeOf({asOf: Date.parse(AS_OF)});

/** The same rows by the definitions of several vendors. */
export function definitionsPage(): string {
  return page(
    'scripts/docs/definitions-page.ts and src/metrics',
    '# Definitions that differ',
    'Two tools can show different numbers for the same rows, and both be right by their own definition. Here that choice is always an option with a name, and its default is said. All numbers below are of the rows at the end of this page, as of 8 July 2026, worked out by the library when this page was written, and checked to be still what comes out. The demo (`npm start`, page Definitions) works them out of rows that you can change.',
    ...disagreements.map(disagreement),
    averagesOfCohorts(),
    section(
      'The rows',
      ...Object.entries(rows).map(([name, all]) => `${code(name)}:\n\n${block('json', linesOf(all))}`),
    ),
  );
}

function linesOf(all: readonly object[]): string {
  return `[\n${all.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]`;
}

function disagreement({title, why, metric: id, definitions}: Disagreement): string {
  const metric = catalogue.find(id);
  if (!metric) throw new Error(`[docs] definitions: expected a metric of the catalogue, got ${id}`);
  return section(
    title,
    `${why} [${metric.label}](../metrics/${metric.id}.md) by its options:`,
    table(
      ['definition', 'options', 'value'],
      definitions.map(({by, options}) => [
        by,
        Object.entries(options)
          .map(([name, value]) => code(`${name}: ${String(value)}`))
          .join(', '),
        valueOf(metric, options),
      ]),
    ),
  );
}

const formats = formatsOf('en', 'UTC');

function valueOf(metric: AnyMetric, options: Readonly<Record<string, unknown>>): string {
  const number = headlineOf(metric, measure(metric, tablesOf(metric.tables, rows), options, scope));
  if (isInsufficient(number)) return `none: ${number.reason}`;
  const unit = number.unit ?? metric.headlineUnit ?? metric.unit;
  return formats.value(number.value, unit, unit === 'share' ? 1 : 2);
}

function averagesOfCohorts(): string {
  const outcome = measure(cohortRetention, tablesOf(cohortRetention.tables, rows), {}, scope);
  if (outcome.kind !== 'cohorts') throw new Error(`[docs] definitions: expected cohorts, got ${outcome.reason}`);
  const {title, why} = cohortMeans;
  const share = (value: number | null): string => (value === null ? 'none' : formats.percent(value, 1));
  return section(
    title,
    why,
    table(
      ['mean', 'value'],
      meansOf(outcome).map((one) => [one.by, share(one.share)]),
    ),
  );
}
