import type {Amount, Rate, SignalWords, Span} from '../../components/signal-list/signal-list.words.js';
import type {RenewalRisk} from '../../metrics/health/signal.js';
import {plural} from '../plural.js';

const form = plural('de');
const some = ({n, text}: Amount, one: string, other: string): string => `${text} ${form(n, {one, other})}`;
const accounts = (n: Amount): string => some(n, 'Account', 'Accounts');
const contracts = (n: Amount): string => some(n, 'Vertrag', 'Verträge');
const tickets = (n: Amount): string => some(n, 'Ticket', 'Tickets');
const rules = (n: Amount): string => some(n, 'Regel', 'Regeln');
const inDays = (n: Amount): string => some(n, 'Tag', 'Tagen');
const units: Readonly<Record<Span['unit'], readonly [one: string, other: string]>> = {
  hour: ['Stunde', 'Stunden'],
  day: ['Tag', 'Tage'],
  week: ['Woche', 'Wochen'],
};
const span = (one: Span): string => some(one, ...units[one.unit]);
const since = (one: Span): string => (one.unit === 'day' ? inDays(one) : span(one));
const hours = (n: Amount): string => span({...n, unit: 'hour'});
const range = ({lower, upper}: Rate): string => `${lower} bis ${upper}`;
const risks: Readonly<Record<RenewalRisk, (touchDays: Amount) => string>> = {
  'use-falls': () => 'die Nutzung fällt',
  'low-health': () => 'die Gesundheit ist schlecht',
  'no-touch': (days) => `seit ${inDays(days)} gab es keinen Kontakt`,
};

export const signalList: SignalWords = {
  takeaway: ({flagged, judged, revenue, urgent}) => [
    [`${flagged.text} von ${accounts(judged)}`],
    ` ${flagged.n === 1 ? 'hat' : 'haben'} ein Frühsignal`,
    revenue === null ? '' : `, mit ${revenue.flagged} von ${revenue.all} MRR`,
    urgent.n === 0 ? '. Nichts davon eilt.' : `. Bei ${urgent.text} eilt es.`,
  ],
  nothing: (judged, count) => [['Keine Frühsignale'], `: ${accounts(judged)} nach ${rules(count)} beurteilt.`],
  severities: {risk: 'Jetzt handeln', watch: 'Ansehen'},
  rules: {
    'renewal-at-risk': 'Verlängerung gefährdet',
    'usage-drop': 'Nutzung gefallen',
    'health-drop': 'Gesundheit gefallen',
    'ticket-waiting': 'Ticket wartet',
  },
  label: (name, rule) => `${name}: ${rule}`,
  filter: 'Welche Signale gezeigt werden',
  all: 'Alle',
  caption: 'Frühsignale nach Account',
  reasons: {
    'usage-drop': ({drop, weeks, before, now}) =>
      `Die Nutzung ist in ${some(weeks, 'Woche', 'Wochen')} um ${drop} gefallen, von ${before} auf ${now} Ereignisse.`,
    'health-drop': ({points, days, before, now, low}) =>
      `Die Gesundheit ist in ${inDays(days)} um ${some(points, 'Punkt', 'Punkte')} gefallen, von ${before} auf ${now}${low ? ', und ist jetzt gefährdet' : ''}.`,
    'renewal-at-risk': ({contracts: due, date, days, risks: found, touchDays}) => {
      const when = days.n === 0 ? 'heute' : `in ${inDays(days)}, am ${date}`;
      const what = due.n === 1 ? `Ein Vertrag ist ${when} fällig` : `${contracts(due)} sind fällig, der erste ${when}`;
      return `${what}: ${found.map((risk) => risks[risk](touchDays)).join(', ')}.`;
    },
    'ticket-waiting': ({tickets: waiting, longest, target}) =>
      waiting.n === 1
        ? `Ein Ticket wartet seit ${since(longest)} auf die erste Antwort; das Ziel sind ${hours(target)}.`
        : `${tickets(waiting)} warten auf die erste Antwort, eines seit ${since(longest)}; das Ziel sind ${hours(target)}.`,
  },
  evidence: {
    'usage-drop': ({p, tested, ...rate}) =>
      `${rate.share} der früheren Nutzung (${range(rate)}). Durch Zufall: p\u00a0${p}, korrigiert für ${accounts(tested)}.`,
    'health-drop': ({component, before, now, components}) =>
      `Am meisten gekostet hat „${component}“: ${before} auf ${now}. Der Score besteht aus ${some(components, 'Komponente', 'Komponenten')}, denselben wie vorher.`,
    'renewal-at-risk': (ended, rate) =>
      rate === null
        ? `Im Jahr davor ${ended.n === 1 ? 'endete' : 'endeten'} nur ${contracts(ended)}: zu wenige für eine Quote.`
        : `Im Jahr davor verlängert: ${rate.share} von ${some(ended, 'Vertrag', 'Verträgen')} (${range(rate)}).`,
    'ticket-waiting': (all, days, rate) =>
      rate === null
        ? `Nur ${tickets(all)} in ${inDays(days)}: zu wenige für eine Quote.`
        : `In ${inDays(days)} rechtzeitig beantwortet: ${rate.share} von ${tickets(all)} (${range(rate)}).`,
  },
  nextStep: 'Als Nächstes:',
  steps: {
    'call-sponsor': () => 'Den Sponsor anrufen und fragen, was sich geändert hat.',
    'ask-users': () => 'Die Nutzer fragen, die aufgehört haben, was ihnen im Weg steht.',
    'work-on-component': (component) => `Zuerst daran arbeiten: ${component}.`,
    'arrange-talk': (date) => `Vor dem ${date} ein Gespräch über die Verlängerung vereinbaren.`,
    'agree-plan': (date) => `Vor dem ${date} mit dem Sponsor einen Plan vereinbaren.`,
    'escalate-ticket': () => 'Das Ticket heute der Supportleitung übergeben.',
    'answer-ticket': () => 'Das Ticket heute beantworten.',
  },
  span,
  dueIn: (days) => (days.n === 0 ? 'heute fällig' : `fällig in ${inDays(days)}`),
  columns: {
    account: 'Account',
    signal: 'Signal',
    severity: 'Dringlichkeit',
    revenue: 'MRR',
    reason: 'Warum',
    evidence: 'Worauf es beruht',
    nextStep: 'Nächster Schritt',
  },
  shown: (seen, all) => `${seen} von ${all} Signalen gezeigt`,
  showMore: ({text}) => `${text} weitere zeigen`,
  showFewer: 'Weniger zeigen',
  noneIn: (n) => `keines bei ${accounts(n)}`,
  judged: (n) => `${accounts(n)} beurteilt`,
  ruleCount: rules,
  rulesCaption: 'Was beurteilt wurde',
  rule: 'Regel',
  judgedHead: 'Beurteilte Accounts',
  fewHead: 'Zu wenig zum Beurteilen',
  few: {
    'renewal-at-risk': (n) => `${accounts(n)} ohne Anhalt für die Verlängerung`,
    'usage-drop': (n) => `${accounts(n)} mit zu wenig Nutzung zum Beurteilen`,
    'health-drop': (n) => `${accounts(n)} mit einem Score aus anderen Komponenten als vorher`,
    'ticket-waiting': (n) => `${accounts(n)} mit zu wenig, um Tickets zu beurteilen`,
  },
  notGiven: {
    'renewal-at-risk': 'Verlängerungen nicht beurteilt: keine Verträge angegeben',
    'usage-drop': 'Nutzung nicht beurteilt: keine Ereignisse angegeben',
    'health-drop': 'Gesundheit nicht beurteilt: nichts gemessen',
    'ticket-waiting': 'Tickets nicht beurteilt: keine angegeben',
  },
  notEnough: {
    'renewal-at-risk': 'Verlängerungen nicht beurteilt: nichts sagt etwas über ein Risiko',
    'usage-drop': 'Nutzung nicht beurteilt: davor zu wenig Nutzung',
    'health-drop': 'Gesundheit nicht beurteilt: kein Score zum Vergleichen',
    'ticket-waiting': 'Tickets nicht beurteilt: kein Account zum Beurteilen',
  },
  inFile: (all) => `alle ${all} in der gespeicherten Datei`,
};
