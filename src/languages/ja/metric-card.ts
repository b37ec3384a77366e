import type {CardWords} from '../../components/metric-card/metric-card.words.js';
import {quarterName} from './quarter-name.js';

const units = {week: '週別', month: '月別', quarter: '四半期別', year: '年別'} as const;
const limits = (range: string | null): string => (range === null ? '' : `（${range}）`);

export const metricCard: CardWords = {
  units: {points: '', share: '', days: '日', money: '', count: '', score: '', ratio: ''},
  rests: (_n, count) => `${count}件のデータに基づく値です。`,
  incomplete: 'この期間はまだ終わっていません。',
  inBand: (first, last) => (last === null ? `「${first}」の範囲です。` : `「${first}」から「${last}」の間です。`),
  held: {
    reached: (target) => `目標の${target}を達成しています。`,
    missed: (target) => `目標の${target}に達していません。`,
    unclear: (target) => `目標の${target}を上回るか下回るかは不明確です。`,
  },
  up: ({period, before, value, difference, range}) =>
    `${period}は${value}で、${before}より${difference}増えました${limits(range)}。`,
  down: ({period, before, value, difference, range}) =>
    `${period}は${value}で、${before}より${difference}減りました${limits(range)}。`,
  noClearChange: ({period, before, value, range}) =>
    `${period}は${value}で、${before}から明確な変化はありません${limits(range)}。`,
  trend: (unit) => units[unit],
  quarter: quarterName,
  stillRunning: '集計中',
  noValue: '少数のため不明',
  caption: '数値とその内訳',
  name: '項目',
  value: '値',
  lower: '下限',
  upper: '上限',
  terms: {
    promoters: '推奨者',
    passives: '中立者',
    detractors: '批判者',
    responses: '回答数',
    returned: '再訪',
    starters: '開始',
    n: '観察対象',
    reached: '到達',
    notYet: '未到達',
    events: '離脱',
    censored: '観察継続中',
    red: 'リスクあり',
    scored: 'スコアあり',
  },
};
