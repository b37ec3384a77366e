import type {TemplateResult} from 'lit';
import type {Json} from '../../metrics/kernel/outcome.js';
import type {Members} from '../../metrics/kernel/members.js';

/** What of a graphic a reader can point at, walk through with the arrow keys, and pick. */
export interface Marks {
  /** Ids of marks, each in the `data-mark` of an element: rows from top to bottom, each from its start to its end. */
  readonly rows: readonly (readonly string[])[];
  /** What a mark says and what picking it means. Asked for when somebody points at it or picks it. */
  describe(id: string): Mark | null;
  /** What is drawn at a mark while its tip is open, in the `<g data-pointed>` of the graphic. */
  readonly pointed?: (id: string) => TemplateResult | null;
  /** Where its tip opens: above the mark, or below it from its start on, so that a row of cells stays visible. */
  readonly tips?: 'above' | 'below';
}

export interface Mark {
  readonly tip: Tip | null;
  /** Null where there is nothing to pick. */
  readonly pick: Pick | null;
  /** What a click, Enter or Space does where there is nothing to pick, such as to sort a table. */
  readonly act?: () => void;
}

/** A small table: labels left, numbers right, a note (an interval) muted after them, and what it rests on last. */
export interface Tip {
  readonly title: string;
  readonly rows: readonly TipRow[];
  readonly foot?: string;
}

export interface TipRow {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

/** A part of an outcome that is picked. */
export interface Pick {
  /** What it is, in words: `Detractors`, `Mar 2026, month 3`. */
  readonly label: string;
  /** What it is, as the metric names its parts. */
  readonly part: Json;
  /** Who is behind it, where the outcome says so itself. */
  readonly members?: Members;
  /** What happens where the host does not cancel the event; a list of who is behind it, where this is not set. */
  readonly open?: () => void;
}
