import type {CohortWords} from '../../components/retention-curve/cohort.words.js';
import {quarterName} from './quarter-name.js';
import {revenueCohorts} from './revenue-cohorts.js';

const spans = {hour: '時間', day: '日', week: '週間', month: 'か月', quarter: '四半期'} as const;
const people = {user: '人', account: 'アカウント'} as const;
const period: CohortWords['inPeriod'] = (from, to, unit, orLater) =>
  `${from === to ? String(from) : `${String(from)}〜${String(to)}`}${spans[unit]}後${orLater ? '以降' : ''}`;

/** What `<retention-curve>` says of cohorts. */
export const cohorts: CohortWords = {
  cameBack: (share, when) => `${when}に${share}が再訪`,
  laterOn: (share, when) => `${when}は${share}`,
  inPeriod: period,
  periodHeading: period,
  notOldEnough: '再訪率がわかるほど時間のたったコホートは、まだありません。',
  mean: (share) => `平均 ${share}`,
  ages: (from, to) => `${from}〜${to}`,
  cohortUnits: {hour: '時間', day: '日', week: '週', month: 'か月', quarter: '四半期'},
  members: (_n, who, _cohorts, count) => `${who === 'user' ? 'ユーザー' : people[who]}、${count}コホート`,
  weightedMean: (level) => `太線：完了した期間の人数による加重平均、${level}のWilson帯`,
  stillRunning: '白抜き：集計中、上がる可能性あり',
  soFar: (share) => `現時点で${share}`,
  unassigned: (_n, count) => `アカウント不明のイベント${count}件を除外`,
  quarter: quarterName,
  cohortAt: (name, share) => `${name} ${share}`,
  cameBackAt: (heading, mean, each) =>
    `${heading}：${[
      mean === null ? '十分に時間のたったコホートなし' : `平均で${mean}が再訪`,
      ...each.map(({name, share}) => `${name} ${share}`),
    ].join('、')}`,
  stayedAwayAt: (heading, name, share) => `${heading}：${name}の${share}は再訪せず`,
  howMany: (_n, count, who) => `${count}${people[who]}`,
  among: (_n, count, who, _cohorts, cohortCount) => `${cohortCount}コホートの${count}${people[who]}`,
  highest: (name) => `最高、${name}`,
  lowest: (name) => `最低、${name}`,
  running: '集計中',
  whoCameBack: (name, when) => `${name}：${when}に再訪`,
  whoStayedAway: (name, when) => `${name}：${when}に再訪なし`,
  whoBegan: (name) => `開始：${name}`,
  listBegan: (name) => `選択して${name}に始めた人を表示`,
  listBack: (name) => `選択して${name}の再訪した人を表示`,
  listAway: (name) => `選択して${name}の再訪しなかった人を表示`,
  cohortSays: (name, size, share, when, isRunning) =>
    `${name}、${size}：${when}は${isRunning ? '現時点で' : ''}${share}`,
  cohortCaption: 'コホートと経過期間別の再訪率',
  cohort: '開始',
  size: '人数',
  meanRow: '平均',
  revenue: revenueCohorts,
};
