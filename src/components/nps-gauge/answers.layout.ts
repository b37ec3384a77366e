import type {AnswerPart, AnswersBetween} from '../../metrics/voice/answer-scale.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import type {Label} from '../../element/chart/label.js';

export interface Bar {
  readonly score: number;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly part: AnswerPart;
  /** The count above the bar; null where it has no room. */
  readonly label: string | null;
}

export interface Group extends Label {
  readonly part: AnswerPart;
  readonly x1: number;
  readonly x2: number;
  /** Share and count below the name; the count goes where it has no room. */
  readonly under: string;
}

export interface Answers {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly baseline: number;
  readonly bars: readonly Bar[];
  readonly groups: readonly Group[];
}

/** How answers are written. */
export interface AnswerTexts {
  readonly measureText: MeasureText;
  readonly count: (value: number) => string;
  readonly share: (count: number) => string;
  readonly names: Readonly<Record<AnswerPart, string>>;
}

const BARS = 58;
const BETWEEN = 3;
const APART = 10;
const TOP = 18;

/** Answers by score as bars, and below them low, middle and high ones. */
export function layoutAnswers(
  scores: readonly AnswersBetween[],
  parts: readonly AnswersBetween[],
  width: number,
  texts: AnswerTexts,
): Answers {
  const gaps = (parts.length - 1) * APART + (scores.length - parts.length) * BETWEEN;
  const barWidth = (width - gaps) / scores.length;
  const most = Math.max(1, ...scores.map(({count}) => count));
  const baseline = TOP + BARS;
  let x = 0;
  const bars = scores.map(({from: score, part, count}, i): Bar => {
    if (i > 0) x += barWidth + (part === scores[i - 1]?.part ? BETWEEN : APART);
    const tall = count === 0 ? 0 : Math.max(1.5, (count / most) * BARS);
    const text = texts.count(count);
    return {
      score,
      count,
      x,
      y: baseline - tall,
      width: barWidth,
      height: tall,
      part,
      label: count > 0 && texts.measureText(text) <= barWidth + 1 ? text : null,
    };
  });
  return {
    width,
    height: baseline + 62,
    top: TOP,
    baseline,
    bars,
    groups: groupsOf(parts, bars, {barWidth, baseline}, texts),
  };
}

function groupsOf(
  parts: readonly AnswersBetween[],
  bars: readonly Bar[],
  {barWidth, baseline}: {readonly barWidth: number; readonly baseline: number},
  {measureText, count, share, names}: AnswerTexts,
): Group[] {
  const groups = parts.map(({part, count: n}, i): Group => {
    const own = bars.filter((bar) => bar.part === part);
    const x1 = Math.min(...own.map((bar) => bar.x));
    const x2 = Math.max(...own.map((bar) => bar.x)) + barWidth;
    const last = i === parts.length - 1;
    const full = `${share(n)} · ${count(n)}`;
    return {
      part,
      x1,
      x2,
      x: last ? x2 : x1,
      y: baseline + 42,
      text: names[part],
      anchor: last ? 'end' : 'start',
      under: measureText(full) <= x2 - x1 ? full : share(n),
    };
  });
  return withoutCollision(groups, measureText);
}

/** Drops the name of the middle group where it would meet that of another. */
function withoutCollision(groups: readonly Group[], measureText: MeasureText): Group[] {
  const [first, middle, last] = groups;
  if (first === undefined || middle === undefined || last === undefined) return [...groups];
  const bold = {weight: 600};
  const left = first.x + measureText(first.text, bold) + 8;
  const right = last.x - measureText(last.text, bold) - 8;
  const meets = middle.x < left || middle.x + measureText(middle.text, bold) > right;
  return [first, meets ? {...middle, text: ''} : middle, last];
}
