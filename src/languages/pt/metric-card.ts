import type {CardWords} from '../../components/metric-card/metric-card.words.js';
import {capitalized} from '../capitalized.js';
import {plural} from '../plural.js';

const form = plural('pt');
const units = {week: 'semana', month: 'mês', quarter: 'trimestre', year: 'ano'} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);

export const metricCard: CardWords = {
  units: {
    points: '',
    share: '',
    days: 'dias',
    hours: 'horas',
    minutes: 'minutos',
    money: '',
    count: '',
    score: '',
    ratio: '',
  },
  rests: (n, count) => `Com base em ${form(n, {one: 'uma única observação', other: `${count} observações`})}.`,
  incomplete: 'O período ainda está em curso.',
  inBand: (first, last) => (last === null ? `No nível “${first}”.` : `Entre “${first}” e “${last}”.`),
  percentagePoints: (amount) => `${amount} pontos`,
  held: {
    reached: (target) => `Atinge a meta de ${target}.`,
    missed: (target) => `Não atinge a meta de ${target}.`,
    unclear: (target) => `Nem claramente acima nem claramente abaixo da meta de ${target}.`,
  },
  up: ({period, before, value, difference, range}) =>
    `${capitalized(period)}: ${value}, um aumento de ${difference} em relação a ${before}${limits(range)}.`,
  down: ({period, before, value, difference, range}) =>
    `${capitalized(period)}: ${value}, uma queda de ${difference} em relação a ${before}${limits(range)}.`,
  noClearChange: ({period, before, value, range}) =>
    `${capitalized(period)}: ${value}, sem mudança clara em relação a ${before}${limits(range)}.`,
  trend: (unit) => `Por ${units[unit]}`,
  quarter: (quarter, year) => (year === null ? `T${quarter}` : `T${quarter} ${year}`),
  stillRunning: 'em curso',
  noValue: 'poucos para concluir',
  caption: 'O número e do que é feito',
  name: 'Grandeza',
  value: 'Valor',
  lower: 'Limite inferior',
  upper: 'Limite superior',
  terms: {
    promoters: 'Promotores',
    passives: 'Neutros',
    detractors: 'Detratores',
    responses: 'Respostas',
    returned: 'Voltaram',
    starters: 'Começaram',
    n: 'Acompanhados',
    reached: 'Chegaram lá',
    notYet: 'Ainda não',
    events: 'Saíram',
    censored: 'Em acompanhamento',
    red: 'Em risco',
    scored: 'Com pontuação',
    tickets: 'Tickets',
    accountMonths: 'Meses-conta',
    met: 'Cumpridos',
    missed: 'Não cumpridos',
    pending: 'Pendentes',
    points: 'Pontos',
    most: 'Máximo de pontos por resposta',
    came: 'Atendidos',
    waiting: 'Ainda em espera',
    mrr: 'MRR',
    accounts: 'Contas',
    openingMrr: 'MRR no início',
    closingMrr: 'MRR no fim',
    keptMrr: 'MRR mantido',
    newMrr: 'MRR novo',
    expansionMrr: 'Expansão',
    reactivatedMrr: 'MRR reativado',
    contractionMrr: 'Contração',
    churnedMrr: 'MRR perdido por churn',
    churnedAccounts: 'Contas que saíram',
    baseAccounts: 'Contas de referência',
    endAccounts: 'Contas no fim',
    newAccounts: 'Contas novas',
    startAccounts: 'Contas no início',
  },
};
