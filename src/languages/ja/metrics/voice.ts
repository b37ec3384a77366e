import type {PackMetrics} from '../../pack.js';

const ratingInterval =
  '割合にはWilson法。平均にはt区間（尺度の両端で打ち切り）。回答が一つだけの場合や、すべて同じ場合は区間を示しません';

export const voice = {
  ces: {
    label: '顧客努力指標（CES）',
    about:
      '「簡単に済ませられた」という文への回答の平均。1（まったくそう思わない）から7（とてもそう思う）まで。オプションにより、そう思う人の割合を示します。',
    interval: ratingInterval,
  },
  csat: {
    label: '顧客満足度（CSAT）',
    about: '満足度の質問に、上位の点数（5段階なら4か5）を付けた人の割合。オプションにより、点数の平均を示します。',
    interval: ratingInterval,
  },
  nps: {
    label: 'Net Promoter Score',
    about: 'どの程度すすめたいかという質問に、9か10と答えた人の割合から、0〜6と答えた人の割合を引いた値。',
    interval: '三項分布における割合の差のスコア区間（Tango）：尺度の範囲を超えず、必ず推定値を含みます',
  },
  rating: {
    label: '平均評価',
    about: '評価の平均。1（最も悪い）から5（最も良い）まで。オプションにより、尺度の中央より上の評価の割合を示します。',
    interval: ratingInterval,
  },
} satisfies Partial<PackMetrics>;
