import {countedQuantile} from '../retention/counted-quantile.js';
import {sortedNumbers} from '../retention/sorted-numbers.js';
import type {SessionsOfWindow} from './session-rules.js';
import {influenceOfRatio, type Influence} from './user-influence.js';

/** Sessions by length. */
export type SessionCounts = {
  /** In ms, ascending, each once. */
  readonly lengths: number[];
  /** How many have each length. */
  readonly sessions: number[];
  /** Sessions of a single event, whether they count or not. */
  readonly singles: number;
  /** Sessions that may go on after asOf. They do not count. */
  readonly open: number;
  /** What users change the mean (in ms) by; or the share of sessions that are not longer than the median. */
  readonly influence: Influence;
};

export function countSessions(
  sessions: SessionsOfWindow,
  {average, singleEvents}: {readonly average: 'mean' | 'median'; readonly singleEvents: 'counted' | 'left-out'},
): SessionCounts {
  const [found, whose]: [number[], number[]] = [[], []];
  let [singles, open, users] = [0, 0, 0];
  sessions.visit(({users: codes, at}, {first, last, open: isOpen}) => {
    if (isOpen) open++;
    else {
      if (first === last) singles++;
      if (first === last && singleEvents === 'left-out') return;
      found.push(at[last]! - at[first]!);
      whose.push(codes[first]!);
      users = Math.max(users, codes[first]! + 1);
    }
  });
  const counted = tally(found);
  const median = countedQuantile(counted.lengths, counted.sessions, 0.5) ?? 0;
  const [numerators, denominators] = [new Float64Array(users), new Float64Array(users)];
  found.forEach((length, i) => {
    numerators[whose[i]!]! += average === 'mean' ? length : Number(length <= median);
    denominators[whose[i]!]!++;
  });
  return {...counted, singles, open, influence: influenceOfRatio(numerators, denominators)};
}

/** Distinct values, ascending, and how many there are of each. */
function tally(values: readonly number[]): Pick<SessionCounts, 'lengths' | 'sessions'> {
  const lengths: number[] = [];
  const sessions: number[] = [];
  for (const value of sortedNumbers(Float64Array.from(values))) {
    if (lengths.at(-1) === value) sessions[sessions.length - 1]!++;
    else {
      lengths.push(value);
      sessions.push(1);
    }
  }
  return {lengths, sessions};
}
