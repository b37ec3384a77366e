// The bundles, for pages without a bundler of their own: keepwell.js is a classic script, keepwell.esm.js a module, each in
// one file. Beside them are languages other than English, fetched by a page that is in one, readers of formats that are no
// text, fetched with data in one, metrics that no widget is made of, fetched by a page of keepwell.js that names one, and the
// worker, started by a page that has long work for it.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {bundle, languageNames} from './bundle.mjs';
import {besideBundle, besideBundles} from './beside-bundles.mjs';
import {fetchingMetrics, metricBundles, metricsBeside} from './metric-bundles.mjs';
import {withoutDocumentation} from './without-documentation.mjs';

/** @typedef {import('./metric-bundles.mjs').Taken} Taken */

const root = fileURLToPath(new URL('../', import.meta.url));
export const {version} = /** @type {{version: string}} */ (JSON.parse(readFileSync(`${root}package.json`, 'utf8')));

/** All that is to be written beside the library. @returns {Promise<import('./bundle.mjs').Bundle[]>} */
export async function bundles() {
  const {classic, taken} = await classicAndBesides();
  const others = [moduleBundle(taken), workerBundle(), ...languageNames().map(languageBundle)];
  return [...classic, ...(await Promise.all(others))];
}

/** The classic script, all tags defined, no global set; and the modules that it fetches. */
export async function classicBundles() {
  return (await classicAndBesides()).classic;
}

/** The classic script and its modules, and what those beside it take of a bundle. */
async function classicAndBesides() {
  const held = new Set((await classicBundle(new Set(), new Map(), new Map())).modules);
  const [metrics, besides] = [await metricBundles(held), await besideBundles(held)];
  const script = await classicBundle(held, metrics.taken, besides.taken);
  return {classic: [script, ...metrics.modules, ...besides.modules], taken: besides.taken};
}

/** @param {ReadonlySet<string>} held its modules @param {Taken} metrics what those of metrics take of it @param {Taken} others what other modules take of it */
function classicBundle(held, metrics, others) {
  return bundle({
    entry: `${root}src/define.ts`,
    fileName: 'keepwell.js',
    format: 'iife',
    intro: `'use strict';\n${guard()}if (!keepwellIsFirst) return;\n${baseOf("document.currentScript?.src ?? ''")}`,
    // Nothing is exported, so nobody can look into its metrics.
    plugins: [
      withoutDocumentation(),
      policyOfOurs(),
      languagesBeside(),
      metricsBeside(held),
      fetchingMetrics(metrics),
      besideBundle(others),
    ],
  });
}

/** The module: all tags defined, and what the package exports. @param {Taken} others what the modules beside it take of it */
export function moduleBundle(others) {
  return bundle({
    entry: `${root}src/index.ts`,
    fileName: 'keepwell.esm.js',
    format: 'es',
    intro: `${guard()}${baseOf('import.meta.url')}`,
    plugins: [definingIndex(), policyOfOurs(), languagesBeside(), besideBundle(others), definedByTheFirst()],
  });
}

/** The words of one language: a module that needs no other. @param {string} name its tag */
export function languageBundle(name) {
  return bundle({entry: `${root}src/languages/${name}.ts`, fileName: `languages/${name}.js`, format: 'es'});
}

/** The file of the worker, with every metric. */
export function workerBundle() {
  return bundle({
    entry: `${root}src/worker/worker.ts`,
    fileName: 'keepwell-worker.js',
    format: 'es',
    plugins: [withoutDocumentation()],
  });
}

/**
 * Says whether this is the first copy on the page, and warns of another version. It runs before anything else: a second
 * copy of Lit must not come as far as its Trusted Types policy, whose name a page may allow once. The copies find each
 * other by a symbol on the registry of elements, not by a tag, which may have come from elsewhere.
 */
function guard() {
  return `
const keepwellIsFirst = ((registry, version, mark) => {
  const versions = registry[mark];
  if (versions === undefined) {
    Object.defineProperty(registry, mark, {value: [version]});
    return true;
  }
  if (!versions.includes(version)) {
    versions.push(version);
    console.warn('[keepwell] expected one version on the page, got ' + versions[0] + ' (kept) and ' + version);
  }
  return false;
})(customElements, ${JSON.stringify(version)}, Symbol.for('keepwell'));
`;
}

/** The folder of the bundle, where what is fetched later is. @param {string} address of the bundle, as JavaScript */
function baseOf(address) {
  return `const keepwellBase = /^[^?#]*\\//.exec(${address})?.[0] ?? './';\n`;
}

/**
 * Lit's Trusted Types policy under a name of ours, since the page may have its own Lit. Where the page does not allow the
 * name there is no policy; that breaks only pages that demand one.
 * @returns {import('vite').Plugin}
 */
function policyOfOurs() {
  const policy = /(\w+)\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\)/g;
  return {
    name: 'policy-of-ours',
    transform: {
      filter: {id: /\/node_modules\/lit-html\/lit-html\.js$/},
      handler(code) {
        if (code.match(policy)?.length !== 1) throw new Error('[bundles] lit-html: expected one policy to rename');
        return {
          code: code.replace(
            policy,
            '(()=>{if(keepwellIsFirst)try{return $1.createPolicy("keepwell-html",$2)}catch{}})()',
          ),
          map: null,
        };
      },
    },
  };
}

/** Languages are fetched from beside the bundle. @returns {import('vite').Plugin} */
function languagesBeside() {
  return {
    name: 'languages-beside',
    enforce: 'pre',
    transform: {
      filter: {id: /\/src\/.*\.ts$/, code: /import\(/},
      handler: (code) => ({
        code: code.replace(
          /import\('[./]*\/languages\/([\w-]+\.js)'\)/g,
          "import(/* @vite-ignore */ keepwellBase + 'languages/$1')",
        ),
        map: null,
      }),
    },
  };
}

/** The module defines what it exports. @returns {import('vite').Plugin} */
function definingIndex() {
  return {
    name: 'defining-index',
    enforce: 'pre',
    transform: {
      filter: {id: /\/src\/index\.ts$/},
      handler: (code) => ({code: `${code}import './define.js';`, map: null}),
    },
  };
}

/**
 * A module has no way to end early: its second copy defines nothing.
 * @returns {import('vite').Plugin}
 */
function definedByTheFirst() {
  return {
    name: 'defined-by-the-first',
    enforce: 'pre',
    transform: {
      filter: {id: /\/src\/components\/[^/]+\/define\.ts$/},
      handler: (code) => ({code: code.replace(/^define\(/m, 'if (keepwellIsFirst) define('), map: null}),
    },
  };
}
