import {html, nothing, svg, type TemplateResult} from 'lit';
import {hatch} from '../../element/chart/hatch.js';
import {labelText as text} from '../../element/chart/label.js';
import type {AdoptedFeature} from '../../metrics/adoption/feature-adoption.js';
import type {DrawnFeature, FeatureBars} from './feature-adoption.layout.js';
import {idsOf, nameOf, unlockId} from './feature-adoption.marks.js';
import type {ShownAdoption} from './shown-adoption.js';
import type {DrawnUnlock, UnlockDots} from './unlock.layout.js';
import {whyNoUnlock} from './unlock.text.js';

/** Features as bars from zero, each with its interval, its name and its numbers; and beside or below them, dots. */
export function drawingOf(bars: FeatureBars, dots: UnlockDots | null, shown: ShownAdoption): TemplateResult {
  const {width} = shown.frame;
  const {caption} = shown.frame.words;
  return html`
    <svg width=${width} height=${dots?.height ?? bars.height} role="group" aria-label=${caption}>
      <defs>${hatch('young')}</defs>
      ${dots && bars.top > 0 ? text('muted', {x: 0, y: dots.heading.y, text: caption, anchor: 'start'}) : nothing}
      ${gridOf(bars)}
      ${shown.features.map((feature, i) => featureOf(feature, i, bars.rows[i], {width: bars.width, shown}))}
      ${dots && dotsOf(dots, shown)}
    </svg>
    ${whyNoUnlock(shown)}
  `;
}

function featureOf(
  feature: AdoptedFeature,
  index: number,
  row: DrawnFeature | undefined,
  {width, shown}: {readonly width: number; readonly shown: ShownAdoption},
): TemplateResult | typeof nothing {
  if (row === undefined) return nothing;
  const {hit, bar, hidden} = row;
  const [first, second] = idsOf(feature, index);
  const young = feature.completeness === 'incomplete' ? 'young' : '';
  return svg`
    <g class="mark" data-mark=${first} role="img" aria-label=${nameOf(first, shown)}>
      <rect class="hit" x="0" y=${hit.y} width=${second === undefined ? width : hit.split} height=${hit.height}></rect>
      ${
        bar === null
          ? svg`<rect class="none" data-tip-at x=${hidden.x + 0.5} y=${hidden.y - 9.5} width=${hidden.width - 1} height="19" rx="3"></rect>
              <text class="muted halo" x=${hidden.x + 8} y=${hidden.y + 4}>${shown.frame.words.notShown}</text>`
          : svg`<rect class="bar ${young}" data-tip-at x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height} rx="2"></rect>`
      }
      ${text('name', row.name)}
      ${row.sign === null ? nothing : svg`<path class="sign" transform="translate(${row.sign.x} ${row.sign.y})" d="M0-5 5 0 0 5-5 0Z"></path>`}
      ${row.note === null ? nothing : text('muted', row.note)}
    </g>
    ${
      second === undefined || bar === null
        ? nothing
        : svg`<g class="mark rest" data-mark=${second} role="img" aria-label=${nameOf(second, shown)}>
            <rect class="hit" x=${hit.split} y=${hit.y} width=${width - hit.split} height=${hit.height}></rect>
            <rect class="others" data-tip-at x=${bar.x + bar.width} y=${bar.y} width=${Math.max(0, hidden.x + hidden.width - bar.x - bar.width)} height=${bar.height} rx="2"></rect>
          </g>`
    }
    ${row.whisker === null ? nothing : whiskerOf(row.whisker)}
    ${text('value', row.value)} ${row.limits === null ? nothing : text('muted limits', row.limits)}
  `;
}

/** How much better those are retained who used a feature: a dot each, around zero. */
function dotsOf(dots: UnlockDots, shown: ShownAdoption): TemplateResult {
  return svg`
    <g role="group" aria-label=${dots.heading.text}>
      ${text('muted', dots.heading)} ${gridOf(dots)} ${dots.rows.map((row, i) => dotOf(row, unlockId(i), shown))}
    </g>
  `;
}

function dotOf(
  {hit, dot, way, whisker, hidden, ...labels}: DrawnUnlock,
  id: string,
  shown: ShownAdoption,
): TemplateResult {
  return svg`
    <g class="mark unlock" data-mark=${id} role="img" aria-label=${nameOf(id, shown)}>
      <rect class="hit" x=${hit.x} y=${hit.y} width=${hit.width} height=${hit.height}></rect>
      ${whisker === null ? nothing : whiskerOf(whisker)}
      ${
        dot === null
          ? svg`<text class="muted halo" data-tip-at x=${hidden.x} y=${hidden.y + 4}>${hidden.reason}</text>`
          : svg`<circle class="dot ${way}" data-tip-at cx=${dot.x} cy=${dot.y} r="5"></circle>`
      }
    </g>
    ${labels.name === null ? nothing : text('name under', labels.name)} ${text('value', labels.value)}
    ${labels.limits === null ? nothing : text('muted limits', labels.limits)}
    ${labels.rates === null ? nothing : text('muted limits', labels.rates)}
  `;
}

/** Lines of the grid, that of zero darker, with their numbers. */
function gridOf({ticks, grid}: Pick<FeatureBars, 'ticks' | 'grid'>): TemplateResult[] {
  return ticks.map(
    ({x, value, label}) => svg`
      ${grid.map(({from, to}) => svg`<line class=${value === 0 ? 'baseline' : 'grid'} x1=${x} x2=${x} y1=${from} y2=${to}></line>`)}
      ${text('muted', label)}
    `,
  );
}

function whiskerOf({x1, x2, y}: NonNullable<DrawnFeature['whisker']>): TemplateResult {
  const path = `M${String(x1)},${String(y - 4)}v8m0-4H${String(x2)}m0-4v8`;
  return svg`<path class="whisker around" d=${path}></path><path class="whisker" d=${path}></path>`;
}
