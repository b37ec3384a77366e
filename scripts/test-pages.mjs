// The pages that the browsers open: a page for each test file, bundled. Unbundled, a page of a widget asks for 350 modules,
// which takes a browser one to three seconds before the first test runs; bundled, a third of one.
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {globSync} from 'tinyglobby';
import {build} from 'vite';
import {sourceOf} from './package-exports.mjs';
import {workerAddress} from './worker-address.mjs';

/** Has a folder of tests without a DOM for each family. They leave nothing behind on a page, so those of a family share one. */
const pure = 'test/metrics';
/** Where frameworks are used as their users do, without a bundler: the test runner serves these file by file. */
const unbundled = 'test/examples';
/** A folder for each run, since two may run at a time. */
const folder = `node_modules/.cache/test-pages/${process.pid}`;
const worker = 'src/worker/worker';

/** Tests that one browser tells as well as three: of words alone, which are the same in each. */
const onceOnly = ['test/languages/pseudo.test.ts'];

/**
 * Makes the pages of test files.
 * @param {string} root folder of the project
 * @param {string[]} patterns of test files, relative to it
 * @returns {Promise<{pages: string[], once: string[]}>} their addresses, and of those that one browser opens alone
 */
export async function testPages(root, patterns = ['test/**/*.test.{ts,tsx}']) {
  /** @type {Map<string, string[]>} */
  const tests = new Map();
  for (const file of globSync(patterns, {cwd: root, ignore: ['test/node/**']}).sort()) {
    if (!/\.test\.tsx?$/.test(file)) continue;
    const name = file.startsWith(`${pure}/`) ? dirname(file) : file;
    tests.set(name, [...(tests.get(name) ?? []), file]);
  }
  const names = [...tests.keys()];
  const inputs = new Map([...tests].map(([name, files]) => [name, ['test/expect-warning.ts', ...files]]));
  for (const name of names.filter((name) => name.startsWith(unbundled))) {
    const page = join(root, folder, `${name}.mjs`);
    mkdirSync(dirname(page), {recursive: true});
    writeFileSync(page, importing(inputs.get(name) ?? [], '/'));
    inputs.delete(name);
  }
  await bundle(root, inputs);
  process.once('exit', () => rmSync(join(root, folder), {recursive: true, force: true}));
  const isOnce = (/** @type {string} */ name) => tests.get(name)?.some((file) => onceOnly.includes(file)) ?? false;
  const addressOf = (/** @type {string} */ name) => `${folder}/${name}.mjs`;
  return {
    pages: names.filter((name) => !isOnce(name)).map(addressOf),
    once: names.filter(isOnce).map(addressOf),
  };
}

/** The test file, or the folder of some, of which a page is made. @param {string} page its path */
export function testOf(page) {
  return page.replace(/^.*\/\.cache\/test-pages\/\d+\//, '').replace(/\.mjs$/, '');
}

/** Puts the pages into the folder. @param {string} root @param {Map<string, string[]>} inputs what each imports */
async function bundle(root, inputs) {
  await build({
    root,
    configFile: false,
    mode: 'development',
    logLevel: 'warn',
    publicDir: false,
    plugins: [testSources(root, inputs)],
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      modulePreload: false,
      sourcemap: true,
      target: 'es2022',
      rolldownOptions: {
        input: Object.fromEntries([
          ...[...inputs.keys()].map((name) => [name, `page:${name}`]),
          [worker, `${worker}.ts`],
        ]),
        // Tests see the modules as they are, with all that they do when they are loaded.
        treeshake: false,
        external: /^\/__web-dev-server__/,
        output: {entryFileNames: '[name].mjs', chunkFileNames: 'shared/[name]-[hash].mjs'},
      },
    },
  });
}

/** @param {string} root @param {Map<string, string[]>} inputs @returns {import('vite').Plugin} */
function testSources(root, inputs) {
  return {
    name: 'test-sources',
    enforce: 'pre',
    resolveId(id) {
      if (id.startsWith('page:')) return `\0${id}`;
      const file = sourceOf(id);
      return file && join(root, file);
    },
    load: (id) =>
      id.startsWith('\0page:') ? importing(inputs.get(id.slice('\0page:'.length)) ?? [], `${root}/`) : null,
    // The test runner finds no map whose address comes after an empty line.
    generateBundle(_, chunks) {
      for (const chunk of Object.values(chunks))
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/\n+(?=\/\/# sourceMappingURL=\S+\s*$)/, '\n');
    },
    transform: {
      filter: {code: workerAddress},
      handler: (code) => ({code: code.replace(workerAddress, `'/${folder}/${worker}.mjs'`), map: null}),
    },
  };
}

/** A module that imports files. @param {string[]} files @param {string} from where they are */
function importing(files, from) {
  return files.map((file) => `import '${from}${file}';\n`).join('');
}
