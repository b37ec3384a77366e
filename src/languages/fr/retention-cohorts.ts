import type {CohortWords} from '../../components/retention-curve/cohort.words.js';
import {capitalized} from '../capitalized.js';
import {plural} from '../plural.js';
import {revenueCohorts} from './revenue-cohorts.js';

const form = plural('fr');
const one = {hour: 'heure', day: 'jour', week: 'semaine', month: 'mois', quarter: 'trimestre'} as const;
const many = {hour: 'heures', day: 'jours', week: 'semaines', month: 'mois', quarter: 'trimestres'} as const;
const at = {hour: 'à l’', day: 'au ', week: 'à la ', month: 'au ', quarter: 'au '} as const;
const people = (n: number, who: 'user' | 'account'): string =>
  who === 'user' ? form(n, {one: 'utilisateur', other: 'utilisateurs'}) : form(n, {one: 'compte', other: 'comptes'});
const members: CohortWords['members'] = (n, who, of, count) =>
  `${people(n, who)} dans ${count} ${form(of, {one: 'cohorte', other: 'cohortes'})}`;
const ages: CohortWords['periodHeading'] = (from, to, unit, orLater) =>
  (from === to ? `${one[unit]} ${String(from)}` : `${many[unit]} ${String(from)} à ${String(to)}`) +
  (orLater ? ' ou plus tard' : '');

/** What `<retention-curve>` says of cohorts. */
export const cohorts: CohortWords = {
  cameBack: (share, period) => `${share} sont revenus ${period}`,
  laterOn: (share, period) => `${share} ${period}`,
  inPeriod: (from, to, unit, orLater) => `${from === to ? at[unit] : 'aux '}${ages(from, to, unit, orLater)}`,
  periodHeading: (from, to, unit, orLater) => capitalized(ages(from, to, unit, orLater)),
  notOldEnough: 'Aucune cohorte n’est encore assez ancienne pour dire combien reviennent.',
  mean: (share) => `Moyenne ${share}`,
  ages: (from, to) => `${from}–${to}`,
  cohortUnits: many,
  members,
  weightedMean: (level) =>
    `en gras\u00a0: moyenne pondérée par la taille sur les âges terminés, bande de Wilson à ${level}`,
  stillRunning: 'creux\u00a0: en cours, peut augmenter',
  soFar: (share) => `${share} jusqu’ici`,
  unassigned: (n, count) =>
    `${count} ${form(n, {one: 'événement sans compte écarté', other: 'événements sans compte écartés'})}`,
  quarter: (quarter, year) => (year === null ? `T${quarter}` : `T${quarter} ${year}`),
  cohortAt: (name, share) => `${name} ${share}`,
  cameBackAt: (heading, mean, each) =>
    `${heading}\u00a0: ${[
      mean === null ? 'aucune cohorte n’est assez ancienne' : `en moyenne ${mean} sont revenus`,
      ...each.map(({name, share}) => `${name} ${share}`),
    ].join(', ')}`,
  stayedAwayAt: (heading, name, share) => `${heading}\u00a0: ${share} de ${name} ne sont pas revenus`,
  howMany: (n, count, who) => `${count} ${people(n, who)}`,
  among: (n, count, who, of, cohortCount) => `${count} ${members(n, who, of, cohortCount)}`,
  highest: (name) => `Maximum, ${name}`,
  lowest: (name) => `Minimum, ${name}`,
  running: 'jusqu’ici',
  whoCameBack: (name, period) => `${name}\u00a0: revenus ${period}`,
  whoStayedAway: (name, period) => `${name}\u00a0: pas revenus ${period}`,
  whoBegan: (name) => `Début\u00a0: ${name}`,
  listBegan: (name) => `Sélectionner pour voir qui a commencé\u00a0: ${name}`,
  listBack: (name) => `Sélectionner pour voir qui de ${name} est revenu`,
  listAway: (name) => `Sélectionner pour voir qui de ${name} n’est pas revenu`,
  cohortSays: (name, size, share, period, isRunning) =>
    `${name}, ${size}\u00a0: ${share} ${period}${isRunning ? ' jusqu’ici' : ''}`,
  cohortCaption: 'Part de ceux qui sont revenus, par cohorte et par âge',
  cohort: 'Début',
  size: 'Taille',
  meanRow: 'Moyenne',
  revenue: revenueCohorts,
};
