import {existsSync} from 'node:fs';
import {adapters} from 'keepwell/data-adapters';
import {block, code, page, plain, section, table} from './markdown.js';
import {aboutExport, optionsOfAdapter} from './program.js';
import {valuesOfType} from './type-text.js';

/** A page an adapter, and one that lists them. */
export function adapterPages(): Record<string, string> {
  const all = [...adapters].map(({id}) => ({id, file: fileOf(id), name: camelCase(id)}));
  return Object.fromEntries([
    ['docs/adapters/index.md', indexPage(all)],
    ...all.map((adapter) => [`docs/adapters/${adapter.id}.md`, adapterPage(adapter)]),
  ]) as Record<string, string>;
}

interface Named {
  readonly id: string;
  readonly file: string;
  /** What it is exported as. */
  readonly name: string;
}

function fileOf(id: string): string {
  const file = `src/data-adapters/${id}/${id}.ts`;
  if (existsSync(file)) return file;
  throw new Error(`[docs] adapter ${id}: expected it in ${file}`);
}

function camelCase(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function adapterPage({id, file, name}: Named): string {
  const options = optionsOfAdapter(file, name);
  const required = options.filter((option) => option.required).map((option) => option.name);
  const sorted = [...options.filter((option) => option.required), ...options.filter((option) => !option.required)];
  return page(
    file,
    `# ${code(id)}`,
    plain(aboutExport(file, name)),
    block(
      'js',
      [
        `import {${name}} from 'keepwell/data-adapters';`,
        '',
        `widget.source = ${name}.open({${required.join(', ')}});`,
      ].join('\n'),
    ),
    section(
      'Options',
      table(
        ['option', 'type', 'what it says'],
        sorted.map((option) => [
          code(option.name) + (option.required ? ' (required)' : ''),
          valuesOfType(option.type).join(', '),
          plain(option.about),
        ]),
      ),
    ),
    'What can go wrong: [errors](../errors.md). Ways to give a widget data without an adapter: [data](../guides/data.md).',
  );
}

function indexPage(all: readonly Named[]): string {
  return page(
    'src/data-adapters',
    '# Adapters',
    'An adapter is a function from options to a source: it knows formats and servers, not metrics. Attributes such as `src` use them for you. Use one yourself where you need its options, or one source for several widgets:',
    block(
      'js',
      [
        `import {csv} from 'keepwell/data-adapters';`,
        '',
        `widget.source = csv.open({url: '/responses.csv', maxBytes: 1e6});`,
      ].join('\n'),
    ),
    table(
      ['adapter', 'what it does'],
      all.map(({id, file, name}) => [`[${code(id)}](${id}.md)`, plain(aboutExport(file, name).split('\n\n')[0] ?? '')]),
    ),
    'Your own adapter is made with `defineAdapter` of `keepwell/data-adapters`.',
  );
}
