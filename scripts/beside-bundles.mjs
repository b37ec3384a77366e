// What only some pages need, and later, is in modules beside keepwell.js and keepwell.esm.js: readers of formats, fetched
// with the first data of a format; what takes rows that come later, fetched
// with the first of them; what joins tables at addresses; what rows keep coming through; what makes files, fetched when a reader saves one; and what gives work to the worker, fetched with
// the first work that is large. Like modules of metrics they are functions from what they take of the bundle, so that an
// error that they throw is one of the bundle's own.
import {readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {handingOver, moduleBeside} from './metric-bundles.mjs';
import {workerBeside} from './worker-address.mjs';

/** @typedef {import('./metric-bundles.mjs').Taken} Taken */

const root = fileURLToPath(new URL('../', import.meta.url));
const VIRTUAL = 'keepwell-beside';

/** Where they are asked for: by `import()` of a path, in it a name; and the folder that they are in beside the bundle. */
const askers = [
  {
    file: 'src/data-adapters/kernel/formats/binary-formats.ts',
    asked: /import\('(\.\/(\w+)\/\2-reader\.js)'\)/g,
    folder: 'keepwell-formats',
  },
  {
    file: 'src/data-adapters/kernel/shared-source.ts',
    asked: /import\('(\.\/(added-data)\.js)'\)/g,
    folder: 'keepwell-adapters',
  },
  {
    file: 'src/data-adapters/kernel/combined-source.ts',
    asked: /import\('(\.\/(combined-tables)\.js)'\)/g,
    folder: 'keepwell-adapters',
  },
  {
    file: 'src/data-adapters/kernel/late-stream.ts',
    asked: /import\('(\.\/(open-stream)\.js)'\)/g,
    folder: 'keepwell-adapters',
  },
  {
    file: 'src/data-adapters/kernel/formats/known-formats.ts',
    asked: /import\('(\.\/(ndjson)\.js)'\)/g,
    folder: 'keepwell-formats',
  },
  {
    file: 'src/data-adapters/kernel/formats/json.ts',
    asked: /import\('(\.\/(json-array)\.js)'\)/g,
    folder: 'keepwell-formats',
  },
  {file: 'src/element/widget-files.ts', asked: /import\('(\.\/export\/(files)\.js)'\)/g, folder: 'keepwell-element'},
  {
    file: 'src/data-adapters/kernel/workers-page.ts',
    asked: /import\('(\.\.\/\.\.\/worker\/(page)\.js)'\)/g,
    folder: 'keepwell-large',
  },
];

/**
 * All of these modules, and what they take of the bundle.
 * @param {ReadonlySet<string>} held modules of keepwell.js; keepwell.esm.js holds them too
 */
export async function besideBundles(held) {
  const taken = /** @type {Taken} */ (new Map());
  const modules = await Promise.all(
    askers.flatMap(({file, asked, folder}) => {
      const imports = [...readFileSync(root + file, 'utf8').matchAll(asked)];
      if (imports.length === 0) throw new Error(`[bundles] ${file}: expected modules that are loaded, got none`);
      return imports.map(([, path = '', name = '']) => {
        const source = posix.join(root, posix.dirname(file), path.replace(/js$/, 'ts'));
        return moduleBeside(`${folder}/${name}`, `export * from '${source}';`, held, taken, [workerBeside()]);
      });
    }),
  );
  return {modules, taken};
}

/**
 * They are asked for from beside the bundle.
 * @param {Taken} taken what is handed over to them
 * @returns {import('vite').Plugin}
 */
export function besideBundle(taken) {
  return {
    name: 'beside-bundle',
    enforce: 'pre',
    transform: {
      filter: {id: /\/src\/.*\.ts$/, code: /\bimport\(/},
      handler(code, id) {
        const asker = askers.find(({file}) => id === root + file);
        if (asker === undefined) return null;
        const asking = code.replace(asker.asked, (_import, _path, name) => `besideOf('${asker.folder}/${name}')`);
        return {code: `import {besideOf} from '${VIRTUAL}';${asking}`, map: null};
      },
    },
    resolveId: {filter: {id: new RegExp(`^${VIRTUAL}$`)}, handler: (id) => `\0${id}`},
    load: {
      filter: {id: new RegExp(`^\0${VIRTUAL}$`)},
      // What could not be fetched is tried again when it is asked for again.
      handler: () => `${handingOver(taken)}
const modules = new Map();
export function besideOf(path) {
  let module = modules.get(path);
  if (module === undefined) {
    module = import(/* @vite-ignore */ keepwellBase + path + '.js').then(({default: made}) => made({...taken(), keepwellBase}));
    module.catch(() => modules.delete(path));
    modules.set(path, module);
  }
  return module;
}`,
    },
  };
}
