import type {CohortWords, Who} from '../../components/cohort-table/cohort-table.words.js';
import {quarterName} from './quarter-name.js';
import {revenueCohorts} from './revenue-cohorts.js';

const people: Readonly<Record<Who, string>> = {user: '人', account: 'アカウント', start: '回の開始'};
const ofMany: Readonly<Record<Who, string>> = {user: 'ユーザー', account: 'アカウント', start: '開始'};
const units = {hour: '時間', day: '日', week: '週', month: '月', quarter: '四半期'} as const;
const spans = {hour: '時間', day: '日', week: '週間', month: 'か月', quarter: '四半期'} as const;
const inUnits = {hour: '1時間', day: '1日', week: '1週間', month: '1か月', quarter: '1四半期'} as const;
const quoted = (event: string): string => `「${event}」`;

export const cohortTable: CohortWords = {
  cameBack: (of, ages, who) =>
    who === 'start' ? `は${of}のうち${ages}に再訪があった割合` : `は${of}のうち${ages}に再訪した割合`,
  laterAndEarlier: (since, ages, earlier) => `は${since}以降に始めた人の${ages}の再訪率、それ以前は${earlier}`,
  noClearDifference: (range) => `明確な差なし（${range}ポイント）`,
  more: (_n, text, range) => `${text}ポイント増（${range}）`,
  fewer: (_n, text, range) => `${text}ポイント減（${range}）`,
  tooFew: (n, who) => (n === 1 ? '1件では、ほとんど何も言えません。' : `${who}では、確かなことは言えません。`),
  notOldEnough: '再訪率がわかるほど時間のたったコホートは、まだありません。',
  tooSmall: '再訪した人、またはしなかった人が少数のため、表示しません。',
  people: (_n, count, who) => `${count}${people[who]}`,
  ages: (from, to, unit, orLater) =>
    `${from === to ? String(from) : `${String(from)}〜${String(to)}`}${spans[unit]}後${orLater ? '以降' : ''}`,
  ageRange: (from, to) => `${from}〜${to}`,
  since: (period, unit) => (unit === 'week' ? `${period}の週` : period),
  quarter: quarterName,
  began: {hour: '開始時', day: '開始日', week: '開始週', month: '開始月', quarter: '開始期'},
  size: '人数',
  agesSince: {
    hour: '開始からの時間数',
    day: '開始からの日数',
    week: '開始からの週数',
    month: '開始からの月数',
    quarter: '開始からの四半期数',
  },
  mean: '平均',
  caption: (who, unit) => `再訪した${ofMany[who]}の割合（%）、開始した${units[unit]}とその後の${units[unit]}別`,
  stillRunning: '集計中',
  notYet: '未到来',
  notLookedAt: '対象外',
  nobody: '該当なし',
  tooFewToShow: '少数のため非表示',
  uncompared: '比較できる前のコホートなし',
  shows: {
    percent: 'コホートに占める割合（%）',
    count: '再訪した数（色は割合）',
    difference: '前のコホートとの差（ポイント）',
  },
  ends: ['低', '高'],
  cell: (cohort, ages) => `${cohort}、${ages}`,
  meanOf: (ages) => `${ages}の平均`,
  cameBackLabel: '再訪',
  ofCohort: (count, of) => `${of}中${count}`,
  peopleLabel: '数',
  differenceLabel: '前のコホートとの差',
  pointsOf: (text) => `${text}ポイント`,
  cohortOf: (cohort) => `${cohort}のコホート`,
  follow: 'このコホートを追跡',
  fewerThan: (count) => `< ${count}`,
  under: (text) => `<${text}`,
  over: (text) => `>${text}`,
  runs: (period, unit, day, days) => `${period}${unit === 'week' ? 'の週' : ''}は集計中（${days}日のうち${day}日目）`,
  runsStill: (period) => `${period}は集計中`,
  unfinished: 'コホートの全員がこの時期に達してはいません',
  cohorts: (_n, count) => `${count}コホート`,
  events: (start, back) => {
    if (start === null && back === null) return null;
    if (start === back && start !== null) return `開始・再訪：${quoted(start)}`;
    const began = start === null ? [] : [`開始：${quoted(start)}`];
    return [...began, `再訪：${back === null ? '任意のイベント' : quoted(back)}`].join('、');
  },
  occurrences: (count, unit) => `${inUnits[unit]}に${count}回以上`,
  weighted: '平均は人数による加重平均（集計中のセルを除く）',
  recurring: (unit) => `複数の${units[unit]}で始めた人は重複して計上`,
  orAfter: 'その期間以降の再訪を含むため、新しいコホートは今後上がる可能性あり',
  elapsed: {
    elapsed: '経過は開始の瞬間から計測',
    'elapsed-by-hour': '経過は開始の時刻（時単位）から計測',
  },
  hidden: (_n, count, minimum) => `${minimum}未満の${count}コホートは非表示`,
  unassigned: (_n, count) => `アカウント不明のイベント${count}件を除外`,
  revenue: revenueCohorts,
};
