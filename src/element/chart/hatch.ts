import {svg, type TemplateResult} from 'lit';

/** The pattern of what is not finished: 45° lines over a light ground. Used as `fill="url(#id)"` within one drawing. */
export function hatch(id: string): TemplateResult {
  return svg`
    <pattern id=${id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="hatch-ground" width="5" height="5"></rect>
      <line class="hatch-line" x1="0.75" x2="0.75" y1="0" y2="5"></line>
    </pattern>
  `;
}
