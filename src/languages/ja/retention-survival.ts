import type {NamedShare, SurvivalWords} from '../../components/retention-curve/survival.words.js';
import {list} from '../list.js';

const listed = list('ja');
const spans = {day: '日', week: '週間', month: 'か月', year: '年'} as const;

const age: SurvivalWords['age'] = (_value, text, unit) => `${text}${spans[unit]}`;
const of = (name: string | null): string => (name === null ? '' : `${name}の`);
const shares = (all: readonly NamedShare[]): string =>
  listed(all.map(({name, share}) => (name === null ? share : `${name} ${share}`)));

/** What `<retention-curve>` says of survival curves. */
export const survival: SurvivalWords = {
  age,
  after: (value, text, unit) => {
    const years = unit === 'month' ? value / 12 : value;
    const isWhole = (unit === 'month' || unit === 'year') && Number.isInteger(years) && years >= 1;
    return isWhole ? `${String(years)}年後` : `${age(value, text, unit)}後`;
  },
  afterHeading: (value, text, unit) => `${age(value, text, unit)}後`,
  units: {day: '日', week: '週', month: 'か月', year: '年'},
  groups: {none: 'グループ', segment: 'セグメント', region: '地域', csm: 'CSM', team: 'チーム', plan: 'プラン'},
  unnamed: {
    none: '全体',
    segment: 'セグメントなし',
    region: '地域なし',
    csm: 'CSMなし',
    team: 'チームなし',
    plan: 'プランなし',
  },
  halfGone: (name) => `${of(name)}半数が離脱するのは`,
  stillHere: (share, name, after) => `${after}も${of(name)}${share}が継続`,
  others: (groups) => listed(groups.map(({share, name}) => `${name}が${share}`)),
  othersStillHere: (others, after) => `${after}の継続率は${others}`,
  atLeast: (from) => `${from}以上`,
  nobodyLeft: (n, count, until) =>
    n === 1
      ? `唯一のアカウントは継続中です（観察期間${until}）。`
      : `${count}アカウントすべてが継続中です（観察期間は最長${until}）。`,
  oneLeft: (at) => `唯一のアカウントは${at}で離脱しました。`,
  tooFew: (n, count) =>
    n === 1 ? '1アカウントでは、ほとんど何も言えません。' : `${count}アカウントでは、確かなことは言えません。`,
  noClearDifference: (groups) => `${groups}間に差は見られません`,
  median: (at) => `中央値 ${at}`,
  limitsAt: (limits, at) => `${limits}（${at}）`,
  stillFollowed: '観察中',
  differ: (groups, test) => `${groups}間には、偶然では説明できない差があります（${test}）。`,
  keepsFewer: (fewer, more, test) => `${fewer}の継続率は${more}より低く、偶然では説明できない差です（${test}）。`,
  noSign: (groups, test) => `${groups}間に差は見られません（${test}）。`,
  notComparable: (groups) => `${groups}を比較できません：二つ以上を同時に観察している間、離脱がありませんでした。`,
  test: (name, chiSquare, degreesOfFreedom, p) =>
    `${name} χ² = ${chiSquare}、自由度${degreesOfFreedom}、p ${p.startsWith('<') ? p : `= ${p}`}`,
  tests: {
    'log-rank': 'ログランク検定',
    'gehan-breslow': 'Gehan-Breslow検定',
    'tarone-ware': 'Tarone-Ware検定',
    'peto-peto': 'Peto-Peto検定',
    'peto-modified': '修正Peto-Peto検定',
  },
  staysLonger: (first, second, by, range, tau) =>
    `最初の${tau}では、${first}は${second}より平均で${by}長く継続します（${range}）。`,
  staysNoLonger: (first, second, by, range, tau) =>
    `最初の${tau}では、${first}と${second}の平均継続期間に明確な差はありません：${by}（${range}）。`,
  meanStays: (means, tau) => `最初の${tau}の平均継続期間：${listed(means.map(({name, mean}) => `${name} ${mean}`))}。`,
  accounts: (_n, since, left) => `アカウント${since === null ? '' : `（${since}以降に開始）`}、離脱${left}`,
  method: (level, band) => `Kaplan–Meier法、${level}信頼帯（${band}）`,
  ticks: '目盛り：継続中、そこまで観察',
  fewFollowed: (names, minimum) => `観察中が${minimum}未満${names === null ? '' : `：${names}`}`,
  notDrawn: (names) => `描画なし：${names}`,
  suppressed: (names) => `少数のため非表示：${names}`,
  endBeforeStart: (_n, count) => `終了が開始より前の${count}アカウントを除外`,
  withoutStart: (_n, count) => `開始日のない${count}アカウントを除外`,
  observedFrom: (day) => `${day}から観察、それ以前に始めたものはその時点の経過期間から`,
  endedBefore: (_n, count) => `それまでに離脱した${count}アカウントは含めず`,
  unusable: (_n, count) => `観察のない${count}行を除外`,
  fellEarly: (name, at) => `${name ?? '曲線'}が${at}で0になったのは、それまでに観察できたものが少ないため`,
  hereAt: (heading, all) => `${heading}の継続率：${shares(all)}`,
  goneAt: (heading, all) => `${heading}の離脱率：${shares(all)}`,
  limitsAndFollowed: (range, _n, count) => `${range === null ? '' : `${range}、`}観察中${count}`,
  hasEnded: '観察中が少数',
  whoIsHere: (name, after) => `${name === null ? '' : `${name}：`}${after}も継続`,
  whoIsGone: (name, after) => `${name === null ? '' : `${name}：`}${after}までに離脱`,
  listHere: (name) => `選択して${of(name)}継続中のアカウントを表示`,
  listGone: (name) => `選択して${of(name)}離脱したアカウントを表示`,
  bringOut: '選択して強調表示',
  putBack: 'もう一度選択して強調を解除',
  curveAt: (name, share, range, after) => `${name}：${after}も${share}${range === null ? '' : `（${range}）`}が継続`,
  curveRows: {
    stillHere: (after) => `${after}の継続率`,
    median: '中央値',
    notReached: '未到達',
    mean: (tau) => `最初の${tau}の平均`,
    accounts: 'アカウント',
    left: (_n, count) => `離脱${count}`,
  },
  onlyBegan: (period) => `選択した期間（${period}）に始めたアカウントのみ。`,
  caption: '経過期間別の継続率',
  columns: {
    group: 'グループ',
    age: (units) => `経過（${units}）`,
    followed: '観察中',
    gone: '累計離脱',
    stillHere: '継続率',
    interval: (level) => `${level}信頼区間`,
  },
};
