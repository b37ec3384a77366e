import type {TrendWords} from '../../components/metric-trend/metric-trend.words.js';
import {metricCard} from './metric-card.js';

const groups = {
  segment: 'セグメント',
  region: '地域',
  csm: 'CSM',
  team: 'チーム',
  plan: 'プラン',
  employee: '担当者',
  place: '場所',
} as const;
const units = {week: '週', month: 'か月', quarter: '四半期', year: '年'} as const;
const limits = (range: string | null): string => (range === null ? '' : `（${range}）`);
const names = (all: readonly string[]): string => all.join('、');

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
  ofGroup: (name, sentence) => `${name}：${sentence}`,
  only: (period, value) => `${period}は${value}です。`,
  nothingInPeriods: 'これらの期間には値がありません。',
  onEarlier: {
    up: ({before, difference, range}) => `${before}より${difference}増えました${limits(range)}。`,
    down: ({before, difference, range}) => `${before}より${difference}減りました${limits(range)}。`,
    noClearChange: ({before, range}) => `${before}から明確な変化はありません${limits(range)}。`,
  },
  spread: (period, highest, lowest) =>
    `${period}は${highest.name}が${highest.value}で最も高く、${lowest.name}が${lowest.value}で最も低くなっています。`,
  noClearSpread: (period, highest, lowest, range) =>
    `${period}は${highest.name}（${highest.value}）と${lowest.name}（${lowest.value}）の間に明確な差はありません（${range}）。`,
  moved: (up, down, before) =>
    [
      ...(up.length > 0 ? [`${before}より明確に増加：${names(up)}。`] : []),
      ...(down.length > 0 ? [`${before}より明確に減少：${names(down)}。`] : []),
    ].join(''),
  noneMoved: (before) => `${before}から明確に変化したものはありません。`,
  unnamed: {
    segment: 'セグメントなし',
    region: '地域なし',
    csm: 'CSMなし',
    team: 'チームなし',
    plan: 'プランなし',
    employee: '担当者なし',
    place: '場所なし',
  },
  target: (target) => `目標 ${target}`,
  earlier: {
    year: () => '1年前',
    previous: (unit, n) => `${n}${units[unit]}前`,
  },
  faint: (text) => `薄い線：${text}`,
  soFar: (period) => `白抜き：${period}の集計途中`,
  axisFrom: (value) => `軸は${value}から`,
  observations: (_n, count) => `n = ${count}`,
  undated: (_n, count) => `日時のない${count}行`,
  suppressed: (_n, count, by) => `少数のため非表示の${groups[by]}：${count}`,
  notDrawn: (_n, count, by) => `表のみの${groups[by]}：${count}`,
  notesOutside: (_n, count) => `期間外のメモ${count}件`,
  bandsOnPick: '線を選ぶと区間を表示',
  bringOut: '選ぶと強調されます',
  putBack: 'もう一度選ぶと元に戻ります',
  notes: (_n, count) => `メモ${count}件`,
  note: (text, day) => `${text}（${day}）`,
  caption: '各期間の値と区間',
  columns: {
    period: '期間',
    group: groups,
    value: '値',
    lower: '下限',
    upper: '上限',
    n: 'n',
    earlierPeriod: '比較期間',
    earlierValue: '比較期間の値',
    notes: 'メモ',
  },
};
