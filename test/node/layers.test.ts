// Who may import whom: the layers of the house, read from the import statements of src.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {posix} from 'node:path';
import {describe, it} from 'node:test';
import ts from 'typescript';

/** A layer: the files under a folder (`*` is one name), and what they may import besides their own folder. */
interface Layer {
  readonly folder: string;
  readonly imports: readonly string[];
  /** Packages by name; `lit` stands for `lit/…` too. */
  readonly packages: readonly string[];
}

const machinery = ['metrics/table', 'metrics/tables', 'metrics/calendar', 'metrics/statistics', 'metrics/kernel'];
const numeric = ['zod/mini', 'd3-array', 'jstat', 'vega-statistics'];
const drawing = ['lit', '@lit/context', 'd3-array'];

/** The first layer that a file belongs to counts. */
const layers: readonly Layer[] = [
  {folder: 'metrics/calendar', imports: [], packages: numeric},
  {folder: 'metrics/table', imports: ['metrics/calendar'], packages: numeric},
  {folder: 'metrics/tables', imports: ['metrics/table'], packages: numeric},
  {folder: 'metrics/statistics', imports: ['metrics/table'], packages: numeric},
  {folder: 'metrics/kernel', imports: machinery, packages: numeric},
  // The families, index.ts and catalogue.ts.
  {folder: 'metrics', imports: [], packages: numeric},
  {
    folder: 'data-adapters/kernel',
    // Days: what reads moments from bytes knows how long months are.
    imports: ['metrics/table', 'metrics/tables', 'metrics/kernel', 'metrics/calendar/days.js', 'worker/page.js'],
    packages: ['zod/mini', '@uwdata/flechette', 'hyparquet', 'fzstd', 'eventsource-parser'],
  },
  // An engine answers for metrics by name.
  {folder: 'data-adapters/clickhouse/queries', imports: ['data-adapters/kernel', 'metrics'], packages: ['zod/mini']},
  {
    folder: 'data-adapters/*',
    imports: ['data-adapters/kernel', 'metrics/table', 'metrics/tables', 'metrics/kernel'],
    packages: ['zod/mini', 'd3-dsv'],
  },
  // index.ts and what else names adapters.
  {folder: 'data-adapters', imports: ['metrics/table', 'metrics/tables', 'metrics/kernel'], packages: ['zod/mini']},
  // The one place that names languages, by import() alone: a page in English must not carry them.
  {folder: 'element/languages.ts', imports: ['element', 'languages'], packages: []},
  // The one place of it that names metrics, by import() alone: a page carries those that it shows.
  {folder: 'element/metric-loaders.ts', imports: ['element', 'metrics'], packages: []},
  // The source contract is in data-adapters/kernel. No metric, no adapter, no component by name.
  {
    folder: 'element',
    imports: ['metrics/kernel', 'metrics/table', 'metrics/calendar', 'data-adapters/kernel', 'data-adapters/open.js'],
    packages: drawing,
  },
  {folder: 'components/*', imports: ['element', 'metrics'], packages: drawing},
  // What there are words for; types alone, English words excepted.
  {folder: 'languages', imports: ['element', 'components', 'metrics'], packages: []},
  // Its file does what any metric needs; the page's end of it knows none.
  {
    folder: 'worker/worker.ts',
    imports: ['worker', 'element/metric-loaders.js', 'data-adapters/kernel', 'metrics/kernel'],
    packages: [],
  },
  {folder: 'worker', imports: ['metrics/kernel', 'data-adapters/kernel'], packages: []},
  // What stands above all layers: index.ts and define.ts of src and of components.
  {folder: '', imports: [], packages: []},
];

/** What a file must not import, of what it does import: paths that begin with `src/`, or names of packages. */
function forbidden(file: string, imports: readonly string[]): string[] {
  for (const layer of layers) {
    const own = folderOf(layer.folder, file.slice('src/'.length));
    if (own === undefined) continue;
    const allowed = [...[own, ...layer.imports].map((folder) => posix.join('src', folder)), ...layer.packages];
    return imports.filter((imported) => !allowed.some((name) => isIn(name, imported)));
  }
  return [];
}

/** `components/nps-gauge` for the folder `components/*` and a file in it; undefined for a file elsewhere. */
function folderOf(folder: string, file: string): string | undefined {
  if (!folder.endsWith('/*')) return isIn(folder, file) ? folder : undefined;
  const above = folder.slice(0, -'/*'.length);
  const names = isIn(above, file) ? file.slice(above.length + 1).split('/') : [];
  return names.length > 1 ? `${above}/${names[0] ?? ''}` : undefined;
}

function isIn(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** Every import, export-from and import() of a file. */
function importsOf(file: string): string[] {
  const {importedFiles} = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles.map(({fileName}) =>
    fileName.startsWith('.') ? posix.join(posix.dirname(file), fileName) : fileName,
  );
}

describe('layers', () => {
  const files = readdirSync('src', {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `src/${path}`);

  it('every file imports only what its layer may', () => {
    const found = files.flatMap((file) => forbidden(file, importsOf(file)).map((imported) => `${file} → ${imported}`));
    assert.deepEqual(found, []);
  });

  it('a language is loaded when somebody needs it, never with the rest', () => {
    const loading = files.filter((file) => /from '[^']*\/languages\/[a-z]/.test(readFileSync(file, 'utf8')));
    assert.deepEqual(loading, []);
    assert.ok(importsOf('src/element/languages.ts').includes('src/languages/de.js'));
  });

  it('the file of the worker carries nothing that would start another worker, which bundlers take for a circle', () => {
    const reached = new Set(['src/worker/worker.ts']);
    // Grows while it is gone through.
    for (const file of reached) {
      for (const imported of importsOf(file)) {
        const source = imported.replace(/\.js$/, '.ts');
        if (files.includes(source)) reached.add(source);
      }
    }
    assert.ok(reached.has('src/data-adapters/kernel/url-document.ts'));
    assert.ok(!reached.has('src/worker/page-worker.ts'));
  });

  for (const [file, imported] of [
    ['src/metrics/calendar/days.ts', 'src/metrics/table/column.js'],
    ['src/metrics/table/column.ts', 'src/metrics/tables/events.js'],
    ['src/metrics/tables/events.ts', 'src/metrics/kernel/scope.js'],
    ['src/metrics/statistics/wilson.ts', 'src/metrics/calendar/days.js'],
    ['src/metrics/calendar/days.ts', 'src/metrics/kernel/scope.js'],
    ['src/metrics/kernel/measure.ts', 'src/metrics/voice/nps.js'],
    ['src/metrics/voice/nps.ts', 'src/data-adapters/kernel/source.js'],
    ['src/metrics/voice/nps.ts', 'src/element/metric-element.js'],
    ['src/metrics/voice/nps.ts', 'lit'],
    ['src/metrics/voice/nps.ts', 'zod'],
    ['src/metrics/index.ts', 'src/components/nps-gauge/nps-gauge.js'],
    ['src/data-adapters/kernel/source.ts', 'src/metrics/voice/nps.js'],
    ['src/data-adapters/csv/csv.ts', 'src/metrics/voice/nps.js'],
    ['src/data-adapters/csv/csv.ts', 'src/data-adapters/json/json.js'],
    ['src/data-adapters/csv/csv.ts', 'src/element/events.js'],
    ['src/data-adapters/csv/csv.ts', 'lit'],
    ['src/data-adapters/clickhouse/clickhouse.ts', 'src/metrics/voice/nps.js'],
    ['src/element/metric-element.ts', 'src/metrics/voice/nps.js'],
    ['src/element/metric-element.ts', 'src/data-adapters/csv/csv.js'],
    ['src/element/metric-element.ts', 'src/components/nps-gauge/nps-gauge.js'],
    ['src/element/metric-element.ts', 'src/languages/de.js'],
    ['src/components/nps-gauge/nps-gauge.ts', 'src/languages/de.js'],
    ['src/languages/de.ts', 'lit'],
    ['src/components/nps-gauge/nps-gauge.ts', 'src/components/churn-bridge/churn-bridge.layout.js'],
    ['src/components/nps-gauge/nps-gauge.ts', 'src/data-adapters/csv/csv.js'],
    ['src/components/nps-gauge/nps-gauge.ts', 'src/data-adapters/kernel/source.js'],
    ['src/index.ts', 'scripts/package-exports.mjs'],
    ['src/define.ts', 'keepwell/components/nps-gauge'],
  ] as const) {
    it(`${file} must not import ${imported}`, () => {
      assert.deepEqual(forbidden(file, [imported]), [imported]);
    });
  }

  for (const [file, imported] of [
    ['src/metrics/voice/nps.ts', 'src/metrics/kernel/outcome.js'],
    ['src/metrics/voice/nps.ts', 'zod/mini'],
    ['src/data-adapters/clickhouse/queries/nps.ts', 'src/metrics/voice/nps.js'],
    ['src/data-adapters/csv/csv.ts', 'src/data-adapters/kernel/source.js'],
    ['src/element/metric-element.ts', 'lit/decorators.js'],
    ['src/element/chart/axis.ts', 'src/element/tokens.js'],
    ['src/element/languages.ts', 'src/languages/de.js'],
    ['src/languages/de/nps-gauge.ts', 'src/components/nps-gauge/nps-gauge.words.js'],
    ['src/components/nps-gauge/nps-gauge.ts', 'src/components/nps-gauge/nps-gauge.layout.js'],
    ['src/components/nps-gauge/nps-gauge.ts', 'src/metrics/voice/nps.js'],
    ['src/components/index.ts', 'src/components/nps-gauge/nps-gauge.js'],
    ['src/index.ts', 'src/data-adapters/index.js'],
    ['src/metrics/table/read-time.ts', 'src/metrics/calendar/days.js'],
  ] as const) {
    it(`${file} may import ${imported}`, () => {
      assert.deepEqual(forbidden(file, [imported]), []);
    });
  }
});
