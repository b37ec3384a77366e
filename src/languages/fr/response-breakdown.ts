import type {BreakdownWords, DifferenceText} from '../../components/response-breakdown/response-breakdown.words.js';
import {plural} from '../plural.js';
import {capitalized} from '../capitalized.js';
import {kindNames} from '../kind-names.js';
import {npsGauge} from './nps-gauge.js';

const {responses, invalid, undated, stillRunning, quarter, answer, answerOf, number} = npsGauge;
const form = plural('fr');
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const quoted = (text: string): string => `«\u202f${text}\u202f»`;
const apart = ({difference, points, range}: DifferenceText): string =>
  `${difference}${points === null ? '' : form(points, {one: ' point', other: ' points'})}${limits(range)}`;
const within = (score: string): string => (score === score.toUpperCase() ? score : score.toLowerCase());

export const responseBreakdown: BreakdownWords = {
  kinds: kindNames(npsGauge),
  all: 'Toutes',
  noGroup: 'Sans groupe',
  alone: ({score, value, range, high, highShare, low, lowShare}) =>
    `${score} ${value}${limits(range)}\u00a0: ${quoted(high)} ${highShare}, ${quoted(low)} ${lowShare}.`,
  apart: ({score, highest, highestValue, lowest, lowestValue, ...text}) =>
    `${highest} a la valeur de ${within(score)} la plus haute, ${highestValue}\u00a0; ${lowest}, la plus basse, ${lowestValue}. L’écart est de ${apart(text)}.`,
  notApart: ({score, highest, highestValue, lowest, lowestValue, ...text}) =>
    `Pas d’écart net de ${within(score)}, même entre ${highest}, ${highestValue}, et ${lowest}, ${lowestValue}\u00a0: ${apart(text)}.`,
  up: ({score, period, value, before, ...text}) =>
    `${capitalized(period)}\u00a0: ${within(score)} ${value}, en hausse par rapport à ${before} de ${apart(text)}.`,
  down: ({score, period, value, before, ...text}) =>
    `${capitalized(period)}\u00a0: ${within(score)} ${value}, en baisse par rapport à ${before} de ${apart(text)}.`,
  noClearChange: ({score, period, value, before, range}) =>
    `${capitalized(period)}\u00a0: ${within(score)} ${value}, pas d’évolution nette par rapport à ${before}${limits(range)}.`,
  responses,
  invalid,
  undated,
  suppressed: (n, count) =>
    `${count} ${form(n, {one: 'ligne non affichée', other: 'lignes non affichées'})}\u00a0: trop peu de réponses`,
  legend: (scores, name) => `${scores} ${name}`,
  scores: (from, to) => `${from}–${to}`,
  answerOf,
  tooFew: 'Trop peu pour être affiché',
  noAnswers: 'Aucune réponse',
  stillRunning,
  quarter,
  pick: (answers, row) => `${answers}, ${row}`,
  caption: 'Réponses par groupe et par note',
  by: {
    segment: 'Segment',
    region: 'Région',
    csm: 'CSM',
    team: 'Équipe',
    plan: 'Forfait',
    employee: 'Collaborateur',
    place: 'Lieu',
  },
  per: {week: 'Semaine', month: 'Mois', quarter: 'Trimestre', year: 'Année'},
  answer,
  number,
  n: 'n',
  value: 'Valeur',
  interval: 'Intervalle',
};
