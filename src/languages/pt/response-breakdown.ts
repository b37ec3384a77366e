import type {BreakdownWords, DifferenceText} from '../../components/response-breakdown/response-breakdown.words.js';
import {plural} from '../plural.js';
import {capitalized} from '../capitalized.js';
import {kindNames} from '../kind-names.js';
import {npsGauge} from './nps-gauge.js';

const {responses, invalid, undated, stillRunning, quarter, answer, answerOf, number} = npsGauge;
const form = plural('pt');
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const apart = ({difference, points, range}: DifferenceText): string =>
  `${difference}${points === null ? '' : form(points, {one: ' ponto', other: ' pontos'})}${limits(range)}`;
const within = (score: string): string => (score === score.toUpperCase() ? score : score.toLowerCase());

export const responseBreakdown: BreakdownWords = {
  kinds: kindNames(npsGauge),
  all: 'Todas',
  noGroup: 'Sem grupo',
  alone: ({score, value, range, high, highShare, low, lowShare}) =>
    `${score} ${value}${limits(range)}: “${high}” ${highShare}, “${low}” ${lowShare}.`,
  apart: ({score, highest, highestValue, lowest, lowestValue, ...text}) =>
    `${highest} tem o valor de ${within(score)} mais alto, ${highestValue}; ${lowest}, o mais baixo, ${lowestValue}. A diferença é de ${apart(text)}.`,
  notApart: ({score, highest, highestValue, lowest, lowestValue, ...text}) =>
    `Sem diferença clara de ${within(score)}, nem mesmo entre ${highest}, ${highestValue}, e ${lowest}, ${lowestValue}: ${apart(text)}.`,
  up: ({score, period, value, before, ...text}) =>
    `${capitalized(period)}: ${within(score)} ${value}, acima de ${before} em ${apart(text)}.`,
  down: ({score, period, value, before, ...text}) =>
    `${capitalized(period)}: ${within(score)} ${value}, abaixo de ${before} em ${apart(text)}.`,
  noClearChange: ({score, period, value, before, range}) =>
    `${capitalized(period)}: ${within(score)} ${value}, sem mudança clara em relação a ${before}${limits(range)}.`,
  responses,
  invalid,
  undated,
  suppressed: (n, count) =>
    `${count} ${form(n, {one: 'linha não mostrada', other: 'linhas não mostradas'})}: poucas respostas`,
  legend: (scores, name) => `${scores} ${name}`,
  scores: (from, to) => `${from}–${to}`,
  answerOf,
  tooFew: 'Poucas para mostrar',
  noAnswers: 'Sem respostas',
  stillRunning,
  quarter,
  pick: (answers, row) => `${answers}, ${row}`,
  caption: 'Respostas por grupo e nota',
  by: {
    segment: 'Segmento',
    region: 'Região',
    csm: 'CSM',
    team: 'Equipe',
    plan: 'Plano',
    employee: 'Colaborador',
    place: 'Local',
  },
  per: {week: 'Semana', month: 'Mês', quarter: 'Trimestre', year: 'Ano'},
  answer,
  number,
  n: 'n',
  value: 'Valor',
  interval: 'Intervalo',
};
