import type {CohortWords} from '../../components/retention-curve/cohort.words.js';
import {capitalized} from '../capitalized.js';
import {plural} from '../plural.js';
import {revenueCohorts} from './revenue-cohorts.js';

const form = plural('pt');
const one = {hour: 'hora', day: 'dia', week: 'semana', month: 'mês', quarter: 'trimestre'} as const;
const many = {hour: 'horas', day: 'dias', week: 'semanas', month: 'meses', quarter: 'trimestres'} as const;
const inOne = {hour: 'na', day: 'no', week: 'na', month: 'no', quarter: 'no'} as const;
const people = (n: number, who: 'user' | 'account'): string =>
  who === 'user' ? form(n, {one: 'pessoa', other: 'pessoas'}) : form(n, {one: 'conta', other: 'contas'});
const members: CohortWords['members'] = (n, who, of, count) =>
  `${people(n, who)} em ${count} ${form(of, {one: 'coorte', other: 'coortes'})}`;
const ages: CohortWords['periodHeading'] = (from, to, unit, orLater) =>
  (from === to ? `${one[unit]} ${String(from)}` : `${many[unit]} ${String(from)} a ${String(to)}`) +
  (orLater ? ' ou mais tarde' : '');

/** What `<retention-curve>` says of cohorts. */
export const cohorts: CohortWords = {
  cameBack: (share, period) => `${share} voltaram ${period}`,
  laterOn: (share, period) => `${share} ${period}`,
  inPeriod: (from, to, unit, orLater) => `${inOne[unit]}${from === to ? '' : 's'} ${ages(from, to, unit, orLater)}`,
  periodHeading: (from, to, unit, orLater) => capitalized(ages(from, to, unit, orLater)),
  notOldEnough: 'Nenhuma coorte tem ainda idade suficiente para dizer quantos voltam.',
  mean: (share) => `Média ${share}`,
  ages: (from, to) => `${from}–${to}`,
  cohortUnits: many,
  members,
  weightedMean: (level) =>
    `linha grossa: média ponderada pelo tamanho nas idades completas, banda de Wilson de ${level}`,
  stillRunning: 'vazado: em curso, pode subir',
  soFar: (share) => `${share} até agora`,
  unassigned: (n, count) =>
    `${count} ${form(n, {one: 'evento sem conta excluído', other: 'eventos sem conta excluídos'})}`,
  quarter: (quarter, year) => (year === null ? `T${quarter}` : `T${quarter} ${year}`),
  cohortAt: (name, share) => `${name} ${share}`,
  cameBackAt: (heading, mean, each) =>
    `${heading}: ${[
      mean === null ? 'nenhuma coorte tem idade suficiente' : `em média voltaram ${mean}`,
      ...each.map(({name, share}) => `${name} ${share}`),
    ].join(', ')}`,
  stayedAwayAt: (heading, name, share) => `${heading}: ${share} de ${name} não voltaram`,
  howMany: (n, count, who) => `${count} ${people(n, who)}`,
  among: (n, count, who, of, cohortCount) => `${count} ${members(n, who, of, cohortCount)}`,
  highest: (name) => `Máximo, ${name}`,
  lowest: (name) => `Mínimo, ${name}`,
  running: 'até agora',
  whoCameBack: (name, period) => `${name}: voltaram ${period}`,
  whoStayedAway: (name, period) => `${name}: não voltaram ${period}`,
  whoBegan: (name) => `Início: ${name}`,
  listBegan: (name) => `Selecionar para ver quem começou: ${name}`,
  listBack: (name) => `Selecionar para ver quem de ${name} voltou`,
  listAway: (name) => `Selecionar para ver quem de ${name} não voltou`,
  cohortSays: (name, size, share, period, isRunning) =>
    `${name}, ${size}: ${share} ${period}${isRunning ? ' até agora' : ''}`,
  cohortCaption: 'Proporção com retorno, por coorte e idade',
  cohort: 'Início',
  size: 'Tamanho',
  meanRow: 'Média',
  revenue: revenueCohorts,
};
