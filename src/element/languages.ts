import type {Language} from './language-pack.js';

/** Loads a language when somebody needs it. */
export type LoadLanguage = () => Promise<Language>;

/** Languages besides English, which is there always. */
const loaders = new Map<string, LoadLanguage>([
  ['ar', () => import('../languages/ar.js').then(({ar}) => ar)],
  ['de', () => import('../languages/de.js').then(({de}) => de)],
  ['es', () => import('../languages/es.js').then(({es}) => es)],
  ['fr', () => import('../languages/fr.js').then(({fr}) => fr)],
  ['ja', () => import('../languages/ja.js').then(({ja}) => ja)],
  ['pt', () => import('../languages/pt.js').then(({pt}) => pt)],
]);
const loaded = new Map<string, Language | Promise<Language | null> | null>();

/**
 * Adds a language, or replaces ours, for all widgets of the page: `addLanguage('nl', () => import('./nl.js'))`. Before the
 * first widget that needs it; a tag with a region (`pt-PT`) goes before one without (`pt`).
 */
export function addLanguage(tag: string, load: LoadLanguage): void {
  loaders.set(tag.toLowerCase(), load);
  loaded.delete(tag.toLowerCase());
}

/**
 * The words of a language: null for English, and where there are none for it; a promise while they are being loaded. What
 * cannot be loaded is said in the console once, and English is shown.
 */
export function languageFor(tag: string): Language | null | Promise<Language | null> {
  const known = nameOf(tag);
  const load = known === undefined ? undefined : loaders.get(known);
  if (known === undefined || load === undefined) return null;
  const words = loaded.get(known);
  if (words !== undefined) return words;
  const loading = load().then(
    (language) => language,
    (error: unknown) => {
      console.warn(`[keepwell] language ${known}: expected its words, got none; English is shown`, error);
      return null;
    },
  );
  loaded.set(known, loading);
  void loading.then((language) => {
    // Another one may have been added under this name since.
    if (loaded.get(known) === loading) loaded.set(known, language);
  });
  return loading;
}

/** The most specific name under which there are words: `pt-br`, then `pt`. */
function nameOf(tag: string): string | undefined {
  const parts = tag.toLowerCase().split('-');
  return parts.map((_part, i) => parts.slice(0, parts.length - i).join('-')).find((name) => loaders.has(name));
}
