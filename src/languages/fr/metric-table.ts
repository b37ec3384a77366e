import type {TableWords} from '../../components/metric-table/metric-table.words.js';
import {list} from '../list.js';
import {plural} from '../plural.js';
import {metricCard} from './metric-card.js';

const form = plural('fr');
const listed = list('fr');
const by = {
  segment: 'Segment',
  region: 'Région',
  csm: 'CSM',
  team: 'Équipe',
  plan: 'Forfait',
  employee: 'Collaborateur',
  place: 'Lieu',
} as const;
const within = {
  segment: 'segment',
  region: 'région',
  csm: 'CSM',
  team: 'équipe',
  plan: 'forfait',
  employee: 'collaborateur',
  place: 'lieu',
} as const;
const none = {
  segment: 'Aucun segment',
  region: 'Aucune région',
  csm: 'Aucun CSM',
  team: 'Aucune équipe',
  plan: 'Aucun forfait',
  employee: 'Aucun collaborateur',
  place: 'Aucun lieu',
} as const;

export const metricTable: TableWords = {
  units: metricCard.units,
  title: (metrics, grouping) => `${listed(metrics)} par ${within[grouping]}`,
  caption: (grouping) => `Valeur, intervalle et nombre d’observations par ${within[grouping]}`,
  by,
  unnamed: {
    segment: 'Sans segment',
    region: 'Sans région',
    csm: 'Sans CSM',
    team: 'Sans équipe',
    plan: 'Sans forfait',
    employee: 'Sans collaborateur',
    place: 'Sans lieu',
  },
  all: 'Ensemble',
  n: 'n',
  observations: 'Observations',
  differing({above, below, all, metric}) {
    const start = metric === null ? 'Nettement' : `${metric}, nettement`;
    if (above === null) return [`${start} en dessous de l’ensemble (${all})\u00a0: `, [below ?? ''], '.'];
    if (below === null) return [`${start} au-dessus de l’ensemble (${all})\u00a0: `, [above], '.'];
    return [
      `${start} au-dessus de l’ensemble (${all})\u00a0: `,
      [above],
      '\u202f; nettement en dessous\u00a0: ',
      [below],
      '.',
    ];
  },
  alike: (grouping, all) => [
    `${none[grouping]} nettement au-dessus ou en dessous de l’ensemble${all === null ? '' : ` (${all})`}.`,
  ],
  single: (group, value) => [[group], ` est le seul groupe\u00a0: ${value}.`],
  extremes: (highest, lowest, metric) => [
    metric === null ? 'Le plus haut\u00a0: ' : `${metric}, le plus haut\u00a0: `,
    [highest],
    '\u202f; le plus bas\u00a0: ',
    [lowest],
    '.',
  ],
  nothingToCompare: 'Aucun groupe n’a de valeur à afficher.',
  more: (n, count) => `${count} ${form(n, {one: 'autre', other: 'autres'})}`,
  valued: (group, value) => `${group} (${value})`,
  standing: {
    above: 'nettement au-dessus de l’ensemble',
    below: 'nettement en dessous de l’ensemble',
    unclear: 'ni nettement au-dessus ni nettement en dessous de l’ensemble',
  },
  legend:
    'Plein\u00a0: nettement au-dessus ou en dessous de l’ensemble (la ligne)\u202f; creux\u00a0: peut-être le hasard',
  noInterval: 'Sans intervalle, on ne peut pas dire quels écarts sont dus au hasard',
  suppressed: (n, count) =>
    `${count} ${form(n, {one: 'valeur masquée', other: 'valeurs masquées'})} pour protéger les petits groupes`,
  byChance: (n, count, compared) =>
    `sur ${compared} comparaisons, environ ${count} ${form(n, {one: 'serait nette', other: 'seraient nettes'})} par hasard`,
  notShown: 'Masqué',
  noValue: 'Pas de valeur',
  target: 'Objectif',
  targetLine: (target, metric) => `pointillés\u00a0: objectif de ${target}${metric === null ? '' : ` pour ${metric}`}`,
  rests: (n, count) => `Repose sur ${form(n, {one: 'une seule observation', other: `${count} observations`})}`,
  lower: (metric) => `${metric}, borne inférieure`,
  upper: (metric) => `${metric}, borne supérieure`,
  observationsOf: (metric) => `${metric}, observations`,
  sortedUp: (label) => `Tri croissant par ${label}`,
  sortedDown: (label) => `Tri décroissant par ${label}`,
};
