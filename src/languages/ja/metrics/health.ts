import type {PackMetrics} from '../../pack.js';

export const health = {
  'health-score': {
    label: 'アカウントのヘルススコア',
    headlineLabel: 'リスクのあるアカウント',
    about:
      'アカウントの各指標を最悪値（0）から最良値（100）の間に位置づけ、その加重平均をスコアとします。一つの数値にすると、リスクのあるアカウントの割合です。',
    interval: 'リスクのある割合に対するWilsonの区間：アカウントを標本とみなしたとき、偶然だけで変動しうる幅',
  },
  'leading-indicators': {
    label: 'リテンションの先行指標',
    headlineLabel: '後のリテンションとの最も強い関連',
    about:
      '測定した指標のうち、数か月後に継続したアカウントの割合と連動していたもの。連動していても原因とは限らず、変わることもあります。',
    interval:
      '月の組についての循環ブロックブートストラップのパーセンタイル（それぞれ単独）。確率は多重検定を補正し、区間は補正しません',
  },
} satisfies Partial<PackMetrics>;
