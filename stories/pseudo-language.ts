// English with accents and a third longer, under the tag that Unicode has for that: text that nobody can translate stays
// without, and what does not fit now will not fit in another language.
import {addLanguage, english, type BaseWords, type MetricWords} from 'keepwell/element';
import * as metrics from 'keepwell/metrics';

export const PSEUDO = 'en-XA';

const words = import.meta.glob<{english?: object}>('../src/components/*/*.words.ts', {eager: true});

/** Adds the language for all widgets of the page. */
export function addPseudoLanguage(): void {
  addLanguage(PSEUDO, () =>
    Promise.resolve({
      base: accented(english) as BaseWords,
      widgets: Object.fromEntries(Object.entries(words).flatMap(([path, said]) => widgetWords(path, said))),
      metrics: Object.fromEntries(
        Object.values(metrics).map(({id, label, about, interval}) => [
          id,
          accented({label, about, interval}) as MetricWords,
        ]),
      ),
    }),
  );
}

/** The words of a widget, from the file that is called like its tag. */
function widgetWords(path: string, said: {readonly english?: object}): [string, object][] {
  const tag = /([^/]+)\/\1\.words\.ts$/.exec(path)?.[1];
  return tag === undefined || !said.english ? [] : [[tag, accented(said.english) as object]];
}

/** All text in a value, and in what its functions return. */
function accented(value: unknown): unknown {
  // Words are parts of others: what has its accents keeps them.
  if (typeof value === 'string')
    return value.replace(/[aeiou](?![aeiou]?\u0301)/gi, (vowel) => `${vowel}${vowel}\u0301`);
  if (isFunction(value)) return (...given: unknown[]) => accented(value(...given));
  if (Array.isArray(value)) return value.map(accented);
  if (typeof value !== 'object' || value === null || '_$litType$' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, accented(inner)]));
}

function isFunction(value: unknown): value is (...given: unknown[]) => unknown {
  return typeof value === 'function';
}
