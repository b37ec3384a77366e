// Writes every file that follows from another one. With --check it writes nothing and fails, naming the stale ones.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {docs} from './docs/docs.js';
import {vsCodeCss, vsCodeHtml, webTypes} from './generate-editor-data.mjs';
import {elementTypes} from './generate-element-types.mjs';
import {customElementsManifest} from './generate-manifest.mjs';
import {metricLoaders} from './generate-metric-loaders.mjs';
import {typescriptPaths} from './generate-paths.mjs';

process.chdir(new URL('..', import.meta.url).pathname);

const manifest = customElementsManifest();
const {name, version} = JSON.parse(readFileSync('package.json', 'utf8'));

/** Text by path; each from its generator. */
const generated = {
  'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
  'tsconfig.paths.json': typescriptPaths(),
  'src/element/metric-loaders.ts': await formatted('src/element/metric-loaders.ts', metricLoaders()),
  'types/elements.d.ts': await formatted('types/elements.d.ts', elementTypes(manifest)),
  'editors/vscode-html.json': `${JSON.stringify(vsCodeHtml(manifest), null, 2)}\n`,
  'editors/vscode-css.json': `${JSON.stringify(vsCodeCss(manifest), null, 2)}\n`,
  'editors/web-types.json': `${JSON.stringify(webTypes(manifest, {name, version}), null, 2)}\n`,
  ...docs(manifest),
};

const stale = Object.entries(generated).filter(
  ([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text,
);

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is not what its sources say: npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
}

/** @param {string} path @param {string} text */
async function formatted(path, text) {
  return format(text, {...(await resolveConfig(path)), filepath: path});
}
