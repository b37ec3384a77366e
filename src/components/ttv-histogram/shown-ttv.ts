import type {Frame} from '../../element/view.js';
import type {Value} from '../../element/measure-controller.js';
import type {timeToValue} from '../../metrics/retention/time-to-value.js';
import type {GroupedTimeToValue, TtvGroup} from '../../metrics/retention/time-to-value-by.js';
import type {CountBy, TtvWords} from './ttv-histogram.words.js';

/** What is shown: curve and bars, or one of them. */
export const parts = ['both', 'bars', 'cumulative'] as const;
export type Part = (typeof parts)[number];

/** An outcome, with groups where these are asked for. */
export type Outcome = Value<typeof timeToValue> & Partial<Pick<GroupedTimeToValue, 'groups' | 'suppressed'>>;

/** How an outcome is drawn and told. */
export interface Drawing extends Frame<TtvWords> {
  readonly countBy: CountBy;
  readonly minimumGroup: number;
  /** Days of which the share is told; null for none. */
  readonly within: number | null;
  readonly part: Part;
}

/** The most curves that are told apart. */
const MOST = 6;

/** The groups that have a curve of their own: none where there is only one. */
export function drawnGroups({groups = []}: Pick<Outcome, 'groups'>): readonly TtvGroup[] {
  return groups.length < 2 ? [] : groups.slice(0, MOST);
}
