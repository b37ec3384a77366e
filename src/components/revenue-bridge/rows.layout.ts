import {fitText} from '../../element/chart/fit-text.js';
import {
  AMOUNT,
  levels,
  reach,
  TOTAL,
  type BridgeLayout,
  type Drawing,
  type WrittenStep,
} from './revenue-bridge.layout.js';

const ROW = 34;
const BAR = 20;
const GAP = 12;
const TOTAL_NAME = {weight: 600};

/** A row a step: its name, its bar, its amount. Months have no room. */
export function rows(steps: readonly WrittenStep[], {width, measureText}: Drawing): BridgeLayout {
  const nameOf = ({day, name}: WrittenStep): string => day ?? name;
  const fontOf = ({look}: WrittenStep): {readonly weight?: number} => (look === 'total' ? TOTAL_NAME : {});
  const amounts = Math.max(
    ...steps.map(({text, look}) => measureText(text, look === 'total' ? {...TOTAL, size: AMOUNT.size} : AMOUNT)),
  );
  const names = Math.min(0.36 * width, Math.max(...steps.map((step) => measureText(nameOf(step), fontOf(step)))));
  const left = Math.ceil(names) + GAP;
  const right = Math.max(left + 24, Math.floor(width - amounts - GAP));
  const height = ROW * steps.length;
  const x = levels(steps, [left, right]);
  const top = (i: number): number => i * ROW + (ROW - BAR) / 2;
  return {
    wide: false,
    width,
    height,
    steps: steps.map((step, i) => {
      const {id, look, from, to, amount, text} = step;
      const [start, length] = reach(x(from), x(to), amount);
      const y = i * ROW + ROW / 2 + 4;
      return {
        id,
        look,
        hit: {x: 0, y: i * ROW, width, height: ROW},
        bar: {x: start, y: top(i), width: length, height: BAR},
        amount: {x: width, y, text, anchor: 'end'},
        name: {x: 0, y, text: fitText(nameOf(step), names + 1, measureText, fontOf(step)), anchor: 'start'},
        under: null,
        months: [],
        monthsLine: null,
      };
    }),
    connectors: steps.slice(1).map(({amount}, i) => {
      const at = x(steps[i]?.to ?? 0);
      // Where nothing changed it leads on to the step after.
      return {x1: at, x2: at, y1: top(i) + BAR, y2: top(i + 1) + (amount === 0 ? BAR : 0)};
    }),
    zero: {x1: x(0), x2: x(0), y1: 0, y2: height},
    captions: [],
  };
}
