import type {MatrixWords} from '../../components/health-matrix/health-matrix.words.js';
import {plural} from '../plural.js';

const form = plural('pt');
const days = (n: number, text: string): string => `${text} ${form(n, {one: 'dia', other: 'dias'})}`;
const points = (n: number, text: string): string => `${text} ${form(n, {one: 'ponto', other: 'pontos'})}`;

const gaps: MatrixWords['gaps'] = {
  missing: 'sem dados',
  incomplete: 'ainda não: conta mais recente do que a janela',
  suppressed: 'poucas pessoas para mostrar',
};

export const healthMatrix: MatrixWords = {
  caption: 'Contas com a pontuação de saúde e os seus componentes',
  account: 'Conta',
  revenue: 'MRR',
  score: 'Pontuação',
  band: 'Nível',
  pulse: 'Avaliação',
  byHand: 'manual',
  trend: 'Tendência',
  inDays: days,
  bands: {red: 'Em risco', amber: 'Em observação', green: 'Saudável'},
  bandsWithin: {red: 'em risco', amber: 'em observação', green: 'saudável'},
  noScore: 'Sem pontuação',
  takeaway({n, risky, unscored, count, revenue, lowest, fell}) {
    if (lowest === null)
      return [
        [unscored === 1 ? 'A conta não tem pontuação' : `Nenhuma das ${count(unscored)} contas tem pontuação`],
        '.',
      ];
    const known = lowest.known === null ? '' : ` (com ${lowest.known} do peso conhecido)`;
    const others = `${count(unscored)} ${form(unscored, {one: 'conta', other: 'contas'})} sem pontuação`;
    const end = unscored === 0 ? '.' : `; ${others}.`;
    const pay = revenue === null ? '' : `, com ${revenue.risky} de ${revenue.all} de MRR`;
    if (n === 1) {
      const is = {red: 'em risco', amber: 'em observação', green: 'saudável'}[lowest.band];
      return [[`${lowest.name} está ${is}, com ${lowest.score}${known}`], `${pay}${end}`];
    }
    const some = `${count(risky)} de ${count(n)} contas ${form(risky, {one: 'está', other: 'estão'})} em risco`;
    const all =
      risky === 0 ? `Nenhuma das ${count(n)} contas está em risco` : `Todas as ${count(n)} contas estão em risco`;
    const most =
      fell === null
        ? `a mais baixa é ${lowest.name}, com ${lowest.score}${known}`
        : `a que mais caiu foi ${fell.name}, ${points(fell.points, fell.pointsText)} em ${days(fell.days, fell.daysText)}`;
    return [[risky === 0 || risky === n ? all : some], `${pay}; ${most}${end}`];
  },
  cells: {
    revenue: (account, amount) => (amount === null ? `${account}: MRR desconhecido` : `${account}: ${amount} de MRR`),
    score: (account, score, band, known) =>
      `${account}: ${score} de 100, ${band}${known === null ? '' : `, com ${known} do peso conhecido`}`,
    noScore: (account) => `${account}: sem pontuação`,
    band: (account, band) => `${account}: ${band}`,
    pulse: (account, pulse) => `${account}, avaliação manual: ${pulse}`,
    noPulse: (account) => `${account}: sem avaliação`,
    component: (account, component, score, band) => `${account}, ${component}: ${score} de 100, ${band}`,
    gap: (account, component, gap, fewer) =>
      `${account}, ${component}: ${gap === 'suppressed' ? `${fewer}, ` : ''}${gaps[gap]}`,
    trend: (account, change, text, n, daysText) => {
      const time = `em ${days(n, daysText)}`;
      if (change === 0) return `${account}: sem mudança, 0 pontos ${time}`;
      return `${account}: ${points(Math.abs(change), text)} a ${change < 0 ? 'menos' : 'mais'} ${time}`;
    },
    noTrend: (account, n, text) => `${account}: sem pontuação há ${days(n, text)}`,
    pending: (account) => `${account}: tendência ainda por calcular`,
  },
  gaps,
  fewerThan: (minimum) => `< ${minimum}`,
  tip: {
    title: (account, what) => `${account}: ${what}`,
    weight: 'Peso',
    countsFor: 'Conta',
    costs: 'Reduz a pontuação em',
    points,
    known: 'Peso conhecido',
    ago: (n, text) => `Há ${days(n, text)}`,
    worstAt: '0 com',
    bestAt: '100 com',
    over: (n, text) => `Medido em ${days(n, text)}`,
    setOn: 'Avaliação manual em',
  },
  filter: 'Contas por nível',
  all: 'Todas',
  search: 'Procurar uma conta',
  byRevenue: 'Resumo',
  found: (_n, count, total) => `${count} de ${total} contas`,
  sortedUp: (column) => `Por ordem crescente de ${column}`,
  sortedDown: (column) => `Por ordem decrescente de ${column}`,
  noneFound: 'Nenhuma conta corresponde.',
  showAgain: (count) => `Mostrar de novo as ${count}`,
  more: (_n, count) => `e mais ${count}`,
  showAll: (count) => `Mostrar todas as ${count}`,
  showFewer: (count) => `Mostrar as primeiras ${count}`,
  summary: {
    caption: 'Contas e o seu MRR, por nível e por MRR da conta',
    all: 'Todas',
    below: (amount) => `menos de ${amount}`,
    between: (from, to) => `${from} a ${to}`,
    from: (amount) => `${amount} ou mais`,
  },
  why: {
    lift: (from, to, band) => `O que a faria subir: ${from} → ${to}${band === null ? '' : `, até “${band}”`}`,
    nothingToLift: 'Nada a melhorar: todos os componentes conhecidos estão saudáveis.',
    component: (label, score, lifted, sentence) => [
      [label],
      ` ${lifted === null ? score : `${score} → ${lifted}`}${sentence === null ? '' : `: ${sentence}`}`,
    ],
    sentence(evidence, lift) {
      if (lift === null) return evidence === null ? null : `${evidence}.`;
      const {needed, alone} = lift;
      const reached = alone === null ? null : `por si só, ${alone.needed} levaria a conta a “${alone.band}”`;
      if (evidence === null) return reached === null ? null : `${reached}.`;
      return `${evidence}; com ${needed} subiria${reached === null ? '' : `, ${reached}`}.`;
    },
    evidence: {
      given: ({value, worst, best}) => `${value}, entre ${worst} (o pior) e ${best} (o melhor)`,
      'active-users-per-seat': ({value, n, seats, days: text}) =>
        `${value} de ${seats} ${form(n, {one: 'licença usada', other: 'licenças usadas'})} em ${text} dias`,
      'active-days': ({value, days: text}) => `atividade em ${value} de ${text} dias`,
      'features-used': ({value, n, days: text}) =>
        `${value} ${form(n, {one: 'funcionalidade usada', other: 'funcionalidades usadas'})} em ${text} dias`,
      events: ({value, n, days: text}) => `${value} ${form(n, {one: 'evento', other: 'eventos'})} em ${text} dias`,
      'usage-trend': ({value, days: text}) => `uso em ${value} do nível dos ${text} dias anteriores`,
      'days-since-last-event': ({value, n}) => (n === 0 ? 'último uso hoje' : `último uso há ${days(n, value)}`),
      tickets: ({value, n, days: text}) => `${value} ${form(n, {one: 'ticket', other: 'tickets'})} em ${text} dias`,
      'last-nps': ({value}) => `a última resposta foi ${value} em 10`,
      'mean-nps': ({value}) => `a média das respostas foi ${value} em 10`,
      pulse: ({value, best}) => `a avaliação do CSM é ${value} em ${best}`,
    },
    unknown(names, n, gap, missing) {
      const why = {
        missing: 'sem dados',
        incomplete: 'ainda não é possível dizer, pois a conta é mais recente do que a janela',
        suppressed: 'poucas pessoas para mostrar',
      }[gap];
      if (missing === null) return `${names}: ${why}.`;
      const shared = form(n, {one: 'o peso passa para os demais', other: 'os pesos passam para os demais'});
      const asIf = (score: string): string => `${form(n, {one: 'conta', other: 'contam'})} como ${score}`;
      const then = {redistribute: shared, require: shared, zero: asIf('0'), neutral: asIf('50')}[missing];
      return `${names}: ${why}; ${then}.`;
    },
    nothingKnown: 'Sem pontuação: nenhum componente é conhecido.',
    tooLittleKnown: (coverage, needed) => `Sem pontuação: ${coverage} do peso é conhecido e são necessários ${needed}.`,
    history: (n, text) => `Pontuação em ${days(n, text)}`,
    historySpoken: ({then, thenDay, now, nowDay, lowest, highest}) =>
      `${then} em ${thenDay}, ${now} em ${nowDay}; mínimo ${lowest}, máximo ${highest}`,
    moved: (component, then, now) => `O que mais a alterou: ${component}, de ${then} para ${now}.`,
    pulse: (pulse, on, band) => [
      'Avaliação manual: ',
      [pulse],
      band === null ? `, em ${on}.` : `, em ${on}; a pontuação indica “${band}”.`,
    ],
    noPulse: (n, text) => [`Nenhuma avaliação manual em ${days(n, text)}.`],
    revenue: (amount) => `${amount} de MRR`,
    seats: (n, seats) => `${seats} ${form(n, {one: 'licença', other: 'licenças'})}`,
  },
  method: {
    redistribute: 'Pontuação: média ponderada do que é conhecido',
    require: 'Pontuação: média ponderada do que é conhecido, se for suficiente',
    zero: 'Pontuação: média ponderada, com 0 para o que falta',
    neutral: 'Pontuação: média ponderada, com 50 para o que falta',
  },
  markedGaps: '◦ um ou mais componentes sem dados',
  borders: (amber, green) => `em observação a partir de ${amber}, saudável a partir de ${green}`,
  pulseAge: (n, text) => `avaliação: manual, ${form(n, {one: 'no último dia', other: `nos últimos ${text} dias`})}`,
};
