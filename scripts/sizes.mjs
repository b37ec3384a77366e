// How much code a page loads: `npm run sizes`, and `npm run sizes -- --why nps-gauge` for where it comes from. What is
// counted, and why so, is in docs/decisions/0007-sizes.md.
import {cpSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {SourceMap} from 'node:module';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {gzipSync} from 'node:zlib';
import {build} from 'vite';
import {languageNames} from './bundle.mjs';
import {classicBundles, languageBundle} from './bundles.mjs';
import {filesOf} from './package-exports.mjs';

/** A file that a page loads. @typedef {{name: string, code: string, map: string}} CodeFile */
/**
 * What a page loads before it shows a number of data that it has; what more where the data are a CSV at an address; and
 * all that it loads only when that is asked for.
 * @typedef {{name: string, first: CodeFile[], forAddress: CodeFile[], onDemand: CodeFile[]}} Page
 */

const root = fileURLToPath(new URL('../', import.meta.url));
const consumer = `${root}node_modules/.cache/keepwell-sizes`;
const {values} = parseArgs({options: {why: {type: 'string'}}});

/**
 * Bytes that are allowed, and below which something is missing: a bundle of nothing is no small bundle. The goal is what
 * was planned; the decision record says, by weight, what lies between the two.
 * @type {Record<string, {goal: number, most: number, least: number}>}
 */
const limits = {
  'cohort-table': {goal: 36_000, most: 72_500, least: 12_000},
  'feature-adoption': {goal: 36_000, most: 57_500, least: 12_000},
  'health-matrix': {goal: 36_000, most: 64_500, least: 12_000},
  'lifecycle-bars': {goal: 36_000, most: 63_000, least: 12_000},
  'metric-card': {goal: 36_000, most: 77_000, least: 12_000},
  'metric-source': {goal: 36_000, most: 22_000, least: 6_000},
  'metric-table': {goal: 36_000, most: 80_500, least: 12_000},
  'metric-trend': {goal: 36_000, most: 86_500, least: 12_000},
  'nps-gauge': {goal: 24_000, most: 69_000, least: 12_000},
  'response-breakdown': {goal: 36_000, most: 71_000, least: 12_000},
  'retention-curve': {goal: 36_000, most: 80_000, least: 12_000},
  'revenue-bridge': {goal: 36_000, most: 62_000, least: 12_000},
  'signal-list': {goal: 36_000, most: 81_500, least: 12_000},
  'ttv-histogram': {goal: 36_000, most: 60_000, least: 12_000},
  'keepwell.js': {goal: 80_000, most: 214_500, least: 40_000},
  language: {goal: 12_000, most: 30_500, least: 1_000},
};

/** What is loaded on demand, and is demanded at once. @type {Partial<Record<string, string>>} */
const demanded = {
  ...Object.fromEntries(
    ['metric-card', 'metric-table', 'metric-trend', 'response-breakdown'].map((tag) => [tag, 'metrics/voice/nps.js']),
  ),
  'lifecycle-bars': 'metrics/adoption/lifecycle.js',
  'revenue-bridge': 'metrics/revenue/mrr-movements.js',
  'signal-list': 'metrics/health/early-signals.js',
};

await installed();
const languages = languageNames();
const widgets = filesOf('src/components/*/define.ts').map((file) => file.split('/')[2] ?? '');
const pages = [
  ...(await Promise.all(widgets.map(pageOfWidget))),
  pageOfBundles(await classicBundles()),
  ...(await Promise.all(languages.map(languageBundle))).map((one) => pageOfBundles([one])),
];
if (values.why === undefined) report();
else why(pages.find(({name}) => name === values.why) ?? pages[0]);

/** The library as a consumer has it, without its types. */
async function installed() {
  rmSync(consumer, {recursive: true, force: true});
  const folder = `${consumer}/node_modules/keepwell`;
  mkdirSync(folder, {recursive: true});
  writeFileSync(`${consumer}/package.json`, '{"name": "consumer", "type": "module", "private": true}');
  cpSync(`${root}package.json`, `${folder}/package.json`);
  await build({root, mode: 'library', logLevel: 'warn', build: {outDir: `${folder}/dist`}});
}

/** A page with one widget, by a bundler. @param {string} tag @returns {Promise<Page>} */
async function pageOfWidget(tag) {
  const entry = `${consumer}/${tag}.js`;
  writeFileSync(entry, `import 'keepwell/components/${tag}/define';`);
  const built = await build({
    root: consumer,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      sourcemap: 'hidden',
      // As a library, since into an application Vite puts code of its own for what is loaded on demand; but with chunks
      // like those of an application, whose entry may hold what others share with it.
      lib: {entry, formats: ['es'], fileName: tag},
      rolldownOptions: {preserveEntrySignatures: false, checks: {bundlerTimings: false}, output: {minify: true}},
    },
  });
  const [{output}] = /** @type {[import('vite').Rolldown.RolldownOutput]} */ (built);
  const chunks = output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
  const first = withImports(({isEntry, moduleIds}) => isEntry || holds(moduleIds, demanded[tag]));
  const address = ['kernel/url-document.js', 'formats/csv.js'];
  const forAddress = withImports(({moduleIds}) => address.some((name) => holds(moduleIds, name)));
  const others = (/** @type {typeof chunks} */ some) => some.filter((chunk) => !first.includes(chunk)).map(fileOf);
  return {name: tag, first: first.map(fileOf), forAddress: others(forAddress), onDemand: others(chunks)};

  /** Some chunks with all that they import. @param {(chunk: chunks[0]) => boolean} isWanted */
  function withImports(isWanted) {
    const names = new Set(chunks.filter(isWanted).map(({fileName}) => fileName));
    // What is added is gone through as well.
    for (const name of names) {
      for (const more of chunks.find(({fileName}) => fileName === name)?.imports ?? []) names.add(more);
    }
    return chunks.filter(({fileName}) => names.has(fileName));
  }
}

/** @param {readonly string[]} modules @param {string | undefined} name */
function holds(modules, name) {
  return name !== undefined && modules.some((id) => id.endsWith(`/${name}`));
}

/** @param {{name: string, code: string, map: unknown}} chunk @returns {CodeFile} */
function fileOf({name, code, map}) {
  return {name, code, map: String(map)};
}

/** A page that loads a file of ours, and others when it needs them. @param {import('./bundle.mjs').Bundle[]} bundles @returns {Page} */
function pageOfBundles(bundles) {
  const [first, ...onDemand] = bundles.map(({fileName, code, map}) => ({name: fileName, code, map}));
  if (first === undefined) throw new Error('[sizes] expected a bundle, got none');
  return {name: first.name, first: [first], forAddress: [], onDemand};
}

/** @param {string} name */
function limitsOf(name) {
  const found = limits[name.startsWith('languages/') ? 'language' : name];
  if (!found) throw new Error(`[sizes] expected limits of every page, got none of ${name}`);
  return found;
}

function report() {
  console.log(`${'kB, minified and gzipped'.padEnd(24)}  first   goal  limit  with src  on demand`);
  for (const {name, first, forAddress, onDemand} of pages) {
    const {goal, most, least} = limitsOf(name);
    const size = sizeOf(first);
    const verdict =
      size > most ? `TOO LARGE by ${kB(size - most)}:` : size < least ? 'TOO SMALL, something is missing:' : '';
    if (verdict !== '') process.exitCode = 1;
    const later = onDemand
      .filter((file) => !languages.includes(file.name))
      .map((file) => `${file.name} ${kB(sizeOf([file]))}`)
      .join(', ');
    const withSrc = forAddress.length > 0 ? kB(size + sizeOf(forAddress)) : '';
    console.log(
      `${name.padEnd(24)} ${kB(size).padStart(6)} ${kB(goal).padStart(6)} ${kB(most).padStart(6)} ${withSrc.padStart(9)}  ${[verdict, later].filter(Boolean).join('  ')}`,
    );
  }
}

/** Where the code of a page comes from, by part and by module. @param {Page | undefined} page */
function why(page) {
  if (page === undefined) return;
  const bytes = new Map();
  for (const file of page.first) count(file, bytes);
  const all = [...bytes.values()].reduce((sum, n) => sum + n, 0);
  const size = sizeOf(page.first);
  const line = (/** @type {string} */ name, /** @type {number} */ n) =>
    `${kB(n).padStart(8)} ${kB((size * n) / all).padStart(8)}  ${name}`;
  const parts = new Map();
  for (const [module, n] of bytes) parts.set(partOf(module), (parts.get(partOf(module)) ?? 0) + n);
  console.log(`${page.name}, kB\nminified  gzipped (a share of the whole)\n${line('all', all)}\n`);
  for (const [part, n] of sorted(parts)) console.log(line(part, n));
  console.log('');
  for (const [module, n] of sorted(bytes)) if (n >= 100) console.log(line(module, n));
}

/** Adds the characters of a file to those of the module that each comes from. @param {CodeFile} file @param {Map<string, number>} bytes */
function count({code, map}, bytes) {
  const sources = new SourceMap(JSON.parse(map));
  code.split('\n').forEach((text, line) => {
    for (let column = 0; column < text.length; column++) {
      const {originalSource: source} = /** @type {{originalSource?: string}} */ (sources.findEntry(line, column));
      const module = source?.replace(/^.*\/node_modules\/(keepwell\/dist\/)?|^(\.\.\/)*/, '') ?? 'the bundler';
      bytes.set(module, (bytes.get(module) ?? 0) + 1);
    }
  });
}

/** The package that a module is of, or the folder of ours. @param {string} module */
function partOf(module) {
  return /^(@[^/]+\/)?[^/]+/.exec(module.replace(/^src\//, ''))?.[0] ?? module;
}

/** @param {Map<string, number>} counts */
function sorted(counts) {
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** What files weigh on the way to a page, each compressed by itself. @param {readonly CodeFile[]} files */
function sizeOf(files) {
  return files.reduce((sum, {code}) => sum + gzipSync(code, {level: 9}).length, 0);
}

/** In kB of 1000 bytes. @param {number} bytes */
function kB(bytes) {
  return (bytes / 1000).toFixed(1);
}
