import {svg, type TemplateResult} from 'lit';

/** A text at a place, in px. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A label as it is drawn. @param name its classes */
export function labelText(name: string, {x, y, text, anchor}: Label): TemplateResult {
  return svg`<text class=${name} x=${x} y=${y} text-anchor=${anchor}>${text}</text>`;
}
