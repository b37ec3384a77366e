import type {TemplateResult} from 'lit';
import type {Formats} from '../metrics/kernel/format.js';
import type {MeasureText} from './chart/measure-text.js';
import type {Marks} from './marks/marks.js';
import type {NumbersTable} from './numbers-table.js';
import type {BaseWords} from './words.js';

/** What a widget draws in: its size, and how its reader writes and reads. */
export interface Frame<W extends object> {
  /** Width of the content in CSS px, at least 240. */
  readonly width: number;
  readonly formats: Formats;
  readonly words: W & BaseWords;
  readonly measureText: MeasureText;
}

/** What a widget shows of an outcome, from top to bottom. */
export interface View {
  /** The one thing to read: number, n, caveat. */
  readonly takeaway: string | TemplateResult;
  /** Asked for when it is drawn: out of sight it is not. */
  readonly graphic: TemplateResult;
  /** The graphic is but room for what comes. */
  readonly isRoom?: boolean;
  /** The same numbers as a table, made when they are shown or saved; null where the graphic is a table itself. */
  readonly numbers: (() => NumbersTable) | null;
  /** What is saved as a table instead, such as all rows of which some are shown. */
  readonly file?: () => NumbersTable;
  /** Parts of the foot line: n, period, what was left out by the metric. The base adds `asOf` and unreadable rows. */
  readonly foot: readonly (string | TemplateResult)[];
  /** The takeaway stands below the graphic: in a card the number comes first. */
  readonly graphicFirst?: boolean;
  /** What of the graphic can be pointed at, walked through and picked. */
  readonly marks?: Marks;
}
