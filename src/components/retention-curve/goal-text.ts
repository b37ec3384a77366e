import type {BaseWords} from '../../element/words.js';
import type {Formats} from '../../metrics/kernel/format.js';
import type {WrittenGoal} from './goal-guide.js';
import {verdictOf, type Verdict} from './goal.js';
import type {RetentionWords} from './retention-curve.words.js';

/** A goal in words. */
export interface GoalTexts {
  /** `80%` */
  readonly share: string;
  /** `after a year`, `in month 3` */
  readonly when: string;
}

/** A curve at the age of a goal; limits are `null` where they are not known. */
export interface Candidate {
  /** `null` for the only one. */
  readonly name: string | null;
  readonly limits: {readonly lower: number; readonly upper: number} | null;
}

/** With a decimal only where a goal has one. */
export function goalShare(share: number, formats: Formats): string {
  return formats.percent(share, Number.isInteger(Math.round(1000 * share) / 10) ? 0 : 1);
}

/** A goal as it is written in a plot. */
export function writtenGoal({share, when}: GoalTexts, words: RetentionWords): WrittenGoal['text'] {
  return {full: words.goal(share, when), short: words.goal(share, null), share};
}

/** Whether curves meet a goal, with their intervals, in a sentence. */
export function goalText(
  goal: number,
  {share, when}: GoalTexts,
  candidates: readonly Candidate[],
  formats: Formats,
  words: RetentionWords & BaseWords,
): string {
  const names: Record<Verdict, string[]> = {met: [], missed: [], close: [], unknown: []};
  for (const {name, limits} of candidates) {
    const verdict = verdictOf(goal, limits);
    const range = limits && words.range(...besideGoal([limits.lower, limits.upper], goal, formats));
    if (name === null) return words.goalOfOne(share, when, verdict, range);
    names[verdict].push(range === null ? name : words.withRange(name, range));
  }
  return words.goalOfEach(share, when, names);
}

/** Limits as text; with a decimal where they would look like the goal itself. */
function besideGoal(limits: readonly [number, number], goal: number, formats: Formats): [string, string] {
  const digits = limits.some((limit) => Math.abs(limit - goal) < 0.005) ? 1 : 0;
  return [formats.percent(limits[0], digits), formats.percent(limits[1], digits)];
}
