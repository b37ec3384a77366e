import {scaleLinear} from 'd3-scale';
import {fitText} from '../../element/chart/fit-text.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import type {Formats} from '../../metrics/kernel/format.js';
import type {TimeToValue} from '../../metrics/retention/time-to-value.js';
import {captionBetween} from './caption-between.js';
import {apartWidths, durationBars, lastEdge, openBin, tallest, type DurationBars} from './duration-bars.js';
import type {Label, Scale} from './placed.js';
import {quantileGuides, type Guide, type Quantile} from './quantile-guides.js';
import {shareCurve, type ShareCurve} from './share-curve.js';
import {thereBy} from './there-by.js';
import {timeWriter, unitFor, type TimeWriter} from './time-unit.js';
import type {CountBy, TtvWords} from './ttv-histogram.words.js';

/** From left to right and from top to bottom, in px. */
export interface Strip {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The share within some days, in a pill on a line through both strips. */
export interface Pill {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly limits: string;
  /** Null where the days lie beyond what is drawn. */
  readonly line: number | null;
}

export interface TtvLayout {
  readonly width: number;
  readonly height: number;
  readonly pill: Pill | null;
  readonly shares: Strip & {
    readonly grid: readonly (Label & {readonly line: boolean})[];
    readonly curve: ShareCurve;
    readonly guides: readonly Guide[];
    readonly caption: Label | null;
  };
  readonly bars: Strip & DurationBars & {readonly caption: Label | null; readonly unit: Label};
  /** Median and ninth decile under the graphic, where they find no room in it. */
  readonly lines: readonly (Label & {readonly range: string})[];
}

/** What is drawn with. */
export interface Drawing {
  readonly width: number;
  readonly formats: Formats;
  readonly words: TtvWords;
  readonly measureText: MeasureText;
  readonly countBy: CountBy;
  readonly minimumGroup: number;
}

const PILL = 24;
const PILL_PADDING = 12;
const BELOW_PILL = 11;
const LABELS = 46;
const NO_LABELS = 26;
const CAPTION = 18;
const BOLD = {weight: 600};

/** How times are written where one axis holds them all. */
export function axisWriter({histogram}: TimeToValue, {formats, words}: Pick<Drawing, 'formats' | 'words'>): TimeWriter {
  return timeWriter(unitFor(lastEdge(histogram) / 3), formats, words.times);
}

/** Where everything is drawn for a width. */
export function layoutTtv(outcome: TimeToValue, drawing: Drawing): TtvLayout {
  const {width, formats, words, measureText, countBy} = drawing;
  const {histogram, curve, n} = outcome;
  const write = axisWriter(outcome, drawing);
  const count = (value: number | null): string =>
    value === null ? words.hiddenCount(formats.count(drawing.minimumGroup)) : formats.count(value);
  const apartWords = {
    open: openBin(histogram) === null ? '' : words.open(write.number(lastEdge(histogram))),
    notYet: words.notYet,
  };
  const apart = apartWidths(
    histogram,
    {open: apartWords.open, notYet: [words.notYet, count(histogram.notYet)]},
    measureText,
  );
  const {left, right, end, x} = across(outcome, apart.total, write, drawing);
  const within = outcome.within[0] ?? null;
  const split = within !== null && within.days <= end ? x(within.days) : null;
  const top = within === null ? 4 : PILL + BELOW_PILL;
  const strip = {left, right, top, bottom: top + clamp(0.17 * width, 76, 96)};
  const y = scaleLinear([0, 1], [strip.bottom, strip.top]);
  const quantiles = quantilesOf(outcome, words, write);
  const guides = quantileGuides(quantiles, {
    x,
    y,
    end,
    labelY: strip.bottom + 19,
    width: right,
    lines: split === null ? [] : [split],
    measureText,
  });
  const labelled = guides.length > 0 && guides.every(({label}) => label !== null);
  const barsTop = strip.bottom + (labelled ? LABELS : NO_LABELS) + CAPTION;
  const bottom = barsTop + clamp(0.26 * width, 104, 136);
  const bars = durationBars(histogram, {
    n,
    x,
    end,
    left,
    right,
    top: barsTop,
    bottom,
    width,
    apart,
    within: within?.days ?? null,
    measureText,
    percent: formats.percent,
    number: formats.decimal,
    write,
    count,
    words: apartWords,
  });
  const verticals = [...(split === null ? [] : [split]), ...guides.map((guide) => guide.x)];
  const perBin = words.perBin(countBy, histogram.width === null ? null : write.text(histogram.width));
  const below = strip.bottom - 12;
  const isClear = (at: number): boolean => {
    const {share, lower} = thereBy(curve, x.invert(at));
    return y(lower ?? share) < below - 14;
  };
  const lines = labelled ? [] : quantileLines(quantiles, bottom + 44, drawing);
  return {
    width,
    height: Math.ceil((lines.at(-1)?.y ?? bottom + 34) + 4),
    pill: within && pillOf(within, split, drawing),
    shares: {
      ...strip,
      grid: shareGrid(y, left, formats),
      curve: shareCurve(curve, end, x, y),
      guides,
      caption: captionBetween(words.shareThere, below, {strip, verticals, measureText, isClear}),
    },
    bars: {
      ...bars,
      left,
      right,
      top: barsTop,
      bottom,
      caption: captionBetween(perBin, barsTop - 8, {strip, verticals, measureText, isClear: () => true}),
      unit: {x: left, y: bottom + 34, text: words.units[write.unit], anchor: 'start'},
    },
    lines,
  };
}

/** Days from left to right: between the shares at the left and the bars that stand apart at the right. */
function across(
  {histogram, n}: TimeToValue,
  apart: number,
  write: TimeWriter,
  {width, formats, measureText}: Drawing,
): {readonly left: number; readonly right: number; readonly end: number; readonly x: Scale} {
  const end = lastEdge(histogram);
  const shares = [0.9, tallest(histogram, n)].map((share) => measureText(formats.percent(share)));
  const left = Math.ceil(Math.max(...shares)) + 8;
  const right = width - Math.max(apart, Math.ceil(measureText(write.number(end), BOLD) / 2));
  // Bins of different widths get equal room, or the height of a bar would not tell how many it holds.
  const edges = histogram.bins.map(({from}) => from);
  const stops = histogram.width === null && edges.length > 1 ? edges : [0, end];
  const places = stops.map((_, i) => left + ((right - left) * i) / (stops.length - 1));
  return {left, right, end, x: scaleLinear(stops, places)};
}

function shareGrid(y: Scale, left: number, formats: Formats): TtvLayout['shares']['grid'] {
  const texts = new Map([
    [0, formats.decimal(0)],
    [0.5, formats.decimal(50)],
    [0.9, formats.percent(0.9)],
    [1, ''],
  ]);
  return Array.from(texts, ([share, text]) => ({x: left - 8, y: y(share), text, anchor: 'end', line: share > 0}));
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** Median and ninth decile, as far as they are known. */
function quantilesOf({quartiles, p90}: TimeToValue, words: TtvWords, {number: write}: TimeWriter): Quantile[] {
  const of = (
    share: number,
    {estimate, lower, upper}: TimeToValue['p90'],
    name: (time: string) => string,
  ): Quantile[] =>
    estimate === null
      ? []
      : [
          {
            share,
            estimate,
            lower,
            upper,
            text: name(write(estimate)),
            range:
              lower === null
                ? ''
                : upper === null
                  ? words.from(write(lower))
                  : words.shortRange(write(lower), write(upper)),
          },
        ];
  return [...of(0.5, quartiles.median, words.median), ...of(0.9, p90, words.p90)];
}

/** One line of text for all quantiles, or one for each where they are too wide. */
function quantileLines(quantiles: readonly Quantile[], y: number, {width, measureText}: Drawing): TtvLayout['lines'] {
  const wide = ({text, range}: Quantile): number => measureText(`${text} `, BOLD) + measureText(range) + 20;
  const oneLine = quantiles.reduce((sum, quantile) => sum + wide(quantile), 0) <= width;
  let x = 0;
  return quantiles.map((quantile, i) => {
    const {text, range} = quantile;
    const label = {x: oneLine ? x : 0, y: y + (oneLine ? 0 : i * 18) + 14, text, range, anchor: 'start' as const};
    x += wide(quantile);
    return label;
  });
}

function pillOf(
  {days, share, lower, upper}: TimeToValue['within'][number],
  line: number | null,
  {width, formats, words, measureText}: Drawing,
): Pill {
  const asked = timeWriter(unitFor(days), formats, words.times).text(days);
  const said = share === null ? words.pill.unknown(asked) : words.pill.share(formats.percent(share), asked);
  const text = fitText(said, width - 2 * PILL_PADDING, measureText, BOLD);
  const percents = (value: number): string => formats.decimal(100 * value, 0);
  const limits = lower === null || upper === null ? '' : words.shortRange(percents(lower), percents(upper));
  const bare = Math.ceil(measureText(text, BOLD)) + 2 * PILL_PADDING;
  const limited = bare + 8 + Math.ceil(measureText(limits));
  const fits = limits !== '' && limited <= width;
  const total = fits ? limited : bare;
  const x = clamp((line ?? width) - 16, 0, Math.max(0, width - total));
  return {x, width: total, height: PILL, text, limits: fits ? limits : '', line};
}
