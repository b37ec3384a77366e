import type {MeasureText} from '../../element/chart/measure-text.js';
import {layoutAnswers, type Answers, type AnswerTexts} from './answers.layout.js';
import {layoutDial, type Dial, type DialData} from './dial.layout.js';
import {layoutTrend, type Trend, type TrendPoint} from '../../element/chart/trend.layout.js';

/** What the drawing shows: the score with its limits, answers by score 0 to 10, and scores by period where there are. */
export interface GaugeData extends DialData {
  readonly counts: readonly number[];
  readonly trend: readonly TrendPoint[];
}

export interface GaugeLayout {
  /** Dial and answers side by side. */
  readonly wide: boolean;
  readonly dial: Dial;
  readonly answers: Answers;
  readonly trend: Trend | null;
}

const WIDE = 560;
const GAP = 32;

/** Where everything is drawn for a width. The other parts of `frame` turn numbers into text. */
export function layoutGauge(
  data: GaugeData,
  frame: AnswerTexts & {
    readonly width: number;
    readonly measureText: MeasureText;
    readonly points: (value: number) => string;
    readonly signed: (value: number) => string;
    readonly target: (value: string) => string;
  },
): GaugeLayout {
  const {width, measureText, signed} = frame;
  const wide = width >= WIDE;
  const half = wide ? Math.floor((width - GAP) / 2) : width;
  return {
    wide,
    dial: layoutDial(data, half, {...frame, number: signed(data.value)}),
    answers: layoutAnswers(data.counts, half, frame),
    trend: layoutTrend(data.trend, {
      width,
      target: data.target,
      range: [-100, 100],
      leastSpan: 40,
      measureText,
      write: signed,
    }),
  };
}
