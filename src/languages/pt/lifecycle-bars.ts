import type {LifecycleWords} from '../../components/lifecycle-bars/lifecycle-bars.words.js';
import {plural} from '../plural.js';
import {cohortTable} from './cohort-table.js';

const form = plural('pt');
const units = {
  hour: {one: 'hora', other: 'horas'},
  day: {one: 'dia', other: 'dias'},
  week: {one: 'semana', other: 'semanas'},
  month: {one: 'mês', other: 'meses'},
  quarter: {one: 'trimestre', other: 'trimestres'},
} as const;
const inUnitBefore = {
  hour: 'na hora anterior',
  day: 'no dia anterior',
  week: 'na semana anterior',
  month: 'no mês anterior',
  quarter: 'no trimestre anterior',
} as const;

export const lifecycleBars: LifecycleWords = {
  people: cohortTable.people,
  wereActive: (n, when, compared) => `${form(n, {one: 'ativa', other: 'ativas'})} ${when}: ${compared}.`,
  during: (period, unit) => {
    if (unit === 'week') return `na semana de ${period}`;
    if (unit === 'hour') return `na hora a partir de ${period}`;
    return unit === 'quarter' ? `no ${period}` : `em ${period}`;
  },
  compared: (change, text, unit) => {
    if (change === 0) return `tantas quanto ${inUnitBefore[unit]}`;
    return `${text} a ${change > 0 ? 'mais' : 'menos'} que ${inUnitBefore[unit]}`;
  },
  firstOfAll: 'é aí que os dados começam',
  gained: (ratio, text) => `Para cada perda, ${text} ${form(ratio, {one: 'ganho', other: 'ganhos'})}.`,
  nobodyLost: 'Nenhuma perda.',
  noneWhole: (unit) =>
    unit === 'hour' || unit === 'week'
      ? `Nenhuma ${units[unit].one} dos dados terminou ainda.`
      : `Nenhum ${units[unit].one} dos dados terminou ainda.`,
  lastHidden: (when) => `Não mostrado ${when}: revelaria dados de um grupo pequeno.`,
  quarter: cohortTable.quarter,
  states: {new: 'Novas', returning: 'Recorrentes', resurrecting: 'Reativadas', dormant: 'Inativas'},
  meanings: {
    new: () => 'ativas pela primeira vez',
    returning: (unit) => `ativas também ${inUnitBefore[unit]}`,
    resurrecting: () => 'ativas de novo depois de uma pausa',
    dormant: (unit) => `ativas ${inUnitBefore[unit]}, agora não`,
  },
  numberAbove: 'acima de uma barra: variação líquida, ou seja, novas e reativadas menos inativas',
  mark: (state, period, unit) => `${state}, ${unit === 'week' ? `semana de ${period}` : period}`,
  activeLabel: 'Ativas',
  changeLabel: 'Variação líquida',
  ratioLabel: 'Ganhos por perda',
  mayChange: 'ainda em curso: as inativas ainda podem voltar',
  tooFewToShow: cohortTable.tooFewToShow,
  runs: cohortTable.runs,
  runsStill: cohortTable.runsStill,
  caption: (who, unit) =>
    `${who === 'user' ? 'Pessoas' : 'Contas'} novas, reativadas, recorrentes e inativas por ${units[unit].one}`,
  periodHead: {hour: 'Hora a partir de', day: 'Dia', week: 'Semana de', month: 'Mês', quarter: 'Trimestre'},
  notYet: cohortTable.notYet,
  periodsShown: (n, count, unit) => `${count} ${form(n, units[unit])}`,
  dataBegin: (when) => `os dados começam ${when}, por isso ali todas são novas`,
  eventsCounted: (events) => `atividade: ${events.map((event) => `“${event}”`).join(' ou ')}`,
  hiddenPeriods: (n, count, unit, minimum) =>
    `${count} ${form(n, units[unit])} sem exibição: com um grupo de menos de ${minimum}`,
  lastDrawn: (n, count, unit) => `no gráfico, só o mais recente (${count} ${form(n, units[unit])}); na tabela, tudo`,
};
