import type {Language} from 'keepwell/element';
import {languageFor} from '#internal/element/languages.js';

/** The languages that come with us, besides English. */
export const languages: readonly string[] = ['ar', 'de', 'es', 'fr', 'ja', 'pt'];

/** The words of a language, as a widget gets them. */
export async function wordsOf(tag: string): Promise<Language> {
  const found = await languageFor(tag);
  if (found === null) throw new Error(`there are no words for ${tag}`);
  return found;
}
