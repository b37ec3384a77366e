// A language that is English in brackets: what a widget shows outside of brackets, it does not take from its words.
import type {Language} from 'keepwell/element';

/** A call of a function of the words: where it is in the language, and what it was given. */
export interface Call {
  readonly path: readonly string[];
  readonly given: readonly unknown[];
}

/** @param note is told of every call of a function */
export function pseudoLanguage(language: Language, reasons: readonly string[], note: (call: Call) => void): Language {
  const base = {...language.base, insufficient: Object.fromEntries(reasons.map((name) => [name, `why: ${name}`]))};
  return bracketed({...language, base}, [], note) as Language;
}

function bracketed(said: unknown, path: readonly string[], note: (call: Call) => void): unknown {
  if (typeof said === 'string') return said === '' ? '' : `⟦${said}⟧`;
  if (typeof said === 'function') {
    return (...given: unknown[]): unknown => {
      note({path, given});
      return bracketed(Reflect.apply(said as (...given: unknown[]) => unknown, undefined, given), path, note);
    };
  }
  if (Array.isArray(said)) return said.map((part) => bracketed(part, path, note));
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, bracketed(value, [...path, key], note)]));
}

/** What is left of a text without its brackets and what is in them, also where its end was cut off. */
export function withoutBrackets(text: string): string {
  for (let left = text; ;) {
    const next = left.replace(/⟦[^⟦⟧]*⟧/g, '');
    if (next === left) return left.replace(/⟦.*…/g, '');
    left = next;
  }
}
