import type {BreakdownWords, DifferenceText} from '../../components/response-breakdown/response-breakdown.words.js';
import {kindNames} from '../kind-names.js';
import {npsGauge} from './nps-gauge.js';

const {responses, invalid, undated, stillRunning, quarter, answer, answerOf, number} = npsGauge;
const limits = (range: string | null): string => (range === null ? '' : `（${range}）`);
const apart = ({difference, points, range}: DifferenceText): string =>
  `${difference}${points === null ? '' : 'ポイント'}${limits(range)}`;

export const responseBreakdown: BreakdownWords = {
  kinds: kindNames(npsGauge),
  all: 'すべて',
  noGroup: 'グループなし',
  alone: ({score, value, range, high, highShare, low, lowShare}) =>
    `${score}は${value}${limits(range)}：${high}${highShare}、${low}${lowShare}。`,
  apart: ({score, highest, highestValue, lowest, lowestValue, ...text}) =>
    `${score}が最も高いのは${highest}で${highestValue}、最も低いのは${lowest}で${lowestValue}。差は${apart(text)}です。`,
  notApart: ({score, highest, highestValue, lowest, lowestValue, ...text}) =>
    `${score}に明確な差はありません。最も離れた${highest}（${highestValue}）と${lowest}（${lowestValue}）でも、差は${apart(text)}です。`,
  up: ({score, period, value, before, ...text}) =>
    `${period}の${score}は${value}で、${before}より${apart(text)}上がりました。`,
  down: ({score, period, value, before, ...text}) =>
    `${period}の${score}は${value}で、${before}より${apart(text)}下がりました。`,
  noClearChange: ({score, period, value, before, range}) =>
    `${period}の${score}は${value}で、${before}から明確な変化はありません${limits(range)}。`,
  responses,
  invalid,
  undated,
  suppressed: (_n, count) => `${count}行は少数のため非表示`,
  legend: (scores, name) => `${scores} ${name}`,
  scores: (from, to) => `${from}〜${to}`,
  answerOf,
  tooFew: '少数のため非表示',
  noAnswers: '回答なし',
  stillRunning,
  quarter,
  pick: (answers, row) => `${row}、${answers}`,
  caption: 'グループ別・点数別の回答',
  by: {
    segment: 'セグメント',
    region: '地域',
    csm: 'CSM',
    team: 'チーム',
    plan: 'プラン',
    employee: '担当者',
    place: '場所',
  },
  per: {week: '週', month: '月', quarter: '四半期', year: '年'},
  answer,
  number,
  n: 'n',
  value: '値',
  interval: '区間',
};
