import type {MatrixWords} from '../../components/health-matrix/health-matrix.words.js';
import {plural} from '../plural.js';

const form = plural('fr');
const days = (n: number, text: string): string => `${text} ${form(n, {one: 'jour', other: 'jours'})}`;
const points = (n: number, text: string): string => `${text} ${form(n, {one: 'point', other: 'points'})}`;
const quoted = (text: string): string => `«\u202f${text}\u202f»`;

const gaps: MatrixWords['gaps'] = {
  missing: 'inconnu',
  incomplete: 'pas encore\u00a0: trop récent pour la fenêtre',
  suppressed: 'trop peu de personnes pour être affiché',
};

export const healthMatrix: MatrixWords = {
  caption: 'Comptes avec leur score de santé et ses composantes',
  account: 'Compte',
  revenue: 'MRR',
  score: 'Score',
  band: 'Niveau',
  pulse: 'Avis',
  byHand: 'à la main',
  trend: 'Tendance',
  inDays: days,
  bands: {red: 'À risque', amber: 'À surveiller', green: 'Sain'},
  bandsWithin: {red: 'à risque', amber: 'à surveiller', green: 'sain'},
  noScore: 'Pas de score',
  takeaway({n, risky, unscored, count, revenue, lowest, fell}) {
    if (lowest === null)
      return [
        [unscored === 1 ? 'Le compte n’a pas de score' : `Aucun des ${count(unscored)} comptes n’a de score`],
        '.',
      ];
    const known = lowest.known === null ? '' : ` (${lowest.known} du poids connu)`;
    const others = `${count(unscored)} ${form(unscored, {one: 'compte', other: 'comptes'})} sans score`;
    const end = unscored === 0 ? '.' : `\u202f; ${others}.`;
    const pay = revenue === null ? '' : `, soit ${revenue.risky} de MRR sur ${revenue.all}`;
    if (n === 1) {
      const is = {red: 'à risque', amber: 'à surveiller', green: 'sain'}[lowest.band];
      return [[`${lowest.name} est ${is}, à ${lowest.score}${known}`], `${pay}${end}`];
    }
    const some = `${count(risky)} des ${count(n)} comptes ${form(risky, {one: 'est', other: 'sont'})} à risque`;
    const all =
      risky === 0 ? `Aucun des ${count(n)} comptes n’est à risque` : `Les ${count(n)} comptes sont tous à risque`;
    const most =
      fell === null
        ? `le plus bas est ${lowest.name}, à ${lowest.score}${known}`
        : `${fell.name} a le plus baissé, de ${points(fell.points, fell.pointsText)} en ${days(fell.days, fell.daysText)}`;
    return [[risky === 0 || risky === n ? all : some], `${pay}\u202f; ${most}${end}`];
  },
  cells: {
    revenue: (account, amount) =>
      amount === null ? `${account}\u00a0: MRR inconnu` : `${account}\u00a0: ${amount} de MRR`,
    score: (account, score, band, known) =>
      `${account}\u00a0: ${score} sur 100, ${band}${known === null ? '' : `, ${known} du poids connu`}`,
    noScore: (account) => `${account}\u00a0: pas de score`,
    band: (account, band) => `${account}\u00a0: ${band}`,
    pulse: (account, pulse) => `${account}, avis donné à la main\u00a0: ${pulse}`,
    noPulse: (account) => `${account}\u00a0: pas d’avis`,
    component: (account, component, score, band) => `${account}, ${component}\u00a0: ${score} sur 100, ${band}`,
    gap: (account, component, gap, fewer) =>
      `${account}, ${component}\u00a0: ${gap === 'suppressed' ? `${fewer}, ` : ''}${gaps[gap]}`,
    trend: (account, change, text, n, daysText) => {
      const time = `en ${days(n, daysText)}`;
      if (change === 0) return `${account}\u00a0: sans changement, 0 point ${time}`;
      return `${account}\u00a0: ${points(Math.abs(change), text)} de ${change < 0 ? 'moins' : 'plus'} ${time}`;
    },
    noTrend: (account, n, text) => `${account}\u00a0: pas de score il y a ${days(n, text)}`,
    pending: (account) => `${account}\u00a0: tendance pas encore calculée`,
  },
  gaps,
  fewerThan: (minimum) => `< ${minimum}`,
  tip: {
    title: (account, what) => `${account}\u00a0: ${what}`,
    weight: 'Poids',
    countsFor: 'Compte pour',
    costs: 'Fait baisser le score de',
    points,
    known: 'Poids connu',
    ago: (n, text) => `Il y a ${days(n, text)}`,
    worstAt: '0 à',
    bestAt: '100 à',
    over: (n, text) => `Mesuré sur ${days(n, text)}`,
    setOn: 'Donné à la main le',
  },
  filter: 'Comptes par niveau',
  all: 'Tous',
  search: 'Chercher un compte',
  byRevenue: 'Synthèse',
  found: (_n, count, total) => `${count} comptes sur ${total}`,
  sortedUp: (column) => `Trié par ${column}, du plus bas au plus haut`,
  sortedDown: (column) => `Trié par ${column}, du plus haut au plus bas`,
  noneFound: 'Aucun compte ne correspond.',
  showAgain: (count) => `Réafficher les ${count}`,
  more: (n, count) => `et ${count} ${form(n, {one: 'autre', other: 'autres'})}`,
  showAll: (count) => `Afficher les ${count}`,
  showFewer: (count) => `Afficher les ${count} premiers`,
  summary: {
    caption: 'Comptes et leur MRR par niveau et par MRR du compte',
    all: 'Tous',
    below: (amount) => `moins de ${amount}`,
    between: (from, to) => `${from} à ${to}`,
    from: (amount) => `${amount} et plus`,
  },
  why: {
    lift: (from, to, band) =>
      `Ce qui le ferait remonter\u00a0: ${from} → ${to}${band === null ? '' : `, au niveau ${quoted(band)}`}`,
    nothingToLift: 'Rien à faire remonter\u00a0: chaque composante connue est saine.',
    component: (label, score, lifted, sentence) => [
      [label],
      ` ${lifted === null ? score : `${score} → ${lifted}`}${sentence === null ? '' : `\u00a0: ${sentence}`}`,
    ],
    sentence(evidence, lift) {
      if (lift === null) return evidence === null ? null : `${evidence}.`;
      const {needed, alone} = lift;
      const reached = alone === null ? null : `${alone.needed} à elle seule suffirait pour ${quoted(alone.band)}`;
      if (evidence === null) return reached === null ? null : `${reached}.`;
      return `${evidence}\u202f; ${needed} la ferait remonter${reached === null ? '' : `, ${reached}`}.`;
    },
    evidence: {
      given: ({value, worst, best}) => `${value}, entre ${worst} (le pire) et ${best} (le meilleur)`,
      'active-users-per-seat': ({value, n, seats, days: text}) =>
        `${value} sur ${seats} ${form(n, {one: 'licence utilisée', other: 'licences utilisées'})} en ${text} jours`,
      'active-days': ({value, days: text}) => `actif ${value} jours sur ${text}`,
      'features-used': ({value, n, days: text}) =>
        `${value} ${form(n, {one: 'fonctionnalité utilisée', other: 'fonctionnalités utilisées'})} en ${text} jours`,
      events: ({value, n, days: text}) =>
        `${value} ${form(n, {one: 'événement', other: 'événements'})} en ${text} jours`,
      'usage-trend': ({value, days: text}) => `usage à ${value} de celui des ${text} jours précédents`,
      'days-since-last-event': ({value, n}) =>
        n === 0 ? 'dernière utilisation aujourd’hui' : `dernière utilisation il y a ${days(n, value)}`,
      tickets: ({value, n, days: text}) => `${value} ${form(n, {one: 'ticket', other: 'tickets'})} en ${text} jours`,
      'last-nps': ({value}) => `la dernière réponse était de ${value} sur 10`,
      'mean-nps': ({value}) => `les réponses étaient en moyenne de ${value} sur 10`,
      pulse: ({value, best}) => `l’avis du CSM est de ${value} sur ${best}`,
    },
    unknown(names, n, gap, missing) {
      const why = {
        missing: form(n, {one: 'valeur inconnue', other: 'valeurs inconnues'}),
        incomplete: 'encore impossible à dire, car le compte est plus récent que la fenêtre',
        suppressed: 'trop peu de personnes pour être affiché',
      }[gap];
      if (missing === null) return `${names}\u00a0: ${why}.`;
      const shared = form(n, {one: 'le poids va aux autres', other: 'les poids vont aux autres'});
      const asIf = (score: string): string => `compte pour ${score}`;
      const then = {redistribute: shared, require: shared, zero: asIf('0'), neutral: asIf('50')}[missing];
      return `${names}\u00a0: ${why}\u202f; ${then}.`;
    },
    nothingKnown: 'Pas de score\u00a0: aucune de ses composantes n’est connue.',
    tooLittleKnown: (coverage, needed) => `Pas de score\u00a0: ${coverage} du poids est connu, il en faut ${needed}.`,
    history: (n, text) => `Score sur ${days(n, text)}`,
    historySpoken: ({then, thenDay, now, nowDay, lowest, highest}) =>
      `${then} le ${thenDay}, ${now} le ${nowDay}\u202f; minimum ${lowest}, maximum ${highest}`,
    moved: (component, then, now) => `Ce qui l’a le plus fait bouger\u00a0: ${component}, de ${then} à ${now}.`,
    pulse: (pulse, on, band) => [
      'Avis donné à la main\u00a0: ',
      [pulse],
      band === null ? `, le ${on}.` : `, le ${on}\u202f; le score dit ${quoted(band)}.`,
    ],
    noPulse: (n, text) => [`Aucun avis n’a été donné à la main en ${days(n, text)}.`],
    revenue: (amount) => `${amount} de MRR`,
    seats: (n, seats) => `${seats} ${form(n, {one: 'licence', other: 'licences'})}`,
  },
  method: {
    redistribute: 'Score\u00a0: moyenne pondérée de ce qui est connu',
    require: 'Score\u00a0: moyenne pondérée de ce qui est connu, s’il y en a assez',
    zero: 'Score\u00a0: moyenne pondérée, avec 0 pour l’inconnu',
    neutral: 'Score\u00a0: moyenne pondérée, avec 50 pour l’inconnu',
  },
  markedGaps: '◦ une ou plusieurs composantes inconnues',
  borders: (amber, green) => `à surveiller à partir de ${amber}, sain à partir de ${green}`,
  pulseAge: (n, text) =>
    `avis\u00a0: donné à la main ${form(n, {one: 'le dernier jour', other: `au cours des ${text} derniers jours`})}`,
};
