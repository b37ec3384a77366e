import {ticks} from 'd3-array';
import type {Label} from '../../element/chart/label.js';
import {linearScale} from '../../element/chart/linear-scale.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import type {Lifecycle, LifecyclePeriod} from '../../metrics/adoption/lifecycle.js';
import type {LifecycleState} from '../../metrics/adoption/growth-accounting.js';
import {hitSpans, type Span} from './hit-spans.js';

/** Texts are drawn up to a pixel wider than they are measured. */
const EDGE = 1;
/** What stands around a text in front of bars. */
const HALO = 3;

/** From top to bottom: who was gained, who stayed, and below zero who went. */
export const stacked = ['new', 'resurrecting', 'returning', 'dormant'] as const satisfies readonly LifecycleState[];

export interface Segment extends Span {
  readonly state: LifecycleState;
  /** Where it takes the pointer. */
  readonly hit: Span;
}

/** A period, as it is drawn. */
export interface Column {
  /** Place in the outcome. */
  readonly index: number;
  readonly left: number;
  readonly width: number;
  readonly bar: {readonly x: number; readonly width: number};
  readonly look: 'whole' | 'running' | 'too-small' | 'future';
  /** As in {@link stacked}; none for what is still to come. */
  readonly segments: readonly Segment[];
  readonly change: Label | null;
}

export interface BarsLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly zero: number;
  readonly ticks: readonly Label[];
  readonly columns: readonly Column[];
  readonly names: readonly Label[];
  /** How many of the first periods have no room. */
  readonly without: number;
}

export interface BarsRules {
  readonly width: number;
  readonly measureText: MeasureText;
  /** Short names of the periods. */
  readonly names: readonly string[];
  readonly count: (value: number) => string;
  readonly signed: (value: number) => string;
}

const TOP = 20;
const NAMES = 22;
const NARROWEST_STEP = 6;
const WIDEST_BAR = 44;
const BOLD = {weight: 600};
/** What names keep from each other. */
const APART = 12;

/** Stacked bars of the periods, the newest of them where not all have room. */
export function layoutBars({periods, dataStart}: Lifecycle, rules: BarsRules): BarsLayout {
  const {width, measureText, count} = rules;
  const plot = width < 460 ? 172 : 208;
  const most = Math.max(1, ...periods.map(({active}) => active ?? 0));
  const least = -Math.max(0, ...periods.map(({dormant}) => dormant ?? 0));
  const values = ticks(least, most, 5).filter(Number.isInteger);
  const left = Math.ceil(Math.max(...values.map((value) => measureText(count(Math.abs(value)))))) + EDGE + 8;
  const without = Math.max(0, periods.length - Math.floor((width - left) / NARROWEST_STEP));
  const step = (width - left) / (periods.length - without);
  const y = linearScale([least, most], [TOP + plot, TOP]);
  const bar = Math.min(WIDEST_BAR, step < 12 ? step - 1.5 : step * 0.72);
  const columns = periods.slice(without).map((period, i): Column => {
    const from = left + i * step;
    return {
      index: without + i,
      left: from,
      width: step,
      bar: {x: from + (step - bar) / 2, width: bar},
      look: lookOf(period),
      segments: segmentsOf(period, y, {from: TOP, to: TOP + plot}),
      change: null,
    };
  });
  return {
    width,
    height: TOP + plot + NAMES,
    left,
    zero: y(0),
    ticks: values.map((value) => ({x: left - 8, y: y(value), text: count(Math.abs(value)), anchor: 'end'})),
    columns: withChanges(columns, {periods, dataStart, left, step}, rules),
    names: namesOf(columns, step, TOP + plot + 16, rules),
    without,
  };
}

function lookOf({suppressed, completeness}: LifecyclePeriod): Column['look'] {
  if (suppressed) return 'too-small';
  if (completeness === 'future') return 'future';
  return completeness === 'complete' ? 'whole' : 'running';
}

function segmentsOf(period: LifecyclePeriod, y: (value: number) => number, room: Span): Segment[] {
  if (period.completeness === 'future' && !period.suppressed) return [];
  const [added = 0, resurrecting = 0, returning = 0, dormant = 0] = stacked.map((state) => period[state] ?? 0);
  const bounds = [added + resurrecting + returning, resurrecting + returning, returning, 0, -dormant].map(y);
  const hits = hitSpans(bounds.slice(1, -1), room);
  return stacked.map((state, i) => ({
    state,
    from: bounds[i] ?? 0,
    to: bounds[i + 1] ?? 0,
    hit: hits[i] ?? room,
  }));
}

/** Beyond this, numbers would stand too far from each other to be read as a row. */
const SPARSEST = 3;

/**
 * Net changes above the bars of whole periods, as many as have room, always the last one. Where the data begin everybody
 * is new, which is no change.
 */
function withChanges(
  columns: readonly Column[],
  {
    periods,
    dataStart,
    left,
    step,
  }: Pick<Lifecycle, 'periods' | 'dataStart'> & {readonly left: number; readonly step: number},
  {measureText, signed, width}: BarsRules,
): Column[] {
  const texts = columns.map(({index, look}) => {
    const {start, change = null} = periods[index] ?? {};
    const isCompared = start !== undefined && (dataStart === null || start > dataStart);
    return look === 'whole' && isCompared && change !== null ? signed(change) : null;
  });
  const widest = Math.max(...texts.map((text) => (text === null ? 0 : measureText(text, BOLD))));
  const each = Math.ceil((widest + 6) / step);
  const last = texts.findLastIndex((text) => text !== null);
  return columns.map((column, i) => {
    const text = texts[i] ?? null;
    if (text === null || (i !== last && (each > SPARSEST || (last - i) % each !== 0))) return column;
    const half = measureText(text, BOLD) / 2;
    const x = Math.min(Math.max(column.left + column.width / 2, left + half), width - half - HALO);
    const below = columns.filter(({bar}) => bar.x < x + half && bar.x + bar.width > x - half);
    const y = Math.min(...below.map(({segments}) => segments[0]?.from ?? Infinity)) - 6;
    return {...column, change: {x, y, text, anchor: 'middle'}};
  });
}

/** As many names as have room, always the last one. */
function namesOf(columns: readonly Column[], step: number, y: number, rules: BarsRules): Label[] {
  const {names, measureText, width} = rules;
  const texts = columns.map(({index}) => names[index] ?? '');
  // One with its year is wider than all others: it must not make them sparse, and goes where it has no room.
  const widths = texts.map((text) => measureText(text)).sort((a, b) => a - b);
  const typical = widths[Math.floor(0.75 * (widths.length - 1))] ?? 0;
  const each = Math.max(1, Math.ceil((typical + APART) / step));
  const labels: Label[] = [];
  let end = Infinity;
  for (let i = columns.length - 1; i >= 0; i -= each) {
    const [column, text] = [columns[i], texts[i] ?? ''];
    if (!column) continue;
    const half = measureText(text) / 2;
    const x = Math.min(Math.max(column.left + column.width / 2, half + EDGE), width - half - EDGE);
    if (x + half + (end === Infinity ? 0 : APART / 2) > end) continue;
    labels.unshift({x, y, text, anchor: 'middle'});
    end = x - half;
  }
  return labels;
}
