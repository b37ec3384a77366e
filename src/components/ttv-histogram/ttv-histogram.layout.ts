import type {Label} from '../../element/chart/label.js';
import {openBin} from './apart-bars.js';
import {captionBetween} from './caption-between.js';
import {columnsOf, type Column} from './columns.js';
import {durationBars, type DurationBars} from './duration-bars.js';
import {groupCurves, type GroupCurve} from './group-curves.js';
import {pillOf, type Pill} from './pill.js';
import {plotOf, type Plot} from './plot.js';
import {quantileGuides, type Guide} from './quantile-guides.js';
import {quantileLines, quantilesOf, type QuantileLine} from './quantiles.js';
import {shareCurve, type ShareCurve} from './share-curve.js';
import {drawnGroups, type Drawing, type Outcome} from './shown-ttv.js';
import type {Strip} from './spans.js';
import {thereBy} from './there-by.js';
import {perDay} from './time-unit.js';
import {timesBelow, type TimeTick} from './times-below.js';

/** The share that is there by then: of all, or of each group. */
export interface Shares extends Strip {
  readonly grid: readonly (Label & {readonly line: boolean})[];
  /** Null where each group has its own. */
  readonly curve: ShareCurve | null;
  readonly groups: readonly GroupCurve[];
  readonly caption: Label | null;
}

export interface TtvLayout {
  readonly width: number;
  readonly height: number;
  readonly pill: Pill | null;
  readonly shares: Shares | null;
  readonly guides: readonly Guide[];
  readonly bars: (Strip & DurationBars & {readonly caption: Label | null}) | null;
  /** What can be pointed at: a column for each bin next to another, and those that stand apart. */
  readonly columns: readonly Column[];
  readonly axis: {
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    readonly ticks: readonly TimeTick[];
    readonly unit: Label;
  };
  /** Median and ninth decile under the graphic, where they find no room in it. */
  readonly lines: readonly QuantileLine[];
}

/** Where everything is drawn for a width. */
export function layoutTtv(outcome: Outcome, drawing: Drawing): TtvLayout {
  const {width, formats, words, measureText, countBy, within} = drawing;
  const {histogram, curve, n} = outcome;
  const plot = plotOf(outcome, drawing);
  const {write, left, right, end, x, y} = plot;
  const pill = within === null ? null : pillOf(within, curve, {x, end, unit: write.unit}, drawing);
  const split = pill?.line ?? null;
  const quantiles = quantilesOf(outcome, drawing, write);
  const moved = split === null ? [] : [split];
  const isGrouped = plot.shares !== null && drawnGroups(outcome).length > 0;
  const guides = isGrouped
    ? []
    : quantileGuides(quantiles, {x, y, end, labelY: plot.labelY, width: right, lines: moved, measureText});
  const labelled = plot.bars !== null && guides.length > 0 && guides.every(({label}) => label !== null);
  const strip = plot.bars?.(labelled) ?? null;
  const bottom = (strip ?? plot.shares)?.bottom ?? 0;
  const lines = labelled ? [] : quantileLines(quantiles, bottom + 44, drawing);
  const verticals = [...moved, ...guides.map((guide) => guide.x)];
  const bars =
    strip &&
    durationBars(histogram, {
      n,
      x,
      strip,
      width,
      apart: plot.apart,
      within,
      percent: formats.percent,
      number: formats.decimal,
      count: plot.count,
      words: {open: plot.openName, notYet: words.notYet},
    });
  const bin = histogram.width;
  const perBin = words.perBin(
    countBy,
    bin === null ? null : {n: bin * perDay[write.unit], text: write.text(bin), unit: write.unit},
  );
  return {
    width,
    height: Math.ceil((lines.at(-1)?.y ?? bottom + 34) + 4),
    pill,
    shares: plot.shares && {...plot.shares, ...sharesOf(outcome, plot, plot.shares, verticals, drawing)},
    guides: plot.bars === null ? guides.map((guide) => ({...guide, label: null})) : guides,
    bars: strip &&
      bars && {
        ...strip,
        ...bars,
        caption: captionBetween(perBin, strip.top - 8, {strip, verticals, measureText, isClear: () => true}),
      },
    columns: columnsOf(outcome, plot, strip && bars && {...bars, ...strip}, isGrouped),
    axis: {
      left,
      right,
      bottom,
      ticks: timesBelow(histogram, {
        x,
        end,
        left,
        right,
        y: bottom + 18,
        within,
        isOpen: plot.bars !== null && openBin(histogram) !== null,
        measureText,
        write,
      }),
      unit: {x: left, y: bottom + 34, text: words.units[write.unit], anchor: 'start'},
    },
    lines,
  };
}

function sharesOf(
  outcome: Outcome,
  {x, y, end, left}: Plot,
  strip: Strip,
  verticals: readonly number[],
  drawing: Drawing,
): Omit<Shares, keyof Strip> {
  const {formats, words, measureText} = drawing;
  const {curve} = outcome;
  const groups = drawnGroups(outcome);
  const below = strip.bottom - 12;
  const curves = groups.length === 0 ? [curve] : groups.map((group) => group.curve);
  const isClear = (at: number): boolean =>
    curves.every((one) => {
      const {share, lower} = thereBy(one, x.invert(at));
      return y(lower ?? share) < below - 14;
    });
  const texts: readonly (readonly [share: number, text: string])[] = [
    [0, formats.decimal(0)],
    [0.5, formats.decimal(50)],
    [0.9, formats.percent(0.9)],
    [1, ''],
  ];
  return {
    grid: texts.map(([share, text]) => ({x: left - 8, y: y(share), text, anchor: 'end', line: share > 0})),
    curve: groups.length === 0 ? shareCurve(curve, end, x, y) : null,
    groups: groupCurves(groups, {x, y, end, strip}, drawing),
    caption: captionBetween(words.shareThere, below, {strip, verticals, measureText, isClear}),
  };
}
