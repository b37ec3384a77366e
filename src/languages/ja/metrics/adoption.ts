import type {PackMetrics} from '../../pack.js';

const everybody = 'なし：標本ではなく全員を数えています';

export const adoption = {
  'active-users': {
    label: 'アクティブユーザー',
    about:
      '最後に完了した日までに活動した、重複のないユーザー数。その日、直近7日間、直近の1か月分の日数、または暦の週や月のいずれかで数えます。',
    interval: everybody,
  },
  lifecycle: {
    label: 'ユーザーのライフサイクル',
    headlineLabel: 'アクティブユーザーの増減',
    about:
      '各期間のアクティブユーザーを、新規、前の期間からの継続、休止後の復帰に分けたもの。前の期間はアクティブで、いまはそうでない人も示します。',
    interval: everybody,
  },
  'stickiness-ratio': {
    label: '定着率（スティッキネス）',
    about:
      '1か月（または1週間）のアクティブユーザーのうち、平均して何割がその1日にアクティブか。高いほど、頻繁に利用されています。',
    interval:
      'ユーザーを標本とした、線形化した平均の区間（合計の比と同じ）。1日だけの場合はWilson法。ユーザーが1人のとき、または全員の頻度が同じときはなし',
  },
} satisfies Partial<PackMetrics>;
