import {html, type TemplateResult} from 'lit';

/** A sentence of which some parts are bold: those that stand in an array of their own. */
export type Rich = readonly (string | readonly [bold: string])[];

/** A sentence with its bold parts. */
export function rich(parts: Rich): TemplateResult {
  return html`${parts.map((part) => (typeof part === 'string' ? part : html`<strong>${part[0]}</strong>`))}`;
}
