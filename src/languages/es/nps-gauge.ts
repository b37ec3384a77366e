import type {ChangeText, GaugeWords, HeldText, KindWords} from '../../components/nps-gauge/nps-gauge.words.js';
import {capitalized} from '../capitalized.js';
import {plural} from '../plural.js';

const form = plural('es');
const targets = {
  reached: (value: string) => `en el objetivo de ${value} o por encima`,
  missed: (value: string) => `por debajo del objetivo de ${value}`,
  unclear: (value: string) => `ni claramente por encima ni claramente por debajo del objetivo de ${value}`,
} as const;
const units = {week: 'semana', month: 'mes', quarter: 'trimestre', year: 'año'} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const moved = ({period, before, value, difference, points, range}: ChangeText, way: string): string =>
  `${capitalized(period)}: ${value}, ${difference} ${form(points, {one: 'punto', other: 'puntos'})} ${way} que ${before}${limits(range)}.`;
const shifted = ({period, before, value, difference, range}: ChangeText, way: string): string =>
  `${capitalized(period)}: ${value}, ${difference} ${way} que ${before}${limits(range)}.`;
const held = ({range, bands: [first, last], target}: HeldText): string => {
  const place =
    first === undefined ? '' : last === undefined ? `, en el nivel «${first}»` : `, entre «${first}» y «${last}»`;
  const reach = target === null ? '' : `, ${targets[target.reach](target.value)}`;
  return `${limits(range)}${place}${reach}`;
};
const kind = (
  score: string,
  names: Pick<KindWords, 'low' | 'middle' | 'high'>,
  are: {readonly high: string; readonly low: string},
): KindWords => ({
  score,
  ...names,
  says: ({high, low, isShare, most, ...parts}) =>
    isShare
      ? ` ${are.high}${held(parts)}; el ${low} ${are.low}.`
      : `${most === null ? '' : ` sobre ${most}`}${held(parts)}: el ${high} ${are.high}; el ${low} ${are.low}.`,
  spoken: (value, responses, high, low) =>
    `${score} ${value}, ${responses}, ${high} en «${names.high}», ${low} en «${names.low}»`,
});

export const npsGauge: GaugeWords = {
  promoters: 'Promotores',
  passives: 'Pasivos',
  detractors: 'Detractores',
  score: 'Net Promoter Score',
  says: ({promoters, detractors, ...parts}) => `${held(parts)}: el ${promoters} recomendaría; el ${detractors}, no.`,
  kinds: {
    csat: kind(
      'CSAT',
      {low: 'Insatisfechos', middle: 'Neutros', high: 'Satisfechos'},
      {high: 'está satisfecho', low: 'está insatisfecho'},
    ),
    ces: kind(
      'CES',
      {low: 'Difícil', middle: 'Neutro', high: 'Fácil'},
      {high: 'lo encontró fácil', low: 'lo encontró difícil'},
    ),
    rating: kind(
      'Valoración',
      {low: 'Baja', middle: 'Media', high: 'Alta'},
      {high: 'da una valoración alta', low: 'da una valoración baja'},
    ),
  },
  tooFew: (n, count) =>
    n === 1 ? 'Una sola respuesta no dice casi nada.' : `${count} respuestas son muy pocas para sacar conclusiones.`,
  allEqual: 'Todas las respuestas son iguales, así que no hay intervalo.',
  higher: (change) => shifted(change, 'más'),
  lower: (change) => shifted(change, 'menos'),
  up: (change) => moved(change, 'más'),
  down: (change) => moved(change, 'menos'),
  noClearChange: ({period, before, value, range}) =>
    `${capitalized(period)}: ${value}, sin cambio claro respecto a ${before}${limits(range)}.`,
  target: (value) => `objetivo ${value}`,
  responses: (n, count) => `${count} ${form(n, {one: 'respuesta', other: 'respuestas'})}`,
  accounts: (n, count) => `${count} ${form(n, {one: 'cuenta', other: 'cuentas'})}`,
  invalid: (n, count) =>
    `${count} ${form(n, {one: 'respuesta fuera de escala omitida', other: 'respuestas fuera de escala omitidas'})}`,
  undated: (n, count) => `${count} ${form(n, {one: 'respuesta', other: 'respuestas'})} sin fecha`,
  spoken: (value, responses, promoters, detractors) =>
    `NPS ${value}, ${responses}, ${promoters} de promotores, ${detractors} de detractores`,
  caption: 'Respuestas por puntuación',
  answer: 'Respuesta',
  answerOf: (score) => `Respuesta ${score}`,
  number: 'Respuestas',
  share: 'Proporción',
  trend: (unit) => `Por ${units[unit]}`,
  stillRunning: 'en curso',
  noScore: 'sin puntuación',
  quarter: (quarter, year) => (year === null ? `T${quarter}` : `T${quarter} ${year}`),
  inPeriod: (period) => `Respuestas, ${period}`,
};
