import type {Label} from '../../element/chart/label.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import type {DurationBin, DurationHistogram} from '../../metrics/retention/duration-bins.js';
import {barPaths, type BarPaths} from './bar-paths.js';
import type {Span} from './spans.js';

/** A bar that stands apart from the others, with what it says. */
export interface ApartBar extends BarPaths {
  /** The count is not shown: the bar has no height of its own. */
  readonly hidden: boolean;
  readonly span: Span;
  readonly above: Label;
  readonly name: Label;
  /** Under the name; null where `above` is the number already. */
  readonly below: Label | null;
}

/** Widths of what stands to the right of the bars. */
export interface Apart {
  readonly open: number;
  readonly notYet: number;
  /** All of it, with gaps. */
  readonly total: number;
}

/** Nothing stands apart. */
export const nothingApart: Apart = {open: 0, notYet: 0, total: 0};

const OPEN = 28;
const NOT_YET = 43;
const BEFORE_OPEN = 8;
const BEFORE_NOT_YET = 18;

/** The last bin is open where it has no right edge. */
export function openBin({bins}: DurationHistogram): DurationBin | null {
  const last = bins.at(-1);
  return last?.to === null ? last : null;
}

/** How much room is needed to the right of the bars. */
export function apartWidths(
  histogram: DurationHistogram,
  texts: {readonly open: string; readonly notYet: readonly string[]},
  measureText: MeasureText,
): Apart {
  const open = openBin(histogram) === null ? 0 : Math.max(OPEN, measureText(texts.open));
  const notYet =
    histogram.notYet === 0 ? 0 : Math.max(NOT_YET, ...texts.notYet.map((text) => measureText(text, {weight: 600})));
  return {
    open,
    notYet,
    total: Math.ceil(open + notYet + (open > 0 ? BEFORE_OPEN : 0) + (notYet > 0 ? BEFORE_NOT_YET : 0)),
  };
}

/** The open bin and those who are not there yet, at the right edge. */
export function apartBars(
  histogram: DurationHistogram,
  {
    n,
    width,
    apart,
    bottom,
    tall,
    isSplit,
    percent,
    count,
    words,
  }: {
    readonly n: number;
    /** Of the whole graphic. */
    readonly width: number;
    readonly apart: Apart;
    readonly bottom: number;
    readonly tall: (count: number | null) => number;
    /** Whether bars are solid only up to some days. */
    readonly isSplit: boolean;
    readonly percent: (share: number) => string;
    readonly count: (count: number | null) => string;
    readonly words: {readonly notYet: string; readonly open: string};
  },
): {readonly open: ApartBar | null; readonly notYet: ApartBar | null} {
  const make = (of: number | null, span: Span, above: string, name: string, below: string | null): ApartBar => {
    const height = tall(of);
    const x = (span.from + span.to) / 2;
    const label = (y: number, text: string): Label => ({x, y, text, anchor: 'middle'});
    return {
      ...barPaths(span, bottom, height, 0),
      hidden: of === null,
      span,
      above: label(bottom - height - 8, above),
      name: label(bottom + 18, name),
      below: below === null ? null : label(bottom + 34, below),
    };
  };
  const open = openBin(histogram);
  const right = width - apart.notYet - (apart.notYet > 0 ? BEFORE_NOT_YET : 0);
  const opened = open && make(open.count, {from: right - apart.open, to: right}, count(open.count), words.open, null);
  const {notYet} = histogram;
  const share = notYet === null ? '' : percent(notYet / n);
  return {
    open: opened && (isSplit ? opened : {...opened, solid: opened.pale, pale: ''}),
    notYet:
      notYet === 0 ? null : make(notYet, {from: width - apart.notYet, to: width}, share, words.notYet, count(notYet)),
  };
}
