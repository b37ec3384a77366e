import type {BreakdownWords, DifferenceText} from '../../components/response-breakdown/response-breakdown.words.js';
import {plural} from '../plural.js';
import {kindNames} from '../kind-names.js';
import {npsGauge} from './nps-gauge.js';

const {responses, invalid, undated, stillRunning, quarter, answer, answerOf, number} = npsGauge;
const form = plural('de');
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const apart = ({difference, points, range}: DifferenceText): string =>
  `${difference}${points === null ? '' : form(points, {one: ' Punkt', other: ' Punkte'})}${limits(range)}`;

export const responseBreakdown: BreakdownWords = {
  kinds: kindNames(npsGauge),
  all: 'Alle',
  noGroup: 'Ohne Gruppe',
  alone: ({score, value, range, high, highShare, low, lowShare}) =>
    `${score} ${value}${limits(range)}: „${high}“ ${highShare}, „${low}“ ${lowShare}.`,
  apart: ({score, highest, highestValue, lowest, lowestValue, ...text}) =>
    `${score} am höchsten bei ${highest}, ${highestValue}, am niedrigsten bei ${lowest}, ${lowestValue}. Der Unterschied: ${apart(text)}.`,
  notApart: ({score, highest, highestValue, lowest, lowestValue, ...text}) =>
    `Kein klarer Unterschied (${score}), selbst zwischen ${highest}, ${highestValue}, und ${lowest}, ${lowestValue}: ${apart(text)}.`,
  up: ({score, period, value, before, ...text}) =>
    `${period}: ${score} ${value}, gegenüber ${before} gestiegen um ${apart(text)}.`,
  down: ({score, period, value, before, ...text}) =>
    `${period}: ${score} ${value}, gegenüber ${before} gesunken um ${apart(text)}.`,
  noClearChange: ({score, period, value, before, range}) =>
    `${period}: ${score} ${value}, keine klare Veränderung gegenüber ${before}${limits(range)}.`,
  responses,
  invalid,
  undated,
  suppressed: (n, count) => `${count} ${form(n, {one: 'Zeile', other: 'Zeilen'})} nicht gezeigt: zu wenige`,
  legend: (scores, name) => `${scores} ${name}`,
  scores: (from, to) => `${from}–${to}`,
  answerOf,
  tooFew: 'Zu wenige zum Zeigen',
  noAnswers: 'Keine Antworten',
  stillRunning,
  quarter,
  pick: (answers, row) => `${answers}, ${row}`,
  caption: 'Antworten nach Gruppe und Punktzahl',
  by: {
    segment: 'Segment',
    region: 'Region',
    csm: 'CSM',
    team: 'Team',
    plan: 'Tarif',
    employee: 'Mitarbeitende',
    place: 'Ort',
  },
  per: {week: 'Woche', month: 'Monat', quarter: 'Quartal', year: 'Jahr'},
  answer,
  number,
  n: 'n',
  value: 'Wert',
  interval: 'Intervall',
};
