import type {TableWords} from '../../components/metric-table/metric-table.words.js';
import {list} from '../list.js';
import {plural} from '../plural.js';
import {dative} from './dative.js';
import {metricCard} from './metric-card.js';

const form = plural('de');
const listed = list('de');
const by = {
  segment: 'Segment',
  region: 'Region',
  csm: 'CSM',
  team: 'Team',
  plan: 'Tarif',
  employee: 'Mitarbeitende',
  place: 'Ort',
} as const;
/** After `nach`. */
const within = {...by, employee: 'Mitarbeitenden'} as const;
const none = {
  segment: 'Kein Segment',
  region: 'Keine Region',
  csm: 'Kein CSM',
  team: 'Kein Team',
  plan: 'Kein Tarif',
  employee: 'Niemand',
  place: 'Kein Ort',
} as const;

export const metricTable: TableWords = {
  units: metricCard.units,
  title: (metrics, grouping) => `${listed(metrics)} nach ${within[grouping]}`,
  caption: (grouping) => `Wert, Intervall und Zahl der Beobachtungen nach ${within[grouping]}`,
  by,
  unnamed: {
    segment: 'Ohne Segment',
    region: 'Ohne Region',
    csm: 'Ohne CSM',
    team: 'Ohne Team',
    plan: 'Ohne Tarif',
    employee: 'Ohne Mitarbeitende',
    place: 'Ohne Ort',
  },
  all: 'Alle',
  n: 'n',
  observations: 'Beobachtungen',
  differing({above, below, all, metric}) {
    const start = metric === null ? 'Klar' : `${metric}, klar`;
    if (above === null) return [`${start} unter dem Gesamtwert (${all}): `, [below ?? ''], '.'];
    if (below === null) return [`${start} über dem Gesamtwert (${all}): `, [above], '.'];
    return [`${start} über dem Gesamtwert (${all}): `, [above], '; klar darunter: ', [below], '.'];
  },
  alike: (grouping, all) => [
    `${none[grouping]} liegt klar über oder unter dem Gesamtwert${all === null ? '' : ` (${all})`}.`,
  ],
  single: (group, value) => [[group], ` ist die einzige Gruppe: ${value}.`],
  extremes: (highest, lowest, metric) => [
    metric === null ? 'Am höchsten: ' : `${metric}, am höchsten: `,
    [highest],
    '; am niedrigsten: ',
    [lowest],
    '.',
  ],
  nothingToCompare: 'Keine Gruppe hat einen Wert, der gezeigt werden kann.',
  more: (_n, count) => `${count} weitere`,
  valued: (group, value) => `${group} (${value})`,
  standing: {
    above: 'klar über dem Gesamtwert',
    below: 'klar unter dem Gesamtwert',
    unclear: 'weder klar über noch klar unter dem Gesamtwert',
  },
  legend: 'Gefüllt: klar über oder unter dem Gesamtwert (Linie); hohl: vielleicht Zufall',
  noInterval: 'Ohne Intervall lässt sich nicht sagen, welche Unterschiede Zufall sind',
  suppressed: (n, count) =>
    `${form(n, {one: '1 Wert wird', other: `${count} Werte werden`})} zum Schutz kleiner Gruppen nicht gezeigt`,
  byChance: (n, count, compared) =>
    `von ${compared} Vergleichen ${form(n, {one: 'wäre etwa einer', other: `wären etwa ${count}`})} durch Zufall klar`,
  notShown: 'Nicht gezeigt',
  noValue: 'Kein Wert',
  target: 'Ziel',
  targetLine: (target, metric) => `gepunktet: Ziel von ${dative(target)}${metric === null ? '' : ` für ${metric}`}`,
  rests: (n, count) => `Beruht auf ${form(n, {one: 'einer einzigen Beobachtung', other: `${count} Beobachtungen`})}`,
  lower: (metric) => `${metric}, Untergrenze`,
  upper: (metric) => `${metric}, Obergrenze`,
  observationsOf: (metric) => `${metric}, Beobachtungen`,
  sortedUp: (label) => `Aufsteigend nach ${label} sortiert`,
  sortedDown: (label) => `Absteigend nach ${label} sortiert`,
};
