// Writes every file that follows from another one. With --check it writes nothing and fails, naming the stale ones.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {customElementsManifest} from './generate-manifest.mjs';
import {typescriptPaths} from './generate-paths.mjs';

process.chdir(new URL('..', import.meta.url).pathname);

/** Text by path; each from its generator. */
const generated = {
  'custom-elements.json': customElementsManifest(),
  'tsconfig.paths.json': typescriptPaths(),
};

const stale = Object.entries(generated).filter(
  ([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text,
);

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is not what its sources say: npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) {
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
}
