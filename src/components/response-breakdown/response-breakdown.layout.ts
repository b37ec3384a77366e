import {fitText} from '../../element/chart/fit-text.js';
import type {Label} from '../../element/chart/label.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import type {AnswerPart} from '../../metrics/voice/answer-scale.js';
import {layoutLegend, type Legend, type LegendPart} from './legend.layout.js';

/** How bars stand: all from one edge on, or to both sides of the middle of the scale. */
export const alignments = ['stacked', 'diverging'] as const;
export type Alignment = (typeof alignments)[number];

/** A row in words. */
export interface RowTexts {
  readonly id: string;
  readonly name: string;
  readonly isAll: boolean;
  readonly running: boolean;
  /** Below or after its name; empty for none. */
  readonly note: string;
  readonly n: string;
  readonly value: string;
  /** The limits of the value; empty for none. */
  readonly range: string;
  /** In the place of the bar; empty where there is one. */
  readonly message: string;
  readonly suppressed: boolean;
  readonly segments: readonly {
    readonly part: AnswerPart;
    readonly step: number;
    readonly share: number;
    readonly text: string;
  }[];
}

export interface PlacedSegment {
  readonly index: number;
  readonly part: AnswerPart;
  readonly step: number;
  readonly x: number;
  readonly width: number;
  /** Its share, where that has room. */
  readonly text: string;
}

export interface PlacedRow {
  readonly id: string;
  readonly isAll: boolean;
  readonly running: boolean;
  readonly suppressed: boolean;
  /** Of the whole row. */
  readonly top: number;
  readonly height: number;
  readonly bar: {readonly x: number; readonly y: number; readonly width: number; readonly height: number};
  readonly segments: readonly PlacedSegment[];
  readonly name: Label;
  readonly note: Label | null;
  readonly n: Label;
  readonly value: Label;
  readonly range: Label | null;
  readonly message: Label | null;
}

export interface BreakdownLayout {
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
  readonly legend: Legend;
  readonly head: readonly Label[];
  readonly rows: readonly PlacedRow[];
  /** Between the row of all and the others. */
  readonly rule: number | null;
  /** Where the middle of the scale is, where bars stand to both sides of it. */
  readonly middle: number | null;
}

const NARROW = 520;
const BOLD = {size: 13, weight: 600};
const NAME = {size: 13};
const GAP = 12;
const HEAD = 20;
/** What the row of all stands apart by. */
const APART = 9;

export function layoutBreakdown(
  rows: readonly RowTexts[],
  {
    width,
    align,
    legend: legendParts,
    heads,
    measureText,
  }: {
    readonly width: number;
    readonly align: Alignment;
    readonly legend: readonly LegendPart[];
    /** Above counts and above values. */
    readonly heads: {readonly n: string; readonly value: string};
    readonly measureText: MeasureText;
  },
): BreakdownLayout {
  const narrow = width < NARROW;
  const legend = layoutLegend(legendParts, width, measureText);
  const widest = (texts: readonly string[], font?: {readonly size?: number; readonly weight?: number}): number =>
    Math.ceil(Math.max(0, ...texts.map((text) => measureText(text, font))));
  const columns = {
    name: Math.min(
      0.3 * width,
      Math.max(
        widest(
          rows.map(({name}) => name),
          BOLD,
        ),
        widest(rows.map(({note}) => note)),
      ),
    ),
    n: widest([...rows.map(({n}) => n), ...(narrow ? [] : [heads.n])]),
    value: Math.max(
      widest(
        rows.map(({value}) => value),
        BOLD,
      ),
      narrow ? 0 : widest([heads.value]),
    ),
    range: widest(rows.map(({range}) => range)),
  };
  const rangeRoom = columns.range === 0 ? 0 : columns.range + 8;
  const ends = {range: width, value: width - rangeRoom, n: narrow ? width : width - rangeRoom - columns.value - GAP};
  const bar = narrow
    ? {x: 0, width: width - columns.n - 8}
    : {x: columns.name + GAP, width: ends.n - columns.n - GAP - columns.name - GAP};
  const [height, barTop, barHeight] = narrow ? [50, 21, 20] : [34, 6, 22];
  const spread = spreadOf(rows, align, bar);
  const start = legend.height + (narrow ? 4 : HEAD);
  let top = start;
  const placed = rows.map((row, i): PlacedRow => {
    if (i > 0 && rows[i - 1]?.isAll) top += APART;
    const own = {top, y: top + barTop, text: narrow ? top + 15 : top + barTop + 16};
    top += height;
    const taken = columns.value + rangeRoom + GAP;
    // Beside its name a note has what that leaves; it is told in the tip as well.
    const hasNote =
      row.note !== '' && (!narrow || measureText(row.name, NAME) + 8 + measureText(row.note) <= width - taken);
    const room = narrow ? width - taken : columns.name;
    const name = fitText(row.name, room, measureText, row.isAll ? BOLD : NAME);
    const twoLines = !narrow && hasNote;
    const label = (x: number, text: string, anchor: Label['anchor'], y = own.text): Label => ({x, y, text, anchor});
    return {
      id: row.id,
      isAll: row.isAll,
      running: row.running,
      suppressed: row.suppressed,
      top: own.top,
      height,
      bar: {...bar, y: own.y, height: barHeight},
      segments: segmentsOf(row, spread, measureText),
      name: label(0, name, 'start', twoLines ? own.text - 7 : own.text),
      note: !hasNote
        ? null
        : narrow
          ? label(measureText(name, NAME) + 8, row.note, 'start')
          : label(0, fitText(row.note, columns.name, measureText), 'start', own.text + 7),
      n: label(ends.n, row.n, 'end', narrow ? own.y + 14 : own.text),
      value: label(ends.value, row.value, 'end'),
      range: row.range === '' ? null : label(ends.range, row.range, 'end'),
      message:
        row.message === ''
          ? null
          : label(
              bar.x + (row.suppressed ? 8 : 0),
              fitText(row.message, bar.width - 8, measureText),
              'start',
              own.y + barHeight / 2 + 4,
            ),
    };
  });
  return {
    width,
    height: top,
    narrow,
    legend,
    head: narrow
      ? []
      : [
          {x: ends.n, y: legend.height + 14, text: heads.n, anchor: 'end'},
          {x: ends.value, y: legend.height + 14, text: heads.value, anchor: 'end'},
        ],
    rows: placed,
    rule: rows[0]?.isAll && rows.length > 1 ? start + height + APART / 2 : null,
    middle: align === 'diverging' ? spread.at(0) : null,
  };
}

/** Where shares are: from the edge of all bars on, or from the middle of the scale, to its low side below 0. */
interface Spread {
  readonly at: (share: number) => number;
  readonly begin: (row: RowTexts) => number;
}

function spreadOf(
  rows: readonly RowTexts[],
  align: Alignment,
  {x, width}: {readonly x: number; readonly width: number},
): Spread {
  if (align === 'stacked') return {at: (share) => x + share * width, begin: () => 0};
  const filled = rows.filter(({segments}) => segments.length > 0);
  const left = Math.max(0.01, ...filled.map(lowSide));
  const right = Math.max(0.01, ...filled.map((row) => 1 - lowSide(row)));
  const unit = width / (left + right);
  return {at: (share) => x + (left + share) * unit, begin: (row) => -lowSide(row)};
}

/** What stands left of the middle: the low answers and half of those in the middle. */
function lowSide({segments}: RowTexts): number {
  const shares = {low: 1, middle: 0.5, high: 0};
  return segments.reduce((sum, {part, share}) => sum + share * shares[part], 0);
}

function segmentsOf(row: RowTexts, {at, begin}: Spread, measureText: MeasureText): PlacedSegment[] {
  let share = begin(row);
  return row.segments.flatMap((segment, index): PlacedSegment[] => {
    const x = at(share);
    share += segment.share;
    const width = at(share) - x;
    if (segment.share === 0) return [];
    const {part, step, text} = segment;
    return [{index, part, step, x, width, text: measureText(text) + 8 <= width ? text : ''}];
  });
}
