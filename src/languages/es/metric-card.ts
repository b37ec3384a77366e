import type {CardWords} from '../../components/metric-card/metric-card.words.js';
import {capitalized} from '../capitalized.js';
import {plural} from '../plural.js';

const form = plural('es');
const units = {week: 'semana', month: 'mes', quarter: 'trimestre', year: 'año'} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);

export const metricCard: CardWords = {
  units: {
    points: '',
    share: '',
    days: 'días',
    hours: 'horas',
    minutes: 'minutos',
    money: '',
    count: '',
    score: '',
    ratio: '',
  },
  rests: (n, count) => `Se basa en ${form(n, {one: 'una sola observación', other: `${count} observaciones`})}.`,
  incomplete: 'El periodo sigue en curso.',
  inBand: (first, last) => (last === null ? `En el nivel «${first}».` : `Entre «${first}» y «${last}».`),
  percentagePoints: (amount) => `${amount} puntos`,
  held: {
    reached: (target) => `Alcanza el objetivo de ${target}.`,
    missed: (target) => `No alcanza el objetivo de ${target}.`,
    unclear: (target) => `Ni claramente por encima ni claramente por debajo del objetivo de ${target}.`,
  },
  up: ({period, before, value, difference, range}) =>
    `${capitalized(period)}: ${value}, una subida de ${difference} respecto a ${before}${limits(range)}.`,
  down: ({period, before, value, difference, range}) =>
    `${capitalized(period)}: ${value}, una bajada de ${difference} respecto a ${before}${limits(range)}.`,
  noClearChange: ({period, before, value, range}) =>
    `${capitalized(period)}: ${value}, sin cambio claro respecto a ${before}${limits(range)}.`,
  trend: (unit) => `Por ${units[unit]}`,
  quarter: (quarter, year) => (year === null ? `T${quarter}` : `T${quarter} ${year}`),
  stillRunning: 'en curso',
  noValue: 'muy pocos para concluir',
  caption: 'La cifra y de qué se compone',
  name: 'Magnitud',
  value: 'Valor',
  lower: 'Límite inferior',
  upper: 'Límite superior',
  terms: {
    promoters: 'Promotores',
    passives: 'Pasivos',
    detractors: 'Detractores',
    responses: 'Respuestas',
    returned: 'Volvieron',
    starters: 'Empezaron',
    n: 'Seguidos',
    reached: 'Lo consiguieron',
    notYet: 'Todavía no',
    events: 'Se fueron',
    censored: 'En seguimiento',
    red: 'En riesgo',
    scored: 'Con puntuación',
    tickets: 'Tickets',
    accountMonths: 'Meses-cuenta',
    met: 'Cumplidos',
    missed: 'Incumplidos',
    pending: 'Pendientes',
    points: 'Puntos',
    most: 'Máximo de puntos por respuesta',
    came: 'Atendidos',
    waiting: 'Aún en espera',
    mrr: 'MRR',
    accounts: 'Cuentas',
    openingMrr: 'MRR al comienzo',
    closingMrr: 'MRR al final',
    keptMrr: 'MRR conservado',
    newMrr: 'MRR nuevo',
    expansionMrr: 'Expansión',
    reactivatedMrr: 'MRR reactivado',
    contractionMrr: 'Contracción',
    churnedMrr: 'MRR perdido por churn',
    churnedAccounts: 'Cuentas que se fueron',
    baseAccounts: 'Cuentas de referencia',
    endAccounts: 'Cuentas al final',
    newAccounts: 'Cuentas nuevas',
    startAccounts: 'Cuentas al comienzo',
  },
};
