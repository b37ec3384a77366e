// A build plugin for code that nobody can look into: the examples of metrics, and what documentation says of options and
// columns, are left out.
import {parseAst, Visitor} from 'vite';

/** Which argument is text that only documentation reads: of the calls that declare a column. */
const aboutColumn = new Map([
  ...['key', 'choice', 'list'].map((name) => /** @type {const} */ ([name, 1])),
  ...['number', 'instant', 'date', 'flag', 'text', 'properties'].map((name) => /** @type {const} */ ([name, 0])),
]);
/** The same of other calls. */
const about = new Map([
  ['described', 1],
  ['defineTable', 1],
]);

/** @returns {import('vite').Plugin} */
export function withoutDocumentation() {
  return {
    name: 'without-documentation',
    enforce: 'pre',
    transform: {
      filter: {id: /\/src\/metrics\/.*\.ts$/, code: /\b(?:defineMetric|defineTable|described)\(/},
      handler: (code) => ({code: undocumented(code), map: null}),
    },
  };
}

/** A module of metrics or tables without its documentation. @param {string} code */
export function undocumented(code) {
  /** @type {{from: number, to: number, text: string}[]} */
  const edits = [];
  let columnsEnd = 0;
  new Visitor({
    CallExpression({start, callee, arguments: given}) {
      if (callee.type !== 'Identifier') return;
      if (callee.name === 'defineTable') columnsEnd = given.at(-1)?.end ?? 0;
      const place = about.get(callee.name) ?? (start < columnsEnd ? aboutColumn.get(callee.name) : undefined);
      const text = given[place ?? -1];
      if (text?.type === 'TemplateLiteral' || (text?.type === 'Literal' && typeof text.value === 'string')) {
        edits.push({from: text.start, to: text.end, text: "''"});
      }
      const [metric] = given;
      if (callee.name !== 'defineMetric' || metric?.type !== 'ObjectExpression') return;
      for (const field of metric.properties) {
        if (field.type !== 'Property' || field.key.type !== 'Identifier' || field.key.name !== 'examples') continue;
        edits.push({from: field.value.start, to: field.value.end, text: '[]'});
      }
    },
  }).visit(parseAst(code, {lang: 'ts'}));
  edits.sort((a, b) => b.from - a.from);
  return edits.reduce((short, {from, to, text}) => short.slice(0, from) + text + short.slice(to), code);
}
