import type {Value} from '../../element/measure-controller.js';
import {periodNames} from '../../element/period-names.js';
import {reasonOf} from '../../element/words.js';
import type {Frame} from '../../element/view.js';
import type {OutcomeOf} from '../../metrics/kernel/define-metric.js';
import type {Series} from '../../metrics/kernel/measure-periods.js';
import {isInsufficient, type Insufficient, type Interval, type Json} from '../../metrics/kernel/outcome.js';
import type {NamedOutcome} from '../../metrics/kernel/measure-groups.js';
import {answersByPart, answersByScore, answerShare, type AnswersBetween} from '../../metrics/voice/answer-scale.js';
import type {SurveyMetric} from '../../metrics/voice/survey-kinds.js';
import type {BreakdownWords} from './response-breakdown.words.js';

export type Answered = Exclude<OutcomeOf<SurveyMetric>, Insufficient>;
/** What is measured: of all answers, and by group or by period where it is asked to. */
export type Outcome = Value<SurveyMetric> & {
  readonly groups?: readonly NamedOutcome<OutcomeOf<SurveyMetric>>[];
  readonly series?: Series<OutcomeOf<SurveyMetric>> | Insufficient;
};

/** Answers of some scores, as a share of those of their row. */
export interface Segment extends AnswersBetween {
  readonly share: number;
  readonly interval: Pick<Interval, 'lower' | 'upper'> | null;
}

/** Answers of a group, of a period, or of all. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly isAll: boolean;
  /** Of the answers whose group is not told. */
  readonly isUnnamed: boolean;
  /** Its period has not ended. */
  readonly running: boolean;
  readonly shown: {readonly outcome: Answered; readonly segments: readonly Segment[]} | null;
  /** Why nothing is shown; empty where something is. */
  readonly reason: string;
  /** It is hidden, because it is small or would tell about one that is. */
  readonly suppressed: boolean;
  /** What its answers of some scores are called, for who asks who gave them. */
  readonly partOf: (part: {readonly from: number; readonly to: number}) => Json;
}

type Rest = Pick<Row, 'id' | 'name' | 'partOf'> & Partial<Pick<Row, 'isAll' | 'isUnnamed' | 'running'>>;

/** All, then groups by their value, the one without a name last; or periods, the oldest first. */
export function rowsOf(outcome: Outcome, frame: Frame<BreakdownWords>, detail: boolean): Row[] {
  const {words} = frame;
  const row = (own: Answered | Insufficient, rest: Rest): Row => {
    const base = {isAll: false, isUnnamed: false, running: false, ...rest};
    if (isInsufficient(own)) {
      const reason = reasonOf({...own, made: outcome.made}, words, frame.formats);
      return {...base, shown: null, reason, suppressed: own.code === 'small-group'};
    }
    return {...base, shown: {outcome: own, segments: segmentsOf(own, outcome, detail)}, reason: '', suppressed: false};
  };
  const {groups, series} = outcome;
  if (series?.kind === 'series') return periodRows(series, outcome, frame, row);
  const all = row(outcome, {id: 'all', name: words.all, isAll: true, partOf: (part) => ({...part})});
  return [
    all,
    ...[...(groups ?? [])].sort(byValue).map(({name, outcome: own}, i) =>
      row(own, {
        id: `group-${String(i)}`,
        name: name ?? words.noGroup,
        isUnnamed: name === null,
        partOf: (part) => ({group: name, part: {...part}}),
      }),
    ),
  ];
}

function periodRows(
  {periods, unit}: Series<OutcomeOf<SurveyMetric>>,
  {made}: Outcome,
  {formats, words}: Frame<BreakdownWords>,
  row: (own: Answered | Insufficient, rest: Rest) => Row,
): Row[] {
  const starts = periods.map(({start}) => start);
  const names = periodNames(starts, unit, {formats, timeZone: made.scope.timeZone, quarterName: words.quarter});
  return periods.map(({outcome, completeness, start}, i) =>
    row(outcome, {
      id: `period-${String(i)}`,
      name: names[i]?.full ?? '',
      running: completeness === 'incomplete',
      partOf: (part) => ({start, part: {...part}}),
    }),
  );
}

function segmentsOf({distribution, scale}: Answered, {made}: Outcome, detail: boolean): Segment[] {
  const {counts, responses} = distribution;
  const split = detail ? answersByScore : answersByPart;
  return split(counts, scale).map((answers) => ({
    ...answers,
    ...answerShare(answers.count, responses, made.scope.level),
  }));
}

/** The highest value first, then those without one; the group without a name last. */
function byValue(a: NamedOutcome<OutcomeOf<SurveyMetric>>, b: NamedOutcome<OutcomeOf<SurveyMetric>>): number {
  if (a.name === null || b.name === null) return Number(a.name === null) - Number(b.name === null);
  return valueOf(b) - valueOf(a) || (a.name < b.name ? -1 : 1);
}

/** Lower than all where there is none: a number, so that two without one are equal. */
function valueOf({outcome}: NamedOutcome<OutcomeOf<SurveyMetric>>): number {
  return isInsufficient(outcome) ? -Number.MAX_VALUE : outcome.value;
}
