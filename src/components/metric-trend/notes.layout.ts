import {boxOf, overlap, type Box} from '../../element/chart/free-place.js';
import type {Label} from '../../element/chart/label.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import type {Plot} from '../../element/chart/plot.js';

/** A note: its place among the periods (0.5 is the middle between the first two), and what it says, longest first. */
export interface NotePlace {
  readonly at: number;
  readonly texts: readonly string[];
}

/** Notes that stand so close that they are one mark, from the first to the last. */
export interface PlacedNote {
  readonly x: number;
  /** Which notes, by place in what was given. */
  readonly notes: readonly number[];
  /** One a note. */
  readonly lines: readonly number[];
  readonly y: number;
  readonly label: Label | null;
}

/** Above the plot: a finger has to meet a mark. */
export const NOTES_ROOM = 24;
const APART = 24;
const BESIDE = 8;
/** From the top of the plot to the middle of the marks. */
const ABOVE = 16;

/** Notes as marks above the plot, each with a line at its day. Their texts stand beside them as far as there is room. */
export function layoutNotes(
  notes: readonly NotePlace[],
  {
    x,
    apart,
    plot,
    width,
    measureText,
  }: {
    readonly x: (place: number) => number;
    readonly apart: number;
    readonly plot: Plot;
    readonly width: number;
    readonly measureText: MeasureText;
  },
): PlacedNote[] {
  const xs = notes.map(({at}) => Math.min(plot.right, Math.max(plot.left, x(0) + at * apart)));
  const groups: number[][] = [];
  xs.forEach((at, note) => {
    const group = groups.at(-1);
    const first = xs[group?.[0] ?? note] ?? at;
    if (group && at - first < APART) group.push(note);
    else groups.push([note]);
  });
  const y = plot.top - ABOVE;
  const marks = groups.map((group) => {
    const lines = group.map((note) => xs[note] ?? 0);
    return {x: (Math.min(...lines) + Math.max(...lines)) / 2, notes: group, lines, y};
  });
  const taken: Box[] = marks.map((mark) => ({left: mark.x - 6, right: mark.x + 6, top: y - 6, bottom: y + 6}));
  // The newest is what is looked for.
  return marks
    .toReversed()
    .map((mark): PlacedNote => {
      const [only = 0, ...others] = mark.notes;
      const texts = others.length === 0 ? (notes[only]?.texts ?? []) : [];
      for (const text of texts) {
        for (const anchor of ['end', 'start'] as const) {
          const label: Label = {x: anchor === 'end' ? mark.x - BESIDE : mark.x + BESIDE, y: y + 4, text, anchor};
          const box = boxOf(label, measureText(text));
          if (box.left < 0 || box.right > width || taken.some((other) => overlap(box, other))) continue;
          taken.push(box);
          return {...mark, label};
        }
      }
      return {...mark, label: null};
    })
    .toReversed();
}
