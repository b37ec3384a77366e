import {svg, type TemplateResult} from 'lit';

const icon = (paths: TemplateResult): TemplateResult =>
  svg`<svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${paths}</svg>`;

/** Icons, drawn with the current colour on a 16 px grid. */
export const closeIcon = icon(svg`<path d="m3.5 3.5 9 9M12.5 3.5l-9 9"></path>`);
export const plugIcon = icon(
  svg`<path d="M5.5 1.5v3M10.5 1.5v3M3.5 4.5h9v2.75a4.5 4.5 0 0 1-9 0zM8 11.75v2.75"></path>`,
);
export const warningIcon = icon(svg`<path d="M8 2 15 13.75H1zM8 6.25v3.5M8 11.25v.75"></path>`);
export const staleIcon = icon(svg`<circle cx="8" cy="8" r="6.25"></circle><path d="M8 4.5V8l2.5 1.75"></path>`);
export const retryIcon = icon(svg`<path d="M13.5 8a5.5 5.5 0 1 1-1.7-4M13.5 1.5v3h-3"></path>`);
