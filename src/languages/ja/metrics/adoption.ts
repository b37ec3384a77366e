import type {PackMetrics} from '../../pack.js';

export const adoption = {
  'feature-adoption': {
    label: '機能の定着率',
    headlineLabel: 'いずれかの機能を使う割合',
    about:
      '機能を十分な回数使ったアカウント（またはユーザー）が、使えた全体に占める割合。何もしなかったものも分母に含めます。一つの数値にすると、いずれかの機能を使った割合です。',
    interval: 'Wilson（機能ごと）',
  },
  'feature-usage': {
    label: '機能の利用状況',
    headlineLabel: '全機能の利用回数',
    about:
      '各機能が何回、何人のユーザーといくつのアカウントに使われたか。二重に記録された利用は1回と数えます。一つの数値にすると、全機能の利用回数です。',
    interval: 'なし：標本ではなく、すべての利用を数えます',
  },
  'sticky-feature-share': {
    label: '継続につながる機能の利用率',
    about:
      'アカウントの継続につながるとわかっている機能を一つ以上使ったアカウント（またはユーザー）が、使えた全体に占める割合。',
    interval: 'Wilson',
  },
  'breadth-of-adoption': {
    label: '利用機能の幅',
    about:
      'アカウント（またはユーザー）が平均でいくつの異なる機能を使ったか。一つも使わなかったものも0として数えるので、一部だけの幅広い利用が全体のものに見えることはありません。',
    interval:
      'Studentのt（アカウントまたはユーザーを標本とし、0から全機能数までの範囲）。一つだけの場合や、全員が同じ数を使う場合はありません',
  },
  'value-unlock': {
    label: '利用による継続率の向上',
    headlineLabel: '利用した場合の継続率の差',
    about:
      '事前に機能を使った側の継続率が、使わなかった側より何ポイント高いか。両者に関連があっても因果とは限りません。もともと順調な顧客ほど多く使うこともあります。',
    interval:
      '差はNewcombe、割合の比はKatz、オッズ比はWoolf、pはFisherの正確検定。機能ごとの値なので、数が多ければ偶然に差の出るものもあります',
  },
} satisfies Partial<PackMetrics>;
