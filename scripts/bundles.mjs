// The bundles, for pages without a bundler of their own: keepwell.js is a classic script, keepwell.esm.js a module, each
// with everything in one file. Languages other than English are modules beside them, fetched by a page that is in one.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build, parseAst, Visitor} from 'vite';
import {compactTemplates} from './compact-templates.mjs';
import {withoutDocumentation} from './without-documentation.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
export const {version} = /** @type {{version: string}} */ (JSON.parse(readFileSync(`${root}package.json`, 'utf8')));

/** A bundle: `fileName` is its path in dist, `modules` are the files it is made of. @typedef {Awaited<ReturnType<typeof bundle>>} Bundle */

/** All that is to be written beside the library. @returns {Promise<Bundle[]>} */
export function bundles() {
  return Promise.all([classicBundle(), moduleBundle(), ...languageNames().map(languageBundle)]);
}

/** The classic script: all tags defined, no global set. */
export function classicBundle() {
  return bundle({
    entry: `${root}src/define.ts`,
    fileName: 'keepwell.js',
    format: 'iife',
    intro: `'use strict';\n${guard()}if (!keepwellIsFirst) return;\n${baseOf("document.currentScript?.src ?? ''")}`,
    // Nothing is exported, so nobody can look into its metrics.
    plugins: [withoutDocumentation(), policyOfOurs(), languagesBeside()],
  });
}

/** The module: all tags defined, and what the package exports. */
export function moduleBundle() {
  return bundle({
    entry: `${root}src/index.ts`,
    fileName: 'keepwell.esm.js',
    format: 'es',
    intro: `${guard()}${baseOf('import.meta.url')}`,
    plugins: [definingIndex(), policyOfOurs(), languagesBeside(), definedByTheFirst()],
  });
}

/** The words of one language: a module that needs no other. @param {string} name its tag */
export function languageBundle(name) {
  return bundle({entry: `${root}src/languages/${name}.ts`, fileName: `languages/${name}.js`, format: 'es'});
}

/** The languages that there are besides English, by their tag; other files beside them are what these are made with. */
export function languageNames() {
  const folder = `${root}src/languages`;
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.flatMap((file) => /^([a-z]{2,3}(?:-[a-z\d]+)*)\.ts$/i.exec(file)?.[1] ?? []).sort();
}

/**
 * Everything in one file, minified.
 * @param {{entry: string, fileName: string, format: 'es' | 'iife', intro?: string, plugins?: import('vite').Plugin[]}} options
 */
async function bundle({entry, fileName, format, intro = '', plugins = []}) {
  const built = await build({
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    // Without `development`, whatever NODE_ENV says.
    resolve: {conditions: ['production', 'browser', 'module']},
    plugins: [compactTemplates(), keptToItself(), loadedAlready(), ...plugins],
    build: {
      write: false,
      sourcemap: 'hidden',
      target: 'es2022',
      // As a library, since into an application Vite puts code of its own. The name is for exports, and a script has none.
      lib: {entry, formats: [format], name: 'keepwell', fileName: () => fileName},
      rolldownOptions: {checks: {bundlerTimings: false}, output: {intro, codeSplitting: false, minify: true}},
    },
  });
  const [{output}] = /** @type {[import('vite').Rolldown.RolldownOutput]} */ (built);
  const [chunk, ...more] = output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
  if (chunk === undefined || more.length > 0) throw new Error(`[bundles] ${fileName}: expected one file`);
  const others = languageNames().filter((name) => fileName !== `languages/${name}.js`);
  const languages = others.filter((name) => chunk.moduleIds.some((id) => id.endsWith(`/src/languages/${name}.ts`)));
  if (languages.length > 0)
    throw new Error(`[bundles] ${fileName}: expected no language in it, got ${languages.join()}`);
  return {fileName, code: chunk.code, map: String(chunk.map), modules: chunk.moduleIds};
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

/** The folder of the bundle, where its languages are. @param {string} address of the bundle, as JavaScript */
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

/** What zod shares through the window stays in the bundle: the page may have a zod of its own. @returns {import('vite').Plugin} */
function keptToItself() {
  return {
    name: 'kept-to-itself',
    transform: {
      filter: {id: /\/node_modules\/zod\//, code: 'globalThis.__zod'},
      handler: (code) => ({code: `const zodsOwn = {}; ${code.replaceAll('globalThis', 'zodsOwn')}`, map: null}),
    },
  };
}

/**
 * What is loaded on demand elsewhere is in the bundle: a page that checks the integrity of its scripts fetches no other.
 * It is imported like the rest, since the bundler's own way wraps every such module in a function. Languages apart.
 * @returns {import('vite').Plugin}
 */
function loadedAlready() {
  return {
    name: 'loaded-already',
    enforce: 'pre',
    transform: {
      filter: {id: /\/src\/.*\.ts$/, code: /\bimport\(/},
      handler(code) {
        /** @type {{start: number, end: number, path: string}[]} */
        const imports = [];
        new Visitor({
          ImportExpression({start, end, source}) {
            const path = source.type === 'Literal' ? String(source.value) : '';
            if (path.startsWith('.') && !/\/languages\/[^/]+$/.test(path)) imports.push({start, end, path});
          },
        }).visit(parseAst(code, {lang: 'ts'}));
        const body = imports.reduceRight(
          (text, {start, end}, i) => `${text.slice(0, start)}Promise.resolve(loaded${i})${text.slice(end)}`,
          code,
        );
        return {code: imports.map(({path}, i) => `import * as loaded${i} from '${path}';`).join('') + body, map: null};
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
