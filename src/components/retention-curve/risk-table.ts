import type {LinearScale} from '../../element/chart/linear-scale.js';
import type {Formats} from '../../metrics/kernel/format.js';
import {atRiskAt} from '../../metrics/statistics/at-risk.js';
import type {DrawnCurve} from './drawn-curves.js';
import type {Label} from './plot.js';
import type {RetentionWords} from './retention-curve.words.js';

/** How many of each group were still followed, below the ages of the axis. */
export interface RiskTable {
  readonly title: Label;
  readonly rows: readonly {readonly name: Label | null; readonly numbers: readonly Label[]}[];
  /** The last line of text. */
  readonly bottom: number;
}

const ROW = 18;
const NARROW_ROW = 36;

/**
 * @param ages in days
 * @param x where they are
 * @param names of the curves; `null` where there is only one, without a name
 * @param narrow names have a line of their own
 */
export function riskTable(
  curves: readonly DrawnCurve[],
  ages: readonly {readonly at: number}[],
  x: LinearScale,
  {
    top,
    names,
    narrow,
    textOf,
    title,
  }: {
    readonly top: number;
    readonly names: readonly string[] | null;
    readonly narrow: boolean;
    readonly textOf: (followed: number) => string;
    readonly title: string;
  },
): RiskTable {
  const twoLines = narrow && names !== null;
  const first = twoLines ? top + 22 : top + ROW;
  const rows = curves.map(({group}, i) => {
    const y = first + i * (twoLines ? NARROW_ROW : ROW);
    const name = names?.[i];
    const followed = atRiskAt(
      group.counts,
      ages.map(({at}) => at),
    );
    return {
      name: name === undefined ? null : {x: 0, y, text: name, anchor: 'start' as const},
      numbers: ages.map(({at}, k) => ({
        x: x(at),
        y: twoLines ? y + 15 : y,
        text: textOf(followed[k] ?? 0),
        anchor: 'middle' as const,
      })),
    };
  });
  const bottom = first + (curves.length - 1) * (twoLines ? NARROW_ROW : ROW) + (twoLines ? 15 : 0);
  return {title: {x: 0, y: top, text: title, anchor: 'start'}, rows, bottom};
}

/** How many were still followed, or that they are too few to be told. */
export function followedText(followed: number, minimumGroup: number, formats: Formats, words: RetentionWords): string {
  return followed > 0 && followed < minimumGroup
    ? words.fewerThan(formats.count(minimumGroup))
    : formats.count(followed);
}
