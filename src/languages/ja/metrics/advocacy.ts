import type {PackMetrics} from '../../pack.js';

export const advocacy = {
  'community-growth': {
    label: 'コミュニティの成長率',
    about:
      '顧客コミュニティが成長した月次の率：毎月同じ率だった場合に、最初の月から最後の月の人数になる率。進行中の月は含みません。',
    interval: 'なし：標本ではなく、すべてのメンバーを数えます',
  },
} satisfies Partial<PackMetrics>;
