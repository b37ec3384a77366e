import {fitText} from '../../element/chart/fit-text.js';
import type {Trends} from './account-trends.js';
import {CELL_GAP, needsOf, SORT_ARROW, type Health, type MatrixFrame, type Needs} from './column-needs.js';

/** A column of a component. */
export interface ComponentColumn {
  readonly id: string;
  readonly label: string;
  /** The label as it fits: the beginning of it where there is little room. */
  readonly shown: string;
  /** Its share of the weight. */
  readonly weight: string;
}

/** Where everything is. `wide` is a table of one line an account; `narrow` has the components on lines of their own. */
export interface MatrixLayout {
  readonly form: 'wide' | 'narrow';
  readonly components: readonly ComponentColumn[];
  /** Labels of components stand upright, as their columns are narrow. */
  readonly isTurned: boolean;
  /** What a band is shown by; its word is spoken in any case. */
  readonly band: 'word' | 'shape';
  readonly pulse: 'word' | 'shape' | 'none';
  readonly money: boolean;
  /** A line with the change, or the change alone. */
  readonly trend: 'line' | 'change' | 'none';
  /** Components on one line of the narrow form. */
  readonly perLine: number;
  /** Widths of the columns in CSS px, all with their gaps, 0 for those that are not there; the name takes what is left. */
  readonly widths: {
    readonly money: number;
    readonly score: number;
    readonly band: number;
    readonly pulse: number;
    readonly cell: number;
    readonly trend: number;
  };
  /** Height of an account that is not open, in CSS px. */
  readonly rowHeight: number;
}

const CELL = 54;
const TURNED_CELL = 40;
const NARROW_CELL = 44;
const NARROW_NAME = 140;
const ROW = 34;
const NARROW_LINE = 26;
const NARROW_SPACE = 17;

/**
 * Lays accounts out in a width. All of them count, so that nothing moves when others are shown or the order changes.
 * @param trends while they are pending there is room for them
 */
export function layoutMatrix(outcome: Health, trends: Trends | 'pending' | null, frame: MatrixFrame): MatrixLayout {
  const needs = needsOf(outcome, trends, frame);
  return wideForm(needs, outcome, frame) ?? narrowForm(needs, outcome, frame);
}

/** What the wide form gives up for room, in this order: the word of the pulse, lines of trends, revenue, level labels. */
const savings: readonly {
  readonly pulse: 'word' | 'shape';
  readonly trend: 'line' | 'change';
  readonly money: boolean;
  readonly labels: 'whole' | 'cut' | 'turned';
}[] = [
  {pulse: 'word', trend: 'line', money: true, labels: 'whole'},
  {pulse: 'shape', trend: 'line', money: true, labels: 'whole'},
  {pulse: 'shape', trend: 'change', money: true, labels: 'whole'},
  {pulse: 'shape', trend: 'change', money: false, labels: 'whole'},
  {pulse: 'shape', trend: 'change', money: false, labels: 'cut'},
  {pulse: 'shape', trend: 'change', money: true, labels: 'turned'},
  {pulse: 'shape', trend: 'change', money: false, labels: 'turned'},
];

/** How long a label may be that is turned, in CSS px. */
const TURNED = 96;

/** One line an account; null where there is no room for it. */
function wideForm(needs: Needs, {components}: Health, frame: MatrixFrame): MatrixLayout | null {
  const {width, measureText} = frame;
  if (width < 600) return null;
  const n = components.length;
  for (const saving of savings) {
    const money = saving.money && needs.money > 0;
    const pulse = needs.pulse.shape === 0 ? 'none' : saving.pulse;
    const trend = needs.trend.change === 0 ? 'none' : saving.trend;
    const fixed = (money ? needs.money : 0) + needs.score + needs.bandWord + needs.pulse[pulse] + needs.trend[trend];
    const isTurned = saving.labels === 'turned';
    const least = {whole: Math.max(CELL, needs.label), cut: CELL, turned: TURNED_CELL}[saving.labels] + CELL_GAP;
    if (width - fixed - needs.nameAtLeast < n * least) continue;
    // Room is first for names that would be cut, then for wider cells.
    const cell = Math.max(least, Math.min(110, Math.floor((width - fixed - needs.name) / n)));
    const fits = (label: string): boolean =>
      !isTurned && label.split(/\s+/).every((part) => measureText(part) <= cell - CELL_GAP);
    const room = isTurned ? TURNED : cell - CELL_GAP;
    return {
      form: 'wide',
      components: columnsOf(components, frame, (label) => (fits(label) ? label : fitText(label, room, measureText))),
      isTurned,
      band: 'word',
      pulse,
      money,
      trend,
      perLine: n,
      widths: {
        money: money ? needs.money : 0,
        score: needs.score,
        band: needs.bandWord,
        pulse: needs.pulse[pulse],
        cell,
        trend: needs.trend[trend],
      },
      rowHeight: ROW,
    };
  }
  return null;
}

/** Name, change, score and band on a line, the components below. */
function narrowForm(needs: Needs, {components}: Health, frame: MatrixFrame): MatrixLayout {
  const {width, measureText} = frame;
  const n = components.length;
  const lines = Math.ceil(n / Math.max(1, Math.floor(width / (NARROW_CELL + CELL_GAP))));
  const perLine = Math.ceil(n / lines);
  const cell = Math.floor(width / perLine) - CELL_GAP;
  // Beside the name and the score, in the order of what a reader would miss most.
  let room = width - needs.score - needs.bandShape - Math.min(needs.name, NARROW_NAME);
  const fits = (need: number): boolean => {
    if (need > room) return false;
    room -= need;
    return true;
  };
  const band = fits(needs.bandWord - needs.bandShape) ? 'word' : 'shape';
  const trend = needs.trend.change > 0 && fits(needs.trend.change) ? 'change' : 'none';
  const pulse = needs.pulse.shape > 0 && fits(needs.pulse.shape) ? 'shape' : 'none';
  return {
    form: 'narrow',
    components: columnsOf(components, frame, (label) => fitText(label, cell - SORT_ARROW, measureText)),
    isTurned: false,
    band,
    pulse,
    money: false,
    trend,
    perLine,
    widths: {
      money: 0,
      score: needs.score,
      band: band === 'word' ? needs.bandWord : needs.bandShape,
      pulse: needs.pulse[pulse],
      cell,
      trend: needs.trend[trend],
    },
    rowHeight: NARROW_SPACE + NARROW_LINE * (1 + lines),
  };
}

function columnsOf(
  components: Health['components'],
  {numbers}: MatrixFrame,
  fit: (label: string) => string,
): ComponentColumn[] {
  return components.map(({id, label, share}) => ({id, label, shown: fit(label), weight: numbers.percent(share)}));
}
