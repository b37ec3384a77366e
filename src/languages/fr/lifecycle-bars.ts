import type {LifecycleWords} from '../../components/lifecycle-bars/lifecycle-bars.words.js';
import {plural} from '../plural.js';
import {cohortTable} from './cohort-table.js';

const form = plural('fr');
const units = {
  hour: {one: 'heure', other: 'heures'},
  day: {one: 'jour', other: 'jours'},
  week: {one: 'semaine', other: 'semaines'},
  month: {one: 'mois', other: 'mois'},
  quarter: {one: 'trimestre', other: 'trimestres'},
} as const;
const inUnitBefore = {
  hour: 'l’heure précédente',
  day: 'la veille',
  week: 'la semaine précédente',
  month: 'le mois précédent',
  quarter: 'le trimestre précédent',
} as const;

export const lifecycleBars: LifecycleWords = {
  people: cohortTable.people,
  wereActive: (n, when, compared) => `${form(n, {one: 'actif', other: 'actifs'})} ${when}\u00a0: ${compared}.`,
  during: (period, unit) => {
    if (unit === 'week') return `la semaine du ${period}`;
    if (unit === 'hour') return `dans l’heure à partir du ${period}`;
    return unit === 'day' ? `le ${period}` : `en ${period}`;
  },
  compared: (change, text, unit) => {
    if (change === 0) return `autant que ${inUnitBefore[unit]}`;
    return `${text} de ${change > 0 ? 'plus' : 'moins'} que ${inUnitBefore[unit]}`;
  },
  firstOfAll: 'les données commencent là',
  gained: (ratio, text) => `Pour une perte, ${text} ${form(ratio, {one: 'gain', other: 'gains'})}.`,
  nobodyLost: 'Aucune perte.',
  noneWhole: (unit) =>
    unit === 'hour' || unit === 'week'
      ? `Aucune ${units[unit].one} des données n’est encore terminée.`
      : `Aucun ${units[unit].one} des données n’est encore terminé.`,
  lastHidden: (when) => `Non affiché ${when}\u00a0: cela renseignerait sur un petit groupe.`,
  quarter: cohortTable.quarter,
  states: {new: 'Nouveaux', returning: 'Fidèles', resurrecting: 'Réactivés', dormant: 'Inactifs'},
  meanings: {
    new: () => 'actifs pour la première fois',
    returning: (unit) => `actifs aussi ${inUnitBefore[unit]}`,
    resurrecting: () => 'de nouveau actifs après une pause',
    dormant: (unit) => `actifs ${inUnitBefore[unit]}, mais plus maintenant`,
  },
  numberAbove: 'au-dessus d’une barre\u00a0: variation nette, soit nouveaux et réactivés moins inactifs',
  mark: (state, period, unit) => `${state}, ${unit === 'week' ? `semaine du ${period}` : period}`,
  activeLabel: 'Actifs',
  changeLabel: 'Variation nette',
  ratioLabel: 'Gains pour une perte',
  mayChange: 'encore en cours\u00a0: les inactifs peuvent encore venir',
  tooFewToShow: cohortTable.tooFewToShow,
  runs: cohortTable.runs,
  runsStill: cohortTable.runsStill,
  caption: (who, unit) =>
    `${who === 'user' ? 'Utilisateurs' : 'Comptes'} nouveaux, réactivés, fidèles et inactifs par ${units[unit].one}`,
  periodHead: {hour: 'Heure à partir de', day: 'Jour', week: 'Semaine du', month: 'Mois', quarter: 'Trimestre'},
  notYet: cohortTable.notYet,
  periodsShown: (n, count, unit) => `${count} ${form(n, units[unit])}`,
  dataBegin: (when) => `les données commencent ${when}, donc tous y sont nouveaux`,
  eventsCounted: (events) => `activité\u00a0: ${events.map((event) => `«\u202f${event}\u202f»`).join(' ou ')}`,
  hiddenPeriods: (n, count, unit, minimum) =>
    `${count} ${form(n, units[unit])} sans affichage\u00a0: un groupe de moins de ${minimum}`,
  lastDrawn: (n, count, unit) =>
    `sur le graphique, les plus récents (${count} ${form(n, units[unit])})\u202f; dans le tableau, tout`,
};
