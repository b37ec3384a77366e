import type {ChangeText, GaugeWords, HeldText, KindWords} from '../../components/nps-gauge/nps-gauge.words.js';
import {capitalized} from '../capitalized.js';
import {plural} from '../plural.js';

const form = plural('fr');
const targets = {
  reached: (value: string) => `au niveau ou au-dessus de l’objectif de ${value}`,
  missed: (value: string) => `en dessous de l’objectif de ${value}`,
  unclear: (value: string) => `ni nettement au-dessus ni nettement en dessous de l’objectif de ${value}`,
} as const;
const units = {week: 'semaine', month: 'mois', quarter: 'trimestre', year: 'année'} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const quoted = (text: string): string => `«\u202f${text}\u202f»`;
const moved = ({period, before, value, difference, points, range}: ChangeText, way: string): string =>
  `${capitalized(period)}\u00a0: ${value}, ${difference} ${form(points, {one: 'point', other: 'points'})} ${way} que ${before}${limits(range)}.`;
const shifted = ({period, before, value, difference, range}: ChangeText, way: string): string =>
  `${capitalized(period)}\u00a0: ${value}, ${difference} ${way} que ${before}${limits(range)}.`;
const held = ({range, bands: [first, last], target}: HeldText): string => {
  const between = last === undefined ? '' : `, entre ${quoted(first ?? '')} et ${quoted(last)}`;
  const place = first === undefined ? '' : last === undefined ? `, niveau ${quoted(first)}` : between;
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
      ? ` ${are.high}${held(parts)}\u00a0; ${low} ${are.low}.`
      : `${most === null ? '' : ` sur ${most}`}${held(parts)}\u00a0: ${high} ${are.high}, ${low} ${are.low}.`,
  spoken: (value, responses, high, low) =>
    `${score} ${value}, ${responses}, ${quoted(names.high)} ${high}, ${quoted(names.low)} ${low}`,
});

export const npsGauge: GaugeWords = {
  promoters: 'Promoteurs',
  passives: 'Passifs',
  detractors: 'Détracteurs',
  score: 'Net Promoter Score',
  says: ({promoters, detractors, ...parts}) =>
    `${held(parts)}\u00a0: ${promoters} recommanderaient, ${detractors} non.`,
  kinds: {
    csat: kind(
      'CSAT',
      {low: 'Insatisfaits', middle: 'Neutres', high: 'Satisfaits'},
      {high: 'sont satisfaits', low: 'sont insatisfaits'},
    ),
    ces: kind(
      'CES',
      {low: 'Difficile', middle: 'Neutre', high: 'Facile'},
      {high: 'ont trouvé cela facile', low: 'ont trouvé cela difficile'},
    ),
    rating: kind(
      'Note',
      {low: 'Basse', middle: 'Moyenne', high: 'Haute'},
      {high: 'donnent une note haute', low: 'donnent une note basse'},
    ),
  },
  tooFew: (n, count) =>
    n === 1 ? 'Une seule réponse ne dit presque rien.' : `${count} réponses, c’est trop peu pour conclure.`,
  allEqual: 'Toutes les réponses sont égales\u00a0: il n’y a donc pas d’intervalle.',
  higher: (change) => shifted(change, 'de plus'),
  lower: (change) => shifted(change, 'de moins'),
  up: (change) => moved(change, 'de plus'),
  down: (change) => moved(change, 'de moins'),
  noClearChange: ({period, before, value, range}) =>
    `${capitalized(period)}\u00a0: ${value}, pas d’évolution nette par rapport à ${before}${limits(range)}.`,
  target: (value) => `objectif ${value}`,
  responses: (n, count) => `${count} ${form(n, {one: 'réponse', other: 'réponses'})}`,
  accounts: (n, count) => `${count} ${form(n, {one: 'compte', other: 'comptes'})}`,
  invalid: (n, count) =>
    `${count} ${form(n, {one: 'réponse hors échelle écartée', other: 'réponses hors échelle écartées'})}`,
  undated: (n, count) => `${count} ${form(n, {one: 'réponse', other: 'réponses'})} sans date`,
  spoken: (value, responses, promoters, detractors) =>
    `NPS ${value}, ${responses}, ${promoters} de promoteurs, ${detractors} de détracteurs`,
  caption: 'Réponses par note',
  answer: 'Note',
  answerOf: (score) => `Note ${score}`,
  number: 'Réponses',
  share: 'Part',
  trend: (unit) => `Par ${units[unit]}`,
  stillRunning: 'en cours',
  noScore: 'pas de score',
  quarter: (quarter, year) => (year === null ? `T${quarter}` : `T${quarter} ${year}`),
  inPeriod: (period) => `Réponses, ${period}`,
};
