import type {MeasureText} from '../../element/chart/measure-text.js';
import {meet, spanOf, type Label, type Scale, type Span} from './placed.js';

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

/**
 * The quantiles that lie in what is drawn. Labels stand to the left of their line, else to the right; where one of them
 * finds no room, none is placed, for a label that is missing would look as if the number were.
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
    readonly x: Scale;
    readonly y: Scale;
    /** The last day that is drawn. */
    readonly end: number;
    /** Baseline of the first line of labels. */
    readonly labelY: number;
    readonly width: number;
    /** Other vertical lines, which labels must not cross. */
    readonly lines: readonly number[];
    readonly measureText: MeasureText;
  },
): Guide[] {
  const drawn = quantiles.filter(({estimate}) => estimate <= end);
  const crossed = [...lines, ...drawn.map(({estimate}) => x(estimate))].map((at): Span => ({from: at, to: at}));
  const taken: Span[] = [];
  const labels = drawn.map(({estimate, text, range}): Guide['label'] => {
    const wide = Math.max(measureText(text, {weight: 600}), measureText(range));
    for (const anchor of ['end', 'start'] as const) {
      const label = {x: x(estimate) + (anchor === 'end' ? -ASIDE : ASIDE), y: labelY, anchor, text, range};
      const span = spanOf(label, wide);
      if (span.from < 0 || span.to > width) continue;
      if (crossed.some((line) => meet(span, line, 3)) || taken.some((other) => meet(span, other, APART))) continue;
      taken.push(span);
      return label;
    }
    return null;
  });
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
