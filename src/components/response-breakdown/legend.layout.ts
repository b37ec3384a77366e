import type {MeasureText} from '../../element/chart/measure-text.js';
import type {AnswerPart} from '../../metrics/voice/answer-scale.js';

/** A part of the scale: the colours that its answers have, and what they are. */
export interface LegendPart {
  readonly part: AnswerPart;
  readonly steps: readonly number[];
  readonly text: string;
}

export interface Legend {
  readonly height: number;
  readonly parts: readonly {
    readonly part: AnswerPart;
    readonly swatches: readonly {readonly step: number; readonly x: number}[];
    readonly x: number;
    /** Baseline of its text. */
    readonly y: number;
    readonly text: string;
  }[];
}

export const SWATCH = 10;
const LINE = 20;

/** One after the other, on further lines where there is no room. */
export function layoutLegend(parts: readonly LegendPart[], width: number, measureText: MeasureText): Legend {
  let [x, y] = [0, 12];
  const placed = parts.map(({part, steps, text}) => {
    const colours = steps.length * (SWATCH + 1);
    const whole = colours + 5 + measureText(text);
    if (x > 0 && x + whole > width) [x, y] = [0, y + LINE];
    const from = x;
    x += whole + 16;
    return {
      part,
      swatches: steps.map((step, i) => ({step, x: from + i * (SWATCH + 1)})),
      x: from + colours + 4,
      y,
      text,
    };
  });
  return {height: y + 8, parts: placed};
}
