// Maps `keepwell/…` to the sources by the `exports` of package.json, so that tests, demo and stories import like a
// consumer and a path that is not exported fails here too. `#internal/x.js` is src/x.ts, for the tests of an inside.
import {existsSync, readFileSync, readdirSync} from 'node:fs';

const root = new URL('../', import.meta.url);

/** @typedef {{types: string, default?: string} | string | null} Target */

const manifest = /** @type {{name: string, exports: Record<string, Target>}} */ (
  JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
);

/** `./dist/metrics/*.js` → `src/metrics/*.ts`; a target that is not built, or has types only, is its own source. @param {Target} target */
function sourceOfTarget(target) {
  if (target === null) return null;
  const path = (typeof target === 'string' ? target : (target.default ?? target.types)).slice('./'.length);
  return path.replace(/^dist\/(.*)\.js$/, 'src/$1.ts');
}

/** Every key of `exports` with its source pattern (null: private), the most specific first, as Node reads them. */
export const exportedSources = Object.entries(manifest.exports)
  .map(([key, target]) => ({specifier: manifest.name + key.slice(1), source: sourceOfTarget(target)}))
  .sort((a, b) => specificity(b.specifier) - specificity(a.specifier));

/** A key without a star wins; then the longer part before the star; then the longer key. @param {string} specifier */
function specificity(specifier) {
  const star = specifier.indexOf('*');
  return star === -1 ? Infinity : star * 1000 + specifier.length;
}

/**
 * The file, from the root of the repository, that an import of this package means; undefined for anybody else's import.
 * Throws for a path that the package does not export.
 * @param {string} specifier
 */
export function sourceOf(specifier) {
  if (specifier.startsWith('#internal/')) return specifier.replace('#internal/', 'src/').replace(/\.js$/, '.ts');
  if (specifier !== manifest.name && !specifier.startsWith(`${manifest.name}/`)) return undefined;
  const source = lookUp(specifier);
  if (source === undefined) {
    throw new Error(
      `[package-exports] ${specifier}: expected a path that package.json exports, with a source of its own`,
    );
  }
  return source;
}

/** Every path that the package exports, with its source: the patterns, or some of them, spelled out. */
export function entryPoints(patterns = exportedSources) {
  return patterns
    .flatMap(({specifier, source}) =>
      source === null
        ? []
        : partsOf(source).map((part) => ({
            specifier: specifier.replace('*', part),
            source: source.replaceAll('*', part),
          })),
    )
    .filter(({specifier, source}) => lookUp(specifier) === source);
}

/** The files that a pattern stands for; two stars stand for the same text. @param {string} pattern */
export function filesOf(pattern) {
  return partsOf(pattern).map((part) => pattern.replaceAll('*', part));
}

/** What the first pattern that fits says. @param {string} specifier */
function lookUp(specifier) {
  for (const exported of exportedSources) {
    const [start = '', end] = exported.specifier.split('*');
    if (end === undefined ? specifier !== start : !(specifier.startsWith(start) && specifier.endsWith(end))) continue;
    const part = end === undefined ? '' : specifier.slice(start.length, specifier.length - end.length);
    const source = exported.source?.replaceAll('*', part);
    return source !== undefined && isSource(source) ? source : undefined;
  }
  return undefined;
}

/** The texts for which the star of a pattern gives a file. @param {string} pattern */
function partsOf(pattern) {
  const [folder = '', ...rest] = pattern.split('*');
  const end = rest.at(-1);
  if (end === undefined) return isSource(pattern) ? [''] : [];
  if (!existsSync(new URL(folder, root))) return [];
  const paths = readdirSync(new URL(folder, root), {recursive: true, encoding: 'utf8'});
  const parts = paths.map((path) => (path.endsWith(end) ? path.slice(0, path.length - end.length) : path));
  return [...new Set(parts)].filter((part) => isSource(pattern.replaceAll('*', part))).sort();
}

/** @param {string} path */
function isSource(path) {
  return !path.endsWith('.d.ts') && existsSync(new URL(path, root));
}
