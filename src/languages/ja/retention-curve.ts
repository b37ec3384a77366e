import type {RetentionWords} from '../../components/retention-curve/retention-curve.words.js';
import type {Verdict} from '../../components/retention-curve/goal.js';
import {list} from '../list.js';
import {cohorts} from './retention-cohorts.js';
import {survival} from './retention-survival.js';

const listed = list('ja');
const verdictOf: Readonly<Record<Verdict, string>> = {
  met: '達成',
  missed: '未達',
  close: '僅差のため判定できません',
  unknown: 'まだ不明',
};
const verdictOfEach: Readonly<Record<Verdict, string>> = {...verdictOf, close: '僅差のため判定不能'};
const verdicts = ['met', 'missed', 'close', 'unknown'] as const;

export const retentionCurve: RetentionWords = {
  ...survival,
  ...cohorts,
  limits: (lower, upper) => `${lower}〜${upper}`,
  fewerThan: (count) => `< ${count}`,
  list: listed,
  goal: (share, when) => `目標 ${when === null ? '' : `${when} `}${share}`,
  goalOfOne: (share, when, verdict, range) =>
    `目標（${when}に${share}）：${verdictOf[verdict]}${range === null ? '' : `（${range}）`}。`,
  goalOfEach: (share, when, names) => {
    const told = verdicts.filter((verdict) => names[verdict].length > 0);
    return `目標（${when}に${share}）：${told.map((verdict) => `${verdictOfEach[verdict]}は${listed(names[verdict])}`).join('、')}。`;
  },
  withRange: (name, range) => `${name}（${range}）`,
  showAll: 'すべて表示',
};
