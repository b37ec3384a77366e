import {hiddenAmong} from '../kernel/groups.js';
import type {DurationCounts} from '../statistics/duration-counts.js';
import {countedQuantile} from './counted-quantile.js';
import {sum} from './pooled-durations.js';

/** How durations are cut into bins. Given edges go before a given width, and that before an automatic one. */
export interface BinRules {
  /** Days; null for an automatic width. */
  readonly binWidth: number | null;
  /** Days, ascending; after the last one is an open bin. */
  readonly binEdges: readonly number[] | null;
}

/** Those who took at least `from` and less than `to` days. */
export interface DurationBin {
  readonly from: number;
  /** null for the last bin where it is open. */
  readonly to: number | null;
  /** null where so few are not shown, or would tell how many of others are not. */
  readonly count: number | null;
}

/** Those who got there by how long it took them, and those who did not yet. */
export interface DurationHistogram {
  /** Next to each other from 0 on; left edges belong to a bin, right ones to the next. */
  readonly bins: readonly DurationBin[];
  /** Days that each bin takes, but for an open one; null where edges were given. */
  readonly width: number | null;
  /** Not there yet when they were last seen. null where so few are not shown. */
  readonly notYet: number | null;
}

/** More bins than this are not told apart by eye. */
const MOST_BINS = 60;
/** Automatic bins reach to where all but this share of those who got there are; the rest share an open bin. */
const OPEN_SHARE = 0.025;

export function durationHistogram(counts: DurationCounts, rules: BinRules, minimumGroup: number): DurationHistogram {
  const {edges, open, width} =
    rules.binEdges === null ? widthEdges(counts, rules.binWidth) : givenEdges(rules.binEdges);
  const reached = countBetween(counts, edges);
  const notYet = sum(counts.censored);
  const bins = open ? edges.length : edges.length - 1;
  const groups = [notYet, ...reached.slice(0, bins)];
  const filled = groups.flatMap((count, i) => (count > 0 ? [i] : []));
  const small =
    minimumGroup <= 1
      ? []
      : hiddenAmong(
          filled.map((i) => groups[i]!),
          minimumGroup,
        );
  const hidden = new Set(Array.from(small, (place) => filled[place]));
  const [others, ...counted] = groups.map((count, i) => (hidden.has(i) ? null : count));
  return {
    bins: counted.map((count, i) => ({from: edges[i]!, to: edges[i + 1] ?? null, count})),
    width,
    notYet: others ?? null,
  };
}

interface Edges {
  readonly edges: readonly number[];
  /** Whether the last edge begins a bin. */
  readonly open: boolean;
  readonly width: number | null;
}

function givenEdges(edges: readonly number[]): Edges {
  return {edges: edges[0] === 0 ? edges : [0, ...edges], open: true, width: null};
}

function widthEdges({times, events}: DurationCounts, given: number | null): Edges {
  const last = times.findLastIndex((_, i) => events[i]! > 0);
  const longest = times[last] ?? times.at(-1) ?? 0;
  const reach = countedQuantile(times, events, 1 - OPEN_SHARE) ?? longest;
  let width = given ?? automaticWidth(times, events, longest);
  while (given === null && binsTo(reach, width) > MOST_BINS) width = niceWidth(2 * width);
  const wanted = Math.min(MOST_BINS, binsTo(reach, width));
  const all = binsTo(longest, width);
  // Where little is missing to the end, the end is shown.
  const bins = all <= Math.min(MOST_BINS, wanted * 1.1 + 1) ? all : wanted;
  return {edges: Array.from({length: bins + 1}, (_, i) => multiple(width, i)), open: bins < all, width};
}

/** How many bins from 0 hold a duration. */
function binsTo(duration: number, width: number): number {
  const bins = Math.max(1, Math.ceil(duration / width - 1e-9));
  return multiple(width, bins) <= duration ? bins + 1 : bins;
}

/**
 * A multiple, rounded once: the third tenth is 0.3, and the seventh hour is what seven hours are as a part of a day, so
 * that durations on an edge are in the bin that it begins.
 */
function multiple(width: number, times: number): number {
  const minutes = Math.round(width * MINUTES);
  const whole = Math.abs(width * MINUTES - minutes) < 1e-9;
  return whole ? (minutes * times) / MINUTES : Number((width * times).toPrecision(12));
}

const MINUTES = 1440;

/**
 * Freedman and Diaconis' width, 2 IQR / n^(1/3), as a number of days that people count in; Sturges' where the middle
 * half are alike. Whole durations get whole widths, or bins would hold unequal numbers of them.
 */
function automaticWidth(times: readonly number[], events: readonly number[], longest: number): number {
  const n = sum(events);
  const [low, high] = [0.25, 0.75].map((p) => countedQuantile(times, events, p) ?? 0) as [number, number];
  const wanted = high > low ? (2 * (high - low)) / Math.cbrt(n) : longest / (Math.log2(Math.max(1, n)) + 1);
  return niceWidth(times.every(Number.isInteger) ? Math.max(1, wanted) : wanted);
}

/** Minutes and hours, days, weeks, months, quarters and years, as far as a width in days can be one. */
const WIDTHS = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes / MINUTES),
  ...[1, 2, 3, 6, 12].map((hours) => hours / 24),
  ...[1, 2, 3, 7, 14, 30, 60, 90, 180, 365],
];

function niceWidth(wanted: number): number {
  if (!(wanted > 0)) return 1;
  if (wanted > 365) return 365 * Math.round(wanted / 365);
  return nearest(WIDTHS, wanted);
}

/** The nearest by ratio, for twice as wide is as wrong as half as wide. */
function nearest(widths: readonly number[], wanted: number): number {
  const distance = (width: number): number => Math.abs(Math.log(width / wanted));
  return widths.reduce((best, width) => (distance(width) < distance(best) ? width : best));
}

/** How many had the event from each edge up to the next; the last one has no next. */
function countBetween({times, events}: DurationCounts, edges: readonly number[]): number[] {
  const counts = edges.map(() => 0);
  let bin = 0;
  for (let i = 0; i < times.length; i++) {
    while (bin + 1 < edges.length && times[i]! >= edges[bin + 1]!) bin++;
    counts[bin]! += events[i]!;
  }
  return counts;
}
