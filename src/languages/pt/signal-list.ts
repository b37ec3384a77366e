import type {Amount, Rate, SignalWords, Span} from '../../components/signal-list/signal-list.words.js';
import type {RenewalRisk} from '../../metrics/health/signal.js';
import {plural} from '../plural.js';

const form = plural('pt');
const some = ({n, text}: Amount, one: string, other: string): string => `${text} ${form(n, {one, other})}`;
const accounts = (n: Amount): string => some(n, 'conta', 'contas');
const contracts = (n: Amount): string => some(n, 'contrato', 'contratos');
const tickets = (n: Amount): string => some(n, 'ticket', 'tickets');
const rules = (n: Amount): string => some(n, 'regra', 'regras');
const days = (n: Amount): string => some(n, 'dia', 'dias');
const units: Readonly<Record<Span['unit'], readonly [one: string, other: string]>> = {
  hour: ['hora', 'horas'],
  day: ['dia', 'dias'],
  week: ['semana', 'semanas'],
};
const span = (one: Span): string => some(one, ...units[one.unit]);
const hours = (n: Amount): string => span({...n, unit: 'hour'});
const range = ({lower, upper}: Rate): string => `${lower} a ${upper}`;
const risks: Readonly<Record<RenewalRisk, (touchDays: Amount) => string>> = {
  'use-falls': () => 'o uso está caindo',
  'low-health': () => 'a saúde está baixa',
  'no-touch': (touchDays) => `ninguém fez contato em ${days(touchDays)}`,
};

export const signalList: SignalWords = {
  takeaway: ({flagged, judged, revenue, urgent}) => [
    [`${flagged.text} de ${accounts(judged)}`],
    ` ${flagged.n === 1 ? 'tem' : 'têm'} um sinal precoce`,
    revenue === null ? '' : `, com ${revenue.flagged} de ${revenue.all} de MRR`,
    urgent.n === 0 ? '. Nenhum é urgente.' : `. É urgente agir em ${urgent.text}.`,
  ],
  nothing: (judged, count) => [
    ['Nenhum sinal precoce'],
    `: ${some(judged, 'conta avaliada', 'contas avaliadas')} segundo ${rules(count)}.`,
  ],
  severities: {risk: 'Agir agora', watch: 'Vale olhar'},
  rules: {
    'renewal-at-risk': 'Renovação em risco',
    'usage-drop': 'Queda de uso',
    'health-drop': 'Queda de saúde',
    'ticket-waiting': 'Ticket em espera',
  },
  label: (name, rule) => `${name}: ${rule}`,
  filter: 'Que sinais são mostrados',
  all: 'Todos',
  caption: 'Sinais precoces por conta',
  reasons: {
    'usage-drop': ({drop, weeks, before, now}) =>
      `O uso caiu ${drop} em ${some(weeks, 'semana', 'semanas')}, de ${before} para ${now} eventos.`,
    'health-drop': ({points, days: over, before, now, low}) =>
      `A saúde caiu ${some(points, 'ponto', 'pontos')} em ${days(over)}, de ${before} para ${now}${low ? ', e a conta agora está em risco' : ''}.`,
    'renewal-at-risk': ({contracts: due, date, days: left, risks: found, touchDays}) => {
      const when = left.n === 0 ? 'hoje' : `em ${days(left)}, em ${date}`;
      const what = due.n === 1 ? `Um contrato vence ${when}` : `${contracts(due)} vencem, o primeiro ${when}`;
      return `${what}: ${found.map((risk) => risks[risk](touchDays)).join(', ')}.`;
    },
    'ticket-waiting': ({tickets: waiting, longest, target}) =>
      waiting.n === 1
        ? `Um ticket espera há ${span(longest)} por uma primeira resposta; a meta é de ${hours(target)}.`
        : `${tickets(waiting)} esperam por uma primeira resposta, um deles há ${span(longest)}; a meta é de ${hours(target)}.`,
  },
  evidence: {
    'usage-drop': ({p, tested, ...rate}) =>
      `${rate.share} do uso anterior (${range(rate)}). Por acaso: p\u00a0${p}, corrigido para ${accounts(tested)}.`,
    'health-drop': ({component, before, now, components}) =>
      `O que mais custou: “${component}”, de ${before} para ${now}. A pontuação tem ${some(components, 'componente, o mesmo', 'componentes, os mesmos')} de antes.`,
    'renewal-at-risk': (ended, rate) =>
      rate === null
        ? `Só ${some(ended, 'contrato terminou', 'contratos terminaram')} no ano anterior: poucos demais para uma taxa.`
        : `Renovados no ano anterior: ${rate.share} de ${contracts(ended)} (${range(rate)}).`,
    'ticket-waiting': (all, over, rate) =>
      rate === null
        ? `Só ${tickets(all)} em ${days(over)}: poucos demais para uma taxa.`
        : `Respondidos a tempo em ${days(over)}: ${rate.share} de ${tickets(all)} (${range(rate)}).`,
  },
  nextStep: 'A seguir:',
  steps: {
    'call-sponsor': () => 'Ligar para o patrocinador e perguntar o que mudou.',
    'ask-users': () => 'Perguntar a quem parou de usar o que atrapalha.',
    'work-on-component': (component) => `Trabalhar primeiro nisto: ${component}.`,
    'arrange-talk': (date) => `Marcar uma conversa sobre a renovação antes de ${date}.`,
    'agree-plan': (date) => `Combinar um plano com o patrocinador antes de ${date}.`,
    'escalate-ticket': () => 'Passar o ticket hoje para a chefia do suporte.',
    'answer-ticket': () => 'Responder ao ticket hoje.',
  },
  span,
  dueIn: (left) => (left.n === 0 ? 'vence hoje' : `vence em ${days(left)}`),
  columns: {
    account: 'Conta',
    signal: 'Sinal',
    severity: 'Urgência',
    revenue: 'MRR',
    reason: 'Por quê',
    evidence: 'Em que se baseia',
    nextStep: 'Próximo passo',
  },
  shown: (seen, all) => `${seen} de ${all} sinais mostrados`,
  showMore: ({text}) => `Mostrar mais ${text}`,
  showFewer: 'Mostrar menos',
  noneIn: (n) => `nenhum em ${accounts(n)}`,
  judged: (n) => some(n, 'conta avaliada', 'contas avaliadas'),
  ruleCount: rules,
  rulesCaption: 'O que foi avaliado',
  rule: 'Regra',
  judgedHead: 'Contas avaliadas',
  fewHead: 'Pouco demais para avaliar',
  few: {
    'renewal-at-risk': (n) => `${accounts(n)} sem nada com que avaliar a renovação`,
    'usage-drop': (n) => `${accounts(n)} com uso insuficiente para avaliar`,
    'health-drop': (n) => `${accounts(n)} com pontuação de outros componentes do que antes`,
    'ticket-waiting': (n) => `${accounts(n)} com pouco para avaliar os tickets`,
  },
  notGiven: {
    'renewal-at-risk': 'renovações não avaliadas: nenhum contrato informado',
    'usage-drop': 'uso não avaliado: nenhum evento informado',
    'health-drop': 'saúde não avaliada: nada foi medido',
    'ticket-waiting': 'tickets não avaliados: nenhum informado',
  },
  notEnough: {
    'renewal-at-risk': 'renovações não avaliadas: nada indica se há risco',
    'usage-drop': 'uso não avaliado: pouco uso antes',
    'health-drop': 'saúde não avaliada: nenhuma pontuação para comparar',
    'ticket-waiting': 'tickets não avaliados: nenhuma conta para avaliar',
  },
  inFile: (all) => `o arquivo salvo tem os ${all}`,
};
