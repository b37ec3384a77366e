import type {LifecycleWords} from '../../components/lifecycle-bars/lifecycle-bars.words.js';
import {cohortTable} from './cohort-table.js';

const units = {hour: '時間', day: '日', week: '週', month: '月', quarter: '四半期'} as const;
const counted = {hour: '時間', day: '日', week: '週', month: 'か月', quarter: '四半期'} as const;
const unitBefore = {hour: '前の1時間', day: '前日', week: '前週', month: '前月', quarter: '前四半期'} as const;

export const lifecycleBars: LifecycleWords = {
  people: cohortTable.people,
  wereActive: (_n, when, compared) => `が${when}にアクティブ（${compared}）。`,
  during: (period, unit) => {
    if (unit === 'week') return `${period}の週`;
    return unit === 'hour' ? `${period}からの1時間` : period;
  },
  compared: (change, text, unit) => {
    if (change === 0) return `${unitBefore[unit]}と同数`;
    return `${unitBefore[unit]}より${text}${change > 0 ? '増' : '減'}`;
  },
  firstOfAll: 'ここからデータが始まります',
  gained: (_ratio, text) => `離脱1に対して獲得は${text}です。`,
  nobodyLost: '離脱はありません。',
  noneWhole: (unit) => `データにはまだ終わった${units[unit]}がありません。`,
  lastHidden: (when) => `${when}は少数のグループがわかってしまうため、表示しません。`,
  quarter: cohortTable.quarter,
  states: {new: '新規', returning: '継続', resurrecting: '復帰', dormant: '休眠'},
  meanings: {
    new: () => '初めてアクティブ',
    returning: (unit) => `${unitBefore[unit]}もアクティブ`,
    resurrecting: () => '休止後に再びアクティブ',
    dormant: (unit) => `${unitBefore[unit]}はアクティブ、今回は活動なし`,
  },
  numberAbove: '棒の上：純増減（新規と復帰から休眠を引いた数）',
  mark: (state, period, unit) => `${state}、${unit === 'week' ? `${period}の週` : period}`,
  activeLabel: 'アクティブ',
  changeLabel: '純増減',
  ratioLabel: '離脱1に対する獲得',
  mayChange: '集計中：休眠の人もこれから活動する可能性があります',
  tooFewToShow: cohortTable.tooFewToShow,
  runs: cohortTable.runs,
  runsStill: cohortTable.runsStill,
  caption: (who, unit) => `新規・復帰・継続・休眠の${who === 'user' ? 'ユーザー' : 'アカウント'}（${units[unit]}別）`,
  periodHead: {hour: '開始時刻', day: '日', week: '週の開始日', month: '月', quarter: '四半期'},
  notYet: cohortTable.notYet,
  periodsShown: (_n, count, unit) => `${count}${counted[unit]}`,
  dataBegin: (when) => `データは${when}から始まるため、そこでは全員が新規`,
  eventsCounted: (events) => `対象の活動：${events.map((event) => `「${event}」`).join('または')}`,
  hiddenPeriods: (_n, count, unit, minimum) => `${count}${counted[unit]}は非表示（${minimum}未満のグループを含むため）`,
  lastDrawn: (_n, count, unit) => `グラフは直近の${count}${counted[unit]}のみ、表にはすべて掲載`,
};
