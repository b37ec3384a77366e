/** Two limits, in the unit of what they enclose. The caller adds the level and the method it asked for. */
export type Interval = {readonly lower: number; readonly upper: number};

/** Limits of which one or both may be missing: `null` where the data set no bound on that side. */
export type Limits = {readonly lower: number | null; readonly upper: number | null};

/** The interval that lies `margin` to both sides of a centre. */
export function around(center: number, margin: number): Interval {
  return {lower: center - margin, upper: center + margin};
}

/** The part of an interval that lies in `range`. */
export function clip(interval: Interval, range: Interval): Interval {
  return {
    lower: Math.min(range.upper, Math.max(range.lower, interval.lower)),
    upper: Math.min(range.upper, Math.max(range.lower, interval.upper)),
  };
}
