import type {Label} from '../../element/chart/label.js';
import type {LinearScale} from '../../element/chart/linear-scale.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import {meet, spanOf, type Span} from './spans.js';

/** By when a share of all is there, with its limits: `null` where the data set none. */
export interface Quantile {
  /** 0..1. */
  readonly share: number;
  readonly estimate: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** `median 9.5`. */
  readonly text: string;
  /** `9–10.5`; empty where there are no limits. */
  readonly range: string;
}

/** A quantile on the curve, with a line down to the bars. */
export interface Guide {
  readonly x: number;
  readonly y: number;
  readonly from: number;
  readonly to: number;
  /** Whether the whisker ends there, or goes on beyond what is drawn. */
  readonly capped: {readonly from: boolean; readonly to: boolean};
  /** Null where there is no room between the strips. */
  readonly label: (Label & {readonly range: string}) | null;
}

const ASIDE = 7;
const APART = 8;
/** Kept free at both edges: bold text comes out a little wider than it was measured in some browsers. */
const EDGE = 4;

/**
 * The quantiles that lie in what is drawn. Labels stand to the left of their line, else to the right; where one of them
 * finds no room, none is placed, for a label that is missing would look as if the number were. The line that is moved is
 * avoided where there is room on the other side, and else covered, so that whether there are labels does not change.
 */
export function quantileGuides(
  quantiles: readonly Quantile[],
  {
    x,
    y,
    end,
    labelY,
    width,
    lines,
    measureText,
  }: {
    readonly x: LinearScale;
    readonly y: LinearScale;
    /** The last day that is drawn. */
    readonly end: number;
    /** Baseline of the first line of labels. */
    readonly labelY: number;
    readonly width: number;
    /** Other vertical lines, which labels should not cross. */
    readonly lines: readonly number[];
    readonly measureText: MeasureText;
  },
): Guide[] {
  const drawn = quantiles.filter(({estimate}) => estimate <= end);
  const own = drawn.map(({estimate, ...said}) => ({...said, at: x(estimate)}));
  const place = (moved: readonly number[]): Guide['label'][] => {
    const crossed = [...moved, ...own.map(({at}) => at)].map((at): Span => ({from: at, to: at}));
    const taken: Span[] = [];
    return own.map(({at, text, range}) => {
      const wide = Math.max(measureText(text, {weight: 600}), measureText(range));
      for (const anchor of ['end', 'start'] as const) {
        const label = {x: at + (anchor === 'end' ? -ASIDE : ASIDE), y: labelY, anchor, text, range};
        const span = spanOf(label, wide);
        if (span.from < EDGE || span.to > width - EDGE) continue;
        if (crossed.some((line) => meet(span, line, 3)) || taken.some((other) => meet(span, other, APART))) continue;
        taken.push(span);
        return label;
      }
      return null;
    });
  };
  const avoiding = place(lines);
  const labels = avoiding.includes(null) ? place([]) : avoiding;
  const all = drawn.length === quantiles.length && !labels.includes(null);
  return drawn.map(({share, estimate, lower, upper}, i) => {
    const known = {from: lower !== null, to: upper !== null && upper <= end};
    const limited = lower !== null || upper !== null;
    return {
      x: x(estimate),
      y: y(share),
      from: x(lower ?? (limited ? 0 : estimate)),
      to: x(Math.min(end, upper ?? (limited ? end : estimate))),
      capped: known,
      label: (all ? labels[i] : null) ?? null,
    };
  });
}
