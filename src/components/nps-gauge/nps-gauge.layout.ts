import type {MeasureText} from '../../element/chart/measure-text.js';
import {layoutAnswers, type Answers, type AnswerTexts} from './answers.layout.js';
import {layoutDial, type Dial, type DialData} from './dial.layout.js';
import type {AnswersBetween} from '../../metrics/voice/answer-scale.js';
import type {Reading} from '../../element/reading.js';
import {layoutTrend, type Trend, type TrendPoint} from '../../element/chart/trend.layout.js';

/** What the drawing shows: the value with its limits, answers by score and by part of the scale, and values by period where there are. */
export interface GaugeData extends DialData {
  readonly scores: readonly AnswersBetween[];
  readonly parts: readonly AnswersBetween[];
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
    readonly reading: Reading;
    readonly target: (value: string) => string;
  },
): GaugeLayout {
  const {width, measureText, reading} = frame;
  const [least, most] = reading.range;
  const wide = width >= WIDE;
  const half = wide ? Math.floor((width - GAP) / 2) : width;
  return {
    wide,
    dial: layoutDial(data, half, frame),
    answers: layoutAnswers(data.scores, data.parts, half, frame),
    trend: layoutTrend(data.trend, {
      width,
      target: data.target,
      range: reading.range,
      leastSpan: (most - least) / 5,
      measureText,
      write: reading.write,
    }),
  };
}
