// The documentation against the sources: links, samples, numbers, and whether everything has its page.
import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, posix, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {pathToFileURL} from 'node:url';
import type {CustomElementDeclaration, Package} from 'custom-elements-manifest';
import * as components from '#internal/components/index.js';
import {adapters, inline, measureFrom, memory, type Source} from 'keepwell/data-adapters';
import {catalogue} from 'keepwell/metrics/catalogue';
import {formatsOf, isEstimate, isInsufficient, scopeOf, type AnyMetric} from 'keepwell/metrics/kernel';
import * as tables from 'keepwell/metrics/tables';
import ts from 'typescript';
import {anchor} from '../../scripts/docs/markdown.js';
import {errorCodes} from '../../scripts/docs/program.js';

const pages = new Map(
  ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesIn('docs', '.md')].map((path) => [
    path,
    readFileSync(path, 'utf8'),
  ]),
);
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Package;
const elements = new Map(
  manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .flatMap((declaration) => {
      const element = declaration as CustomElementDeclaration;
      return element.tagName === undefined ? [] : [[element.tagName, element] as const];
    }),
);

/** Samples for other tools, which are tested where these are there. */
const FRAMEWORKS = 'docs/guides/frameworks.md';

interface Sample {
  readonly page: string;
  readonly language: string;
  readonly text: string;
  /** The paragraph that follows. */
  readonly then: string;
}

const samples = [...pages].flatMap(([page, text]) =>
  [...text.matchAll(/^```(\w+)\n(.*?)^```\n+([^\n]*(?:\n[^\n]+)*)/gms)].map(
    ([, language = '', sample = '', then = '']): Sample => ({page, language, text: sample, then}),
  ),
);

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith(ending))
    .map((path) => posix.join(folder, path))
    .sort();
}

/** A page without its blocks of code, in which brackets are no links. */
function prose(text: string): string {
  return text.replaceAll(/^```.*?^```$/gms, '').replaceAll(/`[^`\n]*`/g, (code) => code.replaceAll(/[[\]()]/g, ''));
}

function anchorsOf(page: string): string[] {
  return [...prose(pages.get(page) ?? '').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchor(heading));
}

describe('links', () => {
  for (const [page, text] of pages) {
    it(`of ${page} lead somewhere`, () => {
      const found = prose(text);
      const links = [
        ...[...found.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = '']) => target),
        ...[...found.matchAll(/<(?:img|source)\b[^>]*?\bsrc(?:set)?="([^"]+)"/g)].map(([, target = '']) => target),
      ];
      const broken = links.filter((target) => {
        if (/^https?:/.test(target)) return false;
        const [path = '', part] = target.split('#');
        const file = path === '' ? page : posix.join(posix.dirname(page), path);
        if (!existsSync(file)) return true;
        return part !== undefined && !anchorsOf(file).includes(part);
      });
      const hints = broken.map((target) =>
        target.endsWith('.png') ? `${target}: node scripts/docs/picture.mjs` : target,
      );
      assert.deepEqual(hints, []);
    });
  }

  it('reach every page from the map', () => {
    const reached = new Set(['docs/index.md']);
    for (const page of reached) {
      for (const [, target = ''] of prose(pages.get(page) ?? '').matchAll(/\]\(([^()\s#]+)/g)) {
        const file = posix.join(posix.dirname(page), target);
        if (pages.has(file)) reached.add(file);
        else if (existsSync(file) && statSync(file).isDirectory())
          filesIn(file, '.md').forEach((inside) => reached.add(inside));
      }
    }
    assert.deepEqual(
      [...pages.keys()].filter((page) => page.startsWith('docs/') && !reached.has(page)),
      [],
    );
  });
});

describe('pages', () => {
  const named = (folder: string): string[] =>
    readdirSync(folder)
      .map((file) => file.replace(/\.md$/, ''))
      .sort();

  it('there is one for every widget, and for nothing else', () => {
    assert.deepEqual(named('docs/components'), [...elements.keys(), 'index'].sort());
  });

  it('there is one for every metric, and for nothing else', () => {
    assert.deepEqual(named('docs/metrics'), [...catalogue.ids, 'index'].sort());
  });

  it('there is one for every adapter, and for nothing else', () => {
    assert.deepEqual(named('docs/adapters'), [...adapters.ids, 'index'].sort());
  });

  it('the data model has every table', () => {
    const {views: _views, ...declared} = tables;
    const sections = anchorsOf('docs/data-model.md');
    assert.deepEqual(
      Object.values(declared).filter(({id}) => !sections.includes(id)),
      [],
    );
  });

  it('the errors have every code, each under its class, and no others', () => {
    const sections = (pages.get('docs/errors.md') ?? '').split(/^## /m);
    const told = new Map(
      sections.flatMap((text) => {
        const name = /^[^\n]*`(\w+Error)`/.exec(text)?.[1];
        const codes = [...text.matchAll(/^\| \[?`([\w-]+)`/gm)].map(([, code = '']) => code).sort();
        return name === undefined ? [] : [[name, codes] as const];
      }),
    );
    assert.ok(told.size > 2);
    assert.deepEqual(Object.fromEntries(told), Object.fromEntries(errorCodes()));
  });

  it('theming has every token that a page can set, and no others', () => {
    const name = '(--kw-[a-z0-9]+(?:-[a-z0-9]+)*)';
    const tokens = (text: string, pattern: RegExp): string[] =>
      [...new Set([...text.matchAll(pattern)].map(([, token = '']) => token))].sort();
    const sources = filesIn('src', '.ts').map((file) => readFileSync(file, 'utf8'));
    assert.deepEqual(
      tokens(pages.get('docs/guides/theming.md') ?? '', new RegExp(name, 'g')),
      tokens(sources.join('\n'), new RegExp(`var\\(${name}`, 'g')),
    );
  });

  it('theming has every part that all widgets have', () => {
    const inherited = [...elements.values()].map(({cssParts = []}) => cssParts.map(({name}) => name));
    const widgets = inherited.filter(({length}) => length > 0);
    const common = widgets[0]?.filter((part) => widgets.every((parts) => parts.includes(part))) ?? [];
    assert.ok(common.length > 4);
    const text = pages.get('docs/guides/theming.md') ?? '';
    assert.deepEqual(
      common.filter((part) => !text.includes(`\`${part}\``)),
      [],
    );
  });

  it('languages has every language that there is, and no others', () => {
    const there = existsSync('src/languages') ? readdirSync('src/languages') : [];
    const tags = there.flatMap((file) => /^([a-z]{2}(?:-[a-z]+)?)\.ts$/i.exec(file)?.[1] ?? []);
    const told = [...(pages.get('docs/guides/languages.md') ?? '').matchAll(/^\| `([a-z-]+)`/gm)].map(
      ([, tag = '']) => tag,
    );
    assert.deepEqual(told.sort(), [...new Set(['en', ...tags])].sort());
  });

  it('the readme names every widget', () => {
    const readme = pages.get('README.md') ?? '';
    assert.deepEqual(
      [...elements.keys()].filter((tag) => !readme.includes(`<${tag}>`)),
      [],
    );
  });
});

/** Attributes that any element may have. */
const anyAttribute = /^(id|class|slot|lang|dir|hidden|title|data-(table|columns|instants|format|value))$/;

describe('markup in samples', () => {
  for (const [page, text] of pages) {
    if (page === FRAMEWORKS) continue;
    it(`of ${page} is of tags and attributes that there are`, () => {
      const code = [...text.matchAll(/^```html\n(.*?)^```|`([^`\n]+)`/gms)].map(
        ([, block, span]) => block ?? span ?? '',
      );
      const wrong = code
        .flatMap((markup) => [...markup.matchAll(/<([a-z]+-[a-z-]+)((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'))?)*)\s*>/g)])
        .flatMap(([, tag = '', attributes = '']) => problemsOf(tag, attributes));
      assert.deepEqual(wrong, []);
    });
  }

  it('is told to be wrong where it is', () => {
    assert.deepEqual(problemsOf('nps-guage', ''), ['<nps-guage>']);
    assert.deepEqual(problemsOf('nps-gauge', ' source="/a.csv"'), ['<nps-gauge source>']);
    assert.deepEqual(problemsOf('nps-gauge', ' src="/a.csv" roll-up="accounts"'), ['<nps-gauge roll-up="accounts">']);
    assert.deepEqual(problemsOf('nps-gauge', ' id="a" roll-up="account"'), []);
  });
});

/** What of a tag does not exist: the tag, an attribute, or a value of a closed list. */
function problemsOf(tag: string, attributes: string): string[] {
  const element = elements.get(tag);
  if (element === undefined) return [`<${tag}>`];
  return [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?(?:='[^']*')?/g)].flatMap(([, name = '', value]) => {
    if (anyAttribute.test(name)) return [];
    const known = element.attributes?.find((attribute) => attribute.name === name);
    if (known === undefined) return [`<${tag} ${name}>`];
    const parts = known.type?.text.split(' | ').filter((part) => part !== 'null' && part !== 'undefined') ?? [];
    const closed = parts.length > 0 && parts.every((part) => /^'.*'$/.test(part));
    return closed && value !== undefined && !parts.includes(`'${value}'`) ? [`<${tag} ${name}="${value}">`] : [];
  });
}

describe('TypeScript in samples', () => {
  const blocks = samples.filter(({page, language}) => ['ts', 'js'].includes(language) && page !== FRAMEWORKS);
  const paths = blocks.map(({page, language}, i) =>
    resolve(`docs-sample-${String(i)}-${posix.basename(page, '.md')}.${language}.ts`),
  );
  const texts = new Map(blocks.map(({text}, i) => [paths[i] ?? '', `${text}\nexport {};\n`]));

  it('checks, and imports what there is', () => {
    assert.ok(blocks.length > 5);
    const config = ts.getParsedCommandLineOfConfigFile(
      'tsconfig.json',
      {},
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: ({messageText}) =>
          assert.fail(ts.flattenDiagnosticMessageText(messageText, '\n')),
      },
    );
    const options: ts.CompilerOptions = {...config?.options, noUnusedLocals: false, types: []};
    const host = ts.createCompilerHost(options);
    host.readFile = (path) => texts.get(path) ?? ts.sys.readFile(path);
    host.fileExists = (path) => texts.has(path) || ts.sys.fileExists(path);
    const program = ts.createProgram(paths, options, host);
    const wrong = paths.flatMap((path) => {
      const source = program.getSourceFile(path);
      // Fragments of JavaScript may name what the reader has; what they import must be there.
      const imports = new Set([2305, 2307, 2614, 2724]);
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return found
        .filter(({code}) => !path.endsWith('.js.ts') || imports.has(code) || code < 2000)
        .map(({messageText, start}) => {
          const line = source?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
          return `${posix.basename(path)}:${String(line + 1)} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
        });
    });
    assert.deepEqual(wrong, []);
  });

  const valued = blocks.filter(({text}) => text.includes('// →'));
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'keepwell-docs-'));
  });
  after(() => {
    rmSync(folder, {recursive: true});
  });

  for (const [i, {page, text}] of valued.entries()) {
    it(`comes to what it says, ${page}`, async () => {
      const file = join(folder, `sample-${String(i)}.mts`);
      let compared = 0;
      Object.assign(globalThis, {
        expectSame(got: unknown, expected: unknown) {
          compared++;
          assert.deepEqual(got, expected);
        },
      });
      writeFileSync(file, text.replaceAll(/^( *)(.+); \/\/ → (.+)$/gm, '$1expectSame($2, $3);'));
      await import(pathToFileURL(file).href);
      assert.equal(compared, text.match(/\/\/ →/g)?.length);
    });
  }
});

describe('numbers under samples', () => {
  const numbered = samples.filter(({language, then}) => language === 'html' && /^Shows \*\*/.test(then));

  it('there are some', () => {
    assert.ok(numbered.length > 3);
  });

  for (const {page, text, then} of numbered) {
    it(`${page}: ${then.split('\n')[0] ?? ''}`, async () => {
      const shown = /^Shows \*\*([^*]+)\*\*/.exec(then)?.[1];
      const {metric, outcome} = await measured(text);
      const number = isEstimate(outcome) ? outcome : metric.headline?.(outcome);
      assert.ok(number && isEstimate(number));
      const formats = formatsOf('en', 'UTC');
      assert.equal(shown, formats.value(number.value, metric.headlineUnit ?? metric.unit));
      const [, lower, upper] = /between (\S+)\s+and\s+([^,\s]+)/.exec(then) ?? [];
      if (lower === undefined || upper === undefined) return;
      assert.ok(number.interval);
      assert.deepEqual(
        [lower, upper],
        [number.interval.lower, number.interval.upper].map((end) => formats.decimal(end, 0)),
      );
    });
  }
});

/** What a widget of a sample comes to, asked as the page would ask it. */
async function measured(markup: string): ReturnType<typeof comesTo> {
  const [, tag = '', attributes = '', content = ''] = /<([a-z]+-[a-z-]+)([^>]*)>(.*?)<\/\1>/s.exec(markup) ?? [];
  const component = Object.values(components).find(
    (exported) => Reflect.get(exported, 'tag') === tag,
  ) as new () => object;
  const widget = new component();
  for (const [, name = '', value = ''] of attributes.matchAll(/([\w-]+)="([^"]*)"/g)) {
    const {fieldName = name, type} = elements.get(tag)?.attributes?.find((attribute) => attribute.name === name) ?? {};
    Reflect.set(widget, fieldName, type?.text.startsWith('number') ? Number(value) : value);
  }
  return comesTo(widget, sourceOf(content));
}

async function comesTo(widget: object, source: Source) {
  const metric = await metricOf(widget);
  const options = (Reflect.get(widget, 'measuredWith') as () => object).call(widget);
  const set = Object.entries(options).filter(([, value]) => value !== null && value !== undefined);
  const asOf = Reflect.get(widget, 'asOf') as string | null;
  const scope = scopeOf({asOf: asOf === null ? Date.now() : Date.parse(asOf)});
  const {signal} = new AbortController();
  const outcome = await measureFrom(source, metric, Object.fromEntries(set), scope, {signal});
  assert.ok(!isInsufficient(outcome));
  for (const {read, kept, columns} of Object.values(outcome.made.quality))
    assert.deepEqual([kept, columns], [read, {}]);
  return {metric, outcome};
}

/** The metric of a widget, which may have to be loaded. */
async function metricOf(widget: object): Promise<AnyMetric> {
  for (let tries = 0; tries < 500; tries++) {
    const metric = Reflect.get(widget, 'measured') as AnyMetric | null | undefined;
    if (metric) return metric;
    await setTimeout(20);
  }
  return assert.fail('expected a metric, got none');
}

/** The rows inside of a tag: a script as its adapter reads it, a table as rows of text. */
function sourceOf(content: string): Source {
  const [, type, text] = /<script type="([^"]+)">(.*?)<\/script>/s.exec(content) ?? [];
  if (type !== undefined) {
    const script = {localName: 'script', textContent: text, getAttribute: () => type} as unknown as Element;
    return inline.open({element: script});
  }
  const rows = [...content.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, cells = '']) =>
    [...cells.matchAll(/<t[dh]>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => cell.trim()),
  );
  const [names = [], ...cells] = rows;
  const value = (cell: string): unknown => (/^-?\d+$/.test(cell) ? Number(cell) : cell);
  return memory.open({
    data: cells.map((row) => Object.fromEntries(names.map((name, i) => [name, value(row[i] ?? '')]))),
  });
}
