import type {Label} from '../../element/chart/label.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import type {PeriodName} from '../../element/period-names.js';

export type TickName = Pick<PeriodName, 'bare' | 'year'>;

/** A period at the axis: a tick, its name where there is room for it, and the year below where that is a new one. */
export interface PeriodTick {
  readonly x: number;
  readonly name: Label | null;
  readonly year: Label | null;
}

/** From the bottom of the plot to below the names. */
export const TICKS_ROOM = 24;
const NAMES_BELOW = 19;
const YEARS_BELOW = 34;
const NAMES_APART = 10;

/** As many names of periods as have room, always the last one, evenly apart. */
export function periodTicks(
  names: readonly TickName[],
  x: (place: number) => number,
  apart: number,
  {
    left,
    right,
    bottom,
    measureText,
  }: {readonly left: number; readonly right: number; readonly bottom: number; readonly measureText: MeasureText},
): PeriodTick[] {
  const widest = Math.max(...names.map(({bare, year}) => Math.max(measureText(bare), measureText(year ?? ''))));
  const each = Math.max(1, Math.ceil((widest + NAMES_APART) / apart));
  let told: string | null = null;
  return names.map(({bare, year}, place): PeriodTick => {
    const at = x(place);
    if ((names.length - 1 - place) % each !== 0) return {x: at, name: null, year: null};
    const half = Math.max(measureText(bare), measureText(year ?? '')) / 2;
    const [labelX, anchor] =
      at - half < left
        ? ([left, 'start'] as const)
        : at + half > right
          ? ([right, 'end'] as const)
          : ([at, 'middle'] as const);
    const isNew = year !== told;
    told = year;
    return {
      x: at,
      name: {x: labelX, y: bottom + NAMES_BELOW, text: bare, anchor},
      year: isNew && year !== null ? {x: labelX, y: bottom + YEARS_BELOW, text: year, anchor} : null,
    };
  });
}
