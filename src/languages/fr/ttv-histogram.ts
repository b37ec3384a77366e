import type {NotYet, TtvWords} from '../../components/ttv-histogram/ttv-histogram.words.js';
import {plural} from '../plural.js';

const form = plural('fr');
const one = {user: 'utilisateur', account: 'compte'} as const;
const many = {user: 'utilisateurs', account: 'comptes'} as const;
const oneUnit = {minute: 'minute', hour: 'heure', day: 'jour'} as const;
const quoted = (text: string): string => `«\u202f${text}\u202f»`;
const reachedBy = (share: string, time: string | null): string => `${share}\u00a0: ${time ?? 'pas encore'}`;
const spaced = (text: string | null): string => (text === null ? '' : ` ${text}`);
const notYetOf = (notYet: NotYet): string => {
  if (notYet === null) return 'quelques-uns n’y sont pas encore';
  if (notYet.n === 0) return 'tous y sont';
  return `${notYet.count} ${form(notYet.n, {one: 'n’y est', other: 'n’y sont'})} pas encore`;
};

export const ttvHistogram: TtvWords = {
  members: (n, count, by) => `${count} ${form(n, {one: one[by], other: many[by]})}`,
  times: {
    minute: (n, text) => `${text} ${form(n, {one: 'minute', other: 'minutes'})}`,
    hour: (n, text) => `${text} ${form(n, {one: 'heure', other: 'heures'})}`,
    day: (n, text) => `${text} ${form(n, {one: 'jour', other: 'jours'})}`,
  },
  units: {minute: 'minutes', hour: 'heures', day: 'jours'},
  takeaway: {
    half: ({members, time, limits, notYet}) => [
      `La moitié des ${members} y parvient en `,
      [time],
      `${spaced(limits)}\u202f; ${notYetOf(notYet)}.`,
    ],
    only: (by, time) => [`Le seul ${one[by]} y est parvenu en `, [time], '.'],
    limits: (lower, upper) => `(${lower} à ${upper})`,
    orMore: (lower) => `(${lower} ou plus)`,
    fewerThanHalf: ({members, share, time, limits}) => [
      `Moins de la moitié des ${members} y est pour l’instant\u00a0: `,
      [share],
      ` en ${time}${spaced(limits)}.`,
    ],
    none: (n, members, time, by) =>
      n === 1
        ? `Le seul ${one[by]} n’y est pas encore, après un suivi de ${time}.`
        : `Sur ${members}, personne n’y est encore, après un suivi allant jusqu’à ${time}.`,
    tooFew: (n, members) =>
      n === 1 ? 'Un seul cas ne dit presque rien.' : `${members}, c’est trop peu pour conclure.`,
    groups: (first, last) =>
      `Il faut ${first.time} à la moitié de ${quoted(first.name)} et ${last.time} à la moitié de ${quoted(last.name)}.`,
    groupsAlike: 'Il n’y a pas de différence nette entre les médianes des groupes.',
  },
  pill: {
    share: (share, time) => `${share} en ${time}`,
    unknown: (time) => `en ${time}\u00a0: pas encore connu`,
    handle: 'Part qui y est parvenue en',
    spoken: (said, limits) => (limits === null ? said : `${said}, ${limits}`),
  },
  median: (time) => `médiane ${time}`,
  p90: (time) => `p90 ${time}`,
  shortRange: (lower, upper) => `${lower}–${upper}`,
  from: (lower) => `à partir de ${lower}`,
  shareThere: 'part qui y est alors parvenue',
  perBin: (by, width) => {
    if (width === null) return `${many[by]} par classe`;
    return `${many[by]} par ${width.n === 1 ? oneUnit[width.unit] : `tranche de ${width.text}`}`;
  },
  open: (from) => `${from}+`,
  notYet: 'pas encore',
  hiddenCount: (minimum) => `< ${minimum}`,
  noGroup: 'sans groupe',
  group: (name, share) => `${name} ${share}`,
  tip: {
    between: (from, to) => `${from} à ${to}`,
    andMore: (from) => `${from} et plus`,
    notYet: 'Pas encore parvenus',
    people: {user: 'Utilisateurs', account: 'Comptes'},
    share: 'Part du total',
    shareThere: 'Alors parvenus',
    within: (time) => `En ${time}`,
    median: 'Médiane',
    notReached: 'pas encore',
    stillNot: 'Pas encore',
    followed: 'Comptés aussi longtemps qu’ils ont été suivis',
    hidden: (minimum) => `En dessous de ${minimum}, rien n’est affiché`,
  },
  foot: {
    started: (first, last) => (first === last ? `début le ${first}` : `début ${first} – ${last}`),
    value: (event) => `jusqu’au premier ${quoted(event)}`,
    censored: 'pas encore parvenus\u00a0: comptés comme censurés (Kaplan–Meier), non comme des échecs',
    valueBeforeStart: (n, count) =>
      `${count} y ${form(n, {one: 'était parvenu', other: 'étaient parvenus'})} dès avant le début, ce qui ne compte pas`,
    withoutStart: (n, count) => `${count} sans début ${form(n, {one: 'écarté', other: 'écartés'})}`,
    emptied: (time) =>
      `peu ont été suivis dès le début\u00a0: c’est la seule raison pour laquelle la courbe est pleine à partir de ${time}`,
    hiddenBars: (minimum) => `barres de moins de ${minimum} non affichées`,
    hiddenGroups: (n, count, minimum) =>
      `${count} ${form(n, {one: 'groupe non affiché', other: 'groupes non affichés'})}, car cela renseignerait sur moins de ${minimum}`,
    moreGroups: (n, count) =>
      `${count} ${form(n, {one: 'groupe plus petit', other: 'groupes plus petits'})} dans le tableau seulement`,
  },
  table: {
    caption: 'Temps jusqu’à la première valeur',
    from: (unit) => `De (${unit})`,
    to: (unit) => `À moins de (${unit})`,
    members: {user: 'Utilisateurs', account: 'Comptes'},
    share: 'Part',
    shareThere: 'Alors parvenus',
    limits: 'Intervalle',
    andMore: 'et plus',
    notYet: 'Pas encore',
    quantiles: {
      first: (time) => reachedBy('Un quart', time),
      median: (time) => reachedBy('La moitié', time),
      third: (time) => reachedBy('Trois quarts', time),
      p90: (time) => reachedBy('Neuf sur dix', time),
    },
    within: (time) => `En ${time}`,
    groupHalf: (name, time) => reachedBy(`${quoted(name)}, la moitié`, time),
    groupWithin: (name, time) => `${quoted(name)}, en ${time}`,
    naiveMedian: (time) => `Médiane naïve, de ceux qui y sont parvenus seulement\u00a0: ${time}`,
    naiveMean: (time) => `Moyenne naïve, de ceux qui y sont parvenus seulement\u00a0: ${time}`,
  },
};
