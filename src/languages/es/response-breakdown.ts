import type {BreakdownWords, DifferenceText} from '../../components/response-breakdown/response-breakdown.words.js';
import {plural} from '../plural.js';
import {capitalized} from '../capitalized.js';
import {kindNames} from '../kind-names.js';
import {npsGauge} from './nps-gauge.js';

const {responses, invalid, undated, stillRunning, quarter, answer, answerOf, number} = npsGauge;
const form = plural('es');
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const apart = ({difference, points, range}: DifferenceText): string =>
  `${difference}${points === null ? '' : form(points, {one: ' punto', other: ' puntos'})}${limits(range)}`;
const within = (score: string): string => (score === score.toUpperCase() ? score : score.toLowerCase());

export const responseBreakdown: BreakdownWords = {
  kinds: kindNames(npsGauge),
  all: 'Todas',
  noGroup: 'Sin grupo',
  alone: ({score, value, range, high, highShare, low, lowShare}) =>
    `${score} ${value}${limits(range)}: «${high}» ${highShare}, «${low}» ${lowShare}.`,
  apart: ({score, highest, highestValue, lowest, lowestValue, ...text}) =>
    `${highest} tiene el valor de ${within(score)} más alto, ${highestValue}; ${lowest}, el más bajo, ${lowestValue}. La diferencia es de ${apart(text)}.`,
  notApart: ({score, highest, highestValue, lowest, lowestValue, ...text}) =>
    `Sin diferencia clara de ${within(score)}, ni siquiera entre ${highest}, ${highestValue}, y ${lowest}, ${lowestValue}: ${apart(text)}.`,
  up: ({score, period, value, before, ...text}) =>
    `${capitalized(period)}: ${within(score)} ${value}, ha subido respecto a ${before} en ${apart(text)}.`,
  down: ({score, period, value, before, ...text}) =>
    `${capitalized(period)}: ${within(score)} ${value}, ha bajado respecto a ${before} en ${apart(text)}.`,
  noClearChange: ({score, period, value, before, range}) =>
    `${capitalized(period)}: ${within(score)} ${value}, sin cambio claro respecto a ${before}${limits(range)}.`,
  responses,
  invalid,
  undated,
  suppressed: (n, count) =>
    `${count} ${form(n, {one: 'fila no mostrada', other: 'filas no mostradas'})}: muy pocas respuestas`,
  legend: (scores, name) => `${scores} ${name}`,
  scores: (from, to) => `${from}–${to}`,
  answerOf,
  tooFew: 'Muy pocas para mostrarlas',
  noAnswers: 'Sin respuestas',
  stillRunning,
  quarter,
  pick: (answers, row) => `${answers}, ${row}`,
  caption: 'Respuestas por grupo y puntuación',
  by: {
    segment: 'Segmento',
    region: 'Región',
    csm: 'CSM',
    team: 'Equipo',
    plan: 'Plan',
    employee: 'Empleado',
    place: 'Lugar',
  },
  per: {week: 'Semana', month: 'Mes', quarter: 'Trimestre', year: 'Año'},
  answer,
  number,
  n: 'n',
  value: 'Valor',
  interval: 'Intervalo',
};
