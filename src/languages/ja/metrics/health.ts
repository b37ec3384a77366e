import type {PackMetrics} from '../../pack.js';

export const health = {
  'health-score': {
    label: 'アカウントのヘルススコア',
    headlineLabel: 'リスクのあるアカウント',
    about:
      'アカウントの各指標を最悪値（0）から最良値（100）の間に位置づけ、その加重平均をスコアとします。一つの数値にすると、リスクのあるアカウントの割合です。',
    interval: 'リスクのある割合に対するWilsonの区間：アカウントを標本とみなしたとき、偶然だけで変動しうる幅',
  },
} satisfies Partial<PackMetrics>;
