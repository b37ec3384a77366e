import type {TableWords} from '../../components/metric-table/metric-table.words.js';
import {list} from '../list.js';
import {plural} from '../plural.js';
import {metricCard} from './metric-card.js';

const form = plural('pt');
const listed = list('pt');
const by = {
  segment: 'Segmento',
  region: 'Região',
  csm: 'CSM',
  team: 'Equipe',
  plan: 'Plano',
  employee: 'Colaborador',
  place: 'Local',
} as const;
const within = {
  segment: 'segmento',
  region: 'região',
  csm: 'CSM',
  team: 'equipe',
  plan: 'plano',
  employee: 'colaborador',
  place: 'local',
} as const;
const none = {
  segment: 'Nenhum segmento',
  region: 'Nenhuma região',
  csm: 'Nenhum CSM',
  team: 'Nenhuma equipe',
  plan: 'Nenhum plano',
  employee: 'Nenhum colaborador',
  place: 'Nenhum local',
} as const;

export const metricTable: TableWords = {
  units: metricCard.units,
  title: (metrics, grouping) => `${listed(metrics)} por ${within[grouping]}`,
  caption: (grouping) => `Valor, intervalo e número de observações por ${within[grouping]}`,
  by,
  unnamed: {
    segment: 'Sem segmento',
    region: 'Sem região',
    csm: 'Sem CSM',
    team: 'Sem equipe',
    plan: 'Sem plano',
    employee: 'Sem colaborador',
    place: 'Sem local',
  },
  all: 'Total',
  n: 'n',
  observations: 'Observações',
  differing({above, below, all, metric}) {
    const start = metric === null ? 'Claramente' : `${metric}, claramente`;
    if (above === null) return [`${start} abaixo do total (${all}): `, [below ?? ''], '.'];
    if (below === null) return [`${start} acima do total (${all}): `, [above], '.'];
    return [`${start} acima do total (${all}): `, [above], '; claramente abaixo: ', [below], '.'];
  },
  alike: (grouping, all) => [
    `${none[grouping]} está claramente acima ou abaixo do total${all === null ? '' : ` (${all})`}.`,
  ],
  single: (group, value) => [[group], ` é o único grupo: ${value}.`],
  extremes: (highest, lowest, metric) => [
    metric === null ? 'O mais alto: ' : `${metric}, o mais alto: `,
    [highest],
    '; o mais baixo: ',
    [lowest],
    '.',
  ],
  nothingToCompare: 'Nenhum grupo tem um valor que possa ser mostrado.',
  more: (_n, count) => `mais ${count}`,
  valued: (group, value) => `${group} (${value})`,
  standing: {
    above: 'claramente acima do total',
    below: 'claramente abaixo do total',
    unclear: 'nem claramente acima nem claramente abaixo do total',
  },
  legend: 'Cheio: claramente acima ou abaixo do total (a linha); vazio: pode ser acaso',
  noInterval: 'Sem intervalo não se pode dizer que diferenças são acaso',
  suppressed: (n, count) =>
    `${count} ${form(n, {one: 'valor oculto', other: 'valores ocultos'})} para proteger grupos pequenos`,
  byChance: (n, count, compared) =>
    `de ${compared} comparações, ${form(n, {one: 'cerca de 1 seria clara', other: `cerca de ${count} seriam claras`})} por acaso`,
  notShown: 'Oculto',
  noValue: 'Sem valor',
  target: 'Meta',
  targetLine: (target, metric) => `linha pontilhada: meta de ${target}${metric === null ? '' : ` para ${metric}`}`,
  rests: (n, count) => `Com base em ${form(n, {one: 'uma única observação', other: `${count} observações`})}`,
  lower: (metric) => `${metric}, limite inferior`,
  upper: (metric) => `${metric}, limite superior`,
  observationsOf: (metric) => `${metric}, observações`,
  sortedUp: (label) => `Ordem crescente por ${label}`,
  sortedDown: (label) => `Ordem decrescente por ${label}`,
};
