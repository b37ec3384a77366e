import {fileURLToPath} from 'node:url';

/** How the sources write the address of the worker's file, as bundlers of applications know it. */
export const workerAddress = /new URL\('\.\/worker\.ts', import\.meta\.url\)/;

const workerUrl = fileURLToPath(new URL('../src/worker/worker-url.ts', import.meta.url));

/**
 * In a module beside the bundle: the worker is the file beside the bundle too, unless the page says another. A page that demands trusted addresses of
 * scripts allows the policy `keepwell-url`, which trusts its own origin alone.
 * @returns {import('vite').Plugin}
 */
export function workerBeside() {
  const policy = `createPolicy('keepwell-url', {createScriptURL: (url) => {
    if (new URL(url, location.href).origin === location.origin) return url;
    throw new TypeError('[keepwell] worker: expected an address of this origin, got ' + url);
  }})`;
  const address = "workerUrl(keepwellOthers.keepwellBase + 'keepwell-worker.js')";
  return {
    name: 'worker-beside',
    enforce: 'pre',
    transform: {
      filter: {code: workerAddress},
      handler: (code) => ({
        code: `import {workerUrl} from ${JSON.stringify(workerUrl)};${code.replace(
          workerAddress,
          // A page may allow the name of a policy once.
          `(keepwellOthers.urls ??= globalThis.trustedTypes?.${policy} ?? {createScriptURL: (url) => url}).createScriptURL(${address})`,
        )}`,
        map: null,
      }),
    },
  };
}
