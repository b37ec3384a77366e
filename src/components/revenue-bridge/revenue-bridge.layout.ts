import type {Label} from '../../element/chart/label.js';
import {linearScale, type LinearScale} from '../../element/chart/linear-scale.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import type {Look, Step, StepId} from './bridge-steps.js';
import {columns, columnsFit} from './columns.layout.js';
import {rows} from './rows.layout.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A step with what is written of it. */
export interface WrittenStep extends Step {
  /** `+282,000`. */
  readonly text: string;
  readonly name: string;
  /** The day of a whole. */
  readonly day: string | null;
  /** How many it is of, with the word and without it. */
  readonly count: readonly [full: string, short: string];
}

export interface PlacedStep {
  readonly id: StepId;
  readonly look: Look;
  /** What is pointed at. */
  readonly hit: Box;
  readonly bar: Box;
  readonly amount: Label;
  readonly name: Label;
  /** The day of a whole or how many a change is of; null where it has no room. */
  readonly under: Label | null;
  readonly months: readonly Box[];
  /** Where its months stand on; null where there are none. */
  readonly monthsLine: number | null;
}

export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface BridgeLayout {
  /** In columns rather than rows. */
  readonly wide: boolean;
  readonly width: number;
  readonly height: number;
  readonly steps: readonly PlacedStep[];
  /** From the end of each bar to the next. */
  readonly connectors: readonly Line[];
  readonly zero: Line;
  /** What the small bars are. */
  readonly captions: readonly Label[];
}

export interface Drawing {
  readonly width: number;
  readonly measureText: MeasureText;
  /** What the small bars are: by month, and which. */
  readonly captions: readonly string[];
}

const WIDE = 540;
/** A change that there is can be seen. */
const LEAST = 1.5;
export const AMOUNT = {size: 13, weight: 600};
export const TOTAL = {size: 15, weight: 650};

/** The bridge from left to right where there is room for it, else from top to bottom. */
export function layoutBridge(steps: readonly WrittenStep[], drawing: Drawing): BridgeLayout {
  return drawing.width >= WIDE && columnsFit(steps, drawing) ? columns(steps, drawing) : rows(steps, drawing);
}

/** From revenue to positions, zero always in it. */
export function levels(steps: readonly Step[], positions: readonly [number, number]): LinearScale {
  const all = steps.flatMap(({from, to}) => [from, to]);
  const most = Math.max(0, ...all);
  const least = Math.min(0, ...all);
  return linearScale([least, most > least ? most : least + 1], positions);
}

/** Start and length of a bar between two positions; as long as can be seen where it is of something. */
export function reach(one: number, other: number, amount: number): readonly [start: number, length: number] {
  const length = Math.max(Math.abs(other - one), amount === 0 ? 0 : LEAST);
  return [Math.min(one, other), length];
}
