import type {MatrixWords} from '../../components/health-matrix/health-matrix.words.js';

const gaps: MatrixWords['gaps'] = {
  missing: '不明',
  incomplete: '集計期間より新しいため未算出',
  suppressed: '少人数のため非表示',
};

export const healthMatrix: MatrixWords = {
  caption: 'アカウントのヘルススコアと各指標',
  account: 'アカウント',
  revenue: 'MRR',
  score: 'スコア',
  band: '状態',
  pulse: '評価',
  byHand: '手動',
  trend: '推移',
  inDays: (_n, days) => `${days}日間`,
  bands: {red: 'リスク', amber: '注意', green: '健全'},
  bandsWithin: {red: 'リスク', amber: '注意', green: '健全'},
  noScore: 'スコアなし',
  takeaway({n, risky, unscored, count, revenue, lowest, fell}) {
    if (lowest === null)
      return [
        [
          unscored === 1
            ? 'このアカウントにはスコアがありません'
            : `${count(unscored)}アカウントのいずれにもスコアがありません`,
        ],
        '。',
      ];
    const known = lowest.known === null ? '' : `（重みの${lowest.known}が判明）`;
    const end = unscored === 0 ? '。' : `。${count(unscored)}アカウントはスコアなし。`;
    const pay = revenue === null ? '' : `（MRR ${revenue.all}のうち${revenue.risky}）`;
    if (n === 1) {
      const is = {red: 'リスク', amber: '注意', green: '健全'}[lowest.band];
      return [[`${lowest.name}は「${is}」、スコア${lowest.score}${known}`], `${pay}${end}`];
    }
    const first =
      risky === 0
        ? `${count(n)}アカウントのいずれにもリスクはありません`
        : risky === n
          ? `${count(n)}アカウントすべてにリスクがあります`
          : `${count(n)}アカウント中${count(risky)}件にリスクがあります`;
    const most =
      fell === null
        ? `最低は${lowest.name}の${lowest.score}${known}`
        : `最も下がったのは${fell.name}で、${fell.daysText}日間に${fell.pointsText}ポイント`;
    return [[first], `${pay}。${most}${end}`];
  },
  cells: {
    revenue: (account, amount) => (amount === null ? `${account}：MRR不明` : `${account}：MRR ${amount}`),
    score: (account, score, band, known) =>
      `${account}：100点中${score}、${band}${known === null ? '' : `、重みの${known}が判明`}`,
    noScore: (account) => `${account}：スコアなし`,
    band: (account, band) => `${account}：${band}`,
    pulse: (account, pulse) => `${account}、手動評価：${pulse}`,
    noPulse: (account) => `${account}：評価なし`,
    component: (account, component, score, band) => `${account}、${component}：100点中${score}、${band}`,
    gap: (account, component, gap, fewer) =>
      `${account}、${component}：${gap === 'suppressed' ? `${fewer}、` : ''}${gaps[gap]}`,
    trend: (account, change, text, _n, days) =>
      change === 0
        ? `${account}：${days}日間で変化なし、0ポイント`
        : `${account}：${days}日間で${text}ポイント${change < 0 ? '低下' : '上昇'}`,
    noTrend: (account, _n, days) => `${account}：${days}日前のスコアなし`,
    pending: (account) => `${account}：推移を計算中`,
  },
  gaps,
  fewerThan: (minimum) => `< ${minimum}`,
  tip: {
    title: (account, what) => `${account}：${what}`,
    weight: '重み',
    countsFor: '寄与の割合',
    costs: 'スコアへの影響（減点）',
    points: (_n, text) => `${text}ポイント`,
    known: '判明した重み',
    ago: (_n, days) => `${days}日前`,
    worstAt: '0点の値',
    bestAt: '100点の値',
    over: (_n, days) => `${days}日間で測定`,
    setOn: '手動評価の日',
  },
  filter: '状態別のアカウント',
  all: 'すべて',
  search: 'アカウントを検索',
  byRevenue: '集計',
  found: (_n, count, total) => `${total}アカウント中${count}`,
  sortedUp: (column) => `${column}の昇順`,
  sortedDown: (column) => `${column}の降順`,
  noneFound: '該当するアカウントはありません。',
  showAgain: (count) => `${count}件すべてを再表示`,
  more: (_n, count) => `ほか${count}件`,
  showAll: (count) => `${count}件すべてを表示`,
  showFewer: (count) => `最初の${count}件を表示`,
  summary: {
    caption: '状態とMRR規模別のアカウント数とMRR',
    all: 'すべて',
    below: (amount) => `${amount}未満`,
    between: (from, to) => `${from}〜${to}`,
    from: (amount) => `${amount}以上`,
  },
  why: {
    lift: (from, to, band) => `改善策：${from} → ${to}${band === null ? '' : `（「${band}」に到達）`}`,
    nothingToLift: '改善が必要なものはありません。判明している指標はすべて健全です。',
    component: (label, score, lifted, sentence) => [
      [label],
      ` ${lifted === null ? score : `${score} → ${lifted}`}${sentence === null ? '' : `：${sentence}`}`,
    ],
    sentence(evidence, lift) {
      if (lift === null) return evidence === null ? null : `${evidence}。`;
      const {needed, alone} = lift;
      const reached = alone === null ? null : `${alone.needed}になれば、それだけで「${alone.band}」に届きます`;
      if (evidence === null) return reached === null ? null : `${reached}。`;
      return `${evidence}。${needed}で健全になります${reached === null ? '' : `。${reached}`}。`;
    },
    evidence: {
      given: ({value, worst, best}) => `${value}（最低${worst}〜最高${best}）`,
      'active-users-per-seat': ({value, seats, days}) => `${days}日間に${seats}ライセンス中${value}が利用`,
      'active-days': ({value, days}) => `${days}日間のうち${value}日利用`,
      'features-used': ({value, days}) => `${days}日間に${value}機能を利用`,
      events: ({value, days}) => `${days}日間に${value}イベント`,
      'usage-trend': ({value, days}) => `利用はその前の${days}日間の${value}`,
      'days-since-last-event': ({value, n}) => (n === 0 ? '最終利用は今日' : `最終利用は${value}日前`),
      tickets: ({value, days}) => `${days}日間に問い合わせ${value}件`,
      'last-nps': ({value}) => `直近の回答は10点中${value}`,
      'mean-nps': ({value}) => `回答の平均は10点中${value}`,
      pulse: ({value, best}) => `CSMの評価は${best}点中${value}`,
    },
    unknown(names, _n, gap, missing) {
      const why = {
        missing: '不明です',
        incomplete: 'アカウントが集計期間より新しいため、まだ算出できません',
        suppressed: '少人数のため表示しません',
      }[gap];
      if (missing === null) return `${names}：${why}。`;
      const shared = '重みはほかの指標に配分します';
      const then = {redistribute: shared, require: shared, zero: '0として計算します', neutral: '50として計算します'}[
        missing
      ];
      return `${names}：${why}。${then}。`;
    },
    nothingKnown: 'スコアなし：判明している指標がありません。',
    tooLittleKnown: (coverage, needed) => `スコアなし：判明している重みは${coverage}で、${needed}が必要です。`,
    history: (_n, days) => `${days}日間のスコア`,
    historySpoken: ({then, thenDay, now, nowDay, lowest, highest}) =>
      `${thenDay}は${then}、${nowDay}は${now}。最低${lowest}、最高${highest}`,
    moved: (component, then, now) => `最も影響したのは${component}（${then} → ${now}）です。`,
    pulse: (pulse, on, band) => [
      '手動評価：',
      [pulse],
      band === null ? `（${on}）。` : `（${on}）。スコアでは「${band}」です。`,
    ],
    noPulse: (_n, days) => [`${days}日間に手動評価はありません。`],
    revenue: (amount) => `MRR ${amount}`,
    seats: (_n, seats) => `${seats}ライセンス`,
  },
  method: {
    redistribute: 'スコア：判明している指標の加重平均',
    require: 'スコア：十分に判明している場合の加重平均',
    zero: 'スコア：不明な指標を0とした加重平均',
    neutral: 'スコア：不明な指標を50とした加重平均',
  },
  markedGaps: '◦ 不明な指標あり',
  borders: (amber, green) => `${amber}以上で注意、${green}以上で健全`,
  pulseAge: (_n, days) => `評価：過去${days}日間の手動評価`,
};
