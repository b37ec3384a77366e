import type {KeptVerdict, RevenueCohortWords} from '../../element/revenue-cohort-words.js';
import {plural} from '../plural.js';

const form = plural('fr');
const units = {
  month: {one: 'mois', other: 'mois'},
  quarter: {one: 'trimestre', other: 'trimestres'},
} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const named = {
  net: 'Rétention nette du revenu',
  gross: 'Rétention brute du revenu',
  logo: 'Rétention des comptes',
} as const;
const base = {net: 'du MRR de départ', gross: 'du MRR de départ', logo: 'des comptes'} as const;
const byMrr = 'moyenne pondérée par le MRR de départ';
const weighted = {net: byMrr, gross: byMrr, logo: 'moyenne pondérée par les comptes'} as const;
const verdicts: Readonly<Record<KeptVerdict, string>> = {
  more: '\u00a0: l’expansion dépasse ce qui est perdu.',
  less: '\u00a0: il se perd plus que l’expansion n’apporte.',
  unclear: '.',
};

/** What is said of cohorts by what accounts pay. */
export const revenueCohorts: RevenueCohortWords = {
  title: {net: `${named.net} par cohorte`, gross: `${named.gross} par cohorte`, logo: `${named.logo} par cohorte`},
  kept: {net: 'Rétention nette', gross: 'Rétention brute', logo: 'Rétention des comptes'},
  takeaway: (measure, first, last, verdict) => {
    const then = last === null ? '' : `, et ${last.share} ${last.after}${limits(last.range)}`;
    const at = `${first.after}${limits(first.range)}${then}`;
    if (measure === 'logo') return [[first.share], ` des comptes paient encore ${at}.`];
    return measure === 'net'
      ? ['Les cohortes paient ', [first.share], ` de leur MRR de départ ${at}${verdicts[verdict]}`]
      : ['Sans expansion, les cohortes gardent ', [first.share], ` de leur MRR de départ ${at}.`];
  },
  after: (n, count, unit) => `après ${count} ${form(n, units[unit])}`,
  few: (n, accounts) =>
    n === 1 ? 'Un seul compte ne dit presque rien.' : `${accounts}, c’est trop peu pour conclure.`,
  accounts: (n, count) => `${count} ${form(n, {one: 'compte', other: 'comptes'})}`,
  notOldEnough: 'Aucune cohorte n’est encore assez ancienne pour dire ce qu’elle garde.',
  tooSmall: 'Trop peu de comptes sont restés, ou partis, pour que ce soit affiché.',
  startingMrr: 'MRR de départ',
  accountsHead: 'Comptes',
  mrr: 'MRR',
  mrrOf: (kept, started) => `${kept} sur ${started} par mois`,
  accountsOf: (kept, began) => `${kept} sur ${began}`,
  caption: (measure, unit) =>
    `${named[measure]} en pourcentage, par ${units[unit].one} du premier paiement des comptes et ${units[unit].other} écoulés depuis`,
  parts: '100\u202f%\u00a0: autant qu’au départ',
  amounts: {
    net: 'MRR\u202f; les couleurs indiquent la part du départ',
    gross: 'MRR sans expansion\u202f; les couleurs indiquent la part du départ',
    logo: 'Comptes qui paient\u202f; les couleurs indiquent la part',
  },
  counts: {
    net: 'net\u00a0: l’expansion compte',
    gross: 'brut\u00a0: chaque compte au plus pour ce qu’il payait au départ',
    logo: 'comptes qui paient',
  },
  seen: {month: 'relevé le dernier jour de chaque mois', quarter: 'relevé le dernier jour de chaque trimestre'},
  anew: 'qui revient recommence à zéro',
  weighted,
  bold: (measure, level) => `en gras\u00a0: ${weighted[measure]}, bande à ${level}`,
  keptAt: (heading, measure, mean, cohorts) =>
    `${heading}\u00a0: ${[
      mean === null ? 'aucune cohorte n’est assez ancienne' : `en moyenne ${mean} ${base[measure]}`,
      ...cohorts.map(({name, share}) => `${name} ${share}`),
    ].join(', ')}`,
  goneAt: (heading, name) => `${heading}\u00a0: comptes de ${name} qui ne paient plus`,
  whoPays: (name, after) => `${name}\u00a0: paient ${after}`,
  whoIsGone: (name, after) => `${name}\u00a0: ne paient plus ${after}`,
  listPaying: (name) => `Sélectionner pour voir qui de ${name} paie encore`,
  listGone: (name) => `Sélectionner pour voir qui de ${name} ne paie plus`,
};
