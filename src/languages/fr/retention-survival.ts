import type {NamedShare, SurvivalWords} from '../../components/retention-curve/survival.words.js';
import {list} from '../list.js';
import {plural} from '../plural.js';

const form = plural('fr');
const listed = list('fr');
const few = ['', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
const one = {day: 'jour', week: 'semaine', month: 'mois', year: 'an'} as const;
const many = {day: 'jours', week: 'semaines', month: 'mois', year: 'ans'} as const;

const age: SurvivalWords['age'] = (value, text, unit) => `${text} ${form(value, {one: one[unit], other: many[unit]})}`;
const accounts = (n: number, count: string): string => `${count} ${form(n, {one: 'compte', other: 'comptes'})}`;
const leftOut = (n: number): string => form(n, {one: 'écarté', other: 'écartés'});
const de = (name: string): string => (/^[aeiouyàâéèêëîïôûœ]/i.test(name) ? `d’${name}` : `de ${name}`);
const of = (name: string | null): string => (name === null ? '' : ` ${de(name)}`);
const shares = (all: readonly NamedShare[]): string =>
  listed(all.map(({name, share}) => (name === null ? share : `${name} ${share}`)));

/** What `<retention-curve>` says of survival curves. */
export const survival: SurvivalWords = {
  age,
  after: (value, text, unit) => {
    const years = unit === 'month' ? value / 12 : value;
    const isWhole = (unit === 'month' || unit === 'year') && Number.isInteger(years) && years >= 1;
    if (!isWhole) return `après ${age(value, text, unit)}`;
    return `après ${few[years] ?? String(years)} ${form(years, {one: 'an', other: 'ans'})}`;
  },
  afterHeading: (value, text, unit) => `Après ${age(value, text, unit)}`,
  units: many,
  groups: {none: 'groupes', segment: 'segments', region: 'régions', csm: 'CSM', team: 'équipes', plan: 'forfaits'},
  unnamed: {
    none: 'Tous',
    segment: 'Sans segment',
    region: 'Sans région',
    csm: 'Sans CSM',
    team: 'Sans équipe',
    plan: 'Sans forfait',
  },
  halfGone: (name) => `La moitié${of(name)} est partie`,
  stillHere: (share, name, after) => `${share}${of(name)} sont toujours là ${after}`,
  others: (groups) => listed(groups.map(({share, name}) => `${share} ${de(name)}`)),
  othersStillHere: (others, after) => `${others} sont toujours là ${after}`,
  atLeast: (from) => `${from} ou plus`,
  nobodyLeft: (n, count, until) =>
    n === 1
      ? `Le seul compte est toujours là, suivi pendant ${until}.`
      : `Les ${count} comptes sont tous encore là, suivis jusqu’à ${until}.`,
  oneLeft: (at) => `Le seul compte est parti après ${at}.`,
  tooFew: (n, count) =>
    n === 1 ? 'Un seul compte ne dit presque rien.' : `${accounts(n, count)}, c’est trop peu pour conclure.`,
  noClearDifference: (groups) => `rien n’indique que les ${groups} diffèrent`,
  median: (at) => `médiane ${at}`,
  limitsAt: (limits, at) => `${limits} à ${at}`,
  stillFollowed: 'Encore suivis',
  differ: (groups, test) => `Les ${groups} diffèrent plus que par hasard (${test}).`,
  keepsFewer: (fewer, more, test) => `${fewer} en garde moins que ${more}, plus que par hasard (${test}).`,
  noSign: (groups, test) => `Rien n’indique que les ${groups} diffèrent (${test}).`,
  notComparable: (groups) =>
    `Impossible de comparer les ${groups}\u00a0: personne n’est parti pendant que deux d’entre eux étaient suivis.`,
  test: (name, chiSquare, degreesOfFreedom, p) =>
    `${name} χ² = ${chiSquare}, ${degreesOfFreedom} ddl, p ${p.startsWith('<') ? p : `= ${p}`}`,
  tests: {
    'log-rank': 'log-rank',
    'gehan-breslow': 'Gehan-Breslow',
    'tarone-ware': 'Tarone-Ware',
    'peto-peto': 'Peto-Peto',
    'peto-modified': 'Peto-Peto modifié',
  },
  staysLonger: (first, second, by, range, tau) =>
    `Sur une durée de ${tau}, ${first} reste en moyenne ${by} de plus que ${second} (${range}).`,
  staysNoLonger: (first, second, by, range, tau) =>
    `Sur une durée de ${tau}, pas de différence nette entre les durées moyennes ${de(first)} et ${de(second)}\u00a0: ${by} (${range}).`,
  meanStays: (means, tau) =>
    `Sur une durée de ${tau}, présence moyenne\u00a0: ${listed(means.map(({name, mean}) => `${name} ${mean}`))}.`,
  accounts: (n, since, left) =>
    `${form(n, {one: 'compte', other: 'comptes'})}${since === null ? '' : ` depuis le ${since}`}, dont ${left} partis`,
  method: (level, band) => `Kaplan–Meier, bandes à ${level} (${band})`,
  ticks: 'traits\u00a0: toujours là, suivis jusque-là',
  fewFollowed: (names, minimum) => `moins de ${minimum} suivis${names === null ? '' : `\u00a0: ${names}`}`,
  notDrawn: (names) => `non tracés\u00a0: ${names}`,
  suppressed: (names) => `trop peu pour être affichés\u00a0: ${names}`,
  endBeforeStart: (n, count) => `${accounts(n, count)} dont la fin précède le début ${leftOut(n)}`,
  withoutStart: (n, count) => `${accounts(n, count)} sans début ${leftOut(n)}`,
  observedFrom: (day) => `suivis à partir du ${day}, les plus anciens à partir de l’âge qu’ils avaient alors`,
  endedBefore: (n, count) =>
    `${accounts(n, count)} déjà ${form(n, {one: 'parti non compté', other: 'partis non comptés'})}`,
  unusable: (n, count) =>
    `${count} ${form(n, {one: 'ligne jamais suivie écartée', other: 'lignes jamais suivies écartées'})}`,
  fellEarly: (name, at) => `${name ?? 'la courbe'}\u00a0: chute à 0 à ${at}, car peu étaient alors observés`,
  hereAt: (heading, all) => `${heading}, toujours là\u00a0: ${shares(all)}`,
  goneAt: (heading, all) => `${heading}, partis\u00a0: ${shares(all)}`,
  limitsAndFollowed: (range, n, count) =>
    `${range === null ? '' : `${range}, `}${count} ${form(n, {one: 'suivi', other: 'suivis'})}`,
  hasEnded: 'trop peu suivis',
  whoIsHere: (name, after) => `${name === null ? 'Toujours' : `${name}\u00a0: toujours`} là ${after}`,
  whoIsGone: (name, after) => `${name === null ? 'Partis' : `${name}\u00a0: partis`} ${after}`,
  listHere: (name) => `Sélectionner pour voir qui${of(name)} était encore là`,
  listGone: (name) => `Sélectionner pour voir qui${of(name)} était parti`,
  bringOut: 'Sélectionner pour mettre en évidence',
  putBack: 'Sélectionner à nouveau pour revenir',
  curveAt: (name, share, range, after) =>
    `${name} ${share}${range === null ? '' : ` (${range})`}, toujours là ${after}`,
  curveRows: {
    stillHere: (after) => `Toujours là ${after}`,
    median: 'Médiane',
    notReached: 'non atteinte',
    mean: (tau) => `Moyenne sur ${tau}`,
    accounts: 'Comptes',
    left: (_n, count) => `${count} partis`,
  },
  onlyBegan: (period) => `Seulement les comptes qui ont commencé dans la période sélectionnée\u00a0: ${period}.`,
  caption: 'Part de ceux qui sont toujours là, par âge',
  columns: {
    group: 'Groupe',
    age: (units) => `Âge en ${units}`,
    followed: 'Encore suivis',
    gone: 'Partis jusque-là',
    stillHere: 'Toujours là',
    interval: (level) => `Intervalle à ${level}`,
  },
};
