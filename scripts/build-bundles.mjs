// Writes the bundles into dist, or the folder given, beside the library that was built before.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {bundles, version} from './bundles.mjs';

const [folder = 'dist'] = process.argv.slice(2);
const built = await bundles();
for (const {fileName, code} of built) {
  const file = join(folder, fileName);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(
    file,
    `/*! keepwell ${version}, MIT. Licences of what it holds of others: keepwell.licenses.txt */\n${code}`,
  );
}
writeFileSync(join(folder, 'keepwell.licenses.txt'), licences(built.flatMap(({modules}) => modules)));

/** The licences of the packages whose code is in the bundles. @param {readonly string[]} modules */
function licences(modules) {
  const folders = modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? []);
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const {name, version} = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      return `${name} ${version}\n\n${readFileSync(`${folder}/LICENSE`, 'utf8').trim()}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
