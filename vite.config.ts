import {cpSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {defineConfig, type Plugin, type UserConfig} from 'vite';
import {compactTemplates} from './scripts/compact-templates.mjs';
import {entryPoints, sourceOf} from './scripts/package-exports.mjs';
import {workerAddress} from './scripts/worker-address.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const {dependencies} = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  dependencies: Record<string, string>;
};

// `vite` serves and `vite build` builds the demo; `vite build --mode library` builds the package.
export default defineConfig(({mode}) => (mode === 'library' ? library : demo));

const demo: UserConfig = {
  root: `${root}demo`,
  base: './',
  plugins: [ownPackage(), sampleData()],
  server: {fs: {allow: [root]}},
  build: {outDir: 'dist', emptyOutDir: true},
};

const library: UserConfig = {
  root,
  logLevel: 'warn',
  publicDir: false,
  plugins: [compactTemplates(), workerBeside()],
  build: {
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    target: 'es2022',
    lib: {entry: entries(), formats: ['es']},
    rolldownOptions: {
      checks: {bundlerTimings: false},
      // What the package depends on stays outside. jstat is CommonJS, which a page without a bundler cannot import: it
      // is a development dependency and comes along.
      external: Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        banner: ({fileName}) => (fileName.startsWith('vendor/jstat/') ? licence('jstat') : ''),
        entryFileNames: ({name}) => `${name.replace(/^.*node_modules\/|^_virtual\/.*\//, 'vendor/')}.js`,
      },
    },
  },
};

/** Every module that the package exports, and the worker, by the path that it has in dist. */
function entries(): Record<string, string> {
  const sources = entryPoints().flatMap(({source}) => (source.endsWith('.ts') ? [source] : []));
  return Object.fromEntries(
    [...sources, 'src/worker/worker.ts'].map((file) => [file.slice('src/'.length, -'.ts'.length), `${root}${file}`]),
  );
}

/** The worker stays a file of the library, and its address the expression by which the bundler of an application knows it. */
function workerBeside(): Plugin {
  const marker = 'KEEPWELL_WORKER';
  return {
    name: 'worker-beside',
    enforce: 'pre',
    transform: {
      filter: {code: workerAddress},
      handler: (code) => ({code: code.replace(workerAddress, marker), map: null}),
    },
    renderChunk: (code) =>
      code.includes(marker) ? {code: code.replace(marker, "new URL('./worker.js', import.meta.url)"), map: null} : null,
  };
}

/** The licence of a package whose code is in dist, as a comment that minifiers keep. */
function licence(name: string): string {
  return `/*! ${name}\n${readFileSync(`${root}node_modules/${name}/LICENSE`, 'utf8')}*/`;
}

/** The demo fetches its data: they go where the page goes, as they are. */
function sampleData(): Plugin {
  return {
    name: 'sample-data',
    apply: 'build',
    closeBundle() {
      cpSync(`${root}demo/data`, `${root}demo/dist/data`, {recursive: true});
    },
  };
}

/** `keepwell/…` by the package's own exports, so that the demo imports what its readers will. */
function ownPackage(): Plugin {
  return {
    name: 'own-package',
    enforce: 'pre',
    resolveId(id) {
      const file = sourceOf(id);
      return file && `${root}${file}`;
    },
  };
}
