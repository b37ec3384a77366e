// What the test runner needs to serve the examples for React and Vue: React is CommonJS, and components of Vue are files
// of their own kind.
import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {compileScript, parse} from 'vue/compiler-sfc';
import {build} from 'vite';

/** @typedef {import('@web/test-runner').TestRunnerPlugin} Plugin */

const require = createRequire(import.meta.url);

/** What of React is imported, by whoever: they share one copy. */
const reactModules = ['react', 'react/jsx-runtime', 'react-dom', 'react-dom/client', 'react-dom/server.browser'];

/** Serves React as modules. @returns {Plugin} */
export function react() {
  /** @type {Promise<Map<string, string>> | undefined} */
  let files;
  return {
    name: 'react',
    resolveImport({source}) {
      if (reactModules.includes(source)) return `/react-modules/${source}.js`;
    },
    async serve({path}) {
      if (!path.startsWith('/react-modules/')) return;
      files ??= modulesOfReact();
      const body = (await files).get(path.slice('/react-modules/'.length));
      return body === undefined ? undefined : {body, type: 'js'};
    },
  };
}

/** Every module by its file name; what they share is in files of its own. */
async function modulesOfReact() {
  const built = await build({
    configFile: false,
    mode: 'development',
    logLevel: 'error',
    define: {'process.env.NODE_ENV': '"development"'},
    plugins: [
      {
        name: 'named-exports',
        resolveId: (id) => (id.startsWith('named:') ? `\0${id}` : undefined),
        // A bundle of CommonJS has a default export alone.
        load(id) {
          if (!id.startsWith('\0named:')) return;
          const name = id.slice('\0named:'.length);
          const names = Object.keys(require(name)).filter((key) => key !== 'default');
          return `import all from '${name}';\nexport default all;\nexport const {${names.join(', ')}} = all;`;
        },
      },
    ],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(reactModules.map((name) => [name, `named:${name}`])),
        preserveEntrySignatures: 'strict',
        output: {format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared/[name].js'},
      },
    },
  });
  const {output} = /** @type {import('vite').Rolldown.RolldownOutput} */ (built);
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])));
}

/** Serves Vue, and its components as TypeScript for the plugin that comes after. @returns {Plugin} */
export function vue() {
  return {
    name: 'vue',
    resolveImport({source}) {
      if (source === 'vue') return '/node_modules/vue/dist/vue.runtime.esm-browser.js';
    },
    resolveMimeType({path}) {
      if (path.endsWith('.vue')) return 'js';
    },
    transform({path, body}) {
      if (!path.endsWith('.vue')) return;
      const compilerOptions = {isCustomElement: (/** @type {string} */ tag) => tag.includes('-')};
      const {descriptor, errors} = parse(String(body), {filename: path, templateParseOptions: compilerOptions});
      if (errors[0]) throw errors[0];
      // What is compiled again is parsed again, with these.
      return compileScript(descriptor, {id: path, inlineTemplate: true, templateOptions: {compilerOptions}}).content;
    },
  };
}

/** Imports without an extension, as bundlers take them: in the examples, and of them. @param {string} root @returns {Plugin} */
export function extensions(root) {
  return {
    name: 'extensions',
    resolveImport({source, context}) {
      if (!/^\/(test\/)?examples\//.test(context.path) || !/^\.[\w./-]*\/[\w-]+$/.test(source)) return;
      const extension = ['.ts', '.tsx'].find((end) => existsSync(join(root, dirname(context.path), source + end)));
      return extension && source + extension;
    },
  };
}
