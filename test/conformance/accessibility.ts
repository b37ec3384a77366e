import type axe from 'axe-core';
// A script, which puts itself on the window.
import 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** What axe finds wrong with an element, a line each. */
export async function violationsOf(element: Element): Promise<string[]> {
  const {violations} = await window.axe.run(element, {resultTypes: ['violations']});
  return violations.flatMap(({id, nodes}) =>
    nodes.map(
      ({html, any, all, none}) => `${id}: ${html} ${[...any, ...all, ...none].map(({message}) => message).join(' ')}`,
    ),
  );
}
