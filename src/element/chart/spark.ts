import {html, type TemplateResult} from 'lit';
import {linearScale} from './linear-scale.js';

/** A point of a line. */
export interface SparkPoint {
  readonly x: number;
  readonly y: number;
}

/** A small line beside a text. */
export interface SparkLayout {
  /** SVG path; empty where there is no line to draw. */
  readonly path: string;
  readonly end: SparkPoint | null;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const DOT = 2;

/** Values at equal distances as a small line. A gap is where there is none. @param domain from bottom to top */
export function layoutSpark(
  values: readonly (number | null)[],
  {width, height}: Size,
  domain: readonly [number, number],
): SparkLayout {
  const x = linearScale([0, Math.max(1, values.length - 1)], [DOT, width - DOT]);
  const y = linearScale(domain, [height - DOT, DOT]);
  const points = values.map((value, i) => (value === null ? null : {x: x(i), y: y(value)}));
  return {path: brokenPath(points), end: points.at(-1) ?? null};
}

/** The line, with a dot at its end where there is one: without it the dot is of no size, and so stays. It tells nothing that is not said beside it. */
export function sparkline({path, end}: SparkLayout, {width, height}: Size): TemplateResult {
  return html`<svg class="spark" width=${width} height=${height} aria-hidden="true">
    <path d=${path}></path>
    <circle cx=${end?.x ?? 0} cy=${end?.y ?? 0} r=${end === null ? 0 : DOT}></circle>
  </svg>`;
}

/** Straight lines from point to point, interrupted where there is none. */
export function brokenPath(points: readonly (SparkPoint | null)[]): string {
  return points
    .flatMap((point, i) => {
      if (point === null) return [];
      const isNew = i === 0 || points[i - 1] === null;
      return [`${isNew ? 'M' : 'L'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`];
    })
    .join('');
}
