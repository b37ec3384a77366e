import type {Reading} from '../../element/reading.js';
import type {TrendUnit} from '../../element/chart/trend.layout.js';
import type {Frame} from '../../element/view.js';
import type {Grouping} from '../../metrics/kernel/groups.js';
import type {Outcome, Row, Segment} from './breakdown-rows.js';
import type {BreakdownWords, KindNames} from './response-breakdown.words.js';

/** All that the parts of a breakdown are drawn and told from. */
export interface Shown {
  readonly outcome: Outcome;
  readonly rows: readonly Row[];
  readonly frame: Frame<BreakdownWords>;
  readonly names: KindNames;
  readonly reading: Reading;
  readonly by: Grouping | null;
  readonly period: TrendUnit | null;
  /** Each score by itself. */
  readonly detail: boolean;
}

/** What answers of some scores are called: by their part of the scale, or by their score. */
export function nameOfSegment({part, from}: Segment, {detail, names, frame: {formats, words}}: Shown): string {
  return detail ? words.answerOf(formats.count(from)) : names[part];
}

/** The limits of the value of a row; empty where there are none. */
export function rangeOfRow({shown}: Row, {reading: {write}, frame: {words}}: Shown): string {
  const interval = shown?.outcome.interval;
  return interval ? words.range(write(interval.lower), write(interval.upper)) : '';
}
