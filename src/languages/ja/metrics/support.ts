import type {PackMetrics} from '../../pack.js';

const waitingInterval = 'Greenwoodの公式（オプションで選んだ尺度）。中央値は帯の反転による（BrookmeyerとCrowley）';

export const support = {
  complaints: {
    label: 'アカウント・月あたりの苦情件数',
    about:
      'アカウントが契約していた月数あたりの苦情チケットの件数。途中で契約または解約したアカウントは、契約していた期間の分だけ数えます。',
    interval: 'ポアソン分布の件数に対する正確な区間（Garwood）。該当するチケットがなくても上限を示します',
  },
  'first-response-time': {
    label: '初回応答時間',
    about:
      'チケットの作成から、担当者による最初の公開返信までの時間の中央値。返信のないチケットも、待っている時間の分だけ計算に含めます。',
    interval: waitingInterval,
  },
  'resolution-time': {
    label: '解決時間',
    about:
      'チケットの作成から解決までの時間の中央値。未解決や再オープンのチケットも、観察できた期間の分だけ計算に含めます。',
    interval: waitingInterval,
  },
  'sla-attainment': {
    label: 'SLA達成率',
    about:
      '目標時間内に返信したチケットの割合。目標を過ぎて待っているチケットは未達とし、まだ時間のあるチケットは含めません。',
    interval: 'Wilson',
  },
} satisfies Partial<PackMetrics>;
