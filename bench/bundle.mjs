// The pages of the peers, bundled for production and served.
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {sourceOf} from '../scripts/package-exports.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Bundles `peers/<name>.ts` of each peer. Nothing is minified: arquero reads the source of the functions that it is given.
 * @param {readonly string[]} peers
 * @returns {Promise<Map<string, string>>} code by path
 */
export async function bundle(peers) {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    plugins: [
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
        input: Object.fromEntries(peers.map((name) => [name, `${root}bench/peers/${name}.ts`])),
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
 * @returns {Promise<{origin: string, close: () => void}>}
 */
export async function serve(scripts) {
  const server = createServer(({url = '/'}, response) => {
    const script = scripts.get(url);
    response.writeHead(200, {
      'content-type': script === undefined ? 'text/html' : 'text/javascript',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(script ?? `<!doctype html><script type="module" src="${url}.js"></script>`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {origin: `http://127.0.0.1:${port}`, close: () => server.close()};
}
