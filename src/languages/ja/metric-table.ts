import type {TableWords} from '../../components/metric-table/metric-table.words.js';
import type {Grouping} from '../../metrics/kernel/groups.js';
import {metricCard} from './metric-card.js';

const by = {
  segment: 'セグメント',
  region: '地域',
  csm: 'CSM',
  team: 'チーム',
  plan: 'プラン',
  employee: '担当者',
  place: '場所',
} as const;
const people: readonly Grouping[] = ['csm', 'employee'];
const listed = (metrics: readonly string[]): string => metrics.join('・');

export const metricTable: TableWords = {
  units: metricCard.units,
  title: (metrics, grouping) => `${by[grouping]}別の${listed(metrics)}`,
  caption: (grouping) => `${by[grouping]}別の値、区間、データ件数`,
  by,
  unnamed: {
    segment: 'セグメントなし',
    region: '地域なし',
    csm: 'CSMなし',
    team: 'チームなし',
    plan: 'プランなし',
    employee: '担当者なし',
    place: '場所なし',
  },
  all: '全体',
  n: 'n',
  observations: 'データ件数',
  differing({above, below, all, metric}) {
    const start = metric === null ? '' : `${metric}は`;
    if (above === null) return [`${start}全体（${all}）を明確に下回る：`, [below ?? ''], '。'];
    if (below === null) return [`${start}全体（${all}）を明確に上回る：`, [above], '。'];
    return [`${start}全体（${all}）を明確に上回る：`, [above], '。明確に下回る：', [below], '。'];
  },
  alike: (grouping, all) => [
    `全体${all === null ? '' : `（${all}）`}を明確に上回る、または下回る${by[grouping]}は${people.includes(grouping) ? 'いません' : 'ありません'}。`,
  ],
  single: (group, value) => [[group], `のみです：${value}。`],
  extremes: (highest, lowest, metric) => [
    metric === null ? '最高：' : `${metric}の最高：`,
    [highest],
    '、最低：',
    [lowest],
    '。',
  ],
  nothingToCompare: '表示できる値のあるグループはありません。',
  more: (_n, count) => `ほか${count}件`,
  valued: (group, value) => `${group}（${value}）`,
  standing: {
    above: '全体を明確に上回る',
    below: '全体を明確に下回る',
    unclear: '全体との差は不明確',
  },
  legend: '塗りつぶし：全体（線）を明確に上回る、または下回る、白抜き：偶然の可能性あり',
  noInterval: '区間がないため、どの差が偶然かは不明',
  suppressed: (_n, count) => `少人数のグループを保護するため${count}件の値を非表示`,
  byChance: (_n, count, compared) => `${compared}件の比較のうち約${count}件は偶然でも明確な差になる`,
  notShown: '非表示',
  noValue: '値なし',
  target: '目標',
  targetLine: (target, metric) => `点線：${metric === null ? '' : `${metric}の`}目標${target}`,
  rests: (_n, count) => `${count}件のデータに基づく`,
  lower: (metric) => `${metric}の下限`,
  upper: (metric) => `${metric}の上限`,
  observationsOf: (metric) => `${metric}のデータ件数`,
  sortedUp: (label) => `${label}の昇順で並べ替え`,
  sortedDown: (label) => `${label}の降順で並べ替え`,
};
