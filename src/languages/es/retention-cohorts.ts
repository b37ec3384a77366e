import type {CohortWords} from '../../components/retention-curve/cohort.words.js';
import {capitalized} from '../capitalized.js';
import {plural} from '../plural.js';
import {revenueCohorts} from './revenue-cohorts.js';

const form = plural('es');
const one = {hour: 'hora', day: 'día', week: 'semana', month: 'mes', quarter: 'trimestre'} as const;
const many = {hour: 'horas', day: 'días', week: 'semanas', month: 'meses', quarter: 'trimestres'} as const;
const theOne = {hour: 'la', day: 'el', week: 'la', month: 'el', quarter: 'el'} as const;
const theMany = {hour: 'las', day: 'los', week: 'las', month: 'los', quarter: 'los'} as const;
const people = (n: number, who: 'user' | 'account'): string =>
  who === 'user' ? form(n, {one: 'usuario', other: 'usuarios'}) : form(n, {one: 'cuenta', other: 'cuentas'});
const members: CohortWords['members'] = (n, who, of, count) =>
  `${people(n, who)} en ${count} ${form(of, {one: 'cohorte', other: 'cohortes'})}`;
const ages: CohortWords['periodHeading'] = (from, to, unit, orLater) =>
  (from === to ? `${one[unit]} ${String(from)}` : `${many[unit]} ${String(from)} a ${String(to)}`) +
  (orLater ? ' o más tarde' : '');

/** What `<retention-curve>` says of cohorts. */
export const cohorts: CohortWords = {
  cameBack: (share, period) => `El ${share} volvió ${period}`,
  laterOn: (share, period) => `el ${share} ${period}`,
  inPeriod: (from, to, unit, orLater) =>
    `en ${(from === to ? theOne : theMany)[unit]} ${ages(from, to, unit, orLater)}`,
  periodHeading: (from, to, unit, orLater) => capitalized(ages(from, to, unit, orLater)),
  notOldEnough: 'Ninguna cohorte es aún lo bastante antigua para decir cuántos vuelven.',
  mean: (share) => `Media ${share}`,
  ages: (from, to) => `${from}–${to}`,
  cohortUnits: many,
  members,
  weightedMean: (level) =>
    `en negrita: media ponderada por tamaño de las edades terminadas, banda de Wilson del ${level}`,
  stillRunning: 'hueco: en curso, puede subir',
  soFar: (share) => `${share} hasta ahora`,
  unassigned: (n, count) =>
    `${count} ${form(n, {one: 'evento sin cuenta omitido', other: 'eventos sin cuenta omitidos'})}`,
  quarter: (quarter, year) => (year === null ? `T${quarter}` : `T${quarter} ${year}`),
  cohortAt: (name, share) => `${name} ${share}`,
  cameBackAt: (heading, mean, each) =>
    `${heading}: ${[
      mean === null ? 'ninguna cohorte es lo bastante antigua' : `de media volvió el ${mean}`,
      ...each.map(({name, share}) => `${name} ${share}`),
    ].join(', ')}`,
  stayedAwayAt: (heading, name, share) => `${heading}: el ${share} de ${name} no volvió`,
  howMany: (n, count, who) => `${count} ${people(n, who)}`,
  among: (n, count, who, of, cohortCount) => `${count} ${members(n, who, of, cohortCount)}`,
  highest: (name) => `Máximo, ${name}`,
  lowest: (name) => `Mínimo, ${name}`,
  running: 'hasta ahora',
  whoCameBack: (name, period) => `${name}: volvieron ${period}`,
  whoStayedAway: (name, period) => `${name}: no volvieron ${period}`,
  whoBegan: (name) => `Inicio: ${name}`,
  listBegan: (name) => `Seleccionar para ver quién empezó: ${name}`,
  listBack: (name) => `Seleccionar para ver quién de ${name} volvió`,
  listAway: (name) => `Seleccionar para ver quién de ${name} no volvió`,
  cohortSays: (name, size, share, period, isRunning) =>
    `${name}, ${size}: ${share} ${period}${isRunning ? ' hasta ahora' : ''}`,
  cohortCaption: 'Proporción que volvió, por cohorte y edad',
  cohort: 'Inicio',
  size: 'Tamaño',
  meanRow: 'Media',
  revenue: revenueCohorts,
};
