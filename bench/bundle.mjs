// The pages of the peers, bundled for production and served.
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {compactTemplates} from '../scripts/compact-templates.mjs';
import {sourceOf} from '../scripts/package-exports.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Bundles `<name>.ts` of each peer. Nothing is minified: arquero reads the source of the functions that it is given.
 * @param {readonly string[]} peers
 * @param {string} folder where they are, from the root of the repository
 * @returns {Promise<Map<string, string>>} code by path
 */
export async function bundle(peers, folder = 'bench/peers') {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    plugins: [
      // As the package is built.
      compactTemplates(),
      {
        name: 'own-package',
        enforce: 'pre',
        resolveId(id) {
          const file = sourceOf(id);
          return file && `${root}${file}`;
        },
      },
    ],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(peers.map((name) => [name, `${root}${folder}/${name}.ts`])),
        output: {entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js'},
      },
    },
  });
  if (!('output' in built)) throw new Error('[bench] bundle: expected one build');
  return new Map(built.output.flatMap((file) => (file.type === 'chunk' ? [[`/${file.fileName}`, file.code]] : [])));
}

/**
 * Serves `/<peer>` as a page of `/<peer>.js`. Pages are isolated from other origins, for a clock of 5 µs.
 * @param {ReadonlyMap<string, string>} scripts
 * @param {string} [styles] markup of what the pages look like
 * @returns {Promise<{origin: string, close: () => void}>}
 */
export async function serve(scripts, styles = '') {
  const server = createServer(({url = '/'}, response) => {
    const script = scripts.get(url);
    response.writeHead(200, {
      'content-type': script === undefined ? 'text/html' : 'text/javascript',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(script ?? `<!doctype html>${styles}<script type="module" src="${url}.js"></script>`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {origin: `http://127.0.0.1:${port}`, close: () => server.close()};
}
