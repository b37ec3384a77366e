import type {TableWords} from '../../components/metric-table/metric-table.words.js';
import {list} from '../list.js';
import {plural} from '../plural.js';
import {metricCard} from './metric-card.js';

const form = plural('es');
const listed = list('es');
const by = {
  segment: 'Segmento',
  region: 'Región',
  csm: 'CSM',
  team: 'Equipo',
  plan: 'Plan',
  employee: 'Empleado',
  place: 'Lugar',
} as const;
const within = {
  segment: 'segmento',
  region: 'región',
  csm: 'CSM',
  team: 'equipo',
  plan: 'plan',
  employee: 'empleado',
  place: 'lugar',
} as const;
const none = {
  segment: 'Ningún segmento',
  region: 'Ninguna región',
  csm: 'Ningún CSM',
  team: 'Ningún equipo',
  plan: 'Ningún plan',
  employee: 'Ningún empleado',
  place: 'Ningún lugar',
} as const;

export const metricTable: TableWords = {
  units: metricCard.units,
  title: (metrics, grouping) => `${listed(metrics)} por ${within[grouping]}`,
  caption: (grouping) => `Valor, intervalo y número de observaciones por ${within[grouping]}`,
  by,
  unnamed: {
    segment: 'Sin segmento',
    region: 'Sin región',
    csm: 'Sin CSM',
    team: 'Sin equipo',
    plan: 'Sin plan',
    employee: 'Sin empleado',
    place: 'Sin lugar',
  },
  all: 'Total',
  n: 'n',
  observations: 'Observaciones',
  differing({above, below, all, metric}) {
    const start = metric === null ? 'Claramente' : `${metric}, claramente`;
    if (above === null) return [`${start} por debajo del total (${all}): `, [below ?? ''], '.'];
    if (below === null) return [`${start} por encima del total (${all}): `, [above], '.'];
    return [`${start} por encima del total (${all}): `, [above], '; claramente por debajo: ', [below], '.'];
  },
  alike: (grouping, all) => [
    `${none[grouping]} está claramente por encima o por debajo del total${all === null ? '' : ` (${all})`}.`,
  ],
  single: (group, value) => [[group], ` es el único grupo: ${value}.`],
  extremes: (highest, lowest, metric) => [
    metric === null ? 'El más alto: ' : `${metric}, el más alto: `,
    [highest],
    '; el más bajo: ',
    [lowest],
    '.',
  ],
  nothingToCompare: 'Ningún grupo tiene un valor que se pueda mostrar.',
  more: (_n, count) => `${count} más`,
  valued: (group, value) => `${group} (${value})`,
  standing: {
    above: 'claramente por encima del total',
    below: 'claramente por debajo del total',
    unclear: 'ni claramente por encima ni claramente por debajo del total',
  },
  legend: 'Relleno: claramente por encima o por debajo del total (la línea); hueco: puede ser azar',
  noInterval: 'Sin intervalo no se puede decir qué diferencias son azar',
  suppressed: (n, count) =>
    `${count} ${form(n, {one: 'valor oculto', other: 'valores ocultos'})} para proteger a los grupos pequeños`,
  byChance: (n, count, compared) =>
    `de ${compared} comparaciones, ${form(n, {one: 'cerca de 1 sería clara', other: `cerca de ${count} serían claras`})} por azar`,
  notShown: 'Oculto',
  noValue: 'Sin valor',
  target: 'Objetivo',
  targetLine: (target, metric) => `línea de puntos: objetivo de ${target}${metric === null ? '' : ` para ${metric}`}`,
  rests: (n, count) => `Se basa en ${form(n, {one: 'una sola observación', other: `${count} observaciones`})}`,
  lower: (metric) => `${metric}, límite inferior`,
  upper: (metric) => `${metric}, límite superior`,
  observationsOf: (metric) => `${metric}, observaciones`,
  sortedUp: (label) => `Orden ascendente por ${label}`,
  sortedDown: (label) => `Orden descendente por ${label}`,
};
