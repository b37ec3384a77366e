import type {AdoptionWords, CountBy} from '../../components/feature-adoption/feature-adoption.words.js';
import {plural} from '../plural.js';

const form = plural('fr');
const one: Readonly<Record<CountBy, string>> = {account: 'compte', user: 'utilisateur'};
const many: Readonly<Record<CountBy, string>> = {account: 'comptes', user: 'utilisateurs'};
const who = (n: number, count: string, by: CountBy): string => `${count} ${form(n, {one: one[by], other: many[by]})}`;
const inDays = (n: number, count: string): string =>
  n === 1 ? 'au cours du dernier jour' : `au cours des ${count} derniers jours`;
const quoted = (text: string): string => `«\u202f${text}\u202f»`;

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
};
