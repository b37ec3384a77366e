import type {TrendWords} from '../../components/metric-trend/metric-trend.words.js';
import {capitalized} from '../capitalized.js';
import {list} from '../list.js';
import {plural} from '../plural.js';
import {metricCard} from './metric-card.js';

const form = plural('pt');
const names = list('pt');
const groups = {
  segment: {one: 'segmento', other: 'segmentos'},
  region: {one: 'região', other: 'regiões'},
  csm: {one: 'CSM', other: 'CSMs'},
  team: {one: 'equipe', other: 'equipes'},
  plan: {one: 'plano', other: 'planos'},
  employee: {one: 'colaborador', other: 'colaboradores'},
  place: {one: 'local', other: 'locais'},
} as const;
const units = {
  week: {one: 'semana', other: 'semanas'},
  month: {one: 'mês', other: 'meses'},
  quarter: {one: 'trimestre', other: 'trimestres'},
  year: {one: 'ano', other: 'anos'},
} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);

export const metricTrend: TrendWords = {
  units: metricCard.units,
  percentagePoints: metricCard.percentagePoints,
  held: metricCard.held,
  up: metricCard.up,
  down: metricCard.down,
  noClearChange: metricCard.noClearChange,
  quarter: metricCard.quarter,
  stillRunning: metricCard.stillRunning,
  noValue: metricCard.noValue,
  trend: metricCard.trend,
  ofGroup: (name, sentence) => `${name}, ${sentence}`,
  only: (period, value) => `${capitalized(period)}: ${value}.`,
  nothingInPeriods: 'Nenhum destes períodos tem valor.',
  onEarlier: {
    up: ({before, difference, range}) => `Um aumento de ${difference} em relação a ${before}${limits(range)}.`,
    down: ({before, difference, range}) => `Uma queda de ${difference} em relação a ${before}${limits(range)}.`,
    noClearChange: ({before, range}) => `Sem mudança clara em relação a ${before}${limits(range)}.`,
  },
  spread: (period, highest, lowest) =>
    `${capitalized(period)}: o valor mais alto é o de ${highest.name}, ${highest.value}; o mais baixo, o de ${lowest.name}, ${lowest.value}.`,
  noClearSpread: (period, highest, lowest, range) =>
    `${capitalized(period)}: sem diferença clara entre ${highest.name}, com ${highest.value}, e ${lowest.name}, com ${lowest.value} (${range}).`,
  moved: (up, down, before) =>
    [
      ...(up.length > 0 ? [`Aumento claro em relação a ${before}: ${names(up)}.`] : []),
      ...(down.length > 0 ? [`Queda clara em relação a ${before}: ${names(down)}.`] : []),
    ].join(' '),
  noneMoved: (before) => `Nenhuma mudança clara em relação a ${before}.`,
  unnamed: {
    segment: 'Sem segmento',
    region: 'Sem região',
    csm: 'Sem CSM',
    team: 'Sem equipe',
    plan: 'Sem plano',
    employee: 'Sem colaborador',
    place: 'Sem local',
  },
  target: (target) => `meta ${target}`,
  earlier: {
    year: () => 'um ano antes',
    previous: (unit, n) => `${n} ${form(n, units[unit])} antes`,
  },
  faint: (text) => `linha tênue: ${text}`,
  soFar: (period) => `ponto vazado: ${period} até agora`,
  axisFrom: (value) => `eixo a partir de ${value}`,
  observations: (_n, count) => `n = ${count}`,
  undated: (n, count) => `${count} ${form(n, {one: 'linha', other: 'linhas'})} sem data`,
  suppressed: (n, count, by) => `${count} ${form(n, groups[by])} abaixo do mínimo para exibição`,
  notDrawn: (n, count, by) => `mais ${count} ${form(n, groups[by])} na tabela`,
  notesOutside: (n, count) => `${count} ${form(n, {one: 'nota', other: 'notas'})} fora destes períodos`,
  bandsOnPick: 'escolha uma linha para ver o intervalo dela',
  bringOut: 'Escolha para destacá-la',
  putBack: 'Escolha de novo para mostrar todas por igual',
  notes: (n, count) => `${count} ${form(n, {one: 'nota', other: 'notas'})}`,
  note: (text, day) => `${text}, ${day}`,
  caption: 'Os períodos e seus intervalos',
  columns: {
    period: 'Período',
    group: {
      segment: 'Segmento',
      region: 'Região',
      csm: 'CSM',
      team: 'Equipe',
      plan: 'Plano',
      employee: 'Colaborador',
      place: 'Local',
    },
    value: 'Valor',
    lower: 'Limite inferior',
    upper: 'Limite superior',
    n: 'n',
    earlierPeriod: 'Período anterior',
    earlierValue: 'Valor na época',
    notes: 'Notas',
  },
};
