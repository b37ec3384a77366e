import type {TrendWords} from '../../components/metric-trend/metric-trend.words.js';
import {capitalized} from '../capitalized.js';
import {list} from '../list.js';
import {plural} from '../plural.js';
import {metricCard} from './metric-card.js';

const form = plural('fr');
const names = list('fr');
const groups = {
  segment: {one: 'segment', other: 'segments'},
  region: {one: 'région', other: 'régions'},
  csm: {one: 'CSM', other: 'CSM'},
  team: {one: 'équipe', other: 'équipes'},
  plan: {one: 'forfait', other: 'forfaits'},
  employee: {one: 'collaborateur', other: 'collaborateurs'},
  place: {one: 'lieu', other: 'lieux'},
} as const;
const units = {
  week: {one: 'semaine', other: 'semaines'},
  month: {one: 'mois', other: 'mois'},
  quarter: {one: 'trimestre', other: 'trimestres'},
  year: {one: 'an', other: 'ans'},
} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);

export const metricTrend: TrendWords = {
  units: metricCard.units,
  percentagePoints: metricCard.percentagePoints,
  held: metricCard.held,
  up: metricCard.up,
  down: metricCard.down,
  noClearChange: metricCard.noClearChange,
  quarter: metricCard.quarter,
  stillRunning: metricCard.stillRunning,
  noValue: metricCard.noValue,
  trend: metricCard.trend,
  ofGroup: (name, sentence) => `${name}, ${sentence}`,
  only: (period, value) => `${capitalized(period)}\u00a0: ${value}.`,
  nothingInPeriods: 'Aucune de ces périodes n’a de valeur.',
  onEarlier: {
    up: ({before, difference, range}) => `Une hausse de ${difference} par rapport à ${before}${limits(range)}.`,
    down: ({before, difference, range}) => `Une baisse de ${difference} par rapport à ${before}${limits(range)}.`,
    noClearChange: ({before, range}) => `Pas d’évolution nette par rapport à ${before}${limits(range)}.`,
  },
  spread: (period, highest, lowest) =>
    `${capitalized(period)}\u00a0: ${highest.name} est au plus haut avec ${highest.value}, ${lowest.name} au plus bas avec ${lowest.value}.`,
  noClearSpread: (period, highest, lowest, range) =>
    `${capitalized(period)}\u00a0: pas d’écart net entre ${highest.name} avec ${highest.value} et ${lowest.name} avec ${lowest.value} (${range}).`,
  moved: (up, down, before) =>
    [
      ...(up.length > 0 ? [`Hausse nette par rapport à ${before}\u00a0: ${names(up)}.`] : []),
      ...(down.length > 0 ? [`Baisse nette par rapport à ${before}\u00a0: ${names(down)}.`] : []),
    ].join(' '),
  noneMoved: (before) => `Aucune évolution nette par rapport à ${before}.`,
  unnamed: {
    segment: 'Sans segment',
    region: 'Sans région',
    csm: 'Sans CSM',
    team: 'Sans équipe',
    plan: 'Sans forfait',
    employee: 'Sans collaborateur',
    place: 'Sans lieu',
  },
  target: (target) => `objectif ${target}`,
  earlier: {
    year: () => 'un an plus tôt',
    previous: (unit, n) => `${n} ${form(n, units[unit])} plus tôt`,
  },
  faint: (text) => `ligne pâle\u00a0: ${text}`,
  soFar: (period) => `point creux\u00a0: ${period} jusqu’ici`,
  axisFrom: (value) => `axe à partir de ${value}`,
  observations: (_n, count) => `n = ${count}`,
  undated: (n, count) => `${count} ${form(n, {one: 'ligne', other: 'lignes'})} sans date`,
  suppressed: (n, count, by) => `${count} ${form(n, groups[by])} sous le seuil d’affichage`,
  notDrawn: (n, count, by) => `${count} ${form(n, groups[by])} de plus dans le tableau`,
  notesOutside: (n, count) => `${count} ${form(n, {one: 'note', other: 'notes'})} hors de ces périodes`,
  bandsOnPick: 'choisir une ligne pour voir son intervalle',
  bringOut: 'Choisir pour la mettre en avant',
  putBack: 'Choisir à nouveau pour les montrer toutes de même',
  notes: (n, count) => `${count} ${form(n, {one: 'note', other: 'notes'})}`,
  note: (text, day) => `${text}, ${day}`,
  caption: 'Les périodes et leurs intervalles',
  columns: {
    period: 'Période',
    group: {
      segment: 'Segment',
      region: 'Région',
      csm: 'CSM',
      team: 'Équipe',
      plan: 'Forfait',
      employee: 'Collaborateur',
      place: 'Lieu',
    },
    value: 'Valeur',
    lower: 'Borne inférieure',
    upper: 'Borne supérieure',
    n: 'n',
    earlierPeriod: 'Période antérieure',
    earlierValue: 'Valeur d’alors',
    notes: 'Notes',
  },
};
