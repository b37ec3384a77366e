import type {CardWords} from '../../components/metric-card/metric-card.words.js';
import {capitalized} from '../capitalized.js';
import {plural} from '../plural.js';

const form = plural('fr');
const units = {week: 'semaine', month: 'mois', quarter: 'trimestre', year: 'année'} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const quoted = (text: string): string => `«\u202f${text}\u202f»`;

export const metricCard: CardWords = {
  units: {
    points: '',
    share: '',
    days: 'jours',
    hours: 'heures',
    minutes: 'minutes',
    money: '',
    count: '',
    score: '',
    ratio: '',
  },
  rests: (n, count) => `Repose sur ${form(n, {one: 'une seule observation', other: `${count} observations`})}.`,
  incomplete: 'La période est encore en cours.',
  inBand: (first, last) => (last === null ? `Niveau ${quoted(first)}.` : `Entre ${quoted(first)} et ${quoted(last)}.`),
  percentagePoints: (amount) => `${amount} points`,
  held: {
    reached: (target) => `Atteint l’objectif de ${target}.`,
    missed: (target) => `N’atteint pas l’objectif de ${target}.`,
    unclear: (target) => `Ni nettement au-dessus ni nettement en dessous de l’objectif de ${target}.`,
  },
  up: ({period, before, value, difference, range}) =>
    `${capitalized(period)}\u00a0: ${value}, une hausse de ${difference} par rapport à ${before}${limits(range)}.`,
  down: ({period, before, value, difference, range}) =>
    `${capitalized(period)}\u00a0: ${value}, une baisse de ${difference} par rapport à ${before}${limits(range)}.`,
  noClearChange: ({period, before, value, range}) =>
    `${capitalized(period)}\u00a0: ${value}, pas d’évolution nette par rapport à ${before}${limits(range)}.`,
  trend: (unit) => `Par ${units[unit]}`,
  quarter: (quarter, year) => (year === null ? `T${quarter}` : `T${quarter} ${year}`),
  stillRunning: 'en cours',
  noValue: 'trop peu pour conclure',
  caption: 'Le chiffre et ce dont il se compose',
  name: 'Grandeur',
  value: 'Valeur',
  lower: 'Borne inférieure',
  upper: 'Borne supérieure',
  terms: {
    promoters: 'Promoteurs',
    passives: 'Passifs',
    detractors: 'Détracteurs',
    responses: 'Réponses',
    returned: 'Revenus',
    starters: 'Ont commencé',
    n: 'Suivis',
    reached: 'Y sont parvenus',
    notYet: 'Pas encore',
    events: 'Partis',
    censored: 'Toujours suivis',
    red: 'À risque',
    scored: 'Avec un score',
    tickets: 'Tickets',
    accountMonths: 'Mois-comptes',
    met: 'Respectés',
    missed: 'Manqués',
    pending: 'En cours',
    points: 'Points',
    most: 'Maximum de points par réponse',
    came: 'Traités',
    waiting: 'Encore en attente',
    mrr: 'MRR',
    accounts: 'Comptes',
    openingMrr: 'MRR au début',
    closingMrr: 'MRR à la fin',
    keptMrr: 'MRR conservé',
    newMrr: 'Nouveau MRR',
    expansionMrr: 'Expansion',
    reactivatedMrr: 'MRR réactivé',
    contractionMrr: 'Contraction',
    churnedMrr: 'MRR perdu par churn',
    churnedAccounts: 'Comptes partis',
    baseAccounts: 'Comptes de référence',
    endAccounts: 'Comptes à la fin',
    newAccounts: 'Nouveaux comptes',
    startAccounts: 'Comptes au début',
  },
};
