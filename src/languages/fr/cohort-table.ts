import type {CohortWords, Who} from '../../components/cohort-table/cohort-table.words.js';
import {plural} from '../plural.js';
import {revenueCohorts} from './revenue-cohorts.js';

const form = plural('fr');
const points = (n: number, text: string): string => `${text} ${form(n, {one: 'point', other: 'points'})}`;
const one = {user: 'utilisateur', account: 'compte', start: 'début'} as const;
const many = {user: 'utilisateurs', account: 'comptes', start: 'débuts'} as const;
const units = {hour: 'heure', day: 'jour', week: 'semaine', month: 'mois', quarter: 'trimestre'} as const;
const severalUnits = {
  hour: 'heures',
  day: 'jours',
  week: 'semaines',
  month: 'mois',
  quarter: 'trimestres',
} as const;
const inUnits = {
  hour: 'une heure',
  day: 'un jour',
  week: 'une semaine',
  month: 'un mois',
  quarter: 'un trimestre',
} as const;
const ofMany: Readonly<Record<Who, string>> = {user: 'des utilisateurs', account: 'des comptes', start: 'des débuts'};
/** `au mois 1`, `à la semaine 1`, `aux jours 1 à 3`. */
const during = (ages: string): string => {
  if (ages.includes(' à ')) return `aux ${ages}`;
  if (ages.startsWith(units.week)) return `à la ${ages}`;
  return ages.startsWith(units.hour) ? `à l’${ages}` : `au ${ages}`;
};
const quoted = (event: string): string => `«\u202f${event}\u202f»`;

export const cohortTable: CohortWords = {
  cameBack: (of, ages, who) =>
    who === 'start' ? `de ${of} ont été suivis d’un retour ${during(ages)}` : `de ${of} sont revenus ${during(ages)}`,
  laterAndEarlier: (since, ages, earlier) =>
    `de ceux qui ont commencé depuis ${since} sont revenus ${during(ages)}, contre ${earlier} des précédents`,
  noClearDifference: (range) => `pas de différence nette (${range} points)`,
  more: (n, text, range) => `${points(n, text)} de plus (${range})`,
  fewer: (n, text, range) => `${points(n, text)} de moins (${range})`,
  tooFew: (n, who) => (n === 1 ? 'Un seul cas ne dit presque rien.' : `${who}, c’est trop peu pour conclure.`),
  notOldEnough: 'Aucune cohorte n’est encore assez ancienne pour dire combien reviennent.',
  tooSmall: 'Trop peu sont revenus, ou ne sont pas revenus, pour que ce soit affiché.',
  people: (n, count, who) => `${count} ${form(n, {one: one[who], other: many[who]})}`,
  ages: (from, to, unit, orLater) =>
    (from === to ? `${units[unit]} ${String(from)}` : `${severalUnits[unit]} ${String(from)} à ${String(to)}`) +
    (orLater ? ' ou plus tard' : ''),
  ageRange: (from, to) => `${from}–${to}`,
  since: (period, unit) => {
    if (unit === 'week') return `la semaine du ${period}`;
    return unit === 'day' || unit === 'hour' ? `le ${period}` : period;
  },
  quarter: (quarter, year) => (year === null ? `T${quarter}` : `T${quarter} ${year}`),
  began: {hour: 'Début', day: 'Début', week: 'Semaine du', month: 'Début', quarter: 'Début'},
  size: 'Taille',
  agesSince: {
    hour: 'Heures depuis le début',
    day: 'Jours depuis le début',
    week: 'Semaines depuis le début',
    month: 'Mois depuis le début',
    quarter: 'Trimestres depuis le début',
  },
  mean: 'Moyenne',
  caption: (who, unit) =>
    `Part ${ofMany[who]} revenus, en pourcentage, par ${units[unit]} de début et ${severalUnits[unit]} écoulés depuis`,
  stillRunning: 'en cours',
  notYet: 'pas encore',
  notLookedAt: 'non observé',
  nobody: 'personne',
  tooFewToShow: 'trop peu pour être affiché',
  uncompared: 'pas de cohorte précédente à comparer',
  shows: {
    percent: 'Part de la cohorte en pourcentage',
    count: 'Combien sont revenus\u202f; les couleurs indiquent la part',
    difference: 'Points de plus ou de moins que la cohorte précédente',
  },
  ends: ['bas', 'haut'],
  cell: (cohort, ages) => `${cohort}, ${ages}`,
  meanOf: (ages) => `Moyenne, ${ages}`,
  cameBackLabel: 'Revenus',
  ofCohort: (count, of) => `${count} sur ${of}`,
  peopleLabel: 'Combien',
  differenceLabel: 'Par rapport à la cohorte précédente',
  pointsOf: (text) => `${text} points`,
  cohortOf: (cohort) => `Cohorte\u00a0: ${cohort}`,
  follow: 'suivre cette cohorte',
  fewerThan: (count) => `< ${count}`,
  under: (text) => `<${text}`,
  over: (text) => `>${text}`,
  runs: (period, unit, day, days) =>
    `${unit === 'week' ? `la semaine du ${period}` : period} est encore en cours (${day} jours sur ${days})`,
  runsStill: (period) => `${period}\u00a0: encore en cours`,
  unfinished: 'toute la cohorte n’en est pas encore là',
  cohorts: (n, count) => `${count} ${form(n, {one: 'cohorte', other: 'cohortes'})}`,
  events: (start, back) => {
    if (start === null && back === null) return null;
    if (start === back && start !== null) return `début et retour\u00a0: ${quoted(start)}`;
    const began = start === null ? [] : [`début\u00a0: ${quoted(start)}`];
    return [...began, `retour\u00a0: ${back === null ? 'tout événement' : quoted(back)}`].join(', ');
  },
  occurrences: (count, unit) => `au moins ${count} fois en ${inUnits[unit]}`,
  weighted: 'moyenne pondérée par la taille, cellules en cours exclues',
  recurring: (unit) => `qui commence dans plusieurs ${severalUnits[unit]} compte plusieurs fois`,
  orAfter:
    'retour dans cette période ou une période ultérieure observée\u202f; les jeunes cohortes peuvent donc encore progresser',
  elapsed: {
    elapsed: 'âge en temps écoulé depuis le début exact',
    'elapsed-by-hour': 'âge en temps écoulé depuis l’heure du début',
  },
  hidden: (n, count, minimum) =>
    `${count} ${form(n, {one: 'cohorte', other: 'cohortes'})} de moins de ${minimum} non ${form(n, {one: 'affichée', other: 'affichées'})}`,
  unassigned: (n, count) =>
    `${count} ${form(n, {one: 'événement sans compte écarté', other: 'événements sans compte écartés'})}`,
  revenue: revenueCohorts,
};
