import type {CohortWords, Who} from '../../components/cohort-table/cohort-table.words.js';
import {plural} from '../plural.js';
import {revenueCohorts} from './revenue-cohorts.js';

const form = plural('es');
const points = (n: number, text: string): string => `${text} ${form(n, {one: 'punto', other: 'puntos'})}`;
const one = {user: 'usuario', account: 'cuenta', start: 'inicio'} as const;
const many = {user: 'usuarios', account: 'cuentas', start: 'inicios'} as const;
const units = {hour: 'hora', day: 'día', week: 'semana', month: 'mes', quarter: 'trimestre'} as const;
const severalUnits = {hour: 'horas', day: 'días', week: 'semanas', month: 'meses', quarter: 'trimestres'} as const;
const inUnits = {
  hour: 'una hora',
  day: 'un día',
  week: 'una semana',
  month: 'un mes',
  quarter: 'un trimestre',
} as const;
const inSeveralUnits = {
  hour: 'varias horas',
  day: 'varios días',
  week: 'varias semanas',
  month: 'varios meses',
  quarter: 'varios trimestres',
} as const;
const ofMany: Readonly<Record<Who, string>> = {user: 'usuarios', account: 'cuentas', start: 'inicios'};
/** `en el mes 1`, `en la semana 1`, `en los días 1 a 3`. */
const during = (ages: string): string => {
  const isFeminine = ages.startsWith(units.week) || ages.startsWith(units.hour);
  if (ages.includes(' a ')) return `en ${isFeminine ? 'las' : 'los'} ${ages}`;
  return `en ${isFeminine ? 'la' : 'el'} ${ages}`;
};
const quoted = (event: string): string => `«${event}»`;

export const cohortTable: CohortWords = {
  cameBack: (of, ages, who) =>
    who === 'start' ? `de ${of} tuvieron un regreso ${during(ages)}` : `de ${of} volvieron ${during(ages)}`,
  laterAndEarlier: (since, ages, earlier) =>
    `de quienes empezaron desde ${since} volvieron ${during(ages)}, frente al ${earlier} de los anteriores`,
  noClearDifference: (range) => `sin diferencia clara (${range} puntos)`,
  more: (n, text, range) => `${points(n, text)} más (${range})`,
  fewer: (n, text, range) => `${points(n, text)} menos (${range})`,
  tooFew: (n, who) => (n === 1 ? 'Un solo caso no dice casi nada.' : `Con ${who} no basta para sacar conclusiones.`),
  notOldEnough: 'Ninguna cohorte es aún lo bastante antigua para decir cuántos vuelven.',
  tooSmall: 'Volvieron, o no volvieron, demasiado pocos para mostrarlo.',
  people: (n, count, who) => `${count} ${form(n, {one: one[who], other: many[who]})}`,
  ages: (from, to, unit, orLater) =>
    (from === to ? `${units[unit]} ${String(from)}` : `${severalUnits[unit]} ${String(from)} a ${String(to)}`) +
    (orLater ? ' o más tarde' : ''),
  ageRange: (from, to) => `${from}–${to}`,
  since: (period, unit) => {
    if (unit === 'week') return `la semana del ${period}`;
    return unit === 'day' || unit === 'hour' ? `el ${period}` : period;
  },
  quarter: (quarter, year) => (year === null ? `T${quarter}` : `T${quarter} ${year}`),
  began: {hour: 'Inicio', day: 'Inicio', week: 'Semana del', month: 'Inicio', quarter: 'Inicio'},
  size: 'Tamaño',
  agesSince: {
    hour: 'Horas desde el inicio',
    day: 'Días desde el inicio',
    week: 'Semanas desde el inicio',
    month: 'Meses desde el inicio',
    quarter: 'Trimestres desde el inicio',
  },
  mean: 'Media',
  caption: (who, unit) =>
    `Porcentaje de ${ofMany[who]} que volvieron, por ${units[unit]} de inicio y ${severalUnits[unit]} desde entonces`,
  stillRunning: 'en curso',
  notYet: 'todavía no',
  notLookedAt: 'no observado',
  nobody: 'nadie',
  tooFewToShow: 'demasiado pocos para mostrarlos',
  uncompared: 'no hay una cohorte anterior con la que comparar',
  shows: {
    percent: 'Porcentaje de la cohorte',
    count: 'Cuántos volvieron; los colores indican la proporción',
    difference: 'Puntos más o menos que la cohorte anterior',
  },
  ends: ['bajo', 'alto'],
  cell: (cohort, ages) => `${cohort}, ${ages}`,
  meanOf: (ages) => `Media, ${ages}`,
  cameBackLabel: 'Volvieron',
  ofCohort: (count, of) => `${count} de ${of}`,
  peopleLabel: 'Cuántos',
  differenceLabel: 'Respecto a la cohorte anterior',
  pointsOf: (text) => `${text} puntos`,
  cohortOf: (cohort) => `Cohorte: ${cohort}`,
  follow: 'seguir esta cohorte',
  fewerThan: (count) => `< ${count}`,
  under: (text) => `<${text}`,
  over: (text) => `>${text}`,
  runs: (period, unit, day, days) =>
    `${unit === 'week' ? `la semana del ${period}` : period} sigue en curso (${day} de ${days} días)`,
  runsStill: (period) => `${period} sigue en curso`,
  unfinished: 'no toda la cohorte ha llegado hasta ahí',
  cohorts: (n, count) => `${count} ${form(n, {one: 'cohorte', other: 'cohortes'})}`,
  events: (start, back) => {
    if (start === null && back === null) return null;
    if (start === back && start !== null) return `inicio y regreso: ${quoted(start)}`;
    const began = start === null ? [] : [`inicio: ${quoted(start)}`];
    return [...began, `regreso: ${back === null ? 'cualquier evento' : quoted(back)}`].join(', ');
  },
  occurrences: (count, unit) => `al menos ${count} veces en ${inUnits[unit]}`,
  weighted: 'media ponderada por tamaño, sin las celdas en curso',
  recurring: (unit) => `quien empieza en ${inSeveralUnits[unit]} cuenta varias veces`,
  orAfter: 'regreso en ese periodo o en uno posterior observado, por lo que las cohortes jóvenes aún pueden subir',
  elapsed: {
    elapsed: 'edad como tiempo transcurrido desde el inicio exacto',
    'elapsed-by-hour': 'edad como tiempo transcurrido desde la hora del inicio',
  },
  hidden: (n, count, minimum) =>
    `${count} ${form(n, {one: 'cohorte', other: 'cohortes'})} de menos de ${minimum} sin mostrar`,
  unassigned: (n, count) =>
    `${count} ${form(n, {one: 'evento sin cuenta omitido', other: 'eventos sin cuenta omitidos'})}`,
  revenue: revenueCohorts,
};
