import type {NamedShare, SurvivalWords} from '../../components/retention-curve/survival.words.js';
import {list} from '../list.js';
import {plural} from '../plural.js';

const form = plural('es');
const listed = list('es');
const few = ['', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'];
const one = {day: 'día', week: 'semana', month: 'mes', year: 'año'} as const;
const many = {day: 'días', week: 'semanas', month: 'meses', year: 'años'} as const;

const age: SurvivalWords['age'] = (value, text, unit) => `${text} ${form(value, {one: one[unit], other: many[unit]})}`;
const accounts = (n: number, count: string): string => `${count} ${form(n, {one: 'cuenta', other: 'cuentas'})}`;
const leftOut = (n: number): string => form(n, {one: 'omitida', other: 'omitidas'});
const of = (name: string | null): string => (name === null ? '' : ` de ${name}`);
const shares = (all: readonly NamedShare[]): string =>
  listed(all.map(({name, share}) => (name === null ? share : `${name} ${share}`)));

/** What `<retention-curve>` says of survival curves. */
export const survival: SurvivalWords = {
  age,
  after: (value, text, unit) => {
    const years = unit === 'month' ? value / 12 : value;
    const isWhole = (unit === 'month' || unit === 'year') && Number.isInteger(years) && years >= 1;
    if (!isWhole) return `después de ${age(value, text, unit)}`;
    return `después de ${few[years] ?? String(years)} ${form(years, {one: 'año', other: 'años'})}`;
  },
  afterHeading: (value, text, unit) => `Después de ${age(value, text, unit)}`,
  units: many,
  groups: {none: 'grupos', segment: 'segmentos', region: 'regiones', csm: 'CSM', team: 'equipos', plan: 'planes'},
  unnamed: {
    none: 'Todas',
    segment: 'Sin segmento',
    region: 'Sin región',
    csm: 'Sin CSM',
    team: 'Sin equipo',
    plan: 'Sin plan',
  },
  halfGone: (name) => `La mitad${of(name)} se ha ido`,
  stillHere: (share, name, after) => `${share}${of(name)} siguen ahí ${after}`,
  others: (groups) => listed(groups.map(({share, name}) => `${share} de ${name}`)),
  othersStillHere: (others, after) => `${others} siguen ahí ${after}`,
  atLeast: (from) => `${from} o más`,
  nobodyLeft: (n, count, until) =>
    n === 1
      ? `La única cuenta sigue ahí, tras un seguimiento de ${until}.`
      : `Las ${count} cuentas siguen ahí, tras un seguimiento de hasta ${until}.`,
  oneLeft: (at) => `La única cuenta se fue después de ${at}.`,
  tooFew: (n, count) =>
    n === 1 ? 'Una sola cuenta no dice casi nada.' : `Con ${accounts(n, count)} no basta para sacar conclusiones.`,
  noClearDifference: (groups) => `sin indicios de diferencias entre ${groups}`,
  median: (at) => `mediana ${at}`,
  limitsAt: (limits, at) => `${limits} a ${at}`,
  stillFollowed: 'En seguimiento',
  differ: (groups, test) => `Hay diferencias entre ${groups} que el azar no explica (${test}).`,
  keepsFewer: (fewer, more, test) => `${fewer} conserva menos que ${more}, más de lo que explica el azar (${test}).`,
  noSign: (groups, test) => `Sin indicios de diferencias entre ${groups} (${test}).`,
  notComparable: (groups) => `No es posible comparar ${groups}: nadie se fue mientras se seguía a dos a la vez.`,
  test: (name, chiSquare, degreesOfFreedom, p) =>
    `${name} χ² = ${chiSquare}, ${degreesOfFreedom} gl, p ${p.startsWith('<') ? p : `= ${p}`}`,
  tests: {
    'log-rank': 'log-rank',
    'gehan-breslow': 'Gehan-Breslow',
    'tarone-ware': 'Tarone-Ware',
    'peto-peto': 'Peto-Peto',
    'peto-modified': 'Peto-Peto modificado',
  },
  staysLonger: (first, second, by, range, tau) =>
    `En un plazo de ${tau}, ${first} permanece de media ${by} más que ${second} (${range}).`,
  staysNoLonger: (first, second, by, range, tau) =>
    `En un plazo de ${tau}, sin diferencia clara entre la permanencia media de ${first} y la de ${second}: ${by} (${range}).`,
  meanStays: (means, tau) =>
    `En un plazo de ${tau}, permanencia media: ${listed(means.map(({name, mean}) => `${name} ${mean}`))}.`,
  accounts: (n, since, left) =>
    `${form(n, {one: 'cuenta', other: 'cuentas'})}${since === null ? '' : ` desde el ${since}`}, ${left} se fueron`,
  method: (level, band) => `Kaplan–Meier, bandas del ${level} (${band})`,
  ticks: 'marcas: siguen ahí, con seguimiento hasta entonces',
  fewFollowed: (names, minimum) => `menos de ${minimum} en seguimiento${names === null ? '' : `: ${names}`}`,
  notDrawn: (names) => `sin dibujar: ${names}`,
  suppressed: (names) => `demasiado pocas para mostrarlas: ${names}`,
  endBeforeStart: (n, count) => `${accounts(n, count)} con el final antes del inicio ${leftOut(n)}`,
  withoutStart: (n, count) => `${accounts(n, count)} sin inicio ${leftOut(n)}`,
  observedFrom: (day) => `con seguimiento desde el ${day}; las anteriores, desde la edad que tenían entonces`,
  endedBefore: (n, count) =>
    `${accounts(n, count)} que ya se ${form(n, {one: 'había ido, sin contar', other: 'habían ido, sin contar'})}`,
  unusable: (n, count) =>
    `${count} ${form(n, {one: 'fila sin seguimiento omitida', other: 'filas sin seguimiento omitidas'})}`,
  fellEarly: (name, at) => `${name ?? 'la curva'} cayó a 0 a los ${at} porque hasta entonces había pocas a la vista`,
  hereAt: (heading, all) => `${heading}, siguen ahí: ${shares(all)}`,
  goneAt: (heading, all) => `${heading}, se han ido: ${shares(all)}`,
  limitsAndFollowed: (range, _n, count) => `${range === null ? '' : `${range}, `}${count} en seguimiento`,
  hasEnded: 'muy pocas en seguimiento',
  whoIsHere: (name, after) => `${name === null ? 'Siguen' : `${name}: siguen`} ahí ${after}`,
  whoIsGone: (name, after) => `${name === null ? 'Se' : `${name}: se`} han ido ${after}`,
  listHere: (name) => `Seleccionar para ver quién${of(name)} seguía ahí`,
  listGone: (name) => `Seleccionar para ver quién${of(name)} se había ido`,
  bringOut: 'Seleccionar para destacarla',
  putBack: 'Seleccionar de nuevo para dejar de destacarla',
  curveAt: (name, share, range, after) => `${name} ${share}${range === null ? '' : ` (${range})`}, siguen ahí ${after}`,
  curveRows: {
    stillHere: (after) => `Siguen ahí ${after}`,
    median: 'Mediana',
    notReached: 'sin alcanzar',
    mean: (tau) => `Media en ${tau}`,
    accounts: 'Cuentas',
    left: (_n, count) => `${count} se fueron`,
  },
  onlyBegan: (period) => `Solo las cuentas que empezaron en el periodo seleccionado: ${period}.`,
  caption: 'Proporción que sigue ahí, por edad',
  columns: {
    group: 'Grupo',
    age: (units) => `Edad en ${units}`,
    followed: 'En seguimiento',
    gone: 'Se han ido',
    stillHere: 'Siguen ahí',
    interval: (level) => `Intervalo del ${level}`,
  },
};
