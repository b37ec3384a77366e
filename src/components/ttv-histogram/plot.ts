import {linearScale, type LinearScale} from '../../element/chart/linear-scale.js';
import {apartWidths, nothingApart, openBin, type Apart} from './apart-bars.js';
import {dayScale} from './day-scale.js';
import {tallest} from './duration-bars.js';
import {groupsWidth} from './group-curves.js';
import {PILL} from './pill.js';
import {drawnGroups, type Drawing, type Outcome} from './shown-ttv.js';
import {clamp, type Strip} from './spans.js';
import {timeWriter, unitFor, type TimeWriter} from './time-unit.js';

/** The strips and their scales. Nothing of it depends on where the line is that can be moved. */
export interface Plot {
  readonly write: TimeWriter;
  /** The days at which the bars next to each other end. */
  readonly end: number;
  readonly left: number;
  readonly right: number;
  readonly x: LinearScale;
  readonly apart: Apart;
  /** Where the share is that is there by then; null where it is not shown. */
  readonly shares: Strip | null;
  /** Of shares 0..1, in that strip. */
  readonly y: LinearScale;
  /** Baseline of names over the vertical lines, and what they take with what is below them. */
  readonly labelY: number;
  /** Where the bars are, by whether there are names over them; null where they are not shown. */
  readonly bars: ((labelled: boolean) => Strip) | null;
  readonly openName: string;
  readonly count: (count: number | null) => string;
}

const BELOW_PILL = 11;
const LABELS = 46;
const NO_LABELS = 26;
const CAPTION = 18;
const BOLD = {weight: 600};

/** How times are written where one axis holds them all. */
export function axisWriter(
  {histogram}: Pick<Outcome, 'histogram'>,
  {formats, words}: Pick<Drawing, 'formats' | 'words'>,
): TimeWriter {
  return timeWriter(unitFor(lastEdge({histogram}) / 3), formats, words.times);
}

export function plotOf(outcome: Outcome, drawing: Drawing): Plot {
  const {width, within, part, words, formats, minimumGroup} = drawing;
  const write = axisWriter(outcome, drawing);
  const end = lastEdge(outcome);
  const count = (value: number | null): string =>
    value === null ? words.hiddenCount(formats.count(minimumGroup)) : formats.count(value);
  const openName = openBin(outcome.histogram) === null ? '' : words.open(write.number(end));
  const apart = part === 'cumulative' ? nothingApart : apartOf(outcome, openName, count, drawing);
  const across = acrossOf(outcome, apart, write, drawing);
  const top = within === null ? 4 : PILL + BELOW_PILL;
  const strip = {left: across.left, right: across.right, top, bottom: top + sharesHeight(outcome, drawing)};
  const shares = part === 'bars' ? null : strip;
  const under = shares?.bottom ?? top - 6;
  const bars = (labelled: boolean): Strip => {
    const barsTop = under + (labelled ? LABELS : NO_LABELS) + CAPTION;
    return {...strip, top: barsTop, bottom: barsTop + clamp(0.26 * width, 104, 136)};
  };
  return {
    ...across,
    write,
    end,
    apart,
    shares,
    y: linearScale([0, 1], [strip.bottom, strip.top]),
    labelY: under + 19,
    bars: part === 'cumulative' ? null : bars,
    openName,
    count,
  };
}

function lastEdge({histogram: {bins}}: Pick<Outcome, 'histogram'>): number {
  const last = bins.at(-1);
  return last?.to ?? last?.from ?? 0;
}

function sharesHeight(outcome: Outcome, {width, part}: Drawing): number {
  if (part === 'cumulative') return clamp(0.36 * width, 150, 240);
  return drawnGroups(outcome).length > 0 ? clamp(0.24 * width, 112, 136) : clamp(0.17 * width, 76, 96);
}

function apartOf(
  {histogram}: Outcome,
  open: string,
  count: (count: number | null) => string,
  {words, measureText}: Drawing,
): Apart {
  return apartWidths(histogram, {open, notYet: [words.notYet, count(histogram.notYet)]}, measureText);
}

/** Days from left to right: between the shares at the left and what stands apart at the right. */
function acrossOf(
  outcome: Outcome,
  apart: Apart,
  write: TimeWriter,
  drawing: Drawing,
): Pick<Plot, 'left' | 'right' | 'x'> {
  const {width, part, formats, measureText} = drawing;
  const {histogram, n} = outcome;
  const end = lastEdge(outcome);
  const shares = [0.9, tallest(histogram, n)].map((share) => measureText(formats.percent(share)));
  const left = Math.ceil(Math.max(...shares)) + 8;
  const names = part === 'bars' ? 0 : groupsWidth(drawnGroups(outcome), drawing);
  const right = width - Math.max(apart.total, names, Math.ceil(measureText(write.number(end), BOLD) / 2));
  // Bins of different widths get equal room, or the height of a bar would not tell how many it holds.
  const edges = histogram.bins.map(({from}) => from);
  const stops = histogram.width === null && edges.length > 1 ? edges : [0, end || 1];
  const places = stops.map((_, i) => left + ((right - left) * i) / (stops.length - 1));
  return {left, right, x: dayScale(stops, places)};
}
