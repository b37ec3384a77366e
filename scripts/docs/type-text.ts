import {code} from './markdown.js';

/**
 * A type of TypeScript as its reader may write it: literals one by one, lists, functions and objects by that name, and
 * nothing of null and undefined, which are "not set".
 */
export function valuesOfType(type: string): string[] {
  const parts = unionOf(type).filter((part) => part !== 'null' && part !== 'undefined');
  return [...new Set(parts.map(valueOf))];
}

function valueOf(part: string): string {
  const literal = /^'([^']*)'$/.exec(part)?.[1];
  if (literal !== undefined) return code(literal);
  if (part === 'string') return 'text';
  if (part === 'boolean') return 'true or false';
  if (part.endsWith('[]')) return 'list';
  if (part.includes('=>')) return 'function';
  return /^[\w.]+$/.test(part) ? part : 'object';
}

/** The parts of a union, those inside of brackets left whole. */
function unionOf(type: string): string[] {
  let depth = 0;
  const marked = Array.from(type.replaceAll('=>', '⇒'), (sign) => {
    if ('([{<'.includes(sign)) depth++;
    if (')]}>'.includes(sign)) depth--;
    return sign === '|' && depth === 0 ? '\n' : sign;
  });
  return marked
    .join('')
    .split('\n')
    .map((part) => part.replaceAll('⇒', '=>').trim());
}
