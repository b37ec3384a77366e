// keepwell.js holds the metrics that widgets are made of. Every other is in a module beside it, one a folder of
// src/metrics, which a page fetches with the first metric of that folder that it names. Such a module exports a function
// from what it takes of others to its metrics, so that no code comes twice: nothing can be imported from a classic script.
import {readFileSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseAst, Visitor} from 'vite';
import {bundle} from './bundle.mjs';
import {filesOf} from './package-exports.mjs';
import {withoutDocumentation} from './without-documentation.mjs';

/**
 * What modules take from others, by the name under which it is handed over: the module that it is from and the
 * name there; or of a namespace, the names in it.
 * @typedef {Map<string, {from: string, name: string, members: Set<string> | null}>} Taken
 */

const root = fileURLToPath(new URL('../', import.meta.url));
/** Where metrics are asked for: all by name, and those of a widget. */
const loaders = ['src/element/metric-loaders.ts', 'src/components/*/*-loaders.ts'];
const anyLoaders = /\/src\/(?:components\/[\w-]+|element)\/[\w-]+-loaders\.ts$/;
const imported = /\/metrics\/([\w-]+)\/([\w-]+)\.js'\)\)\.(\w+)/g;
const VIRTUAL = 'keepwell-metrics';
/** The module of what several folders need and keepwell.js does not hold. */
const COMMON = 'common';

/**
 * All modules of metrics, and what they take from keepwell.js.
 * @param {ReadonlySet<string>} held modules of keepwell.js
 */
export async function metricBundles(held) {
  const folders = [...metricsByFolder()].flatMap(([folder, metrics]) => {
    const others = metrics
      .filter(({file}) => !held.has(file))
      .map(({file, name}) => `export {${name}} from '${file}';`);
    return others.length > 0 ? [{folder, entry: others.join('\n')}] : [];
  });
  const bundled = (/** @type {ReadonlySet<string>} */ elsewhere, /** @type {Taken} */ taken) =>
    Promise.all(folders.map(({folder, entry}) => metricsBundle(folder, entry, elsewhere, taken)));
  const alone = (await bundled(held, new Map())).flatMap(({modules}) => modules);
  const common = new Set(alone.filter((file, i) => alone.indexOf(file) !== i));

  const fromOthers = /** @type {Taken} */ (new Map());
  const modules = await bundled(new Set([...held, ...common]), fromOthers);
  const fromMain = new Map([...fromOthers].filter(([, {from}]) => !isIn(common, from)));
  const exports = [...fromOthers].flatMap(([as, {from, name}]) =>
    isIn(common, from)
      ? [name === '*' ? `export * as ${as} from '${from}';` : `export {${name} as ${as}} from '${from}';`]
      : [],
  );
  return {modules: [await metricsBundle(COMMON, exports.join('\n'), held, fromMain), ...modules], taken: fromMain};
}

/** @param {string} folder @param {string} entry @param {ReadonlySet<string>} elsewhere modules @param {Taken} taken from them */
function metricsBundle(folder, entry, elsewhere, taken) {
  return moduleBeside(`${VIRTUAL}/${folder}`, entry, elsewhere, taken);
}

/**
 * A module beside the script: a function from what it takes of others to what it exports.
 * @param {string} name its path without extension @param {string} entry what it exports, as code
 * @param {ReadonlySet<string>} elsewhere modules @param {Taken} taken from them @param {import('vite').Plugin[]} plugins
 */
export async function moduleBeside(name, entry, elsewhere, taken, plugins = []) {
  return asFunction(
    await bundle({
      entry: name,
      fileName: `${name}.js`,
      format: 'es',
      plugins: [virtualEntry(name, entry), ...plugins, withoutDocumentation(), takenFrom(elsewhere, taken)],
    }),
  );
}

/** Whether these are files of a package, or hold a file. @param {ReadonlySet<string>} files @param {string} name */
function isIn(files, name) {
  return files.has(name) || [...files].some((file) => file.includes(`/node_modules/${name}/`));
}

/** What is loaded of metrics, by its folder. @returns {Map<string, {file: string, name: string}[]>} */
function metricsByFolder() {
  const found = /** @type {Map<string, Map<string, {file: string, name: string}>>} */ (new Map());
  const code = loaders.flatMap(filesOf).map((file) => readFileSync(root + file, 'utf8'));
  for (const [, folder = '', file, name = ''] of code.join('').matchAll(imported)) {
    const metrics = found.get(folder) ?? new Map();
    found.set(folder, metrics.set(name, {file: `${root}src/metrics/${folder}/${file}.ts`, name}));
  }
  if (found.size === 0) throw new Error(`[bundles] ${loaders.join()}: expected metrics that are loaded, got none`);
  return new Map([...found].map(([folder, metrics]) => [folder, [...metrics.values()]]));
}

/**
 * Metrics are asked for from their modules; those that are in keepwell.js anyway are taken from there.
 * @param {ReadonlySet<string>} held modules of keepwell.js
 * @returns {import('vite').Plugin}
 */
export function metricsBeside(held) {
  const asked = /import\('([.\w/-]+)\.js'\)/g;
  return {
    name: 'metrics-beside',
    enforce: 'pre',
    transform: {
      filter: {id: anyLoaders},
      handler(code, id) {
        const short = code.replace(asked, (whole, /** @type {string} */ path) => {
          const file = `${fileURLToPath(new URL(path, `file://${id}`))}.ts`;
          if (held.has(file)) return whole;
          if (!file.startsWith(`${root}src/metrics/`))
            throw new Error(`[bundles] ${id}: expected the module of a metric to be loaded, got ${path}`);
          return `metricsOf('${basename(dirname(file))}')`;
        });
        return {code: `import {metricsOf} from '${VIRTUAL}';${short}`, map: null};
      },
    },
  };
}

/**
 * Fetches a module of metrics, and hands over what it takes. What could not be fetched is tried again when it is asked for
 * again.
 * @param {Taken} taken
 * @returns {import('vite').Plugin}
 */
export function fetchingMetrics(taken) {
  return {
    name: 'fetching-metrics',
    resolveId: {filter: {id: new RegExp(`^${VIRTUAL}$`)}, handler: (id) => `\0${id}`},
    load: {
      filter: {id: new RegExp(`^\0${VIRTUAL}$`)},
      handler() {
        return `${handingOver(taken)}
const folders = new Map();
export function metricsOf(folder) {
  let metrics = folders.get(folder);
  if (metrics === undefined) {
    const others = folder === '${COMMON}' ? {} : metricsOf('${COMMON}');
    const module = import(/* @vite-ignore */ keepwellBase + 'keepwell-metrics/' + folder + '.js');
    metrics = Promise.all([module, others]).then(([{default: made}, others]) => made({...taken(), ...others}));
    metrics.catch(() => folders.delete(folder));
    folders.set(folder, metrics);
  }
  return metrics;
}`;
      },
    },
  };
}

/** Code of a function `taken` that makes what is handed over. @param {Taken} taken */
export function handingOver(taken) {
  const entries = [...taken].map(([as, {from, name, members}], i) =>
    members === null
      ? {line: `import {${name} as taken${i}} from '${from}';`, entry: `${as}: taken${i}`}
      : {
          line: `import * as taken${i} from '${from}';`,
          entry: `${as}: {${[...members].map((member) => `${member}: taken${i}.${member}`).join()}}`,
        },
  );
  return `${entries.map(({line}) => line).join('\n')}
const taken = () => ({${entries.map(({entry}) => entry).join()}});`;
}

/**
 * What is elsewhere is not brought again but taken from what is handed over, and noted.
 * @param {ReadonlySet<string>} elsewhere modules
 * @param {Taken} taken where to note
 * @returns {import('vite').Plugin}
 */
function takenFrom(elsewhere, taken) {
  /** @param {string} as @param {string} from @param {string} name @param {Set<string> | null} members */
  const note = (as, from, name, members) => {
    const known = taken.get(as);
    if (known && (known.from !== from || known.name !== name)) {
      throw new Error(`[bundles] ${as}: expected one thing of this name, got one of ${known.from} and one of ${from}`);
    }
    for (const member of known?.members ?? []) members?.add(member);
    taken.set(as, {from, name, members});
  };
  const places = new Map([...elsewhere].map((file, i) => [file, i]));
  /** Modules have names of their own for different things. @param {string} name @param {string} from */
  const handedOver = (name, from) => (places.has(from) ? `${name}$${places.get(from)}` : name);
  return {
    name: 'taken-from',
    enforce: 'post',
    async transform(code, id) {
      if (!id.startsWith(`${root}src/`)) return;
      /** @type {{start: number, end: number, text: string}[]} */
      const edits = [];
      const statements = parseAst(code).body.filter((node) => node.type === 'ImportDeclaration');
      for (const {start, end, source, specifiers} of statements) {
        const path = String(source.value);
        // Of a package the file that is imported may hold no code itself.
        const from = path.startsWith('.') ? ((await this.resolve(path, id))?.id ?? '') : path;
        if (!isIn(elsewhere, from)) continue;
        const names = specifiers.map((specifier) => {
          const as = specifier.local.name;
          if (specifier.type === 'ImportNamespaceSpecifier') {
            note(as, from, '*', membersOf(code, as));
            return as;
          }
          const {imported} = /** @type {import('estree').ImportSpecifier} */ (specifier);
          const name = imported.type === 'Identifier' ? imported.name : String(imported.value);
          const given = handedOver(name, from);
          note(given, from, name, null);
          return `${given}: ${as}`;
        });
        edits.push({start, end, text: names.length > 0 ? `const {${names.join()}} = keepwellOthers;` : ''});
      }
      return {
        code: edits.reduceRight((text, {start, end, text: own}) => text.slice(0, start) + own + text.slice(end), code),
        map: null,
      };
    },
  };
}

/** Which names of a namespace are used. @param {string} code @param {string} namespace @returns {Set<string>} */
function membersOf(code, namespace) {
  const members = /** @type {Set<string>} */ (new Set());
  new Visitor({
    MemberExpression({object, property}) {
      if (object.type === 'Identifier' && object.name === namespace && property.type === 'Identifier')
        members.add(property.name);
    },
  }).visit(parseAst(code));
  return members;
}

/** A module that is no file. @param {string} name @param {string} code @returns {import('vite').Plugin} */
function virtualEntry(name, code) {
  return {
    name: 'virtual-entry',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith(name) ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? code : undefined),
  };
}

/** A module as a function from what is handed over to what it exports. @param {import('./bundle.mjs').Bundle} bundle */
function asFunction({code, map, ...bundle}) {
  const statement = parseAst(code).body.find((node) => node.type === 'ExportNamedDeclaration');
  if (statement === undefined) throw new Error(`[bundles] ${bundle.fileName}: expected exports, got none`);
  const {start, end, specifiers} = statement;
  const given = specifiers.map(
    ({local, exported}) => `${code.slice(exported.start, exported.end)}:${code.slice(local.start, local.end)}`,
  );
  const body = `${code.slice(0, start)}return{${given.join()}}${code.slice(end).replace(/^;/, '')}`;
  const {mappings, ...rest} = JSON.parse(map);
  // A line more, in which nothing is mapped.
  return {
    ...bundle,
    code: `export default (keepwellOthers) => {\n${body}\n}`,
    map: JSON.stringify({...rest, mappings: `;${mappings}`}),
  };
}
