// What a language must hold: the words of English, all of them.
import {expect} from '@open-wc/testing';
import {english} from './english.js';
import {languages, wordsOf} from './languages.js';

/** The leaves of words, each with its path: `text`, `none` for an empty text, `function`. */
function leavesOf(words: unknown, path = ''): Record<string, string> {
  if (typeof words === 'string') return {[path]: words === '' ? 'none' : 'text'};
  if (typeof words !== 'object' || words === null) return {[path]: typeof words};
  return Object.entries(words).reduce(
    (leaves, [key, inner]) => ({...leaves, ...leavesOf(inner, path === '' ? key : `${path}.${key}`)}),
    {},
  );
}

/** Functions with how much they take. */
function functionsOf(words: unknown, path = ''): [path: string, takes: number][] {
  if (typeof words === 'function') return [[path, words.length]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, inner]) => functionsOf(inner, path === '' ? key : `${path}.${key}`));
}

/** English has no reasons: those are in the metrics. */
function withoutReasons(language: typeof english): object {
  return {...language, base: {...language.base, insufficient: {}}};
}

describe('words', () => {
  it('of a widget do not hide those that all widgets have', () => {
    const common = Object.keys(english.base);
    const hidden = Object.entries(english.widgets).flatMap(([tag, words]) =>
      Object.keys(words).flatMap((key) => (common.includes(key) ? [`${tag}: ${key}`] : [])),
    );
    expect(hidden).to.deep.equal([]);
  });

  for (const tag of languages) {
    it(`in ${tag} are those that there are in English`, async () => {
      const words = await wordsOf(tag);
      expect(leavesOf(withoutReasons(words))).to.deep.equal(leavesOf(withoutReasons(english)));
      const takes = new Map(functionsOf(english));
      const greedy = functionsOf(withoutReasons(words)).filter(([path, n]) => n > (takes.get(path) ?? 0));
      expect(greedy).to.deep.equal([]);
    });

    it(`in ${tag} have the reasons that all languages have`, async () => {
      const reasons = Object.entries((await wordsOf(tag)).base.insufficient);
      const others = Object.keys((await wordsOf('de')).base.insufficient);
      expect(reasons.map(([name]) => name)).to.have.members(others);
      expect(reasons.filter(([, reason]) => reason === '')).to.deep.equal([]);
    });
  }
});
