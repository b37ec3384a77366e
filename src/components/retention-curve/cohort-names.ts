import {periodNames} from '../../element/period-names.js';
import type {CohortSpeech, ToldCohorts} from './cohort-speech.js';

/** What is shown of cohorts, and how it is said. */
export interface ShownCohorts extends ToldCohorts {
  /** The rows of the cohorts that have been brought out. */
  readonly chosen: readonly number[];
  readonly speech: CohortSpeech;
}

/** The name of the period in which a cohort began. */
export function cohortName(start: number, {outcome, formats, words}: ToldCohorts): string {
  const {timeZone} = outcome.made.scope;
  const [name] = periodNames([start], outcome.unit, {formats, timeZone, quarterName: words.quarter});
  return name?.full ?? '';
}

/** The ages of each column, as they stand at the axis. */
export function ageTexts({outcome, formats, words}: ToldCohorts): string[] {
  return outcome.columns.map(({from, to}) =>
    from === to ? formats.count(from) : words.ages(formats.count(from), formats.count(to)),
  );
}

/** The ages of a column in a sentence: `in month 1`. */
export function inPeriod({from, to}: {readonly from: number; readonly to: number}, shown: ToldCohorts): string {
  return shown.words.inPeriod(from, to, shown.outcome.unit, countsLater(shown));
}

/** The same as a heading: `Month 1`. */
export function periodHeading({from, to}: {readonly from: number; readonly to: number}, shown: ToldCohorts): string {
  return shown.words.periodHeading(from, to, shown.outcome.unit, countsLater(shown));
}

function countsLater({outcome}: ToldCohorts): boolean {
  return outcome.made.options['returns'] === 'on-or-after';
}
