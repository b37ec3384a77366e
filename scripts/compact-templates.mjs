// A build plugin: Lit's templates without the blanks and comments that are there for those who read the source.
import {parseAst, Visitor} from 'vite';

/**
 * Each `css` template in a short form, each `html` and `svg` template with runs of blanks as one. Line ends that are
 * taken out come back behind the text, where they mean nothing, so that lines stay where source maps have them.
 * @returns {import('vite').Plugin}
 */
export function compactTemplates() {
  return {
    name: 'compact-templates',
    enforce: 'pre',
    transform: {
      filter: {id: /\/src\/.*\.ts$/, code: /\b(?:css|html|svg)`/},
      handler: (code) => ({code: compacted(code), map: null}),
    },
  };
}

/** A module of TypeScript with its templates compacted. @param {string} code */
export function compacted(code) {
  /** @type {{from: number, to: number, text: string}[]} */
  const edits = [];
  new Visitor({
    TaggedTemplateExpression({tag, quasi}) {
      const compact = tag.type === 'Identifier' ? compactors.get(tag.name) : undefined;
      if (compact === undefined) return;
      quasi.quasis.forEach((part, i) => {
        const [behindHole, beforeHole] = [i > 0, i < quasi.expressions.length];
        // A part goes from ` or } to ` or ${.
        const [from, to] = [part.start + 1, part.end - (beforeHole ? 2 : 1)];
        const given = code.slice(from, to);
        const text = compact(given, {behindHole, beforeHole});
        const lost = '\n'.repeat(linesIn(given) - linesIn(text));
        edits.push({from, to, text}, {from: part.end, to: part.end, text: lost});
      });
    },
  }).visit(parseAst(code, {lang: 'ts'}));
  // Templates stand in holes of others, so the edits do not come in the order of the text.
  edits.sort((a, b) => a.from - b.from);
  let at = 0;
  let short = '';
  for (const {from, to, text} of edits) {
    short += code.slice(at, from) + text;
    at = to;
  }
  return short + code.slice(at);
}

/** Where a part of a template stands. @typedef {{behindHole: boolean, beforeHole: boolean}} Place */

const compactors = new Map([
  ['css', compactCss],
  ['html', compactMarkup],
  ['svg', compactMarkup],
]);

/** What stays as it is: quoted text and addresses. */
const fixed = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)]*\))/;
const comment = /\/\*[^]*?\*\//;

/**
 * Style rules without comments and needless blanks. Those around `+`, `-`, `*` and a selector's `:` are left: there they
 * may mean something.
 * @param {string} text @param {Place} place
 */
export function compactCss(text, {behindHole, beforeHole}) {
  const uncommented = text.replace(new RegExp(`${fixed.source}|${comment.source}`, 'g'), (_all, kept) => kept ?? ' ');
  const short = uncommented
    .split(fixed)
    .map((part, i) => (i % 2 === 1 ? part : compactRules(part)))
    .join('');
  const started = behindHole ? short : short.trimStart();
  return beforeHole ? started : started.trimEnd();
}

/** @param {string} text */
function compactRules(text) {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/([{};][\w-]+): /g, '$1:')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')')
    .replace(/;+\}/g, '}');
}

/** Markup whose runs of blanks are one. @param {string} text */
function compactMarkup(text) {
  return text.replace(/\s+/g, ' ');
}

/** @param {string} text */
function linesIn(text) {
  return text.split('\n').length;
}
