import type {ApartBar} from './apart-bars.js';
import type {DurationBars} from './duration-bars.js';
import type {Plot} from './plot.js';
import type {Outcome} from './shown-ttv.js';
import type {Strip} from './spans.js';
import {thereBefore} from './there-by.js';

/** What of the graphic can be pointed at, as large as it can be. */
export interface Column extends Strip {
  /** `bin-3`, by the place of the bin; `not-yet`. */
  readonly id: string;
  /** Its place among the bars that stand next to each other; null for those that stand apart. */
  readonly bar: number | null;
  readonly apart: ApartBar | null;
  /** The share that is there by its end, on the curve of all; null where that is not drawn, or not known. */
  readonly there: {readonly x: number; readonly y: number} | null;
}

/** @param bars null where only the curve is shown */
export function columnsOf(
  {histogram: {bins}, curve}: Outcome,
  {x, y, shares}: Plot,
  bars: (Strip & DurationBars) | null,
  isGrouped: boolean,
): Column[] {
  const strip = bars ?? shares;
  if (strip === null) return [];
  const {top, bottom} = strip;
  const columns = bins.flatMap(({from, to}, i): Column[] => {
    if (to === null) return [];
    const there = shares === null || isGrouped ? null : thereBefore(curve, to);
    return [
      {
        id: `bin-${String(i)}`,
        left: x(from),
        right: x(to),
        top,
        bottom,
        bar: i,
        apart: null,
        there: there && {x: x(to), y: y(there.share)},
      },
    ];
  });
  const apart = (id: string, bar: ApartBar | null): Column[] =>
    bar === null
      ? []
      : [{id, left: bar.span.from, right: bar.span.to, top, bottom: bottom + 38, bar: null, apart: bar, there: null}];
  return [
    ...columns,
    ...apart(`bin-${String(bins.length - 1)}`, bars?.open ?? null),
    ...apart('not-yet', bars?.notYet ?? null),
  ];
}
