import {fitText} from '../../element/chart/fit-text.js';
import type {Label} from '../../element/chart/label.js';
import {monthBars, monthScale, STRIP} from './month-bars.js';
import {
  AMOUNT,
  levels,
  reach,
  TOTAL,
  type BridgeLayout,
  type Drawing,
  type WrittenStep,
} from './revenue-bridge.layout.js';

const TOP = 26;
const NAME = 19;
const UNDER = 34;
const MONTHS = 46;
const BETWEEN = 4;

/** Whether all names and amounts have room side by side. */
export function columnsFit(steps: readonly WrittenStep[], {width, measureText}: Drawing): boolean {
  const room = width / steps.length - BETWEEN;
  return steps.every(({name, text, look}) => {
    const font = look === 'total' ? TOTAL : AMOUNT;
    return measureText(name) <= room && measureText(text, font) <= room;
  });
}

/** A column a step, with its months below it. */
export function columns(steps: readonly WrittenStep[], drawing: Drawing): BridgeLayout {
  const {width, measureText, captions} = drawing;
  const step = width / steps.length;
  const bar = Math.min(72, 0.62 * step);
  const bottom = TOP + Math.min(250, Math.max(160, 0.28 * width));
  const y = levels(steps, [bottom, TOP]);
  const zero = y(0);
  const left = (i: number): number => i * step + (step - bar) / 2;
  const scale = monthScale(steps.map(({months}) => months));
  const monthsTop = bottom + MONTHS;
  const hasMonths = scale !== null;
  const height = hasMonths ? monthsTop + STRIP : bottom + UNDER + 4;
  const centred = (i: number, at: number, text: string): Label => ({
    x: (i + 0.5) * step,
    y: at,
    text: fitText(text, step - BETWEEN, measureText),
    anchor: 'middle',
  });
  const room = left(1) - left(0) - 8;
  return {
    wide: true,
    width,
    height,
    steps: steps.map((own, i) => {
      const {id, look, from, to, amount, text, day, count, name, months} = own;
      const [start, length] = reach(y(from), y(to), amount);
      const [full, short] = count;
      const under = day ?? (measureText(full) <= step - BETWEEN ? full : short);
      const fits = measureText(under) <= step - BETWEEN;
      return {
        id,
        look,
        hit: {x: i * step, y: 0, width: step, height},
        bar: {x: left(i), y: start, width: bar, height: length},
        amount: {x: (i + 0.5) * step, y: amountY(own, start, length, bottom), text, anchor: 'middle'},
        name: centred(i, bottom + NAME, name),
        under: fits ? centred(i, bottom + UNDER, under) : null,
        months: scale === null ? [] : monthBars(months, {x: left(i), y: monthsTop, width: bar}, scale),
        monthsLine: scale === null || months.every((month) => month === 0) ? null : monthsTop + scale.zeroOf(months),
      };
    }),
    connectors: steps.slice(1).map(({amount}, i) => {
      const at = y(steps[i]?.to ?? 0);
      // Where nothing changed it leads on to the step after.
      return {x1: left(i) + bar, x2: left(i + 1) + (amount === 0 ? bar : 0), y1: at, y2: at};
    }),
    zero: {x1: 0, x2: width, y1: zero, y2: zero},
    captions: hasMonths
      ? captions
          .filter((text) => measureText(text) <= room)
          .map((text, i) => ({x: left(0), y: monthsTop + 12 + 16 * i, text, anchor: 'start' as const}))
      : [],
  };
}

/** Above what is gained, below what is lost; above that too where it would meet the names below. */
function amountY({look, amount}: WrittenStep, top: number, height: number, bottom: number): number {
  const below = top + height + 18;
  const goesDown = look !== 'total' && amount < 0;
  return goesDown && below <= bottom - 4 ? below : top - 8;
}
