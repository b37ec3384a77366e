import type {BaseWords} from '../../element/words.js';
import type {Made} from '../../metrics/kernel/outcome.js';
import type {GroupSurvival} from '../../metrics/retention/group-survival.js';
import type {Curves} from '../../metrics/retention/retention-curve.js';
import type {AgeWriting} from './age-text.js';
import type {DrawnCurve, DrawnCurves} from './drawn-curves.js';
import type {RetentionWords} from './retention-curve.words.js';
import type {Grouped} from './survival.words.js';

/** What is shown of survival curves, and in whose words: what every sentence about them needs. */
export interface ShownCurves extends AgeWriting {
  readonly outcome: Made<Curves>;
  readonly drawn: DrawnCurves;
  readonly by: Grouped;
  /** The curve that a reader has brought out. */
  readonly picked: DrawnCurve | null;
  readonly words: RetentionWords & BaseWords;
  readonly nameOf: (group: Pick<GroupSurvival, 'name'>) => string;
}

/** So many groups are told of one by one, of more only the highest and the lowest. */
export const EACH = 3;
