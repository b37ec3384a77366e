import type {PackMetrics} from '../../pack.js';

const shareOfCustomers = 'Wilson法：顧客を標本とみなしたとき、偶然だけで割合がどの程度ずれうるか';

export const advocacy = {
  'advocacy-rate': {
    label: '推奨者の割合',
    about: '過去12か月に、リファレンス、レビュー、紹介、導入事例、登壇のいずれかで協力した顧客の割合。',
    interval: shareOfCustomers,
  },
  'co-innovation': {
    label: '共同プロジェクトのある顧客',
    about: '共同開発プロジェクトのある顧客の割合と、そのプロジェクトの進み具合。',
    interval: shareOfCustomers,
  },
  'community-growth': {
    label: 'コミュニティの成長率',
    about:
      '顧客コミュニティが成長した月次の率：毎月同じ率だった場合に、最初の月から最後の月の人数になる率。進行中の月は含みません。',
    interval: 'なし：標本ではなく、すべてのメンバーを数えます',
  },
  'influenced-revenue': {
    label: '推奨活動が影響した売上',
    about:
      '成約前にリファレンスやレビューなどの推奨活動が関わった受注の金額。何度関わっても、案件は一度だけ数えます。関わったことは、それが受注の理由だったことを意味しません。',
    interval: 'なし：標本ではなく、すべての案件を数えています',
  },
  'referral-share': {
    label: '紹介による新規受注',
    about: '新規受注のうち、紹介によるものの割合。件数または金額で示します。',
    interval: '件数にはWilson法。金額には、案件を標本とする合計の比の区間（Cochran）',
  },
  referrals: {
    label: '顧客あたりの紹介数',
    about: '過去12か月に紹介から生まれた案件の、顧客あたりの数。あわせて、その件数と、紹介をした顧客の割合を示します。',
    interval: 'ポアソン計数の正確な区間（Garwood）。紹介がなくても上限があります',
  },
  'willingness-to-introduce': {
    label: '紹介の意向',
    about: '質問に答えた人のうち、この会社を誰かに紹介してもよいと答えた人の割合。答えなかった人は含みません。',
    interval: 'Wilson法',
  },
} satisfies Partial<PackMetrics>;
