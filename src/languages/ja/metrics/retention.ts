import type {PackMetrics} from '../../pack.js';

const invertedBand =
  'Greenwoodの公式（各時点、オプションで選んだ尺度）。中央値などの分位数は帯の反転による（BrookmeyerとCrowley）';

export const retention = {
  'cohort-retention': {
    label: 'コホート別リテンション',
    headlineLabel: '次の期間の再訪率',
    about:
      'ある期間に始めた人のうち、1、2、3…期間後に再訪した人の割合。まだ期間が終わっていないセルには印を付け、平均には含めません。',
    interval:
      'Wilson法。各セルと、完了したセルの加重平均について。繰り返し参加できるコホートでは同じユーザーが複数のコホートに数えられるため、平均の区間は狭くなりすぎます',
  },
  'compare-curves': {
    label: 'グループ別リテンション',
    headlineLabel: '継続日数の差（最大のグループと次のグループ）',
    about:
      'あるグループのアカウントが、偶然を超えてほかのグループより長く継続するかどうか。曲線全体の検定と、最大のグループがほかの各グループより長く継続した日数を示します。',
    interval: '境界内平均の差は、それぞれ単独の正規近似。確率は多重検定を補正し、区間は補正しません',
  },
  'days-to-onboard': {
    label: 'オンボーディング日数',
    headlineLabel: 'オンボーディング日数の中央値',
    about:
      'アカウントの初日からオンボーディング完了日までの、現地の暦での日数。まだ完了していないアカウントも、観察できた期間の分だけ計算に含めます。',
    interval: invertedBand,
  },
  'repeat-requests': {
    label: '再依頼率',
    about:
      '最初の依頼をしたアカウントのうち、二度目の依頼をした割合。時期を問わず、または最初の依頼から1年以内（この場合は、それだけの期間がたったアカウントのみ）で示します。',
    interval: 'Wilson法',
  },
  'retention-curve': {
    label: 'リテンション曲線',
    headlineLabel: '継続期間の中央値',
    about:
      '初日からの経過日数ごとに、継続しているアカウントの割合。まだ離脱していないアカウントも、観察できた期間の分だけ計算に含めます。',
    interval:
      'Greenwoodの公式（各時点、オプションで選んだ尺度）。中央値と四分位数は帯の反転（BrookmeyerとCrowley）、境界内平均は正規近似による',
  },
  'time-to-value': {
    label: 'Time to Value',
    headlineLabel: 'Time to Valueの中央値',
    about:
      '開始から最初の価値を得るまでの日数。まだ到達していない人も観察できた期間の分だけ計算に含め、新しいコホートが速く見えるのを防ぎます。',
    interval: invertedBand,
  },
} satisfies Partial<PackMetrics>;
