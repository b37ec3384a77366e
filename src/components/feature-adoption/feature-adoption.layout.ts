import {fitText} from '../../element/chart/fit-text.js';
import type {Label} from '../../element/chart/label.js';
import {linearScale} from '../../element/chart/linear-scale.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import {ticksOf, type Tick} from './ticks-of.js';

/** A feature as it is drawn: numbers for places, texts as they are written. */
export interface FeatureBar {
  readonly name: string;
  /** 0..1; null where it is not shown. */
  readonly share: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly value: string;
  /** The limits of the interval; null where there are none. */
  readonly limits: string | null;
  readonly sticky: boolean;
  /** What stands below the name, or beside it. */
  readonly note: string | null;
}

export interface DrawnFeature {
  readonly name: Label;
  /** Centre of the sign of a sticky feature. */
  readonly sign: {readonly x: number; readonly y: number} | null;
  readonly note: Label | null;
  readonly value: Label;
  readonly limits: Label | null;
  /** Null where the share is not shown. */
  readonly bar: {readonly x: number; readonly y: number; readonly width: number; readonly height: number} | null;
  readonly whisker: {readonly x1: number; readonly x2: number; readonly y: number} | null;
  /** From the top of the row to its end: those who use it up to `split`, the others after it. */
  readonly hit: {readonly y: number; readonly height: number; readonly split: number};
  /** Where it says that the share is not shown. */
  readonly hidden: {readonly x: number; readonly y: number; readonly width: number};
}

export interface FeatureBars {
  readonly width: number;
  /** Where the rows begin, and all ends. */
  readonly top: number;
  readonly height: number;
  readonly narrow: boolean;
  readonly rows: readonly DrawnFeature[];
  readonly ticks: readonly Tick[];
  /** From where to where the lines of the grid are drawn: behind bars, not through names. */
  readonly grid: readonly {readonly from: number; readonly to: number}[];
}

export const WIDE = 480;
export const GAP = 12;
const SIGN = 10;
/** Between the sign and the word after it. */
const BESIDE = 5;
const BAR = 14;
export const NAME = {size: 13} as const;
export const VALUE = {size: 13, weight: 600} as const;
/** The narrowest that a name may become before the interval goes. */
const LEAST_NAME = 96;
/** The least that a finger can meet. */
export const LEAST_HIT = 24;

/**
 * Features as horizontal bars, from zero. Where it is narrow the name stands above its bar.
 * @param room.top where it begins, in px; 0 where nothing stands above it
 * @param room.leastRow the least height of a row, in px
 */
export function layoutFeatures(
  bars: readonly FeatureBar[],
  {
    width,
    measureText,
    tick,
    narrow = width < WIDE,
    top = 0,
    leastRow = 0,
  }: {
    readonly width: number;
    readonly narrow?: boolean;
    readonly top?: number;
    readonly leastRow?: number;
    readonly measureText: MeasureText;
    /** @param last the last tick has the unit */
    readonly tick: (share: number, last: boolean) => string;
  },
): FeatureBars {
  const widest = (texts: readonly (string | null)[], font?: Parameters<MeasureText>[1]): number =>
    Math.ceil(Math.max(0, ...texts.map((text) => (text === null ? 0 : measureText(text, font)))));
  const valueWidth = widest(
    bars.map(({value}) => value),
    VALUE,
  );
  const limitsWidth = widest(bars.map(({limits}) => limits));
  const hasLimits = limitsWidth > 0 && (!narrow || width - valueWidth - limitsWidth - 8 - GAP >= LEAST_NAME);
  const numbers = valueWidth + (hasLimits ? limitsWidth + 8 : 0);
  const noteWidth = (bar: FeatureBar): number =>
    (bar.note === null ? 0 : measureText(bar.note)) + (bar.sticky ? SIGN + BESIDE : 0);
  const names = narrow
    ? width - numbers - GAP
    : Math.min(
        Math.max(
          widest(
            bars.map(({name}) => name),
            NAME,
          ),
          Math.ceil(Math.max(0, ...bars.map(noteWidth))),
        ),
        Math.floor(0.34 * width),
      );
  const [x1, x2] = narrow ? [0, width] : [names + GAP, width - numbers - GAP];
  const most = mostOf(bars);
  const x = linearScale([0, most], [x1, x2]);
  const anyNote = bars.some(({note, sticky}) => note !== null || sticky);
  let y = top;
  const rows = bars.map((bar): DrawnFeature => {
    const hasNote = bar.note !== null || bar.sticky;
    const height = Math.max(narrow ? (hasNote ? 62 : 46) : anyNote ? 38 : 30, leastRow);
    const middle = narrow ? y + height - 17 : y + height / 2;
    const nameY = narrow ? y + 14 : hasNote ? middle - 3 : middle + 4.5;
    const noteY = narrow ? y + 30 : middle + 12;
    const numbersY = narrow ? y + 14 : middle + 4.5;
    const noteX = bar.sticky ? SIGN + BESIDE : 0;
    const drawn: DrawnFeature = {
      name: {x: 0, y: nameY, text: fitText(bar.name, names, measureText, NAME), anchor: 'start'},
      sign: bar.sticky ? {x: SIGN / 2, y: noteY - 4} : null,
      note:
        bar.note === null
          ? null
          : {
              x: noteX,
              y: noteY,
              text: fitText(bar.note, (narrow ? width : names) - noteX, measureText),
              anchor: 'start',
            },
      value: {x: hasLimits ? width - limitsWidth - 8 : width, y: numbersY, text: bar.value, anchor: 'end'},
      limits: hasLimits && bar.limits !== null ? {x: width, y: numbersY, text: bar.limits, anchor: 'end'} : null,
      bar:
        bar.share === null
          ? null
          : {x: x1, y: middle - BAR / 2, width: bar.share > 0 ? Math.max(1.5, x(bar.share) - x1) : 0, height: BAR},
      whisker: bar.lower === null || bar.upper === null ? null : {x1: x(bar.lower), x2: x(bar.upper), y: middle},
      hit: {
        y,
        height,
        split: Math.min(Math.max(x(bar.share ?? 0), x1 + LEAST_HIT), x2 - LEAST_HIT),
      },
      hidden: {x: x1, y: middle, width: x2 - x1},
    };
    y += height;
    return drawn;
  });
  return {
    width,
    top,
    height: y + 20,
    narrow,
    rows,
    grid: narrow ? rows.map(({hidden}) => ({from: hidden.y - 12, to: hidden.y + 12})) : [{from: top, to: y}],
    ticks: ticksOf([0, most], x, {start: x1, end: x2, y: y + 16, measureText, tick}),
  };
}

/** Where the scale ends: the next tenth above all that is drawn. */
function mostOf(bars: readonly FeatureBar[]): number {
  if (bars.every(({share}) => share === null)) return 1;
  const most = Math.max(0.1, ...bars.map(({share, upper}) => upper ?? share ?? 0));
  const top = Math.ceil(most * 10 - 1e-9) / 10;
  return Math.min(1, top > 0.8 ? 1 : top);
}
