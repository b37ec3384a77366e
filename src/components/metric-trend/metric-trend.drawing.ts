import {nothing, svg, type TemplateResult} from 'lit';
import {labelButton, labelText as endText} from '../../element/chart/end-label-mark.js';
import {labelText} from '../../element/chart/label.js';
import {labelTexts} from '../../element/chart/labels.js';
import {periodMark} from '../../element/chart/trend.js';
import {rectMarks, type RectMark} from '../../element/marks/rect-marks.js';
import type {TrendLayout} from './metric-trend.layout.js';
import {lineMark, noteMark, type TrendMarks} from './metric-trend.marks.js';
import {BANDS} from './shown-trend.js';

/** How a trend is drawn: which line is brought out, and what it is called. */
export interface Drawn {
  readonly label: string;
  readonly picked: number | null;
  readonly marks: TrendMarks;
}

/** Lines with bands over periods, what they are held against, notes, and what can be pointed at. */
export function trendDrawing(layout: TrendLayout, {label, picked, marks}: Drawn): TemplateResult {
  const {width, height, series, earlier, target, plot} = layout;
  const several = series.length > 1;
  const classes = [several ? 'crowded' : '', picked === null ? '' : 'has-picked'].join(' ').trim();
  const own = (i: number): string => `s${i + 1} ${picked === i ? 'picked' : ''}`;
  const hasBand = (i: number): boolean => series.length <= BANDS || picked === i;
  return svg`
    <svg class=${classes || nothing} width=${width} height=${height} role="group" aria-label=${label}>
      <g aria-hidden="true">
        ${axes(layout)} ${earlier === null ? nothing : svg`<path class="earlier" d=${earlier.path}></path>`}
        ${series.map(
          ({band, edges}, i) =>
            svg`<g class="series ${own(i)}">${hasBand(i) ? svg`<path class="band" d=${band}></path><path class="edge" d=${edges.join('')}></path>` : nothing}</g>`,
        )}
        ${target === null ? nothing : svg`<line class="guide" x1=${plot.left} x2=${plot.right} y1=${target.y} y2=${target.y}></line>`}
        ${series.map((one, i) => line(one, own(i), several && picked !== i))}
        ${target?.label ? labelText('halo muted', target.label) : nothing}
        ${earlier?.label ? endText(earlier.label, 'then') : nothing}
        ${series.map(({label: end}, i) => (end ? endText(end, own(i)) : nothing))}
      </g>
      <g data-pointed></g>
      <g transform=${periodsTransform(layout)} ${rectMarks(strips(layout, marks), 'strip')}></g>
      ${notes(layout, marks)}
      ${
        several
          ? series.map(({label: end}, i) =>
              end
                ? labelButton(end, {id: lineMark(i), name: marks.nameOf(lineMark(i)), isPicked: picked === i}, width)
                : nothing,
            )
          : nothing
      }
    </svg>
  `;
}

/** A path for all lines of a kind, and an element for each text. */
function axes({plot, ticks, periods}: TrendLayout): TemplateResult {
  const {left, right, bottom} = plot;
  const named = periods.flatMap(({x, name}) => (name ? [x] : []));
  return svg`
    <path class="grid" d=${ticks.map(({line: y}) => `M${left},${y}H${right}`).join('')}></path>
    <path class="baseline" d=${[`M${left},${bottom}H${right}`, ...named.map((x) => `M${x},${bottom}v4`)].join('')}></path>
    <g ${labelTexts([...ticks, ...periods.flatMap(({name, year}) => [name, year].filter((text) => text !== null))], 'muted')}></g>
  `;
}

function line(
  {line: path, dashed, dots, alone, running}: TrendLayout['series'][number],
  own: string,
  withoutWhisker: boolean,
): TemplateResult {
  return svg`
    <g class="series ${own}">
      <path class="curve" d=${path}></path>
      <path class="curve running" d=${dashed}></path>
      ${withoutWhisker ? nothing : alone.map(({x, from, to}) => whisker(x, from, to))}
      ${dots.map(([x, y]) => svg`<circle class="point" cx=${x} cy=${y} r="2.75"></circle>`)}
      ${
        running === null
          ? nothing
          : svg`
            ${withoutWhisker || running.from === null || running.to === null ? nothing : whisker(running.x, running.from, running.to)}
            <circle class="point hollow" cx=${running.x} cy=${running.y} r="4"></circle>
          `
      }
    </g>
  `;
}

function whisker(x: number, from: number, to: number): TemplateResult {
  return svg`<path class="whisker" d="M${x},${from}V${to}M${x - 4.5},${from}h9M${x - 4.5},${to}h9"></path>`;
}

/**
 * What is pointed at: one strip a period. In periods and heights of the plot, not in px: so the strips of all trends are the
 * same, but for the first and the last.
 */
function strips(layout: TrendLayout, marks: TrendMarks): RectMark[] {
  const {strips: all} = layout;
  const {first, apart} = periodsScale(layout);
  return all.map(({from, to}, i) => {
    const id = periodMark(i);
    const isInner = i > 0 && i < all.length - 1;
    const [x, width] = isInner ? [i - 0.5, 1] : [(from - first) / apart, (to - from) / apart];
    return {id, name: marks.nameOf(id), x, y: 0, width, height: 1};
  });
}

/** From the first period and the top of the plot, to one period and one height of it with its names. */
function periodsTransform(layout: TrendLayout): string {
  const {top, bottom} = layout.plot;
  const {first, apart} = periodsScale(layout);
  return `matrix(${apart} 0 0 ${bottom - top + 24} ${first} ${top})`;
}

function periodsScale({strips: all}: TrendLayout): {readonly first: number; readonly apart: number} {
  const [first = 0, second = first + 1] = all.map(({x}) => x);
  return {first, apart: second - first};
}

/** A line through a period that somebody points at, and a dot where it meets each curve. */
export function crosshair({strips: all, plot}: TrendLayout, id: string): TemplateResult | null {
  const strip = all.find((_strip, i) => periodMark(i) === id);
  return strip === undefined
    ? null
    : svg`
      <g class="crosshair" data-tip-at>
        <line class="cross" x1=${strip.x} x2=${strip.x} y1=${plot.top} y2=${plot.bottom}></line>
        ${strip.dots.map(({series, y}) => svg`<circle class="dot s${series + 1}" cx=${strip.x} cy=${y} r="4"></circle>`)}
      </g>
    `;
}

function notes({notes: all, plot}: TrendLayout, marks: TrendMarks): TemplateResult[] {
  return all.map(
    ({x, y, lines, label}, i) => svg`
      <g class="note" data-mark=${noteMark(i)} role="img" aria-label=${marks.nameOf(noteMark(i))}>
        <rect class="hit" x=${x - 12} y=${y - 12} width="24" height="24" rx="3"></rect>
        ${lines.map((at) => svg`<path class="at" d="M${x},${y}L${at},${plot.top - 6}V${plot.bottom}"></path>`)}
        <path class="flag" data-tip-at d="M${x},${y - 4.5}l4.5,4.5l-4.5,4.5l-4.5,-4.5z"></path>
        ${label ? labelText('told', label) : nothing}
      </g>
    `,
  );
}
