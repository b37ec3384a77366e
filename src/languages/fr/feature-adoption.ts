import type {AdoptionWords, CountBy, UnlockSaid} from '../../components/feature-adoption/feature-adoption.words.js';
import {plural} from '../plural.js';

const form = plural('fr');
const one: Readonly<Record<CountBy, string>> = {account: 'compte', user: 'utilisateur'};
const many: Readonly<Record<CountBy, string>> = {account: 'comptes', user: 'utilisateurs'};
const who = (n: number, count: string, by: CountBy): string => `${count} ${form(n, {one: one[by], other: many[by]})}`;
const inDays = (n: number, count: string): string =>
  n === 1 ? 'au cours du dernier jour' : `au cours des ${count} derniers jours`;
const quoted = (text: string): string => `«\u202f${text}\u202f»`;

const subject = (of: UnlockSaid['of']): string =>
  of === 'sticky'
    ? 'une fonctionnalité fidélisante'
    : of === 'any'
      ? 'l’une de ces fonctionnalités'
      : quoted(of.feature);
const later = (n: number, count: string): string => (n === 1 ? 'le jour suivant' : `dans les ${count} jours suivants`);
const retained: Readonly<Record<UnlockSaid['retained'], (n: number, count: string) => string>> = {
  'account-stays': (n, count) =>
    `étaient encore clients ${form(n, {one: 'un jour', other: `${count} jours`})} plus tard`,
  'account-active': (n, count) => `ont été actifs ${later(n, count)}`,
  'user-active': (n, count) => `sont revenus ${later(n, count)}`,
};

export const featureAdoption: AdoptionWords = {
  who,
  most: ({range, n, count, by, feature, days, dayCount, alone}) =>
    `${range === null ? '' : ` (${range})`} de ${who(n, count, by)} ont utilisé ${quoted(feature)} ${inDays(days, dayCount)}${alone ? '' : '\u202f; aucune fonctionnalité n’a été utilisée par davantage'}.`,
  least: (feature, share) => `La moins utilisée\u00a0: ${quoted(feature)}, ${share}.`,
  anySticky: (share, range) => `${share} (${range}) ont utilisé au moins une fonctionnalité fidélisante.`,
  nobody: (n, count, by, days, dayCount) =>
    ` de ${who(n, count, by)} ont utilisé l’une de ces fonctionnalités ${inDays(days, dayCount)}.`,
  allHidden:
    'Trop peu ont utilisé ces fonctionnalités, ou ne les ont pas utilisées, pour que les parts soient affichées.',
  caption: 'Fonctionnalités selon la part qui les utilise',
  feature: 'Fonctionnalité',
  share: 'Part',
  interval: 'Intervalle',
  adopters: {account: 'Comptes qui l’utilisent', user: 'Utilisateurs qui l’utilisent'},
  others: {account: 'Comptes qui ne l’utilisent pas', user: 'Utilisateurs qui ne l’utilisent pas'},
  ofAll: (count, all) => `${count} sur ${all}`,
  users: 'Utilisateurs, tout usage',
  uses: 'Utilisations',
  product: 'Produit',
  remark: 'Remarque',
  sticky: 'fidélisante',
  outSince: (day) => `sortie le ${day}`,
  notShown: 'trop peu, ou presque tous',
  useIt: (feature) => `Utilisent ${quoted(feature)}`,
  doNotUseIt: (feature) => `N’utilisent pas ${quoted(feature)}`,
  lastDays: (n, count) => (n === 1 ? 'dernier jour' : `${count} derniers jours`),
  fromUses: (_n, count) => `compte à partir de ${count} utilisations`,
  hidden: (n, count) =>
    `${count} ${form(n, {one: 'fonctionnalité non affichée', other: 'fonctionnalités non affichées'})}\u00a0: trop peu, ou presque tous`,
  young: (n, count) =>
    `${count} ${form(n, {one: 'fonctionnalité sortie', other: 'fonctionnalités sorties'})} pendant ces jours`,
  more: (n, count) =>
    `${count} ${form(n, {one: 'autre fonctionnalité', other: 'autres fonctionnalités'})} dans le tableau`,
  unlock: {
    title: 'Écart de rétention, en points',
    against: (used, others) => `${used} contre ${others}`,
    retained: {used: 'Rétention avec usage', others: 'Rétention sans usage'},
    who: {used: 'Avec usage alors', others: 'Sans usage'},
    difference: 'Écart, points',
    interval: 'Intervalle de l’écart',
    notOut: 'pas encore sortie',
    tooFew: 'trop peu pour comparer',
    nobodyUsed: 'aucun usage alors',
    allUsed: 'tous l’utilisaient alors',
    caution: 'Les deux vont ensemble\u202f; l’usage n’en est pas forcément la cause.',
    says: ({of, retained: how, used, others, difference, limits, way, days, dayCount}) =>
      `Parmi les ${how === 'user-active' ? 'utilisateurs' : 'comptes'} qui avaient utilisé ${subject(of)}, ${used} ${retained[how](days, dayCount)}, contre ${others} des autres\u00a0: ` +
      (way === 'unclear'
        ? `pas d’écart net${limits === null ? '' : ` (${limits} points)`}.`
        : `${difference} points (${limits ?? ''}). Les deux vont ensemble\u202f; l’usage n’en est pas forcément la cause.`),
    compared: (n, count, by, {days, dayCount, laterDays, laterCount}) =>
      `rétention de ${who(n, count, by)}\u00a0: usage ${days === 1 ? 'le jour' : `dans les ${dayCount} jours`} avant ${laterDays === 1 ? 'le dernier' : `les ${laterCount} derniers`}`,
  },
};
