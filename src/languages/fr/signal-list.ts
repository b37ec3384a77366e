import type {Amount, Rate, SignalWords, Span} from '../../components/signal-list/signal-list.words.js';
import type {RenewalRisk} from '../../metrics/health/signal.js';
import {plural} from '../plural.js';

const form = plural('fr');
const some = ({n, text}: Amount, one: string, other: string): string => `${text} ${form(n, {one, other})}`;
const accounts = (n: Amount): string => some(n, 'compte', 'comptes');
const contracts = (n: Amount): string => some(n, 'contrat', 'contrats');
const tickets = (n: Amount): string => some(n, 'ticket', 'tickets');
const rules = (n: Amount): string => some(n, 'règle', 'règles');
const days = (n: Amount): string => some(n, 'jour', 'jours');
const units: Readonly<Record<Span['unit'], readonly [one: string, other: string]>> = {
  hour: ['heure', 'heures'],
  day: ['jour', 'jours'],
  week: ['semaine', 'semaines'],
};
const span = (one: Span): string => some(one, ...units[one.unit]);
const hours = (n: Amount): string => span({...n, unit: 'hour'});
const range = ({lower, upper}: Rate): string => `${lower} à ${upper}`;
const risks: Readonly<Record<RenewalRisk, (touchDays: Amount) => string>> = {
  'use-falls': () => 'l’usage baisse',
  'low-health': () => 'la santé est mauvaise',
  'no-touch': (touchDays) => `aucun contact depuis ${days(touchDays)}`,
};

export const signalList: SignalWords = {
  takeaway: ({flagged, judged, revenue, urgent}) => [
    [`${flagged.text} sur ${accounts(judged)}`],
    ` ${form(flagged.n, {one: 'a', other: 'ont'})} un signal précoce`,
    revenue === null ? '' : `, pour ${revenue.flagged} de MRR sur ${revenue.all}`,
    urgent.n === 0 ? '. Aucun n’est urgent.' : `. Il y a urgence pour ${urgent.text}.`,
  ],
  nothing: (judged, count) => [
    ['Aucun signal précoce'],
    `\u00a0: ${some(judged, 'compte évalué', 'comptes évalués')} selon ${rules(count)}.`,
  ],
  severities: {risk: 'Agir maintenant', watch: 'À regarder'},
  rules: {
    'renewal-at-risk': 'Renouvellement menacé',
    'usage-drop': 'Usage en baisse',
    'health-drop': 'Santé en baisse',
    'ticket-waiting': 'Ticket en attente',
  },
  label: (name, rule) => `${name}\u00a0: ${rule}`,
  filter: 'Signaux affichés',
  all: 'Tous',
  caption: 'Signaux précoces par compte',
  reasons: {
    'usage-drop': ({drop, weeks, before, now}) =>
      `L’usage a baissé de ${drop} en ${some(weeks, 'semaine', 'semaines')}, de ${before} à ${now} événements.`,
    'health-drop': ({points, days: over, before, now, low}) =>
      `La santé a perdu ${some(points, 'point', 'points')} en ${days(over)}, de ${before} à ${now}${low ? ', et le compte est désormais à risque' : ''}.`,
    'renewal-at-risk': ({contracts: due, date, days: left, risks: found, touchDays}) => {
      const when = left.n === 0 ? 'aujourd’hui' : `dans ${days(left)}, le ${date}`;
      const what =
        due.n === 1
          ? `Un contrat arrive à échéance ${when}`
          : `${contracts(due)} arrivent à échéance, le premier ${when}`;
      return `${what}\u00a0: ${found.map((risk) => risks[risk](touchDays)).join(', ')}.`;
    },
    'ticket-waiting': ({tickets: waiting, longest, target}) =>
      waiting.n === 1
        ? `Un ticket attend une première réponse depuis ${span(longest)}\u202f; l’objectif est de ${hours(target)}.`
        : `${tickets(waiting)} attendent une première réponse, l’un depuis ${span(longest)}\u202f; l’objectif est de ${hours(target)}.`,
  },
  evidence: {
    'usage-drop': ({p, tested, ...rate}) =>
      `${rate.share} de l’usage d’avant (${range(rate)}). Par hasard\u00a0: p\u00a0${p}, corrigé pour ${accounts(tested)}.`,
    'health-drop': ({component, before, now, components}) =>
      `Ce qui a coûté le plus\u00a0: «\u202f${component}\u202f», de ${before} à ${now}. Le score repose sur ${some(components, 'composante, la même', 'composantes, les mêmes')} qu’avant.`,
    'renewal-at-risk': (ended, rate) =>
      rate === null
        ? `Seulement ${some(ended, 'contrat arrivé', 'contrats arrivés')} à terme l’année précédente\u00a0: trop peu pour un taux.`
        : `Renouvelés l’année précédente\u00a0: ${rate.share} de ${contracts(ended)} (${range(rate)}).`,
    'ticket-waiting': (all, over, rate) =>
      rate === null
        ? `Seulement ${tickets(all)} en ${days(over)}\u00a0: trop peu pour un taux.`
        : `Réponse à temps en ${days(over)}\u00a0: ${rate.share} de ${tickets(all)} (${range(rate)}).`,
  },
  nextStep: 'Ensuite\u00a0:',
  steps: {
    'call-sponsor': () => 'Appeler le sponsor et demander ce qui a changé.',
    'ask-users': () => 'Demander aux utilisateurs qui ont arrêté ce qui les gêne.',
    'work-on-component': (component) => `Travailler d’abord sur ceci\u00a0: ${component}.`,
    'arrange-talk': (date) => `Fixer un entretien sur le renouvellement avant le ${date}.`,
    'agree-plan': (date) => `Convenir d’un plan avec le sponsor avant le ${date}.`,
    'escalate-ticket': () => 'Confier le ticket aujourd’hui au responsable du support.',
    'answer-ticket': () => 'Répondre au ticket aujourd’hui.',
  },
  span,
  dueIn: (left) => (left.n === 0 ? 'échéance aujourd’hui' : `échéance dans ${days(left)}`),
  columns: {
    account: 'Compte',
    signal: 'Signal',
    severity: 'Urgence',
    revenue: 'MRR',
    reason: 'Pourquoi',
    evidence: 'Sur quoi cela repose',
    nextStep: 'Prochaine étape',
  },
  shown: (seen, all) => `${seen} signaux affichés sur ${all}`,
  showMore: ({text}) => `En afficher ${text} de plus`,
  showFewer: 'En afficher moins',
  noneIn: (n) => `aucun sur ${accounts(n)}`,
  judged: (n) => some(n, 'compte évalué', 'comptes évalués'),
  ruleCount: rules,
  rulesCaption: 'Ce qui a été évalué',
  rule: 'Règle',
  judgedHead: 'Comptes évalués',
  fewHead: 'Trop peu pour évaluer',
  few: {
    'renewal-at-risk': (n) => `${accounts(n)} sans rien pour évaluer le renouvellement`,
    'usage-drop': (n) => `${accounts(n)} avec trop peu d’usage pour être évalués`,
    'health-drop': (n) => `${accounts(n)} dont le score repose sur d’autres composantes qu’avant`,
    'ticket-waiting': (n) => `${accounts(n)} avec trop peu pour évaluer les tickets`,
  },
  notGiven: {
    'renewal-at-risk': 'renouvellements non évalués\u00a0: aucun contrat fourni',
    'usage-drop': 'usage non évalué\u00a0: aucun événement fourni',
    'health-drop': 'santé non évaluée\u00a0: rien n’a été mesuré',
    'ticket-waiting': 'tickets non évalués\u00a0: aucun fourni',
  },
  notEnough: {
    'renewal-at-risk': 'renouvellements non évalués\u00a0: rien n’indique un risque ou son absence',
    'usage-drop': 'usage non évalué\u00a0: trop peu d’usage auparavant',
    'health-drop': 'santé non évaluée\u00a0: aucun score auquel comparer',
    'ticket-waiting': 'tickets non évalués\u00a0: aucun compte à évaluer',
  },
  inFile: (all) => `le fichier enregistré contient les ${all}`,
};
