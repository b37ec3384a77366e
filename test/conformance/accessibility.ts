import type axe from 'axe-core';
// A script, which puts itself on the window.
import 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/**
 * Is this the browser in which axe reads everything? It reads the document and its styles, which are the same in each, and
 * takes long: the others are asked of what is typical.
 */
export const axeReadsAll = navigator.userAgent.includes('Chrome/');

/** What axe finds wrong with an element, a line each. */
export async function violationsOf(element: Element): Promise<string[]> {
  const {violations} = await window.axe.run(element, {resultTypes: ['violations']});
  return violations.flatMap(({id, nodes}) =>
    nodes.map(
      ({html, any, all, none}) => `${id}: ${html} ${[...any, ...all, ...none].map(({message}) => message).join(' ')}`,
    ),
  );
}
