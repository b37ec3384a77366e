import {english as ofCohorts, type CohortWords} from './cohort.words.js';
import type {Verdict} from './goal.js';
import {english as ofSurvival, type SurvivalWords} from './survival.words.js';

/** What both views of `<retention-curve>` say. */
interface SharedWords {
  /** Limits of a share, without percent signs: `84–94`. */
  readonly limits: (lower: string, upper: string) => string;
  readonly fewerThan: (count: string) => string;
  readonly list: (names: readonly string[]) => string;
  /** The word at the line of a goal, with when (`after a year`, `in month 3`) or without: `goal 80%`. */
  readonly goal: (share: string, when: string | null) => string;
  /** Whether the only curve meets a goal; the range is `null` where there is no interval. */
  readonly goalOfOne: (share: string, when: string, verdict: Verdict, range: string | null) => string;
  /** Which of several curves do: names, with intervals in brackets where there are some. */
  readonly goalOfEach: (share: string, when: string, names: Readonly<Record<Verdict, readonly string[]>>) => string;
  /** A name with a range: `Team (77% to 84%)`. */
  readonly withRange: (name: string, range: string) => string;
  /** Takes back what a reader has selected. */
  readonly showAll: string;
}

/** What `<retention-curve>` says. */
export interface RetentionWords extends SurvivalWords, CohortWords, SharedWords {}

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

const verdictOfOne: Readonly<Record<Verdict, string>> = {
  met: 'met',
  missed: 'missed',
  close: 'too close to tell',
  unknown: 'not known yet',
};
const verdictOfEach: Readonly<Record<Verdict, string>> = {
  met: 'met by',
  missed: 'missed by',
  close: 'too close to tell for',
  unknown: 'not known yet for',
};
const verdicts = ['met', 'missed', 'close', 'unknown'] as const;

export const english: RetentionWords = {
  ...ofSurvival,
  ...ofCohorts,
  limits: (lower, upper) => `${lower}–${upper}`,
  fewerThan: (count) => `< ${count}`,
  list,
  goal: (share, when) => `goal ${share}${when === null ? '' : ` ${when}`}`,
  goalOfOne: (share, when, verdict, range) =>
    `Goal of ${share} ${when}: ${verdictOfOne[verdict]}${range === null ? '' : ` (${range})`}.`,
  goalOfEach: (share, when, names) => {
    const told = verdicts.filter((verdict) => names[verdict].length > 0);
    return `Goal of ${share} ${when}: ${told.map((verdict) => `${verdictOfEach[verdict]} ${list(names[verdict])}`).join('; ')}.`;
  },
  withRange: (name, range) => `${name} (${range})`,
  showAll: 'Show all',
};
