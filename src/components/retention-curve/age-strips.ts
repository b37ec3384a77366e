import type {Plot} from './plot.js';

/** A curve at the age of a strip. */
export interface Dot {
  /** The class that has its colour. */
  readonly series: string;
  readonly y: number;
}

/** A strip of a plot in which a reader reads all curves at one age. */
export interface AgeStrip {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly dots: readonly Dot[];
  /** What of it can be pointed at: what is above the curve that it is about and what is below, or all of it. */
  readonly halves: readonly Half[];
}

export interface Half {
  readonly side: Side;
  readonly top: number;
  readonly bottom: number;
}

export type Side = 'above' | 'below' | 'whole';

/** Strips are at least so wide, and halves so high: a finger has to meet them. */
export const STRIP = 24;

/** @param ages with the place of the curve that a strip is about, in px from the top; `null` for none */
export function ageStrips(
  ages: readonly {readonly x: number; readonly dots: readonly Dot[]; readonly split: number | null}[],
  {left, right, top, bottom}: Plot,
): AgeStrip[] {
  return ages.map(({x, dots, split}, i) => {
    const before = ages[i - 1];
    const after = ages[i + 1];
    return {
      x,
      from: before ? (before.x + x) / 2 : left - STRIP / 2,
      to: after ? (after.x + x) / 2 : Math.min(right + STRIP / 4, x + STRIP / 2),
      dots,
      halves: halvesOf(split, top - STRIP / 2, bottom),
    };
  });
}

function halvesOf(split: number | null, top: number, bottom: number): Half[] {
  if (split === null) return [{side: 'whole', top, bottom}];
  const at = Math.min(bottom - STRIP, Math.max(top + STRIP, split));
  return [
    {side: 'above', top, bottom: at},
    {side: 'below', top: at, bottom},
  ];
}

/** The name of a mark: a half of the strip at a place. */
export function stripId(side: Side, place: number): string {
  return `${side}-${String(place)}`;
}

/** @returns `null` for another mark */
export function stripOf(id: string): {readonly side: Side; readonly place: number} | null {
  const [, side, place] = /^(above|below|whole)-(\d+)$/.exec(id) ?? [];
  return side === undefined ? null : {side: side as Side, place: Number(place)};
}

/** Strips as rows to walk through: what is above the curve, then what is below it. */
export function stripRows(strips: readonly AgeStrip[]): string[][] {
  const sides = strips[0]?.halves.map(({side}) => side) ?? [];
  return sides.map((side) => strips.map((_, place) => stripId(side, place)));
}
