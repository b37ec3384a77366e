import {html, nothing, svg, type TemplateResult} from 'lit';
import {ratingShapes} from '../../element/rating-shapes.js';
import type {HealthBand} from '../../metrics/health/health-band.js';

const shapes: Readonly<Record<HealthBand, TemplateResult>> = {
  red: ratingShapes.risk,
  amber: ratingShapes.watch,
  green: ratingShapes.good,
};

/** A band as its shape: filled where it was computed, a ring where a person has set it. */
export function sign(band: HealthBand, from: 'computed' | 'hand'): TemplateResult {
  return html`<svg class="sign ${band} ${from}" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
    ${shapes[band]}
  </svg>`;
}

/** A band as its shape and, where there is room, its word. */
export function rating(band: HealthBand, from: 'computed' | 'hand', word: string | null): TemplateResult {
  return html`<span class="rating">${sign(band, from)}${word === null ? nothing : html`<span>${word}</span>`}</span>`;
}

/** What points at the row of an account: down when it is open. */
export const caret = svg`<svg class="icon caret" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M6 4l4 4-4 4"></path>
</svg>`;

export const lens = svg`<svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
  <circle cx="7" cy="7" r="4.5"></circle><path d="m10.5 10.5 3.5 3.5"></path>
</svg>`;
