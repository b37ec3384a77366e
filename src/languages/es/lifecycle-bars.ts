import type {LifecycleWords} from '../../components/lifecycle-bars/lifecycle-bars.words.js';
import {plural} from '../plural.js';
import {cohortTable} from './cohort-table.js';

const form = plural('es');
const units = {
  hour: {one: 'hora', other: 'horas'},
  day: {one: 'día', other: 'días'},
  week: {one: 'semana', other: 'semanas'},
  month: {one: 'mes', other: 'meses'},
  quarter: {one: 'trimestre', other: 'trimestres'},
} as const;
const inUnitBefore = {
  hour: 'en la hora anterior',
  day: 'el día anterior',
  week: 'en la semana anterior',
  month: 'en el mes anterior',
  quarter: 'en el trimestre anterior',
} as const;

export const lifecycleBars: LifecycleWords = {
  people: cohortTable.people,
  wereActive: (_n, when, compared) => `con actividad ${when}: ${compared}.`,
  during: (period, unit) => {
    if (unit === 'week') return `en la semana del ${period}`;
    if (unit === 'hour') return `en la hora desde el ${period}`;
    return `${unit === 'day' ? 'el' : 'en'} ${period}`;
  },
  compared: (change, text, unit) => {
    if (change === 0) return `tantos como ${inUnitBefore[unit]}`;
    return `${text} ${change > 0 ? 'más' : 'menos'} que ${inUnitBefore[unit]}`;
  },
  firstOfAll: 'ahí empiezan los datos',
  gained: (ratio, text) => `Por cada pérdida hubo ${text} ${form(ratio, {one: 'ganancia', other: 'ganancias'})}.`,
  nobodyLost: 'No hubo pérdidas.',
  noneWhole: (unit) =>
    `En los datos aún no ha terminado ${unit === 'hour' || unit === 'week' ? 'ninguna' : 'ningún'} ${units[unit].one}.`,
  lastHidden: (when) => `No se muestra ${when}: revelaría datos de un grupo pequeño.`,
  quarter: cohortTable.quarter,
  states: {new: 'Nuevos', returning: 'Recurrentes', resurrecting: 'Reactivados', dormant: 'Inactivos'},
  meanings: {
    new: () => 'con actividad por primera vez',
    returning: (unit) => `también con actividad ${inUnitBefore[unit]}`,
    resurrecting: () => 'de vuelta tras una pausa',
    dormant: (unit) => `con actividad ${inUnitBefore[unit]}, pero ya no`,
  },
  numberAbove: 'sobre una barra: variación neta, es decir, nuevos y reactivados menos inactivos',
  mark: (state, period, unit) => `${state}, ${unit === 'week' ? `semana del ${period}` : period}`,
  activeLabel: 'Con actividad',
  changeLabel: 'Variación neta',
  ratioLabel: 'Ganancias por pérdida',
  mayChange: 'sigue en curso: los inactivos aún pueden volver',
  tooFewToShow: cohortTable.tooFewToShow,
  runs: cohortTable.runs,
  runsStill: cohortTable.runsStill,
  caption: (who, unit) =>
    who === 'user'
      ? `Usuarios nuevos, reactivados, recurrentes e inactivos por ${units[unit].one}`
      : `Cuentas nuevas, reactivadas, recurrentes e inactivas por ${units[unit].one}`,
  periodHead: {hour: 'Hora desde', day: 'Día', week: 'Semana del', month: 'Mes', quarter: 'Trimestre'},
  notYet: cohortTable.notYet,
  periodsShown: (n, count, unit) => `${count} ${form(n, units[unit])}`,
  dataBegin: (when) => `los datos empiezan ${when}, por eso ahí todo es nuevo`,
  eventsCounted: (events) => `actividad: ${events.map((event) => `«${event}»`).join(' o ')}`,
  hiddenPeriods: (n, count, unit, minimum) =>
    `${count} ${form(n, units[unit])} sin mostrar: con algún grupo de menos de ${minimum}`,
  lastDrawn: (n, count, unit) => `en el gráfico, lo último (${count} ${form(n, units[unit])}); en la tabla, todo`,
};
