import type {MeasureText} from '../../element/chart/measure-text.js';
import type {Label} from '../../element/chart/label.js';

export type Kind = 'detractors' | 'passives' | 'promoters';

export interface Bar {
  readonly score: number;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly kind: Kind;
  /** The count above the bar; null where it has no room. */
  readonly label: string | null;
}

export interface Group extends Label {
  readonly kind: Kind;
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
  readonly share: (kind: Kind) => string;
  readonly names: Readonly<Record<Kind, string>>;
}

/** The scores of each kind, both ends in. */
export const scoresOf: Readonly<Record<Kind, {readonly from: number; readonly to: number}>> = {
  detractors: {from: 0, to: 6},
  passives: {from: 7, to: 8},
  promoters: {from: 9, to: 10},
};
export const kinds: readonly Kind[] = ['detractors', 'passives', 'promoters'];

const BARS = 58;
const BETWEEN = 3;
const APART = 10;
const TOP = 18;

/** Answers 0 to 10 as bars, and below them their three kinds. */
export function layoutAnswers(counts: readonly number[], width: number, texts: AnswerTexts): Answers {
  const barWidth = (width - 8 * BETWEEN - 2 * APART) / counts.length;
  const most = Math.max(1, ...counts);
  const baseline = TOP + BARS;
  let x = 0;
  const bars = counts.map((n, score): Bar => {
    if (score > 0) x += barWidth + (kindOf(score) === kindOf(score - 1) ? BETWEEN : APART);
    const tall = n === 0 ? 0 : Math.max(1.5, (n / most) * BARS);
    const text = texts.count(n);
    return {
      score,
      count: n,
      x,
      y: baseline - tall,
      width: barWidth,
      height: tall,
      kind: kindOf(score),
      label: n > 0 && texts.measureText(text) <= barWidth + 1 ? text : null,
    };
  });
  return {width, height: baseline + 62, top: TOP, baseline, bars, groups: groupsOf(bars, barWidth, baseline, texts)};
}

function kindOf(score: number): Kind {
  return kinds.find((kind) => score <= scoresOf[kind].to) ?? 'promoters';
}

function groupsOf(bars: readonly Bar[], barWidth: number, baseline: number, texts: AnswerTexts): Group[] {
  const {measureText, count, share, names} = texts;
  const groups = kinds.map((kind, i): Group => {
    const own = bars.filter((bar) => bar.kind === kind);
    const x1 = Math.min(...own.map((bar) => bar.x));
    const x2 = Math.max(...own.map((bar) => bar.x)) + barWidth;
    const last = i === kinds.length - 1;
    const n = own.reduce((sum, bar) => sum + bar.count, 0);
    const full = `${share(kind)} · ${count(n)}`;
    const under = measureText(full) <= x2 - x1 ? full : share(kind);
    return {
      kind,
      x1,
      x2,
      x: last ? x2 : x1,
      y: baseline + 42,
      text: names[kind],
      anchor: last ? 'end' : 'start',
      under,
    };
  });
  return withoutCollision(groups, measureText);
}

/** Drops the name of the middle group where it would meet that of the last. */
function withoutCollision(groups: readonly Group[], measureText: MeasureText): Group[] {
  const [first, middle, last] = groups as [Group, Group, Group];
  const bold = {weight: 600};
  const meets = middle.x + measureText(middle.text, bold) + 8 > last.x - measureText(last.text, bold);
  return [first, meets ? {...middle, text: ''} : middle, last];
}
