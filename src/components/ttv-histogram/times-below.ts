import type {Label} from '../../element/chart/label.js';
import type {LinearScale} from '../../element/chart/linear-scale.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import type {DurationHistogram} from '../../metrics/retention/duration-bins.js';
import {meet, spanOf, type Span} from './spans.js';
import {timeTicks, type TimeWriter} from './time-unit.js';

/** A time under the axis. */
export type TimeTick = Label & {readonly marked: boolean};

const MOST_TICKS = 10;

/** Times under the bars: at the edges that were given, else at round ones. The one asked for is among them. */
export function timesBelow(
  {bins, width}: DurationHistogram,
  {
    x,
    end,
    left,
    right,
    y,
    within,
    isOpen,
    measureText,
    write,
  }: {
    readonly x: LinearScale;
    /** The last of the days that `x` holds, and where it begins and ends. */
    readonly end: number;
    readonly left: number;
    readonly right: number;
    /** Baseline of the times. */
    readonly y: number;
    readonly within: number | null;
    /** At the end begins a bin that is open: its own name says so. */
    readonly isOpen: boolean;
    readonly measureText: MeasureText;
    readonly write: TimeWriter;
  },
): TimeTick[] {
  const widest = measureText(write.number(end), {weight: 600});
  const most = Math.min(MOST_TICKS, 1 + Math.floor((right - left) / Math.max(28, widest + 12)));
  const round = width === null ? bins.map(({from}) => from) : timeTicks(end, write.unit, most);
  const marked = within !== null && within <= end ? within : null;
  // In order of importance: what is asked for, both ends, the rest from the left.
  const wanted = [...new Set([...(marked === null ? [] : [marked]), 0, ...round])].filter(
    (day) => day < end || (day === end && (!isOpen || day === marked)),
  );
  const kept: {readonly day: number; readonly span: Span}[] = [];
  for (const day of wanted) {
    const span = spanOf(
      {x: x(day), anchor: 'middle'},
      measureText(write.number(day), {weight: day === marked ? 600 : 400}),
    );
    if (!kept.some((other) => meet(span, other.span, 8))) kept.push({day, span});
  }
  return kept
    .sort((a, b) => a.day - b.day)
    .map(({day}) => ({x: x(day), y, text: write.number(day), anchor: 'middle', marked: day === marked}));
}
