import type {TrendWords} from '../../components/metric-trend/metric-trend.words.js';
import {list} from '../list.js';
import {plural} from '../plural.js';
import {dative} from './dative.js';
import {metricCard} from './metric-card.js';

const form = plural('de');
const names = list('de');
const groups = {
  segment: {one: 'Segment', other: 'Segmente'},
  region: {one: 'Region', other: 'Regionen'},
  csm: {one: 'CSM', other: 'CSMs'},
  team: {one: 'Team', other: 'Teams'},
  plan: {one: 'Tarif', other: 'Tarife'},
  employee: {one: 'Person', other: 'Mitarbeitende'},
  place: {one: 'Ort', other: 'Orte'},
} as const;
const earlier = {
  week: {one: 'eine Woche', other: 'Wochen'},
  month: {one: 'einen Monat', other: 'Monate'},
  quarter: {one: 'ein Quartal', other: 'Quartale'},
  year: {one: 'ein Jahr', other: 'Jahre'},
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
  only: (period, value) => `${period}: ${value}.`,
  nothingInPeriods: 'Keine dieser Perioden hat einen Wert.',
  onEarlier: {
    up: ({before, difference, range}) => `Ein Anstieg um ${difference} gegenüber ${before}${limits(range)}.`,
    down: ({before, difference, range}) => `Ein Rückgang um ${difference} gegenüber ${before}${limits(range)}.`,
    noClearChange: ({before, range}) => `Keine klare Veränderung gegenüber ${before}${limits(range)}.`,
  },
  spread: (period, highest, lowest) =>
    `${period}: am höchsten ${highest.name} mit ${dative(highest.value)}, am niedrigsten ${lowest.name} mit ${dative(lowest.value)}.`,
  noClearSpread: (period, highest, lowest, range) =>
    `${period}: kein klarer Unterschied zwischen ${highest.name} mit ${dative(highest.value)} und ${lowest.name} mit ${dative(lowest.value)} (${range}).`,
  moved: (up, down, before) =>
    [
      ...(up.length > 0 ? [`Klar gestiegen gegenüber ${before}: ${names(up)}.`] : []),
      ...(down.length > 0 ? [`Klar gesunken gegenüber ${before}: ${names(down)}.`] : []),
    ].join(' '),
  noneMoved: (before) => `Keine klare Veränderung gegenüber ${before}.`,
  unnamed: {
    segment: 'Ohne Segment',
    region: 'Ohne Region',
    csm: 'Ohne CSM',
    team: 'Ohne Team',
    plan: 'Ohne Tarif',
    employee: 'Ohne Mitarbeitende',
    place: 'Ohne Ort',
  },
  target: (target) => `Ziel ${target}`,
  earlier: {
    year: () => 'ein Jahr zuvor',
    previous: (unit, n) => (n === 1 ? `${earlier[unit].one} zuvor` : `${n} ${earlier[unit].other} zuvor`),
  },
  faint: (text) => `blasse Linie: ${text}`,
  soFar: (period) => `hohl: ${period} bisher`,
  axisFrom: (value) => `Achse ab ${value}`,
  observations: (_n, count) => `n = ${count}`,
  undated: (n, count) => `${count} ${form(n, {one: 'Zeile', other: 'Zeilen'})} ohne Zeitpunkt`,
  suppressed: (n, count, by) => `${count} ${form(n, groups[by])} zu klein, um gezeigt zu werden`,
  notDrawn: (n, count, by) => `${count} ${form(n, groups[by])} nur in der Tabelle`,
  notesOutside: (n, count) => `${count} ${form(n, {one: 'Notiz', other: 'Notizen'})} außerhalb dieser Perioden`,
  bandsOnPick: 'Linie auswählen für ihr Intervall',
  bringOut: 'Auswählen, um sie hervorzuheben',
  putBack: 'Erneut auswählen, um alle gleich zu zeigen',
  notes: (n, count) => `${count} ${form(n, {one: 'Notiz', other: 'Notizen'})}`,
  note: (text, day) => `${text}, ${day}`,
  caption: 'Die Perioden mit ihren Intervallen',
  columns: {
    period: 'Periode',
    group: {
      segment: 'Segment',
      region: 'Region',
      csm: 'CSM',
      team: 'Team',
      plan: 'Tarif',
      employee: 'Mitarbeitende',
      place: 'Ort',
    },
    value: 'Wert',
    lower: 'Untergrenze',
    upper: 'Obergrenze',
    n: 'n',
    earlierPeriod: 'Frühere Periode',
    earlierValue: 'Wert damals',
    notes: 'Notizen',
  },
};
