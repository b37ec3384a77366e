import {nothing, svg, type TemplateResult} from 'lit';
import type {GoalGuide} from './goal-guide.js';

/** A line at the share of a goal, a ring at its age, and the word. */
export function goalMark({path, ring, label}: GoalGuide): TemplateResult {
  return svg`
    <path class="guide" d=${path}></path>
    ${ring === null ? nothing : svg`<circle class="ring" cx=${ring.x} cy=${ring.y} r="4"></circle>`}
    <text class="halo" x=${label.x} y=${label.y} text-anchor=${label.anchor}>${label.text}</text>
  `;
}
