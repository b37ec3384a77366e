import type {MeasureText} from '../../element/chart/measure-text.js';
import {freePlace, type Box} from '../../element/chart/free-place.js';
import type {Axes, Label, ShareTick} from './plot.js';

/** A goal in a plot: a line at its share up to its age, and a ring there. */
export interface GoalGuide {
  readonly path: string;
  /** `null` where its age is beyond the plot. */
  readonly ring: {readonly x: number; readonly y: number} | null;
  /** Beside the line; at the axis where it would stand on a curve. */
  readonly label: Label;
}

/** A goal, and how it is written: in full, without its age, and as its share alone. */
export interface WrittenGoal {
  /** 0..1. */
  readonly share: number;
  /** In the unit of the axis. */
  readonly age: number;
  readonly text: {readonly full: string; readonly short: string; readonly share: string};
}

const GAP = 5;
/** Between the labels of an axis and the plot. */
const AXIS = 8;
const HEIGHT = 14;
/** From the middle of letters down to their baseline. */
const MIDDLE = 4;

/**
 * Where the line, the ring and the word of a goal are.
 * @param isFree whether no curve, and nothing else, is in a box
 */
export function goalGuide(
  {share, age, text: {full: text, short, share: alone}}: WrittenGoal,
  {plot, x, y}: Axes,
  measureText: MeasureText,
  isFree: (box: Box) => boolean,
): GoalGuide {
  const isBeyond = x(age) > plot.right + 0.5;
  const at = isBeyond ? plot.right : x(age);
  const level = y(share);
  const width = measureText(text);
  const left = {x: plot.left + GAP, anchor: 'start' as const};
  const right = {x: at - GAP, anchor: 'end' as const};
  const above = level - GAP;
  const below = level + GAP + HEIGHT - MIDDLE;
  const places: Label[] = [
    {...right, y: above, text},
    {...right, y: below, text},
    {...left, y: above, text},
    {...left, y: below, text},
    {x: at + 2 * GAP, anchor: 'start', y: level + MIDDLE, text},
  ];
  return {
    path: `M${String(plot.left)},${level.toFixed(2)}H${at.toFixed(2)}`,
    ring: isBeyond ? null : {x: at, y: level},
    label: freePlace(places, width, plot, isFree) ?? {
      x: plot.left - AXIS,
      y: level + MIDDLE,
      text: measureText(short) + AXIS <= plot.left ? short : alone,
      anchor: 'end',
    },
  };
}

/** The labels of the axis without those that the word of a goal has taken the place of. */
export function sharesBeside({shares, plot}: Axes, goal: GoalGuide | null): readonly ShareTick[] {
  const word = goal?.label;
  if (!word || word.x > plot.left) return shares;
  return shares.map((tick) => (Math.abs(tick.y - word.y) < HEIGHT ? {...tick, text: ''} : tick));
}
