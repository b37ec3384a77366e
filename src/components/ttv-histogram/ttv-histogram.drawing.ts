import {html, nothing, svg, type TemplateResult} from 'lit';
import {hatch} from '../../element/chart/hatch.js';
import {labelText as text} from '../../element/chart/label.js';
import type {ApartBar} from './apart-bars.js';
import type {Column} from './columns.js';
import type {Bar} from './duration-bars.js';
import type {GroupCurve} from './group-curves.js';
import type {Pill} from './pill.js';
import type {Guide} from './quantile-guides.js';
import type {Shares, TtvLayout} from './ttv-histogram.layout.js';
import {perDay} from './time-unit.js';
import type {WithinHandle} from './within-handle.js';

/** How a drawing is told and moved. */
export interface Access {
  /** What a mark says to who does not see its tip. */
  readonly nameOf: (id: string) => string;
  readonly handle: WithinHandle;
  /** What the handle is called. */
  readonly handleName: string;
}

/** Curve, bars and line, with a handle over them. */
export function drawingOf(layout: TtvLayout, access: Access): TemplateResult {
  const {width, height, pill, shares, guides, bars, columns, axis, lines} = layout;
  const {bottom, left, right} = axis;
  return html`
    <div class="chart">
      <svg class="drawing" width=${width} height=${height} role="group" aria-labelledby="takeaway">
        <defs>${hatch('not-yet')}</defs>
        ${[...(shares?.grid ?? []), ...(bars?.grid ?? [])].map((label) => gridLine(label, left, right))}
        ${shares && sharesDrawing(shares)} ${columns.map((column) => columnDrawing(column, layout, access))}
        ${shares?.groups.map((group, i) => groupName(group, i, access))}
        ${
          pill?.line == null
            ? nothing
            : svg`<line class="within" x1=${pill.line} x2=${pill.line} y1=${pill.height} y2=${bottom}></line>`
        }
        ${guides.map((guide) => guideDrawing(guide, bottom, shares === null ? (bars?.top ?? 0) - 6 : null))}
        ${axis.ticks.map((tick) => text(tick.marked ? 'strong' : 'muted', tick))} ${text('muted', axis.unit)}
        ${[shares?.caption, bars?.caption].map((caption) => (caption ? text('muted halo', caption) : nothing))}
        ${lines.map(
          (line) => svg`
            <text x=${line.x} y=${line.y}><tspan class="strong">${line.text}</tspan> <tspan class="range">${line.range}</tspan></text>
          `,
        )}
        ${
          pill?.movable && pill.line !== null
            ? svg`<line class="grab" x1=${pill.line} x2=${pill.line} y1=${pill.height} y2=${shares?.bottom ?? pill.height + 12}
                @pointerdown=${access.handle} @pointermove=${access.handle} @pointerup=${access.handle} @pointercancel=${access.handle}></line>`
            : nothing
        }
      </svg>
      ${pill && pillDrawing(pill, access)}
    </div>
  `;
}

function gridLine(label: Shares['grid'][number], left: number, right: number): TemplateResult {
  return svg`
    <line class=${label.line ? 'grid' : 'baseline'} x1=${left} x2=${right} y1=${label.y} y2=${label.y}></line>
    ${text('muted', {...label, y: label.y + 4})}
  `;
}

function sharesDrawing({curve, groups}: Shares): TemplateResult {
  const looks = groups.length > 3 ? 'group crowded' : 'group';
  const paths = [
    ...(curve ? [{curve, look: 'all'}] : []),
    ...groups.map((group, i) => ({curve: group.curve, look: `${looks} s${String(i + 1)}`})),
  ];
  return svg`${paths.map(
    (path) => svg`
      <g class=${path.look}>
        <path class="band" d=${path.curve.band}></path>
        ${path.curve.edges.map((edge) => svg`<path class="edge" d=${edge}></path>`)}
        <path class="curve" d=${path.curve.line}></path>
      </g>
    `,
  )}`;
}

/** The name of a group at the end of its curve, which tells about it. */
function groupName({label, lead, width}: GroupCurve, i: number, {nameOf}: Access): TemplateResult {
  const id = `group-${String(i)}`;
  return svg`
    <g class="mark name s${i + 1}" data-mark=${id} role="img" aria-label=${nameOf(id)}>
      <path class="lead" d=${lead}></path>
      <rect class="hit" data-tip-at x=${label.x - 3} y=${label.y - 12} width=${width + 6} height="16"></rect>
      ${text('strong halo', label)}
    </g>
  `;
}

function columnDrawing(column: Column, {bars}: TtvLayout, {nameOf}: Access): TemplateResult {
  const {id, left, right, top, bottom, bar, apart, there} = column;
  const own = bar === null ? null : bars?.bars[bar];
  return svg`
    <g class="mark" data-mark=${id} role="img" aria-label=${nameOf(id)}>
      <rect class="hit" x=${left} y=${top} width=${right - left} height=${bottom - top}></rect>
      ${own ? drawnBar(own) : nothing} ${apart ? apartBar(apart, id === 'not-yet', bottom - 38) : nothing}
      ${
        there === null
          ? nothing
          : svg`
            <path class="cross" d="M${there.x} ${there.y}V${bars?.bottom ?? bottom}"></path>
            <circle class="at" cx=${there.x} cy=${there.y} r="3.5"></circle>
          `
      }
    </g>
  `;
}

function drawnBar({solid, pale, hidden}: Bar): TemplateResult {
  return hidden
    ? svg`<path class="bar hidden-count" data-tip-at d=${solid + pale}></path>`
    : svg`<g class="bar" data-tip-at><path class="pale" d=${pale}></path><path class="solid" d=${solid}></path></g>`;
}

function apartBar(bar: ApartBar, isNotYet: boolean, bottom: number): TemplateResult {
  const {span, above, name, below, hidden} = bar;
  return svg`
    <line class="baseline" x1=${span.from} x2=${span.to} y1=${bottom} y2=${bottom}></line>
    ${hidden || !isNotYet ? drawnBar(bar) : svg`<path class="bar not-yet" data-tip-at d=${bar.pale}></path>`}
    ${text(isNotYet ? 'strong' : 'muted', above)}
    ${text(isNotYet ? '' : 'muted', name)}
    ${below === null ? nothing : text('muted', below)}
  `;
}

const CAP = 4;

/** @param above where it begins: at its name or there; null for at the curve, where its limits are */
function guideDrawing({x, y, from, to, capped, label}: Guide, bottom: number, above: number | null): TemplateResult {
  const cap = (at: number): string => `M${at} ${y - CAP}v${2 * CAP}`;
  const onCurve = above === null;
  const top = onCurve ? y : label === null ? above : label.y - 10;
  return svg`
    <path class="guide" d="M${x} ${top}V${bottom}"></path>
    ${
      onCurve
        ? svg`
          <path class="whisker" d="M${from} ${y}H${to}${capped.from ? cap(from) : ''}${capped.to ? cap(to) : ''}"></path>
          <circle class="dot" cx=${x} cy=${y} r="4"></circle>
        `
        : nothing
    }
    ${
      label === null
        ? nothing
        : svg`${text('strong halo', label)}${text('muted halo', {...label, y: label.y + 15, text: label.range})}`
    }
  `;
}

function pillDrawing({x, width, text: share, limits, spoken, movable}: Pill, access: Access): TemplateResult {
  const at = `inset-inline-start:${String(x)}px;inline-size:${String(width)}px`;
  const said = html`<strong>${share}</strong>${limits === '' ? nothing : html`<span class="muted">${limits}</span>`}`;
  if (movable === null) return html`<div class="pill" .style=${at}>${said}</div>`;
  const {unit, least, most, now} = movable;
  const units = (days: number): number => Number((days * perDay[unit]).toFixed(2));
  const {handle, handleName} = access;
  return html`
    <div
      class="pill handle"
      role="slider"
      tabindex="0"
      aria-label=${handleName}
      aria-valuemin=${units(Math.min(least, now))}
      aria-valuemax=${units(Math.max(most, now))}
      aria-valuenow=${units(now)}
      aria-valuetext=${spoken}
      .style=${at}
      @pointerdown=${handle}
      @pointermove=${handle}
      @pointerup=${handle}
      @pointercancel=${handle}
      @keydown=${handle}
    >
      <span class="grip"></span>${said}
    </div>
  `;
}
