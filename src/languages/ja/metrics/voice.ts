import type {PackMetrics} from '../../pack.js';

const ratingInterval =
  '割合にはWilson法。平均にはt区間（尺度の両端で打ち切り）。回答が一つだけの場合や、すべて同じ場合は区間を示しません';

const reviewInterval =
  '平均にはt区間（尺度の両端で打ち切り）。レビューが一つだけの場合や、すべて同じ場合は区間を示しません。高評価の割合にはWilson法';

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
  'csm-pulse': {
    label: 'CSMの所感',
    about:
      'カスタマーサクセスマネージャーによる各アカウントの最新の判断（赤、黄、緑）。古すぎるものは除きます。一つの数値としては、有効な判断に占める赤の割合を示します。',
    interval: 'Wilson法：アカウントを標本とみなしたとき、偶然だけで割合がどの程度ずれうるか',
    headlineLabel: '所感が赤のアカウント',
  },
  'employee-rating': {
    label: '担当者の評価',
    about: '担当者ごと、週ごとの評価の平均と、そのもとになった件数。一つの数値としては、すべての評価の平均を示します。',
    interval: reviewInterval,
    headlineLabel: '担当者の平均評価',
  },
  'feature-requests': {
    label: '機能要望',
    about:
      '各機能を要望している顧客の数と、その年間経常収益。同じアカウントが二度要望しても一度と数えます。一つの数値としては、要望のある顧客の割合を示します。',
    interval: '要望した顧客の割合にWilson法',
    headlineLabel: '機能要望のある顧客',
  },
  'local-reviews': {
    label: '場所別のレビュー',
    about:
      '場所ごとのレビューの件数、平均、点数の分布。一つの数値としては、すべてのレビューの平均、または各場所を同じ重みで数えた平均を示します。',
    interval: reviewInterval,
    headlineLabel: '平均評価',
  },
  nps: {
    label: 'Net Promoter Score',
    about: 'どの程度すすめたいかという質問に、9か10と答えた人の割合から、0〜6と答えた人の割合を引いた値。',
    interval: '三項分布における割合の差のスコア区間（Tango）：尺度の範囲を超えず、必ず推定値を含みます',
  },
  'outcomes-roi': {
    label: '合意した成果の投資対効果',
    about:
      '達成した成果の便益から、合意したすべての費用を差し引き、費用に対する割合で示したもの。約束したが未達成のものは費用だけがあり、便益はまだありません。',
    interval: '目標の達成割合はWilson法。金額と月数は与えられた値のため、なし',
  },
  rating: {
    label: '平均評価',
    about: '評価の平均。1（最も悪い）から5（最も良い）まで。オプションにより、尺度の中央より上の評価の割合を示します。',
    interval: ratingInterval,
  },
  'survey-response-rate': {
    label: 'アンケート回答率',
    about: '届いた案内のうち、回答のあったものの割合。まだ受付中で回答のない案内は別に数えます。',
    interval: 'Wilson法',
  },
} satisfies Partial<PackMetrics>;
