// Readers of formats that are no text, each with a library of its own, are in modules beside keepwell.js and
// keepwell.esm.js. A page fetches one with the first data of its format. Like modules of metrics they are functions from
// what they take of the bundle, so that an error that they throw is one of the bundle's own.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {handingOver, moduleBeside} from './metric-bundles.mjs';

/** @typedef {import('./metric-bundles.mjs').Taken} Taken */

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = `${root}src/data-adapters/kernel/formats/`;
/** Where all of them are asked for by name. */
const loaders = `${folder}binary-formats.ts`;
const asked = /import\('\.\/(\w+)\/\1-reader\.js'\)/g;
const VIRTUAL = 'keepwell-formats';

/**
 * All modules of formats, and what they take of the bundle.
 * @param {ReadonlySet<string>} held modules of keepwell.js; keepwell.esm.js holds them too
 */
export async function formatBundles(held) {
  const taken = /** @type {Taken} */ (new Map());
  const formats = [...readFileSync(loaders, 'utf8').matchAll(asked)].map(([, name = '']) => name);
  if (formats.length === 0) throw new Error('[bundles] binary-formats.ts: expected readers that are loaded, got none');
  const modules = await Promise.all(
    formats.map((name) => {
      const entry = `export {${name}Reader} from '${folder}${name}/${name}-reader.ts';`;
      return moduleBeside(`${VIRTUAL}/${name}`, entry, held, taken);
    }),
  );
  return {modules, taken};
}

/**
 * Readers are asked for from their modules.
 * @param {Taken} taken what is handed over to them
 * @returns {import('vite').Plugin}
 */
export function formatsBeside(taken) {
  return {
    name: 'formats-beside',
    enforce: 'pre',
    transform: {
      filter: {id: /\/formats\/binary-formats\.ts$/},
      handler: (code) => ({
        code: `import {formatOf} from '${VIRTUAL}';${code.replace(asked, "formatOf('$1')")}`,
        map: null,
      }),
    },
    resolveId: {filter: {id: new RegExp(`^${VIRTUAL}$`)}, handler: (id) => `\0${id}`},
    load: {
      filter: {id: new RegExp(`^\0${VIRTUAL}$`)},
      // What could not be fetched is tried again when it is asked for again.
      handler: () => `${handingOver(taken)}
const formats = new Map();
export function formatOf(name) {
  let format = formats.get(name);
  if (format === undefined) {
    const module = import(/* @vite-ignore */ keepwellBase + '${VIRTUAL}/' + name + '.js');
    format = module.then(({default: made}) => made(taken()));
    format.catch(() => formats.delete(name));
    formats.set(name, format);
  }
  return format;
}`,
    },
  };
}
