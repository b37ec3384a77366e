import type {AdoptionWords, CountBy, UnlockSaid} from '../../components/feature-adoption/feature-adoption.words.js';

const counters: Readonly<Record<CountBy, string>> = {account: 'アカウント', user: '人'};
const names: Readonly<Record<CountBy, string>> = {account: 'アカウント', user: 'ユーザー'};
const inDays = (_n: number, count: string): string => `直近${count}日間`;

const subject = (of: UnlockSaid['of']): string =>
  of === 'sticky' ? '継続につながる機能' : of === 'any' ? 'これらの機能のいずれか' : `「${of.feature}」`;
const retained: Readonly<Record<UnlockSaid['retained'], (count: string) => string>> = {
  'account-stays': (count) => `${count}日後も契約を続けていた割合`,
  'account-active': (count) => `その後${count}日間に活動があった割合`,
  'user-active': (count) => `その後${count}日間に再び利用した割合`,
};

export const featureAdoption: AdoptionWords = {
  who: (_n, count, by) => `${count}${counters[by]}`,
  most: ({range, count, by, feature, days, dayCount, alone}) =>
    `${range === null ? '' : `（${range}）`}が${inDays(days, dayCount)}に「${feature}」を利用しました（対象は${count}${counters[by]}）。${alone ? '' : 'これより多く利用された機能はありません。'}`,
  least: (feature, share) => `最も利用が少ないのは「${feature}」で、${share}です。`,
  anySticky: (share, range) => `継続につながる機能を一つ以上利用したのは${share}（${range}）です。`,
  nobody: (_n, count, by, days, dayCount) =>
    `：${inDays(days, dayCount)}にこれらの機能を利用した${names[by]}はありません（対象は${count}${counters[by]}）。`,
  allHidden: '利用した数、または利用しなかった数が少ないため、割合は表示しません。',
  caption: '利用した割合別の機能',
  feature: '機能',
  share: '割合',
  interval: '信頼区間',
  adopters: {account: '利用アカウント', user: '利用ユーザー'},
  others: {account: '未利用アカウント', user: '未利用ユーザー'},
  ofAll: (count, all) => `${all}中${count}`,
  users: 'ユーザー（回数を問わず）',
  uses: '利用回数',
  product: '製品',
  remark: '備考',
  sticky: '継続につながる',
  outSince: (day) => `${day}公開`,
  notShown: '少数のため非表示',
  useIt: (feature) => `「${feature}」を利用`,
  doNotUseIt: (feature) => `「${feature}」を未利用`,
  lastDays: (_n, count) => `直近${count}日間`,
  fromUses: (_n, count) => `${count}回以上の利用を集計`,
  hidden: (_n, count) => `${count}機能は少数のため非表示`,
  young: (_n, count) => `期間中に公開された機能${count}件`,
  more: (_n, count) => `ほか${count}機能は表に記載`,
  unlock: {
    title: '継続率の差（ポイント）',
    against: (used, others) => `${used} 対 ${others}`,
    retained: {used: '利用した側の継続率', others: '利用しなかった側の継続率'},
    who: {used: '当時利用', others: '当時未利用'},
    difference: '差（ポイント）',
    interval: '差の信頼区間',
    notOut: '当時は未公開',
    tooFew: '少数のため比較しません',
    nobodyUsed: '当時の利用なし',
    allUsed: '当時すべてが利用',
    caution: '両者に関連があっても、利用が原因とは限りません。',
    says: ({of, retained: how, used, others, difference, limits, way, dayCount}) =>
      `${retained[how](dayCount)}は、${subject(of)}を利用していた${names[how === 'user-active' ? 'user' : 'account']}で${used}、それ以外で${others}です。` +
      (way === 'unclear'
        ? `明確な差はありません${limits === null ? '' : `（${limits}ポイント）`}。`
        : `差は${difference}ポイント（${limits ?? ''}）です。両者に関連があっても、利用が原因とは限りません。`),
    compared: (_n, count, by, {dayCount, laterCount}) =>
      `継続率の対象は${count}${counters[by]}：直近${laterCount}日間より前の${dayCount}日間の利用`,
  },
};
