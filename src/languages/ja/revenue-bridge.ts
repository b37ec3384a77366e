import type {BridgeWords} from '../../components/revenue-bridge/revenue-bridge.words.js';

const losses = {contraction: '縮小', churn: 'チャーン'} as const;
const ways = {added: '増', took: '減'} as const;
const nobodyPaid = '期首に支払いなし';

export const revenueBridge: BridgeWords = {
  steps: {
    opening: 'MRR',
    new: '新規',
    expansion: '拡大',
    reactivation: '復帰',
    contraction: '縮小',
    churn: 'チャーン',
    fx: '為替',
    closing: 'MRR',
  },
  inFull: (step, day) =>
    ({
      opening: day === null ? '期首' : `期首、${day}`,
      new: '新規アカウント',
      expansion: '拡大',
      reactivation: '復帰アカウント',
      contraction: '縮小',
      churn: 'チャーン',
      fx: '為替の影響',
      closing: day === null ? '期末' : `期末、${day}`,
    })[step],
  plus: (amount) => `+${amount}`,
  accounts: (_n, count) => `${count}アカウント`,
  changes: (_n, count) => `${count}件の変更`,
  takeaway: ({from, to, same, netNew, loss, rates}) => {
    const lost = loss === null ? '減少はありません。' : `最大の減少は${losses[loss.kind]}で${loss.amount}です。`;
    const converted = rates === null ? '' : `為替の影響は${rates.amount}の${ways[rates.way]}です。`;
    return same
      ? ['MRRは', [to], `のままで、純増は${netNew}です。${lost}${converted}`]
      : [`MRRは${from}から`, [to], `になり、純増は${netNew}です。${lost}${converted}`];
  },
  byMonth: '月別',
  fromTo: (first, last) => `${first}～${last}`,
  rates: {nrr: '売上純維持率', grr: '売上総維持率', quickRatio: 'クイックレシオ'},
  noRate: {nrr: nobodyPaid, grr: nobodyPaid, quickRatio: '減少なし'},
  tip: {amount: '金額', ofOpening: '期首に対する割合', largestMonth: '最大の月'},
  foot: {
    atClosing: (_n, count) => `期末に${count}アカウント`,
    currency: (code) => `通貨は${code}`,
    dated: {
      snapshot: '各月1日時点で比較（月の途中で増えて減ったものは含まない）',
      day: '変更は発生日に計上',
    },
    ratesOfAll: '維持率は期間中に加わったアカウントを含むすべての増減から計算',
    hiddenMonths: (minimum) => `動いたアカウントが${minimum}未満の月があるため月別は非表示`,
  },
  table: {caption: '月別のMRRの増減', month: '月', netNew: '純増', all: '全期間', number: '件数'},
};
