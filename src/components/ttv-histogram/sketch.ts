import {nothing, svg, type TemplateResult} from 'lit';
import type {Part} from './shown-ttv.js';

/** Heights of bars as they often are. */
const BARS = [26, 92, 84, 56, 44, 30, 22, 16, 11, 8, 5, 4];
const STEP = 21;

/** The shape of what comes: a curve that rises over bars that fall, in a box of 300 by 200. */
export function sketchOf(part: Part): TemplateResult {
  const curve = part === 'cumulative' ? 'M4,190C70,60,120,20,296,8' : 'M4,68C50,26,110,10,296,6';
  const scale = part === 'bars' ? 2 : 1;
  const bars = BARS.map((height, i) => `M${String(4 + i * STEP)},200v-${String(scale * height)}h17V200Z`);
  return svg`
    ${part === 'bars' ? nothing : svg`<path class="line" d=${curve}></path>`}
    ${part === 'cumulative' ? nothing : svg`<path class="blocks" d=${`${bars.join('')}M272,200v-40h26V200Z`}></path>`}
  `;
}
