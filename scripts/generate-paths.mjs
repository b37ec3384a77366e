// tsconfig.paths.json: the `exports` of package.json for TypeScript and tsx. Their `paths` take one star a target, so
// what `exports` says with two (`dist/components/*/*.js`) is spelled out, a line a file.
import {entryPoints, exportedSources} from './package-exports.mjs';

/** The file as text: a tsconfig that tsconfig.json extends. */
export function typescriptPaths() {
  /** @type {Record<string, string[]>} */
  const paths = {};
  for (const exported of exportedSources) {
    if (exported.source !== null && exported.source.split('*').length > 2) {
      for (const {specifier, source} of entryPoints([exported])) paths[specifier] = [`./${source}`];
    } else {
      // A private path leads nowhere, or a wider pattern would take it.
      paths[exported.specifier] = [`./${exported.source ?? 'private/*'}`];
    }
  }
  paths['#internal/*'] = ['./src/*'];
  return `${JSON.stringify({compilerOptions: {paths}}, null, 2)}\n`;
}
