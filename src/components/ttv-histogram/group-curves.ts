import {dodge} from '../../element/chart/dodge.js';
import {fitText} from '../../element/chart/fit-text.js';
import type {Label} from '../../element/chart/label.js';
import type {LinearScale} from '../../element/chart/linear-scale.js';
import type {TtvGroup} from '../../metrics/retention/time-to-value-by.js';
import {shareCurve, type ShareCurve} from './share-curve.js';
import type {Drawing} from './shown-ttv.js';
import type {Strip} from './spans.js';
import {thereBy, thereWithin} from './there-by.js';

/** The curve of a group, with its name at its end. */
export interface GroupCurve {
  readonly curve: ShareCurve;
  readonly label: Label;
  /** How wide the label is. */
  readonly width: number;
  /** From the end of the curve to its label. */
  readonly lead: string;
}

const BOLD = {weight: 600};
const LINE = 16;
const LEAD = 14;
/** Of the width, for names. */
const MOST = 0.36;
/** From a baseline to the middle of its letters. */
const MIDDLE = 4;

/** What stands beside curves: names, and the share that is there within the days asked for. */
export function groupTexts(
  groups: readonly TtvGroup[],
  {width, within, words, formats, measureText}: Drawing,
): string[] {
  return groups.map(({name, curve}) => {
    const known = within === null ? null : thereWithin(curve, within).there;
    const shown = name ?? words.noGroup;
    const text = (called: string): string =>
      known === null ? called : words.group(called, formats.percent(known.share));
    const rest = measureText(text(''), BOLD);
    return text(fitText(shown, MOST * width - rest, measureText, BOLD));
  });
}

/** How much room names need to the right of the curves; the same wherever the line is moved. */
export function groupsWidth(groups: readonly TtvGroup[], drawing: Drawing): number {
  if (groups.length === 0) return 0;
  const {width, words, formats, measureText} = drawing;
  const widest = groups.map(({name}) => measureText(words.group(name ?? words.noGroup, formats.percent(1)), BOLD));
  return LEAD + Math.ceil(Math.min(MOST * width, Math.max(...widest)));
}

export function groupCurves(
  groups: readonly TtvGroup[],
  {x, y, end, strip}: {readonly x: LinearScale; readonly y: LinearScale; readonly end: number; readonly strip: Strip},
  drawing: Drawing,
): GroupCurve[] {
  const texts = groupTexts(groups, drawing);
  const ends = groups.map(({curve}, i) => {
    const last = Math.min(end, curve.time.at(-1) ?? 0);
    return {curve, text: texts[i] ?? '', x: x(last), y: y(thereBy(curve, last).share)};
  });
  const middles = dodge(
    ends.map((at) => at.y),
    {gap: LINE, from: strip.top + 4, to: strip.bottom - 4},
  );
  return ends.map(({curve, text, ...from}, i) => {
    const middle = middles[i] ?? from.y;
    const along = from.x < strip.right - 1 ? `H${strip.right.toFixed(1)}` : '';
    return {
      curve: shareCurve(curve, end, x, y),
      label: {x: strip.right + LEAD, y: middle + MIDDLE, text, anchor: 'start'},
      width: drawing.measureText(text, BOLD),
      lead: `M${from.x.toFixed(1)},${from.y.toFixed(1)}${along}L${(strip.right + LEAD - 4).toFixed(1)},${middle.toFixed(1)}`,
    };
  });
}
