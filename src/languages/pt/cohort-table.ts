import type {CohortWords, Who} from '../../components/cohort-table/cohort-table.words.js';
import {plural} from '../plural.js';
import {revenueCohorts} from './revenue-cohorts.js';

const form = plural('pt');
const points = (n: number, text: string): string => `${text} ${form(n, {one: 'ponto', other: 'pontos'})}`;
const one = {user: 'pessoa', account: 'conta', start: 'início'} as const;
const many = {user: 'pessoas', account: 'contas', start: 'inícios'} as const;
const units = {hour: 'hora', day: 'dia', week: 'semana', month: 'mês', quarter: 'trimestre'} as const;
const severalUnits = {hour: 'horas', day: 'dias', week: 'semanas', month: 'meses', quarter: 'trimestres'} as const;
const inUnits = {
  hour: 'uma hora',
  day: 'um dia',
  week: 'uma semana',
  month: 'um mês',
  quarter: 'um trimestre',
} as const;
const ofMany: Readonly<Record<Who, string>> = {user: 'pessoas', account: 'contas', start: 'inícios'};
/** `no mês 1`, `na semana 1`, `nos dias 1 a 3`. */
const during = (ages: string): string => {
  const isFeminine = ages.startsWith(units.week) || ages.startsWith(units.hour);
  return `n${isFeminine ? 'a' : 'o'}${ages.includes(' a ') ? 's' : ''} ${ages}`;
};
const quoted = (event: string): string => `“${event}”`;

export const cohortTable: CohortWords = {
  cameBack: (of, ages, who) =>
    who === 'start' ? `de ${of} tiveram um retorno ${during(ages)}` : `de ${of} voltaram ${during(ages)}`,
  laterAndEarlier: (since, ages, earlier) =>
    `dos que começaram desde ${since} voltaram ${during(ages)}, contra ${earlier} dos anteriores`,
  noClearDifference: (range) => `sem diferença clara (${range} pontos)`,
  more: (n, text, range) => `${points(n, text)} a mais (${range})`,
  fewer: (n, text, range) => `${points(n, text)} a menos (${range})`,
  tooFew: (n, who) => (n === 1 ? 'Um único caso não diz quase nada.' : `${who}: é pouco para tirar conclusões.`),
  notOldEnough: 'Nenhuma coorte tem ainda idade suficiente para dizer quantos voltam.',
  tooSmall: 'O número dos que voltaram, ou dos que não voltaram, é muito pequeno para ser mostrado.',
  people: (n, count, who) => `${count} ${form(n, {one: one[who], other: many[who]})}`,
  ages: (from, to, unit, orLater) =>
    (from === to ? `${units[unit]} ${String(from)}` : `${severalUnits[unit]} ${String(from)} a ${String(to)}`) +
    (orLater ? ' ou mais tarde' : ''),
  ageRange: (from, to) => `${from}–${to}`,
  since: (period, unit) => (unit === 'week' ? `a semana de ${period}` : period),
  quarter: (quarter, year) => (year === null ? `T${quarter}` : `T${quarter} ${year}`),
  began: {hour: 'Início', day: 'Início', week: 'Semana de', month: 'Início', quarter: 'Início'},
  size: 'Tamanho',
  agesSince: {
    hour: 'Horas desde o início',
    day: 'Dias desde o início',
    week: 'Semanas desde o início',
    month: 'Meses desde o início',
    quarter: 'Trimestres desde o início',
  },
  mean: 'Média',
  caption: (who, unit) =>
    `Proporção de ${ofMany[who]} com retorno, em %, por ${units[unit]} de início e ${severalUnits[unit]} desde então`,
  stillRunning: 'em curso',
  notYet: 'ainda não',
  notLookedAt: 'não observado',
  nobody: 'ninguém',
  tooFewToShow: 'poucos para mostrar',
  uncompared: 'sem coorte anterior para comparar',
  shows: {
    percent: 'Proporção da coorte, em %',
    count: 'Quantos voltaram; as cores indicam a proporção',
    difference: 'Pontos a mais ou a menos do que a coorte anterior',
  },
  ends: ['baixo', 'alto'],
  cell: (cohort, ages) => `${cohort}, ${ages}`,
  meanOf: (ages) => `Média, ${ages}`,
  cameBackLabel: 'Voltaram',
  ofCohort: (count, of) => `${count} de ${of}`,
  peopleLabel: 'Quantos',
  differenceLabel: 'Em relação à coorte anterior',
  pointsOf: (text) => `${text} pontos`,
  cohortOf: (cohort) => `Coorte: ${cohort}`,
  follow: 'seguir esta coorte',
  fewerThan: (count) => `< ${count}`,
  under: (text) => `<${text}`,
  over: (text) => `>${text}`,
  runs: (period, unit, day, days) =>
    `${unit === 'week' ? `a semana de ${period}` : period} ainda está em curso (${day} de ${days} dias)`,
  runsStill: (period) => `${period} ainda está em curso`,
  unfinished: 'nem toda a coorte chegou até aí',
  cohorts: (n, count) => `${count} ${form(n, {one: 'coorte', other: 'coortes'})}`,
  events: (start, back) => {
    if (start === null && back === null) return null;
    if (start === back && start !== null) return `início e retorno: ${quoted(start)}`;
    const began = start === null ? [] : [`início: ${quoted(start)}`];
    return [...began, `retorno: ${back === null ? 'qualquer evento' : quoted(back)}`].join(', ');
  },
  occurrences: (count, unit) => `pelo menos ${count} vezes em ${inUnits[unit]}`,
  weighted: 'média ponderada pelo tamanho, sem as células em curso',
  recurring: (unit) => `quem começa em mais de ${inUnits[unit]} conta várias vezes`,
  orAfter: 'retorno nesse período ou em outro posterior observado; as coortes jovens ainda podem subir',
  elapsed: {
    elapsed: 'idade como tempo decorrido desde o instante do início',
    'elapsed-by-hour': 'idade como tempo decorrido desde a hora do início',
  },
  hidden: (n, count, minimum) =>
    `${form(n, {one: `${count} coorte não mostrada`, other: `${count} coortes não mostradas`})}, com menos de ${minimum}`,
  unassigned: (n, count) =>
    `${count} ${form(n, {one: 'evento sem conta excluído', other: 'eventos sem conta excluídos'})}`,
  revenue: revenueCohorts,
};
