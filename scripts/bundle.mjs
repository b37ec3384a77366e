// How one bundle is made.
import {existsSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build, parseAst, Visitor} from 'vite';
import {compactTemplates} from './compact-templates.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A bundle: `fileName` is its path in dist, `modules` are the files it is made of. @typedef {Awaited<ReturnType<typeof bundle>>} Bundle */

/**
 * Everything in one file, minified.
 * @param {{entry: string, fileName: string, format: 'es' | 'iife', intro?: string, plugins?: import('vite').Plugin[]}} options
 */
export async function bundle({entry, fileName, format, intro = '', plugins = []}) {
  const built = await build({
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    // Without `development`, whatever NODE_ENV says.
    resolve: {conditions: ['production', 'browser', 'module']},
    plugins: [compactTemplates(), keptToItself(), ...plugins, loadedAlready()],
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

/** The languages that there are besides English, by their tag; other files beside them are what these are made with. */
export function languageNames() {
  const folder = `${root}src/languages`;
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.flatMap((file) => /^([a-z]{2,3}(?:-[a-z\d]+)*)\.ts$/i.exec(file)?.[1] ?? []).sort();
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
