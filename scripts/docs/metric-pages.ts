import * as metrics from 'keepwell/metrics';
import {catalogue} from 'keepwell/metrics/catalogue';
import type {AnyMetric} from 'keepwell/metrics/kernel';
import {kindOf} from './columns.js';
import {block, code, listed, page, plain, section, sentence, table} from './markdown.js';
import {optionsOfMetric, optionsSection} from './options.js';
import {reasonsOfMetric} from './program.js';
import {questions} from './questions.js';
import type {Widget} from './widgets.js';
import {workedExample} from './worked-example.js';

/** A page a metric, and one that lists them by family. */
export function metricPages(widgets: readonly Widget[]): Record<string, string> {
  return Object.fromEntries([
    ['docs/metrics/index.md', indexPage(widgets)],
    ...[...catalogue].map((metric) => [`docs/metrics/${metric.id}.md`, metricPage(metric, widgets)]),
  ]) as Record<string, string>;
}

/** Widgets of which the metric is what they show, cards for any one apart. */
function showing(metric: AnyMetric, widgets: readonly Widget[]): readonly Widget[] {
  return widgets.filter(({metrics: shown}) => shown !== 'any' && shown.some(({id}) => id === metric.id));
}

function widgetLink({tag}: Widget): string {
  return `[${code(`<${tag}>`)}](../components/${tag}.md)`;
}

function metricPage(metric: AnyMetric, widgets: readonly Widget[]): string {
  const {id, label, about, family, formula, interval, source, examples} = metric;
  return page(
    `the definition of ${code(id).replaceAll('`', '')} in src/metrics/${family}`,
    `# ${label}`,
    plain(about),
    factsTable(metric),
    formula === undefined ? '' : section('Formula', block('text', formula)),
    section('Interval', sentence(interval)),
    section('Defined by', sentence(source)),
    section('What it reads', readsTable(metric), optionalLine(metric)),
    noValueSection(metric),
    metric.members
      ? section(
          'Who is behind it',
          'Its parts (a bar, a cell, a band) know who is behind them, where the rows say whose they are: [picking](../guides/getting-started.md#what-a-reader-can-do).',
        )
      : '',
    optionsSection(metric, howToSet(metric, widgets)),
    section('Where it is shown', shownBy(metric, widgets), 'Without a widget:', block('ts', withoutWidget(metric))),
    [
      '## Worked numbers',
      'Each of these runs as a test.',
      ...examples.map((example, i) => workedExample(metric, example, i === 0)),
    ].join('\n\n'),
  );
}

function factsTable({id, family, unit, range, direction, headlineLabel, headlineUnit}: AnyMetric): string {
  const facts: readonly (readonly [string, string] | null)[] = [
    ['id', code(id)],
    ['family', family],
    ['unit', unitText(unit)],
    range ? ['range', rangeText(range)] : null,
    direction ? ['better', direction === 'higher-is-better' ? 'higher' : 'lower'] : null,
    headlineLabel === undefined
      ? null
      : ['as one number', `${headlineLabel}${headlineUnit ? `, in ${unitText(headlineUnit)}` : ''}`],
  ];
  return table(
    ['', ''],
    facts.filter((fact) => fact !== null),
  );
}

function rangeText([least, most]: readonly [number, number]): string {
  return least === -Infinity ? `up to ${String(most)}` : `${String(least)} to ${String(most)}`;
}

function unitText(unit: AnyMetric['unit']): string {
  return unit === 'share' ? 'share, 0 to 1 (percent on screen)' : unit;
}

function readsTable({tables}: AnyMetric): string {
  return table(
    ['table', 'column', 'kind', 'what it holds'],
    tables.flatMap(({id, columns}) =>
      Object.entries(columns).map(([name, column], i) => [
        i === 0 ? `[${id}](../data-model.md#${id})` : '',
        code(name) + (column.required ? ' (required)' : ''),
        kindOf(column),
        plain(column.about),
      ]),
    ),
  );
}

function optionalLine({tables}: AnyMetric): string {
  return tables.length > 1
    ? 'A table that is not there has no rows. A column that is not required and not there counts as missing in every row.'
    : 'A column that is not required and not there counts as missing in every row.';
}

/** Why there may be no value, instead of a zero. */
function noValueSection(metric: AnyMetric): string {
  return section(
    'When there is no value',
    table(
      ['code', 'reason'],
      reasonsOfMetric(nameOf(metric)).map((reason) => [
        code(reason.code),
        reason.text === '' ? 'in words that depend on the rows' : plain(reason.text),
      ]),
    ),
  );
}

/** What a metric is exported as. */
function nameOf(metric: AnyMetric): string {
  const found = Object.entries(metrics).find(([, exported]) => (exported as unknown) === metric);
  if (found) return found[0];
  throw new Error(`[docs] ${metric.id}: expected src/metrics/index.ts to export it`);
}

function howToSet(metric: AnyMetric, widgets: readonly Widget[]): string {
  const names = optionsOfMetric(metric).map(({name}) => name);
  if (names.length === 0) return '';
  const attributes = showing(metric, widgets).flatMap((widget) => {
    const taken = names.filter((name) => widget.own.attributes.some(({property}) => property === name));
    if (taken.length === 0) return [];
    return `${widgetLink(widget)} takes ${taken.length === names.length ? 'them' : listed(taken.map(code))} as attributes`;
  });
  const card = `[${code('<metric-card>')}](../components/metric-card.md) takes them as JSON in ${code('options')}`;
  return `${[...attributes, card].join('; ')}.`;
}

function shownBy(metric: AnyMetric, widgets: readonly Widget[]): string {
  const card = block(
    'html',
    `<metric-card metric="${metric.id}" src="/${metric.tables[0]?.id ?? 'rows'}.csv"></metric-card>`,
  );
  const own = showing(metric, widgets).map(widgetLink);
  return [own.length === 0 ? 'As one number:' : `${listed(own)}, or as one number:`, card].join('\n\n');
}

function withoutWidget(metric: AnyMetric): string {
  const name = nameOf(metric);
  const [table] = metric.tables;
  return [
    `import {${name}} from 'keepwell/metrics';`,
    `import {measure, scopeOf, tablesOf} from 'keepwell/metrics/kernel';`,
    '',
    `const tables = tablesOf(${name}.tables, {${table?.id ?? 'rows'}: []}); // your rows`,
    `const outcome = measure(${name}, tables, {}, scopeOf({asOf: Date.now()}));`,
  ].join('\n');
}

function indexPage(widgets: readonly Widget[]): string {
  const families = new Map<string, AnyMetric[]>();
  for (const metric of catalogue) families.set(metric.family, [...(families.get(metric.family) ?? []), metric]);
  return page(
    'src/metrics',
    '# Metrics',
    'A metric turns rows into a number, a curve or a table, and says how it was made. Each page has the formula, the rows that it reads, its options, and worked numbers.',
    'Where vendors define the same name differently, the choice is an option: [definitions that differ](../guides/definitions-that-differ.md) shows what comes of each.',
    questionsSection(),
    ...[...families].map(([family, members]) =>
      section(
        family.charAt(0).toUpperCase() + family.slice(1),
        table(
          ['metric', 'id', 'tells', 'widget'],
          members.map((metric) => [
            `[${metric.label}](${metric.id}.md)`,
            code(metric.id),
            plain(metric.about),
            showing(metric, widgets).map(widgetLink).join(', '),
          ]),
        ),
      ),
    ),
    section(
      'What an outcome is',
      'An estimate is one number: its `value`, the `terms` of the formula, an `interval` in which the true value plausibly lies, and `n`, how many it rests on. Other metrics have a curve or a table, and one number as their headline. Where there is no value there is a reason (`kind: "insufficient"`, with `code` and `reason`), never a zero in its place.',
      'Every outcome says how it was made: metric, options, scope and what could not be read, under `made`.',
    ),
  );
}

function questionsSection(): string {
  const rows = questions.map(([question, ...ids]) => [question, ids.map(linkTo).join(', ')]);
  const asked = new Set<string>(questions.flatMap(([, ...ids]) => ids));
  const without = [...catalogue].filter(({id}) => !asked.has(id)).map(({id}) => id);
  if (without.length > 0)
    throw new Error(`[docs] questions: expected one for every metric, got none for ${without.join()}`);
  return section('By question', table(['question', 'metrics'], rows));
}

function linkTo(id: string): string {
  const metric = catalogue.get(id);
  return `[${metric.label}](${id}.md)`;
}
