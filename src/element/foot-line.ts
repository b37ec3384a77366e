import {html, type TemplateResult} from 'lit';
import type {Formats} from '../metrics/kernel/format.js';
import type {Made, Outcome} from '../metrics/kernel/outcome.js';
import type {BaseWords} from './words.js';

/** What a number rests on: the parts that a widget gives, then what was left out, and when. No line begins with a dot. */
export function footLine(
  parts: readonly (string | TemplateResult)[],
  {made}: Made<Outcome>,
  formats: Formats,
  words: BaseWords,
): TemplateResult {
  const tables = Object.values(made.quality);
  const left = tables.reduce((n, {read, kept}) => n + read - kept, 0);
  const emptied = tables.flatMap(({columns}) => Object.values(columns)).reduce((n, column) => n + column.emptied, 0);
  const all = [
    ...parts,
    ...(left > 0 ? [words.leftOut(left, formats.count(left))] : []),
    ...(emptied > 0 ? [words.unreadable(emptied, formats.count(emptied))] : []),
    words.asOf(formats.day(made.scope.asOf)),
  ];
  return html`<p class="foot" part="foot">${all.map((part, i) => (i === 0 ? part : html`&nbsp;· ${part}`))}</p>`;
}
