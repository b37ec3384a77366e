import {periodNames} from '../../element/period-names.js';
import type {BaseWords} from '../../element/words.js';
import type {Formats} from '../../metrics/kernel/format.js';
import type {Made} from '../../metrics/kernel/outcome.js';
import type {Cohorts} from '../../metrics/retention/cohort-outcome.js';
import type {RetentionWords} from './retention-curve.words.js';

/** What is shown of cohorts, and in whose words. */
export interface ShownCohorts {
  readonly outcome: Made<Cohorts>;
  /** The rows of the cohorts that have been brought out. */
  readonly chosen: readonly number[];
  readonly formats: Formats;
  readonly words: RetentionWords & BaseWords;
}

/** Who is counted. */
export function whoOf({made}: Made<Cohorts>): 'user' | 'account' {
  return made.options['countBy'] === 'account' ? 'account' : 'user';
}

/** The name of the period in which a cohort began. */
export function cohortName(
  start: number,
  {outcome, formats, words}: Pick<ShownCohorts, 'outcome' | 'formats' | 'words'>,
): string {
  const {timeZone} = outcome.made.scope;
  const [name] = periodNames([start], outcome.unit, {formats, timeZone, quarterName: words.quarter});
  return name?.full ?? '';
}

/** The ages of each column, as they stand at the axis. */
export function ageTexts({outcome, formats, words}: ShownCohorts): string[] {
  return outcome.columns.map(({from, to}) =>
    from === to ? formats.count(from) : words.ages(formats.count(from), formats.count(to)),
  );
}

/** The ages of a column in a sentence: `in month 1`. */
export function inPeriod({from, to}: {readonly from: number; readonly to: number}, shown: ShownCohorts): string {
  return shown.words.inPeriod(from, to, shown.outcome.unit, countsLater(shown));
}

/** The same as a heading: `Month 1`. */
export function periodHeading({from, to}: {readonly from: number; readonly to: number}, shown: ShownCohorts): string {
  return shown.words.periodHeading(from, to, shown.outcome.unit, countsLater(shown));
}

function countsLater({outcome}: ShownCohorts): boolean {
  return outcome.made.options['returns'] === 'on-or-after';
}
