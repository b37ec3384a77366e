import type {CustomElementDeclaration} from 'custom-elements-manifest';
import type {AnyMetric} from 'keepwell/metrics/kernel';
import {block, code, listed, page, plain, section, table} from './markdown.js';
import {optionsOfMetric} from './options.js';
import {withRows} from './paste.js';
import {eventClass} from './program.js';
import type {Attribute, Members, Widget} from './widgets.js';

/** A page a widget, and one that lists them and says what all of them take. */
export function componentPages(widgets: readonly Widget[]): Record<string, string> {
  return Object.fromEntries([
    ['docs/components/index.md', indexPage(widgets)],
    ...widgets.map((widget) => [`docs/components/${widget.tag}.md`, widgetPage(widget)]),
  ]) as Record<string, string>;
}

function widgetPage(widget: Widget): string {
  const {tag, declaration, own, common, fixtures, keyboard, reading} = widget;
  return page(
    `src/components/${tag}`,
    `# ${code(`<${tag}>`)}`,
    plain(declaration.description ?? declaration.summary ?? ''),
    common.attributes.length > 0 ? picture(widget) : '',
    metricLine(widget),
    section('How to read it', lines(reading)),
    pasteSection(widget),
    section('Attributes', attributesTable(own.attributes, metricsOf(widget)), commonLine(widget)),
    section('Properties without an attribute', propertiesTable(own)),
    section('Methods', methodsTable(own)),
    eventsSection(declaration),
    section('Parts', partsTable(declaration)),
    section('Custom properties', customPropertiesTable(declaration)),
    section('Slots', slotsTable(declaration)),
    section('Keyboard', keyboardTable(keyboard)),
    section(
      'Fixtures',
      fixtures.length === 0
        ? ''
        : `States with a name, which tests and stories show (${code(`src/components/${tag}/${tag}.fixtures.ts`)}):`,
      fixtures.map(({name, about}) => `- ${code(name)}${about === '' ? '' : `: ${plain(about)}`}`).join('\n'),
    ),
  );
}

function picture({tag, declaration}: Widget): string {
  return [
    '<picture>',
    `  <source media="(prefers-color-scheme: dark)" srcset="../images/${tag}-dark.png" />`,
    `  <img src="../images/${tag}.png" alt="${(declaration.summary ?? '').replaceAll('"', '&quot;')}" />`,
    '</picture>',
  ].join('\n');
}

function metricLine({metrics}: Widget): string {
  if (metrics === 'any') return 'It shows any of the [metrics](../metrics/index.md).';
  return metrics.length === 0 ? '' : `It shows ${listed(metrics.map(link), 'or')}.`;
}

function metricsOf({metrics}: Widget): readonly AnyMetric[] {
  return metrics === 'any' ? [] : metrics;
}

function link({id, label}: AnyMetric): string {
  return `[${label}](../metrics/${id}.md)`;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `- ${plain(text)}`).join('\n');
}

function pasteSection(widget: Widget): string {
  const {usage, examples} = widget;
  const markup = [...(usage === null ? [] : [usage]), ...examples];
  if (markup.length === 0) return '';
  const rows = metricsOf(widget).map((metric) => withRows(widget, metric))[0] ?? null;
  return section(
    'To paste',
    ...markup.map((text) => block('html', text)),
    needs(widget),
    ...(rows === null ? [] : ['The same with rows in the page:', block('html', rows)]),
    'The widgets have to be loaded once: [getting started](../guides/getting-started.md).',
  );
}

/** The tables that stand behind the tag, with the columns that no row can do without. */
function needs(widget: Widget): string {
  const read = new Map(metricsOf(widget).flatMap(({tables}) => tables.map((one) => [one.id, one] as const)));
  const named = [...read.values()].map(({id, columns}) => {
    const required = Object.keys(columns).filter((name) => columns[name]?.required);
    return `[${id}](../data-model.md#${id})${required.length === 0 ? '' : ` (each row with ${listed(required.map(code))})`}`;
  });
  if (named.length < 2) return named.map((one) => `The rows are ${one}.`).join('');
  return `It reads ${listed(named)}, as far as there are any.`;
}

function attributesTable(attributes: readonly Attribute[], metrics: readonly AnyMetric[]): string {
  const options = new Map(metrics.flatMap(optionsOfMetric).map((option) => [option.name, option]));
  return table(
    ['attribute', 'values', 'default', 'what it does'],
    attributes.map(({name, property, values, fallback, about}) => {
      const option = options.get(property);
      const isChoice = values.every((value) => value.startsWith('`'));
      // The option of that name has its choices in the order of their author. One that has others is another one.
      const same = option !== undefined && isChoice === option.values.startsWith('`') ? option : undefined;
      const standard = fallback ?? same?.fallback ?? null;
      const other = property === camelCase(name) ? '' : ` As a property: ${code(property)}.`;
      return [
        code(name),
        same && isChoice ? same.values : values.join(', '),
        standard === null ? '' : code(standard),
        plain(about) + other,
      ];
    }),
  );
}

function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function commonLine({own, common}: Widget): string {
  if (common.attributes.length === 0) return '';
  return own.attributes.length === 0
    ? 'It takes [what every widget takes](index.md#what-every-widget-takes).'
    : 'Besides, it takes [what every widget takes](index.md#what-every-widget-takes): data, title, moment, time zone, language and theme.';
}

function propertiesTable({properties}: Members): string {
  return table(
    ['property', 'type', 'what it is'],
    properties.map(({name, values, readonly, about}) => [
      code(name),
      values.filter((value) => value !== 'unknown').join(', '),
      `${plain(about)}${readonly ? ' Can only be read.' : ''}`,
    ]),
  );
}

function methodsTable({methods}: Members): string {
  return table(
    ['method', 'what it does'],
    methods.map(({name, parameters = [], description = ''}) => [
      code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`),
      plain(description),
    ]),
  );
}

function eventsSection({events = []}: CustomElementDeclaration): string {
  return section(
    'Events',
    table(
      ['event', 'when', '`detail`'],
      events.map(({name, description = '', type}) => {
        // An event of the platform has none.
        const {detail} = type.text === 'Event' ? {detail: ''} : eventClass(type.text);
        return [code(name), plain(description), detail === '' ? '' : code(detail)];
      }),
    ),
    events.length === 0 ? '' : 'They bubble, and cross the borders of shadow roots.',
  );
}

function partsTable({cssParts = []}: CustomElementDeclaration): string {
  return table(
    ['part', 'what it is'],
    cssParts.map(({name, description = ''}) => [code(name), plain(description)]),
  );
}

function customPropertiesTable({cssProperties = []}: CustomElementDeclaration): string {
  return table(
    ['custom property', 'default', 'what it sets'],
    cssProperties.map(({name, default: fallback, description = ''}) => [
      code(name),
      fallback === undefined ? '' : code(fallback),
      plain(description),
    ]),
  );
}

function slotsTable({slots = []}: CustomElementDeclaration): string {
  return table(
    ['slot', 'what goes there'],
    slots.map(({name, description = ''}) => [name === '' ? 'the default one' : code(name), plain(description)]),
  );
}

/** A line is `keys - what they do`. */
function keyboardTable(keyboard: readonly string[]): string {
  return table(
    ['keys', 'what they do'],
    keyboard.map((line) => {
      const [keys = '', ...what] = line.split(' - ');
      return [plain(keys), plain(what.join(' - '))];
    }),
  );
}

function indexPage(widgets: readonly Widget[]): string {
  const common = widgets.find((widget) => widget.common.attributes.length > 0);
  return page(
    'src/components and src/element',
    '# Widgets',
    table(
      ['widget', 'shows', 'metric'],
      widgets.map((widget) => [
        `[${code(`<${widget.tag}>`)}](${widget.tag}.md)`,
        plain(widget.declaration.summary ?? ''),
        widget.metrics === 'any' ? '[any](../metrics/index.md)' : widget.metrics.map(link).join(', '),
      ]),
    ),
    'Each page has the tag to paste, attributes, events, parts, and how to read what is drawn.',
    common ? everyWidget(common) : '',
  );
}

/** What all widgets have from the class that they are made of. */
function everyWidget({common}: Widget): string {
  return [
    '## What every widget takes',
    'Each attribute is a property too, in camelCase: `as-of` is `asOf`. Where an attribute is not set or is taken away, its default holds.',
    attributesTable(common.attributes, []),
    '### Properties without an attribute',
    propertiesTable(common),
    '### Methods',
    methodsTable(common),
  ].join('\n\n');
}
