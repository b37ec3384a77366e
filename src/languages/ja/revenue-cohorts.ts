import type {KeptVerdict, RevenueCohortWords} from '../../element/revenue-cohort-words.js';

const spans = {month: 'か月', quarter: '四半期'} as const;
const units = {month: '月', quarter: '四半期'} as const;
const limits = (range: string | null): string => (range === null ? '' : `（${range}）`);
const named = {net: '売上純維持率', gross: '売上総維持率', logo: 'アカウント維持率'} as const;
const base = {net: '開始時MRRの', gross: '開始時MRRの', logo: 'アカウントの'} as const;
const byMrr = '開始時MRRによる加重平均';
const weighted = {net: byMrr, gross: byMrr, logo: 'アカウント数による加重平均'} as const;
const verdicts: Readonly<Record<KeptVerdict, string>> = {
  more: '拡大が減少を上回っています。',
  less: '減少が拡大を上回っています。',
  unclear: '',
};

/** What is said of cohorts by what accounts pay. */
export const revenueCohorts: RevenueCohortWords = {
  title: {
    net: `コホート別の${named.net}`,
    gross: `コホート別の${named.gross}`,
    logo: `コホート別の${named.logo}`,
  },
  kept: {net: '純維持率', gross: '総維持率', logo: 'アカウント維持率'},
  takeaway: (measure, first, last, verdict) => {
    const then = last === null ? '' : `、${last.after}に${last.share}${limits(last.range)}`;
    const end = `${limits(first.range)}${then}です。`;
    if (measure === 'logo') return [`支払いを続けるアカウントは、${first.after}に`, [first.share], end];
    return measure === 'net'
      ? [`コホートの支払いは開始時MRRに対し、${first.after}に`, [first.share], `${end}${verdicts[verdict]}`]
      : [`拡大を除くと、コホートに残る開始時MRRは${first.after}に`, [first.share], end];
  },
  after: (_n, count, unit) => `${count}${spans[unit]}後`,
  few: (n, accounts) =>
    n === 1 ? '1アカウントでは、ほとんど何も言えません。' : `${accounts}では、確かなことは言えません。`,
  accounts: (_n, count) => `${count}アカウント`,
  notOldEnough: '維持率がわかるほど時間のたったコホートは、まだありません。',
  tooSmall: '残ったアカウント、または離れたアカウントが少数のため、表示しません。',
  startingMrr: '開始時MRR',
  accountsHead: 'アカウント',
  mrr: 'MRR',
  mrrOf: (kept, started) => `月${started}のうち${kept}`,
  accountsOf: (kept, began) => `${began}のうち${kept}`,
  caption: (measure, unit) =>
    `アカウントが支払いを始めた${units[unit]}と、その後の${units[unit]}数別の${named[measure]}（%）`,
  parts: '100%：開始時と同額',
  amounts: {
    net: 'MRR（色は開始時に対する割合）',
    gross: '拡大を除くMRR（色は開始時に対する割合）',
    logo: '支払っているアカウント数（色は割合）',
  },
  counts: {
    net: '純維持率：拡大を含む',
    gross: '総維持率：各アカウントは開始時の額まで',
    logo: '支払っているアカウント',
  },
  seen: {month: '各月の末日時点', quarter: '各四半期の末日時点'},
  anew: '復帰したアカウントは新たに開始',
  weighted,
  bold: (measure, level) => `太線：${weighted[measure]}、${level}の帯`,
  keptAt: (heading, measure, mean, cohorts) =>
    `${heading}：${[
      mean === null ? '十分に時間のたったコホートなし' : `平均で${base[measure]}${mean}`,
      ...cohorts.map(({name, share}) => `${name} ${share}`),
    ].join('、')}`,
  goneAt: (heading, name) => `${heading}：${name}の支払いをやめたアカウント`,
  whoPays: (name, after) => `${name}：${after}に支払いあり`,
  whoIsGone: (name, after) => `${name}：${after}に支払いなし`,
  listPaying: (name) => `選択して${name}の支払っているアカウントを表示`,
  listGone: (name) => `選択して${name}の支払いをやめたアカウントを表示`,
};
