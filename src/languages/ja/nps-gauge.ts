import type {ChangeText, GaugeWords, HeldText, KindWords} from '../../components/nps-gauge/nps-gauge.words.js';
import {quarterName} from './quarter-name.js';

const targets = {
  reached: (value: string) => `目標の${value}以上`,
  missed: (value: string) => `目標の${value}未満`,
  unclear: (value: string) => `目標の${value}を上回るか下回るかは不明確`,
} as const;
const units = {week: '週別', month: '月別', quarter: '四半期別', year: '年別'} as const;
const limits = (range: string | null): string => (range === null ? '' : `（${range}）`);
const moved = ({period, before, value, difference, range}: ChangeText, way: string): string =>
  `${period}は${value}で、${before}より${difference}ポイント${way}${limits(range)}。`;
const shifted = ({period, before, value, difference, range}: ChangeText, way: string): string =>
  `${period}は${value}で、${before}より${difference}${way}${limits(range)}。`;
const held = ({range, bands: [first, last], target}: HeldText): string => {
  const place = first === undefined ? '' : last === undefined ? `、「${first}」` : `、「${first}」から「${last}」の間`;
  const reach = target === null ? '' : `、${targets[target.reach](target.value)}`;
  return `${limits(range)}${place}${reach}`;
};
const kind = (
  score: string,
  names: Pick<KindWords, 'low' | 'middle' | 'high'>,
  are: {readonly high: string; readonly low: string},
): KindWords => ({
  score,
  ...names,
  says: ({high, low, isShare, most, ...parts}) =>
    isShare
      ? `${are.high}${held(parts)}。${are.low}は${low}です。`
      : `${most === null ? '' : `（${most}点満点）`}${held(parts)}：${are.high}は${high}、${are.low}は${low}です。`,
  spoken: (value, responses, high, low) => `${score} ${value}、${responses}、${names.high}${high}、${names.low}${low}`,
});

export const npsGauge: GaugeWords = {
  promoters: '推奨者',
  passives: '中立者',
  detractors: '批判者',
  score: 'Net Promoter Score',
  says: ({promoters, detractors, ...parts}) => `${held(parts)}：推奨者は${promoters}、批判者は${detractors}です。`,
  kinds: {
    csat: kind('CSAT', {low: '不満', middle: 'どちらでもない', high: '満足'}, {high: '満足', low: '不満'}),
    ces: kind(
      'CES',
      {low: '大変', middle: 'どちらでもない', high: '簡単'},
      {high: '簡単だった人', low: '大変だった人'},
    ),
    rating: kind('評価', {low: '低い', middle: '中間', high: '高い'}, {high: '高い評価', low: '低い評価'}),
  },
  tooFew: (n, count) =>
    n === 1 ? '回答が1件では、ほとんど何も言えません。' : `${count}件の回答では、確かなことは言えません。`,
  allEqual: 'すべての回答が同じなので、区間はありません。',
  higher: (change) => shifted(change, '上がりました'),
  lower: (change) => shifted(change, '下がりました'),
  up: (change) => moved(change, '上がりました'),
  down: (change) => moved(change, '下がりました'),
  noClearChange: ({period, before, value, range}) =>
    `${period}は${value}で、${before}から明確な変化はありません${limits(range)}。`,
  target: (value) => `目標 ${value}`,
  responses: (_n, count) => `回答${count}件`,
  accounts: (_n, count) => `${count}アカウント`,
  invalid: (_n, count) => `範囲外の回答${count}件を除外`,
  undated: (_n, count) => `日付のない回答${count}件`,
  spoken: (value, responses, promoters, detractors) =>
    `NPS ${value}、${responses}、推奨者${promoters}、批判者${detractors}`,
  caption: '点数別の回答',
  answer: '点数',
  answerOf: (score) => `${score}点の回答`,
  number: '回答数',
  share: '割合',
  trend: (unit) => units[unit],
  stillRunning: '集計中',
  noScore: 'スコアなし',
  quarter: quarterName,
  inPeriod: (period) => `${period}の回答`,
};
