import type {Amount, Rate, SignalWords, Span} from '../../components/signal-list/signal-list.words.js';
import type {RenewalRisk} from '../../metrics/health/signal.js';
import {plural} from '../plural.js';

const form = plural('es');
const some = ({n, text}: Amount, one: string, other: string): string => `${text} ${form(n, {one, other})}`;
const accounts = (n: Amount): string => some(n, 'cuenta', 'cuentas');
const contracts = (n: Amount): string => some(n, 'contrato', 'contratos');
const tickets = (n: Amount): string => some(n, 'ticket', 'tickets');
const rules = (n: Amount): string => some(n, 'regla', 'reglas');
const days = (n: Amount): string => some(n, 'día', 'días');
const units: Readonly<Record<Span['unit'], readonly [one: string, other: string]>> = {
  hour: ['hora', 'horas'],
  day: ['día', 'días'],
  week: ['semana', 'semanas'],
};
const span = (one: Span): string => some(one, ...units[one.unit]);
const hours = (n: Amount): string => span({...n, unit: 'hour'});
const range = ({lower, upper}: Rate): string => `${lower} a ${upper}`;
const risks: Readonly<Record<RenewalRisk, (touchDays: Amount) => string>> = {
  'use-falls': () => 'el uso cae',
  'low-health': () => 'la salud es baja',
  'no-touch': (touchDays) => `nadie ha estado en contacto en ${days(touchDays)}`,
};

export const signalList: SignalWords = {
  takeaway: ({flagged, judged, revenue, urgent}) => [
    [`${flagged.text} de ${accounts(judged)}`],
    ` ${flagged.n === 1 ? 'tiene' : 'tienen'} una señal temprana`,
    revenue === null ? '' : `, con ${revenue.flagged} de ${revenue.all} de MRR`,
    urgent.n === 0 ? '. Ninguna es urgente.' : `. Urge actuar en ${urgent.text}.`,
  ],
  nothing: (judged, count) => [
    ['Ninguna señal temprana'],
    `: ${some(judged, 'cuenta evaluada', 'cuentas evaluadas')} según ${rules(count)}.`,
  ],
  severities: {risk: 'Actuar ya', watch: 'Echar un vistazo'},
  rules: {
    'renewal-at-risk': 'Renovación en riesgo',
    'usage-drop': 'Caída de uso',
    'health-drop': 'Caída de salud',
    'ticket-waiting': 'Ticket en espera',
  },
  label: (name, rule) => `${name}: ${rule}`,
  filter: 'Qué señales se muestran',
  all: 'Todas',
  caption: 'Señales tempranas por cuenta',
  reasons: {
    'usage-drop': ({drop, weeks, before, now}) =>
      `El uso cayó un ${drop} en ${some(weeks, 'semana', 'semanas')}, de ${before} a ${now} eventos.`,
    'health-drop': ({points, days: over, before, now, low}) =>
      `La salud bajó ${some(points, 'punto', 'puntos')} en ${days(over)}, de ${before} a ${now}${low ? ', y la cuenta está ahora en riesgo' : ''}.`,
    'renewal-at-risk': ({contracts: due, date, days: left, risks: found, touchDays}) => {
      const when = left.n === 0 ? 'hoy' : `en ${days(left)}, el ${date}`;
      const what = due.n === 1 ? `Un contrato vence ${when}` : `${contracts(due)} vencen, el primero ${when}`;
      return `${what}: ${found.map((risk) => risks[risk](touchDays)).join(', ')}.`;
    },
    'ticket-waiting': ({tickets: waiting, longest, target}) =>
      waiting.n === 1
        ? `Un ticket lleva ${span(longest)} esperando una primera respuesta; el objetivo es de ${hours(target)}.`
        : `${tickets(waiting)} esperan una primera respuesta, uno desde hace ${span(longest)}; el objetivo es de ${hours(target)}.`,
  },
  evidence: {
    'usage-drop': ({p, tested, ...rate}) =>
      `${rate.share} del uso anterior (${range(rate)}). Por azar: p\u00a0${p}, corregido por ${accounts(tested)}.`,
    'health-drop': ({component, before, now, components}) =>
      `Lo que más costó: «${component}», de ${before} a ${now}. La puntuación consta de ${some(components, 'componente, el mismo', 'componentes, los mismos')} que antes.`,
    'renewal-at-risk': (ended, rate) =>
      rate === null
        ? `Solo ${some(ended, 'contrato terminó', 'contratos terminaron')} en el año anterior: muy pocos para una tasa.`
        : `Renovados en el año anterior: ${rate.share} de ${contracts(ended)} (${range(rate)}).`,
    'ticket-waiting': (all, over, rate) =>
      rate === null
        ? `Solo ${tickets(all)} en ${days(over)}: muy pocos para una tasa.`
        : `Respondidos a tiempo en ${days(over)}: ${rate.share} de ${tickets(all)} (${range(rate)}).`,
  },
  nextStep: 'A continuación:',
  steps: {
    'call-sponsor': () => 'Llamar al patrocinador y preguntar qué ha cambiado.',
    'ask-users': () => 'Preguntar a quienes dejaron de usarlo qué se lo impide.',
    'work-on-component': (component) => `Trabajar primero en esto: ${component}.`,
    'arrange-talk': (date) => `Concertar una conversación sobre la renovación antes del ${date}.`,
    'agree-plan': (date) => `Acordar un plan con el patrocinador antes del ${date}.`,
    'escalate-ticket': () => 'Pasar hoy el ticket a la dirección de soporte.',
    'answer-ticket': () => 'Responder hoy al ticket.',
  },
  span,
  dueIn: (left) => (left.n === 0 ? 'vence hoy' : `vence en ${days(left)}`),
  columns: {
    account: 'Cuenta',
    signal: 'Señal',
    severity: 'Urgencia',
    revenue: 'MRR',
    reason: 'Por qué',
    evidence: 'En qué se basa',
    nextStep: 'Próximo paso',
  },
  shown: (seen, all) => `${seen} de ${all} señales mostradas`,
  showMore: ({text}) => `Mostrar ${text} más`,
  showFewer: 'Mostrar menos',
  noneIn: (n) => `ninguna en ${accounts(n)}`,
  judged: (n) => some(n, 'cuenta evaluada', 'cuentas evaluadas'),
  ruleCount: rules,
  rulesCaption: 'Qué se evaluó',
  rule: 'Regla',
  judgedHead: 'Cuentas evaluadas',
  fewHead: 'Muy poco para evaluar',
  few: {
    'renewal-at-risk': (n) => `${accounts(n)} sin nada con que evaluar la renovación`,
    'usage-drop': (n) => `${accounts(n)} con muy poco uso para evaluarlo`,
    'health-drop': (n) => `${accounts(n)} con una puntuación de otros componentes que antes`,
    'ticket-waiting': (n) => `${accounts(n)} con muy poco para evaluar los tickets`,
  },
  notGiven: {
    'renewal-at-risk': 'renovaciones sin evaluar: no se dieron contratos',
    'usage-drop': 'uso sin evaluar: no se dieron eventos',
    'health-drop': 'salud sin evaluar: no se midió nada',
    'ticket-waiting': 'tickets sin evaluar: no se dio ninguno',
  },
  notEnough: {
    'renewal-at-risk': 'renovaciones sin evaluar: nada indica si hay riesgo',
    'usage-drop': 'uso sin evaluar: muy poco uso antes',
    'health-drop': 'salud sin evaluar: ninguna puntuación con que comparar',
    'ticket-waiting': 'tickets sin evaluar: ninguna cuenta que evaluar',
  },
  inFile: (all) => `el archivo guardado tiene las ${all}`,
};
