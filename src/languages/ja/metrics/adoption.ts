import type {PackMetrics} from '../../pack.js';

export const adoption = {
  lifecycle: {
    label: 'ユーザーのライフサイクル',
    headlineLabel: 'アクティブユーザーの増減',
    about:
      '各期間のアクティブユーザーを、新規、前の期間からの継続、休止後の復帰に分けたもの。前の期間はアクティブで、いまはそうでない人も示します。',
    interval: 'なし：標本ではなく全員を数えています',
  },
} satisfies Partial<PackMetrics>;
