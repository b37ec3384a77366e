import type {PackMetrics} from '../../pack.js';

const ratioOfSums =
  '契約を標本とした合計の比の区間（Cochran）。契約が一つだけのとき、またはすべて同じ比のときはなし。契約数の割合はWilson法';

export const renewals = {
  'gross-renewal-rate': {
    label: '総更新率',
    about:
      '期間内に期限を迎えた年間契約額のうち、更新された割合。増額した契約も期限時の金額で数え、増額が損失を隠さないようにします。期間は署名日ではなく更新期限で決まります。',
    interval: ratioOfSums,
  },
  'net-renewal-rate': {
    label: '純更新率',
    about:
      '期間内に期限を迎えた契約の、更新後の金額の割合。更新時の増額も含むため、100%を超えることがあります。期間は署名日ではなく更新期限で決まります。',
    interval: ratioOfSums,
  },
  'renewal-quota-attainment': {
    label: '更新目標達成率',
    about: '期間内に期限を迎えた契約の更新額が、担当CSMの更新目標に占める割合。目標のないCSMは別に示します。',
    interval: 'なし：標本ではなく、期限を迎えたすべての契約を数えます',
  },
} satisfies Partial<PackMetrics>;
