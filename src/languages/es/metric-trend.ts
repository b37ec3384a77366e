import type {TrendWords} from '../../components/metric-trend/metric-trend.words.js';
import {capitalized} from '../capitalized.js';
import {list} from '../list.js';
import {plural} from '../plural.js';
import {metricCard} from './metric-card.js';

const form = plural('es');
const names = list('es');
const groups = {
  segment: {one: 'segmento', other: 'segmentos'},
  region: {one: 'región', other: 'regiones'},
  csm: {one: 'CSM', other: 'CSM'},
  team: {one: 'equipo', other: 'equipos'},
  plan: {one: 'plan', other: 'planes'},
  employee: {one: 'empleado', other: 'empleados'},
  place: {one: 'lugar', other: 'lugares'},
} as const;
const units = {
  week: {one: 'semana', other: 'semanas'},
  month: {one: 'mes', other: 'meses'},
  quarter: {one: 'trimestre', other: 'trimestres'},
  year: {one: 'año', other: 'años'},
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
  only: (period, value) => `${capitalized(period)}: ${value}.`,
  nothingInPeriods: 'Ninguno de estos periodos tiene valor.',
  onEarlier: {
    up: ({before, difference, range}) => `Una subida de ${difference} respecto a ${before}${limits(range)}.`,
    down: ({before, difference, range}) => `Una bajada de ${difference} respecto a ${before}${limits(range)}.`,
    noClearChange: ({before, range}) => `Sin cambio claro respecto a ${before}${limits(range)}.`,
  },
  spread: (period, highest, lowest) =>
    `${capitalized(period)}: el valor más alto es el de ${highest.name}, ${highest.value}; el más bajo, el de ${lowest.name}, ${lowest.value}.`,
  noClearSpread: (period, highest, lowest, range) =>
    `${capitalized(period)}: sin diferencia clara entre ${highest.name}, con ${highest.value}, y ${lowest.name}, con ${lowest.value} (${range}).`,
  moved: (up, down, before) =>
    [
      ...(up.length > 0 ? [`Subida clara respecto a ${before}: ${names(up)}.`] : []),
      ...(down.length > 0 ? [`Bajada clara respecto a ${before}: ${names(down)}.`] : []),
    ].join(' '),
  noneMoved: (before) => `Ningún cambio claro respecto a ${before}.`,
  unnamed: {
    segment: 'Sin segmento',
    region: 'Sin región',
    csm: 'Sin CSM',
    team: 'Sin equipo',
    plan: 'Sin plan',
    employee: 'Sin empleado',
    place: 'Sin lugar',
  },
  target: (target) => `objetivo ${target}`,
  earlier: {
    year: () => 'un año antes',
    previous: (unit, n) => `${n} ${form(n, units[unit])} antes`,
  },
  faint: (text) => `línea tenue: ${text}`,
  soFar: (period) => `punto hueco: ${period} hasta ahora`,
  axisFrom: (value) => `eje desde ${value}`,
  observations: (_n, count) => `n = ${count}`,
  undated: (n, count) => `${count} ${form(n, {one: 'fila', other: 'filas'})} sin fecha`,
  suppressed: (n, count, by) => `${count} ${form(n, groups[by])} por debajo del mínimo para mostrarse`,
  notDrawn: (n, count, by) => `${count} ${form(n, groups[by])} más en la tabla`,
  notesOutside: (n, count) => `${count} ${form(n, {one: 'nota', other: 'notas'})} fuera de estos periodos`,
  bandsOnPick: 'elija una línea para ver su intervalo',
  bringOut: 'Elíjala para destacarla',
  putBack: 'Elíjala de nuevo para mostrar todas por igual',
  notes: (n, count) => `${count} ${form(n, {one: 'nota', other: 'notas'})}`,
  note: (text, day) => `${text}, ${day}`,
  caption: 'Los periodos y sus intervalos',
  columns: {
    period: 'Periodo',
    group: {
      segment: 'Segmento',
      region: 'Región',
      csm: 'CSM',
      team: 'Equipo',
      plan: 'Plan',
      employee: 'Empleado',
      place: 'Lugar',
    },
    value: 'Valor',
    lower: 'Límite inferior',
    upper: 'Límite superior',
    n: 'n',
    earlierPeriod: 'Periodo anterior',
    earlierValue: 'Valor de entonces',
    notes: 'Notas',
  },
};
