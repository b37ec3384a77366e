import type {LinearScale} from '../../element/chart/linear-scale.js';
import {fitText} from '../../element/chart/fit-text.js';
import type {DurationCurve} from '../../metrics/retention/durations.js';
import type {Drawing} from './shown-ttv.js';
import {clamp} from './spans.js';
import {thereWithin} from './there-by.js';
import {perDay, timeWriter, unitFor, type TimeUnit} from './time-unit.js';

/** The share within some days, in a pill on a line through all that is drawn. It can be moved. */
export interface Pill {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly limits: string;
  /** All of it, to who listens. */
  readonly spoken: string;
  /** Null where the days lie beyond what is drawn. */
  readonly line: number | null;
  /** Null where there is nowhere to go. */
  readonly movable: Movable | null;
}

/** Where a line can be moved to. All times are in days. */
export interface Movable {
  readonly x: LinearScale;
  /** Of the whole graphic, in px. */
  readonly width: number;
  /** The unit in which it is moved, and how long that is. */
  readonly unit: TimeUnit;
  readonly step: number;
  readonly least: number;
  readonly most: number;
  readonly now: number;
}

export const PILL = 24;
const PADDING = 12;
/** Three lines that say it can be moved, with their gap. */
const GRIP = 16;
const BOLD = {weight: 600};

export function pillOf(
  days: number,
  curve: DurationCurve,
  {
    x,
    end,
    unit,
  }: {
    readonly x: LinearScale;
    /** The last day that is drawn. */
    readonly end: number;
    /** That of the axis. */
    readonly unit: TimeUnit;
  },
  {width, formats, words, measureText}: Drawing,
): Pill {
  const {there} = thereWithin(curve, days);
  const asked = timeWriter(unitFor(days), formats, words.times).text(days);
  const said = there === null ? words.pill.unknown(asked) : words.pill.share(formats.percent(there.share), asked);
  const {lower = null, upper = null} = there ?? {};
  const limitsBy = (join: (from: string, to: string) => string, percent: (share: number) => string): string | null =>
    lower === null || upper === null ? null : join(formats.decimal(100 * lower, 0), percent(upper));
  const movable = movableOf(days, x, end, unit, width);
  const around = 2 * PADDING + (movable === null ? 0 : GRIP);
  const text = fitText(said, width - around, measureText, BOLD);
  const limits = limitsBy(words.shortRange, (share) => formats.decimal(100 * share, 0)) ?? '';
  const bare = Math.ceil(measureText(text, BOLD)) + around;
  const limited = bare + 8 + Math.ceil(measureText(limits));
  const fits = limits !== '' && limited <= width;
  const total = fits ? limited : bare;
  const line = days <= end ? x(days) : null;
  return {
    x: clamp((line ?? width) - 16, 0, Math.max(0, width - total)),
    width: total,
    height: PILL,
    text,
    limits: fits ? limits : '',
    spoken: words.pill.spoken(said, limitsBy(words.range, formats.percent)),
    line,
    movable,
  };
}

/** From one unit to the last whole one that is drawn; days beyond that stay where they are until they are moved. */
function movableOf(days: number, x: LinearScale, end: number, unit: TimeUnit, width: number): Movable | null {
  const step = 1 / perDay[unit];
  const last = Math.floor(end / step + 1e-9) * step;
  return last > step ? {x, width, unit, step, least: step, most: last, now: days} : null;
}
