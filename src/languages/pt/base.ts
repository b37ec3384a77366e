import {unreadCells} from '../../element/unread-cells.js';
import type {PackBase} from '../pack.js';
import {plural} from '../plural.js';

const form = plural('pt');
const kinds: Readonly<Record<string, readonly [one: string, many: string]>> = {
  user: ['pessoa', 'pessoas'],
  account: ['conta', 'contas'],
  response: ['resposta', 'respostas'],
};
const weekdays = {monday: 'segunda-feira', sunday: 'domingo', saturday: 'sábado'} as const;

export const base: PackBase = {
  loading: 'Carregamento em curso…',
  loadingRows: (rows) => `Carregamento em curso… ${rows} linhas até agora`,
  refreshing: 'Atualização em curso; por enquanto, o último valor',
  stale: 'Não foi possível atualizar estes números.',
  noData: 'Ainda não há nada para mostrar. Falta uma fonte de dados:',
  tryAgain: 'Tentar novamente',
  tools: 'Ferramentas',
  showTable: 'Mostrar os números em tabela',
  showDefinition: 'Como é calculado',
  export: 'Exportar',
  exportAs: {csv: 'Números (CSV)', json: 'Números (JSON)', svg: 'Imagem (SVG)', png: 'Imagem (PNG)'},
  failed: 'Não foi possível carregar os dados.',
  failures: {
    network: 'O servidor está inacessível.',
    timeout: 'O servidor não respondeu a tempo.',
    unauthorized: 'Não há permissão para ver estes dados, ou a sessão expirou.',
    'not-found': 'Não há dados neste endereço.',
    server: 'O servidor não conseguiu responder.',
    'too-large': 'Os dados são demasiado extensos para serem mostrados aqui.',
    unreadable: 'Não foi possível ler os dados.',
    'wrong-columns': 'Faltam colunas necessárias nos dados.',
    'unknown-format': 'O formato dos dados é desconhecido.',
  },
  range: (lower, upper) => `${lower} a ${upper}`,
  level: (percent) => `intervalo de ${percent}`,
  asOf: (moment) => `dados até ${moment}`,
  leftOut: (n, count) => `${count} ${form(n, {one: 'linha excluída', other: 'linhas excluídas'})}`,
  unreadable: (n, count) => `${count} ${form(n, {one: 'célula ilegível', other: 'células ilegíveis'})}`,
  insufficient: {
    'small-group': ({made}, {count}) =>
      `Não é mostrado: revelaria dados de um grupo com menos de ${count(made.scope.minimumGroup)}`,
    'too-few': ({made}, {count}) => `Grupos com menos de ${count(made.scope.minimumGroup)} não são mostrados`,
    'no-moments': 'Nenhuma linha indica a sua data',
    'no-number': 'Não se resume a um só número',
    'no-responses': 'Ainda não há respostas',
    'no-valid-responses': 'Nenhuma resposta é um número inteiro de 0 a 10',
    'no-answer-on-scale': ({terms: {from = 0, to = 0}}) => `Nenhuma resposta é um número inteiro de ${from} a ${to}`,
    'no-tickets': 'Nenhum ticket foi aberto antes da data de referência',
    'all-pending': 'Todos os tickets ainda estão dentro do prazo',
    'no-exposure': 'Nenhuma conta foi cliente nestes dias',
    'nps/no-accounts': 'Nenhuma resposta indica a sua conta',
    'no-revenue': 'Nenhuma conta que respondeu tem receita',
    'no-subscriptions': 'Nenhuma assinatura paga começou ainda',
    'mixed-currencies': 'Em várias moedas, que não se somam',
    'no-rate': 'Falta a taxa de câmbio de uma das moedas',
    'account-spend/nobody-paid': 'Nenhuma conta paga neste dia',
    'nobody-paid': 'Nenhuma conta pagava no início destes meses',
    'nothing-moved': 'Neste período não se ganhou nem se perdeu receita',
    'no-losses': 'Nada se perdeu: a razão não tem limite',
    'no-contracts': 'Neste dia não há nenhum contrato pago em vigor',
    'no-base-sales': 'No primeiro dos dois anos não se vendeu nada',
    'no-sources': 'Nenhum negócio ganho nestes meses indica a sua origem',
    'no-won-deals': 'Nestes meses não se ganhou nenhum negócio com uma conta nova',
    'worth-nothing': 'Os negócios ganhos nestes meses não têm valor',
    'nothing-due': 'Nada vencia neste período',
    'all-open': 'Todos os contratos vencidos ainda estão em aberto',
    'no-quota': 'Nenhum CSM tem uma meta de renovação',
    'cohort-retention/no-accounts': 'Nenhum evento destes períodos indica uma conta',
    'no-starters': 'Ninguém começou nestes períodos',
    'not-yet': 'Nenhuma coorte tem ainda idade suficiente',
    'retention-curve/no-accounts': ({terms}) => {
      if ((terms['endedBefore'] ?? 0) > 0) return 'Todas as contas tinham saído antes de começar a observação';
      if ((terms['unusable'] ?? 0) > 0) return 'Nenhuma linha contém um tempo de observação';
      return 'Nenhuma conta tem o primeiro dia antes da data de referência';
    },
    'retention-curve/median-not-reached': ({terms: {survival = 0, age = 0}}, {percent, decimal}) =>
      `Ainda não saiu metade: ${percent(survival)} continuam após ${decimal(age, 0)} dias`,
    'median-not-reached': 'Menos da metade chegou lá no tempo observado',
    'time-to-value/nobody-started': ({made}) =>
      `Ninguém começou: não há nenhum evento “${String(made.options['startEvent'])}”`,
    'days-to-onboard/nobody-started': 'Nenhuma conta tem o primeiro dia antes da data de referência',
    'health-score/no-accounts': 'Nenhuma conta é cliente neste momento',
    'no-components': 'Nenhum componente é medido: faltam medições ou a escolha do que calcular',
    'no-values': 'Nenhum componente tem valor para qualquer conta',
    'no-scores': 'Nenhuma conta tem pontuação',
  },
  memberList: {
    title: (label) => (label === '' ? 'De quem se trata' : `De quem se trata: ${label}`),
    close: 'Fechar',
    loading: 'Consulta em curso…',
    failed: 'Não foi possível apurar de quem se trata.',
    unknown: 'Os dados não indicam de quem se trata.',
    suppressed: 'São poucos para que possam ser identificados.',
    count: (n, count, by) => {
      const [one, many] = kinds[by] ?? [by, by];
      return `${count} ${form(n, {one, other: many})}`;
    },
    more: (_n, count) => `e mais ${count}`,
    save: 'Exportar a lista (CSV)',
  },
  definition: {
    formula: 'Fórmula',
    interval: 'Intervalo',
    options: 'Opções',
    scope: 'Âmbito',
    data: 'Dados',
    source: 'Definição de',
    scopeOf: ({asOf, timeZone, weekStart, level}, {moment, percent}) =>
      `dados até ${moment(asOf)}, ${timeZone}, semana com início ${weekStart === 'monday' ? 'na' : 'no'} ${weekdays[weekStart]}, nível de ${percent(level)}`,
    dataOf: (kept, read, table) => `${kept} de ${read} linhas de ${table}`,
    issueOf: unreadCells,
  },
};
