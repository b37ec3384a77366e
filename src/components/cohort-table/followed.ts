import type {TipRow} from '../../element/marks/marks.js';
import type {PeriodName} from '../../element/period-names.js';
import type {View} from '../../element/view.js';
import type {BaseWords} from '../../element/words.js';
import type {Formats} from '../../metrics/kernel/format.js';
import type {Made} from '../../metrics/kernel/outcome.js';
import type {CohortCells, CohortRow} from '../../metrics/retention/cohort-outcome.js';
import type {CellContent} from './cohort-table.layout.js';
import type {CohortWords} from './cohort-table.words.js';

/** What the sentences are about. */
export interface Told<Cells extends CohortCells = CohortCells> {
  readonly outcome: Made<Cells>;
  /** The names of the cohorts. */
  readonly periods: readonly PeriodName[];
  readonly formats: Formats;
  readonly words: CohortWords & BaseWords;
}

/** What cells follow, who came back or what is paid, and how that is said. */
export interface Followed {
  readonly takeaway: View['takeaway'];
  readonly foot: View['foot'];
  readonly caption: string;
  /** Columns between the name of a cohort and its ages. */
  readonly sizes: readonly SizeColumn[];
  /** Before a share in a tip. */
  readonly label: string;
  /** How much is behind a share, in a tip; of how many that began. */
  readonly amounts: (count: number, of: number, size: number | null) => TipRow[];
  /** How much it is, in a cell. */
  readonly count: (value: number) => string;
  /** What cells show, in the key; empty where that goes without saying. */
  readonly shows: Readonly<Record<CellContent, string>>;
  /** The share at which colours part, where there are shares to both sides of one. */
  readonly parting: number | null;
}

/** How large cohorts are. */
export interface SizeColumn {
  readonly head: string;
  readonly of: (row: CohortRow) => string;
  /** Of all cohorts. */
  readonly all: string;
}
