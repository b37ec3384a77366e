import type {TipRow} from '../../element/marks/marks.js';
import type {BaseWords} from '../../element/words.js';
import type {View} from '../../element/view.js';
import type {Formats} from '../../metrics/kernel/format.js';
import type {Made} from '../../metrics/kernel/outcome.js';
import type {CohortCell, CohortCells, CohortMean, CohortRow} from '../../metrics/retention/cohort-outcome.js';
import type {AgeRange} from '../../metrics/retention/cohort-window.js';
import type {RetentionWords} from './retention-curve.words.js';

/** Cohorts, and in whose words they are told. */
export interface ToldCohorts<Cells extends CohortCells = CohortCells> {
  readonly outcome: Made<Cells>;
  readonly formats: Formats;
  readonly words: RetentionWords & BaseWords;
}

/** What lines follow, who came back or what is paid, and how that is said. */
export interface CohortSpeech {
  readonly takeaway: View['takeaway'];
  readonly foot: View['foot'];
  readonly caption: string;
  readonly who: 'user' | 'account';
  /** How large cohorts are: of one, and of all of them. */
  readonly sizes: readonly {readonly head: string; readonly of: (row: CohortRow) => string; readonly all: string}[];
  /** How many the cohorts of a mean have; `null` where there are none. */
  readonly membersOf: (mean: CohortMean) => number | null;
  /** How much is behind a share, in a tip; nothing where the share says all. */
  readonly amounts: (cell: Pick<CohortCell, 'count' | 'of'>) => readonly TipRow[];
  /** What a reader hears of an age, and of those who are not there any more. */
  readonly heardAt: (
    heading: string,
    mean: string | null,
    cohorts: readonly {readonly name: string; readonly share: string}[],
  ) => string;
  readonly awayAt: (heading: string, name: string, share: number) => string;
  /** What a list of those who are there is of, or of those who are not, and what picking does. */
  readonly listed: (name: string, ages: AgeRange, isBack: boolean) => {readonly label: string; readonly foot: string};
}
